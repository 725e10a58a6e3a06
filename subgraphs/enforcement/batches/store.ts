/** Batches and their lines in the database. A step names the generation that it rests on and returns whether it took place. */
import type { EventId } from '@writ/core';
import { Prisma, type PrismaClient } from '@writ/prisma/client';
import { beyond, type Position } from '@writ/subgraph';
import type { BatchState } from '../sdl.ts';
import { bulkParts, insertAll } from '../store/insert-all.ts';
import { type Database, present } from '../store/rows.ts';

export type BatchRow = NonNullable<Awaited<ReturnType<PrismaClient['batch']['findFirst']>>>;
export type BatchLineRow = NonNullable<Awaited<ReturnType<PrismaClient['batchLine']['findFirst']>>>;

export const batchById = (db: Database, id: string): Promise<BatchRow | null> => db.batch.findFirst({ where: { id } });

export const batchByKey = (db: Database, scope: string, key: string): Promise<BatchRow | null> =>
  db.batch.findFirst({ where: { scope, key } });

/** Batches after a position, newest first. */
export const batchesAfter = (db: Database, states: readonly BatchState[], after: Position | null, limit: number): Promise<BatchRow[]> =>
  db.batch.findMany({
    where: { state: { in: [...states] }, ...beyond('openedAt', after, 'desc') },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });

/** One batch is opened at a time: of two at once the second sees what the first one has taken of the share. */
export async function holdOpening(db: Database): Promise<void> {
  await db.$executeRaw`SELECT FROM enforcement.turn WHERE of = 'batches' FOR UPDATE`;
}

/** All bulk decisions since an instant, and those that batches opened since then may still make without anybody else. */
export async function bulkDecisionsSince(db: Database, since: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT (SELECT count(*) FROM enforcement.batch_line WHERE applied_at > ${since}::timestamptz)
         + (SELECT coalesce(sum(size - applied), 0) FROM enforcement.batch
           WHERE state = 'OPEN' AND cardinality(second_person) = 0 AND opened_at > ${since}::timestamptz) AS count`;
  return Number(row?.count ?? 0);
}

/** Items that were published after one instant and until another. */
export async function itemsPublished(db: Database, after: Date, until: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT content.items_published(${after}::timestamptz, ${until}::timestamptz) AS count`;
  return Number(row?.count ?? 0);
}

export async function isOrderInForce(db: Database, order: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>`SELECT orders.is_in_force(${order}) AS "is"`;
  return row?.is === true;
}

type NewBatch = Pick<
  BatchRow,
  'id' | 'scope' | 'key' | 'size' | 'orderId' | 'noticeId' | 'reason' | 'secondPerson' | 'openedBy' | 'openedAt'
>;

/** Writes what its opener says of it, and nothing else: the database sets its state. */
export async function insertBatch(db: Database, batch: NewBatch): Promise<BatchRow> {
  await insertAll(db, 'batch', [batch]);
  return present(await batchById(db, batch.id));
}

