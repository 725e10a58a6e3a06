/**
 * Until when a person is not notified of an order: while a non-disclosure period runs, and until the day by which the authority notifies them first. Whichever
 * comes later counts; neither counts longer than the months that all non-disclosure periods may last.
 */
import { orderLimits } from '@writ/access/vocabulary';
import { monthsLater } from '../non-disclosure/non-disclosure.ts';
import type { Order } from '../order/order.ts';

/** When nothing holds it back any more; null when nothing ever did. */
export function notificationDelayedUntil({ clocks, servedAt }: Pick<Order, 'clocks' | 'servedAt'>): Date | null {
  const holding = clocks.filter(({ kind }) => kind === 'SECRECY' || kind === 'INFORM');
  if (holding.length === 0 || servedAt === null) return null;
  const ends = holding.map(({ dueAt, endedAt }) => Math.min(dueAt.getTime(), endedAt?.getTime() ?? Number.POSITIVE_INFINITY));
  return new Date(Math.min(Math.max(...ends), monthsLater(servedAt, orderLimits.silenceMonths).getTime()));
}

export function isNotificationDelayed(order: Pick<Order, 'clocks' | 'servedAt'>, now: Date): boolean {
  const until = notificationDelayedUntil(order);
  return until !== null && until > now;
}
