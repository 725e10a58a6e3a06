/** Entries counted by what they say, for tables and charts. Pure. */
import type { ListedEntryFragment } from '../../graphql/audit/graphql.ts';

export interface Count {
  name: string;
  count: number;
}

/** The most frequent first; of equals the first by name. */
export function countsOf(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}

/** How orders ended, and what the platform decided on them: the types of entries that say so. */
const endings = [
  'order.released.v1',
  'order.refused.v1',
  'order.fulfilled.v1',
  'order.withdrawn.v1',
  'order.revoked.v1',
  'order.expired.v1',
];

export const orderEndings = (entries: readonly ListedEntryFragment[]): Count[] => {
  const found = countsOf(entries.map(({ type }) => type).filter((type) => endings.includes(type)));
  return endings.map((name) => found.find((count) => count.name === name) ?? { name, count: 0 });
};

/** A day's totals as its public leaf says them: bands, `<10` or tens. */
export interface DayTotals {
  index: string;
  day: string;
  groups: { group: string; counts: { name: string; band: string }[] }[];
}

const totalsGroups = ['entries', 'types', 'orders', 'notices', 'limits', 'silences'];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a leaf of type `totals.v1` says; null for any other leaf. Its bytes are checked with its proof. */
export function dayTotals({ index, leaf }: Pick<ListedEntryFragment, 'index' | 'leaf'>): DayTotals | null {
  let said: unknown;
  try {
    said = (JSON.parse(atob(leaf).trimEnd()) as { public?: unknown } | null)?.public;
  } catch {
    // Neither base64 nor JSON: no leaf of totals.
    return null;
  }
  if (!isObject(said) || typeof said['day'] !== 'string') return null;
  const groups = totalsGroups.flatMap((group) => {
    const counts = said[group];
    if (!isObject(counts)) return [];
    const bands = Object.entries(counts).map(([name, band]) => ({
      name,
      band: typeof band === 'number' ? `${band}–${band + 9}` : String(band),
    }));
    return bands.length === 0 ? [] : [{ group, counts: bands }];
  });
  return { index: String(index), day: said['day'], groups };
}
