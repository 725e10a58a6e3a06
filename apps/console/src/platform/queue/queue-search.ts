/** What the queue shows, as the address has it: whoever follows a link to it sees the same. */
import type { StatementCategory, WorkFilter, WorkKind, WorkSource } from '../../graphql/platform/graphql.ts';

export const workKinds = ['ORDER', 'NOTICE', 'COMPLAINT', 'ERASURE'] as const satisfies readonly WorkKind[];
export const holdings = ['nobody', 'me', 'others'] as const;
export const dues = ['overdue', 'not-overdue', '24h', '3d', '7d'] as const;
export const skips = ['not-by-me', 'by-me'] as const;
export const sources = ['TRUSTED_FLAGGER', 'STATE_ACTOR'] as const satisfies readonly WorkSource[];
export const sortings = ['due', 'kind', 'reference', 'from', 'targets', 'held'] as const;
export const groupings = ['kind', 'from', 'day'] as const;

export type Sorting = (typeof sortings)[number];
export type Grouping = (typeof groupings)[number];

export interface QueueSearch {
  /** Comma-separated kinds; all of them when left out. */
  kinds?: string;
  held?: (typeof holdings)[number];
  due?: (typeof dues)[number];
  skipped?: (typeof skips)[number];
  category?: StatementCategory;
  source?: WorkSource;
  /** By which column what is loaded is sorted; as the service offers it when left out. */
  sort?: Sorting;
  down?: true;
  group?: Grouping;
}

const hourMs = 3_600_000;
/** How far ahead a choice of due dates looks, in milliseconds. */
const ahead = { '24h': 24 * hourMs, '3d': 72 * hourMs, '7d': 168 * hourMs } as const;
/** What is due within this time, in milliseconds, counts as at risk. */
export const atRiskMs = ahead['24h'];

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

export const kindsOf = ({ kinds }: QueueSearch): WorkKind[] => {
  const named = kinds?.split(',') ?? [];
  return workKinds.filter((kind) => named.includes(kind));
};

/** Reads the address; what it doesn't know it leaves out. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  const kinds = kindsOf({ kinds: String(search['kinds'] ?? '') }).join();
  const held = oneOf(holdings, search['held']);
  const due = oneOf(dues, search['due']);
  const skipped = oneOf(skips, search['skipped']);
  const source = oneOf(sources, search['source']);
  const sort = oneOf(sortings, search['sort']);
  const group = oneOf(groupings, search['group']);
  const category = /^STATEMENT_CATEGORY_[A-Z_]+$/.test(String(search['category'])) ? (search['category'] as StatementCategory) : undefined;
  return {
    ...(kinds === '' ? {} : { kinds }),
    ...(held === undefined ? {} : { held }),
    ...(due === undefined ? {} : { due }),
    ...(skipped === undefined ? {} : { skipped }),
    ...(category === undefined ? {} : { category }),
    ...(source === undefined ? {} : { source }),
    ...(sort === undefined ? {} : { sort }),
    ...(search['down'] === true ? { down: true } : {}),
    ...(group === undefined ? {} : { group }),
  };
}

const byHolding = { nobody: { unclaimed: true }, me: { claimedByMe: true }, others: { claimedByMe: false, unclaimed: false } } as const;

/** The filter of the graph. `now` is the service's clock: what is due soon is due before an instant. */
export function filterOf(search: QueueSearch, now: number): WorkFilter {
  const { held, due, skipped, category, source } = search;
  const kinds = kindsOf(search);
  return {
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(held === undefined ? {} : byHolding[held]),
    ...(due === 'overdue' || due === 'not-overdue' ? { overdue: due === 'overdue' } : {}),
    ...(due === '24h' || due === '3d' || due === '7d' ? { dueBefore: new Date(now + ahead[due]).toISOString() } : {}),
    ...(skipped === undefined ? {} : { skippedByMe: skipped === 'by-me' }),
    ...(category === undefined ? {} : { category }),
    ...(source === undefined ? {} : { source }),
  };
}

/** What two addresses share when they show the same rows, in whatever order. */
export const filterKey = ({ sort: _sort, down: _down, group: _group, ...filter }: QueueSearch): string => JSON.stringify(filter);

/** What two addresses share when they show the same rows in the same arrangement. */
export const viewKey = (search: QueueSearch): string =>
  JSON.stringify(Object.entries(search).sort(([one], [other]) => (one < other ? -1 : 1)));

export const isFiltered = (search: QueueSearch): boolean => filterKey(search) !== '{}';
