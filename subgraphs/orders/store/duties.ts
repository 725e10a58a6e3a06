/** Duties in the database: made once a cause, moved forward only, read in the order in which they fall due. */
import { newRowId } from '@writ/core';
import type { Duty, DutyEvidence, DutyState, NewDuty } from '@writ/orders-domain/duties';
import type { DutyKind } from '@writ/orders-domain/law';
import type { Body } from '@writ/orders-domain/order';
import type { Position } from '@writ/subgraph';
import type { Database } from './database.ts';

interface Row extends Omit<Duty, 'body' | 'evidence'> {
  organisation: string | null;
  country: string | null;
  evidenceReference: string | null;
  evidenceSha256: string | null;
}

const dutyOf = ({ organisation, country, evidenceReference: reference, evidenceSha256: sha256, ...row }: Row): Duty => ({
  ...row,
  body: organisation === null || country === null ? null : { organisation, country },
  evidence: reference === null || sha256 === null ? null : { reference, sha256 },
});

/** Keeps the duties of which there is none from the same cause, and answers those. */
export async function insertDuties(db: Database, duties: readonly NewDuty[], createdAt: Date): Promise<Duty[]> {
  if (duties.length === 0) return [];
  const rows = duties.map(({ body, ...duty }) => ({
    ...duty,
    id: newRowId(),
    createdAt,
    organisation: body?.organisation ?? null,
    country: body?.country ?? null,
  }));
  return (await db.duty.createManyAndReturn({ data: rows, skipDuplicates: true })).map(dutyOf);
}

export const dutiesOf = async (db: Database, orderIds: readonly string[]): Promise<Duty[]> =>
  (await db.duty.findMany({ where: { orderId: { in: [...orderIds] } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(dutyOf);

/** The duty, kept from others until the transaction ends; null when there is none. */
export async function lockDuty(db: Database, id: string): Promise<Duty | null> {
  await db.$queryRaw`SELECT FROM orders.duty WHERE id = ${id} FOR NO KEY UPDATE`;
  const row = await db.duty.findFirst({ where: { id } });
  return row === null ? null : dutyOf(row);
}

/** That a duty is done; who says so is null for an act that settled it. */
export async function endDuty(
  db: Database,
  { id }: Pick<Duty, 'id'>,
  { at, by, text, evidence = null }: { at: Date; by: string | null; text: string; evidence?: DutyEvidence | null },
): Promise<void> {
  const shown = { evidenceReference: evidence?.reference ?? null, evidenceSha256: evidence?.sha256 ?? null };
  const data = { state: 'DONE' as const, doneAt: at, doneBy: by, text, ...shown, generation: { increment: 1 } };
  await db.duty.updateMany({ where: { id, state: { not: 'DONE' } }, data });
}

/** The open duties of an order of some kinds, kept from others until the transaction ends. */
export async function openDuties(db: Database, orderId: string, kinds: readonly DutyKind[]): Promise<Duty[]> {
  await db.$queryRaw`SELECT FROM orders.duty WHERE order_id = ${orderId} AND state <> 'DONE' ORDER BY id FOR NO KEY UPDATE`;
  return (await db.duty.findMany({ where: { orderId, kind: { in: [...kinds] }, state: { not: 'DONE' } } })).map(dutyOf);
}

/** Another day for a duty whose day has not come. */
export async function moveDuty(db: Database, { id }: Pick<Duty, 'id'>, dueAt: Date): Promise<void> {
  await db.duty.updateMany({ where: { id, state: 'OPEN' }, data: { dueAt, generation: { increment: 1 } } });
}

/** Ids of duties whose time is over and that nobody has called so, the longest over first. */
export async function fallenDue(db: Database, now: Date): Promise<string[]> {
  const rows = await db.duty.findMany({
    where: { state: 'OPEN', dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Writes down that a duty's time is over; false when it was done or written down before. */
export async function markOverdue(db: Database, id: string, now: Date): Promise<boolean> {
  const where = { id, state: 'OPEN' as const, dueAt: { lte: now } };
  const { count } = await db.duty.updateMany({ where, data: { state: 'OVERDUE', generation: { increment: 1 } } });
  return count === 1;
}

/** Whose duties are listed: everybody's, or those of a body, of which null is the platform. */
export type Owing = 'EVERYBODY' | Body | null;

/** A duty with its place in a list. */
export interface ListedDuty {
  readonly id: string;
  readonly at: Date;
}

/**
 * Ids of duties in these states at an instant: what is overdue or open by its day, then what is done by its own. The place of what is done
 * is that of its day a thousand years on.
 */
export function dutyIds(
  db: Database,
  { owing, states, now, after, take }: { owing: Owing; states: readonly DutyState[]; now: Date; after: Position | null; take: number },
): Promise<ListedDuty[]> {
  const body = owing === 'EVERYBODY' ? null : owing;
  return db.$queryRaw<ListedDuty[]>`
    SELECT id, at FROM (
      SELECT d.id, d.due_at + CASE WHEN d.state = 'DONE' THEN interval '1000 years' ELSE interval '0' END AS at
        FROM orders.duty d
       WHERE (${owing === 'EVERYBODY'} OR (d.organisation IS NOT DISTINCT FROM ${body?.organisation ?? null} AND d.country IS NOT DISTINCT FROM ${body?.country ?? null}))
         AND CASE WHEN d.state = 'OPEN' AND d.due_at <= ${now} THEN 'OVERDUE' ELSE d.state::text END = ANY (${[...states]}::text[])) AS listed
     WHERE ${after === null} OR (at, id) > (${after?.at ?? now}, ${after?.id ?? ''})
     ORDER BY at, id LIMIT ${take}::int`;
}

/** The duties with these ids. */
export const dutiesById = async (db: Database, ids: readonly string[]): Promise<Duty[]> =>
  (await db.duty.findMany({ where: { id: { in: [...ids] } } })).map(dutyOf);

/** Whether anything was ever disclosed under the order, by a grant or an answer by hand; and whether only in packages. */
export async function disclosedUnder(db: Database, orderId: string): Promise<{ hasDisclosed: boolean; inPackagesAlone: boolean }> {
  const grants = await db.accessGrant.groupBy({ by: ['isExport'], where: { purpose: 'ORDER', reference: orderId } });
  const order = await db.legalOrder.findFirst({ where: { id: orderId }, select: { answers: true } });
  const isAnswered = order !== null && JSON.stringify(order.answers) !== '[]';
  const hasDisclosed = grants.length > 0 || isAnswered;
  return { hasDisclosed, inPackagesAlone: hasDisclosed && !isAnswered && grants.every(({ isExport }) => isExport) };
}
