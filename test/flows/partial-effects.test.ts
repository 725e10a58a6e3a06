/**
 * An order to act that the platform's adapter carried out in part: it is not fulfilled, and the authority reads by which ways the item can still be got.
 * What the adapter has looked at is written into the database here, as its worker writes it. Regulation (EU) 2022/2065, Art. 9(1).
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let item: string;
beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  await stack.sql('postgres', 'UPDATE enforcement.effect_source SET live = true');
  const [row] = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id WHERE h.subject = 'holder-1' ORDER BY i.id LIMIT 1`,
  );
  item = row?.id ?? expect.fail('the seed has no item');
});
afterAll(() => stack.close());

const looked = (extent: string, remaining: readonly string[]) =>
  stack.sql(
    'postgres',
    `UPDATE enforcement.effect SET carried = sequence, extent = $2::enforcement.effect_extent, remaining = $3, carried_at = now(), next_at = NULL WHERE subject_id = $1`,
    [item, extent, remaining],
  );
const shown = async (id: string) => {
  const document = 'query ($id: ID!) { order(id: $id) { status targets { effect { outcome at remaining } } } }';
  const { data, text } = await stack.ask('authority', 'regulator', document, { id });
  return data?.order ?? expect.fail(text);
};

it('is not fulfilled, and its authority reads what remains, until nothing does', async () => {
  const order = await orders.intoForce(orderToAct(item, { territories: ['DE'] }));
  const { statement: _, ...input } = restrictInput({
    ...{ item, order: order.id, territories: ['DE'] },
    visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  });
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename ... on Refusal { message } } }';
  expect((await stack.ask('platform', 'agent-2', restrict, { input })).data?.restrict).toEqual({ __typename: 'Restriction' });
  await looked('PARTIAL', ['sync.getRecord', 'sync.getRepo']);
  await workerIdle(stack);
  expect(await shown(order.id)).toEqual({
    status: 'IN_FORCE',
    targets: [{ effect: { outcome: 'NOT_YET', at: null, remaining: ['sync.getRecord', 'sync.getRepo'] } }],
  });

  await looked('FULL', []);
  await stack.sql('postgres', 'UPDATE enforcement.restriction SET effective_at = now() WHERE order_id = $1', [order.id]);
  await expect.poll(async () => (await shown(order.id)).status).toBe('FULFILLED');
  expect(await shown(order.id)).toMatchObject({ targets: [{ effect: { outcome: 'RESTRICTED', at: expect.any(String), remaining: [] } }] });
});
