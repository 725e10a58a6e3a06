/** A package is made by one process at a time, against a database of its own. */
import { people, production, walked } from '@writ/orders-domain/testing';
import { openPrisma } from '@writ/prisma/client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { Hold, HoldLost } from './hold.ts';

let served: Served;
let services: Parameters<typeof Hold.take>[0];
let id: string;

beforeAll(async () => {
  served = await serve();
  services = { db: openPrisma(served.database.options('orders'), 2), clock: served.options.clock };
  await served.put(walked(production(), 'SERVED', people.police));
});
afterAll(async () => {
  await services.db.$disconnect();
  await served.close();
});
beforeEach(async () => {
  const [row] = await served.sql(
    `INSERT INTO orders.package (id, order_id, target_id, is_trial, enrolment_id, key_id, thumbprint, requested_by, requested_at, expires_at)
     SELECT gen_random_uuid(), t.order_id, t.id, true, e.id, 'key', 'sha256:' || repeat('0', 64), '{}', $1, $1::timestamptz + interval '14 days'
       FROM orders.order_target t, orders.enrolment e LIMIT 1 RETURNING id`,
    [served.state.now],
  );
  id = String(row?.['id']);
});

const take = async () => (await Hold.take(services, id))?.hold;
const taken = async () => (await take()) ?? expect.fail('another process has it');
const chunks = () => served.sql('SELECT FROM orders.package_chunk WHERE package_id = $1', [id]);

it('is one process’s for five minutes, and for longer while that works', async () => {
  const hold = await taken();
  expect(await take()).toBeUndefined();
  for (let times = 0; times < 3; times += 1) {
    served.pass(200_000);
    await hold.goOn();
    expect(await take()).toBeUndefined();
  }
  expect(await hold.isMine(services.db)).toMatchObject({ id });
});

it('is another’s when that has stopped for longer, and what was written is deleted: the one that stopped makes nothing of it, and takes nothing away', async () => {
  const stopped = await taken();
  await served.sql(`INSERT INTO orders.package_chunk VALUES ($1, 1, 0, '\\x00')`, [id]);
  served.pass(300_000);
  const other = await taken();
  expect(await chunks()).toEqual([]);
  await expect(stopped.goOn()).rejects.toThrow(HoldLost);
  expect(await stopped.isMine(services.db)).toBeNull();
  await stopped.giveBack();
  expect(await take()).toBeUndefined();
  expect(await other.isMine(services.db)).toMatchObject({ id });
});

it('is given back to whoever comes next', async () => {
  await (await taken()).giveBack();
  expect(await take()).toBeDefined();
});

it('is nobody’s once it has ended', async () => {
  const hold = await taken();
  await served.sql(`UPDATE orders.package SET state = 'FAILED' WHERE id = $1`, [id]);
  expect(await hold.isMine(services.db)).toBeNull();
  served.pass(200_000);
  await expect(hold.goOn()).rejects.toThrow(HoldLost);
  served.pass(200_000);
  expect(await take()).toBeUndefined();
});
