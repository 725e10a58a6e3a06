/** `extendErasure`: whoever holds the claim takes two more months and says why, within the first: Regulation (EU) 2016/679, Art. 12(3). Once. */
import { requirePerson } from '@writ/access';
import { zoneOf } from '@writ/orders-domain/law';
import { asData, checkedReason, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange } from '../../../commit-change.ts';
import type { EnforcementContext } from '../../../context.ts';
import { extendedDueAt, stateOf, timeArticle } from '../../../erasure/erasure.ts';
import { askerProblems, erasureEvent, foundErasure } from '../../../erasure/erasure-acts.ts';
import { moveErasure } from '../../../erasure/store.ts';
import { changeProblems, stale } from '../../../generation.ts';
import { holdProblem } from '../../../queue/work.ts';
import type { MutationExtendErasureArgs } from '../../../sdl.ts';
import { moveDue, workAbout } from '../../../store/work-items.ts';

export const extendErasure = asData((_: unknown, args: MutationExtendErasureArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await foundErasure(db, args.request);
    const problems: Problem[] = changeProblems({ ...row, state: stateOf(row) }, args.generation, ['OPEN']);
    const held = holdProblem(await workAbout(db, 'ERASURE', row.id), person, at);
    if (held !== null) problems.push(held);
    problems.push(...askerProblems(row, person));
    if (at >= row.dueAt) problems.push(problem('TOO_LATE', 'The month is over: answer the request.', timeArticle));
    const extension = checkedReason(args.reason, problems);
    refuseIf(problems);
    const dueAt = extendedDueAt(row.askedAt, zoneOf(context.platform.country));
    if (!(await moveErasure(db, row, { extendedAt: at, extendedBy: person, extension, dueAt }))) throw new Refused([stale()]);
    await moveDue(db, { kind: 'ERASURE', subjectId: row.id }, dueAt);
    const result = await foundErasure(db, row.id);
    return { result, happened: [erasureEvent(result, 'extended', extension)] };
  }),
);
