import { requirePerson } from '@writ/access';
import { asData, checkedReason, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange } from '../../../commit-change.ts';
import type { EnforcementContext } from '../../../context.ts';
import { outcomeTimeProblems } from '../../../disputes/dispute.ts';
import { disputedRows, disputeEvent, foundDispute } from '../../../disputes/dispute-acts.ts';
import { moveDispute } from '../../../disputes/store.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { MutationRecordDisputeOutcomeArgs } from '../../../sdl.ts';

export const recordDisputeOutcome = asData((_: unknown, args: MutationRecordDisputeOutcomeArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const decidedBy = requirePerson(context.caller);
    const row = await foundDispute(db, args.dispute);
    const { outcome, at: decidedAt } = args;
    const problems = [...changeProblems(row, args.generation, ['OPEN']), ...outcomeTimeProblems(row, decidedAt, at)];
    const outcomeText = checkedReason(args.reason, problems);
    refuseIf(problems);
    if (!(await moveDispute(db, row, { state: 'DECIDED', outcome, outcomeText, decidedAt, decidedBy }))) throw new Refused([stale()]);
    const result = await foundDispute(db, row.id);
    return { result, happened: [disputeEvent(result, await disputedRows(db, row), 'decided', outcomeText)] };
  }),
);
