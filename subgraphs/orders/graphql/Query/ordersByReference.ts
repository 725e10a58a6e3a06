/**
 * `ordersByReference`: what the caller may see of the orders with a case number. Of an order that does not exist for them nothing is answered, as of
 * one that is not there. An auditor's search is an entry of the log, and so is each order that it shows.
 */
import type { QueryOrdersByReferenceArgs } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../context.ts';
import { inspect, inspectList } from '../../reads/inspection.ts';
import { orderIdsByReference } from '../../store/lists.ts';

/** At most so many are answered; a case has few orders. */
const most = 20;

/** No case number is longer: what is longer belongs to no order. */
const longest = 255;

export async function ordersByReference(_: unknown, { reference }: QueryOrdersByReferenceArgs, context: OrdersContext) {
  await inspectList(context, 'ordersByReference');
  const wanted = reference.trim();
  if (wanted === '' || wanted.length > longest) return [];
  const ids = await orderIdsByReference(context.db, context.caller, wanted, most);
  const seen = await context.orders.loadMany(ids);
  const found = ids.filter((_id, index) => seen[index] !== null);
  if (context.caller.graph === 'audit') for (const id of found) await inspect(context, id);
  return found.map((id) => ({ id }));
}
