/**
 * Complaints about accesses that were reversed, by the decisions that `orders` has taken over, with the grant that each is about. That all was
 * done which follows is kept here, once a complaint.
 */
import type { AccountId } from '@writ/core';
import type { Database } from './database.ts';

export interface AccessReversal {
  readonly complaint: string;
  readonly index: bigint;
  /** The order that the access rested on; null for a read by the platform's own staff. */
  readonly order: string | null;
  /** The work item that such a read rested on; null for an order. */
  readonly work: string | null;
  readonly account: AccountId;
}

interface Row extends Omit<AccessReversal, 'order' | 'work'> {
  purpose: string;
  reference: string;
}

/** Ids of reversed complaints about an access from which not all has followed yet, the oldest first. */
export async function reversedComplaints(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.complaint_id AS id FROM orders.complaint_review r
     WHERE r.outcome = 'REVERSED' AND r.log_idx IS NOT NULL
       AND NOT EXISTS (SELECT FROM orders.access_reversal f WHERE f.complaint_id = r.complaint_id)
     ORDER BY r.at, r.complaint_id`;
  return rows.map(({ id }) => id);
}

/** The reversal that this complaint came to; null when it came to none. */
export async function reversalOf(db: Database, complaint: string): Promise<AccessReversal | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r.complaint_id AS complaint, r.log_idx AS index, g.purpose::text AS purpose, g.reference, g.account_id AS account
      FROM orders.complaint_review r JOIN orders.access_grant g ON g.log_idx = r.log_idx
     WHERE r.complaint_id = ${complaint} AND r.outcome = 'REVERSED' LIMIT 1`;
  if (row === undefined) return null;
  const { purpose, reference, ...fact } = row;
  const isOrder = purpose === 'ORDER';
  return { ...fact, order: isOrder ? reference : null, work: isOrder ? null : reference };
}

/** Keeps that all was done; false when it was before. */
export async function keepReversal(db: Database, { complaint, index, order }: AccessReversal, at: Date): Promise<boolean> {
  const data = [{ complaintId: complaint, logIdx: index, orderId: order, at }];
  return (await db.accessReversal.createMany({ data, skipDuplicates: true })).count === 1;
}
