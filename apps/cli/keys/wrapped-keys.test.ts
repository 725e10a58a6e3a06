import { randomBytes } from 'node:crypto';
import { connect } from '@writ/prisma';
import { newPreservationKey, unwrapPreservationKey } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { countWrapped, requireEitherUnwraps, rewrapAll, WrappedByAnother } from './wrapped-keys.ts';

let database: TestDatabase;
let owner: pg.Client;
const [next, previous] = [randomBytes(32), randomBytes(32)];
const pair = { next, previous };
const places = [{ table: 'kept_here', id: 'id', boundTo: 'bound' }] as const;
const rows = 1_203;
const idOf = (index: number) => `k-${String(index).padStart(5, '0')}`;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('postgres'));
  await owner.query('CREATE TEMP TABLE kept_here (id text PRIMARY KEY, bound text NOT NULL, wrapped bytea)');
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const keys = Array.from({ length: rows }, (_, index) => newPreservationKey(index % 3 === 0 ? next : previous, `snapshot ${index}`));
const stored = async (index: number): Promise<Buffer | null | undefined> =>
  (await owner.query<{ wrapped: Buffer | null }>('SELECT wrapped FROM kept_here WHERE id = $1', [idOf(index)])).rows[0]?.wrapped;

beforeEach(async () => {
  await owner.query('TRUNCATE kept_here');
  await owner.query(`INSERT INTO kept_here SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[])`, [
    keys.map((_, index) => idOf(index)),
    keys.map((_, index) => `snapshot ${index}`),
    keys.map(({ wrapped }) => wrapped),
  ]);
});

it('every key opens under the next one alone afterwards, what was under it is as it was, and what was destroyed stays so', async () => {
  await owner.query('UPDATE kept_here SET wrapped = NULL WHERE id = $1', [idOf(4)]);
  const early = await stored(3);
  expect(await countWrapped(owner, places)).toBe(rows - 1);
  const due = keys.filter((_, index) => index % 3 !== 0 && index !== 4).length;
  expect(await rewrapAll(owner, places, pair)).toBe(due);
  for (const index of [1, 499, 500, 501, 1_000, rows - 1]) {
    const wrapped = (await stored(index)) ?? expect.fail(idOf(index));
    expect(unwrapPreservationKey(next, `snapshot ${index}`, wrapped)).toEqual(keys[index]?.key);
    if (index % 3 !== 0) expect(() => unwrapPreservationKey(previous, `snapshot ${index}`, wrapped)).toThrow('does not open');
  }
  expect(await stored(3)).toEqual(early);
  expect(await stored(4)).toBeNull();
  expect(await rewrapAll(owner, places, pair)).toBe(0);
});

it('a key of a third one is named and nothing of its page is changed', async () => {
  await owner.query('UPDATE kept_here SET wrapped = $2 WHERE id = $1', [
    idOf(0),
    newPreservationKey(randomBytes(32), 'snapshot 0').wrapped,
  ]);
  const before = await stored(1);
  await expect(rewrapAll(owner, places, pair)).rejects.toBeInstanceOf(WrappedByAnother);
  expect(await stored(1)).toEqual(before);
});

it('keys of which none opens under either are refused', async () => {
  await owner.query('UPDATE kept_here SET wrapped = $1', [newPreservationKey(randomBytes(32), 'x').wrapped]);
  await expect(requireEitherUnwraps(owner, places, pair)).rejects.toThrow('A key in kept_here opens under neither of the two keys.');
});
