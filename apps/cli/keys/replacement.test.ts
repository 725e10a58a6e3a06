import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { connect, keyCheckValue } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginPlain } from './preservation.ts';
import { type ReplacedKey, replace } from './replacement.ts';

let database: TestDatabase;
let owner: pg.Client;
let superuser: pg.Client;
let enforcement: pg.Client;
const [next, previous] = [randomBytes(32), randomBytes(32)];
const at = new Date('2031-05-06T07:08:09Z');
const key: ReplacedKey = {
  ...{ name: 'MASTER', next, previous },
  size: async () => 'nothing',
  requireFits: async () => {},
  begin: (client, named) => beginPlain(client, named),
  move: async () => {},
};
const run = (replaced = key) => replace(owner, replaced, { say: () => {}, at });

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('owner'));
  superuser = await connect(database.options('postgres'));
  enforcement = await connect(database.options('enforcement'));
});
afterAll(async () => {
  for (const client of [owner, superuser, enforcement]) await client.end();
  await database.drop();
});

const inUse = async (): Promise<unknown> =>
  (await enforcement.query<{ value: Buffer | null }>(`SELECT public.key_in_use('MASTER') AS value`)).rows[0]?.value;
const named = async (): Promise<unknown[]> =>
  (await superuser.query(`SELECT value, previous FROM sealing.key_check WHERE name = 'MASTER'`)).rows;
const checkOf = (bytes: Uint8Array) => Buffer.from(keyCheckValue('MASTER', bytes));

it('waits for whoever writes where no key was ever named, and names nothing before', async () => {
  await enforcement.query('BEGIN');
  expect(await inUse()).toBeNull();
  const done = run();
  done.catch(() => {});
  const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%LOCK TABLE sealing.key_check%' AND pid <> pg_backend_pid()`;
  await expect.poll(async () => (await superuser.query(waits)).rowCount, { interval: 20 }).toBe(1);
  expect(await named()).toEqual([]);
  expect(await inUse()).toBeNull();
  await enforcement.query('COMMIT');
  await done;
  expect(await named()).toEqual([{ value: checkOf(next), previous: null }]);
  expect(await inUse()).toEqual(checkOf(next));
});

it('what fails while it is under way is gone on with, and by no other key', async () => {
  const third = randomBytes(32);
  const later: ReplacedKey = { ...key, next: third, previous: next };
  const stopped = new Error('stopped');
  await expect(run({ ...later, move: () => Promise.reject(stopped) })).rejects.toBe(stopped);
  expect(await named()).toEqual([{ value: checkOf(third), previous: checkOf(next) }]);
  expect(await inUse()).toEqual(checkOf(third));
  await expect(run({ ...later, next: randomBytes(32) })).rejects.toThrow('A replacement of WRIT_KEY_MASTER by another key is under way');
  await run(later);
  expect(await named()).toEqual([{ value: checkOf(third), previous: null }]);
});

/** The entries that were left for the log, by type. */
const left = async (type: string): Promise<Record<string, unknown>[]> =>
  (
    await superuser.query<{ details: Record<string, unknown> }>(
      `SELECT (d->>'entry')::jsonb->'details' AS details FROM (SELECT draft AS d FROM log.log_pending) p WHERE (d->>'entry')::jsonb->>'type' = $1`,
      [type],
    )
  ).rows.map(({ details }) => details);

it('of two commands at once one begins and one ends it, and both say that it is done', async () => {
  const [from, to] = [randomBytes(32), randomBytes(32)];
  await superuser.query(`UPDATE sealing.key_check SET value = $1 WHERE name = 'MASTER'`, [checkOf(from)]);
  const version = async () =>
    (await superuser.query(`SELECT version FROM sealing.key_check WHERE name = 'MASTER'`)).rows[0]?.version as number;
  const [before, entries] = [await version(), (await left('key.replaced.v1')).length];
  const other = await connect(database.options('owner'));
  try {
    // Both have looked, and find it not begun, before either begins.
    let looked = 0;
    const both = Promise.withResolvers<void>();
    const together: ReplacedKey = {
      ...{ ...key, next: to, previous: from },
      requireFits: () => {
        looked += 1;
        if (looked === 2) both.resolve();
        return both.promise;
      },
    };
    const said: string[] = [];
    const options = { say: (text: string) => void said.push(text), at };
    await Promise.all([replace(owner, together, options), replace(other, together, options)]);
    expect(said.filter((text) => text.startsWith('Done: '))).toHaveLength(2);
    expect(said.filter((text) => text.startsWith('From now on '))).toHaveLength(1);
    expect(await version()).toBe(before + 1);
    expect(await named()).toEqual([{ value: checkOf(to), previous: null }]);
    expect((await left('key.replaced.v1')).length - entries).toBe(2);
  } finally {
    await other.end();
  }
});

it('of two commands with different new keys one is refused, and changes nothing', async () => {
  const [from, one, another] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  await superuser.query(`UPDATE sealing.key_check SET value = $1 WHERE name = 'MASTER'`, [checkOf(from)]);
  const first: ReplacedKey = { ...key, next: one, previous: from };
  const late: ReplacedKey = {
    ...key,
    next: another,
    previous: from,
    requireFits: () => run({ ...first, move: () => Promise.reject(new Error('stopped')) }).catch(() => {}),
  };
  await expect(run(late)).rejects.toThrow('A replacement of WRIT_KEY_MASTER by another key is under way');
  expect(await named()).toEqual([{ value: checkOf(one), previous: checkOf(from) }]);
  await run(first);
  expect(await named()).toEqual([{ value: checkOf(one), previous: null }]);
});

it('the log keeps who ran it, beside what everybody may read', async () => {
  const [who] = await left('key.replacer.v1');
  expect(who).toMatchObject({
    target: { key: 'MASTER', step: 'begun' },
    request: { user: expect.stringMatching(/./), host: hostname(), databaseUser: 'writ_owner' },
  });
  for (const open of await left('key.replaced.v1')) expect(Object.keys(open).sort()).toEqual(['key', 'step']);
});
