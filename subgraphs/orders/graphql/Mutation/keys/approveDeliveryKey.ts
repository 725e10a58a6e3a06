import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { approveKey } from '../../../delivery-keys/commands.ts';

export const approveDeliveryKey = (
  _: unknown,
  { deliveryKey: key, generation, callBack }: Sdl.MutationApproveDeliveryKeyArgs,
  context: OrdersContext,
) => approveKey(context, { key, generation }, callBack);
