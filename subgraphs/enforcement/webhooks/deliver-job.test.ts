import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccessLog } from '@writ/access-log';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { parseWebhookKey } from '@writ/webhooks';
import type { Sweep } from '@writ/worker';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Services } from '../context.ts';
import { finishDeliveries, takeDeliveries } from '../store/deliveries.ts';
import { deliverJob } from './deliver-job.ts';
import { forgetOldEvents } from './forget-job.ts';

let database: TestDatabase;
let superuser: pg.Pool;
let db: PrismaClient;
let now: Date;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = new pg.Pool({ ...database.options('postgres'), max: 4 });
  db = openPrisma(database.options('enforcement'), 4);
});
afterAll(async () => {
  await db.$disconnect();
  await superuser.end();
  await database.drop();
});
const closers: (() => unknown)[] = [];
beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00.000Z');
  await superuser.query('truncate enforcement.restriction, enforcement.outbox, enforcement.item_version, enforcement.subscriber cascade');
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

type Row = Record<string, unknown>;
const sql = async (text: string, values: unknown[] = []): Promise<Row[]> => (await superuser.query<Row>(text, values)).rows;
const services = () => ({ db, log: {} as AccessLog, clock: () => now, queueKey: new Uint8Array(32) });
const key = parseWebhookKey(`whsk_${randomBytes(32).toString('base64')}`);

const makeJob = (): Sweep<Services> => {
  const job = deliverJob({ key, privates: 'allow', source: 'https://writ.example.org', random: () => 0 });
  closers.push(() => job.close?.());
  return job;
};
const never = new AbortController().signal;
/** Rounds until nothing is due and nothing is under way. */
const work = async (job: Sweep<Services>): Promise<void> => {
  while (await job.round(services(), never));
};

interface Heard {
  id: string;
  timestamp: string;
  signature: string;
  type: string;
  body: string;
}

async function subscriber(id: string, answer: (response: ServerResponse, heard: Heard) => void) {
  const heard: Heard[] = [];
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const header = (name: string) => String(request.headers[name]);
    const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header) as [string, string, string];
    const one = { id, timestamp, signature, type: header('content-type'), body };
    heard.push(one);
    answer(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await sql('insert into enforcement.subscriber (id, url, since, created_by) values ($1, $2, $3, $4)', [id, url, now, 'somebody']);
  return heard;
}
const ok = (response: ServerResponse) => void response.writeHead(204).end();

async function restrict(...items: string[]): Promise<void> {
  for (const item of items)
    await sql(
      `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
       values ($1, 'ACTIVE', $1, 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{WORLD}', $2, 'o', 'somebody', $2)`,
      [item, now],
    );
  await sql('select enforcement.emit($1, $2)', [items, now]);
}
const deliveries = () =>
  sql('select state, attempts, next_at, leased_until, outcome from enforcement.delivery order by subscriber_id, sequence');
const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};

/** Written from the specification and with nothing of the product. */
function isSigned({ id, timestamp, signature, body }: Heard): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key.publicKey.slice(5), 'base64').toString('base64url') };
  const [version, bytes = ''] = signature.split(',');
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return version === 'v1a' && verify(null, Buffer.from(`${id}.${timestamp}.${body}`), publicKey, Buffer.from(bytes, 'base64'));
}

test('each change is sent once to each subscriber, signed, with only the item and its state', async () => {
  const [one, two] = [await subscriber('a', ok), await subscriber('b', ok)];
  await restrict('item-1', 'item-2');
  await work(makeJob());
  for (const heard of [one, two]) {
    expect(heard.map(isSigned)).toEqual([true, true]);
    expect(heard[0]?.type).toBe('application/cloudevents+json; charset=utf-8');
    expect(heard[0]?.timestamp).toBe(String(now.getTime() / 1_000));
    const events = heard.map(({ body }) => JSON.parse(body));
    expect(events.map(({ data }) => data.item).sort()).toEqual(['item-1', 'item-2']);
    for (const [index, event] of events.entries()) {
      expect(Object.keys(event).sort()).toEqual(['data', 'datacontenttype', 'id', 'source', 'specversion', 'subject', 'time', 'type']);
      expect(event).toMatchObject({ id: heard[index]?.id, subject: event.data.item, source: 'https://writ.example.org' });
      const statuses = [{ territory: 'WORLD', status: 'REMOVED' }];
      expect(event.data).toEqual({ item: event.subject, sequence: expect.stringMatching(/^\d+$/), statuses });
    }
  }
  expect((await deliveries()).map(({ state, attempts, outcome }) => [state, attempts, outcome])).toEqual(
    Array(4).fill(['DELIVERED', 1, 'HTTP 204']),
  );
  await work(makeJob());
  expect([one.length, two.length]).toEqual([2, 2]);
});

