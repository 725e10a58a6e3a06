/**
 * What the log explorer looks for, as the address has it: so that a search can be sent to somebody, and every value of an entry can be a
 * link to the entries that share it.
 */
import type { EntryFilter } from '../graphql/audit/graphql.ts';

export interface EntrySearch {
  /** Types with commas between them. */
  types?: string;
  outcome?: 'SUCCESS' | 'FAILURE';
  order?: string;
  account?: string;
  /** ISO 8601, in UTC. */
  from?: string;
  /** ISO 8601, in UTC. */
  to?: string;
  /** The cursor of the page before. */
  after?: string;
}

const textIn = (search: Record<string, unknown>, name: string): string | undefined => {
  const value = search[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined;
};

function instantIn(search: Record<string, unknown>, name: string): string | undefined {
  const at = new Date(textIn(search, name) ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Reads a search from an address; invalid parts are left out. */
export function readEntrySearch(search: Record<string, unknown>): EntrySearch {
  const outcome = textIn(search, 'outcome');
  const read = {
    types: textIn(search, 'types'),
    outcome: outcome === 'SUCCESS' || outcome === 'FAILURE' ? outcome : undefined,
    order: textIn(search, 'order'),
    account: textIn(search, 'account'),
    from: instantIn(search, 'from'),
    to: instantIn(search, 'to'),
    after: textIn(search, 'after'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as EntrySearch;
}

/** The filter that the graph is asked with. */
export function filterOf({ types, outcome, order, account, from, to }: EntrySearch): EntryFilter {
  return {
    ...(types === undefined ? {} : { types: types.split(',') }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(order === undefined ? {} : { order }),
    ...(account === undefined ? {} : { account }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Whether anything is looked for. */
export const isFiltered = (search: EntrySearch): boolean => Object.keys(filterOf(search)).length > 0;
