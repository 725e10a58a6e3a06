/**
 * Statements on their way, in the database. They are taken by lease: the mark that one may have arrived is written before anything is
 * sent, so that of a process that dies in the middle nothing is forgotten and nothing is sent twice. Every change holds only while the
 * lease does.
 */
import { formOf, type StatementForm } from '@writ/statements-domain/statements';
import type { Database } from '../store/rows.ts';
import type { Arrival } from './answer.ts';
import type { FieldErrors } from './validate.ts';

/** A statement that this process sends. */
export interface Submission {
  /** The statement's id. */
  readonly id: string;
  /** Null when nothing is restricted by it any more: there is nothing to send. */
  readonly form: StatementForm | null;
  /** Tries in vain so far. */
  readonly attempts: number;
  /** Whether an earlier try may have arrived. */
  readonly inDoubt: boolean;
}

/** A process's hold on some submissions. */
export interface Lease {
  readonly id: string;
  readonly until: Date;
}

interface Taken {
  id: string;
  attempts: number;
  inDoubt: boolean;
}

export async function isSubmissionDue(db: Database, at: Date): Promise<boolean> {
  const isPast = { OR: [{ nextAt: null }, { nextAt: { lte: at } }] };
  const isFree = { OR: [{ leasedUntil: null }, { leasedUntil: { lte: at } }] };
  return (await db.submission.findFirst({ where: { state: 'PENDING', AND: [isPast, isFree] }, select: { statementId: true } })) !== null;
}

/** Takes at most `limit` submissions that are due, those that were never tried first. What somebody else holds is left to them until their lease is over. */
export async function takeSubmissions(db: Database, { id, until }: Lease, at: Date, limit: number): Promise<Submission[]> {
  const taken = await db.$queryRaw<Taken[]>`
    WITH due AS (
      SELECT statement_id, in_doubt FROM enforcement.submission
       WHERE state = 'PENDING' AND (next_at IS NULL OR next_at <= ${at}::timestamptz)
         AND (leased_until IS NULL OR leased_until <= ${at}::timestamptz)
       ORDER BY next_at NULLS FIRST, position LIMIT ${limit}::int FOR UPDATE SKIP LOCKED)
    UPDATE enforcement.submission s SET lease = ${id}::uuid, leased_until = ${until}::timestamptz, in_doubt = true
      FROM due WHERE s.statement_id = due.statement_id
    RETURNING s.statement_id AS id, s.attempts, due.in_doubt AS "inDoubt"`;
  const include = { restrictions: { include: { notice: { select: { source: true } } } } } as const;
  const statements = await db.statementOfReasons.findMany({ where: { id: { in: taken.map((one) => one.id) } }, include });
  const forms = new Map(
    statements.map(({ restrictions: [restriction], ...statement }) => [
      statement.id,
      restriction === undefined ? null : formOf({ statement, restriction, notice: restriction.notice }),
    ]),
  );
  return taken.map((one) => ({ ...one, form: forms.get(one.id) ?? null }));
}

const rowsOf = (rows: readonly object[]): string => JSON.stringify(rows);

/** They are in the database, as it says. */
export async function markSent(db: Database, lease: Lease, sent: readonly { id: string; arrival: Arrival }[], at: Date): Promise<void> {
  const rows = sent.map(({ id, arrival: { id: databaseId, platformName, createdAt } }) => ({ id, databaseId, platformName, createdAt }));
  await db.$executeRaw`
    UPDATE enforcement.submission s
       SET state = 'SENT', generation = generation + 1, sent_at = ${at}::timestamptz, database_id = v."databaseId",
           platform_name = v."platformName", database_created_at = v."createdAt", next_at = NULL, lease = NULL, leased_until = NULL, in_doubt = false, errors = '{}', problem = NULL
      FROM jsonb_to_recordset(${rowsOf(rows)}::jsonb) v(id text, "databaseId" text, "platformName" text, "createdAt" timestamptz)
     WHERE s.statement_id = v.id AND s.lease = ${lease.id}::uuid`;
}

export interface Dead {
  readonly id: string;
  readonly errors: FieldErrors;
  /** Why, in words for people. */
  readonly problem: string;
  readonly attempts: number;
  readonly inDoubt: boolean;
}

/** They are set aside for a person. */
export async function markDead(db: Database, lease: Lease, dead: readonly Dead[]): Promise<void> {
  await db.$executeRaw`
    UPDATE enforcement.submission s
       SET state = 'DEAD', generation = generation + 1, next_at = NULL, lease = NULL, leased_until = NULL, in_doubt = v."inDoubt",
           attempts = v.attempts, errors = v.errors, problem = v.problem
      FROM jsonb_to_recordset(${rowsOf(dead)}::jsonb) v(id text, errors jsonb, problem text, attempts int, "inDoubt" boolean)
     WHERE s.statement_id = v.id AND s.lease = ${lease.id}::uuid`;
}

export interface PutBack {
  readonly id: string;
  readonly attempts: number;
  /** Not before; null for at once. */
  readonly nextAt: Date | null;
  readonly inDoubt: boolean;
  /** Null when there is nothing new to say. */
  readonly problem: string | null;
}

/** They are sent again later. */
export async function putBack(db: Database, lease: Lease, back: readonly PutBack[]): Promise<void> {
  await db.$executeRaw`
    UPDATE enforcement.submission s
       SET next_at = v."nextAt", attempts = v.attempts, in_doubt = v."inDoubt", problem = coalesce(v.problem, s.problem), lease = NULL,
           leased_until = NULL
      FROM jsonb_to_recordset(${rowsOf(back)}::jsonb) v(id text, attempts int, "nextAt" timestamptz, "inDoubt" boolean, problem text)
     WHERE s.statement_id = v.id AND s.lease = ${lease.id}::uuid`;
}
