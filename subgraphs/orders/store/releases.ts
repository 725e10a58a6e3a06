/**
 * What was released and disclosed today, for the limits that no urgency lifts. What counts is what the log holds, or holds as pending: a
 * row beside the log counts for nothing. Held still while it is counted.
 */
import { personText } from '@writ/access';
import type { Signature } from '@writ/orders-domain/order';
import type { Person } from '@writ/orders-domain/people';
import { Prisma } from '@writ/prisma/client';
import type { Database } from './database.ts';

/** The day's begin, in UTC. */
const dayOf = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));

/** Orders that the person released today, and targets that were released to the issuing body today. Other releases wait until this transaction ends. */
export async function releasedToday(db: Database, who: Person, body: Signature, at: Date): Promise<{ byPerson: number; toBody: number }> {
  await db.$executeRaw`SELECT FROM orders.turn WHERE of = 'releases' FOR UPDATE`;
  const [row] = await db.$queryRaw<{ byPerson: bigint; toBody: bigint }[]>`
    WITH released AS (
      SELECT e.order_id, e.person, r.event_id FROM orders.order_event e
       CROSS JOIN LATERAL (SELECT x.event_id FROM orders.release_entry x WHERE x.order_id = e.order_id AND x.generation = e.generation OFFSET 0) r
       WHERE e.act = 'releaseOrder' AND e.at >= ${dayOf(at)})
    SELECT (SELECT count(*) FROM released e WHERE e.person = ${personText(who)} AND orders.is_logged(e.event_id)) AS "byPerson",
           (SELECT count(*) FROM released e
              JOIN orders.legal_order o ON o.id = e.order_id
              JOIN orders.order_target t ON t.order_id = o.id
             WHERE o.issuing_organisation IS NOT DISTINCT FROM ${body.organisation} AND o.issuing_country IS NOT DISTINCT FROM ${body.country}
               AND orders.is_logged(e.event_id)
               AND EXISTS (SELECT FROM orders.order_decision d WHERE d.order_id = t.order_id AND d.target_id = t.id AND d.outcome <> 'REFUSED')) AS "toBody"`;
  return { byPerson: Number(row?.byPerson ?? 0), toBody: Number(row?.toBody ?? 0) };
}

/**
 * An expression that counts an operation among those that disclose under the order today, once however often it does; false when the day's number is
 * reached without it. An operation counts by its grants, none of which is without its entry, and by its reservation while its request
 * can still be running. Operations under one order wait for each other here.
 */
export const takingDisclosure = ({
  order,
  operation,
  most,
  at,
}: {
  order: string;
  operation: string;
  most: number;
  at: Date;
}): Prisma.Sql => Prisma.sql`orders.take_disclosure(${order}, ${operation}::uuid, ${dayOf(at)}::date, ${most}::int)`;
