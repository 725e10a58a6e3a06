import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSignInStore } from './sign-in-store.ts';

let database: TestDatabase;
/** Two gateways' connections to one database. */
let pool: pg.Pool;
let other: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  [pool, other] = [new pg.Pool({ ...database.options('log'), max: 4 }), new pg.Pool({ ...database.options('log'), max: 4 })];
});
beforeEach(async () => {
  await pool.query('DELETE FROM demo.sign_in');
});
afterAll(async () => {
  await Promise.all([pool.end(), other.end()]);
  await database.drop();
});

test('a stored value is found until it expires, also by another gateway', async () => {
  let now = 0;
  const clock = { now: () => now };
  const [store, elsewhere] = [createSignInStore(pool, clock)('AuthorizationCode'), createSignInStore(other, clock)('AuthorizationCode')];
  await store.upsert('a', { grantId: 'g' }, 60);
  now = 59_999;
  expect(await store.find('a')).toEqual({ grantId: 'g' });
  expect(await elsewhere.find('a')).toEqual({ grantId: 'g' });
  now = 60_000;
  expect(await store.find('a')).toBeUndefined();
  expect(await elsewhere.find('a')).toBeUndefined();
});

test('an expired value is deleted with the next write, of whatever kind', async () => {
  let now = 0;
  const kinds = createSignInStore(pool, { now: () => now });
  await kinds('Interaction').upsert('a', {}, 60);
  await kinds('Session').upsert('b', {}, 600);
  now = 60_000;
  await kinds('Grant').upsert('c', {}, 60);
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM demo.sign_in ORDER BY id');
  expect(rows.map(({ id }) => id)).toEqual(['b', 'c']);
});

test('the store never exceeds its limit, and the oldest is deleted first', async () => {
  const store = createSignInStore(pool, { now: () => 0, limit: 3 })('Interaction');
  for (const id of ['a', 'b', 'c', 'a', 'd']) await store.upsert(id, { id }, 60);
  const left = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.find(id)));
  expect(left.map((payload) => payload?.['id'])).toEqual(['a', undefined, 'c', 'd']);
});

test('gateways that write at the same time keep the limit of the store', async () => {
  const stores = [pool, other].map((at) => createSignInStore(at, { limit: 20 })('Interaction'));
  await Promise.all(Array.from({ length: 200 }, (_, i) => stores[i % 2]?.upsert(`id-${i}`, {}, i % 3 === 0 ? 0 : 60)));
  await stores[0]?.upsert('last', {}, 60);
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM demo.sign_in');
  expect(rows[0]?.count).toBeLessThanOrEqual(20);
});

test('the kinds of values are separate', async () => {
  const kinds = createSignInStore(pool);
  const [codes, grants] = [kinds('AuthorizationCode'), kinds('Grant')];
  await codes.upsert('a', {}, 60);
  expect(await grants.find('a')).toBeUndefined();
  expect(await codes.find('a')).toEqual({});
});

test('a consumed code has its time, and a destroyed one is gone', async () => {
  const store = createSignInStore(pool, { now: () => 5_000 })('AuthorizationCode');
  await store.upsert('a', {}, 60);
  await store.consume('a');
  expect(await store.find('a')).toEqual({ consumed: 5 });
  await store.destroy('a');
  expect(await store.find('a')).toBeUndefined();
});

test('of many simultaneous uses of one code, one succeeds', async () => {
  const stores = [pool, other].map((at) => createSignInStore(at)('AuthorizationCode'));
  await stores[0]?.upsert('a', {}, 60);
  const shown = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => stores[i % 2]?.consume('a')));
  expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of shown) if (one.status === 'rejected') expect(one.reason).toMatchObject({ error: 'invalid_grant' });
});

test('the end of a grant deletes what depends on it and nothing else', async () => {
  const store = createSignInStore(pool)('AuthorizationCode');
  await store.upsert('a', { grantId: 'g' }, 60);
  await store.upsert('b', { grantId: 'h' }, 60);
  await store.revokeByGrantId('g');
  expect(await store.find('a')).toBeUndefined();
  expect(await store.find('b')).toBeDefined();
});

test('a session is found by its uid until it expires', async () => {
  let now = 0;
  const store = createSignInStore(pool, { now: () => now })('Session');
  await store.upsert('a', { uid: 'u' }, 1);
  expect(await store.findByUid('u')).toEqual({ uid: 'u' });
  now = 1_000;
  expect(await store.findByUid('u')).toBeUndefined();
});

test('characters that PostgreSQL refuses are stored in a payload, and cannot be in a name', async () => {
  const store = createSignInStore(pool)('Interaction');
  const params = { state: '\0 \ud800 \u{1F3C3}' };
  await store.upsert('a', { params }, 60);
  expect(await store.find('a')).toEqual({ params });
  expect(await store.find('a\0')).toBeUndefined();
});
