/** Disputes in the database. */
import type { PrismaClient } from '@writ/prisma/client';
import { beyond, type Position } from '@writ/subgraph';
import { insertAll } from '../store/insert-all.ts';
import { type Database, present } from '../store/rows.ts';

export type DisputeRow = NonNullable<Awaited<ReturnType<PrismaClient['dispute']['findFirst']>>>;

export const disputeById = (db: Database, id: string): Promise<DisputeRow | null> => db.dispute.findFirst({ where: { id } });

type NewDispute = Pick<
  DisputeRow,
  'id' | 'restrictionId' | 'noticeId' | 'body' | 'country' | 'reference' | 'submittedAt' | 'recordedBy' | 'recordedAt'
>;

export async function insertDispute(db: Database, data: NewDispute): Promise<DisputeRow> {
  await insertAll(db, 'dispute', [data]);
  return present(await disputeById(db, data.id));
}

/** False when it is no longer what was seen; nothing is changed then. */
export async function moveDispute(db: Database, { id, generation }: DisputeRow, to: Partial<DisputeRow>): Promise<boolean> {
  const { count } = await db.dispute.updateMany({ where: { id, generation }, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}

/** All of them, the newest recorded first. */
export const disputesAfter = (db: Database, after: Position | null, take: number): Promise<DisputeRow[]> =>
  db.dispute.findMany({ where: beyond('recordedAt', after, 'desc'), orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take });

const oldestFirst = [{ submittedAt: 'asc' as const }, { id: 'asc' as const }];
export const disputesAboutRestrictions = (db: Database, ids: readonly string[]): Promise<DisputeRow[]> =>
  db.dispute.findMany({ where: { restrictionId: { in: [...ids] } }, orderBy: oldestFirst });
export const disputesAboutNotices = (db: Database, ids: readonly string[]): Promise<DisputeRow[]> =>
  db.dispute.findMany({ where: { noticeId: { in: [...ids] } }, orderBy: oldestFirst });

/** Those that were submitted in a period. */
export const disputesIn = (db: Database, from: Date, to: Date): Promise<DisputeRow[]> =>
  db.dispute.findMany({ where: { submittedAt: { gte: from, lt: to } } });
