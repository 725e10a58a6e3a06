/** What other orders of the same body say about one that is submitted, and that a draft's text was refused. */
import {
  contentOf,
  dayMs,
  fingerprintOf,
  type KnownOrders,
  later,
  nothingKnown,
  type Order,
  type OrderContent,
  repeatDays,
  type Signature,
  textPrintOf,
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

/** Whether the body asked the same before and was refused: by a person, or by the check of its text. */
async function repeated(db: Database, { id, content, body, now }: Submission) {
  const since = later(now, -repeatDays * dayMs);
  const [print, text] = [fingerprintOf(content), textPrintOf(content)];
  const [row] = await db.$queryRaw<{ refused: boolean; rejected: boolean }[]>`
    WITH own AS NOT MATERIALIZED (
      SELECT o.id, o.status, o.fingerprint FROM orders.legal_order o
       WHERE o.issuing_organisation IS NOT DISTINCT FROM ${body.organisation} AND o.issuing_country IS NOT DISTINCT FROM ${body.country})
    SELECT EXISTS (SELECT FROM own JOIN orders.order_event e ON e.order_id = own.id
                    WHERE own.fingerprint = ${print} AND own.id <> ${id} AND own.status = 'REFUSED'
                      AND e.to_status = 'REFUSED' AND e.at > ${since}) AS refused,
           EXISTS (SELECT FROM own JOIN orders.rejected_text r ON r.order_id = own.id
                    WHERE r.print = ${text} AND r.at > ${since}) AS rejected`;
  return { wasRefused: row?.refused === true, wasRejected: row?.rejected === true };
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
    ...(await repeated(db, submission)),
    underAnotherLaw: await underAnotherLaw(db, submission),
    enforcing: await enforcingBodies(db),
  };
}

/** Keeps that the text of a draft was refused. */
export async function keepRejected(db: Database, order: Order, at: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO orders.rejected_text (order_id, print, at) VALUES (${order.id}, ${textPrintOf(contentOf(order))}, ${at})
    ON CONFLICT (order_id, print) DO UPDATE SET at = excluded.at`;
}
