/** What a trusted flagger's notices came to, and that its coordinator was informed of it: Regulation (EU) 2022/2065, Art. 22(6). Counted from the rows. */
import type { PrismaClient } from '@writ/prisma/client';
import { insertAll } from '../store/insert-all.ts';
import type { Database } from '../store/rows.ts';

export type CoordinatorReportRow = NonNullable<Awaited<ReturnType<PrismaClient['coordinatorReport']['findFirst']>>>;

export interface FlaggerFigures {
  /** Submitted in the period, within its expertise. */
  readonly notices: number;
  readonly decided: number;
  readonly notActioned: number;
  /** Found to be manifestly unfounded. */
  readonly unfounded: number;
}

export async function figuresOf(db: Database, flagger: string, from: Date, to: Date): Promise<FlaggerFigures> {
  const [row] = await db.$queryRaw<FlaggerFigures[]>`
    SELECT count(*)::int AS notices, count(*) FILTER (WHERE state <> 'RECEIVED')::int AS decided,
           count(*) FILTER (WHERE state = 'NOT_ACTIONED')::int AS "notActioned",
           count(*) FILTER (WHERE state = 'NOT_ACTIONED' AND unfounded)::int AS unfounded
      FROM enforcement.notice WHERE flagger_id = ${flagger} AND submitted_at >= ${from}::timestamptz AND submitted_at < ${to}::timestamptz`;
  return row ?? { notices: 0, decided: 0, notActioned: 0, unfounded: 0 };
}

export async function insertCoordinatorReport(db: Database, { redactedAt: _, ...row }: CoordinatorReportRow): Promise<void> {
  await insertAll(db, 'coordinator_report', [row]);
}

/** Newest first. */
export const coordinatorReportsOf = (db: Database, flaggerId: string): Promise<CoordinatorReportRow[]> =>
  db.coordinatorReport.findMany({ where: { flaggerId }, orderBy: [{ informedAt: 'desc' }, { id: 'desc' }], take: 256 });
