import type * as Sdl from '@writ/schema/generated/orders.ts';
import { registerKey } from '../../../acts/register-key.ts';
import type { OrdersContext } from '../../../context.ts';

export const registerSigningKey = (_: unknown, { input }: Sdl.MutationRegisterSigningKeyArgs, context: OrdersContext) =>
  registerKey(context, input);
