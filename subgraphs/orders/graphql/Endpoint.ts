import type { EndpointKind, EndpointState } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { type EventKind, eventTypes } from '../endpoints/endpoint-event.ts';
import { type EndpointRow, type EventRow, waitingFor } from '../endpoints/store.ts';

/** Columns of text, which this subgraph alone writes. A body has two endpoints at the most. */
export const endpointFields = {
  kind: ({ kind }: EndpointRow) => kind as EndpointKind,
  state: ({ state }: EndpointRow) => state as EndpointState,
  waiting: ({ id }: EndpointRow, _: unknown, { db }: OrdersContext) => waitingFor(db, id),
};

export const endpointEventFields = {
  type: ({ kind }: EventRow) => eventTypes[kind as EventKind],
  state: ({ shownState }: EventRow) => shownState,
};
