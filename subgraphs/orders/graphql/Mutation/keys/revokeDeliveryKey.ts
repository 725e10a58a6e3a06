import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { revokeKey } from '../../../delivery-keys/commands.ts';

export const revokeDeliveryKey = (
  _: unknown,
  { deliveryKey: key, generation, reason }: Sdl.MutationRevokeDeliveryKeyArgs,
  context: OrdersContext,
) => revokeKey(context, { key, generation }, reason);
