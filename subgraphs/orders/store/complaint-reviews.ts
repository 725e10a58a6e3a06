/**
 * Decided complaints, as `orders` takes them over from the queue: once each, with the proof that a process of this installation decided it,
 * and only when its entry is in the log. What follows from them reads the rows that are kept here.
 */
import { type ComplaintDecision, decisionFact, isVouched, parsePerson } from '@writ/access';
import type { Person } from '@writ/orders-domain/people';
import type { PrismaClient } from '@writ/prisma/client';
import type { Database } from './database.ts';

type Outcome = NonNullable<Awaited<ReturnType<PrismaClient['complaintReview']['findFirst']>>>['outcome'];

/** A decision that is proved and in the log. */
export interface Review {
  readonly complaint: string;
  readonly outcome: Outcome;
  readonly access: bigint | null;
  /** The order that was executed, or under which the access was; null for a read by the platform's own staff. */
  readonly order: string | null;
  readonly event: string;
  readonly by: Person;
}

interface Row extends ComplaintDecision {
  readonly outcome: Outcome;
  readonly proof: Uint8Array | null;
  readonly orderOfAccess: string | null;
  readonly isInLog: boolean;
}

/** Ids of decided complaints that are not taken over yet, the oldest first. */
export async function decidedComplaints(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT w.subject_id AS id FROM enforcement.work_item w
     WHERE w.kind = 'COMPLAINT' AND w.outcome IS NOT NULL AND (w.access_idx IS NOT NULL OR w.order_id IS NOT NULL)
       AND NOT EXISTS (SELECT FROM orders.complaint_review r WHERE r.complaint_id = w.subject_id)
     ORDER BY w.closed_at, w.subject_id`;
  return rows.map(({ id }) => id);
}

const unproved = (complaint: string): Error =>
  new Error(
    `The queue says that complaint ${complaint} was decided, and nothing proves that anybody decided it: it is not acted on. Find out who uses the password of writ_enforcement.`,
  );

/** The decision of a complaint; null while its entry is not in the log. Throws for one that nothing proves. */
export async function provedDecision(db: Database, queueKey: Uint8Array, complaint: string): Promise<Review | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT w.subject_id AS complaint, w.outcome::text AS outcome, w.access_idx AS access, w.order_id AS "order", w.claimed_by AS person,
           w.decided_event::text AS event, w.decided_proof AS proof,
           (SELECT g.reference FROM orders.access_grant g WHERE g.log_idx = w.access_idx AND g.purpose = 'ORDER' LIMIT 1) AS "orderOfAccess",
           EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = w.decided_event) AS "isInLog"
      FROM enforcement.work_item w WHERE w.kind = 'COMPLAINT' AND w.subject_id = ${complaint} AND w.outcome IS NOT NULL`;
  if (row === undefined) return null;
  if (!isVouched(queueKey, decisionFact(row), row.proof)) throw unproved(complaint);
  const { proof: _, person, isInLog, orderOfAccess, ...decision } = row;
  return isInLog ? { ...decision, order: decision.order ?? orderOfAccess, by: parsePerson(person) } : null;
}

/** Keeps a decision; false when it was kept before. */
export async function keepReview(db: Database, review: Review, at: Date): Promise<boolean> {
  const { complaint: complaintId, outcome, access: logIdx, order: orderId, event, by } = review;
  const data = [{ complaintId, outcome, logIdx, orderId, event, issuer: by.issuer, subject: by.subject, at }];
  return (await db.complaintReview.createMany({ data, skipDuplicates: true })).count === 1;
}

/** Ids of complaints about how an order was carried out that were reversed and from which no duty has followed yet. */
export async function reversedExecutions(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.complaint_id AS id FROM orders.complaint_review r JOIN orders.legal_order o ON o.id = r.order_id
     WHERE r.outcome = 'REVERSED' AND r.log_idx IS NULL AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL')
       AND NOT EXISTS (SELECT FROM orders.duty d WHERE d.order_id = r.order_id AND d.cause = 'complaint ' || r.complaint_id)
     ORDER BY r.at, r.complaint_id`;
  return rows.map(({ id }) => id);
}

/** The order that this complaint found carried out wrongly; null when it found no such thing. */
export async function executionOf(db: Database, complaintId: string): Promise<string | null> {
  const found = await db.complaintReview.findFirst({
    where: { complaintId, outcome: 'REVERSED', logIdx: null },
    select: { orderId: true },
  });
  return found?.orderId ?? null;
}
