import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrderContent } from './content.ts';
import { people } from './testing/people.ts';
import { at, day, hour, minute, production, removal } from './testing/sample-order.ts';
import { type Served, serve } from './testing/served.ts';
import { walked } from './testing/walk.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const statusOf = async (id: string) => (await served.sql('select status from orders.legal_order where id = $1', [id]))[0]?.['status'];
const becomes = (id: string, status: string) => expect.poll(() => statusOf(id), { timeout: 10_000 }).toBe(status);
const told = () => served.sql('select item_id, restricted_at, told_at from orders.user_information');

const silence = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: at(120 * day) };
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
    if (status === 'FULFILLED') await becomes(id, status);
    served.pass(91 * day);
    await becomes(id, status);
    expect(await told()).toEqual([]);
    served.pass(30 * day);
    await expect.poll(told, { timeout: 10_000 }).toEqual([{ item_id: 'item-1', restricted_at: restrictedAt, told_at: served.state.now }]);
    expect(served.entries.at(-1)).toMatchObject({ type: 'user.informed.v1', subject: 'author' });
    const { data } = await served.ask(
      'holder',
      '{ _entities(representations: [{__typename: "Account", id: "author"}]) { ... on Account { informed { at item } } } }',
    );
    expect(data._entities[0].informed, 'since when, not when it was told').toEqual([{ at: restrictedAt.toISOString(), item: 'item-1' }]);
  });
});

test('orders that can not be moved keep no younger one waiting, however many they are', async () => {
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
  await served.sql(
    `insert into enforcement.work_item (id, kind, subject_id, opened_at, claimed_by, claim_ends_at)
     select id || '-work', 'ORDER', id, $1, 'https://authorities.example police', $2 from orders.legal_order`,
    [at(0), at(2 * hour)],
  );
  const young = walked(production(), 'UNDER_REVIEW');
  await served.put(young);
  await served.sql('update orders.legal_order set created_at = $1 where id = $2', [at(minute), young.id]);
  served.pass(hour);
  await becomes(young.id, 'SERVED');
  expect(served.faults).toEqual([]);
});
