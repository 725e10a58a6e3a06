/**
 * An order's state at an instant, whatever a worker has already recorded: an order whose time of the law is over counts for nothing from that
 * instant on. Reading under an order asks `isInForce` and nothing else.
 */
import { type ClockKind, isReached, isRunning } from '../clocks/clock.ts';
import { type Exigent, exigencyFor } from '../law/competence.ts';
import { lawOf } from '../law/in-force.ts';
import type { Order } from './order.ts';
import { type Reason, reason } from './refusal.ts';

/** Whether it was served as an emergency and is still to be validated. */
export const awaitsValidation = (order: Order): boolean => isRunning(order, 'VALIDATION');

/** The clocks that an order lives by: what it preserves is kept no longer than the law says. */
export const livesBy: readonly ClockKind[] = ['PRESERVATION'];

/** Whether the order's time is over: Regulation (EU) 2023/1543, Art. 11(1). A production order has none. */
export const isExpired = (order: Order, now: Date): boolean => livesBy.some((kind) => isReached(order, kind, now));

/** Why the order's time is over; null while it runs. */
export const overdue = (order: Order, now: Date): Reason | null =>
  isExpired(order, now) ? reason('TOO_LATE', 'The order has expired: issue another one.') : null;

/** By what its office may order in an emergency before a validation; null for every other order. */
export const exigencyOf = ({ kind, emergency, issuing, categories }: Order): Exigent | null =>
  emergency === null ? null : exigencyFor(lawOf(kind), issuing.office, categories);

/**
 * Why nothing is released or sent under an order in exigent circumstances whose law takes its effect where it is not confirmed in time. It ends
 * nothing that is preserved: a court may still order it.
 */
export function lapsedReasons(order: Order, now: Date): Reason[] {
  const exigency = exigencyOf(order);
  if (exigency === null || !exigency.lapses || !isReached(order, 'VALIDATION', now)) return [];
  const text = 'No court has confirmed this emergency order in time, so that it has no effect: nothing is sent under it until one does.';
  return [reason('TOO_LATE', text, exigency.article)];
}

/**
 * Why nobody reads on under an emergency order: its validation is late. Regulation (EU) 2023/1543, Art. 4(5) makes the authority withdraw it
 * where validation is refused, and no other article ends it. So this is our own brake: it ends nothing, and is off with a late validation.
 */
export const lateValidation = (order: Order, now: Date): Reason | null =>
  isReached(order, 'VALIDATION', now)
    ? reason(
        'NOT_YET',
        'The validation of this emergency order is overdue: records can be read again once it is validated.',
        exigencyOf(order)?.article,
      )
    : null;

/** Whether it is the platform's objection because of the law of a third country: Regulation (EU) 2023/1543, Art. 17. */
export const isConflict = ({ ground }: Pick<Order['challenges'][number], 'ground'>): boolean => ground === 'THIRD_COUNTRY_CONFLICT';

/** Whether the order binds the platform no longer, because nobody has answered its question in time. */
export const isExempt = (order: Order, now: Date): boolean =>
  order.status === 'CLARIFICATION' && lawOf(order.kind).unanswered !== null && isReached(order, 'CLARIFICATION', now);

/** Whether a challenge that suspends the order is still to be decided. */
export const isSuspended = ({ challenges }: Pick<Order, 'challenges'>): boolean =>
  challenges.some(({ suspends, endedAt }) => suspends && endedAt === null);

/** Why nothing brings the order nearer to being in force; empty when no challenge suspends it. */
export const suspensionReasons = (order: Order): Reason[] =>
  isSuspended(order)
    ? [
        reason(
          'NOT_YET',
          'A challenge or an objection because of the law of a third country suspends the order: continue when it has been decided.',
        ),
      ]
    : [];

/** Whether the order permits anything at this instant. */
export const isInForce = (order: Order, now: Date): boolean =>
  order.status === 'IN_FORCE' && overdue(order, now) === null && lateValidation(order, now) === null && !isSuspended(order);

/** Why an emergency order can't be closed yet: an authority may still object. Its validation can follow. */
export function openQuestion(order: Order, now: Date): Reason | null {
  if (isRunning(order, 'OBJECTION') && !isReached(order, 'OBJECTION', now))
    return reason('NOT_YET', 'The notified authority may still object: the order can be closed after that.');
  return null;
}
