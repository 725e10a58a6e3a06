/**
 * Whether what a line refers to exists: its account, the item it answers or gives notice of. It must stand before the
 * line in the same file or be in the database already. Also, no two accounts may have one handle.
 * Remembers the keys of a file and nothing else of it.
 */
import type pg from 'pg';
import type { ImportLine } from './lines.ts';
import type { AcceptedLine, Refusal } from './read-lines.ts';

interface Needs {
  readonly account?: string;
  readonly item?: string;
}

function needsOf(line: ImportLine): Needs {
  switch (line.type) {
    case 'account':
      return {};
    case 'notice':
      return { item: line.item };
    case 'item':
      return { account: line.account, ...(line.inReplyTo === undefined ? {} : { item: line.inReplyTo }) };
    default:
      return { account: line.account };
  }
}

/** The keys that are known so far, in one walk over one file. */
export class LineReferences {
  readonly #client: pg.ClientBase;
  readonly #accounts = new Set<string>();
  readonly #items = new Set<string>();
  /** Whose a handle is. */
  readonly #handles = new Map<string, string>();

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** The refusals among some lines, which come in the order of the file. */
  async check(lines: readonly AcceptedLine[]): Promise<Refusal[]> {
    await this.#lookUp(lines.map(({ line }) => line));
    return lines.flatMap(({ number, line }) => {
      const reason = this.#reasonAgainst(line);
      return reason === undefined ? [] : [{ number, reason }];
    });
  }

  /** Learns from the database which of the keys and handles in these lines it has. */
  async #lookUp(lines: readonly ImportLine[]): Promise<void> {
    const accounts = lines.filter((line) => line.type === 'account');
    const needs = lines.map(needsOf);
    const found = await this.#client.query<{ id: string; handle: string }>(
      'SELECT id, handle FROM records.account WHERE id = ANY ($1) OR handle = ANY ($2)',
      [[...needs.map((need) => need.account), ...accounts.map((line) => line.key)], accounts.map((line) => line.handle)],
    );
    for (const { id, handle } of found.rows) {
      this.#accounts.add(id);
      this.#handles.set(handle, id);
    }
    const items = await this.#client.query<{ id: string }>('SELECT id FROM content.item WHERE id = ANY ($1)', [
      needs.map((need) => need.item),
    ]);
    for (const { id } of items.rows) this.#items.add(id);
  }

  #reasonAgainst(line: ImportLine): string | undefined {
    const { account, item } = needsOf(line);
    if (account !== undefined && !this.#accounts.has(account))
      return 'account: no such account is known; put its line before this one, or import it first';
    if (item !== undefined && !this.#items.has(item))
      return `${line.type === 'item' ? 'inReplyTo' : 'item'}: no such item is known; put its line before this one, or import it first`;
    if (line.type === 'item') this.#items.add(line.key);
    return line.type === 'account' ? this.#addAccount(line.key, line.handle) : undefined;
  }

  #addAccount(key: string, handle: string): string | undefined {
    // A known key changes nothing, so its handle, which may differ from the one that stays, is not checked.
    if (this.#accounts.has(key)) return undefined;
    if ((this.#handles.get(handle) ?? key) !== key) return 'handle: another account has it; handles are unique';
    this.#accounts.add(key);
    this.#handles.set(handle, key);
    return undefined;
  }
}
