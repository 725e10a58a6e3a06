import type { OrdersContext } from '../../context.ts';
import { inspect } from '../../reads/inspection.ts';
import { visibleOrder } from '../../reads/order-loader.ts';

export interface Reference {
  id: string;
}

/** The caller's order, however it is requested; an auditor's view is logged before. Throws NOT_FOUND for any other. */
export async function order(_: unknown, { id }: Reference, context: OrdersContext): Promise<Reference> {
  const found = await visibleOrder(context.orders, id);
  if (context.caller.graph === 'audit') await inspect(context, found.order.id);
  return { id: found.order.id };
}
