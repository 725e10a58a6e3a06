import type { OrderContent } from '@writ/orders-domain/order';
import { at, day, people, removal, walked } from '@writ/orders-domain/testing';
import { openPrisma } from '@writ/prisma/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { itemInformation } from './item-information.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const statusOf = async (id: string) => (await served.sql('select status from orders.legal_order where id = $1', [id]))[0]?.['status'];
const becomes = (id: string, status: string) => expect.poll(() => statusOf(id)).toBe(status);
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

describe('the person is notified when a non-disclosure period ends, though the order has ended', () => {
  const item = (value: string) => ({ type: 'ITEM_ID' as const, value });
  test.each<[string, Partial<OrderContent>]>([
    ['FULFILLED', {}],
    ['EXPIRED', { identifiers: [item('item-1'), item('item-2')] }],
  ])('because it is %s', async (status, change) => {
    const id = await released({ secrecy: silence, ...change });
    await served.restrict(id, 'item-1');
    const restrictedAt = served.state.now;
    // As an authority does that renews it.
    await served.sql(`update orders.clock set due_at = $1 where order_id = $2 and kind = 'SECRECY'`, [at(120 * day), id]);
    if (status === 'FULFILLED') await becomes(id, status);
    // As orders ended that expired when they had a lifetime.
    else await served.sql(`update orders.legal_order set status = 'EXPIRED' where id = $1`, [id]);
    served.pass(91 * day);
    await becomes(id, status);
    expect(await told()).toEqual([]);
    served.pass(30 * day);
    await expect.poll(told).toEqual([{ item_id: 'item-1', restricted_at: restrictedAt, told_at: served.state.now }]);
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

describe('the person is notified', () => {
  const informed = () => expect.poll(told).toMatchObject([{ item_id: 'item-1' }]);
  test('of an order that was carried out in only some of its places', async () => {
    const id = await released({ territories: ['DE', 'FR'] });
    await served.restrict(id, 'item-1', ['DE']);
    await informed();
    expect(await statusOf(id)).toBe('IN_FORCE');
  });
  test.each(['LIFTED', 'REVERSED'])('of a restriction that was %s before the non-disclosure period ended', async (state) => {
    const id = await released({
      secrecy: silence,
      identifiers: [
        { type: 'ITEM_ID', value: 'item-1' },
        { type: 'ITEM_ID', value: 'item-2' },
      ],
    });
    await served.restrict(id, 'item-1');
    const restrictedAt = served.state.now;
    served.pass(day);
    await served.sql(`update enforcement.restriction set state = $1, closed_at = $2, close_reason = 'x'`, [state, served.state.now]);
    expect(await told()).toEqual([]);
    served.pass(90 * day);
    await informed();
    expect(await told()).toMatchObject([{ restricted_at: restrictedAt, told_at: served.state.now }]);
  });
});

test('an item that is gone causes no notification, and nothing remains due for ever', async () => {
  const db = openPrisma(served.database.options('orders'));
  try {
    const due = () => itemInformation.due(db, served.state.now);
    const id = await released({ secrecy: silence });
    await served.restrict(id, 'item-1');
    await becomes(id, 'FULFILLED');
    expect(await due()).toEqual([]);
    await served.sql(`delete from content.item where id = 'item-1'`);
    served.pass(91 * day);
    expect(await due()).toEqual([]);
    await served.sql(`insert into content.item (id, account_id, thread_id, published_at) values ('item-1', 'author', 't', '2024-05-06Z')`);
    await expect.poll(async () => (await told()).length).toBe(1);
    expect(served.faults).toEqual([]);
  } finally {
    await db.$disconnect();
  }
});
