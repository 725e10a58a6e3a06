/**
 * What the parties see of an order's snapshots: the same whether or not its targets name anybody. When they were taken is not shown: how long
 * that takes depends on how much there is.
 */
import { dueOf } from '@writ/orders-domain/clocks';
import { lawOf } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';
import type { PreservationState } from './snapshot-requests.ts';

interface Snapshots {
  state: PreservationState;
  /** The state that they keep. */
  since: Date;
}

/** By order; null for one that preserves nothing. An order that was corrected and served again keeps what was taken first. */
export type SnapshotsLoader = DataLoader<string, Snapshots | null>;

export const snapshotsLoader = (db: Database): SnapshotsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<(Snapshots & { order: string })[]>`
      SELECT DISTINCT ON (p.order_id) p.order_id AS "order", p.state::text AS state, p.asked_at AS since
        FROM orders.preservation p
       WHERE p.order_id = ANY (${[...orders]}::text[]) AND (p.taken_at IS NOT NULL OR EXISTS (SELECT FROM orders.order_target t WHERE t.id = p.target_id))
       ORDER BY p.order_id, p.state, p.asked_at`;
    const byOrder = new Map(rows.map(({ order, state, since }) => [order, { state, since }]));
    return orders.map((order) => byOrder.get(order) ?? null);
  });

/** An order's snapshots as they are shown; `endsAt` is that of an order that was made to preserve, and null once it is over. */
export const shownSnapshots = (order: Order, snapshots: Snapshots | null) =>
  lawOf(order.kind).preserves && snapshots !== null ? { ...snapshots, endsAt: dueOf(order, 'PRESERVATION') } : null;
