/** Every law under which the platform acts on items: in force it lets the item be restricted, done it is fulfilled, and the person is told. */
import { actingKinds } from '@writ/orders-domain/law';
import { people, sampleOf, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

const release =
  'mutation ($id: ID!, $generation: Int!, $digest: String!) { releaseOrder(order: $id, generation: $generation, digest: $digest) { ... on Order { status } ... on Refusal { message } } }';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

it('two kinds of orders act against items', () => expect(actingKinds()).toEqual(['DSA_ACT', 'TCO_REMOVAL']));

it.each(['DSA_ACT', 'TCO_REMOVAL'] as const)(
  'an order of the kind %s is in force, fulfilled and notified by the item that it restricts',
  async (kind) => {
    const { id, generation, digest, ...order } = walked(sampleOf(kind), 'APPROVED', people.regulator);
    await served.put({ id, generation, digest, ...order });
    const inForce = () => served.sql(`select item_id, territories from orders.order_in_force($1, '{item-1,item-2}')`, [id]);
    expect(await inForce()).toEqual([]);
    const { data } = await served.ask('counsel', release, { id, generation, digest });
    expect(data.releaseOrder).toEqual({ status: 'IN_FORCE' });
    expect(await inForce()).toEqual([{ item_id: 'item-1', territories: sampleOf(kind).territories }]);
    await served.restrict(id, 'item-1');
    const statusOf = () => served.sql('select status from orders.legal_order');
    await expect.poll(statusOf).toEqual([{ status: 'FULFILLED' }]);
    await expect.poll(() => served.sql('select item_id from orders.user_information')).toEqual([{ item_id: 'item-1' }]);
    expect(await inForce()).toEqual([]);
  },
);
