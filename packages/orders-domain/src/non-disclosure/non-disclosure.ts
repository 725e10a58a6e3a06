/**
 * Silence towards the person concerned, as it is: what was asked with the order, and what each renewal made of it. What was asked stays
 * as it is, since the order's digest covers it; a renewal is beside it, and the SECRECY clock has the end of the period.
 */
import type { OrderLimits } from '@writ/access/vocabulary';
import type { KindLaw } from '../law/kind-law.ts';
import type { SecrecyGround } from '../order/content.ts';
import type { Order, Renewal } from '../order/order.ts';
import { dayMs, later } from '../order/window.ts';

/** A non-disclosure period from service on. */
export interface NonDisclosure {
  readonly ground: SecrecyGround;
  readonly reason: string;
  readonly since: Date;
  /** Of whose days its clock is. */
  readonly zone: string;
  /** When it ends, or has ended. */
  readonly until: Date;
  readonly renewals: readonly Renewal[];
}

/** The order's silence, running or over; null when none was ever requested, or the order was not served. */
export function nonDisclosureOf(order: Order): NonDisclosure | null {
  const clock = order.clocks.find(({ kind }) => kind === 'SECRECY');
  const latest = order.renewals.at(-1) ?? order.secrecy;
  if (clock === undefined || latest === null) return null;
  const { ground, reason } = latest;
  const until = clock.endedAt !== null && clock.endedAt < clock.dueAt ? clock.endedAt : clock.dueAt;
  return { ground, reason, since: clock.startedAt, zone: clock.zone, until, renewals: order.renewals };
}

/** Whether the person must not be notified at this instant. */
export function isUnderNonDisclosure(order: Order, now: Date): boolean {
  const period = nonDisclosureOf(order);
  return period !== null && period.until > now;
}

/** The same day of the month so many months later, or the month's last. */
export function monthsLater(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCMonth(at.getUTCMonth() + months);
  // Past the end of a shorter month it would run into the next.
  if (moved.getUTCDate() !== at.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** The last instant that a non-disclosure period may reach when it is renewed now: by its own length, and by that of all of them since `since`. */
export function latestEnd(since: Date, now: Date, { secrecy }: Pick<KindLaw, 'secrecy'>, limits: OrderLimits): Date {
  const once = later(now, Math.min(secrecy.days, limits.silenceDays) * dayMs);
  const inAll = monthsLater(since, limits.silenceMonths);
  const byLaw = secrecy.daysInAll === null ? inAll : later(since, secrecy.daysInAll * dayMs);
  return new Date(Math.min(once.getTime(), inAll.getTime(), byLaw.getTime()));
}
