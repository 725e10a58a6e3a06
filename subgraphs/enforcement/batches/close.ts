/** `closeBatch`: no more lines. What needs a second person waits for them from here on, under the digest of exactly what was staged. */
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { changeProblems, stale } from '../generation.ts';
import { requirePerson } from '../person.ts';
import type { MutationCloseBatchArgs } from '../sdl.ts';
import type { Database } from '../store/rows.ts';
import { batchDigest } from './content.ts';
import { step } from './step.ts';
import { allLines, type BatchRow, moveBatch } from './store.ts';

/** The digest of what a batch has staged. */
export async function stagedDigest(db: Database, { id, key, reason, orderId, noticeId }: BatchRow): Promise<string> {
  const lines = await allLines(db, id);
  return batchDigest({
    key,
    reason,
    order: orderId,
    notice: noticeId,
    lines: lines.map((line) => ({ key: line.key, decision: Buffer.from(line.content).toString('hex') })),
  });
}

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
    return { name: 'batch.closed', action: 'closeBatch', reason: batch.reason };
  }),
);
