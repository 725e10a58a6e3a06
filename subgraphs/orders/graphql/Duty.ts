import { type Duty, isLate, stateAt } from '@writ/orders-domain/duties';
import type { Order } from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import { visibleOrder } from '../reads/order-loader.ts';

/** The order that the duty follows from, where the caller sees it. */
const orderOf = async ({ orderId }: Duty, { orders }: OrdersContext): Promise<Order | null> =>
  orderId === null ? null : ((await orders.load(orderId))?.order ?? null);

export const dutyFields = {
  state: (duty: Duty, _args: unknown, { clock }: OrdersContext) => stateAt(duty, clock()),
  late: (duty: Duty, _args: unknown, { clock }: OrdersContext) => isLate(duty, clock()),
  order: ({ orderId }: Duty) => orderId,
  orderReference: async (duty: Duty, _args: unknown, context: OrdersContext) => (await orderOf(duty, context))?.reference ?? null,
  orderKind: async (duty: Duty, _args: unknown, context: OrdersContext) => (await orderOf(duty, context))?.kind ?? null,
  package: ({ packageId }: Duty) => packageId,
  work: ({ workId }: Duty) => workId,
  organisation: ({ body }: Duty) => body?.organisation ?? null,
  country: ({ body }: Duty) => body?.country ?? null,
  finding: ({ findingEvent }: Duty, _args: unknown, { findings }: OrdersContext) =>
    findingEvent === null ? null : findings.load(findingEvent),
};

/** The duties of an order that the caller sees. */
export async function dutiesOfOrder({ id }: { id: string }, _args: unknown, context: OrdersContext): Promise<Duty[]> {
  await visibleOrder(context.orders, id);
  return context.duties.load(id);
}
