import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { removeEndpointOf } from '../../../endpoints/commands.ts';

export const removeEndpoint = (_: unknown, seen: Sdl.MutationRemoveEndpointArgs, context: OrdersContext) => removeEndpointOf(context, seen);
