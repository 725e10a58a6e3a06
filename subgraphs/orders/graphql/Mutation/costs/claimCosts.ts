import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { claim } from '../../../costs/cost-acts.ts';

export async function claimCosts(_: unknown, { order, input }: Sdl.MutationClaimCostsArgs, context: OrdersContext) {
  const answer = await claim(context, order, input);
  return 'orderId' in answer ? answer : refusalOf(answer);
}
