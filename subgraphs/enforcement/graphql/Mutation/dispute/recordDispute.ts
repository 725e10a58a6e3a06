import { requirePerson } from '@writ/access';
import { newRowId } from '@writ/core';
import { asData, type Problem, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange } from '../../../commit-change.ts';
import type { EnforcementContext } from '../../../context.ts';
import { checkedDispute } from '../../../disputes/dispute.ts';
import { disputedRows, disputeEvent } from '../../../disputes/dispute-acts.ts';
import { insertDispute } from '../../../disputes/store.ts';
import type { MutationRecordDisputeArgs } from '../../../sdl.ts';

export const recordDispute = asData((_: unknown, { input }: MutationRecordDisputeArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const recordedBy = requirePerson(context.caller);
    const problems: Problem[] = [];
    const rows = await disputedRows(db, { restrictionId: input.restriction ?? null, noticeId: input.notice ?? null });
    const dispute = checkedDispute(input, rows, at, problems);
    refuseIf(problems);
    const result = await insertDispute(db, { id: newRowId(), ...dispute, recordedBy, recordedAt: at });
    return { result, happened: [disputeEvent(result, rows, 'recorded')] };
  }),
);
