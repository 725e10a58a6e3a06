import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';

test('what is kept is found until its time is over', async () => {
  let now = 0;
  const store = createMemoryStore(() => now)('AuthorizationCode');
  await store.upsert('a', { grantId: 'g' }, 60);
  now = 59_999;
  expect(await store.find('a')).toEqual({ grantId: 'g' });
  now = 60_000;
  expect(await store.find('a')).toBeUndefined();
});

test('it never holds more than its limit, and the oldest goes first', async () => {
  const store = createMemoryStore(() => 0, 3)('Interaction');
  for (const id of ['a', 'b', 'c', 'a', 'd']) await store.upsert(id, { id }, 60);
  const left = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.find(id)));
  expect(left.map((payload) => payload?.['id'])).toEqual(['a', undefined, 'c', 'd']);
});

test('kinds are kept apart', async () => {
  const kinds = createMemoryStore();
  const [codes, grants] = [kinds('AuthorizationCode'), kinds('Grant')];
  await codes.upsert('a', {}, 60);
  expect(await grants.find('a')).toBeUndefined();
  expect(await codes.find('a')).toEqual({});
});

test('a consumed code says when, a destroyed one is gone', async () => {
  const store = createMemoryStore(() => 5_000)('AuthorizationCode');
  await store.upsert('a', {}, 60);
  await store.consume('a');
  expect(await store.find('a')).toEqual({ consumed: 5 });
  await store.destroy('a');
  expect(await store.find('a')).toBeUndefined();
});

test('revoking a grant takes what hangs on it and nothing else', async () => {
  const store = createMemoryStore()('AuthorizationCode');
  await store.upsert('a', { grantId: 'g' }, 60);
  await store.upsert('b', { grantId: 'h' }, 60);
  await store.revokeByGrantId('g');
  expect(await store.find('a')).toBeUndefined();
  expect(await store.find('b')).toBeDefined();
});

test('a session is found by its uid until its time is over', async () => {
  let now = 0;
  const store = createMemoryStore(() => now)('Session');
  await store.upsert('a', { uid: 'u' }, 1);
  expect(await store.findByUid('u')).toEqual({ uid: 'u' });
  now = 1_000;
  expect(await store.findByUid('u')).toBeUndefined();
});
