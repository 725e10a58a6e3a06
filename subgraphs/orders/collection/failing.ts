/**
 * Which collections the desk is told of: at once where the source refused a proof or sent what the order does not cover, and where one has failed for
 * an hour; in an emergency, and for a removal, for ten minutes. It is no longer in the list once it is taken.
 */
import { lawOf } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { type CollectionRow, type CollectionStatus, collectionRows, statusOf } from './status.ts';

const minuteMs = 60_000;
const [urgentMs, otherwiseMs] = [10 * minuteMs, 60 * minuteMs];

const isUrgent = ({ emergency, kind }: Pick<Order, 'emergency' | 'kind'>): boolean =>
  emergency !== null || lawOf(kind).permits === 'RESTRICTIONS';

/** When the desk is told of it; null for one that nothing is wrong with. One that has not begun can't: its entry could not be written. */
export function toldAt(row: CollectionRow, order: Pick<Order, 'emergency' | 'kind'>): Date | null {
  const { state, failingSince } = statusOf(row);
  if (state === 'REFUSED') return row.askedAt;
  const since = state === 'DUE' ? (row.againAt ?? row.askedAt) : failingSince;
  return since === null || state === 'TAKEN' || state === 'ENDED'
    ? null
    : new Date(since.getTime() + (isUrgent(order) ? urgentMs : otherwiseMs));
}

/** So many are shown; who has read these has found what is wrong with the source. */
const most = 100;

/** Orders with something to collect that is refused, fails, or has not begun, by the longest. */
const ordersWithFaults = (db: Database, before: Date) =>
  db.$queryRaw<{ id: string }[]>`
    SELECT p.order_id AS id FROM orders.preservation p
      LEFT JOIN orders.collection c ON c.preservation_id = p.id AND c.state IN ('RUNNING', 'REFUSED')
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL
       AND (c.state = 'REFUSED' OR c.failed_since <= ${before} OR (c.state IS NULL AND p.asked_at <= ${before}))
     GROUP BY p.order_id ORDER BY min(coalesce(c.failed_since, p.asked_at)) LIMIT 1000`;

export interface FailingCollection {
  readonly order: { readonly id: string };
  readonly target: string;
  readonly collection: CollectionStatus;
}

/** Those of the orders that the caller sees. */
export async function failingCollections({ db, clock, orders }: OrdersContext): Promise<FailingCollection[]> {
  const now = clock();
  const ids = (await ordersWithFaults(db, new Date(now.getTime() - urgentMs))).map(({ id }) => id);
  const [rows, seen] = await Promise.all([collectionRows(db, ids), orders.loadMany(ids)]);
  const byId = new Map(seen.flatMap((one) => (one === null || one instanceof Error ? [] : [[one.order.id, one.order] as const])));
  const told = rows.flatMap((row) => {
    const order = byId.get(row.order);
    const at = order === undefined || order.targets.every(({ id }) => id !== row.target) ? null : toldAt(row, order);
    return at === null || at > now ? [] : [{ at, row }];
  });
  return told
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .slice(0, most)
    .map(({ row }) => ({ order: { id: row.order }, target: row.target, collection: statusOf(row) }));
}
