/**
 * What the parties see of an order's snapshots: the same whether or not its targets name anybody. When they were taken is not shown: how long
 * that takes depends on how much there is.
 */
import { dueOf } from '@writ/orders-domain/clocks';
import type { Order } from '@writ/orders-domain/order';
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';
import type { PreservationState } from './snapshot-requests.ts';

interface Snapshots {
  state: PreservationState;
  /** The state that they keep. */
  since: Date;
}

/** By order; null for one that preserves nothing. An order that was served again shows its latest snapshots. */
export type SnapshotsLoader = DataLoader<string, Snapshots | null>;

export const snapshotsLoader = (db: Database): SnapshotsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<(Snapshots & { order: string })[]>`
      SELECT DISTINCT ON (order_id) order_id AS "order", min(state)::text AS state, asked_at AS since
        FROM orders.preservation WHERE order_id = ANY (${[...orders]}::text[])
       GROUP BY order_id, asked_at ORDER BY order_id, asked_at DESC`;
    const byOrder = new Map(rows.map(({ order, state, since }) => [order, { state, since }]));
    return orders.map((order) => byOrder.get(order) ?? null);
  });

/** An order's snapshots as they are shown; `endsAt` is that of an order that was made to preserve, and null once it is over. */
export const shownSnapshots = (order: Order, snapshots: Snapshots | null) =>
  snapshots && { ...snapshots, endsAt: dueOf(order, 'PRESERVATION') };
