/**
 * What a decided complaint does to the decision that it contests, and the outcome of a dispute that is implemented (Art. 21): Regulation (EU) 2022/2065, Art. 20(4). REVERSED ends the restriction, or
 * gives the notice back to be decided again; of an access it says that it was unlawful, and `orders` does what follows from that. PARTIALLY_REVERSED is only said of a restriction of which a narrower one remains: it is
 * decided first, by `restrict`, and this ends the wider one; who took part in the wider one has taken part in the narrower. Of what an order is
 * behind, REVERSED says that it was carried out wrongly: it ends, and the order stays in force. UPHELD and OMITTED change nothing. Called inside a transaction.
 */
import { type Problem, problem, Refused } from '@writ/statements-domain/refusal';
import { isNarrower, isOpen } from '@writ/statements-domain/restrictions';
import type { DomainEvent } from '../commit-change.ts';
import { stale } from '../generation.ts';
import { noticeDueAt } from '../queue/work.ts';
import { endRestriction } from '../restrictions/ending.ts';
import type { ComplaintOutcome } from '../sdl.ts';
import type { AccessFact } from '../store/accesses.ts';
import { moveNotice } from '../store/notices.ts';
import { inheritParticipants } from '../store/participants.ts';
import { restrictionsSince } from '../store/restrictions.ts';
import type { ComplaintRow, Database, NoticeRow, RestrictionRow } from '../store/rows.ts';
import { openWork } from '../store/work-items.ts';
import { caseOf } from './case.ts';

/** What is contested: one of the three. */
export interface ContestedRows {
  restriction: RestrictionRow | null;
  notice: NoticeRow | null;
  access: Pick<AccessFact, 'index' | 'basis' | 'reference'> | null;
}

const indivisible = (): Problem =>
  problem('INVALID', 'The platform acts on a notice or not: reverse the refusal, or uphold it.', 'Regulation (EU) 2022/2065, Art. 20(4)');
const wholeAccess = (): Problem =>
  problem('INVALID', 'An access was lawful or not: uphold it, or reverse it. It is unlawful if anything was granted beyond the law.');
const oneExecution = (): Problem =>
  problem(
    'INVALID',
    'How an order was carried out can only be reversed as a whole: reverse it, and carry out the order again, no more widely than it states.',
  );
const nothingRemains = (): Problem =>
  problem(
    'INVALID',
    'First restrict what remains, more narrowly than now; then decide that a part is reversed.',
    'Regulation (EU) 2022/2065, Art. 20(4)',
  );

/** The narrower restrictions that were decided since the complaint, and that remain when this one ends. */
async function remaining(
  db: Database,
  { filedAt }: Pick<ComplaintRow, 'filedAt'>,
  restriction: RestrictionRow,
  at: Date,
): Promise<RestrictionRow[]> {
  const since = await restrictionsSince(db, restriction, filedAt);
  return since.filter((rest) => isOpen(rest, at) && isNarrower(rest, restriction));
}

/** Why a complaint can't have this outcome. */
export async function outcomeProblems(
  db: Database,
  complaint: Pick<ComplaintRow, 'filedAt'>,
  { restriction, access }: ContestedRows,
  { outcome, at }: { outcome: ComplaintOutcome; at: Date },
): Promise<Problem[]> {
  if (outcome !== 'PARTIALLY_REVERSED') return [];
  if (access !== null) return [wholeAccess()];
  if (restriction === null) return [indivisible()];
  if (restriction.orderId !== null) return [oneExecution()];
  return (await remaining(db, complaint, restriction, at)).length > 0 ? [] : [nothingRemains()];
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
  complaint: Pick<ComplaintRow, 'filedAt'>,
  { restriction, notice }: ContestedRows,
  { outcome, reason, at }: { outcome: ComplaintOutcome; reason: string; at: Date },
): Promise<DomainEvent[]> {
  if (outcome !== 'REVERSED' && outcome !== 'PARTIALLY_REVERSED') return [];
  if (notice !== null) await reopen(db, notice, at);
  if (restriction === null) return [];
  if (outcome === 'PARTIALLY_REVERSED')
    for (const rest of await remaining(db, complaint, restriction, at)) await inheritParticipants(db, caseOf(restriction), caseOf(rest));
  return endRestriction(db, restriction, { act: 'REVERSE', reason, at });
}
