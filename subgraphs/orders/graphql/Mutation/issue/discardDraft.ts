import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { discard } from '../../../commands/drafting.ts';
import type { OrdersContext } from '../../../context.ts';

export async function discardDraft(_: unknown, { order, generation }: Sdl.MutationDiscardDraftArgs, context: OrdersContext) {
  const answer = await discard(context, order, generation);
  if ('refused' in answer) return refusalOf(answer.refused);
  context.orders.clear(order);
  return { order, kind: answer.discarded.kind };
}
