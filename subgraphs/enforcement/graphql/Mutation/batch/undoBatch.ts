/**
 * `undoBatch`: all restrictions of a batch are to end, while they are being made and for an hour after that. As with a single
 * restriction, who decided undoes it, or counsel, and counsel alone where it carries out an order that still binds; the worker ends them.
 */
import { requirePerson } from '@writ/access';
import { asData, checkedReason, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { boundProblem } from '@writ/statements-domain/restrictions';
import { statesFor } from '../../../batches/machine.ts';
import { step } from '../../../batches/step.ts';
import { addersOf, moveBatch } from '../../../batches/store.ts';
import { stagedProblems, undoerProblems, undoProblems } from '../../../batches/undo.ts';
import type { EnforcementContext } from '../../../context.ts';
import { changeProblems, stale } from '../../../generation.ts';
import type { MutationUndoBatchArgs } from '../../../sdl.ts';
import { bindingArticle } from '../../../store/orders.ts';

export const undoBatch = asData((_: unknown, args: MutationUndoBatchArgs, context: EnforcementContext) =>
  step(context, args.batch, async (db, batch, at) => {
    const undoneBy = requirePerson(context.caller);
    const problems = [...changeProblems(batch, args.generation, statesFor('UNDO')), ...stagedProblems(batch), ...undoProblems(batch, at)];
    const isCounsel = context.caller.roles.includes('COUNSEL');
    problems.push(...undoerProblems(undoneBy, isCounsel, batch, await addersOf(db, batch.id)));
    const boundBy = await bindingArticle(db, batch.orderId);
    if (boundBy !== null && !isCounsel) problems.push(boundProblem(boundBy));
    const undoReason = checkedReason(args.reason, problems);
    refuseIf(problems);
    const closed = batch.state === 'OPEN' ? { closedBy: undoneBy, closedAt: at } : {};
    if (!(await moveBatch(db, batch, { state: 'UNDOING', ...closed, undoneBy, undoneAt: at, undoReason }))) throw new Refused([stale()]);
    return { type: 'batch.undone.v1', action: 'undoBatch', reason: undoReason };
  }),
);
