/**
 * `implementDispute`: the platform implements what a dispute settlement body decided, or says why it does not: Regulation (EU) 2022/2065, Art. 21(2). A
 * decision is reversed as by a complaint, and by another person than the one who recorded the outcome.
 */
import { requirePerson } from '@writ/access';
import { asData, checkedReason, type Problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange, type DomainEvent } from '../../../commit-change.ts';
import { caseOf } from '../../../complaints/case.ts';
import { carryOut, outcomeProblems } from '../../../complaints/outcome.ts';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { article, personProblems, reverses } from '../../../disputes/dispute.ts';
import { type DisputedRows, disputedRows, disputeEvent, foundDispute } from '../../../disputes/dispute-acts.ts';
import { type DisputeRow, moveDispute } from '../../../disputes/store.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { ComplaintOutcome, MutationImplementDisputeArgs } from '../../../sdl.ts';
import { insertParticipant } from '../../../store/participants.ts';
import type { Database } from '../../../store/rows.ts';

interface Implementing {
  readonly reason: string;
  readonly person: string;
  readonly at: Date;
}

/** Ends the restriction, or gives the notice back to be decided again. */
async function reverse(db: Database, row: DisputeRow, rows: DisputedRows, { reason, person, at }: Implementing): Promise<DomainEvent[]> {
  const outcome = row.outcome as ComplaintOutcome;
  const caseId = rows.restriction === null ? (row.noticeId ?? '') : caseOf(rows.restriction);
  await insertParticipant(db, { caseId, person, act: 'DECIDE_COMPLAINT', at });
  return carryOut(db, { filedAt: row.submittedAt }, { ...rows, access: null }, { outcome, reason, at });
}

const implement = (args: MutationImplementDisputeArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await foundDispute(db, args.dispute);
    const { implemented } = args;
    const rows = await disputedRows(db, row);
    const problems: Problem[] = [...changeProblems(row, args.generation, ['DECIDED']), ...personProblems(row, implemented, person)];
    const isReversal = implemented && reverses(row.outcome);
    if (isReversal) {
      const outcome = row.outcome as ComplaintOutcome;
      problems.push(...(await outcomeProblems(db, { filedAt: row.submittedAt }, { ...rows, access: null }, { outcome, at })));
    }
    const implementation = checkedReason(args.reason, problems);
    refuseIf(problems);
    const to = { state: 'CLOSED', implemented, implementation, implementedAt: at, implementedBy: person };
    if (!(await moveDispute(db, row, to))) throw new Refused([stale()]);
    const effects = isReversal ? await reverse(db, row, rows, { reason: implementation, person, at }) : [];
    const result = await foundDispute(db, row.id);
    return { result, happened: [disputeEvent(result, rows, 'implemented', implementation), ...effects] };
  });

export const implementDispute = asData((_: unknown, args: MutationImplementDisputeArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'implementDispute', article, target: { dispute: args.dispute } }, () => implement(args, context)),
);
