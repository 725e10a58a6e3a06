/**
 * What enforcement may see of orders: whether one that it names lets an item that it names be restricted, and whether an order may be known
 * by whom it concerns.
 */
import { articleOfOrder, type OrderFact } from '@writ/statements-domain/restrictions';
import { restrictionsUnder } from './restrictions.ts';
import type { Database } from './rows.ts';

/**
 * What an order in force says about an item; null when it is not in force, not yet in the log, or about something else. Until the
 * transaction ends nobody else gets an answer about the two, so that of two at once one sees what the other did.
 */
export async function orderFact(db: Database, order: string, item: string): Promise<OrderFact | null> {
  await db.$executeRaw`SELECT FROM enforcement.turn WHERE of = enforcement.turn_of(${order}, ${item}) FOR UPDATE`;
  const [row] = await db.$queryRaw<Omit<OrderFact, 'restrictions'>[]>`
    SELECT territories FROM orders.order_in_force(${order}, ARRAY[${item}])`;
  return row === undefined ? null : { ...row, restrictions: await restrictionsUnder(db, order, item) };
}

/** The article by which an order binds; null for none, and for one that was withdrawn or revoked. */
export async function bindingArticle(db: Database, order: string | null): Promise<string | null> {
  if (order === null) return null;
  const [row] = await db.$queryRaw<{ kind: string | null }[]>`SELECT orders.binding_kind(${order}) AS kind`;
  const kind = row?.kind ?? null;
  return kind === null ? null : articleOfOrder(kind);
}

/** The orders to act among these that whom they concern may know of at an instant. An order that can't be found is not among them. */
export async function knownOrders(db: Database, orders: readonly string[], at: Date): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT order_id AS id FROM orders.told_of(${[...new Set(orders)]}::text[], ${at}::timestamptz)`;
  return new Set(rows.map(({ id }) => id));
}

/** Where the orders among these can be contested, in their authority's words, by order; those that are held back at the instant are left out. */
export async function redressOf(db: Database, orders: readonly string[], at: Date): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; redress: string | null }[]>`
    SELECT order_id AS id, redress FROM orders.redress_of(${[...new Set(orders)]}::text[], ${at}::timestamptz)`;
  return new Map(rows.flatMap(({ id, redress }) => (redress === null ? [] : [[id, redress]])));
}