test('a subscriber is paused while a delivery to it fails: neither waits for the other for ever', async () => {
  await subscriber('a', ok);
  await restrict('item-1');
  const [taken] = await takeDeliveries(db, now, now, { each: 1, busy: new Map(), isStreamUp: false });
  if (taken === undefined) throw new Error('nothing was due');
  const pausing = await superuser.connect();
  try {
    await pausing.query('begin');
    await pausing.query(`update enforcement.subscriber set state = 'DISABLED'`);
    const failed = { ...taken, state: 'DUE' as const, attempts: 1, at: now, outcome: 'HTTP 500' };
    const finishing = Promise.allSettled([finishDeliveries(db, [failed], now)]);
    const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await sql(blocked)).length).toBe(1);
    await pausing.query(`update enforcement.delivery set state = 'DEAD'`);
    await pausing.query('commit');
    expect(await finishing).toEqual([{ status: 'fulfilled', value: undefined }]);
  } finally {
    pausing.release();
  }
  expect(await deliveries()).toMatchObject([{ state: 'DEAD', attempts: 0 }]);
});

test('a change from before a subscriber was added, or while it is disabled, is not sent to it', async () => {
  await restrict('item-1');
  const heard = await subscriber('a', ok);
  await sql(`update enforcement.subscriber set state = 'DISABLED'`);
  await restrict('item-2');
  await sql(`update enforcement.subscriber set state = 'ENABLED'`);
  await restrict('item-3');
  await work(makeJob());
  expect(heard.map(({ body }) => JSON.parse(body).subject)).toEqual(['item-3']);
});

