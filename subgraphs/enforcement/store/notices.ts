/** Notices in the database. A change names the generation that it rests on and tells whether it took place. */
import type { Database, NoticeRow } from './rows.ts';

export const noticesById = (db: Database, ids: readonly string[]): Promise<NoticeRow[]> =>
  db.notice.findMany({ where: { id: { in: [...ids] } } });

export async function noticeById(db: Database, id: string): Promise<NoticeRow | null> {
  const [row] = await noticesById(db, [id]);
  return row ?? null;
}

type NewNotice = Pick<NoticeRow, 'id' | 'itemId' | 'authorAccountId' | 'category' | 'explanation' | 'submittedAt'> &
  Pick<NoticeRow, 'notifierName' | 'notifierEmail' | 'notifierIssuer' | 'notifierSubject'>;

export const insertNotice = (db: Database, data: NewNotice): Promise<NoticeRow> => db.notice.create({ data });

type Decision = Pick<NoticeRow, 'state' | 'decidedAt' | 'decidedBy' | 'reason'>;

/** False when the notice is no longer what was seen; nothing is changed then. */
export async function moveNotice(db: Database, seen: Pick<NoticeRow, 'id' | 'generation' | 'state'>, to: Decision): Promise<boolean> {
  const { id, generation, state } = seen;
  const { count } = await db.notice.updateMany({ where: { id, generation, state }, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}
