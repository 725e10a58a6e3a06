/** When people were told of decisions, in the database: by the newest letter about one, and by the silence of the order behind it. */
import { type Letter, toldAt } from '../complaints/told.ts';
import type { Database, NoticeRow, RestrictionRow } from './rows.ts';

async function letterAbout(db: Database, kind: 'STATEMENT' | 'NOTICE_DECIDED', id: string): Promise<Letter | null> {
  const [row] = await db.$queryRaw<Letter[]>`
    SELECT mailed_at AS "mailedAt", outcome::text AS outcome FROM enforcement.letter
     WHERE about = ${id} AND kind = ${kind}::enforcement.letter_kind ORDER BY created_at DESC, id LIMIT 1`;
  return row ?? null;
}

async function silenceOf(db: Database, order: string | null): Promise<Date | null> {
  if (order === null) return null;
  const [row] = await db.$queryRaw<{ until: Date | null }[]>`SELECT until FROM orders.silence_of(ARRAY[${order}]::text[])`;
  return row?.until ?? null;
}

export const restrictionToldAt = async (db: Database, { id, orderId, decidedAt }: RestrictionRow): Promise<Date | null> =>
  toldAt(decidedAt, { letter: await letterAbout(db, 'STATEMENT', id), silentUntil: await silenceOf(db, orderId) });

/** Null also for a notice that is not decided. */
export const noticeToldAt = async (db: Database, { id, decidedAt }: NoticeRow): Promise<Date | null> =>
  decidedAt === null ? null : toldAt(decidedAt, { letter: await letterAbout(db, 'NOTICE_DECIDED', id), silentUntil: null });
