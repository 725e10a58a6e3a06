import type { EnforcementContext } from '../context.ts';
import type { EventSubscriberRow } from '../store/event-subscribers.ts';

const lag = ({ id }: EventSubscriberRow, { loaders }: EnforcementContext) => loaders.lags.load(id);

export const eventSubscriber = {
  waiting: async (row: EventSubscriberRow, _: unknown, context: EnforcementContext) => (await lag(row, context))?.waiting ?? 0,
  dead: async (row: EventSubscriberRow, _: unknown, context: EnforcementContext) => (await lag(row, context))?.dead ?? 0,
  waitingSince: async (row: EventSubscriberRow, _: unknown, context: EnforcementContext) => (await lag(row, context))?.waitingSince ?? null,
};
