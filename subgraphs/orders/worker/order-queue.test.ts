import { at, hour, minute, production, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdWork } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const statusOf = async (id: string) => (await served.sql('select status from orders.legal_order where id = $1', [id]))[0]?.['status'];
const becomes = (id: string, status: string) => expect.poll(() => statusOf(id)).toBe(status);

test('orders that cannot be moved delay no later one, however many they are', async () => {
  const stuck = walked(production(), 'SERVED');
  for (let n = 0; n < 65; n += 1) {
    const id = `stuck-${n}`;
    const own = (target: string) => `${id}.${target}`;
    await served.put({
      ...stuck,
      id,
      targets: stuck.targets.map((target) => ({ ...target, id: own(target.id) })),
      decisions: stuck.decisions.map((one) => ({ ...one, target: own(one.target) })),
    });
  }
  // Claimed by the very person who issued them, which the machine doesn't take over.
  for (const { id } of await served.sql('select id from orders.legal_order'))
    await holdWork(served.sql, String(id), 'https://authorities.example police', at(2 * hour));
  const young = walked(production(), 'UNDER_REVIEW');
  await served.put(young);
  await served.sql('update orders.legal_order set created_at = $1 where id = $2', [at(minute), young.id]);
  served.pass(hour);
  await becomes(young.id, 'SERVED');
  expect(served.faults).toEqual([]);
});
