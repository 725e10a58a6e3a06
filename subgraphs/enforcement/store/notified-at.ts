/** When people were informed of decisions, in the database: by the newest notification, and by the non-disclosure period of the order behind it. */
import { informedByLetter, informedOfOrder, type Letter } from '../complaints/notified-at.ts';
import type { Database, NoticeRow, RestrictionRow } from './rows.ts';

async function letterAbout(db: Database, kind: 'STATEMENT' | 'NOTICE_DECIDED', id: string): Promise<Letter | null> {
  const [row] = await db.$queryRaw<Letter[]>`
    SELECT mailed_at AS "mailedAt", outcome::text AS outcome FROM enforcement.letter
     WHERE about = ${id} AND kind = ${kind}::enforcement.letter_kind ORDER BY created_at DESC, id LIMIT 1`;
  return row ?? null;
}

/** Since when the order behind it may be known, null where nothing ever held it back; undefined while something does. */
async function knownFrom(db: Database, order: string, at: Date): Promise<Date | null | undefined> {
  const [row] = await db.$queryRaw<{ knownFrom: Date | null }[]>`
    SELECT known_from AS "knownFrom" FROM orders.told_of(ARRAY[${order}]::text[], ${at}::timestamptz)`;
  return row?.knownFrom;
}

/** Null also while the order behind it is held back. */
export async function restrictionNotifiedAt(db: Database, { id, orderId, decidedAt }: RestrictionRow, at: Date): Promise<Date | null> {
  if (orderId === null) return informedByLetter(decidedAt, await letterAbout(db, 'STATEMENT', id));
  const delayedUntil = await knownFrom(db, orderId, at);
  return delayedUntil === undefined ? null : informedOfOrder(decidedAt, delayedUntil);
}

/** Null also for a notice that is not decided. */
export const noticeNotifiedAt = async (db: Database, { id, decidedAt }: NoticeRow): Promise<Date | null> =>
  decidedAt === null ? null : informedByLetter(decidedAt, await letterAbout(db, 'NOTICE_DECIDED', id));
