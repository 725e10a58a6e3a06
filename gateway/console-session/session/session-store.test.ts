import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSessionKey, sessionKeyOf } from './session-key.ts';
import { createSessionStore, type Session } from './session-store.ts';

let database: TestDatabase;
/** Two gateways' connections to one database. */
let pool: pg.Pool;
let other: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  [pool, other] = [new pg.Pool({ ...database.options('log'), max: 4 }), new pg.Pool({ ...database.options('log'), max: 4 })];
});
beforeEach(async () => {
  await pool.query('DELETE FROM console.session');
});
afterAll(async () => {
  await Promise.all([pool.end(), other.end()]);
  await database.drop();
});

let now = 0;
const clock = () => new Date(now);
const [mine, yours] = [
  { issuer: 'i', subject: 'a' },
  { issuer: 'i', subject: 'b' },
];
const session = (seconds: number): Session => ({ graph: 'audit', token: 'a.b.c', name: 'N', endsAt: new Date(seconds * 1_000) });
const count = async (): Promise<number> => (await pool.query('SELECT count(*)::int AS n FROM console.session')).rows[0].n;

test('a session is found by its cookie until its token ends, by every gateway', async () => {
  now = 0;
  const [store, elsewhere] = [createSessionStore(pool, { clock }), createSessionStore(other, { clock })];
  const cookie = await store.begin(session(60), mine);
  now = 59_999;
  expect(await elsewhere.find(cookie)).toEqual(session(60));
  now = 60_000;
  expect(await store.find(cookie)).toBeNull();
  expect(await elsewhere.find(cookie)).toBeNull();
});

test('a session without a name has no name', async () => {
  now = 0;
  const store = createSessionStore(pool, { clock });
  const { name: _, ...nameless } = session(60);
  expect(await store.find(await store.begin(nameless, mine))).toEqual(nameless);
});

test('a session has the key that its token is bound to, sealed by itself, and none where another key is in its place', async () => {
  now = 0;
  const store = createSessionStore(pool, { clock });
  const [key, foreign] = await Promise.all([1, 2].map(async () => sessionKeyOf(await makeSessionKey())));
  const [bound, other] = [await store.begin({ ...session(60), key }, mine), await store.begin({ ...session(60), key: foreign }, yours)];
  expect(await store.find(bound)).toEqual({ ...session(60), key });
  expect((await pool.query('SELECT s.sealed, s.sealed_key FROM console.session s')).rows.join()).not.toContain(key?.d);
  const admin = new pg.Client(database.options('postgres'));
  await admin.connect();
  await admin.query(`UPDATE console.session s SET sealed_key = o.sealed_key FROM console.session o WHERE o.id <> s.id`);
  expect([await store.find(bound), await store.find(other)]).toEqual([null, null]);
  await admin.query(`UPDATE console.session SET sealed_key = sealed`);
  expect(await store.find(bound)).toBeNull();
  await admin.end();
});

test('a foreign cookie finds no session and ends none', async () => {
  now = 0;
  const store = createSessionStore(pool, { clock });
  await store.begin(session(60), mine);
  for (const cookie of ['', 'x', '\0', 'A'.repeat(43), 'A'.repeat(10_000)]) {
    expect(await store.find(cookie)).toBeNull();
    await store.end(cookie);
  }
  expect(await count()).toBe(1);
});

test('a row that another key sealed, or an empty one, is no session', async () => {
  now = 0;
  const store = createSessionStore(pool, { clock });
  const [first, second] = [await store.begin(session(60), mine), await store.begin(session(60), yours)];
  const admin = new pg.Client(database.options('postgres'));
  await admin.connect();
  await admin.query(`UPDATE console.session s SET sealed = o.sealed FROM console.session o WHERE o.id <> s.id`);
  expect([await store.find(first), await store.find(second)]).toEqual([null, null]);
  await admin.query(`UPDATE console.session SET sealed = ''`);
  expect(await store.find(first)).toBeNull();
  await admin.end();
});

test('a session ends at every gateway, also when it is ended twice', async () => {
  now = 0;
  const [store, elsewhere] = [createSessionStore(pool, { clock }), createSessionStore(other, { clock })];
  const cookie = await store.begin(session(60), mine);
  await elsewhere.end(cookie);
  await store.end(cookie);
  expect(await store.find(cookie)).toBeNull();
  expect(await count()).toBe(0);
});

test('a person has at most the limit of sessions, the oldest ends first, other people keep theirs, and expired ones are deleted', async () => {
  now = 0;
  const store = createSessionStore(pool, { clock, limit: 2 });
  const theirs = await store.begin(session(60), yours);
  const cookies: string[] = [];
  for (const seconds of [60, 30, 90]) cookies.push(await store.begin(session(seconds), mine));
  expect((await Promise.all(cookies.map((cookie) => store.find(cookie)))).map((found) => found !== null)).toEqual([false, true, true]);
  expect(await store.find(theirs)).not.toBeNull();
  now = 60_000;
  await store.begin(session(120), yours);
  expect(await count()).toBe(2);
});

test('of two gateways that delete expired sessions, one waits for the other', async () => {
  now = 0;
  const admin = new pg.Client(database.options('postgres'));
  await admin.connect();
  const [{ pid: own }] = (await admin.query('SELECT pg_backend_pid() AS pid')).rows;
  await admin.query("BEGIN; SELECT FROM log.turn WHERE of = 'sessions' FOR UPDATE");
  const begun = createSessionStore(pool, { clock }).begin(session(60), mine);
  const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid <> $1 AND datname = current_database()`;
  await expect.poll(async () => (await admin.query(waiting, [own])).rows[0].n).toBe(1);
  await admin.query('COMMIT');
  expect(await begun).toHaveLength(43);
  await admin.end();
});

test('gateways that add sessions at the same time keep the limit', async () => {
  now = 0;
  const stores = [pool, other].map((at) => createSessionStore(at, { clock, limit: 5 }));
  await Promise.all(Array.from({ length: 100 }, (_, i) => stores[i % 2]?.begin(session(i % 3 === 0 ? 0 : 60), i % 5 === 0 ? yours : mine)));
  await stores[0]?.begin(session(60), mine);
  await stores[0]?.begin(session(60), yours);
  expect(await count()).toBeLessThanOrEqual(10);
});

test('issuer and subject are not confused by concatenation', async () => {
  now = 0;
  const store = createSessionStore(pool, { clock, limit: 1 });
  const first = await store.begin(session(60), { issuer: 'ab', subject: 'c' });
  await store.begin(session(60), { issuer: 'a', subject: 'bc' });
  expect(await store.find(first)).not.toBeNull();
});
