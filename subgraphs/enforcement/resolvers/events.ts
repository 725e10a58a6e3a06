/** What readers get of restricted items, for whoever keeps a cache of it, and whom changes of that are told. */
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import type { QueryItemStatusesArgs, TerritoryStatus } from '../sdl.ts';
import { allEventSubscribers, type EventSubscriberRow } from '../store/event-subscribers.ts';
import { type ItemVersion, itemVersionsAfter } from '../store/events.ts';
import { retainedSince } from '../webhooks/retention.ts';

async function itemStatuses(_: unknown, { first, after }: QueryItemStatusesArgs, { db, now, cursors }: EnforcementContext) {
  const list = cursors.of('item-statuses');
  const size = pageSize(first, 50);
  const rows = await itemVersionsAfter(db, parseCursor(after, list)?.id ?? '', retainedSince(now), size + 1);
  return pageOf(rows, size, list, ({ at, itemId: id }) => ({ at, id }));
}

export const eventQueries = {
  itemStatuses,
  eventSubscribers: (_: unknown, _args: unknown, { db }: EnforcementContext) => allEventSubscribers(db),
  webhookKey: (_: unknown, _args: unknown, { webhooks }: EnforcementContext) => webhooks?.publicKey ?? null,
};

export const itemStatus = {
  // Written by the database alone, which makes the whole state of an item.
  statuses: ({ statuses }: ItemVersion) => statuses as TerritoryStatus[],
  item: ({ itemId }: { itemId: string }) => itemId,
  sequence: ({ sequence }: { sequence: bigint }) => String(sequence),
};

const lag = ({ id }: EventSubscriberRow, { loaders }: EnforcementContext) => loaders.lags.load(id);

export const eventSubscriber = {
  waiting: async (row: EventSubscriberRow, _: unknown, context: EnforcementContext) => (await lag(row, context))?.waiting ?? 0,
  dead: async (row: EventSubscriberRow, _: unknown, context: EnforcementContext) => (await lag(row, context))?.dead ?? 0,
  waitingSince: async (row: EventSubscriberRow, _: unknown, context: EnforcementContext) => (await lag(row, context))?.waitingSince ?? null,
};
