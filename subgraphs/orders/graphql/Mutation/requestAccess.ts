import { refusalOf } from '@writ/orders-domain/order';
import type { OrdersContext } from '../../context.ts';
import { answerAccessRequest } from '../../informing/access-answers.ts';

export async function requestAccess(_: unknown, _args: unknown, context: OrdersContext) {
  const answer = await answerAccessRequest(context);
  return 'id' in answer ? answer : refusalOf(answer);
}
