/** What the parties see of an order's snapshots: the same whether or not its targets name anybody. */
import DataLoader from 'dataloader';
import { dueOf } from '../clocks/clock.ts';
import type { Order } from '../order.ts';
import type { Database } from '../store/read.ts';
import type { PreservationState } from './preserving.ts';

interface Snapshots {
  state: PreservationState;
  /** Null until all of them are taken. */
  takenAt: Date | null;
}

/** By order; null for one that preserves nothing. An order that was served anew shows its latest snapshots. */
export type SnapshotsLoader = DataLoader<string, Snapshots | null>;

export const snapshotsLoader = (db: Database): SnapshotsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<(Snapshots & { order: string })[]>`
      SELECT DISTINCT ON (order_id) order_id AS "order", min(state)::text AS state,
             CASE WHEN bool_and(taken_at IS NOT NULL) THEN max(taken_at) END AS "takenAt"
        FROM orders.preservation WHERE order_id = ANY (${[...orders]}::text[])
       GROUP BY order_id, asked_at ORDER BY order_id, asked_at DESC`;
    const byOrder = new Map(rows.map(({ order, state, takenAt }) => [order, { state, takenAt }]));
    return orders.map((order) => byOrder.get(order) ?? null);
  });

/** An order's snapshots as they are shown; `endsAt` is that of an order that was made to preserve, and null once it is over. */
export const preservedOf = (order: Order, snapshots: Snapshots | null) =>
  snapshots && { ...snapshots, endsAt: dueOf(order, 'PRESERVATION') };
