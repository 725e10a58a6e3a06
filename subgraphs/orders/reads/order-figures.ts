/** Orders counted: for everybody, in bands, and for auditors, by authority and day. No row leaves that names an order. */
import { countedDays, figuresOf, publicCount, publicMeasure } from '@writ/core';
import type { Database } from '../store/database.ts';

interface Counted {
  asked: number;
  answered: number;
  narrowed: number;
  refused: number;
  median: number | null;
  p90: number | null;
}

/** What became of orders in the last thirty days that are over. An order is answered when counsel releases its answer for the first time, or when it was refused as a whole. */
export const orderFigures = figuresOf(async (db: Pick<Database, '$queryRaw'>, now: Date) => {
  const { from, to } = countedDays(now);
  const [counted] = await db.$queryRaw<Counted[]>`
    WITH answers AS (
      SELECT e.order_id, e.generation, e.at, e.to_status FROM orders.order_event e WHERE e.act = 'releaseOrder' AND e.at >= ${from} AND e.at < ${to}
      UNION ALL
      SELECT e.order_id, e.generation, e.at, e.to_status FROM orders.order_event e
       WHERE e.act = 'decideOrder' AND e.to_status = 'REFUSED' AND e.at >= ${from} AND e.at < ${to}),
    answered AS (
      SELECT o.id, extract(epoch FROM min(a.at) - o.first_served_at) / 86400 AS days,
             EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.to_status = 'REFUSED' AND e.act IN ('decideOrder', 'releaseOrder')) AS refused,
             EXISTS (SELECT FROM orders.order_decision d WHERE d.order_id = o.id AND d.outcome IN ('NARROWED', 'REFUSED')) AS narrowed
        FROM answers a CROSS JOIN LATERAL (SELECT * FROM orders.legal_order l WHERE l.id = a.order_id OFFSET 0) o
       WHERE NOT EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.at < ${from}
                            AND (e.act = 'releaseOrder' OR (e.act = 'decideOrder' AND e.to_status = 'REFUSED')))
       GROUP BY o.id, o.first_served_at)
    SELECT (SELECT count(*)::int FROM orders.legal_order WHERE first_served_at >= ${from} AND first_served_at < ${to}) AS asked,
           count(*)::int AS answered, (count(*) FILTER (WHERE narrowed AND NOT refused))::int AS narrowed,
           (count(*) FILTER (WHERE refused))::int AS refused,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY days)::float8 AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY days)::float8 AS p90
      FROM answered`;
  const { asked = 0, answered = 0, narrowed = 0, refused = 0, median = null, p90 = null } = counted ?? {};
  return {
    from,
    to,
    asked: publicCount(asked),
    answered: publicCount(answered),
    narrowed: publicCount(narrowed),
    refused: publicCount(refused),
    medianDays: publicMeasure(median, answered),
    p90Days: publicMeasure(p90, answered),
  };
});

export interface AccessCount {
  organisation: string | null;
  country: string | null;
  day: string;
  readings: number;
}

/** Readings under orders of the thirty days up to an instant, with its own day. A reading of several categories rests on one entry. */
export const accessCounts = (db: Pick<Database, '$queryRaw'>, now: Date): Promise<AccessCount[]> =>
  db.$queryRaw<AccessCount[]>`
    SELECT o.issuing_organisation AS organisation, o.issuing_country AS country, to_char(g.granted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
           count(DISTINCT g.log_idx)::int AS readings
      FROM orders.access_grant g JOIN orders.legal_order o ON o.id = g.reference
     WHERE g.purpose = 'ORDER' AND g.granted_at >= ${new Date(countedDays(now).from.getTime() + 86_400_000)}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
