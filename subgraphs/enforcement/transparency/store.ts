/** Submissions as staff read them, and the one change that a person can make of one. */
import type { PrismaClient } from '@writ/prisma/client';
import type { Position } from '@writ/subgraph';
import type { Database, RestrictionRow } from '../store/rows.ts';

type Found = NonNullable<Awaited<ReturnType<PrismaClient['submission']['findFirst']>>>;
/** Its statement is that of one restriction. */
export type SubmissionRow = Found & { statement: { puid: string; restrictions: Pick<RestrictionRow, 'accountId'>[] } };

const include = { statement: { select: { puid: true, restrictions: { select: { accountId: true } } } } } as const;

export const submissionsById = (db: Database, ids: readonly string[]): Promise<SubmissionRow[]> =>
  db.submission.findMany({ where: { statementId: { in: [...ids] } }, include });

export async function submissionById(db: Database, id: string): Promise<SubmissionRow | null> {
  const [row] = await submissionsById(db, [id]);
  return row ?? null;
}

/** The position in a cursor's id; a page is in the order of positions alone. */
const positionOf = (after: Position): bigint => (/^\d{1,18}$/.test(after.id) ? BigInt(after.id) : 0n);

/** Submissions in a state, or in any, in the order in which the statements were written. */
export function submissionsAfter(
  db: Database,
  state: Found['state'] | null,
  after: Position | null,
  take: number,
): Promise<SubmissionRow[]> {
  const where = { ...(state === null ? {} : { state }), ...(after === null ? {} : { position: { gt: positionOf(after) } }) };
  return db.submission.findMany({ where, include, orderBy: { position: 'asc' }, take });
}

/** Sends at most `limit` that were set aside again at once, those first that were sent again least often: what dies each time keeps no other. Their ids. */
export async function reviveSubmissions(db: Database, limit: number): Promise<string[]> {
  const revived = await db.$queryRaw<{ id: string }[]>`
    WITH dead AS (
      SELECT statement_id FROM enforcement.submission WHERE state = 'DEAD' ORDER BY generation, position LIMIT ${limit}::int FOR UPDATE SKIP LOCKED)
    UPDATE enforcement.submission s SET state = 'PENDING', generation = s.generation + 1, attempts = 0, next_at = NULL, in_doubt = true
      FROM dead WHERE s.statement_id = dead.statement_id RETURNING s.statement_id AS id`;
  return revived.map(({ id }) => id).sort();
}

export const countDead = (db: Database): Promise<number> => db.submission.count({ where: { state: 'DEAD' } });

/** Sends it again at once, after a check whether it is there already. False when it is no longer what was seen; nothing is changed then. */
export async function reviveSubmission(db: Database, { statementId, generation }: SubmissionRow): Promise<boolean> {
  const data = { state: 'PENDING' as const, generation: { increment: 1 }, attempts: 0, nextAt: null, inDoubt: true };
  const { count } = await db.submission.updateMany({ where: { statementId, generation, state: 'DEAD' }, data });
  return count === 1;
}
