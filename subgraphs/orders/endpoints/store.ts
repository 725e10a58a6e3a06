/** Endpoints of bodies in the database, and the events that go to them. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '@writ/access';
import type { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';
import { isEnrolled } from './enrolled.ts';

export type EndpointRow = Prisma.EndpointGetPayload<object>;
export type EventRow = Prisma.EndpointEventGetPayload<object>;
export type EndpointKind = 'EVENTS' | 'HI1';

/** A body, under whatever issuer it is enrolled. */
export interface OfBody {
  readonly organisation: string;
  readonly country: string;
}

/** The body of a caller who may have endpoints: one that is enrolled under the caller's issuer, and stays so until the transaction ends. Null for any other. */
export async function enrolledBody(db: Database, { issuer, organisation, country }: Caller): Promise<OfBody | null> {
  if (organisation === null || country === null) return null;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM orders.enrolment WHERE issuer = ${issuer} AND organisation = ${organisation} AND country = ${country} AND state = 'ENROLLED' FOR NO KEY UPDATE`;
  return row === undefined ? null : { organisation, country };
}

/** Those that are not removed. */
export const endpointsOf = (db: Database, { organisation, country }: Pick<Caller, 'organisation' | 'country'>): Promise<EndpointRow[]> =>
  db.endpoint.findMany({
    where: { organisation: organisation ?? '', country: country ?? '', state: { not: 'REMOVED' } },
    orderBy: { kind: 'asc' },
  });

export const endpointById = (db: Database, id: string): Promise<EndpointRow | null> => db.endpoint.findFirst({ where: { id } });

/** The same, kept from others until the transaction ends; null for another body's, too. */
export async function lockEndpoint(db: Database, id: string, { organisation, country }: Pick<Caller, 'organisation' | 'country'>) {
  await db.$queryRaw`SELECT FROM orders.endpoint WHERE id = ${id} FOR NO KEY UPDATE`;
  const row = await endpointById(db, id);
  return row !== null && row.organisation === organisation && row.country === country ? row : null;
}

export type NewEndpoint = Pick<EndpointRow, 'id' | 'organisation' | 'country' | 'kind' | 'url' | 'challenge'> & {
  readonly addedBy: object;
  readonly at: Date;
};

/** False where the body has one of this kind. */
export async function insertEndpoint(db: Database, one: NewEndpoint): Promise<boolean> {
  const { id, organisation, country, kind, url, challenge, addedBy, at } = one;
  const added = await db.$executeRaw`
    INSERT INTO orders.endpoint (id, organisation, country, kind, url, challenge, added_by, added_at, since)
    VALUES (${id}, ${organisation}, ${country}, ${kind}, ${url}, ${challenge}, ${JSON.stringify(addedBy)}::jsonb, ${at}, ${at})
    ON CONFLICT (country, organisation, kind) WHERE state <> 'REMOVED' DO NOTHING`;
  return added === 1;
}

/** Called with the endpoint locked. What waits for one that gets nothing more is given up. */
export async function moveEndpoint(db: Database, { id, generation }: EndpointRow, to: 'CONFIRMED' | 'DISABLED' | 'REMOVED', at: Date) {
  const data = { state: to, challenge: null, since: at, generation: generation + 1, ...(to === 'REMOVED' ? { url: null } : {}) };
  await db.endpoint.updateMany({ where: { id, generation }, data });
  const over = to === 'CONFIRMED' ? { kind: 'CHALLENGE' } : {};
  await db.endpointEvent.updateMany({
    where: { endpointId: id, state: 'DUE', ...over },
    data: { state: 'DEAD', leasedUntil: null, outcome: to },
  });
}

/** Removes the endpoints that were added under an enrolment which has ended, in the transaction of its end: a later enrolment of the body adds its own. */
export async function endEndpointsOf(
  db: Database,
  { issuer, organisation, country }: OfBody & { readonly issuer: string },
  at: Date,
): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM orders.endpoint WHERE country = ${country} AND organisation = ${organisation} AND added_by->>'issuer' = ${issuer} AND state <> 'REMOVED'
     ORDER BY id FOR NO KEY UPDATE`;
  for (const row of await db.endpoint.findMany({ where: { id: { in: rows.map(({ id }) => id) } } }))
    await moveEndpoint(db, row, 'REMOVED', at);
}

/** Owes the value of a new endpoint to it. */
export const oweChallenge = (db: Database, id: string, at: Date): Promise<number> => db.$executeRaw`
  INSERT INTO orders.endpoint_event (id, endpoint_id, kind, subject, shown_state, generation, at, next_at)
  VALUES (${randomUUID()}::uuid, ${id}, 'CHALLENGE', ${id}, 'UNCONFIRMED', 1, ${at}, ${at})`;

/** How many events wait for an endpoint. */
export const waitingFor = (db: Database, id: string): Promise<number> =>
  db.endpointEvent.count({ where: { endpointId: id, state: 'DUE' } });

/** What waits for the body's confirmed endpoint of a kind, oldest first; nothing while the enrolment under which it was added is not in force. */
export async function dueEvents(
  db: Database,
  { organisation, country }: Pick<Caller, 'organisation' | 'country'>,
  kind: string,
  take: number,
): Promise<EventRow[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM orders.endpoint p
     WHERE p.country = ${country} AND p.organisation = ${organisation} AND p.kind = ${kind} AND p.state = 'CONFIRMED' AND ${isEnrolled()}`;
  return db.endpointEvent.findMany({
    where: { endpointId: { in: rows.map(({ id }) => id) }, state: 'DUE', kind: { not: 'CHALLENGE' } },
    orderBy: { sequence: 'asc' },
    take,
  });
}

/** Notes that some reached the endpoint. Ids of others change nothing. */
export const settleEvents = (db: Database, endpoint: string, ids: readonly string[]): Promise<unknown> =>
  db.endpointEvent.updateMany({
    where: { endpointId: endpoint, id: { in: [...ids] }, state: 'DUE', kind: { not: 'CHALLENGE' } },
    data: { state: 'DELIVERED', outcome: 'CONNECTOR', leasedUntil: null },
  });
