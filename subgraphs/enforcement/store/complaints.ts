/** Complaints in the database. An index lets one be open about one decision at a time, whoever files it at the same moment. */
import type { Person } from '@writ/access';
import { beyond, type Position } from '@writ/subgraph';
import type { ComplaintRow, Database } from './rows.ts';

export const complaintsById = (db: Database, ids: readonly string[]): Promise<ComplaintRow[]> =>
  db.complaint.findMany({ where: { id: { in: [...ids] } } });

export async function complaintById(db: Database, id: string): Promise<ComplaintRow | null> {
  const [row] = await complaintsById(db, [id]);
  return row ?? null;
}

/** Complaints about some restrictions, newest first. */
export const complaintsAbout = (db: Database, restrictions: readonly string[]): Promise<ComplaintRow[]> =>
  db.complaint.findMany({ where: { restrictionId: { in: [...restrictions] } }, orderBy: [{ filedAt: 'desc' }, { id: 'asc' }] });

/** Complaints about the refusal to act on some notices, newest first. */
export const complaintsOfNotices = (db: Database, notices: readonly string[]): Promise<ComplaintRow[]> =>
  db.complaint.findMany({ where: { noticeId: { in: [...notices] } }, orderBy: [{ filedAt: 'desc' }, { id: 'asc' }] });

/** Complaints about some accesses, newest first. */
export const complaintsOfAccesses = (db: Database, accesses: readonly bigint[]): Promise<ComplaintRow[]> =>
  db.complaint.findMany({ where: { accessIdx: { in: [...accesses] } }, orderBy: [{ filedAt: 'desc' }, { id: 'asc' }] });

/** What a person has filed, newest first, at most `take` after a place in the list. */
export const complaintsFiledBy = (
  db: Database,
  { issuer, subject }: Person,
  after: Position | null,
  take: number,
): Promise<ComplaintRow[]> =>
  db.complaint.findMany({
    where: { filedIssuer: issuer, filedSubject: subject, ...beyond('filedAt', after, 'desc') },
    orderBy: [{ filedAt: 'desc' }, { id: 'desc' }],
    take,
  });

type Subject = Pick<ComplaintRow, 'restrictionId' | 'noticeId' | 'accessIdx'>;

/** Every complaint about the same thing that was not left undecided: read at once, so that none is missed while it is being decided. */
export const heardComplaints = (db: Database, { restrictionId, noticeId, accessIdx }: Subject): Promise<ComplaintRow[]> =>
  db.complaint.findMany({ where: { restrictionId, noticeId, accessIdx, state: { not: 'OMITTED' } } });

/** Whether a complaint is open about the refusal of a notice, or about a restriction that names it. */
export async function isNoticeContested(db: Database, noticeId: string): Promise<boolean> {
  const where = { state: 'OPEN' as const, OR: [{ noticeId }, { restriction: { noticeId } }] };
  return (await db.complaint.findFirst({ where, select: { id: true } })) !== null;
}

type NewComplaint = Subject &
  Pick<
    ComplaintRow,
    'id' | 'covers' | 'accessBasis' | 'accessReference' | 'accountId' | 'filedIssuer' | 'filedSubject' | 'explanation' | 'filedAt'
  >;

export const insertComplaint = (db: Database, data: NewComplaint): Promise<ComplaintRow> => db.complaint.create({ data });

/** Whether it failed because a complaint about the same decision was opened at the same moment. */
export const isOpenTwice = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2002';

/** False when the complaint is no longer what was seen; nothing is changed then. */
export async function decideComplaintRow(
  db: Database,
  seen: Pick<ComplaintRow, 'id' | 'generation'>,
  to: Pick<ComplaintRow, 'state' | 'decidedAt' | 'decidedBy' | 'reason' | 'automatedMeans' | 'unfounded'>,
): Promise<boolean> {
  const { id, generation } = seen;
  const where = { id, generation, state: 'OPEN' as const };
  const { count } = await db.complaint.updateMany({ where, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}
