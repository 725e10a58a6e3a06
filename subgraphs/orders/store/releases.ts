/** What was released today, for the limits that no urgency lifts: counted from what was done, and held still while it is counted. */
import type { Person } from '../distinct.ts';
import type { Approval } from '../order.ts';
import type { Database } from './read.ts';

/** The day's begin, in UTC. */
const dayOf = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));

/** Orders that the person released today, and targets that were released to the issuing body today. Other releases wait until this transaction ends. */
export async function releasedToday(db: Database, who: Person, body: Approval, at: Date): Promise<{ byPerson: number; toBody: number }> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('orders.releases'))`;
  const since = dayOf(at);
  const byPerson = await db.orderEvent.count({
    where: { act: 'releaseOrder', at: { gte: since }, person: `${who.issuer} ${who.subject}` },
  });
  const [row] = await db.$queryRaw<{ targets: bigint }[]>`
    SELECT count(*) AS targets FROM orders.order_event e
      JOIN orders.legal_order o ON o.id = e.order_id
      JOIN orders.order_target t ON t.order_id = o.id
     WHERE e.act = 'releaseOrder' AND e.at >= ${since}
       AND o.issuing_organisation IS NOT DISTINCT FROM ${body.organisation} AND o.issuing_country IS NOT DISTINCT FROM ${body.country}
       AND EXISTS (SELECT FROM orders.order_decision d WHERE d.order_id = t.order_id AND d.target_id = t.id AND d.outcome <> 'REFUSED')`;
  return { byPerson, toBody: Number(row?.targets ?? 0) };
}

/**
 * Counts an operation among those that disclose under the order today, once however often it does; false when the day's number is
 * reached without it. Operations under one order wait for each other here.
 */
export async function takeDisclosure(
  db: Database,
  { order, operation, most, at }: { order: string; operation: string; most: number; at: Date },
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT orders.take_disclosure(${order}, ${operation}::uuid, ${dayOf(at)}::date, ${most}::int) AS taken`;
  return row?.taken === true;
}
