import { randomBytes } from 'node:crypto';
import { StartError } from '@writ/core';
import { blindIndex, connect, identifierKey, importIndexKey, keyCheckValue, trustKey } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexReplacement } from './index-key.ts';
import { check, replace } from './replacement.ts';

let database: TestDatabase;
let owner: pg.Client;
let superuser: pg.Client;
const [newest, next, previous] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const key = indexReplacement([next, previous], previous);
const at = new Date('2031-05-06T07:08:09Z');
const many = 1_203;
const mail = (index: number) => `person-${index}@people.example`;
const indexBy = (index: number, ...keys: Uint8Array[]) => blindIndex(identifierKey(keys), 'EMAIL', mail(index));
const said: string[] = [];
const options = { say: (text: string) => void said.push(text), at };

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('owner'));
  superuser = await connect(database.options('postgres'));
  // Without the accounts and snapshots that these rows belong to.
  await superuser.query('SET session_replication_role = replica');
  const numbers = Array.from({ length: many }, (_, index) => index);
  await superuser.query(
    `INSERT INTO records.identifier (type, bidx, account_id, by_account) SELECT 'EMAIL', b, 'a-' || n, n % 2 = 0 FROM unnest($1::bytea[], $2::int[]) x (b, n)`,
    [numbers.map((index) => indexBy(index, previous)), numbers],
  );
  await superuser.query(
    `INSERT INTO records.preserved_identifier (preservation_id, type, bidx, account_id) SELECT 'p-' || n, 'EMAIL', b, 'a-' || n FROM unnest($1::bytea[], $2::int[]) x (b, n)`,
    [numbers.map((index) => indexBy(index, previous)), numbers],
  );
  await superuser.query('SET session_replication_role = origin');
});
afterAll(async () => {
  await owner.end();
  await superuser.end();
  await database.drop();
});

const accountsBy = async (index: Buffer): Promise<unknown[]> =>
  (await superuser.query('SELECT account_id, by_account FROM records.identifier WHERE bidx = $1', [index])).rows;
const snapshotsBy = async (index: Buffer): Promise<unknown[]> =>
  (await superuser.query('SELECT preservation_id FROM records.preserved_identifier WHERE bidx = $1', [index])).rows;
const versions = async (): Promise<unknown[]> =>
  (
    await superuser.query(
      'SELECT version, count(*)::int FROM (SELECT version FROM records.identifier UNION ALL SELECT version FROM records.preserved_identifier) v GROUP BY version ORDER BY version',
    )
  ).rows;

it('is not begun where the database does not know which key it is used with', async () => {
  await expect(replace(owner, key, options)).rejects.toThrow('The database does not know which WRIT_KEY_INDEX it is used with');
  await trustKey(database.options('owner'), 'INDEX', [{ value: keyCheckValue('INDEX', previous) }]);
  await expect(replace(owner, indexReplacement([next, newest], newest), options)).rejects.toThrow('WRIT_KEY_INDEX_PREVIOUS is not the key');
  expect(await check(owner, key, options.say)).toBe(1);
  expect(said.splice(0)[0]).toBe('The replacement of WRIT_KEY_INDEX was not begun. There is 2,406 indexes of identifiers.');
  expect(await versions()).toEqual([{ version: 1, count: 2 * many }]);
});

