import type * as Sdl from '@writ/schema/generated/orders.ts';
import { signReceived } from '../../../acts/sign-received.ts';
import { answered } from '../../../commands/order-mutation.ts';
import type { OrdersContext } from '../../../context.ts';

export const signReceivedOrder = async (_: unknown, args: Sdl.MutationSignReceivedOrderArgs, context: OrdersContext) =>
  answered(await signReceived(context, args), context);
