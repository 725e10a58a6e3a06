/** Measures about misuse in the database, and what they rest on. */
import type { PrismaClient } from '@writ/prisma/client';
import { beyond, type Position } from '@writ/subgraph';
import type { MisuseKind } from '../sdl.ts';
import type { Database } from '../store/rows.ts';

export type MeasureRow = NonNullable<Awaited<ReturnType<PrismaClient['misuseMeasure']['findFirst']>>>;

/** Whom a measure is about, as far as it is known. */
export interface Misuser {
  readonly accountId: string | null;
  /** `<issuer> <subject>`. */
  readonly person: string | null;
  readonly notifierHash: Uint8Array<ArrayBuffer> | null;
}

/** A person who signs in is known by that and by nothing else: an address in a notice can be anybody's. */
export function isAbout({ accountId, person, notifierHash }: Misuser) {
  if (person !== null) return { person };
  return accountId !== null ? { accountId } : { notifierHash };
}

export const measureById = (db: Database, id: string): Promise<MeasureRow | null> => db.misuseMeasure.findFirst({ where: { id } });

type NewMeasure = Omit<MeasureRow, 'generation' | 'liftedBy' | 'liftedAt' | 'liftReason'>;

export const insertMeasure = (db: Database, { noticeId, restrictionId, ...data }: NewMeasure): Promise<MeasureRow> =>
  db.misuseMeasure.create({
    data: {
      ...data,
      notifierHash: data.notifierHash === null ? null : new Uint8Array(data.notifierHash),
      ...(noticeId === null ? {} : { notice: { connect: { id: noticeId } } }),
      ...(restrictionId === null ? {} : { restriction: { connect: { id: restrictionId } } }),
    },
  });

/** Until the transaction ends nobody else suspends: of two at once the second sees the first. */
export const lockSuspensions = (db: Database): Promise<unknown> =>
  db.$executeRaw`SELECT FROM enforcement.turn WHERE of = 'suspensions' FOR UPDATE`;

/** When somebody was warned. */
export async function warningsOf(db: Database, kind: MisuseKind, misuser: Misuser): Promise<Date[]> {
  const where = { kind, step: 'WARNING' as const, ...isAbout(misuser) };
  const rows = await db.misuseMeasure.findMany({ where, select: { decidedAt: true } });
  return rows.map(({ decidedAt }) => decidedAt);
}

/** The suspension that holds for somebody at an instant. Who does not sign in is also found by the address of a suspended person. */
export const suspensionOf = (db: Database, kind: MisuseKind, who: Misuser, at: Date): Promise<MeasureRow | null> =>
  db.misuseMeasure.findFirst({
    where: { kind, step: 'SUSPENSION', endsAt: { gt: at }, liftedAt: null, ...isAbout(who) },
    orderBy: { endsAt: 'desc' },
  });

/** False when it is no longer what was seen, or was lifted already. */
export async function liftMeasure(
  db: Database,
  { id, generation }: Pick<MeasureRow, 'id' | 'generation'>,
  to: Pick<MeasureRow, 'liftedBy' | 'liftedAt' | 'liftReason'>,
): Promise<boolean> {
  const { count } = await db.misuseMeasure.updateMany({
    where: { id, generation, liftedAt: null },
    data: { ...to, generation: { increment: 1 } },
  });
  return count === 1;
}

/** Measures, newest first: all, or those about one person. */
export function measuresAfter(db: Database, own: Pick<Misuser, 'accountId' | 'person'> | null, after: Position | null, take: number) {
  const mine = own && [{ person: own.person }, { accountId: own.accountId }].filter((one) => !Object.values(one).includes(null));
  const where = { AND: [beyond('decidedAt', after, 'desc'), mine === null ? {} : { OR: mine }] };
  return db.misuseMeasure.findMany({ where, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take });
}
