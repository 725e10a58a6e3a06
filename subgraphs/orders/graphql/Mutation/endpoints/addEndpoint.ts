import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { addEndpointOf } from '../../../endpoints/commands.ts';

export const addEndpoint = (_: unknown, { kind, url }: Sdl.MutationAddEndpointArgs, context: OrdersContext) =>
  addEndpointOf(context, kind, url);
