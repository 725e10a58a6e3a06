import type * as Sdl from '@writ/schema/generated/orders.ts';
import { reissue } from '../../../commands/drafting.ts';
import { answered } from '../../../commands/order-mutation.ts';
import type { OrdersContext } from '../../../context.ts';

export const reissueOrder = async (_: unknown, { order }: Sdl.MutationReissueOrderArgs, context: OrdersContext) =>
  answered(await reissue(context, order), context);
