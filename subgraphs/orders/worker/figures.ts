/** What of the work of orders is late or was given up: numbers by kind, for whoever watches the installation. */
import type { Figure } from '@writ/worker';
import type { Database } from '../store/database.ts';

/**
 * Clocks that run, and duties: how many are over, and how many are in the last tenth of their time while nobody has claimed the order. Jobs: how many were
 * given up, and since when the oldest waits, in seconds. Each from an index of what is not ended.
 */
export const figuresOfOrders = (db: Database, now: Date): Promise<Figure[]> => db.$queryRaw<Figure[]>`
  WITH late AS (
    SELECT c.kind::text AS of, c.due_at <= ${now}::timestamptz AS over,
           c.due_at > ${now}::timestamptz AND c.started_at < c.due_at
             AND ${now}::timestamptz >= c.due_at - (c.due_at - c.started_at) * 0.1
             AND NOT EXISTS (SELECT FROM enforcement.work_item w
                              WHERE w.kind = 'ORDER' AND w.subject_id = c.order_id AND w.claim_ends_at > ${now}::timestamptz) AS soon
      FROM orders.clock c WHERE c.ended_at IS NULL AND c.paused_at IS NULL
    UNION ALL
    SELECT 'DUTY', d.due_at <= ${now}::timestamptz,
           d.due_at > ${now}::timestamptz AND ${now}::timestamptz >= d.due_at - (d.due_at - d.created_at) * 0.1
      FROM orders.duty d WHERE d.state <> 'DONE' AND d.due_at IS NOT NULL)
  SELECT 'overdue' AS what, of, count(*) FILTER (WHERE over)::int AS value FROM late GROUP BY of
  UNION ALL
  SELECT 'due soon', of, count(*) FILTER (WHERE soon)::int FROM late GROUP BY of
  UNION ALL
  SELECT 'jobs dead', NULL, count(*)::int FROM worker.job_common WHERE name = 'dead' AND state = 'created'
  UNION ALL
  SELECT 'jobs oldest', NULL, coalesce(greatest(extract(epoch FROM clock_timestamp() - min(created_on)), 0), 0)::float8
    FROM worker.job_common WHERE name <> 'dead' AND state IN ('created', 'retry')`;
