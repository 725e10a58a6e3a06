/** `closeBatch`: no more lines. What needs a second person waits for them from here on, under the digest of exactly what was staged. */
import { requirePerson } from '@writ/access';
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { stagedDigest } from '../../../batches/staged-digest.ts';
import { step } from '../../../batches/step.ts';
import { moveBatch } from '../../../batches/store.ts';
import type { EnforcementContext } from '../../../context.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { MutationCloseBatchArgs } from '../../../sdl.ts';

export const closeBatch = asData((_: unknown, args: MutationCloseBatchArgs, context: EnforcementContext) =>
  step(context, args.batch, async (db, batch, at) => {
    const closedBy = requirePerson(context.caller);
    const problems = changeProblems(batch, args.generation, ['OPEN']);
    if (batch.lines === 0) problems.push(problem('MISSING', 'The batch has no decision yet: add one.'));
    refuseIf(problems);
    const needsSecond = batch.secondPerson.length > 0;
    const closed = { closedBy, closedAt: at };
    const to = needsSecond
      ? { ...closed, state: 'WAITING' as const, digest: await stagedDigest(db, batch) }
      : { ...closed, state: 'APPLIED' as const, appliedAt: at };
    if (!(await moveBatch(db, batch, to))) throw new Refused([stale()]);
    return { type: 'batch.closed.v1', action: 'closeBatch', reason: batch.reason };
  }),
);
