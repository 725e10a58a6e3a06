import { randomBytes } from 'node:crypto';
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
  await expect.poll(async () => (await superuser.query(waits)).rowCount, { interval: 20, timeout: 15_000 }).toBe(1);
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
