/**
 * An item as its reader gets it now: where they are, in each country that a restriction can name, and everywhere else. A country that the
 * graph is asked about by an alias is called by its two letters there.
 */
import {
  type EnforcementStatus,
  PublicItemDocument,
  type PublicItemQuery,
  PublicItemTerritoriesDocument,
  PublicItemTombstonesDocument,
} from '../../src/graphql/public/graphql.ts';
import { askGraph, GraphFault } from '../graph.ts';
import type { Ask } from '../request.ts';

export type Item = NonNullable<PublicItemQuery['item']>;
export type Tombstone = Item['tombstones'][number];

export interface ItemNow {
  item: Item;
  /** Where it is stricter than everywhere, by country. */
  stricter: ReadonlyMap<string, EnforcementStatus>;
  /** Why it is withheld, wherever it is: each reason once, the oldest first. */
  tombstones: readonly Tombstone[];
}

const withheld: ReadonlySet<EnforcementStatus> = new Set(['DISABLED', 'REMOVED']);

/** Whether readers get nothing of it. */
export const isWithheld = (status: EnforcementStatus): boolean => withheld.has(status);

type ByCountry<Value> = readonly [country: string, value: Value][];

/** What an object of the graph says by country: its names of two capital letters. */
const byCountry = <Value>(object: Readonly<Record<string, unknown>>): ByCountry<Value> =>
  Object.entries(object).filter(([name]) => /^[A-Z]{2}$/.test(name)) as unknown as ByCountry<Value>;

async function allTombstones(ask: Ask, id: string): Promise<Tombstone[]> {
  const { item } = await askGraph(ask, PublicItemTombstonesDocument, { id });
  const found = byCountry<Tombstone[]>(item ?? {}).flatMap(([, tombstones]) => tombstones);
  const once = new Map(found.map((tombstone) => [JSON.stringify(tombstone), tombstone]));
  return [...once.values()].sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** The item; null when there is none, or when it is not shown. Throws GraphFault. */
export async function itemNow(ask: Ask, id: string): Promise<ItemNow | null> {
  try {
    const [{ item }, territories] = await Promise.all([
      askGraph(ask, PublicItemDocument, { id }),
      askGraph(ask, PublicItemTerritoriesDocument, { id }),
    ]);
    if (item === null) return null;
    const stricter = new Map(byCountry<EnforcementStatus>(territories.item ?? {}).filter(([, status]) => status !== item.everywhere));
    const isWithheldSomewhere = [item.everywhere, ...stricter.values()].some(isWithheld);
    return { item, stricter, tombstones: isWithheldSomewhere ? await allTombstones(ask, id) : [] };
  } catch (error) {
    // An id that can be none and one that is unknown are the same to a reader.
    if (error instanceof GraphFault && (error.code === 'NOT_FOUND' || error.code === 'BAD_USER_INPUT')) return null;
    throw error;
  }
}
