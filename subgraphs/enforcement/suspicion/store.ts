/** Suspicions in the database. An authority's list is of what was sent to its state alone. */
import type { PrismaClient } from '@writ/prisma/client';
import { beyond, type Position } from '@writ/subgraph';
import { insertAll } from '../store/insert-all.ts';
import { type Database, present } from '../store/rows.ts';

export type SuspicionRow = NonNullable<Awaited<ReturnType<PrismaClient['suspicion']['findFirst']>>>;

export const suspicionById = (db: Database, id: string): Promise<SuspicionRow | null> => db.suspicion.findFirst({ where: { id } });

type NewSuspicion = Pick<SuspicionRow, 'id' | 'itemId' | 'offence' | 'explanation' | 'country' | 'digest' | 'proposedBy' | 'proposedAt'>;

/** Writes what is proposed, and nothing else: the database sets its state. */
export async function insertSuspicion(db: Database, data: NewSuspicion, noticeId: string | null): Promise<SuspicionRow> {
  await insertAll(db, 'suspicion', [{ ...data, noticeId }]);
  return present(await suspicionById(db, data.id));
}

/** False when it is no longer what was seen; nothing is changed then. */
export async function decideSuspicionRow(
  db: Database,
  { id, generation }: Pick<SuspicionRow, 'id' | 'generation'>,
  to: Pick<SuspicionRow, 'state' | 'decidedBy' | 'decidedAt' | 'dropReason'>,
): Promise<boolean> {
  const where = { id, generation, state: 'PROPOSED' as const };
  const { count } = await db.suspicion.updateMany({ where, data: { ...to, generation: { increment: 1 } } });
  return count === 1;
}

/** All of them, the newest proposed first. */
export const suspicionsAfter = (db: Database, after: Position | null, take: number): Promise<SuspicionRow[]> =>
  db.suspicion.findMany({ where: beyond('proposedAt', after, 'desc'), orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }], take });

/** Those that were sent to a state, the newest sent first. */
export const suspicionsSentTo = (db: Database, country: string, after: Position | null, take: number): Promise<SuspicionRow[]> =>
  db.suspicion.findMany({
    where: { AND: [{ state: 'SENT', country }, beyond('decidedAt', after, 'desc')] },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take,
  });
