/** What `orders` does with the outcome of a complaint about how an order was carried out: one duty, whatever became of the order meanwhile. */
import { people, removal, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideComplaint } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

/** A complaint's work as `enforcement` leaves it. */
const work = (complaint: string, order: string | null, outcome: string) =>
  decideComplaint(served.sql, { complaint, outcome, order, person: 'i counsel-2' });
const owed = () => served.sql(`select order_id as "order", kind, state, organisation, cause, article from orders.duty order by cause`);

test('a reversal makes the platform owe its report again, once, and any other outcome does not', async () => {
  const order = walked(removal({ kind: 'DSA_ACT' }), 'APPROVED', people.regulator);
  await served.put(order);
  for (const outcome of ['UPHELD', 'OMITTED']) await work(outcome, order.id, outcome);
  await work('of-no-order', null, 'REVERSED');
  await work('wrong', order.id, 'REVERSED');
  const duty = { kind: 'REPORT_EFFECT', state: 'OPEN', organisation: null, article: 'Regulation (EU) 2022/2065, Art. 9(1)' };
  await expect.poll(owed).toEqual([{ order: order.id, cause: 'complaint wrong', ...duty }]);
  await work('wrong-again', order.id, 'REVERSED');
  await expect.poll(async () => (await owed()).map(({ cause }) => cause)).toEqual(['complaint wrong', 'complaint wrong-again']);
  expect(served.faults).toEqual([]);
});
