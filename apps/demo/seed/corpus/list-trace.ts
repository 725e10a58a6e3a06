/**
 * What a mail's header says about the mailing list that carried it (RFC 2919, RFC 2369 and older habits). Only what list
 * software writes counts here; a mail that merely names a list among its recipients is recognised later, in the survey.
 */

/** A mailing list, by the address that one writes to. */
export interface ListTrace {
  readonly address: string;
  /** What the list calls itself. */
  readonly title?: string;
}

const anAddress = /[^\s<>:;,"]+@[^\s<>:;,"?]+/;

const listPatterns: readonly (readonly [string, RegExp])[] = [
  ['x-beenthere', /^([^\s@]+@[^\s@]+)$/],
  ['list-post', /<mailto:([^<>\s?]+@[^<>\s?]+)/i],
  ['mailing-list', /^list ([^\s;]+@[^\s;]+)/i],
  ['x-mailing-list', /<?([^<>\s]+@[^<>\s]+)>?/],
];

/** Reads the list's name from `List-Id: Title <name.of.the.list>`. */
function fromListId(value: string): ListTrace | undefined {
  const [, title = '', name = '', domain = ''] = /^\s*"?([^"<]*?)"?\s*<([^<>\s.]+)\.([^<>\s]+)>/.exec(value) ?? [];
  if (!name) return undefined;
  return { address: `${name}@${domain}`.toLowerCase(), ...(title ? { title } : {}) };
}

/** The list that carried a mail, from the values of its header. */
export function listTrace(values: (key: string) => readonly string[]): ListTrace | undefined {
  const listId = values('list-id').map(fromListId)[0];
  for (const [key, pattern] of listPatterns) {
    const address = pattern.exec(values(key)[0]?.trim() ?? '')?.[1];
    if (address) return { address: address.toLowerCase(), ...(listId?.title ? { title: listId.title } : {}) };
  }
  const help = anAddress.exec(values('mailing-list')[0] ?? '')?.[0];
  return help ? { address: help.toLowerCase().replace(/-(?:help|owner)@/, '@') } : listId;
}
