/**
 * Complaints about how an order was carried out that were reversed, as `orders` sees them: the outcome of a piece of work in the queue, with
 * the order. That what follows was done is seen by the duty that it made.
 */
import type { Database } from './read.ts';

/** Ids of reversed complaints from which no duty has followed yet, the oldest first. */
export async function reversedExecutions(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT w.subject_id AS id FROM enforcement.work_item w JOIN orders.legal_order o ON o.id = w.order_id
     WHERE w.kind = 'COMPLAINT' AND w.outcome = 'REVERSED' AND w.order_id IS NOT NULL AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL')
       AND NOT EXISTS (SELECT FROM orders.duty d WHERE d.order_id = w.order_id AND d.cause = 'complaint ' || w.subject_id)
     ORDER BY w.closed_at, w.subject_id`;
  return rows.map(({ id }) => id);
}

/** The order that this complaint found carried out wrongly; null when it found no such thing. */
export async function executionOf(db: Database, complaint: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ order: string }[]>`
    SELECT w.order_id AS "order" FROM enforcement.work_item w
     WHERE w.kind = 'COMPLAINT' AND w.subject_id = ${complaint} AND w.outcome = 'REVERSED' AND w.order_id IS NOT NULL`;
  return row?.order ?? null;
}
