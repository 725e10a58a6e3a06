/** Deliveries of alerts in the database. A sender leases what it takes; when it dies, the next one takes the same, under the same id. */
import { newRowId } from '@writ/core';
import type { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

/** A delivery that is under way, with its alert. */
export type Taken = Prisma.AlertDeliveryGetPayload<{ include: { alert: true } }>;

/** How long a sender has what it took: longer than a mail server may take for all of it. */
const leaseMs = 5 * 60_000;
const firstPauseMs = 15_000;
const longestPauseMs = 15 * 60_000;
/** After so many it is a fault for good: they take longer than half a day. */
const mostAttempts = 60;

export const isLast = (attempts: number): boolean => attempts >= mostAttempts;
/** When one that failed is tried again. */
export const pauseAfter = (attempts: number, at: Date): Date =>
  new Date(at.getTime() + Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts - 1, 10)));

/** Takes some that are due, what has a time first; with a digest all others of its day to the same person. */
export async function takeDue(db: Database, at: Date, limit: number): Promise<Taken[]> {
  const until = new Date(at.getTime() + leaseMs);
  const taken = await db.$queryRaw<{ id: string }[]>`
    WITH due AS (
      SELECT d.id, d.hearer, d.channel FROM orders.alert_delivery d
       WHERE d.state = 'DUE' AND d.next_at <= ${at}::timestamptz AND (d.taken_until IS NULL OR d.taken_until <= ${at}::timestamptz)
       ORDER BY d.next_at, d.id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED),
    same AS (
      SELECT d.id FROM orders.alert_delivery d
       WHERE d.channel = 'DIGEST' AND d.state = 'DUE' AND d.next_at <= ${at}::timestamptz AND (d.taken_until IS NULL OR d.taken_until <= ${at}::timestamptz)
         AND d.hearer IN (SELECT hearer FROM due WHERE channel = 'DIGEST')
       ORDER BY d.id FOR UPDATE SKIP LOCKED)
    UPDATE orders.alert_delivery SET taken_until = ${until}::timestamptz, attempts = attempts + 1
     WHERE id IN (SELECT id FROM due UNION SELECT id FROM same) RETURNING id`;
  return db.alertDelivery.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    include: { alert: true },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
  });
}

/** When the next falls due, of those that were not at `since`: by its time, or because who took it is gone. */
export async function nextDue(db: Database, since: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(greatest(next_at, taken_until)) AS at FROM orders.alert_delivery WHERE state = 'DUE' AND greatest(next_at, taken_until) > ${since}::timestamptz`;
  return row?.at ?? null;
}

/** What came of some: passed on (null), or why it never can be. What never reaches the desk goes to the second person. */
export async function settle(db: Database, taken: readonly Taken[], outcome: string | null, at: Date): Promise<void> {
  const data = { state: outcome === null ? ('SENT' as const) : ('FAILED' as const), outcome, nextAt: at, takenUntil: null };
  await db.alertDelivery.updateMany({ where: { id: { in: taken.map(({ id }) => id) }, state: 'DUE' }, data });
  const lost = outcome === null ? [] : taken.filter(({ hearer }) => hearer === 'DESK');
  const instead = lost.map(({ alertId }) => ({ id: newRowId(), alertId, hearer: 'SECOND', channel: 'MAIL' as const, nextAt: at }));
  if (instead.length > 0) await db.alertDelivery.createMany({ data: instead, skipDuplicates: true });
}

/** That some are tried again later, and what came of the attempt. */
export async function putOff(db: Database, ids: readonly string[], { at, outcome }: { at: Date; outcome: string }): Promise<void> {
  await db.alertDelivery.updateMany({ where: { id: { in: [...ids] }, state: 'DUE' }, data: { nextAt: at, takenUntil: null, outcome } });
}

/** Gives back what was taken and not sent. */
export async function giveBack(db: Database, ids: readonly string[]): Promise<void> {
  await db.alertDelivery.updateMany({ where: { id: { in: [...ids] }, state: 'DUE' }, data: { takenUntil: null } });
}
