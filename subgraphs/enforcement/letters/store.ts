/** Letters in the database. The sender leases one for a while; if it dies, the next sender takes the same one, under the same id. */
import type { WaitingMail } from '@writ/mail';
import { Prisma, type PrismaClient } from '@writ/prisma/client';
import type { Database } from '../store/rows.ts';

export type LetterRow = NonNullable<Awaited<ReturnType<PrismaClient['letter']['findFirst']>>>;

/** How long a sender has what it took: longer than a mail server may take for all of it. */
const leaseMs = 10 * 60_000;
/** The longest delay of a notification that could not be sent. */
const restMaxMs = 60 * 60_000;

/** Which may be sent now. Of those to one account only the oldest: they all say the same, and the rest go with it. */
const isDue = (at: Date): Prisma.Sql => Prisma.sql`
  l.mailed_at IS NULL AND (l.taken_until IS NULL OR l.taken_until <= ${at}::timestamptz)
    AND (l.account_id IS NULL OR NOT EXISTS (
          SELECT FROM enforcement.letter o
           WHERE o.account_id = l.account_id AND o.mailed_at IS NULL AND (o.created_at, o.id) < (l.created_at, l.id)))`;

export async function isLetterDue(db: Database, at: Date): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>`SELECT 1 AS one FROM enforcement.letter l WHERE ${isDue(at)} LIMIT 1`;
  return rows.length > 0;
}

/** Takes some letters that are due, the oldest first, and confirmations of notices, which anybody can cause, after all others. */
export async function takeLetters(db: Database, at: Date, limit: number): Promise<LetterRow[]> {
  const until = new Date(at.getTime() + leaseMs);
  const taken = await db.$queryRaw<{ id: string }[]>`
    UPDATE enforcement.letter SET taken_until = ${until}::timestamptz, attempts = attempts + 1
     WHERE id IN (SELECT l.id FROM enforcement.letter l WHERE ${isDue(at)}
                   ORDER BY (l.kind = 'NOTICE_RECEIVED'), l.created_at, l.id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED)
     RETURNING id`;
  return db.letter.findMany({ where: { id: { in: taken.map(({ id }) => id) } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

/** All letters to an account that wait: a message sent now covers these and no later ones. */
export async function waitingFor(db: Database, accountId: string): Promise<string[]> {
  const rows = await db.letter.findMany({ where: { accountId, mailedAt: null }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Records the results of some notifications. One that was already recorded is left unchanged. */
export async function closeLetters(db: Database, ids: readonly string[], to: Pick<LetterRow, 'mailedAt' | 'outcome'>): Promise<void> {
  await db.letter.updateMany({ where: { id: { in: [...ids] }, mailedAt: null }, data: { ...to, fault: null } });
}

/** Returns notifications that were taken and not sent. */
export async function giveBack(db: Database, ids: readonly string[]): Promise<void> {
  await db.letter.updateMany({ where: { id: { in: [...ids] }, mailedAt: null }, data: { takenUntil: null } });
}

/** Delays a notification, each time twice as long, up to an hour, and keeps why. */
export async function putOff(db: Database, { id, attempts }: Pick<LetterRow, 'id' | 'attempts'>, at: Date, fault: string): Promise<void> {
  const restMs = Math.min(restMaxMs, 15_000 * 2 ** Math.min(attempts, 10));
  await db.letter.updateMany({ where: { id, mailedAt: null }, data: { takenUntil: new Date(at.getTime() + restMs), fault } });
}

/**
 * Those that could not be sent yet, by why. To an account only the oldest is tried, as it speaks for all: the others of that account wait for the same reason.
 */
export const waitingByFault = (db: Database): Promise<WaitingMail[]> => db.$queryRaw<WaitingMail[]>`
  SELECT f.fault, count(*)::int AS count, min(l.created_at) AS since
    FROM enforcement.letter f
    JOIN enforcement.letter l ON l.mailed_at IS NULL AND (l.id = f.id OR (l.account_id = f.account_id AND l.fault IS NULL))
   WHERE f.fault IS NOT NULL GROUP BY f.fault ORDER BY min(l.created_at), f.fault`;
