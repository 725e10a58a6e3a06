/** What of the work of orders waits to be sent: e-mails about accesses, and alerts to those who have to act. Numbers, ages and codes alone. */
import { countedFaults } from '@writ/mail';
import type { Waiting } from '@writ/worker';
import { waitingByFault } from '../informing/mail-job.ts';
import type { Database } from '../store/database.ts';

/** Each from an index of what waits. A digest waits from the hour at which it leaves. */
const counted = (db: Database, now: Date): Promise<Waiting[]> => db.$queryRaw<Waiting[]>`
  SELECT 'mail' AS what, count(*)::int AS count, min(told_at) AS since, 0 AS dead FROM orders.user_information WHERE mailed_at IS NULL
  UNION ALL
  SELECT 'alerts', count(*)::int, min(CASE d.channel WHEN 'DIGEST' THEN d.next_at ELSE a.at END),
         (SELECT count(*)::int FROM orders.alert_delivery WHERE state = 'FAILED')
    FROM orders.alert_delivery d JOIN orders.alert a ON a.id = d.alert_id
   WHERE d.state = 'DUE' AND (d.channel <> 'DIGEST' OR d.next_at <= ${now}::timestamptz)`;

export async function waitingOfOrders(db: Database, now: Date): Promise<Waiting[]> {
  const [rows, faults] = [await counted(db, now), await waitingByFault(db)];
  return rows.map((row) => (row.what === 'mail' ? { ...row, ...countedFaults(faults) } : row));
}
