/**
 * An order is collected under a checkpoint that enough witnesses have cosigned, and under no other: while they are away the platform's source is asked
 * nothing for it, and the order says why. Everything else goes on.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { digest } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let email: string;
beforeAll(async () => {
  stack = await startStack({ witness: true });
  email = (await holderIn(stack, 'holder-1')).email;
});
afterAll(() => stack.close());

const serve = async (): Promise<OrderView> => {
  const orders = ordersOn(stack);
  return orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email))));
};
const collection = async ({ id }: OrderView) => {
  const asked = '{ state tries fault failingSince }';
  const { data } = await stack.ask('platform', 'agent-1', `{ order(id: "${id}") { targets { collection ${asked} } } }`);
  return data.order.targets[0].collection;
};
/** The orders for which the source was asked for records. */
const askedFor = (): string[] =>
  stack.adapter.book.entries().flatMap(({ target }) => {
    const { collect } = JSON.parse(target);
    return collect.as === 'ORDER' ? [collect.order] : [];
  });

it('with too few witnesses the source is asked nothing for an order, which says that the fault is ours', async () => {
  const before = await serve();
  await expect.poll(() => collection(before)).toMatchObject({ state: 'TAKEN' });
  expect(askedFor()).toEqual([before.id]);

  await stack.stopWitness();
  const order = await serve();
  await expect
    .poll(() => collection(order))
    .toMatchObject({
      state: 'FAILING',
      fault: 'OWN',
      failingSince: expect.any(String),
    });
  const orders = ordersOn(stack);
  const approved = await orders.decide('agent-1', await orders.claim('agent-1', order));
  const { generation } = approved;
  const released = await stack.ask(
    'platform',
    'counsel-1',
    `mutation ($id: ID!, $generation: Int!, $digest: String!) { releaseOrder(order: $id, generation: $generation, digest: $digest) { __typename } }`,
    { id: order.id, generation, digest: digest(approved)['digest']?.[1] },
  );
  // By whether the worker is about to try again.
  expect(['LOG_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE'], 'nor at its release').toContain(released.errors?.[0]?.extensions.code);
  expect(askedFor()).toEqual([before.id]);
  expect((await orders.read('agent-1', order.id)).status).toBe('APPROVED');

  const own = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
  expect(own.data?.me.records.subscriber.name, 'a person needs no witnesses for their own records').toEqual(expect.any(String));
});
