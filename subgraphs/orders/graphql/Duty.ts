/** Duties in the graph: an order's, a caller's own, and the confirmation that one is done. */
import { type Duty, isLate, stateAt } from '@writ/orders-domain/duties';
import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { confirm } from '../duties/confirm.ts';
import { duties } from '../duties/list.ts';
import { visibleOrder } from '../reads/order-loader.ts';

export const dutyFields = {
  state: (duty: Duty, _args: unknown, { clock }: OrdersContext) => stateAt(duty, clock()),
  late: (duty: Duty, _args: unknown, { clock }: OrdersContext) => isLate(duty, clock()),
  order: ({ orderId }: Duty) => orderId,
  work: ({ workId }: Duty) => workId,
  organisation: ({ body }: Duty) => body?.organisation ?? null,
  country: ({ body }: Duty) => body?.country ?? null,
};

/** The duties of an order that the caller sees. */
export async function dutiesOfOrder({ id }: { id: string }, _args: unknown, context: OrdersContext): Promise<Duty[]> {
  await visibleOrder(context.orders, id);
  return context.duties.load(id);
}

export const dutiesQuery = (_: unknown, args: Sdl.QueryDutiesArgs, context: OrdersContext) => duties(context, args);

export async function confirmDuty(_: unknown, args: Sdl.MutationConfirmDutyArgs, context: OrdersContext) {
  const answer = await confirm(context, args);
  if (!('kind' in answer)) return refusalOf(answer);
  context.duties.clearAll();
  return answer;
}
