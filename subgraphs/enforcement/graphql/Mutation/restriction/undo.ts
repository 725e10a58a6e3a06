/**
 * `undo`: a decision undone within an hour, by the person who decided it or by counsel; only by counsel where it carries out an order that still
 * binds. It ends as a lift does and is distinguished in the log; a complaint about it stays open, as after a lift.
 */
import { requirePerson } from '@writ/access';
import { asData, checkedReason, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange } from '../../../commit-change.ts';
import { caseOf } from '../../../complaints/case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { closingProblems } from '../../../restrictions/actor.ts';
import { endRestriction } from '../../../restrictions/ending.ts';
import type { MutationUndoArgs } from '../../../sdl.ts';
import { bindingArticle } from '../../../store/orders.ts';
import { insertParticipant } from '../../../store/participants.ts';
import { restrictionById } from '../../../store/restrictions.ts';
import { present } from '../../../store/rows.ts';

export const undo = asData((_: unknown, args: MutationUndoArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await restrictionById(db, args.restriction);
    if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such restriction: check its id.')]);
    const boundBy = await bindingArticle(db, row.orderId);
    const problems = closingProblems({ row, act: 'UNDO', seen: args.generation, boundBy }, context.caller, at);
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    const happened = await endRestriction(db, row, { act: 'UNDO', reason, at });
    await insertParticipant(db, { caseId: caseOf(row), person, act: 'LIFT', at });
    return { result: present(await restrictionById(db, row.id)), happened };
  }),
);