test('a delivery that fails is sent again at its time with the same id and body, ten times, and is given up then', async () => {
  const heard = await subscriber('a', (response) => void response.writeHead(500).end());
  await restrict('item-1');
  const job = makeJob();
  const pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
  for (const [index, seconds] of pauses.entries()) {
    await work(job);
    const [row] = await deliveries();
    expect([row?.['state'], row?.['attempts'], row?.['outcome']]).toEqual(['DUE', index + 1, 'HTTP 500']);
    expect(row?.['next_at']).toEqual(new Date(now.getTime() + seconds * 1_000));
    pass(seconds * 1_000 - 1);
    await work(job);
    expect(heard).toHaveLength(index + 1);
    pass(1);
  }
  await work(job);
  expect((await deliveries())[0]).toMatchObject({ state: 'DEAD', attempts: 10 });
  expect(new Set(heard.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
  expect(new Set(heard.map(({ timestamp }) => timestamp)).size).toBe(10);
  expect(heard.every(isSigned)).toBe(true);
  expect(await sql('select failure, failed_at from enforcement.subscriber')).toEqual([{ failure: 'HTTP 500', failed_at: now }]);
});

test('the header Retry-After delays the next attempt', async () => {
  await subscriber('a', (response) => void response.writeHead(503, { 'retry-after': '600' }).end());
  await restrict('item-1');
  await work(makeJob());
  expect((await deliveries())[0]).toMatchObject({ state: 'DUE', next_at: new Date(now.getTime() + 600_000), leased_until: null });
});

test('the answer 410 disables the subscriber and ends what waits for it', async () => {
  const heard = await subscriber('a', (response) => void response.writeHead(410).end());
  const other = await subscriber('b', ok);
  await restrict('item-1');
  await work(makeJob());
  await restrict('item-2');
  await work(makeJob());
  expect([heard.length, other.length]).toEqual([1, 2]);
  expect(await sql('select id, state, generation from enforcement.subscriber order by id')).toEqual([
    { id: 'a', state: 'DISABLED', generation: 1 },
    { id: 'b', state: 'ENABLED', generation: 0 },
  ]);
  expect((await deliveries()).map(({ state }) => state)).toEqual(['DEAD', 'DELIVERED', 'DELIVERED']);
});

test('a subscriber that hangs delays no other, and takes no more than its share', async () => {
  const held: ServerResponse[] = [];
  await subscriber('slow', (response) => void held.push(response));
  const heard = await subscriber('quick', ok);
  await restrict(...Array.from({ length: 80 }, (_, index) => `item-${index}`));
  const job = makeJob();
  const rounds = async (): Promise<void> => {
    while (heard.length < 80) await job.round(services(), never);
  };
  await rounds();
  expect(heard).toHaveLength(80);
  await vi.waitFor(() => expect(held).toHaveLength(32));
  const taken = `select count(*)::int from enforcement.delivery where subscriber_id = 'slow' and leased_until is not null`;
  expect(await sql(taken)).toEqual([{ count: 32 }]);
});

test('each delivery is made by one of several workers', async () => {
  const heard = await subscriber('a', ok);
  await restrict(...Array.from({ length: 100 }, (_, index) => `item-${index}`));
  await Promise.all([work(makeJob()), work(makeJob()), work(makeJob())]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(100);
  expect(heard).toHaveLength(100);
});

test('a delivery that another worker is claiming is left to it, without waiting', async () => {
  await subscriber('a', ok);
  await restrict('item-1');
  const other = await superuser.connect();
  try {
    await other.query('begin');
    await other.query('select from enforcement.delivery for update');
    const taking = takeDeliveries(db, now, now, { each: 9, busy: new Map(), isStreamUp: false });
    await Promise.race([taking, new Promise((resolve) => setTimeout(resolve, 3_000))]);
    await other.query('rollback');
    expect(await taking).toEqual([]);
  } finally {
    other.release();
  }
});

test('a delivery that a worker leaves undone is given back when it stops, and is made by another when it died', async () => {
  let hangs = true;
  const heard = await subscriber('a', (response) => (hangs ? undefined : ok(response)));
  await restrict('item-1');
  const stopped = deliverJob({ key, privates: 'allow', source: 'https://writ.example.org' });
  while (heard.length === 0) await stopped.round(services(), never);
  expect((await deliveries())[0]).toMatchObject({ state: 'DUE', leased_until: expect.any(Date) });
  await stopped.close?.();
  expect((await deliveries())[0]).toMatchObject({ state: 'DUE', attempts: 0, leased_until: null });
  const died = makeJob();
  while (heard.length === 1) await died.round(services(), never);
  hangs = false;
  await work(makeJob());
  expect(heard).toHaveLength(2);
  pass(30_000);
  await work(makeJob());
  expect(heard).toHaveLength(3);
  expect((await deliveries())[0]).toMatchObject({ state: 'DELIVERED', attempts: 1 });
});

test('a delivery from a month ago is deleted; one that is still due is not, nor the newest state of an item', async () => {
  await subscriber('a', ok);
  await restrict('item-1');
  await work(makeJob());
  await restrict('item-2');
  const day = 86_400_000;
  pass(30 * day);
  expect(await forgetOldEvents.round(services(), never)).toBe(false);
  expect(await deliveries()).toHaveLength(2);
  pass(1);
  await forgetOldEvents.round(services(), never);
  expect((await deliveries()).map(({ state }) => state)).toEqual(['DUE']);
  expect(await sql(`select body->>'item' as item from enforcement.outbox`)).toEqual([{ item: 'item-2' }]);
  expect(await sql('select item_id from enforcement.item_version order by 1')).toEqual([{ item_id: 'item-1' }, { item_id: 'item-2' }]);
});
