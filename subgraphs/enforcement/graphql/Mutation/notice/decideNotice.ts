/**
 * `decideNotice`: who holds the claim decides whether the platform acts on a notice, Regulation (EU) 2022/2065, Art. 16(5) and (6). That
 * a notice can be acted on only when a restriction that names it is in force. A notice that a complaint has reopened is decided by somebody
 * who has not judged it yet; the attempt of another is an entry of the log.
 */
import { requirePerson } from '@writ/access';
import { asData, checkedReason, type Problem, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { type Changed, commitChange } from '../../../commit-change.ts';
import { noticePartProblems } from '../../../complaints/case.ts';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { noticeFact } from '../../../facts/facts.ts';
import { changeProblems, stale } from '../../../generation.ts';
import { bodyNamed } from '../../../notices/source.ts';
import { holdProblem } from '../../../queue/work.ts';
import type { MutationDecideNoticeArgs } from '../../../sdl.ts';
import { isNoticeContested } from '../../../store/complaints.ts';
import { moveNotice, noticeById } from '../../../store/notices.ts';
import { insertParticipant, participantsOf } from '../../../store/participants.ts';
import { actionsOn, isActedOn } from '../../../store/restrictions.ts';
import { type Database, type NoticeRow, present } from '../../../store/rows.ts';
import { type Acting, closeWork, isRefusedClosing, workAbout } from '../../../store/work-items.ts';

const article = 'Regulation (EU) 2022/2065, Art. 16(5)';

const contestedFirst = (): Problem =>
  problem(
    'COMPLAINT_OPEN',
    'A complaint about what was done on this notice is open: it is decided first.',
    'Regulation (EU) 2022/2065, Art. 20',
  );

async function decisionProblems(db: Database, notice: NoticeRow, args: MutationDecideNoticeArgs, { person, at }: Acting) {
  const problems: Problem[] = changeProblems(notice, args.generation, ['RECEIVED']);
  const held = holdProblem(await workAbout(db, 'NOTICE', notice.id), person, at);
  if (held !== null) problems.push(held);
  if (notice.state === 'RECEIVED') problems.push(...noticePartProblems(person, await participantsOf(db, notice.id)));
  if (args.outcome === 'ACTIONED' && !(await isActedOn(db, notice.id)))
    problems.push(problem('MISSING', 'No restriction names this notice: first restrict the item and name the notice.', article));
  if (notice.state === 'RECEIVED' && (await isNoticeContested(db, notice.id))) problems.push(contestedFirst());
  if (args.unfounded && args.outcome === 'ACTIONED')
    problems.push(
      problem('INVALID', 'A notice that is acted on is not unfounded: leave unfounded out.', 'Regulation (EU) 2022/2065, Art. 23(2)'),
    );
  return problems;
}

function decided(notice: NoticeRow, reason: string, counted: Parameters<typeof noticeFact>[1]): Changed<NoticeRow> {
  const { itemId, state, authorAccountId: subject, category, source, automatedMeans, unfounded } = notice;
  const legal = { article, category, outcome: state, source, publicBody: bodyNamed(notice), automatedMeans, unfounded };
  const entry = { action: 'decideNotice', legal, reason, subject, fact: noticeFact(notice, counted) };
  return { result: notice, happened: [{ type: 'notice.decided.v1', about: { item: itemId }, status: state, territories: [], entry }] };
}

const decideNow = (args: MutationDecideNoticeArgs, context: EnforcementContext) =>
  commitChange(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const notice = await noticeById(db, args.notice);
    if (notice === null) throw new Refused([problem('NOT_FOUND', 'There is no such notice: check its id.')]);
    const problems = await decisionProblems(db, notice, args, { person, at });
    const reason = checkedReason(args.reason, problems);
    refuseIf(problems);
    const { outcome: state, automatedMeans = 'AUTOMATED_DECISION_NOT_AUTOMATED', unfounded = false } = args;
    const to = { state, decidedAt: at, decidedBy: person, reason, automatedMeans, unfounded };
    if (!(await moveNotice(db, notice, to))) throw new Refused([stale()]);
    if (!(await closeWork(db, { kind: 'NOTICE', subjectId: notice.id }, { person, at }))) throw new Refused([stale()]);
    const again = (await participantsOf(db, notice.id)).some(({ act }) => act === 'DECIDE_NOTICE');
    await insertParticipant(db, { caseId: notice.id, person, act: 'DECIDE_NOTICE', at });
    const counted = { actions: await actionsOn(db, notice.id), again, at };
    return decided(present(await noticeById(db, notice.id)), reason, counted);
  });

/** The database catches a complaint that is filed between the check and the commit. */
async function decide(args: MutationDecideNoticeArgs, context: EnforcementContext): Promise<NoticeRow> {
  try {
    return await decideNow(args, context);
  } catch (error) {
    throw error instanceof Error && isRefusedClosing(error) ? new Refused([contestedFirst()]) : error;
  }
}

export const decideNotice = asData((_: unknown, args: MutationDecideNoticeArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'decideNotice', article, target: { notice: args.notice } }, () => decide(args, context)),
);
