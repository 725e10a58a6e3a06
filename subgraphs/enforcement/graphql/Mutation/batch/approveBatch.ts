/**
 * `approveBatch`: the second person. Who opened a batch, added to it or closed it never approves it, and an attempt is an
 * entry of the log. They sign over exactly what was staged: the digest is computed again from the lines before it is compared.
 */
import { requirePerson } from '@writ/access';
import { asData, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { stagedDigest } from '../../../batches/staged-digest.ts';
import { step } from '../../../batches/step.ts';
import { addersOf, type BatchRow, moveBatch } from '../../../batches/store.ts';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { MutationApproveBatchArgs } from '../../../sdl.ts';

const article = 'Regulation (EU) 2022/2065, Art. 14(4)';

/** SAME_PERSON for whoever has made the batch what it is. */
function secondPersonProblems(
  person: string,
  { openedBy, closedBy }: Pick<BatchRow, 'openedBy' | 'closedBy'>,
  adders: readonly string[],
): Problem[] {
  if (person !== openedBy && person !== closedBy && !adders.includes(person)) return [];
  return [problem('SAME_PERSON', 'You opened this batch, added to it or closed it: leave it to somebody else.', article)];
}

const approve = (args: MutationApproveBatchArgs, context: EnforcementContext) =>
  step(context, args.batch, async (db, batch, at) => {
    const judgedBy = requirePerson(context.caller);
    const problems = changeProblems(batch, args.generation, ['WAITING']);
    problems.push(...secondPersonProblems(judgedBy, batch, await addersOf(db, batch.id)));
    if (batch.state === 'WAITING' && (args.digest !== batch.digest || (await stagedDigest(db, batch)) !== batch.digest))
      problems.push(problem('DIGEST_MISMATCH', 'The digest does not match what was staged: read the batch again.'));
    refuseIf(problems);
    if (!(await moveBatch(db, batch, { state: 'APPLYING', judgedBy, judgedAt: at }))) throw new Refused([stale()]);
    return { type: 'batch.approved.v1', action: 'approveBatch' };
  });

export const approveBatch = asData((_: unknown, args: MutationApproveBatchArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'approveBatch', article, target: { batch: args.batch } }, () => approve(args, context)),
);
