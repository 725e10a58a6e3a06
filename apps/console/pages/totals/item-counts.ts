/**
 * How many items are restricted now, counted over what the public graph says of each. Numbers leave in the bands of the log's own totals:
 * below ten as such, else rounded down to tens.
 */
import { type EnforcementStatus, PublicItemStatusesDocument, type PublicItemStatusesQuery } from '../../src/graphql/public/graphql.ts';
import { askGraph } from '../graph.ts';
import { isWithheld } from '../items/item-now.ts';
import type { Ask } from '../request.ts';
import type { Band } from './day-totals.ts';

const pageSize = 256;
/** More pages are not asked for one page here: only the first of them are counted then, and the page states so. */
const pagesMax = 20;

/** From least to most restricted. */
const statuses = [
  'LABELLED',
  'DEMOTED',
  'AGE_RESTRICTED',
  'INTERACTION_RESTRICTED',
  'DISABLED',
  'REMOVED',
] as const satisfies EnforcementStatus[];
type Restricted = (typeof statuses)[number];

/** A band, or nothing at all. */
export type Count = Band | 0;

export interface ItemCounts {
  /** Whether every restricted item was counted. */
  isWhole: boolean;
  /** By the strictest status of an item, whether it holds everywhere or in some countries. */
  byStatus: readonly { status: Restricted; all: Count; everywhere: Count; somewhere: Count }[];
  /** Items of which readers there get nothing, where it is stricter than everywhere; by country, the most first. */
  withheldIn: readonly { country: string; count: Count }[];
}

const countOf = (exact: number): Count => (exact === 0 ? 0 : exact < 10 ? '<10' : exact - (exact % 10));

type Statuses = readonly { territory: string; status: EnforcementStatus }[];

const rank = (status: EnforcementStatus): number => (statuses as readonly EnforcementStatus[]).indexOf(status);

class Tally {
  readonly #everywhere = new Map<string, number>();
  readonly #somewhere = new Map<string, number>();
  readonly #withheld = new Map<string, number>();

  add(of: Statuses): void {
    const grow = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    const strictest = of.reduce((a, b) => (rank(b.status) > rank(a.status) ? b : a), { territory: 'WORLD', status: 'AVAILABLE' });
    if (strictest.status === 'AVAILABLE') return;
    grow(strictest.territory === 'WORLD' ? this.#everywhere : this.#somewhere, strictest.status);
    for (const { territory, status } of of) if (territory !== 'WORLD' && isWithheld(status)) grow(this.#withheld, territory);
  }

  counts(isWhole: boolean): ItemCounts {
    const exact = (counts: Map<string, number>, status: string) => counts.get(status) ?? 0;
    return {
      isWhole,
      byStatus: statuses.map((status) => {
        const [everywhere, somewhere] = [exact(this.#everywhere, status), exact(this.#somewhere, status)];
        return { status, all: countOf(everywhere + somewhere), everywhere: countOf(everywhere), somewhere: countOf(somewhere) };
      }),
      withheldIn: [...this.#withheld]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([country, count]) => ({ country, count: countOf(count) })),
    };
  }
}

/** Counts them. Throws GraphFault. */
export async function itemCounts(ask: Ask): Promise<ItemCounts> {
  const tally = new Tally();
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const { itemStatuses }: PublicItemStatusesQuery = await askGraph(ask, PublicItemStatusesDocument, { first: pageSize, after });
    for (const { statuses: of } of itemStatuses?.nodes ?? []) tally.add(of);
    after = itemStatuses?.pageInfo.endCursor ?? null;
    if (itemStatuses?.pageInfo.hasNextPage !== true || after === null) return tally.counts(true);
  }
  return tally.counts(false);
}
