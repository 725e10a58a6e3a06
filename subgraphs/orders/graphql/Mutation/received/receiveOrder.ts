import type * as Sdl from '@writ/schema/generated/orders.ts';
import { answered } from '../../../commands/order-mutation.ts';
import { receive } from '../../../commands/receiving.ts';
import type { OrdersContext } from '../../../context.ts';

export const receiveOrder = async (_: unknown, { input }: Sdl.MutationReceiveOrderArgs, context: OrdersContext) =>
  answered(await receive(context, input), context);
