/** Ends restrictions of a batch that is undone, some in each transaction, with an event and an entry each. What has ended otherwise meanwhile stays as it is. */
import { parsePerson } from '@writ/access';
import { stateAt, statusOf, transition } from '@writ/statements-domain/restrictions';
import type { Changed, DomainEvent } from '../commit-change.ts';
import { caseOf } from '../complaints/case.ts';
import { aboutOf, legalOf, measuredBy } from '../restrictions/ending.ts';
import { restrictionsById } from '../store/restrictions.ts';
import { type Database, present, type RestrictionRow } from '../store/rows.ts';
import { batchPolicy } from './policy.ts';
import { type BatchRow, type Closing, closeRestrictions, endLines, insertParts, unendedLines } from './store.ts';

/** The restrictions that still are to be ended, each with the state that the machine has for it. */
const closingsOf = (rows: readonly RestrictionRow[], at: Date): Closing[] =>
  rows.flatMap((row) => {
    const to = transition(stateAt(row, at), 'UNDO');
    return to === null ? [] : [{ id: row.id, generation: row.generation, state: row.state, to }];
  });

function endedBy(row: RestrictionRow, { id, undoneBy, undoReason }: BatchRow): DomainEvent {
  const person = present(undoneBy);
  const by = { ...parsePerson(person), organisation: null };
  return {
    type: 'restriction.ended.v1',
    about: aboutOf(row),
    ...measuredBy(row),
    status: statusOf(row.visibility),
    territories: row.territories,
    entry: { action: 'undo', legal: legalOf(row), reason: present(undoReason), subject: row.accountId, by, refs: { batch: id } },
  };
}

/** Answers whether there were any. */
export async function endChunk(db: Database, batch: BatchRow, at: Date): Promise<Changed<boolean>> {
  const lines = await unendedLines(db, batch.id, batchPolicy.chunk);
  if (lines.length === 0) return { result: false, happened: [] };
  const rows = await restrictionsById(
    db,
    lines.flatMap(({ restrictionId }) => restrictionId ?? []),
  );
  const closed = await closeRestrictions(db, closingsOf(rows, at), present(batch.undoReason), at);
  const ended = rows.filter(({ id }) => closed.has(id));
  const person = present(batch.undoneBy);
  await insertParts(
    db,
    ended.map((row) => ({ caseId: caseOf(row), person, act: 'LIFT', at })),
  );
  await endLines(
    db,
    batch.id,
    lines.map(({ key }) => key),
    at,
  );
  return { result: true, happened: ended.map((row) => endedBy(row, batch)) };
}
