/**
 * Until when a person is not notified of an order: while a non-disclosure period runs, and until the day by which the authority notifies them first. Whichever
 * comes later counts; neither counts longer than the months that all non-disclosure periods may last.
 */
import { orderLimits } from '@writ/access/vocabulary';
import type { Order } from '../order/order.ts';
import { monthsLater } from '../non-disclosure/non-disclosure.ts';

/** When nothing holds it back any more; null when nothing ever did. */
export function heldUntil({ clocks, servedAt }: Pick<Order, 'clocks' | 'servedAt'>): Date | null {
  const holding = clocks.filter(({ kind }) => kind === 'SECRECY' || kind === 'INFORM');
  if (holding.length === 0 || servedAt === null) return null;
  const ends = holding.map(({ dueAt, endedAt }) => Math.min(dueAt.getTime(), endedAt?.getTime() ?? Number.POSITIVE_INFINITY));
  return new Date(Math.min(Math.max(...ends), monthsLater(servedAt, orderLimits.silenceMonths).getTime()));
}

export function isHeldBack(order: Pick<Order, 'clocks' | 'servedAt'>, now: Date): boolean {
  const until = heldUntil(order);
  return until !== null && until > now;
}
