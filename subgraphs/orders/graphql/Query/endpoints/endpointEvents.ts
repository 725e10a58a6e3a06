import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { dueEvents } from '../../../endpoints/store.ts';

const most = 100;

export const endpointEvents = (_: unknown, { kind }: Sdl.QueryEndpointEventsArgs, { db, caller }: OrdersContext) =>
  dueEvents(db, caller, kind, most);
