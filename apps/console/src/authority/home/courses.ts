/** The course of an order: with whom it was when, until now, and which of its clocks ends next. Pure. */
import type { OrderStatus } from '@writ/orders-domain/order';
import { isTerminal } from '@writ/orders-domain/order';
import { clocksOf, type OrderClock, type OrderRow } from '../orders/order-row.ts';

/** Who has to act on an order; nobody once it is over. */
export type Party = 'issuing' | 'validating' | 'platform' | 'enforcing' | 'recipient' | 'nobody';

const parties: Readonly<Record<OrderStatus, Party>> = {
  DRAFT: 'issuing',
  SUBMITTED: 'validating',
  SERVED: 'platform',
  UNDER_REVIEW: 'platform',
  CLARIFICATION: 'issuing',
  APPROVED: 'platform',
  HELD: 'enforcing',
  IN_FORCE: 'recipient',
  FULFILLED: 'nobody',
  REFUSED: 'nobody',
  WITHDRAWN: 'nobody',
  REVOKED: 'nobody',
  EXPIRED: 'nobody',
};
export const partyOf = (status: OrderStatus): Party => parties[status];

export interface CourseOrder extends OrderRow {
  history: readonly { at: string; to: OrderStatus }[];
}

export interface Stretch {
  party: Party;
  /** In milliseconds since 1970. */
  from: number;
  to: number;
}

export interface Course {
  order: CourseOrder;
  stretches: readonly Stretch[];
  /** When it came into the state in which it is. */
  since: number;
  /** The clock that ends next and has not ended; null where none runs. */
  next: OrderClock | null;
}

/** The running clock of an order that ends next; a reminder ends nothing and is none. */
export function nextClock(order: OrderRow, now: number): OrderClock | null {
  const running = clocksOf(order, now).filter(({ kind, pausedAt }) => kind !== 'REMINDER' && !pausedAt);
  return running.sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))[0] ?? null;
}

/** Steps that follow one another with the same party are one stretch. */
export function courseOf(order: CourseOrder, now: number): Course {
  const steps = order.history.map(({ at, to }) => ({ at: Date.parse(at), party: partyOf(to), to })).sort((one, other) => one.at - other.at);
  const stretches: Stretch[] = [];
  for (const [at, { party, at: from }] of steps.entries()) {
    const to = steps[at + 1]?.at ?? (party === 'nobody' ? from : now);
    const last = stretches.at(-1);
    if (last?.party === party) last.to = to;
    else stretches.push({ party, from, to });
  }
  const since = steps.findLast(({ to }, at) => to === order.status && steps[at - 1]?.to !== order.status)?.at ?? now;
  return { order, stretches, since, next: nextClock(order, now) };
}

/** Orders that somebody has to act on first, by the clock that ends next; then those that are over, the newest first. */
export function inOrder(courses: readonly Course[]): Course[] {
  const due = ({ order, next }: Course): number => (isTerminal(order) ? Number.POSITIVE_INFINITY : Date.parse(next?.dueAt ?? '9999-12-31'));
  const isOver = ({ order }: Course) => Number(isTerminal(order));
  return [...courses].sort(
    (one, other) => isOver(one) - isOver(other) || (isOver(one) === 1 ? other.since - one.since : due(one) - due(other)) || 0,
  );
}
