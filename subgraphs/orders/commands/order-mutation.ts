/** What the mutations of an order have in common: each makes the act that it is called after, and answers the order or why not. */
import type { Act } from '@writ/orders-domain/machine';
import { refusalOf } from '@writ/orders-domain/order';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { type Answer, actOn, type MakeAct } from './run-command.ts';

/** The order's id, which its fields are then read by; or a refusal. */
export function answered(answer: Answer, { orders }: OrdersContext) {
  if ('refused' in answer) return refusalOf(answer.refused);
  orders.clear(answer.order.id);
  return { id: answer.order.id };
}

interface Moving {
  order: string;
  generation: number;
  /** Of acts that a person signs. */
  signature?: SignedActInput | null | undefined;
}

export const act =
  <Arguments extends Moving>(make: (args: Arguments, context: OrdersContext) => Act | MakeAct) =>
  async (_: unknown, args: Arguments, context: OrdersContext) => {
    const made = make(args, context);
    const { caller, operation } = context;
    const acting = { services: context, caller, operation, signature: args.signature };
    return answered(await actOn(acting, args.order, typeof made === 'function' ? made : () => made), context);
  };
