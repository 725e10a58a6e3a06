/**
 * `fileComplaint`: a person contests a restriction of their own, the refusal to act on their notice, or an access to their records that
 * they may know of: Regulation (EU) 2022/2065, Art. 20, and for an access the house's own rule after its pattern.
 */
import { newRowId } from '@writ/core';
import { caseOf, caseOfAccess } from '../case.ts';
import { type Changed, change } from '../change.ts';
import { accessProblems, checkedComplaint, noticeProblems, restrictionProblems } from '../complaint.ts';
import type { EnforcementContext } from '../context.ts';
import { stored } from '../person.ts';
import { asData, type Problem, problem, Refused, refuseIf } from '../refusal.ts';
import { aboutOf } from '../restriction-ending.ts';
import type { ComplaintInput, MutationFileComplaintArgs } from '../sdl.ts';
import { type AccessFact, accessFact, isReversed } from '../store/accesses.ts';
import { hasOpenComplaint, insertComplaint, isOpenTwice } from '../store/complaints.ts';
import { noticeById } from '../store/notices.ts';
import { insertParticipant } from '../store/participants.ts';
import { restrictionById } from '../store/restrictions.ts';
import { type ComplaintRow, type Database, type NoticeRow, present, type RestrictionRow } from '../store/rows.ts';
import { openWork } from '../store/work-items.ts';
import { isOwnNotice, isOwnRestriction, type Viewer } from '../viewer.ts';
import { complaintDueAt } from '../work.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20';
/** No law gives the complaint about an access: it is the house's own. */
const articleOf = (access: unknown): string | null => (access === null || access === undefined ? article : null);
const openAlready = (access: unknown): Problem =>
  problem('COMPLAINT_OPEN', 'A complaint about this is open: wait for its decision.', articleOf(access) ?? undefined);

/** What is contested, with the account that its work and its entry are about. */
interface Contested {
  restriction: RestrictionRow | null;
  notice: NoticeRow | null;
  access: AccessFact | null;
  problems: Problem[];
}

const nothing = { restriction: null, notice: null, access: null };

async function contestedBy(db: Database, { restriction, notice, access }: ComplaintInput, viewer: Viewer, at: Date): Promise<Contested> {
  if (restriction !== null && restriction !== undefined) {
    const row = await restrictionById(db, restriction);
    return { ...nothing, restriction: row, problems: restrictionProblems(row, row !== null && isOwnRestriction(viewer, row), at) };
  }
  if (notice !== null && notice !== undefined) {
    const row = await noticeById(db, notice);
    return { ...nothing, notice: row, problems: noticeProblems(row, row !== null && isOwnNotice(viewer, row), at) };
  }
  if (access === null || access === undefined) return { ...nothing, problems: [] };
  const fact = await accessFact(db, access, viewer.account, at);
  const contestable = fact && { knownFrom: fact.knownFrom, isReversed: await isReversed(db, fact.index) };
  return { ...nothing, access: fact, problems: accessProblems(contestable, at) };
}

/** What is contested, by its columns. */
const subjectOf = ({ restriction, notice, access }: Contested) => ({
  restrictionId: restriction?.id ?? null,
  noticeId: notice?.id ?? null,
  accessIdx: access?.index ?? null,
});

const caseIdOf = ({ restriction, notice, access }: Contested): string =>
  access !== null ? caseOfAccess(access.index) : restriction !== null ? caseOf(restriction) : present(notice).id;

async function openProblems(db: Database, contested: Contested): Promise<Problem[]> {
  const { restriction, notice, access, problems } = contested;
  if (problems.length > 0 || (restriction === null && notice === null && access === null)) return problems;
  return (await hasOpenComplaint(db, subjectOf(contested))) ? [openAlready(access)] : [];
}

/** What is contested as events name it, and by its own name in the entry. */
function namedIn({ accountId }: ComplaintRow, { restriction, notice, access }: Contested) {
  if (access !== null) return { about: { account: present(accountId) }, contested: { access: String(access.index) } };
  if (restriction !== null) return { about: aboutOf(restriction), contested: { restriction: restriction.id } };
  return { about: { item: notice?.itemId ?? '' }, contested: { notice: notice?.id ?? '' } };
}

function filed(complaint: ComplaintRow, whole: Contested): Changed<ComplaintRow> {
  const { about, contested } = namedIn(complaint, whole);
  const { restriction } = whole;
  const entry = {
    action: 'fileComplaint',
    legal: { article: articleOf(whole.access), complaint: complaint.id, ...contested },
    subject: complaint.accountId,
  };
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
    const { restriction, access } = contested;
    const accountId = restriction?.accountId ?? account;
    const subject = { ...subjectOf(contested), accessBasis: access?.basis ?? null, accessReference: access?.reference ?? null };
    const filer = { filedIssuer: person.issuer, filedSubject: person.subject, filedAt: at };
    const complaint = await insertComplaint(db, { id: newRowId(), ...subject, accountId, ...filer, explanation });
    const { id: subjectId, accessIdx } = complaint;
    await openWork(db, { kind: 'COMPLAINT', subjectId, accountId, openedAt: at, dueAt: complaintDueAt(at), accessIdx });
    await insertParticipant(db, { caseId: caseIdOf(contested), person: stored(person), act: 'COMPLAIN', at });
    return filed(complaint, contested);
  });

export const fileComplaint = asData(async (_: unknown, { input }: MutationFileComplaintArgs, context: EnforcementContext) => {
  const viewer = await context.viewer();
  try {
    return await file(input, viewer, context);
  } catch (error) {
    if (isOpenTwice(error)) throw new Refused([openAlready(input.access)]);
    throw error;
  }
});
