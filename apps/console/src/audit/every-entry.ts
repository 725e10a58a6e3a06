/** Reads the entries of a filter page by page, up to a bound: every page is an entry of the log. */
import type { Failure } from '../app/failure.ts';
import type { EntriesQuery, EntriesQueryVariables, EntryFilter, ListedEntryFragment } from '../graphql/audit/graphql.ts';

type Read = (variables: EntriesQueryVariables) => Promise<{ data: EntriesQuery | undefined; failures: readonly Failure[] }>;

export interface EveryEntry {
  entries: ListedEntryFragment[];
  /** Whether all were read: not, where the bound came first or a page failed. */
  isWhole: boolean;
  failures: readonly Failure[];
}

const pageSize = 256;

/** `below` is the first index that doesn't count; `pagesMost` bounds how much is asked; `progress` gets the number of entries read. */
export async function everyEntry(
  read: Read,
  filter: EntryFilter,
  { below, pagesMost, progress }: { below: number; pagesMost: number; progress?: (count: number) => void },
): Promise<EveryEntry> {
  const entries: ListedEntryFragment[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMost; page += 1) {
    const { data, failures } = await read({ filter, first: pageSize, ...(after === undefined ? {} : { after }) });
    const found = data?.entries;
    if (found === null || found === undefined) return { entries, isWhole: false, failures };
    entries.push(...found.nodes.filter(({ index }) => Number(index) < below));
    progress?.(entries.length);
    const isPast = found.nodes.some(({ index }) => Number(index) >= below);
    if (isPast || !found.pageInfo.hasNextPage || found.pageInfo.endCursor === null || found.pageInfo.endCursor === undefined)
      return { entries, isWhole: true, failures: [] };
    after = found.pageInfo.endCursor;
  }
  return { entries, isWhole: false, failures: [] };
}
