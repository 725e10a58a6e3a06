/**
 * The non-disclosure period towards the person concerned, as it is: what was asked with the order, and what each renewal made of it. What was
 * asked stays as it is, since the order's digest covers it; a renewal is beside it, and the SECRECY clock has the end of the period.
 */
import { clockEnds } from '../clocks/clock.ts';
import { lawOf } from '../law/in-force.ts';
import type { KindLaw } from '../law/kind-law.ts';
import type { SecrecyGround } from '../order/content.ts';
import type { Order, Renewal } from '../order/order.ts';
import { dayMs, later } from '../order/window.ts';

/**
 * IN_FORCE; LAPSED: its day has passed, and its authority has neither renewed nor lifted it, so it still applies; ENDED. A period lapses only
 * where the authority informs: no day is its word. Elsewhere it ends at its day.
 */
export type NonDisclosureState = 'IN_FORCE' | 'LAPSED' | 'ENDED';

/** A non-disclosure period from service on. */
export interface NonDisclosure {
  readonly ground: SecrecyGround;
  readonly reason: string;
  readonly since: Date;
  /** Of whose days its clock is. */
  readonly zone: string;
  /** When it has ended, or is to end; null for one that runs without a day. */
  readonly until: Date | null;
  /** Whether an act, or the passing of its day, has ended it. */
  readonly isEnded: boolean;
  readonly renewals: readonly Renewal[];
}

/** The order's period, running or over; null when none was ever requested, or the order was not served. */
export function nonDisclosureOf(order: Order): NonDisclosure | null {
  const clock = order.clocks.find(({ kind }) => kind === 'SECRECY');
  const latest = order.renewals.at(-1) ?? order.secrecy;
  if (clock === undefined || latest === null) return null;
  const { ground, reason } = latest;
  const { startedAt: since, zone, endedAt } = clock;
  const until = endedAt !== null && endedAt < clock.dueAt ? endedAt : clockEnds(clock);
  return { ground, reason, since, zone, until, isEnded: endedAt !== null, renewals: order.renewals };
}

/** Null for an order without a period. */
export function nonDisclosureState(order: Order, now: Date): NonDisclosureState | null {
  const period = nonDisclosureOf(order);
  if (period === null) return null;
  if (period.isEnded) return 'ENDED';
  if (period.until === null || period.until > now) return 'IN_FORCE';
  return lawOf(order.kind).informs === 'AUTHORITY' ? 'LAPSED' : 'ENDED';
}

/** Whether the person must not be notified at this instant. */
export function isUnderNonDisclosure(order: Order, now: Date): boolean {
  const state = nonDisclosureState(order, now);
  return state === 'IN_FORCE' || state === 'LAPSED';
}

/** The same day of the month so many months later, or the month's last. */
export function monthsLater(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCMonth(at.getUTCMonth() + months);
  // Past the end of a shorter month it would run into the next.
  if (moved.getUTCDate() !== at.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** The last instant that a period may reach: at first, or once it was renewed. Null where the law has no maximum. */
export const latestEnd = ({ secrecy }: Pick<KindLaw, 'secrecy'>, decidedAt: Date, isRenewed: boolean): Date | null =>
  secrecy.most && later(decidedAt, (isRenewed ? secrecy.most.daysInAll : secrecy.most.days) * dayMs);
