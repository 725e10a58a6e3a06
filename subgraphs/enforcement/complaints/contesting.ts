/**
 * What somebody contests: found by their input, theirs or hidden, and since when the time for it runs. A notice is theirs who gave it, or
 * who holds its receipt: whoever gave one without an account has nothing else. Called inside a transaction.
 */
import { personText } from '@writ/access';
import { type Problem, problem } from '@writ/statements-domain/refusal';
import { noticeGiver } from '../misuse/acts.ts';
import { suspensionProblem } from '../misuse/suspended.ts';
import { receiptHash } from '../notices/receipt.ts';
import { aboutOf } from '../restrictions/ending.ts';
import type { ComplaintInput } from '../sdl.ts';
import { type AccessFact, accessFact, isReversed } from '../store/accesses.ts';
import { heardComplaints } from '../store/complaints.ts';
import { noticeById, noticeByReceiptHash } from '../store/notices.ts';
import { noticeNotifiedAt, restrictionNotifiedAt } from '../store/notified-at.ts';
import { knownOrders } from '../store/orders.ts';
import { restrictionById } from '../store/restrictions.ts';
import { type Database, type NoticeRow, present, type RestrictionRow } from '../store/rows.ts';
import { isOwnNotice, isOwnRestriction, type Viewer } from '../viewer.ts';
import { caseOf, caseOfAccess } from './case.ts';
import { accessProblems, type Filing, heardProblems, noticeProblems, restrictionProblems } from './complaint.ts';

const article = 'Regulation (EU) 2022/2065, Art. 20';
/** No law gives the complaint about an access: it is our own. */
export const articleFor = (access: unknown): string | null => (access === null || access === undefined ? article : null);
export const openAlready = (access: unknown): Problem =>
  problem('COMPLAINT_OPEN', 'A complaint about this is open: wait for its decision.', articleFor(access) ?? undefined);

/** What is contested, one of the three, and every reason why it can't be. */
export interface Contested {
  restriction: RestrictionRow | null;
  notice: NoticeRow | null;
  access: AccessFact | null;
  problems: Problem[];
}

const nothing = { restriction: null, notice: null, access: null };
const given = (id: string | null | undefined): id is string => id !== null && id !== undefined;

async function restrictionOf(db: Database, id: string, viewer: Viewer, filing: Filing): Promise<Contested> {
  const { at } = filing;
  const row = await restrictionById(db, id);
  const isKnown = row !== null && (row.orderId === null || (await knownOrders(db, [row.orderId], at)).has(row.orderId));
  const own = row !== null && isKnown && isOwnRestriction(viewer, row);
  const contested = row && { state: row.state, notifiedAt: await restrictionNotifiedAt(db, row, at) };
  return { ...nothing, restriction: row, problems: restrictionProblems(contested, own, filing) };
}

async function noticeOf(db: Database, row: NoticeRow | null, own: boolean, filing: Filing): Promise<Contested> {
  const contested = row && { state: row.state, notifiedAt: await noticeNotifiedAt(db, row) };
  return { ...nothing, notice: row, problems: noticeProblems(contested, own, filing) };
}

async function accessOf(db: Database, id: string, viewer: Viewer, filing: Filing): Promise<Contested> {
  const fact = await accessFact(db, id, viewer.account);
  const contestable = fact && { knownFrom: fact.knownFrom, isReversed: await isReversed(db, fact.index) };
  return { ...nothing, access: fact, problems: accessProblems(contestable, filing) };
}

async function found(db: Database, input: ComplaintInput, viewer: Viewer, filing: Filing): Promise<Contested> {
  const { restriction, notice, receipt, access } = input;
  if (given(restriction)) return restrictionOf(db, restriction, viewer, filing);
  if (given(receipt)) return noticeOf(db, await noticeByReceiptHash(db, receiptHash(receipt)), true, filing);
  if (given(access)) return accessOf(db, access, viewer, filing);
  if (!given(notice)) return { ...nothing, problems: [] };
  const row = await noticeById(db, notice);
  return noticeOf(db, row, row !== null && isOwnNotice(viewer, row), filing);
}

/** What is contested, by its columns. */
export const subjectOf = ({ restriction, notice, access }: Contested) => ({
  restrictionId: restriction?.id ?? null,
  noticeId: notice?.id ?? null,
  accessIdx: access?.index ?? null,
});

export const caseIdOf = ({ restriction, notice, access }: Contested): string =>
  access !== null ? caseOfAccess(access.index) : restriction !== null ? caseOf(restriction) : present(notice).id;

/** What is contested as events name it, and by its own name in the entry. */
export function namedIn(accountId: string | null, { restriction, notice, access }: Contested) {
  if (access !== null) return { about: { account: present(accountId) }, contested: { access: String(access.index) } };
  if (restriction !== null) return { about: aboutOf(restriction), contested: { restriction: restriction.id } };
  return { about: { item: notice?.itemId ?? '' }, contested: { notice: notice?.id ?? '' } };
}

/** What the input contests, with every reason why it can't be: hidden or missing, decided too long ago, contested already, heard already, or misuse. */
export async function contestedBy(db: Database, input: ComplaintInput, viewer: Viewer, filing: Filing): Promise<Contested> {
  const contested = await found(db, input, viewer, filing);
  const { restriction, notice, access, problems } = contested;
  if (problems.length > 0 || (restriction === null && notice === null && access === null)) return contested;
  // Who complains by a receipt is known where the notice was given by somebody signed in. No measure about complaints is about an address.
  const person = viewer.person === null ? notice && noticeGiver(notice) : personText(viewer.person);
  const who = { person, notifierHash: null };
  const suspended = access === null ? await suspensionProblem(db, 'UNFOUNDED_COMPLAINTS', who, filing.at) : null;
  const complaints = await heardComplaints(db, subjectOf(contested));
  const open = complaints.some(({ state }) => state === 'OPEN') ? [openAlready(access)] : [];
  return { ...contested, problems: [...open, ...heardProblems(complaints), ...(suspended === null ? [] : [suspended])] };
}
