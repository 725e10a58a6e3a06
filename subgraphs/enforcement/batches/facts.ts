/** What the database knows of all that the lines of a request name: each kind in one query, whatever their number. */
import type { OrderFact } from '@writ/statements-domain/restrictions';
import type { RequestFacts } from '../restrictions/request.ts';
import type { RestrictInput } from '../sdl.ts';
import { handlesOf, itemFacts } from '../store/facts.ts';
import { noticesById } from '../store/notices.ts';
import type { Database, NoticeRow, RestrictionRow } from '../store/rows.ts';

type Order = Omit<OrderFact, 'restrictions'> & { restrictions: OrderFact['restrictions'][number][] };

/** Facts of a request's lines. */
export interface LineFacts {
  /** Those of one decision, as the rules take them. */
  of(input: RestrictInput): RequestFacts;
  notice(id: string): NoticeRow | null;
  /** From here on the order is carried out on the item by this restriction too: a later line of the same request has to see it. */
  carriedOut(row: RestrictionRow): void;
}

/** What a decision names. */
type Named = Pick<RestrictInput, 'item' | 'account' | 'notice' | 'order'>;

const named = (inputs: readonly Named[], key: keyof Named): string[] => [...new Set(inputs.flatMap((input) => input[key] ?? []))];

const pairOf = (order: string, item: string): string => JSON.stringify([order, item]);

/** As {@link orderFact} for one: until the transaction ends nobody else gets an answer about these orders and items. In one order, so that two requests wait for each other at most once. */
async function orderFacts(db: Database, inputs: readonly RestrictInput[]): Promise<Map<string, Order>> {
  const pairs = inputs.flatMap(({ order, item }) => (order && item ? [{ order, item }] : []));
  const [orders, items] = [named(pairs, 'order'), named(pairs, 'item')];
  if (pairs.length === 0) return new Map();
  await db.$executeRaw`
    SELECT FROM enforcement.turn WHERE of IN (
      SELECT enforcement.turn_of(p.order_id, p.item_id)
        FROM unnest(${pairs.map(({ order }) => order)}::text[], ${pairs.map(({ item }) => item)}::text[]) AS p (order_id, item_id))
     ORDER BY of FOR UPDATE`;
  const inForce = await db.$queryRaw<(Omit<OrderFact, 'restrictions'> & { order: string; item: string })[]>`
    SELECT o.id AS "order", f.item_id AS item, f.territories
      FROM unnest(${orders}::text[]) AS o (id) CROSS JOIN LATERAL orders.order_in_force(o.id, ${items}::text[]) AS f`;
  const facts = new Map(inForce.map(({ order, item, ...fact }): [string, Order] => [pairOf(order, item), { ...fact, restrictions: [] }]));
  const restrictions = await db.restriction.findMany({ where: { orderId: { in: orders }, itemId: { in: items } } });
  for (const row of restrictions) facts.get(pairOf(row.orderId ?? '', row.itemId ?? ''))?.restrictions.push(row);
  return facts;
}

/** Reads them inside a transaction. */
export async function lineFacts(db: Database, inputs: readonly RestrictInput[]): Promise<LineFacts> {
  const orders = await orderFacts(db, inputs);
  const items = await itemFacts(db, named(inputs, 'item'));
  const concerned = [...named(inputs, 'account'), ...[...items.values()].map(({ accountId }) => accountId)];
  const handles = await handlesOf(db, [...new Set(concerned)]);
  const wanted = named(inputs, 'notice');
  const notices = new Map((wanted.length === 0 ? [] : await noticesById(db, wanted)).map((row) => [row.id, row]));
  return {
    of: ({ item, account, notice, order }) => ({
      item: items.get(item ?? '') ?? null,
      accountExists: handles.has(account ?? ''),
      handle: handles.get(items.get(item ?? '')?.accountId ?? account ?? '') ?? null,
      notice: notices.get(notice ?? '') ?? null,
      order: orders.get(pairOf(order ?? '', item ?? '')) ?? null,
    }),
    notice: (id) => notices.get(id) ?? null,
    carriedOut: (row) => void (row.orderId !== null && orders.get(pairOf(row.orderId, row.itemId ?? ''))?.restrictions.push(row)),
  };
}
