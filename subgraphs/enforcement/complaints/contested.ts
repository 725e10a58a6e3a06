/**
 * What a complaint contests, and who is free to decide it: nobody who took part in its case. That of a restriction or a notice is known
 * here; of an access, and of how an order was carried out, it is that of the order, which `orders` knows, or of the work for which staff looked.
 */
import type { Caller } from '@writ/access';
import { personOf, personText } from '@writ/access';
import { mayReview } from '../store/accesses.ts';
import { complaintById } from '../store/complaints.ts';
import { noticeById } from '../store/notices.ts';
import { participantsOf } from '../store/participants.ts';
import { restrictionById } from '../store/restrictions.ts';
import { type ComplaintRow, type Database, present } from '../store/rows.ts';
import { workById } from '../store/work-items.ts';
import { caseOf, caseOfAccess } from './case.ts';
import type { ContestedRows } from './outcome.ts';

const accessOf = ({ accessIdx: index, accessBasis: basis, accessReference: reference }: ComplaintRow): ContestedRows['access'] =>
  index === null || basis === null || reference === null ? null : { index, basis, reference };

export const contestedRows = async (db: Database, complaint: ComplaintRow): Promise<ContestedRows> => ({
  restriction: complaint.restrictionId === null ? null : await restrictionById(db, complaint.restrictionId),
  notice: complaint.noticeId === null ? null : await noticeById(db, complaint.noticeId),
  access: accessOf(complaint),
});

export function caseIdOf({ restriction, notice, access }: ContestedRows): string {
  if (access !== null) return caseOfAccess(access.index);
  return restriction === null ? present(notice).id : caseOf(restriction);
}

/** The case for which staff read an account; null where the work is not a case of this subgraph. */
async function caseOfWork(db: Database, workId: string): Promise<string | null> {
  const work = await workById(db, workId);
  if (work?.kind === 'NOTICE') return work.subjectId;
  const complaint = work?.kind === 'COMPLAINT' ? await complaintById(db, work.subjectId) : null;
  return complaint === null ? null : caseIdOf(await contestedRows(db, complaint));
}

/** Whether somebody may decide a complaint, as far as the case of what it contests doesn't tell. */
export async function isFreeToDecide(
  db: Database,
  { id }: ComplaintRow,
  { restriction, access }: ContestedRows,
  caller: Caller,
): Promise<boolean> {
  const person = personOf(caller);
  if (person === null) return false;
  if (access === null) return restriction === null || restriction.orderId === null || mayReview(db, id, person);
  const workCase = access.basis === 'CASE' ? await caseOfWork(db, access.reference) : null;
  const others = workCase === null ? [] : await participantsOf(db, workCase);
  if (others.some((one) => one.person === personText(person))) return false;
  return mayReview(db, id, person);
}
