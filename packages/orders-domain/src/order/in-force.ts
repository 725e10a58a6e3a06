/**
 * How an order stands at an instant, whatever a worker has already written down: an order whose life is over, or whose
 * validation is overdue, counts for nothing from that instant on. Reading under an order asks `isInForce` and nothing else.
 */
import { type ClockKind, isReached, isRunning } from '../clocks/clock.ts';
import { lawOf } from '../law/floor.ts';
import type { Order } from './order.ts';
import { type Reason, reason } from './refusal.ts';

/** Whether it was served as an emergency and is still to be validated. */
export const awaitsValidation = (order: Order): boolean => isRunning(order, 'VALIDATION');

/** The clocks that an order lives by: what it preserves is kept no longer than it. */
export const livesBy: readonly ClockKind[] = ['EXPIRY', 'PRESERVATION'];

/** Whether the order's life is over. */
export const isExpired = (order: Order, now: Date): boolean => livesBy.some((kind) => isReached(order, kind, now));

/** Why the order's time is over; null while it runs. */
export function overdue(order: Order, now: Date): Reason | null {
  if (isExpired(order, now)) return reason('TOO_LATE', 'The order has expired: issue another one.');
  if (isReached(order, 'VALIDATION', now))
    return reason(
      'TOO_LATE',
      'The emergency order was not validated in time and is revoked: issue another one.',
      lawOf(order.kind).emergency?.article,
    );
  return null;
}

/** Whether a challenge that suspends the order is still to be decided. */
export const isSuspended = ({ challenges }: Pick<Order, 'challenges'>): boolean =>
  challenges.some(({ suspends, endedAt }) => suspends && endedAt === null);

/** Why nothing brings the order nearer to being in force; empty when no challenge suspends it. */
export const suspensionReasons = (order: Order): Reason[] =>
  isSuspended(order) ? [reason('NOT_YET', 'A challenge in court suspends the order: go on when that has ended.')] : [];

/** Whether the order permits anything at this instant. */
export const isInForce = (order: Order, now: Date): boolean =>
  order.status === 'IN_FORCE' && overdue(order, now) === null && !isSuspended(order);

/** Why an emergency order can't be closed yet: it waits for its validation, or an authority may still object. */
export function openQuestion(order: Order, now: Date): Reason | null {
  if (awaitsValidation(order)) return reason('NOT_YET', 'The emergency order waits for its validation: it is closed after that.');
  if (isRunning(order, 'OBJECTION') && !isReached(order, 'OBJECTION', now))
    return reason('NOT_YET', 'The notified authority may still object: the order is closed after that.');
  return null;
}
