import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { proposeKey } from '../../../delivery-keys/commands.ts';

export const addDeliveryKey = (_: unknown, { input }: Sdl.MutationAddDeliveryKeyArgs, context: OrdersContext) =>
  proposeKey(context, { ...input, profile: input.profile ?? null });
