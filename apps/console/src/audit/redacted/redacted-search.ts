/** What the address says of the page: which list, for which audit, from where on. */
export const redactedLists = ['notices', 'complaints', 'statements'] as const;
type RedactedList = (typeof redactedLists)[number];

export interface RedactedSearch {
  list: RedactedList;
  /** Undefined before the auditor has named the audit: then nothing is read. */
  reference?: string;
  after?: string;
}

const isList = (value: unknown): value is RedactedList => redactedLists.some((name) => name === value);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readRedactedSearch(search: Record<string, unknown>): RedactedSearch {
  const [reference, after] = [textOf(search['reference']), textOf(search['after'])];
  return {
    list: isList(search['list']) ? search['list'] : 'notices',
    ...(reference === undefined ? {} : { reference }),
    ...(after === undefined ? {} : { after }),
  };
}
