/**
 * F11 by another means: two parts may change the rows of the queue, and so lock them. Whoever had the password of `enforcement` stopped every act
 * on an order with one statement, and with it all of `orders`, whose connections waited.
 */
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let enforcement: pg.Client;
beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  enforcement = await connect(stack.database.options('enforcement'));
});
afterAll(async () => {
  await enforcement.end();
  await stack.close();
});

async function served(reference: string): Promise<OrderView> {
  const input = epoc(await addressIn(stack), { categories: ['SUBSCRIBER'], reference, from: null, to: null });
  return orders.submit('police', await orders.draft('police', input)).then((order) => orders.validate('judge', order));
}
const workOn = async ({ id }: OrderView) => {
  const [row] = await stack.sql<{ closed: boolean }>(
    'postgres',
    `SELECT closed_at IS NOT NULL AS closed FROM enforcement.work_item WHERE subject_id = $1`,
    [id],
  );
  return row;
};
const withdraw = (order: OrderView) =>
  stack.ask(
    'authority',
    'police',
    'mutation ($o: ID!, $g: Int!) { withdrawOrder(order: $o, generation: $g, reason: "Solved.") { ... on Order { status } ... on Refusal { message } } }',
    { o: order.id, g: order.generation },
  );

describe('F11: while writ_enforcement locks the rows of the queue,', () => {
  it('an order is withdrawn, and the queue catches up when the locks end', async () => {
    const order = await served('10 Js 1/26');
    await enforcement.query('BEGIN; SELECT FROM enforcement.work_item FOR UPDATE');
    expect((await withdraw(order)).data).toEqual({ withdrawOrder: { status: 'WITHDRAWN' } });
    expect(await workOn(order)).toEqual({ closed: false });
    await enforcement.query('ROLLBACK');
    await vi.waitFor(async () => expect(await workOn(order)).toEqual({ closed: true }), { interval: 100 });
    const facts = await stack.sql(
      'postgres',
      `SELECT f.kind FROM enforcement.work_fact f JOIN enforcement.work_item w ON w.id = f.work_id WHERE w.subject_id = $1`,
      [order.id],
    );
    expect(facts).toEqual([{ kind: 'CLOSED' }]);
  });

  it('an order that was served again meanwhile becomes work when the locks end', async () => {
    const order = await served('10 Js 2/26');
    await stack.sql('postgres', 'UPDATE enforcement.work_item SET closed_at = now() WHERE subject_id = $1', [order.id]);
    await stack.sql('postgres', 'UPDATE orders.legal_order SET queue_behind = true WHERE id = $1', [order.id]);
    await vi.waitFor(async () => expect(await workOn(order)).toEqual({ closed: false }), { interval: 100 });
    expect((await orders.claim('agent-1', order)).status).toBe('UNDER_REVIEW');
  });
});
