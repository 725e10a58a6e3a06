import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { insertOrder } from '../testing/order-rows.ts';
import { type Served, serve } from '../testing/served.ts';
import { endWithdrawn } from './withdrawn-orders.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const end = () => endWithdrawn({ ...served.parts, db });
const becomes = (status: string) => served.sql('update orders.legal_order set status = $1::orders.order_status', [status]);
const carryOut = async () => {
  await insertOrder(served, { id: 'o' });
  return acts.restrict('agent', { order: 'o', statement: null });
};

test.each(['WITHDRAWN', 'REVOKED'])(
  'a restriction under an order ends when the order is %s, once, and readers and the log learn it',
  async (status) => {
    await carryOut();
    expect(await end()).toBe(0);
    await becomes(status);
    expect([await end(), await end()]).toEqual([1, 0]);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(await served.sql('select state, closed_at, close_reason from enforcement.restriction')).toEqual([
      { state: 'LIFTED', closed_at: served.state.now, close_reason: 'The order that it carried out was withdrawn or revoked.' },
    ]);
    expect(await served.sql("select body->'statuses'->-1->>'status' as status from enforcement.outbox order by sequence")).toEqual([
      { status: 'DISABLED' },
      { status: 'AVAILABLE' },
    ]);
    expect(served.entries.at(-1)).toMatchObject({
      type: 'restriction.ended.v1',
      details: { initiator: { issuer: 'SYSTEM' }, action: 'lift', legal: { order: 'o' } },
    });
  },
);

test('the worker ends it without a request', async () => {
  await carryOut();
  await becomes('WITHDRAWN');
  const worker = served.startWorker();
  try {
    await expect.poll(() => acts.status('item-1', 'DE')).toBe('AVAILABLE');
  } finally {
    await worker.close();
  }
});

test.each(['IN_FORCE', 'FULFILLED', 'EXPIRED'])('a restriction remains while its order is %s', async (status) => {
  await carryOut();
  await becomes(status);
  expect(await end()).toBe(0);
  expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
});

test('a decision of the platform’s own on the same item remains', async () => {
  await carryOut();
  await acts.restrict('agent');
  await becomes('WITHDRAWN');
  expect(await end()).toBe(1);
  expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
});

test('a restriction that another session is changing is left to a later round', async () => {
  await carryOut();
  await becomes('WITHDRAWN');
  expect(await served.during('select from enforcement.restriction for update', end)).toBe(0);
  expect(await end()).toBe(1);
});
