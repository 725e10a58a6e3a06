import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrderContent } from '../content.ts';
import { people } from '../testing/people.ts';
import { at, day, removal } from '../testing/sample-order.ts';
import { type Served, serve } from '../testing/served.ts';
import { walked } from '../testing/walk.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const statusOf = async (id: string) => (await served.sql('select status from orders.legal_order where id = $1', [id]))[0]?.['status'];
const becomes = (id: string, status: string) => expect.poll(() => statusOf(id), { timeout: 10_000 }).toBe(status);
const told = () => served.sql('select item_id, restricted_at, told_at from orders.user_information');

const silence = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(80 * day) };
/** An order to act that a counsel has released. */
async function released(change: Partial<OrderContent>): Promise<string> {
  const order = walked(removal(change), 'APPROVED', people.regulator);
  await served.put(order);
  const { data } = await served.ask(
    'counsel',
    'mutation ($id: ID!, $generation: Int!, $digest: String!) { releaseOrder(order: $id, generation: $generation, digest: $digest) { ... on Order { status } ... on Refusal { message } } }',
    { id: order.id, generation: order.generation, digest: order.digest },
  );
  expect(data.releaseOrder).toEqual({ status: 'IN_FORCE' });
  return order.id;
}

describe('the person is told when a silence ends, though the order is over', () => {
  const item = (value: string) => ({ type: 'ITEM_ID' as const, value });
  test.each<[string, Partial<OrderContent>]>([
    ['FULFILLED', {}],
    ['EXPIRED', { identifiers: [item('item-1'), item('item-2')] }],
  ])('as it is %s', async (status, change) => {
    const id = await released({ secrecy: silence, ...change });
    await served.restrict(id, 'item-1');
    const restrictedAt = served.state.now;
    // As an authority does that renews it.
    await served.sql(`update orders.clock set due_at = $1 where order_id = $2 and kind = 'SECRECY'`, [at(120 * day), id]);
    if (status === 'FULFILLED') await becomes(id, status);
    served.pass(91 * day);
    await becomes(id, status);
    expect(await told()).toEqual([]);
    served.pass(30 * day);
    await expect.poll(told, { timeout: 10_000 }).toEqual([{ item_id: 'item-1', restricted_at: restrictedAt, told_at: served.state.now }]);
    expect(served.faults).toEqual([]);
    const entries = () => served.entries.filter(({ type }) => type === 'user.informed.v1');
    await expect.poll(entries).toMatchObject([{ subject: 'author' }]);
    const { data } = await served.ask(
      'holder',
      '{ _entities(representations: [{__typename: "Account", id: "author"}]) { ... on Account { informed { at item } } } }',
    );
    expect(data._entities[0].informed, 'since when, not when it was told').toEqual([{ at: restrictedAt.toISOString(), item: 'item-1' }]);
  });
});
