/** What is due to endpoints: taken under a lease, so that a worker that dies leaves it to another one, which sends it again under the same id. */
import { Prisma } from '@writ/prisma/client';
import { nextAttempt, type Outcome } from '@writ/webhooks';
import type { Database } from '../store/database.ts';
import type { BodyEvent } from './endpoint-event.ts';
import { isEnrolled } from './enrolled.ts';
import { endpointById, moveEndpoint } from './store.ts';

/** An event that was taken. */
export interface Taken extends BodyEvent {
  readonly endpoint: string;
  readonly url: string;
  /** How many attempts have ended before this one. */
  readonly attempts: number;
}

/** Longer than all that is taken for one endpoint can take, one after the other. */
const leaseMs = 5 * 60_000;
/** For one endpoint at a time. */
export const each = 16;

/** Whether anything goes to an endpoint now: its enrolment is in force, and no canary has closed the graph. */
const isOpen = (): Prisma.Sql => Prisma.sql`${isEnrolled()} AND NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)`;

/**
 * Takes what is due: values to endpoints that are not confirmed, news to confirmed ones for events, as long as the body is enrolled and the graph
 * is open. The oldest first of each endpoint, and none while another worker has some of it.
 */
export const takeDue = (db: Database, at: Date): Promise<Taken[]> => db.$queryRaw<Taken[]>`
  WITH free AS (
    SELECT p.id, p.url, p.state, p.kind, p.challenge FROM orders.endpoint p
     WHERE (p.state = 'UNCONFIRMED' OR (p.state = 'CONFIRMED' AND p.kind = 'EVENTS'))
       AND EXISTS (SELECT FROM orders.endpoint_event v WHERE v.endpoint_id = p.id AND v.state = 'DUE' AND v.next_at <= ${at}::timestamptz)
       AND NOT EXISTS (SELECT FROM orders.endpoint_event v WHERE v.endpoint_id = p.id AND v.state = 'DUE' AND v.leased_until > ${at}::timestamptz)
       AND ${isOpen()}
     ORDER BY p.id LIMIT 16 FOR NO KEY UPDATE OF p SKIP LOCKED
  ), due AS (
    SELECT f.url, f.challenge, v.id FROM free f CROSS JOIN LATERAL (
      SELECT v.id FROM orders.endpoint_event v
       WHERE v.endpoint_id = f.id AND v.state = 'DUE' AND v.next_at <= ${at}::timestamptz AND (v.kind = 'CHALLENGE') = (f.state = 'UNCONFIRMED')
       ORDER BY v.sequence LIMIT ${each}::int) v
  ), taken AS (
    UPDATE orders.endpoint_event v SET leased_until = ${new Date(at.getTime() + leaseMs)}::timestamptz FROM due WHERE v.id = due.id
    RETURNING v.id::text, v.endpoint_id AS endpoint, v.kind, v.subject, v.shown_state AS state, v.generation, v.at, v.attempts, v.sequence, due.url, due.challenge
  )
  SELECT id, endpoint, kind, subject, state, generation, at, attempts, url, challenge FROM taken ORDER BY endpoint, sequence`;

/** When the next falls due, of what was not at `since`: by its time, or because who took it is gone. */
export async function nextDue(db: Database, since: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(t.at) AS at FROM orders.endpoint_event v CROSS JOIN LATERAL unnest(ARRAY[v.next_at, v.leased_until]) t (at)
     WHERE v.state = 'DUE' AND t.at > ${since}::timestamptz`;
  return row?.at ?? null;
}

/** Whether one that was taken is to be sent still: asked before each, since what was taken may have been given up while those before it were sent. */
export async function isStillDue(db: Database, { id, url }: Taken): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>`
    SELECT 1 AS found FROM orders.endpoint_event v JOIN orders.endpoint p ON p.id = v.endpoint_id
     WHERE v.id = ${id}::uuid AND v.state = 'DUE' AND p.url = ${url} AND ${isOpen()}
       AND p.state = CASE v.kind WHEN 'CHALLENGE' THEN 'UNCONFIRMED' ELSE 'CONFIRMED' END`;
  return found.length === 1;
}

/** Keeps what came of one. One that is no longer due stays as it is. */
export async function settle(db: Database, { id, endpoint, attempts }: Taken, outcome: Outcome, at: Date): Promise<Date | null> {
  const tried = attempts + 1;
  const next = outcome.as === 'failed' ? nextAttempt(tried, at, outcome.retryAfterMs, Math.random()) : null;
  const over = outcome.as === 'delivered' ? 'DELIVERED' : 'DEAD';
  await db.$transaction(async (within) => {
    await within.$queryRaw`SELECT FROM orders.endpoint WHERE id = ${endpoint} FOR NO KEY UPDATE`;
    await within.endpointEvent.updateMany({
      where: { id, state: 'DUE' },
      data: { state: next === null ? over : 'DUE', attempts: tried, nextAt: next ?? at, leasedUntil: null, outcome: outcome.what },
    });
    if (outcome.as === 'delivered') return;
    await within.endpoint.updateMany({ where: { id: endpoint }, data: { failure: outcome.what, failedAt: at } });
    const row = await endpointById(within, endpoint);
    if (outcome.as === 'gone' && row?.state === 'CONFIRMED') await moveEndpoint(within, row, 'DISABLED', at);
  });
  return next;
}

/** Gives back what was taken and not sent, until an instant. */
export async function giveBack(db: Database, taken: readonly Taken[], until: Date): Promise<void> {
  await db.endpointEvent.updateMany({
    where: { id: { in: taken.map(({ id }) => id) }, state: 'DUE' },
    data: { leasedUntil: null, nextAt: until },
  });
}
