/** The UTC days of the map of accesses, and its rows. Pure. */
import type { AccessCountsQuery } from '../../graphql/audit/graphql.ts';

export type AccessCount = NonNullable<AccessCountsQuery['accessCounts']>[number];

const dayMs = 86_400_000;

/** The thirty UTC days up to an instant, with its own, written YYYY-MM-DD. */
export const lastDays = (now: number): string[] =>
  Array.from({ length: 30 }, (_, at) => new Date(now - (29 - at) * dayMs).toISOString().slice(0, 10));

export interface BodyRow {
  organisation: string | null;
  country: string | null;
  total: number;
  counts: readonly AccessCount[];
}

/** A row for each authority, who read the most first. */
export function rowsOf(counts: readonly AccessCount[]): BodyRow[] {
  const bodies = Map.groupBy(counts, ({ organisation, country }) => JSON.stringify([organisation, country]));
  const rows = [...bodies.values()].map((own) => ({
    organisation: own[0]?.organisation ?? null,
    country: own[0]?.country ?? null,
    total: own.reduce((sum, { readings }) => sum + readings, 0),
    counts: own,
  }));
  return rows.sort((one, other) => other.total - one.total || String(one.organisation).localeCompare(String(other.organisation)));
}
