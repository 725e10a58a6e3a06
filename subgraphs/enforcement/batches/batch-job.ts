/**
 * What the worker does with batches: the lines of an approved one are carried out, the restrictions of one that is undone are ended, some in
 * each transaction. A process that dies leaves the rest to the next; no line is done twice, because the transaction that does it says so.
 */
import { parsePerson } from '@writ/access';
import { newEventId, newOperationId } from '@writ/core';
import { type Problem, problem } from '@writ/statements-domain/refusal';
import type { Sweep } from '@writ/worker';
import { type Changed, type Changer, commitChange } from '../commit-change.ts';
import type { Services } from '../context.ts';
import type { Initiator } from '../entries.ts';
import { factVersion } from '../facts/facts.ts';
import type { RestrictInput } from '../sdl.ts';
import { type Database, present } from '../store/rows.ts';
import { checkedLines, type RequestedLine } from './check-lines.ts';
import { workWithinLimit } from './concurrency-limit.ts';
import { contentOf, hashOf } from './content.ts';
import { endChunk } from './end-chunk.ts';
import { lineFacts } from './facts.ts';
import { batchTransition } from './machine.ts';
import { batchPolicy } from './policy.ts';
import {
  type BatchLineRow,
  type BatchRow,
  closeLines,
  countDone,
  isAnyAtWork,
  type LineDone,
  moveBatch,
  stagedLines,
  takeBatchAtWork,
} from './store.ts';
import { appliedBy, type Behind, type Decided, togetherBy, writeRestrictions } from './write.ts';

/** A stored person as the log names one. */
const initiatorOf = (person: string, organisation: string | null): Initiator => ({
  ...parsePerson(person),
  organisation,
});

interface StagedLine extends RequestedLine {
  row: BatchLineRow;
}

const instant = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

/** The decision as the rules take it. It was to begin when it was approved, if its beginning has come meanwhile. */
function decisionOf(stored: unknown, at: Date): RestrictInput {
  const { startsAt: begin, endsAt, ends = {}, ...plain } = stored as Record<string, unknown>;
  const startsAt = instant(begin);
  const measures = Object.entries(ends as Record<string, unknown>).map(([name, end]) => [name, instant(end)]);
  return {
    ...(plain as unknown as RestrictInput),
    startsAt: startsAt !== null && startsAt <= at ? null : startsAt,
    endsAt: instant(endsAt),
    ends: Object.fromEntries(measures) as RestrictInput['ends'] & object,
  };
}

function stagedLine(row: BatchLineRow, at: Date): StagedLine {
  const decision = decisionOf(row.decision, at);
  return { key: row.key, decision, hash: Buffer.from(row.content), decidedBy: row.addedBy, row };
}

/** What was approved is carried out, and nothing that was put in its place. */
function isWhatWasApproved({ row, hash }: StagedLine): boolean {
  return hashOf(contentOf(row.decision as Parameters<typeof contentOf>[0], [])).equals(hash);
}

const changedSince = (): Problem => problem('DIGEST_MISMATCH', 'The line differs from what was approved.');

/** Decisions of one person, and the entry that covers them. */
interface OfPerson {
  readonly behind: Behind;
  readonly decided: Decided[];
}

/** What a person decided of these lines: an entry names one initiator. */
function ofPerson(all: Map<string, OfPerson>, { addedBy, organisation }: BatchLineRow, batch: BatchRow): OfPerson {
  const person = JSON.stringify([addedBy, organisation]);
  const by = initiatorOf(addedBy, organisation);
  const own = all.get(person) ?? { behind: { event: newEventId(), batch, by, approvedBy: present(batch.judgedBy) }, decided: [] };
  all.set(person, own);
  return own;
}

/** Carries some lines out. Answers whether there were any. */
async function applyChunk(db: Database, batch: BatchRow, at: Date): Promise<Changed<boolean>> {
  const lines = (await stagedLines(db, batch.id, batchPolicy.leaf)).map((row) => stagedLine(row, at));
  if (lines.length === 0) return { result: false, happened: [] };
  const intact = lines.filter(isWhatWasApproved);
  const facts = await lineFacts(
    db,
    intact.map(({ decision }) => decision),
  );
  const checked = checkedLines(intact, batch, facts, at);
  const done: LineDone[] = lines
    .filter((line) => !intact.includes(line))
    .map(({ key }) => ({ key, restrictionId: null, appliedAt: null, failure: [changedSince()], entry: null, fact: null }));
  const persons = new Map<string, OfPerson>();
  for (const one of checked) {
    const { key, row: line } = one.line;
    if ('problems' in one) done.push({ key, restrictionId: null, appliedAt: null, failure: one.problems, entry: null, fact: null });
    else {
      const { behind, decided } = ofPerson(persons, line, batch);
      done.push({ key, restrictionId: one.row.id, appliedAt: at, failure: null, entry: behind.event, fact: factVersion });
      decided.push({ key, row: one.row });
    }
  }
  const together = [...persons.values()];
  const rows = together.flatMap(({ decided }) => decided.map(({ row }) => row));
  await writeRestrictions(db, rows, [batch.openedBy, present(batch.closedBy), present(batch.judgedBy)]);
  await closeLines(db, batch.id, done);
  await countDone(db, batch.id, rows.length, done.length - rows.length);
  return { result: true, happened: rows.map(appliedBy), together: together.flatMap(({ decided, behind }) => togetherBy(decided, behind)) };
}

/** Does some of the work of one batch. Answers whether there was any batch with work. */
async function workOn(db: Database, at: Date): Promise<Changed<boolean>> {
  const batch = await takeBatchAtWork(db);
  if (batch === null) return { result: false, happened: [] };
  const { result, ...rest } = batch.state === 'APPLYING' ? await applyChunk(db, batch, at) : await endChunk(db, batch, at);
  if (!result) {
    const state = present(batchTransition(batch.state, 'FINISH'));
    await moveBatch(db, batch, { state, ...(state === 'APPLIED' ? { appliedAt: at } : {}) });
  }
  return { result: true, ...rest };
}

/** Does a chunk when its turn comes among the requests of this process. Throws LOG_UNAVAILABLE when it is saved and not yet in the log. */
export function workOnBatches(services: Services): Promise<boolean> {
  const changer: Changer = {
    ...services,
    caller: { issuer: 'SYSTEM', subject: null, organisation: null },
    operation: newOperationId(),
    loaders: { forget: () => undefined },
  };
  return workWithinLimit(() => commitChange(changer, workOn, batchPolicy.chunkMs));
}

export const batchWork: Sweep<Services> = {
  name: 'batches',
  due: isAnyAtWork,
  round: workOnBatches,
};
