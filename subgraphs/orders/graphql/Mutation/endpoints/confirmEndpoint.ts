import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { confirmEndpointOf } from '../../../endpoints/commands.ts';

export const confirmEndpoint = (_: unknown, { challenge, ...seen }: Sdl.MutationConfirmEndpointArgs, context: OrdersContext) =>
  confirmEndpointOf(context, seen, challenge);
