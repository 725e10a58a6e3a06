/**
 * Shows accesses under an order to the persons concerned: rows that their access history is made from. While something holds them back
 * there are none, so that nothing that a person asks for touches an access of which they may not know.
 */
import { heldUntil, isHeldBack } from '@writ/orders-domain/informing';
import type { Order } from '@writ/orders-domain/order';
import type { Database } from '../store/database.ts';

/** Shows what was answered by hand, as far as its entries are in the log: one that is still pending is shown by the job. */
const showAnswered = (db: Database, { id }: Order, { until, at }: { until: Date | null; at: Date }) => db.$executeRaw`
  WITH logged AS (
    SELECT a.event_id, a.account_id, a.sent_at, orders.entry_of(a.event_id) AS log_idx
      FROM orders.answered_access a WHERE a.order_id = ${id} AND a.shown_at IS NULL
  ), shown AS (
    UPDATE orders.answered_access a SET shown_at = ${at} FROM logged l WHERE l.event_id = a.event_id AND l.log_idx IS NOT NULL
  )
  INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
  SELECT l.account_id, l.log_idx, 'ORDER', ${id}, l.sent_at, greatest(l.sent_at, ${until}::timestamptz)
    FROM logged l WHERE l.log_idx IS NOT NULL
  ON CONFLICT DO NOTHING`;

/**
 * Brings the rows up to an instant: of an order that nothing holds back, those of all accesses that there were, and from then on each new
 * grant makes its own; of another none are added. Call it with the order's row locked, after the order is written.
 */
export async function showAccesses(db: Database, order: Order, at: Date): Promise<void> {
  const isHidden = isHeldBack(order, at);
  const until = heldUntil(order);
  await db.$executeRaw`
    UPDATE orders.legal_order SET accesses_shown_from = CASE WHEN NOT ${isHidden} THEN coalesce(accesses_shown_from, ${at}) END
     WHERE id = ${order.id} AND released_event IS NOT NULL AND (accesses_shown_from IS NULL) <> ${isHidden}`;
  if (isHidden || until === 'NO_DAY') return;
  await db.$executeRaw`
    INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
    SELECT g.account_id, g.log_idx, g.purpose, g.reference, min(g.granted_at), greatest(min(g.granted_at), ${until}::timestamptz)
      FROM orders.access_grant g WHERE g.purpose = 'ORDER' AND g.reference = ${order.id}
     GROUP BY g.account_id, g.log_idx, g.purpose, g.reference
    ON CONFLICT DO NOTHING`;
  await showAnswered(db, order, { until, at });
}