/** False when the batch is no longer what was seen; nothing is changed then. */
export async function moveBatch(
  db: Database,
  { id, generation, state }: Pick<BatchRow, 'id' | 'generation' | 'state'>,
  to: Partial<BatchRow> & Pick<BatchRow, 'state'>,
): Promise<boolean> {
  const { count } = await db.batch.updateMany({ where: { id, generation, state }, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}

/** Keeps other changes off a batch until the transaction ends. */
export async function takeBatch(db: Database, id: string): Promise<BatchRow | null> {
  await db.$executeRaw`SELECT 1 FROM enforcement.batch WHERE id = ${id} FOR NO KEY UPDATE`;
  return batchById(db, id);
}

/** Whether a batch has work for a worker. */
export const isAnyAtWork = async (db: Database): Promise<boolean> =>
  (await db.batch.findFirst({ where: { state: { in: ['APPLYING', 'UNDOING'] } }, select: { id: true } })) !== null;

/** Takes the batch with work for a worker that has waited longest, if nobody else has. */
export async function takeBatchAtWork(db: Database): Promise<BatchRow | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM enforcement.batch WHERE state IN ('APPLYING', 'UNDOING') ORDER BY judged_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
  return row === undefined ? null : batchById(db, row.id);
}

/** Counts what was done. False when the batch no longer takes lines, or has no room for so many. */
export async function countLines(db: Database, id: string, lines: number, applied: number): Promise<boolean> {
  const moved = await db.$executeRaw`
    UPDATE enforcement.batch SET lines = lines + ${lines}::int, applied = applied + ${applied}::int
     WHERE id = ${id} AND state = 'OPEN' AND lines + ${lines}::int <= size`;
  return moved === 1;
}

export async function countDone(db: Database, id: string, applied: number, failed: number): Promise<void> {
  await db.$executeRaw`UPDATE enforcement.batch SET applied = applied + ${applied}::int, failed = failed + ${failed}::int WHERE id = ${id}`;
}

/** A line to add. */
export interface NewLine {
  batchId: string;
  key: string;
  /** As PostgreSQL writes bytes. */
  content: string;
  decision: unknown;
  addedBy: string;
  organisation: string | null;
  addedAt: Date;
  restrictionId: string | null;
  appliedAt: Date | null;
  /** The event of the entry that covers its decision. */
  entry: EventId | null;
  /** By which version of the facts that entry has its leaf. */
  fact: number | null;
}

/** Adds lines, and answers the keys of those that were not there. In the order of the keys, so that two requests wait for each other at most once. */
export async function insertLines(db: Database, lines: readonly NewLine[]): Promise<Set<string>> {
  if (lines.length === 0) return new Set();
  const { name, columns, records } = bulkParts('batch_line', lines);
  const rows = await db.$queryRaw<{ key: string }[]>`INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${records}::jsonb) ORDER BY key COLLATE "C"
    ON CONFLICT DO NOTHING RETURNING key`;
  return new Set(rows.map(({ key }) => key));
}

type KnownLine = Pick<BatchLineRow, 'key' | 'content' | 'restrictionId' | 'failure'>;
const known = { key: true, content: true, restrictionId: true, failure: true } as const;

export const knownLines = (db: Database, batchId: string, keys: readonly string[]): Promise<KnownLine[]> =>
  db.batchLine.findMany({ where: { batchId, key: { in: [...keys] } }, select: known });

/** Key and content of all lines, in the order of the keys. */
export const allLines = (db: Database, batchId: string): Promise<Pick<BatchLineRow, 'key' | 'content'>[]> =>
  db.batchLine.findMany({ where: { batchId }, select: { key: true, content: true }, orderBy: { key: 'asc' } });

/** A line whose decision an entry covers with others. */
export interface CoveredLine {
  readonly key: string;
  readonly restrictionId: string;
  /** The event of that entry. */
  readonly entry: string;
  /** By which version of the facts its leaf was made; null: of before there were any. */
  readonly fact: number | null;
}

const coveredIn = ({ key, restrictionId, entry, fact }: Pick<BatchLineRow, 'key' | 'restrictionId' | 'entry' | 'fact'>): CoveredLine[] =>
  restrictionId === null || entry === null ? [] : [{ key, restrictionId, entry, fact }];
const covered = { key: true, restrictionId: true, entry: true, fact: true } as const;

/** The lines of a batch that this entry covers. */
export const coveredLines = async (db: Database, batchId: string, entry: string): Promise<CoveredLine[]> =>
  (await db.batchLine.findMany({ where: { batchId, entry }, select: covered })).flatMap(coveredIn);

/** The line of a restriction; null where the restriction has an entry of its own. */
export async function coveredLine(db: Database, restrictionId: string): Promise<CoveredLine | null> {
  const row = await db.batchLine.findFirst({ where: { restrictionId }, select: covered });
  return (row && coveredIn(row)[0]) ?? null;
}

/** Who added lines. */
export async function addersOf(db: Database, batchId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ person: string }[]>`
    SELECT DISTINCT added_by AS person FROM enforcement.batch_line WHERE batch_id = ${batchId}`;
  return rows.map(({ person }) => person);
}

