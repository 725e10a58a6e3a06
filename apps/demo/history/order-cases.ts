/** Every order of the history: together they are in every state that an order can have. */
import { endedOrders } from './ended-orders.ts';
import type { About, OrderCase } from './order-steps.ts';
import { runningOrders } from './running-orders.ts';
import type { Subjects } from './subjects.ts';
import { waitingOrders } from './waiting-orders.ts';

const dayMs = 86_400_000;

/** Makes them for the accounts and items that there are. */
export function orderCases({ handles, told, items, present }: Subjects): OrderCase[] {
  const inDays = (days: number): string => new Date(present.getTime() + days * dayMs).toISOString();
  const about: About = {
    handleAt: (place) => handles[place % handles.length] ?? '',
    itemAt: (place) => items[place] ?? '',
    toldHandle: told,
    informBy: inDays(30),
    later: inDays(60),
  };
  return [...endedOrders(about), ...runningOrders(about), ...waitingOrders(about)];
}
