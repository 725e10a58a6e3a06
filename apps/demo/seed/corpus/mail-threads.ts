/**
 * Which mails belong to one conversation, and which mail each answers. Mails of a list are joined by message ids
 * (RFC 5322, 3.6.4) and, where mailers wrote none, by an equal subject on the same list.
 */

/** What threading needs to know of a mail. */
export interface Threadable {
  readonly key: string;
  readonly at: Date;
  readonly messageId?: string;
  readonly answers: readonly string[];
  readonly list: string;
  readonly subject: string;
}

/** Thread and answered mail of each mail, by key. A thread is named by the key of its first mail. */
export interface Threads {
  readonly threadOf: ReadonlyMap<string, string>;
  readonly parentOf: ReadonlyMap<string, string>;
}

/** Sets of nodes that are joined pairwise; each set is known by one of its nodes. */
class JoinedSets {
  readonly #above = new Map<string, string>();

  rootOf(node: string): string {
    let root = node;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    for (let at = node; at !== root; ) {
      const above = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = above;
    }
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#above.set(a, b);
  }
}

/** Earlier mails first; of two at one instant the one with the smaller key. */
export const byTime = (a: { at: Date; key: string }, b: { at: Date; key: string }): number =>
  a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1);

/** The subject without `Re:`, list marks and differences of space and case. */
export const bareSubject = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/\b(?:re|aw|fwd?|antwort)(?:\[\d+\])?:/g, ' ')
    .replace(/\[[^[\]]{1,30}\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Threads a list's mails. A mail's parent is always earlier than the mail, so parents come first in the order of time. */
export function threadMails(mails: readonly Threadable[]): Threads {
  const ordered = [...mails].sort(byTime);
  const sets = new JoinedSets();
  const byMessageId = new Map<string, Threadable>();
  for (const mail of ordered) {
    const node = `key ${mail.key}`;
    if (mail.messageId) sets.join(node, `id ${mail.messageId}`);
    for (const answered of mail.answers) sets.join(node, `id ${answered}`);
    const subject = bareSubject(mail.subject);
    if (subject) sets.join(node, `subject ${mail.list} ${subject}`);
    if (mail.messageId && !byMessageId.has(mail.messageId)) byMessageId.set(mail.messageId, mail);
  }
  const firstOf = new Map<string, string>();
  const threadOf = new Map<string, string>();
  const parentOf = new Map<string, string>();
  for (const mail of ordered) {
    const root = sets.rootOf(`key ${mail.key}`);
    const thread = firstOf.get(root) ?? mail.key;
    firstOf.set(root, thread);
    threadOf.set(mail.key, thread);
    const parent = mail.answers.map((id) => byMessageId.get(id)).find((candidate) => candidate && byTime(candidate, mail) < 0);
    if (parent) parentOf.set(mail.key, parent.key);
  }
  return { threadOf, parentOf };
}
