import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { answer } from '../../../costs/cost-acts.ts';

export async function recordCostAnswer(_: unknown, args: Sdl.MutationRecordCostAnswerArgs, context: OrdersContext) {
  const recorded = await answer(context, args);
  return 'orderId' in recorded ? recorded : refusalOf(recorded);
}
