/** Complaints for whose work the law gives a time, as the queue has them, with the duty that follows. */
import type { Duty } from '@writ/orders-domain/duties';
import type { Database } from './database.ts';
import { lockDuty } from './duties.ts';

/** Ids of the work of complaints from which no duty has followed yet, or whose duty is open although they were decided. */
export async function owedComplaints(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT w.id FROM enforcement.work_item w LEFT JOIN orders.duty d ON d.work_id = w.id AND d.kind = 'ANSWER_COMPLAINT'
     WHERE w.kind = 'COMPLAINT' AND w.article IS NOT NULL AND w.due_at IS NOT NULL
       AND ((d.id IS NULL AND w.closed_at IS NULL) OR (d.state <> 'DONE' AND w.closed_at IS NOT NULL))
     ORDER BY w.due_at, w.id`;
  return rows.map(({ id }) => id);
}

export interface OwedComplaint {
  readonly complaint: string;
  readonly dueAt: Date;
  readonly article: string;
  /** When it was decided; null before that. */
  readonly closedAt: Date | null;
  readonly duty: Duty | null;
}

interface Row extends Omit<OwedComplaint, 'duty'> {
  readonly dutyId: string | null;
}

/** The complaint of a piece of work with its duty, kept from others until the transaction ends; null where the law gives no time for it. */
export async function owedComplaint(db: Database, work: string): Promise<OwedComplaint | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT w.subject_id AS complaint, w.due_at AS "dueAt", w.article, w.closed_at AS "closedAt",
           (SELECT d.id FROM orders.duty d WHERE d.work_id = w.id AND d.kind = 'ANSWER_COMPLAINT') AS "dutyId"
      FROM enforcement.work_item w WHERE w.id = ${work} AND w.kind = 'COMPLAINT' AND w.article IS NOT NULL AND w.due_at IS NOT NULL`;
  if (row === undefined) return null;
  const { dutyId, ...complaint } = row;
  return { ...complaint, duty: dutyId === null ? null : await lockDuty(db, dutyId) };
}
