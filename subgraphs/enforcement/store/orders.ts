/** What enforcement may see of orders: one view of `orders`, with the items that an order in force names, and nothing of anything else. */
import type { OrderFact } from '../restriction-order.ts';
import { restrictionsUnder } from './restrictions.ts';
import type { Database } from './rows.ts';

/**
 * What an order in force says about an item; null when it is not in force, not yet in the log, or about something else. Until the
 * transaction ends nobody else gets an answer about the two, so that of two at once one sees what the other did.
 */
export async function orderFact(db: Database, order: string, item: string): Promise<OrderFact | null> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(jsonb_build_array('restrict', ${order}::text, ${item}::text)::text, 0))`;
  const [row] = await db.$queryRaw<Omit<OrderFact, 'restrictions'>[]>`
    SELECT territories, expires_at AS "expiresAt" FROM orders.order_in_force WHERE order_id = ${order} AND item_id = ${item} LIMIT 1`;
  return row === undefined ? null : { ...row, restrictions: await restrictionsUnder(db, order, item) };
}
