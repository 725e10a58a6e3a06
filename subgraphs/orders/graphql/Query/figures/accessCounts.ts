import type { OrdersContext } from '../../../context.ts';
import { inspectList } from '../../../reads/inspection.ts';
import { accessCounts as counts } from '../../../reads/order-figures.ts';

export async function accessCounts(_: unknown, _args: unknown, context: OrdersContext) {
  await inspectList(context, 'accessCounts');
  return counts(context.db, context.clock());
}
