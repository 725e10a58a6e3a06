import type * as Sdl from '@writ/schema/generated/orders.ts';
import { endSigning } from '../../../acts/register-key.ts';
import type { OrdersContext } from '../../../context.ts';

export const endSigningKey = (_: unknown, { signature }: Sdl.MutationEndSigningKeyArgs, context: OrdersContext) =>
  endSigning(context, signature);
