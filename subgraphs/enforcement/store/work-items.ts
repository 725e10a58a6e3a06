/**
 * Work in the database. A claim is taken, given back, and a work item closed by one statement each, so that of two at once one wins; what was
 * done is kept as a fact in the same transaction.
 */
import { type ComplaintDecision, claimFact, decisionFact, originFact, vouch, type WorkSubject } from '@writ/access';
import { newRowId } from '@writ/core';
import { claimMs } from '@writ/orders-domain/order';
import type { Database, WorkItemRow } from './rows.ts';
import { addFacts } from './work-facts.ts';

type Kind = WorkItemRow['kind'];

export const workById = (db: Database, id: string): Promise<WorkItemRow | null> => db.workItem.findFirst({ where: { id } });

/** The work about a notice, a complaint or an order. */
export const workAbout = (db: Database, kind: Kind, subjectId: string): Promise<WorkItemRow | null> =>
  db.workItem.findFirst({ where: { kind, subjectId } });

type NewWork = Pick<WorkItemRow, 'kind' | 'subjectId' | 'accountId' | 'openedAt' | 'dueAt'> &
  Partial<Pick<WorkItemRow, 'accessIdx' | 'originProof' | 'article'>>;

/** That this work came from a recognised sender or from the account's own holder, for `orders`; nothing for work from anybody else. */
export const sentBy = (queueKey: Uint8Array, isKnown: boolean, work: Pick<WorkItemRow, 'kind' | 'subjectId' | 'accountId'>) =>
  isKnown ? { originProof: vouch(queueKey, originFact(work)) as Uint8Array<ArrayBuffer> } : {};

/**
 * Opens the work about a subject, or opens it again, unclaimed. `accessIdx` is of a complaint about an access alone. What work is about and
 * where it came from stays as it was first opened.
 */
export async function openWork(db: Database, work: NewWork): Promise<void> {
  const { kind, subjectId, openedAt, dueAt } = work;
  const anew = { openedAt, dueAt, claimedBy: null, claimEndsAt: null, closedAt: null };
  const create = { id: newRowId(), ...work };
  await db.workItem.upsert({ where: { kind_subjectId: { kind, subjectId } }, create, update: anew, select: { id: true } });
}

/** Who acts, and when. */
export interface Acting {
  readonly person: string;
  readonly at: Date;
}

type Claim = Pick<WorkItemRow, 'claimedBy' | 'claimEndsAt'>;

/** A new claim, and that of somebody before which had lapsed; nothing of a claim that was only renewed. */
async function keepClaim(db: Database, workId: string, before: Claim, { person, at }: Acting): Promise<void> {
  const { claimedBy, claimEndsAt } = before;
  if (claimedBy === person && claimEndsAt !== null && claimEndsAt > at) return;
  if (claimedBy !== null && claimEndsAt !== null) await addFacts(db, [{ workId, kind: 'RELEASED', person: claimedBy, at: claimEndsAt }]);
  await addFacts(db, [{ workId, kind: 'CLAIMED', person, at }]);
}

/**
 * Takes or renews the claim of work of these kinds if it is free, lapsed or one's own; null when it isn't, or when the work is closed or
 * missing. Called inside a transaction.
 */
export async function takeClaim(
  db: Database,
  { id, kinds }: { id: string; kinds: Kind[] },
  { person, at }: Acting,
  queueKey: Uint8Array,
): Promise<WorkItemRow | null> {
  const [before] = await db.$queryRaw<(Claim & WorkSubject)[]>`
    SELECT claimed_by AS "claimedBy", claim_ends_at AS "claimEndsAt", kind::text AS kind, subject_id AS "subjectId" FROM enforcement.work_item WHERE id = ${id} FOR NO KEY UPDATE`;
  if (before === undefined) return null;
  const free = [{ claimedBy: null }, { claimedBy: person }, { claimEndsAt: { lte: at } }];
  const claimEndsAt = new Date(at.getTime() + claimMs);
  const claimProof = vouch(queueKey, claimFact(before, person, claimEndsAt)) as Uint8Array<ArrayBuffer>;
  const data = { claimedBy: person, claimEndsAt, claimProof };
  const [row] = await db.workItem.updateManyAndReturn({ where: { id, kind: { in: kinds }, closedAt: null, OR: free }, data });
  if (row === undefined) return null;
  await keepClaim(db, id, before, { person, at });
  return row;
}

/** Gives back a claim that the person holds at this instant; null when they don't, and nothing is changed then. Called inside a transaction. */
export async function giveBack(db: Database, id: string, { person, at }: Acting, reason: string): Promise<WorkItemRow | null> {
  const where = { id, closedAt: null, claimedBy: person, claimEndsAt: { gt: at } };
  const [row] = await db.workItem.updateManyAndReturn({ where, data: { claimedBy: null, claimEndsAt: null } });
  if (row === undefined) return null;
  await addFacts(db, [{ workId: id, kind: 'SKIPPED', person, at, reason }]);
  return row;
}

/** Whether a transaction was refused at its end because a complaint is open about what its work is about: one that was filed meanwhile. */
export const isRefusedClosing = ({ cause }: Error): boolean =>
  typeof cause === 'object' && cause !== null && 'originalCode' in cause && cause.originalCode === 'WR001';

/** Gives open work another deadline. */
export async function moveDue(db: Database, { kind, subjectId }: Pick<WorkItemRow, 'kind' | 'subjectId'>, dueAt: Date): Promise<void> {
  await db.workItem.updateMany({ where: { kind, subjectId, closedAt: null }, data: { dueAt } });
}

/** How a complaint was decided, with the proof by which `orders` acts on it. */
export function decidedAs(queueKey: Uint8Array, decision: ComplaintDecision & { readonly outcome: NonNullable<WorkItemRow['outcome']> }) {
  const { outcome, event: decidedEvent } = decision;
  return { outcome, decidedEvent, decidedProof: vouch(queueKey, decisionFact(decision)) as Uint8Array<ArrayBuffer> };
}

/**
 * Closes the work if the person holds its claim at this instant; false when they don't, and nothing is changed then. How it was decided is of
 * a complaint alone. Called inside a transaction.
 */
export async function closeWork(
  db: Database,
  { kind, subjectId }: Pick<WorkItemRow, 'kind' | 'subjectId'>,
  { person, at }: Acting,
  decided: ReturnType<typeof decidedAs> | null = null,
): Promise<boolean> {
  const where = { kind, subjectId, closedAt: null, claimedBy: person, claimEndsAt: { gt: at } };
  const [row] = await db.workItem.updateManyAndReturn({ where, data: { closedAt: at, ...decided } });
  if (row === undefined) return false;
  await addFacts(db, [{ workId: row.id, kind: 'DECIDED', person, at }]);
  return true;
}
