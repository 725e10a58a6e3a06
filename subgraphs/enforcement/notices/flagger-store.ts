/** Trusted flaggers in the database. One is recognised by what a token says, once; a change names the generation that it rests on. */
import { type Caller, flaggerFact, isVouched, vouch } from '@writ/access';
import type { PrismaClient } from '@writ/prisma/client';
import { insertAll } from '../store/insert-all.ts';
import type { Database } from '../store/rows.ts';

export type FlaggerRow = NonNullable<Awaited<ReturnType<PrismaClient['trustedFlagger']['findFirst']>>>;

export const flaggerById = (db: Database, id: string): Promise<FlaggerRow | null> => db.trustedFlagger.findFirst({ where: { id } });

export const flaggersById = (db: Database, ids: readonly string[]): Promise<FlaggerRow[]> =>
  db.trustedFlagger.findMany({ where: { id: { in: [...ids] } } });

/** The trusted flagger as which a caller is recognised: by themselves before their organisation. Null for anybody else. */
export async function flaggerOf(
  db: Database,
  { issuer, subject, organisation }: Pick<Caller, 'issuer' | 'subject' | 'organisation'>,
): Promise<FlaggerRow | null> {
  if (subject === null) return null;
  const OR = [{ subject }, ...(organisation === null ? [] : [{ organisation }])];
  const found = await db.trustedFlagger.findMany({ where: { issuer, state: { not: 'ENDED' }, OR } });
  return found.find((row) => row.subject === subject) ?? found[0] ?? null;
}

/** Those that were recorded, by name; the registry of a platform is short. */
export const allFlaggers = (db: Database): Promise<FlaggerRow[]> =>
  db.trustedFlagger.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 1_024 });

type NewFlagger = Pick<
  FlaggerRow,
  'id' | 'name' | 'country' | 'expertise' | 'issuer' | 'subject' | 'organisation' | 'recordedBy' | 'recordedAt'
>;

/** Whether a process of this installation recorded it, and the row was not only put into the database. */
export const isProvedFlagger = (queueKey: Uint8Array, row: FlaggerRow): boolean => isVouched(queueKey, flaggerFact(row), row.proof);

/** Null when somebody who is not ended is recognised in the same way already. */
export async function insertFlagger(db: Database, data: NewFlagger, queueKey: Uint8Array): Promise<FlaggerRow | null> {
  const proof = `\\x${Buffer.from(vouch(queueKey, flaggerFact(data))).toString('hex')}`;
  await insertAll(db, 'trusted_flagger', [{ ...data, proof }], true);
  return flaggerById(db, data.id);
}

/** False when it is no longer what was seen; nothing is changed then. */
export async function moveFlagger(
  db: Database,
  { id, generation, state }: Pick<FlaggerRow, 'id' | 'generation' | 'state'>,
  to: Pick<FlaggerRow, 'state' | 'changedBy' | 'changedAt' | 'reason'>,
): Promise<boolean> {
  const { count } = await db.trustedFlagger.updateMany({
    where: { id, generation, state },
    data: { ...to, generation: { increment: 1 } },
  });
  return count === 1;
}
