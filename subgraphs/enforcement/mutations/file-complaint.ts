/** `fileComplaint`: a person contests a restriction of their own, or the refusal to act on their notice: Regulation (EU) 2022/2065, Art. 20. */
import { newRowId } from '@writ/core';
import { caseOf } from '../case.ts';
import { type Changed, change } from '../change.ts';
import { checkedComplaint, noticeProblems, restrictionProblems } from '../complaint.ts';
import type { EnforcementContext } from '../context.ts';
import { stored } from '../person.ts';
import { asData, type Problem, problem, Refused, refuseIf } from '../refusal.ts';
import { aboutOf } from '../restriction-ending.ts';
import type { ComplaintInput, MutationFileComplaintArgs } from '../sdl.ts';
import { hasOpenComplaint, insertComplaint, isOpenTwice } from '../store/complaints.ts';
import { noticeById } from '../store/notices.ts';
import { insertParticipant } from '../store/participants.ts';
import { restrictionById } from '../store/restrictions.ts';
import { type ComplaintRow, type Database, type NoticeRow, present, type RestrictionRow } from '../store/rows.ts';
import { openWork } from '../store/work-items.ts';
import { isOwnNotice, isOwnRestriction, type Viewer } from '../viewer.ts';
import { complaintDueAt } from '../work.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20';
const openAlready = (): Problem => problem('COMPLAINT_OPEN', 'A complaint about this is open: wait for its decision.', article);

/** What is contested, with the account that its work and its entry are about. */
interface Contested {
  restriction: RestrictionRow | null;
  notice: NoticeRow | null;
  problems: Problem[];
}

async function contestedBy(db: Database, { restriction, notice }: ComplaintInput, viewer: Viewer, at: Date): Promise<Contested> {
  if (restriction !== null && restriction !== undefined) {
    const row = await restrictionById(db, restriction);
    return { restriction: row, notice: null, problems: restrictionProblems(row, row !== null && isOwnRestriction(viewer, row), at) };
  }
  if (notice === null || notice === undefined) return { restriction: null, notice: null, problems: [] };
  const row = await noticeById(db, notice);
  return { restriction: null, notice: row, problems: noticeProblems(row, row !== null && isOwnNotice(viewer, row), at) };
}

async function openProblems(db: Database, { restriction, notice, problems }: Contested): Promise<Problem[]> {
  if (problems.length > 0 || (restriction === null && notice === null)) return problems;
  const isOpen = await hasOpenComplaint(db, { restrictionId: restriction?.id ?? null, noticeId: notice?.id ?? null });
  return isOpen ? [openAlready()] : [];
}

function filed(complaint: ComplaintRow, { restriction, notice }: Contested): Changed<ComplaintRow> {
  const about = restriction !== null ? aboutOf(restriction) : { item: notice?.itemId ?? '' };
  const contested = restriction !== null ? { restriction: restriction.id } : { notice: notice?.id ?? '' };
  const entry = { action: 'fileComplaint', legal: { article, complaint: complaint.id, ...contested }, subject: complaint.accountId };
  const territories = restriction?.territories ?? [];
  return { result: complaint, happened: [{ name: 'complaint.filed', about, status: complaint.state, territories, entry }] };
}

const file = (input: ComplaintInput, viewer: Viewer, context: EnforcementContext) =>
  change(context, async (db, at) => {
    const problems: Problem[] = [];
    const explanation = checkedComplaint(input, problems);
    const contested = await contestedBy(db, input, viewer, at);
    problems.push(...(await openProblems(db, contested)));
    refuseIf(problems);
    const { person, account } = viewer;
    if (person === null) throw new Refused([problem('NOT_FOUND', 'There is no such thing, or it is not yours to contest.')]);
    const { restriction, notice } = contested;
    const accountId = restriction?.accountId ?? account;
    const subject = { restrictionId: restriction?.id ?? null, noticeId: notice?.id ?? null };
    const filer = { filedIssuer: person.issuer, filedSubject: person.subject, filedAt: at };
    const complaint = await insertComplaint(db, { id: newRowId(), ...subject, accountId, ...filer, explanation });
    await openWork(db, { kind: 'COMPLAINT', subjectId: complaint.id, accountId, openedAt: at, dueAt: complaintDueAt(at) });
    const caseId = restriction === null ? present(notice).id : caseOf(restriction);
    await insertParticipant(db, { caseId, person: stored(person), act: 'COMPLAIN', at });
    return filed(complaint, contested);
  });

export const fileComplaint = asData(async (_: unknown, { input }: MutationFileComplaintArgs, context: EnforcementContext) => {
  const viewer = await context.viewer();
  try {
    return await file(input, viewer, context);
  } catch (error) {
    if (isOpenTwice(error)) throw new Refused([openAlready()]);
    throw error;
  }
});
