/** The restrictions that carry orders out, as `enforcement` has them: what was done to each target's item, where, and from when to when. */
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

export interface Measure {
  readonly target: string;
  /** Whether the item was removed, and not only disabled. */
  readonly removed: boolean;
  readonly territories: readonly string[];
  readonly from: Date;
  /** When it ended, or is to end; null for no end. */
  readonly to: Date | null;
  /** How it ends: by the platform, on a complaint, or by its own end. */
  readonly endsBy: 'LIFTED' | 'REVERSED' | 'ENDED' | null;
}

/** Ways by which a target can still be got. */
export interface Remaining {
  readonly target: string;
  readonly remaining: readonly string[];
}

/** By order. */
export type RemainingLoader = DataLoader<string, readonly Remaining[]>;

/** Of targets without the full effect of what was done alone. */
export const remainingLoader = (db: Database): RemainingLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<(Remaining & { order: string })[]>`
      SELECT order_id AS "order", target_id AS target, remaining FROM orders.remaining_of(${[...orders]}::text[])`;
    const byOrder = Map.groupBy(rows, ({ order }) => order);
    return orders.map((order) => byOrder.get(order) ?? []);
  });

/** By order. */
export type MeasuresLoader = DataLoader<string, readonly Measure[]>;

export const measuresLoader = (db: Database): MeasuresLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<(Measure & { order: string })[]>`
      SELECT order_id AS "order", target_id AS target, 'DECISION_VISIBILITY_CONTENT_REMOVED' = ANY (visibility) AS removed, territories,
             starts_at AS "from", ends_at AS "to", ends_by AS "endsBy"
        FROM orders.measures_of(${[...orders]}::text[]) ORDER BY starts_at`;
    const byOrder = Map.groupBy(rows, ({ order }) => order);
    return orders.map((order) => byOrder.get(order) ?? []);
  });
