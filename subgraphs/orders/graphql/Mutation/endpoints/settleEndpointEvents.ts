import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { settleEventsOf } from '../../../endpoints/commands.ts';

export const settleEndpointEvents = (_: unknown, { endpoint, events }: Sdl.MutationSettleEndpointEventsArgs, context: OrdersContext) =>
  settleEventsOf(context, endpoint, events);
