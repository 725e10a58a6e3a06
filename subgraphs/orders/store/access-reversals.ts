/**
 * Complaints about accesses that were reversed, as `orders` sees them: the outcome of a piece of work in the queue, and the grant that it
 * is about. That all was done which follows is kept here, once a complaint.
 */
import type { AccountId } from '@writ/core';
import type { Person } from '../distinct.ts';
import { personOf } from './person.ts';
import type { Database } from './read.ts';

export interface AccessReversal {
  readonly complaint: string;
  readonly index: bigint;
  /** The order that the access rested on; null for a look of the platform's own staff. */
  readonly order: string | null;
  /** The piece of work that such a look rested on; null for an order. */
  readonly work: string | null;
  readonly account: AccountId;
  /** The counsel who decided. */
  readonly by: Person;
}

interface Row extends Omit<AccessReversal, 'by' | 'order' | 'work'> {
  purpose: string;
  reference: string;
  claimedBy: string;
}

/** Ids of reversed complaints about an access from which not all has followed yet, the oldest first. */
export async function reversedComplaints(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT w.subject_id AS id FROM enforcement.work_item w
     WHERE w.kind = 'COMPLAINT' AND w.outcome = 'REVERSED' AND w.access_idx IS NOT NULL
       AND NOT EXISTS (SELECT FROM orders.access_reversal r WHERE r.complaint_id = w.subject_id)
     ORDER BY w.closed_at, w.subject_id`;
  return rows.map(({ id }) => id);
}

/** The reversal that this complaint came to; null when it came to none. */
export async function reversalOf(db: Database, complaint: string): Promise<AccessReversal | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT w.subject_id AS complaint, w.access_idx AS index, w.claimed_by AS "claimedBy", g.purpose::text AS purpose, g.reference, g.account_id AS account
      FROM enforcement.work_item w JOIN orders.access_grant g ON g.log_idx = w.access_idx
     WHERE w.kind = 'COMPLAINT' AND w.subject_id = ${complaint} AND w.outcome = 'REVERSED' LIMIT 1`;
  if (row === undefined) return null;
  const { purpose, reference, claimedBy, ...fact } = row;
  const isOrder = purpose === 'ORDER';
  return { ...fact, order: isOrder ? reference : null, work: isOrder ? null : reference, by: personOf(claimedBy) };
}

/** Keeps that all was done; false when it was before. */
export async function keepReversal(db: Database, { complaint, index, order }: AccessReversal, at: Date): Promise<boolean> {
  const data = [{ complaintId: complaint, logIdx: index, orderId: order, at }];
  return (await db.accessReversal.createMany({ data, skipDuplicates: true })).count === 1;
}