it('is not begun while an import runs', async () => {
  const importing = await connect(database.options('owner'));
  try {
    await importing.query('BEGIN; LOCK TABLE importing.line IN SHARE ROW EXCLUSIVE MODE');
    const begun = replace(owner, key, options);
    begun.catch(() => {});
    const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'LOCK TABLE importing.line%'`;
    await expect.poll(async () => (await superuser.query(waits)).rowCount, { interval: 20 }).toBe(1);
    expect(await importIndexKey(importing, [{ key: previous, check: keyCheckValue('INDEX', previous) }])).toBe(previous);
    // What stops in the middle: somebody holds a row, and the connection is ended.
    const holder = await connect(database.options('postgres'));
    await holder.query(`BEGIN; SELECT FROM records.identifier WHERE account_id = 'a-600' FOR UPDATE`);
    await importing.query('ROLLBACK');
    const held = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE records.identifier%'`;
    await expect.poll(async () => (await superuser.query(held)).rowCount, { interval: 20 }).toBe(1);
    await superuser.query(`SELECT pg_cancel_backend(pid) FROM (${held}) s`);
    await expect(begun).rejects.toMatchObject({ code: '57014' });
    await holder.end();
  } finally {
    await importing.end();
  }
  expect(await check(owner, key, options.say)).toBe(1);
  expect(said.at(-1)).toMatch(/^The replacement of WRIT_KEY_INDEX is under way: run it again/);
  expect(await accountsBy(indexBy(600, previous))).toHaveLength(1);
});

it('while it is under way nothing is imported, and what is written is under the next key', async () => {
  const keys = [next, previous].map((one) => ({ key: one, check: keyCheckValue('INDEX', one) }));
  await expect(importIndexKey(owner, keys)).rejects.toBeInstanceOf(StartError);
  const columns = `(preservation_id, type, bidx, account_id) VALUES`;
  await superuser.query(`INSERT INTO records.preserved_identifier ${columns} ('p-new', 'EMAIL', $1, 'a-new')`, [
    indexBy(9_999, next, previous),
  ]);
  // A collection that began under the old key goes on under the next one.
  await superuser.query(`INSERT INTO records.preserved_identifier ${columns} ('p-7', 'EMAIL', $1, 'a-7') ON CONFLICT DO NOTHING`, [
    indexBy(7, next, previous),
  ]);
  await expect(owner.query(`UPDATE records.preserved_identifier SET account_id = 'a-8' WHERE preservation_id = 'p-7'`)).rejects.toThrow(
    'what is preserved is not changed',
  );
});

it('goes on from where it is, and everything is found under the next key alone', async () => {
  await replace(owner, key, options);
  expect(await versions()).toEqual([{ version: 2, count: 2 * many + 1 }]);
  for (const index of [0, 7, 499, 500, 600, many - 1]) {
    expect(await accountsBy(indexBy(index, next, previous)), mail(index)).toEqual([
      { account_id: `a-${index}`, by_account: index % 2 === 0 },
    ]);
    expect(await snapshotsBy(indexBy(index, next, previous)), mail(index)).toEqual([{ preservation_id: `p-${index}` }]);
    for (const alone of [previous, next]) expect(await accountsBy(indexBy(index, alone)), mail(index)).toEqual([]);
  }
  expect(await snapshotsBy(indexBy(9_999, next, previous))).toEqual([{ preservation_id: 'p-new' }]);
  expect(await check(owner, key, options.say)).toBe(0);
  await expect(owner.query(`UPDATE records.preserved_identifier SET version = 3 WHERE preservation_id = 'p-7'`)).rejects.toThrow(
    'what is preserved is not changed',
  );
});

it('another one is put over both, and nothing is done twice', async () => {
  const third = indexReplacement([newest, next, previous], [next, previous]);
  await replace(owner, third, options);
  await replace(owner, third, options);
  expect(await versions()).toEqual([{ version: 3, count: 2 * many + 1 }]);
  expect(await accountsBy(indexBy(600, newest, next, previous))).toEqual([{ account_id: 'a-600', by_account: true }]);
});

it('two commands at once put another one over it once', async () => {
  const fourth = randomBytes(32);
  const both = indexReplacement([fourth, newest, next, previous], [newest, next, previous]);
  const other = await connect(database.options('owner'));
  try {
    await Promise.all([replace(owner, both, options), replace(other, both, options)]);
  } finally {
    await other.end();
  }
  expect(await versions()).toEqual([{ version: 4, count: 2 * many + 1 }]);
  for (const index of [0, 499, 500, many - 1])
    expect(await accountsBy(indexBy(index, fourth, newest, next, previous)), mail(index)).toHaveLength(1);
});