/** Lines of a batch after a key. */
export const linesAfter = (db: Database, batchId: string, after: string | null, limit: number): Promise<BatchLineRow[]> =>
  db.batchLine.findMany({ where: { batchId, ...(after === null ? {} : { key: { gt: after } }) }, orderBy: { key: 'asc' }, take: limit });

/** Some of the lines that are staged and not yet done. */
export const stagedLines = (db: Database, batchId: string, limit: number): Promise<BatchLineRow[]> =>
  db.batchLine.findMany({ where: { batchId, appliedAt: null, failure: { equals: Prisma.DbNull } }, orderBy: { key: 'asc' }, take: limit });

/** Some of the lines whose restrictions have not been ended. */
export const unendedLines = (db: Database, batchId: string, limit: number): Promise<BatchLineRow[]> =>
  db.batchLine.findMany({ where: { batchId, appliedAt: { not: null }, endedAt: null }, orderBy: { key: 'asc' }, take: limit });

/** Forgets what lines asked for whose batch is over: refused, undone, or applied before an instant. Answers how many, at most so many. */
export async function forgetDecisions(db: Database, before: Date, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT enforcement.forget_decisions(${before}::timestamptz, ${most}::int) AS count`;
  return row?.count ?? 0;
}

/** What became of lines that were staged. */
export interface LineDone {
  key: string;
  restrictionId: string | null;
  appliedAt: Date | null;
  failure: unknown;
  /** The event of the entry that covers its decision. */
  entry: EventId | null;
  /** By which version of the facts that entry has its leaf. */
  fact: number | null;
}

export async function closeLines(db: Database, batchId: string, lines: readonly LineDone[]): Promise<void> {
  if (lines.length === 0) return;
  const records = JSON.stringify(
    lines.map(({ key, restrictionId, appliedAt, failure, entry, fact }) => ({
      key,
      restriction_id: restrictionId,
      applied_at: appliedAt,
      failure,
      entry,
      fact,
    })),
  );
  await db.$executeRaw`UPDATE enforcement.batch_line l SET restriction_id = d.restriction_id, applied_at = d.applied_at, failure = d.failure, entry = d.entry, fact = d.fact
    FROM jsonb_to_recordset(${records}::jsonb) AS d (key text, restriction_id text, applied_at timestamptz, failure jsonb, entry uuid, fact smallint)
    WHERE l.batch_id = ${batchId} AND l.key = d.key`;
}

export async function endLines(db: Database, batchId: string, keys: readonly string[], at: Date): Promise<void> {
  await db.batchLine.updateMany({ where: { batchId, key: { in: [...keys] } }, data: { endedAt: at } });
}

/** A restriction as it was seen, and the state that it is closed in. */
export interface Closing {
  id: string;
  generation: number;
  state: string;
  to: string;
}

/** Closes restrictions, and answers the ids of those that were still what was seen. */
export async function closeRestrictions(db: Database, closings: readonly Closing[], reason: string, at: Date): Promise<Set<string>> {
  if (closings.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE enforcement.restriction r SET state = d."to"::enforcement.restriction_state, closed_at = ${at}::timestamptz, close_reason = ${reason},
           generation = r.generation + 1
      FROM jsonb_to_recordset(${JSON.stringify(closings)}::jsonb) AS d (id text, generation int, state text, "to" text)
     WHERE r.id = d.id AND r.generation = d.generation AND r.state = d.state::enforcement.restriction_state RETURNING r.id`;
  return new Set(rows.map(({ id }) => id));
}

/** The parts of everybody named in the cases of some restrictions. */
export const insertParts = (db: Database, parts: readonly { caseId: string; person: string; act: string; at: Date }[]): Promise<void> =>
  insertAll(db, 'case_participant', parts, true);
