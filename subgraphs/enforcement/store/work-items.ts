/** The queue in the database. A claim is taken and a work item closed by one statement each, so that of two at once one wins. */
import { newRowId } from '@writ/core';
import type { Position } from '@writ/subgraph';
import { claimMs } from '../work.ts';
import type { Database, WorkItemRow } from './rows.ts';

type Kind = WorkItemRow['kind'];

export const workById = (db: Database, id: string): Promise<WorkItemRow | null> => db.workItem.findFirst({ where: { id } });

/** The work about a notice, a complaint or an order. */
export const workAbout = (db: Database, kind: Kind, subjectId: string): Promise<WorkItemRow | null> =>
  db.workItem.findFirst({ where: { kind, subjectId } });

type NewWork = Pick<WorkItemRow, 'kind' | 'subjectId' | 'accountId' | 'openedAt' | 'dueAt'> & Partial<Pick<WorkItemRow, 'accessIdx'>>;

/** Opens the work about a subject, or opens it again, unclaimed. `accessIdx` is of a complaint about an access alone. */
export async function openWork(db: Database, { kind, subjectId, accountId, openedAt, dueAt, accessIdx = null }: NewWork): Promise<void> {
  const anew = { openedAt, dueAt, claimedBy: null, claimEndsAt: null, closedAt: null };
  const create = { id: newRowId(), kind, subjectId, accountId, openedAt, dueAt, accessIdx };
  await db.workItem.upsert({ where: { kind_subjectId: { kind, subjectId } }, create, update: anew, select: { id: true } });
}

/** Takes or renews the claim of work of these kinds if it is free, lapsed or one's own; null when it isn't, or when the work is closed or missing. */
export async function takeClaim(db: Database, id: string, kinds: Kind[], person: string, at: Date): Promise<WorkItemRow | null> {
  const free = [{ claimedBy: null }, { claimedBy: person }, { claimEndsAt: { lte: at } }];
  const data = { claimedBy: person, claimEndsAt: new Date(at.getTime() + claimMs) };
  const [row] = await db.workItem.updateManyAndReturn({ where: { id, kind: { in: kinds }, closedAt: null, OR: free }, data });
  return row ?? null;
}

/**
 * Closes the work if the person holds its claim at this instant; false when they don't, and nothing is changed then. The outcome is of a
 * complaint alone: `orders` acts on it where an access was found unlawful.
 */
export async function closeWork(
  db: Database,
  { kind, subjectId, outcome = null }: Pick<WorkItemRow, 'kind' | 'subjectId'> & Partial<Pick<WorkItemRow, 'outcome'>>,
  person: string,
  at: Date,
): Promise<boolean> {
  const where = { kind, subjectId, closedAt: null, claimedBy: person, claimEndsAt: { gt: at } };
  const { count } = await db.workItem.updateMany({ where, data: { closedAt: at, outcome } });
  return count === 1;
}

/** Stands for no due date in a cursor: later than any. */
export const neverDue = new Date('9999-12-31T23:59:59.999Z');

/** Open work of these kinds, soonest due first, work without a due date last. */
export function openWorkAfter(db: Database, kinds: Kind[], after: Position | null, take: number): Promise<WorkItemRow[]> {
  const orderBy = [{ dueAt: { sort: 'asc' as const, nulls: 'last' as const } }, { id: 'asc' as const }];
  return db.workItem.findMany({ where: { closedAt: null, kind: { in: kinds }, ...beyond(after) }, orderBy, take });
}

function beyond(after: Position | null) {
  if (after === null) return {};
  const { at, id } = after;
  if (at.getTime() === neverDue.getTime()) return { dueAt: null, id: { gt: id } };
  return { OR: [{ dueAt: { gt: at } }, { dueAt: at, id: { gt: id } }, { dueAt: null }] };
}
