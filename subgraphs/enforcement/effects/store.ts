/** Wanted states and what became of them, in the database. A row is written with each change by the database; here it is taken under a lease, and its outcome is kept. */
import type { EffectAnswer, TerritoryState } from '@writ/source/wire';
import type { Database } from '../store/rows.ts';
import { toldAfterMs } from './retry.ts';

export type EffectRow = NonNullable<Awaited<ReturnType<Database['effect']['findFirst']>>>;

/** A state that was taken to be carried out. */
export interface TakenEffect {
  readonly kind: 'ITEM' | 'ACCOUNT';
  readonly subject: string;
  readonly sequence: bigint;
  readonly state: readonly TerritoryState[];
  readonly tries: number;
  readonly wantedAt: Date;
}

/** How long a state that withholds waits for records that orders asked for before it. */
const collectedFirstMs = 600_000;

/**
 * Takes some states that are due, the longest due first, until `until`. What somebody else has taken is left to them, and what could destroy records
 * waits, for ten minutes at most, until those are collected that were asked for before.
 */
export const takeEffects = (db: Database, at: Date, until: Date, limit: number): Promise<TakenEffect[]> => db.$queryRaw<TakenEffect[]>`
  UPDATE enforcement.effect e SET leased_until = ${until}::timestamptz
    FROM (SELECT kind, subject_id FROM enforcement.effect
           WHERE next_at <= ${at}::timestamptz AND (leased_until IS NULL OR leased_until <= ${at}::timestamptz)
             AND (state = '[]' OR wanted_at <= ${new Date(at.getTime() - collectedFirstMs)}::timestamptz OR NOT orders.awaits_collection(wanted_at))
           ORDER BY next_at, kind, subject_id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED) due
   WHERE e.kind = due.kind AND e.subject_id = due.subject_id
  RETURNING e.kind::text AS kind, e.subject_id AS subject, e.sequence, e.state, e.tries, e.wanted_at AS "wantedAt"`;

/** Keeps what was carried out, unless another state is wanted by now. With its full effect every restriction that is in that state has its own. */
export async function keepCarried(db: Database, taken: TakenEffect, answer: EffectAnswer, at: Date): Promise<void> {
  const { kind, subject, sequence } = taken;
  const { extent, remaining, unsupported, version = null } = answer;
  const data = {
    ...{ carried: sequence, extent, carriedAt: new Date(answer.at), remaining: [...remaining], unsupported: [...unsupported], version },
    ...{ tries: 0, fault: null, nextAt: null, leasedUntil: null, observedAt: at },
  };
  const { count } = await db.effect.updateMany({ where: { kind, subjectId: subject, sequence }, data });
  if (count === 0 || kind !== 'ITEM' || extent !== 'FULL') return;
  await db.$executeRaw`
    UPDATE enforcement.restriction SET effective_at = greatest(${new Date(answer.at)}::timestamptz, starts_at)
     WHERE item_id = ${subject} AND effective_at IS NULL AND state IN ('SCHEDULED', 'ACTIVE', 'ENDED') AND starts_at <= ${taken.wantedAt}::timestamptz
       AND (ends_at IS NULL OR ends_at > ${taken.wantedAt}::timestamptz)
       AND (visibility_ends_at IS NULL OR visibility_ends_at > ${taken.wantedAt}::timestamptz)`;
}

/** Keeps why one was not carried out, and when it is tried again; null for never by itself. */
export async function keepFault(
  db: Database,
  { kind, subject, sequence, tries }: TakenEffect,
  fault: string,
  nextAt: Date | null,
): Promise<void> {
  await db.effect.updateMany({
    where: { kind, subjectId: subject, sequence },
    data: { fault, nextAt, tries: tries + 1, leasedUntil: null },
  });
}

/** Some that were carried out and were not looked at since `before`, the longest ago first. */
export const effectsToObserve = (db: Database, before: Date, limit: number): Promise<EffectRow[]> =>
  db.effect.findMany({
    where: { NOT: { state: { equals: [] } }, nextAt: null, extent: { in: ['FULL', 'PARTIAL'] }, fault: null, observedAt: { lte: before } },
    orderBy: { observedAt: 'asc' },
    take: limit,
  });

type Named = Pick<EffectRow, 'kind' | 'subjectId' | 'sequence'>;

/** Keeps that they were found as they were carried out. */
export async function keepObserved(db: Database, rows: readonly Named[], at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE enforcement.effect e SET observed_at = ${at}::timestamptz
      FROM unnest(${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ subjectId }) => subjectId)}::text[], ${rows.map(({ sequence }) => sequence)}::bigint[])
        f (kind, subject_id, sequence)
     WHERE e.kind = f.kind::enforcement.effect_kind AND e.subject_id = f.subject_id AND e.sequence = f.sequence`;
}

/** Keeps that one was found otherwise: the first time it is carried out once more, after that people see it. Answers whether it was kept: another state may be wanted by now. */
export async function keepDrift(
  db: Database,
  { kind, subjectId, sequence, drifts }: Named & Pick<EffectRow, 'drifts'>,
  at: Date,
): Promise<boolean> {
  const again = drifts === 0 ? { nextAt: at, leasedUntil: null } : {};
  const { count } = await db.effect.updateMany({
    where: { kind, subjectId, sequence, drifts },
    data: { drifts: drifts + 1, driftedAt: at, observedAt: at, ...again },
  });
  return count > 0;
}

/** What people have to see to, after a place in the list: without its full effect, at a standstill, waiting too long, or found otherwise again after it was put right. */
export async function incompleteEffects(db: Database, at: Date, after: string, limit: number): Promise<EffectRow[]> {
  const before = (ms: number): Date => new Date(at.getTime() - ms);
  const found = await db.$queryRaw<{ kind: 'ITEM' | 'ACCOUNT'; subjectId: string }[]>`
    SELECT e.kind::text AS kind, e.subject_id AS "subjectId" FROM enforcement.effect e
     WHERE e.kind || ' ' || e.subject_id > ${after}
       AND ((e.next_at IS NULL AND (e.extent <> 'FULL' OR e.fault IS NOT NULL)) OR e.drifts > 1
         OR (e.tries > 0 AND e.wanted_at <= CASE WHEN e.state @> '[{"status": "REMOVED"}]' THEN ${before(toldAfterMs.removal)}::timestamptz
                                                 ELSE ${before(toldAfterMs.other)}::timestamptz END))
     ORDER BY e.kind || ' ' || e.subject_id LIMIT ${limit}::int`;
  const rows = await db.effect.findMany({ where: { OR: found } });
  return rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** Where it stands in the list. */
export const placeOf = ({ kind, subjectId }: Pick<EffectRow, 'kind' | 'subjectId'>): string => `${kind} ${subjectId}`;

/** What became of the states at some {@link placeOf places}. */
export const effectsAt = (db: Database, places: readonly string[]): Promise<EffectRow[]> =>
  db.effect.findMany({
    where: {
      OR: places.map((place) => ({
        kind: place.startsWith('ITEM ') ? ('ITEM' as const) : ('ACCOUNT' as const),
        subjectId: place.slice(place.indexOf(' ') + 1),
      })),
    },
  });
