import type { EnforcementContext } from '../../context.ts';
import { allEventSubscribers } from '../../store/event-subscribers.ts';

export const eventSubscribers = (_: unknown, _args: unknown, { db }: EnforcementContext) => allEventSubscribers(db);
