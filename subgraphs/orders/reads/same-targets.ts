/** Other orders that were served and name the same account or item: for who may know whom an order names. */
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';

/** By order, the ids of the others, newest first. */
export type SameTargetsLoader = DataLoader<string, readonly string[]>;

export const sameTargetsLoader = (db: Database): SameTargetsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.$queryRaw<{ of: string; other: string }[]>`
      SELECT DISTINCT t.order_id AS of, o.id AS other, o.served_at
        FROM orders.order_target t
        JOIN orders.order_target s ON s.value = t.value AND s.type = t.type AND s.order_id <> t.order_id
        JOIN orders.legal_order o ON o.id = s.order_id AND o.served_at IS NOT NULL
       WHERE t.order_id = ANY (${[...orders]}::text[])
       ORDER BY o.served_at DESC, o.id`;
    const others = Map.groupBy(rows, ({ of }) => of);
    return orders.map((order) => (others.get(order) ?? []).map(({ other }) => other));
  });
