/** Requests for erasure in the database. A change names the generation that it rests on and returns whether it took place. */
import type { Person } from '@writ/access';
import type { PrismaClient } from '@writ/prisma/client';
import { insertAll } from '../store/insert-all.ts';
import { type Database, present } from '../store/rows.ts';

export type ErasureRow = NonNullable<Awaited<ReturnType<PrismaClient['erasureRequest']['findFirst']>>>;

export const erasuresById = (db: Database, ids: readonly string[]): Promise<ErasureRow[]> =>
  db.erasureRequest.findMany({ where: { id: { in: [...ids] } } });

export async function erasureById(db: Database, id: string): Promise<ErasureRow | null> {
  const [row] = await erasuresById(db, [id]);
  return row ?? null;
}

/** The request that a receipt code belongs to, by the code's hash. */
export const erasureByReceiptHash = (db: Database, receiptHash: Uint8Array<ArrayBuffer>): Promise<ErasureRow | null> =>
  db.erasureRequest.findFirst({ where: { receiptHash } });

/** At most this many of a person's own are shown: more have nothing to add. */
const ownMost = 50;

/** What a person asked, newest first. */
export const erasuresAskedBy = (db: Database, { issuer, subject }: Person): Promise<ErasureRow[]> =>
  db.erasureRequest.findMany({
    where: { askedIssuer: issuer, askedSubject: subject },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: ownMost,
  });

type NewErasure = Pick<
  ErasureRow,
  'id' | 'explanation' | 'name' | 'email' | 'language' | 'askedIssuer' | 'askedSubject' | 'accountId' | 'noticeId' | 'askedAt' | 'dueAt'
>;

/** `receiptHash` as hex: rows are written as JSON. */
export async function insertErasure(db: Database, data: NewErasure, receiptHash: Uint8Array): Promise<ErasureRow> {
  await insertAll(db, 'erasure_request', [{ ...data, receiptHash: `\\x${Buffer.from(receiptHash).toString('hex')}` }]);
  return present(await erasureById(db, data.id));
}

/** False when it is no longer what was seen; nothing is changed then. */
export async function moveErasure(db: Database, { id, generation }: ErasureRow, to: Partial<ErasureRow>): Promise<boolean> {
  const { count } = await db.erasureRequest.updateMany({
    where: { id, generation, answeredAt: null },
    data: { ...to, generation: { increment: 1 } },
  });
  return count === 1;
}

/** Whether two persons have confirmed the erasure of an account. */
export async function isErased(db: Database, account: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ erased: boolean }[]>`SELECT enforcement.is_erased(${account}) AS erased`;
  return row?.erased === true;
}
