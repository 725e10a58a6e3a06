/** Notices in the database. A change names the generation that it rests on and returns whether it took place. */
import type { Database, NoticeRow } from './rows.ts';

export const noticesById = (db: Database, ids: readonly string[]): Promise<NoticeRow[]> =>
  db.notice.findMany({ where: { id: { in: [...ids] } } });

export async function noticeById(db: Database, id: string): Promise<NoticeRow | null> {
  const [row] = await noticesById(db, [id]);
  return row ?? null;
}

/** The notice that a receipt code belongs to, by the code's hash. */
export const noticeByReceiptHash = (db: Database, receiptHash: Uint8Array<ArrayBuffer>): Promise<NoticeRow | null> =>
  db.notice.findFirst({ where: { receiptHash } });

type NewNotice = Pick<
  NoticeRow,
  'id' | 'itemId' | 'itemVersion' | 'authorAccountId' | 'category' | 'keywords' | 'explanation' | 'submittedAt'
> &
  Pick<NoticeRow, 'notifierName' | 'notifierEmail' | 'notifierIssuer' | 'notifierSubject' | 'notifierHash' | 'receiptHash'> &
  Pick<NoticeRow, 'source' | 'flaggerId' | 'publicBodyName' | 'publicBodyCountry' | 'publicBodyRecognised'>;

export const insertNotice = (db: Database, data: NewNotice): Promise<NoticeRow> => db.notice.create({ data });

type Decision = Pick<NoticeRow, 'state' | 'decidedAt' | 'decidedBy' | 'reason'> & Partial<Pick<NoticeRow, 'automatedMeans' | 'unfounded'>>;

/** False when the notice is no longer what was seen; nothing is changed then. The effects of an earlier decision are undone. */
export async function moveNotice(db: Database, seen: Pick<NoticeRow, 'id' | 'generation' | 'state'>, to: Decision): Promise<boolean> {
  const { id, generation, state } = seen;
  const data = { automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED', unfounded: false, ...to, generation: { increment: 1 } };
  const { count } = await db.notice.updateMany({ where: { id, generation, state }, data });
  return count === 1;
}
