/**
 * What a decided complaint does to the decision that it contests: Regulation (EU) 2022/2065, Art. 20(4). REVERSED ends the restriction, or
 * gives the notice back to be decided again. PARTIALLY_REVERSED is only said of a restriction of which a narrower one remains: it is
 * decided first, by `restrict`, and this ends the wider one. UPHELD and OMITTED change nothing. Called inside a transaction.
 */
import type { Happening } from './change.ts';
import { stale } from './generation.ts';
import { isNarrower } from './narrower.ts';
import { type Problem, problem, Refused } from './refusal.ts';
import { isOpen } from './restriction.ts';
import { endRestriction } from './restriction-ending.ts';
import type { ComplaintOutcome } from './sdl.ts';
import { moveNotice } from './store/notices.ts';
import { restrictionsSince } from './store/restrictions.ts';
import type { ComplaintRow, Database, NoticeRow, RestrictionRow } from './store/rows.ts';
import { openWork } from './store/work-items.ts';
import { noticeDueAt } from './work.ts';

/** What is contested: one of the two. */
export interface ContestedRows {
  restriction: RestrictionRow | null;
  notice: NoticeRow | null;
}

const indivisible = (): Problem =>
  problem('INVALID', 'A notice is acted on or not: reverse the refusal, or uphold it.', 'Regulation (EU) 2022/2065, Art. 20(4)');
const nothingRemains = (): Problem =>
  problem(
    'INVALID',
    'Restrict what remains first, more narrowly than this; then say that a part is reversed.',
    'Regulation (EU) 2022/2065, Art. 20(4)',
  );

/** Why a complaint can't have this outcome. */
export async function outcomeProblems(
  db: Database,
  complaint: ComplaintRow,
  { restriction }: ContestedRows,
  outcome: ComplaintOutcome,
  at: Date,
): Promise<Problem[]> {
  if (outcome !== 'PARTIALLY_REVERSED') return [];
  if (restriction === null) return [indivisible()];
  const since = await restrictionsSince(db, restriction, complaint.filedAt);
  return since.some((rest) => isOpen(rest, at) && isNarrower(rest, restriction)) ? [] : [nothingRemains()];
}

async function reopen(db: Database, notice: NoticeRow, at: Date): Promise<void> {
  const received = { state: 'RECEIVED' as const, decidedAt: null, decidedBy: null, reason: null };
  if (!(await moveNotice(db, notice, received))) throw new Refused([stale()]);
  const { id: subjectId, authorAccountId: accountId } = notice;
  await openWork(db, { kind: 'NOTICE', subjectId, accountId, openedAt: at, dueAt: noticeDueAt(at) });
}

/** Carries the outcome out, and answers what happened beside the decision itself. */
export async function carryOut(
  db: Database,
  { restriction, notice }: ContestedRows,
  { outcome, reason, at }: { outcome: ComplaintOutcome; reason: string; at: Date },
): Promise<Happening[]> {
  if (outcome !== 'REVERSED' && outcome !== 'PARTIALLY_REVERSED') return [];
  if (notice !== null) await reopen(db, notice, at);
  const ended = restriction === null ? null : await endRestriction(db, restriction, { act: 'REVERSE', reason, at });
  return ended === null ? [] : [ended];
}
