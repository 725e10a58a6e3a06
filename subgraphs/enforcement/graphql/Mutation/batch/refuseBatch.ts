import { requirePerson } from '@writ/access';
import { asData, checkedReason, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { step } from '../../../batches/step.ts';
import { moveBatch } from '../../../batches/store.ts';
import type { EnforcementContext } from '../../../context.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { MutationRefuseBatchArgs } from '../../../sdl.ts';

export const refuseBatch = asData((_: unknown, args: MutationRefuseBatchArgs, context: EnforcementContext) =>
  step(context, args.batch, async (db, batch, at) => {
    const judgedBy = requirePerson(context.caller);
    const problems = changeProblems(batch, args.generation, ['WAITING']);
    const judgedReason = checkedReason(args.reason, problems);
    refuseIf(problems);
    if (!(await moveBatch(db, batch, { state: 'REFUSED', judgedBy, judgedAt: at, judgedReason }))) throw new Refused([stale()]);
    return { type: 'batch.refused.v1', action: 'refuseBatch', reason: judgedReason };
  }),
);
