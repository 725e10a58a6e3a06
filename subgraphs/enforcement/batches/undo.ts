/**
 * `undoBatch`: all restrictions of a batch are to end, while they are being made and for an hour after that. As with a single
 * restriction, who decided undoes it, or counsel, and counsel alone where it carries out an order that still binds; the worker ends them.
 */
import { asData, checkedReason, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { boundProblem } from '@writ/statements-domain/restrictions';
import type { EnforcementContext } from '../context.ts';
import { changeProblems, stale } from '../generation.ts';
import { requirePerson } from '../person.ts';
import type { MutationUndoBatchArgs } from '../sdl.ts';
import { bindingArticle } from '../store/orders.ts';
import { statesFor } from './machine.ts';
import { batchPolicy } from './policy.ts';
import { step } from './step.ts';
import { addersOf, type BatchRow, moveBatch } from './store.ts';

/** Until when a batch can be undone; null while it is not all done, or after it was undone. */
export const undoUntil = ({ state, appliedAt }: Pick<BatchRow, 'state' | 'appliedAt'>): Date | null =>
  state === 'APPLIED' && appliedAt !== null ? new Date(appliedAt.getTime() + batchPolicy.undoMs) : null;

/** TOO_LATE once the hour is over. */
export function undoProblems(batch: Pick<BatchRow, 'state' | 'appliedAt'>, at: Date): Problem[] {
  const until = undoUntil(batch);
  return until === null || at < until ? [] : [problem('TOO_LATE', 'A batch is undone within an hour: lift its restrictions one by one.')];
}

/** WRONG_STATE while lines are only staged: nothing holds that could be undone. */
export function stagedProblems({ state, secondPerson }: Pick<BatchRow, 'state' | 'secondPerson'>): Problem[] {
  if (state !== 'OPEN' || secondPerson.length === 0) return [];
  return [problem('WRONG_STATE', 'Nothing of this batch holds yet: close it, and refuse it.')];
}

/** NOT_DECIDABLE for an agent who had no part in it. */
export function undoerProblems(
  person: string,
  isCounsel: boolean,
  { openedBy }: Pick<BatchRow, 'openedBy'>,
  adders: readonly string[],
): Problem[] {
  if (isCounsel || person === openedBy || adders.includes(person)) return [];
  return [problem('NOT_DECIDABLE', 'Only who opened the batch or added to it, or counsel, undoes it.')];
}

export const undoBatch = asData((_: unknown, args: MutationUndoBatchArgs, context: EnforcementContext) =>
  step(context, args.batch, async (db, batch, at) => {
    const undoneBy = requirePerson(context.caller);
    const problems = [...changeProblems(batch, args.generation, statesFor('UNDO')), ...stagedProblems(batch), ...undoProblems(batch, at)];
    const isCounsel = context.caller.roles.includes('COUNSEL');
    problems.push(...undoerProblems(undoneBy, isCounsel, batch, await addersOf(db, batch.id)));
    const boundBy = await bindingArticle(db, batch.orderId, at);
    if (boundBy !== null && !isCounsel) problems.push(boundProblem(boundBy));
    const undoReason = checkedReason(args.reason, problems);
    refuseIf(problems);
    const closed = batch.state === 'OPEN' ? { closedBy: undoneBy, closedAt: at } : {};
    if (!(await moveBatch(db, batch, { state: 'UNDOING', ...closed, undoneBy, undoneAt: at, undoReason }))) throw new Refused([stale()]);
    return { name: 'batch.undone', action: 'undoBatch', reason: undoReason };
  }),
);
