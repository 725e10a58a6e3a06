/**
 * `answerErasure`: counsel who holds the claim answers a request for erasure, with reasons: Regulation (EU) 2016/679, Art. 12(3) and (4), 17(3). It erases
 * nothing: that an account is erased is answered once two persons have confirmed that (`writ erase`).
 */
import { requirePerson } from '@writ/access';
import { asData, checkedReason, type Problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { commitChange } from '../../../commit-change.ts';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { article, type ErasedFacts, outcomeProblem, stateOf } from '../../../erasure/erasure.ts';
import { askerProblems, erasureEvent, foundErasure } from '../../../erasure/erasure-acts.ts';
import { type ErasureRow, isErased, moveErasure } from '../../../erasure/store.ts';
import { changeProblems, stale } from '../../../generation.ts';
import { holdProblem } from '../../../queue/work.ts';
import type { MutationAnswerErasureArgs } from '../../../sdl.ts';
import { noticeById } from '../../../store/notices.ts';
import type { Database } from '../../../store/rows.ts';
import { closeWork, workAbout } from '../../../store/work-items.ts';

async function erasedFacts(db: Database, { accountId, noticeId }: ErasureRow): Promise<ErasedFacts> {
  const notice = noticeId === null ? null : await noticeById(db, noticeId);
  return {
    isAccountErased: accountId === null ? null : await isErased(db, accountId),
    isNoticeDeleted: notice === null ? null : notice.redactedAt !== null,
  };
}

const answer = (args: MutationAnswerErasureArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const { outcome } = args;
    const row = await foundErasure(db, args.request);
    const problems: Problem[] = changeProblems({ ...row, state: stateOf(row) }, args.generation, ['OPEN', 'EXTENDED']);
    const held = holdProblem(await workAbout(db, 'ERASURE', row.id), person, at);
    if (held !== null) problems.push(held);
    problems.push(...askerProblems(row, person));
    const early = outcomeProblem(outcome, await erasedFacts(db, row));
    if (early !== null) problems.push(early);
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    if (!(await moveErasure(db, row, { answeredAt: at, answeredBy: person, outcome, reason }))) throw new Refused([stale()]);
    if (!(await closeWork(db, { kind: 'ERASURE', subjectId: row.id }, { person, at }))) throw new Refused([stale()]);
    const result = await foundErasure(db, row.id);
    return { result, happened: [erasureEvent(result, 'answered', reason)] };
  });

export const answerErasure = asData((_: unknown, args: MutationAnswerErasureArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'answerErasure', article, target: { erasure: args.request } }, () => answer(args, context)),
);
