/** What other orders of the same body say about one that is submitted. */
import {
  dayMs,
  fingerprintOf,
  type KnownOrders,
  later,
  nothingKnown,
  type Order,
  type OrderContent,
  repeatDays,
  type Signature,
} from '@writ/orders-domain/order';
import { type PersonActor, signatureOf } from '@writ/orders-domain/people';
import { enforcingBodies } from '../enrolment/store.ts';
import type { Database } from './database.ts';
import { ordersById } from './read.ts';

const isOfSameBody = (order: Order, body: Signature): boolean =>
  order.issuing.organisation === body.organisation && order.issuing.country === body.country;

interface Submission {
  readonly id: string;
  readonly content: OrderContent;
  readonly body: Signature;
  readonly now: Date;
}

/** Orders that the content names and that are the body's own; a draft is nothing to go on from. */
async function linked(db: Database, { id, content: { earlier, preservation }, body }: Submission) {
  const ids = [earlier, preservation].filter((one) => one !== null && one !== id) as string[];
  const found = ids.length === 0 ? [] : await ordersById(db, ids);
  const own = found.map(({ order }) => order).filter((order) => order.status !== 'DRAFT' && isOfSameBody(order, body));
  return {
    earlier: own.find((order) => order.id === earlier) ?? null,
    preservation: own.find((order) => order.id === preservation) ?? null,
  };
}

/** Whether the body asked the same before and was refused by a person. */
async function refusedBefore(db: Database, { id, content, body, now }: Submission) {
  const since = later(now, -repeatDays * dayMs);
  const [row] = await db.$queryRaw<{ refused: boolean }[]>`
    WITH own AS NOT MATERIALIZED (
      SELECT o.id, o.status, o.fingerprint FROM orders.legal_order o
       WHERE o.issuing_organisation IS NOT DISTINCT FROM ${body.organisation} AND o.issuing_country IS NOT DISTINCT FROM ${body.country})
    SELECT EXISTS (SELECT FROM own JOIN orders.order_event e ON e.order_id = own.id
                    WHERE own.fingerprint = ${fingerprintOf(content)} AND own.id <> ${id} AND own.status = 'REFUSED'
                      AND e.to_status = 'REFUSED' AND e.at > ${since}) AS refused`;
  return row?.refused === true;
}

/** The body's orders of another kind that name one of the targets, and are open or were refused. */
async function underAnotherLaw(db: Database, { id, content, body, now }: Submission): Promise<string[]> {
  const since = later(now, -repeatDays * dayMs);
  const types = content.identifiers.map(({ type }) => type as string);
  const values = content.identifiers.map(({ value }) => value);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT o.id
      FROM unnest(${types}::text[], ${values}::text[]) AS asked (type, value)
      JOIN orders.order_target t ON t.value = asked.value AND t.type = asked.type
      JOIN orders.legal_order o ON o.id = t.order_id
     WHERE o.id <> ${id} AND o.kind <> ${content.kind}
       AND o.issuing_organisation IS NOT DISTINCT FROM ${body.organisation} AND o.issuing_country IS NOT DISTINCT FROM ${body.country}
       AND (o.status IN ('SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE')
         OR (o.status = 'REFUSED' AND EXISTS (
               SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.to_status = 'REFUSED' AND e.at > ${since})))
     ORDER BY o.id`;
  return rows.map((row) => row.id);
}

/** What is known to the body that submits `content` as the order `id`. */
export async function knownOrders(
  db: Database,
  { id, content, caller, now }: { id: string; content: OrderContent; caller: PersonActor; now: Date },
): Promise<KnownOrders> {
  const body = signatureOf(caller, now);
  if (body === null) return nothingKnown;
  const submission = { id, content, body, now };
  return {
    ...(await linked(db, submission)),
    wasRefused: await refusedBefore(db, submission),
    underAnotherLaw: await underAnotherLaw(db, submission),
    enforcing: await enforcingBodies(db),
  };
}
