import { randomBytes, randomUUID } from 'node:crypto';
import { connect, keyCheckValue, trustKey } from '@writ/prisma';
import { newPreservationKey, unwrapPreservationKey } from '@writ/prisma/client';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { preservationPlaces, preservationReplacement } from './preservation.ts';
import { check, replace } from './replacement.ts';

let database: TestDatabase;
let owner: pg.Client;
let superuser: pg.Client;
const [next, previous] = [randomBytes(32), randomBytes(32)];
const key = preservationReplacement(next, previous);
const at = new Date('2031-05-06T07:08:09Z');
const event = randomUUID();
const under = (master: Uint8Array, bound: string) => newPreservationKey(master, bound).wrapped;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('owner'));
  superuser = await connect(database.options('postgres'));
  await trustKey(database.options('owner'), 'PRESERVATION', [{ value: keyCheckValue('PRESERVATION', previous) }]);
  // Without the orders, restrictions and accounts that these rows belong to.
  await superuser.query('SET session_replication_role = replica');
  const insert = `INSERT INTO orders.preservation (id, order_id, target_id, asked_at, taken_at, wrapped) VALUES ($1, 'o', 't', now(), $2, $3)`;
  await superuser.query(insert, ['taken', at, under(previous, 'taken')]);
  await superuser.query(insert, ['runs', null, null]);
  await superuser.query(
    `INSERT INTO orders.collection (event, preservation_id, asked_at, wrapped, try_at) VALUES ($1, 'runs', now(), $2, now())`,
    [event, under(previous, 'runs')],
  );
  await superuser.query(
    `INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, sealed, wrapped, sealed_at)
     VALUES ('copy', 'r', 'i', 'a', now(), now() + interval '200 days', '\\x01', $1, now())`,
    [under(previous, 'copy')],
  );
  await superuser.query(`INSERT INTO orders.received_document (order_id, sealed, wrapped, kept_at) VALUES ('o-1', '\\x01', $1, now())`, [
    under(previous, 'o-1'),
  ]);
  await superuser.query('SET session_replication_role = origin');
});
afterAll(async () => {
  await owner.end();
  await superuser.end();
  await database.drop();
});

/** Each key that is there, with what it is bound to. */
async function stored(): Promise<{ bound: string; wrapped: Buffer }[]> {
  const found = await Promise.all(
    preservationPlaces.map(({ table, boundTo }) =>
      superuser.query<{ bound: string; wrapped: Buffer }>(`SELECT ${boundTo} AS bound, wrapped FROM ${table} WHERE wrapped IS NOT NULL`),
    ),
  );
  return found.flatMap(({ rows }) => rows);
}
const said: string[] = [];
const say = (text: string) => void said.push(text);

it('nobody changes the key of a snapshot before, not even the owner', async () => {
  await expect(owner.query(`UPDATE orders.preservation SET wrapped = '\\x00' WHERE id = 'taken'`)).rejects.toThrow('taken once');
  expect(await check(owner, key, say)).toBe(1);
  expect(said.splice(0)).toEqual([
    'The replacement of WRIT_KEY_PRESERVATION was not begun. There is 4 wrapped keys of snapshots, copies and documents.',
    'Every process that runs has both keys. Run it again without --check.',
  ]);
});

it('another old key is refused, and nothing is changed', async () => {
  const before = await stored();
  await expect(replace(owner, preservationReplacement(next, randomBytes(32)), { say, at })).rejects.toThrow(
    'WRIT_KEY_PRESERVATION_PREVIOUS is not the key',
  );
  expect(await stored()).toEqual(before);
});

it('it waits for whoever writes under the old key, and then puts all under the new one', async () => {
  const orders = await connect(database.options('orders'));
  try {
    await orders.query('BEGIN');
    const { rows } = await orders.query<{ value: Buffer }>(`SELECT public.key_in_use('PRESERVATION') AS value`);
    expect(rows[0]?.value).toEqual(Buffer.from(keyCheckValue('PRESERVATION', previous)));
    const replaced = replace(owner, key, { say, at });
    replaced.catch(() => {});
    const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE sealing.key_check%'`;
    await expect.poll(async () => (await superuser.query(waits)).rowCount, { interval: 20 }).toBe(1);
    expect((await superuser.query(`SELECT FROM sealing.key_check WHERE previous IS NOT NULL`)).rowCount).toBe(0);
    await orders.query('COMMIT');
    await replaced;
    const later = await orders.query<{ value: Buffer }>(`SELECT public.key_in_use('PRESERVATION') AS value`);
    expect(later.rows[0]?.value).toEqual(Buffer.from(keyCheckValue('PRESERVATION', next)));
  } finally {
    await orders.end();
  }
  const found = await stored();
  expect(found.map(({ bound }) => bound).sort()).toEqual(['copy', 'o-1', 'runs', 'taken']);
  for (const { bound, wrapped } of found) {
    expect(unwrapPreservationKey(next, bound, wrapped), bound).toHaveLength(64);
    expect(() => unwrapPreservationKey(previous, bound, wrapped), bound).toThrow('does not open');
  }
});

it('afterwards the key of a snapshot is what it is again, and nothing is left to do', async () => {
  await expect(owner.query(`UPDATE orders.preservation SET wrapped = '\\x00' WHERE id = 'taken'`)).rejects.toThrow('taken once');
  expect(await check(owner, key, say)).toBe(0);
});

it('while it is under way the owner changes that key alone, and no role of a subgraph does', async () => {
  await superuser.query(`UPDATE sealing.key_check SET previous = $1 WHERE name = 'PRESERVATION'`, [
    keyCheckValue('PRESERVATION', previous),
  ]);
  await expect(owner.query(`UPDATE orders.preservation SET wrapped = '\\x00', taken_at = now() WHERE id = 'taken'`)).rejects.toThrow(
    'taken once',
  );
  const orders = await connect(database.options('orders'));
  try {
    await expect(orders.query(`UPDATE orders.preservation SET wrapped = '\\x00' WHERE id = 'taken'`)).rejects.toMatchObject({
      code: '42501',
    });
  } finally {
    await orders.end();
  }
  await replace(owner, key, { say, at });
  expect(await check(owner, key, say)).toBe(0);
});
