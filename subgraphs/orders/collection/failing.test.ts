/** When the desk is notified that a collection fails, what staff see of it, and how counsel has it repeated. */
import { hour, minute, people, preserving, start, walked } from '@writ/orders-domain/testing';
import { SourceError } from '@writ/source/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordSource } from '../dependencies.ts';
import { type Served, serve } from '../testing/served.ts';
import { toldAt } from './failing.ts';
import type { CollectionRow } from './status.ts';

const later = (ms: number): Date => new Date(start.getTime() + ms);
const row: CollectionRow = {
  order: 'order',
  target: 'target',
  askedAt: start,
  isTaken: false,
  isEnded: false,
  state: 'RUNNING',
  tries: 3,
  fault: 'NETWORK',
  failedSince: later(minute),
  tryAt: later(hour),
  againAt: null,
};
const ordinary = { kind: 'EPOC', emergency: null } as const;
const emergency = { kind: 'EPOC', emergency: { threat: 'A person is in danger.', confirmedAt: null } } as unknown as Parameters<
  typeof toldAt
>[1];
const removal = { kind: 'TCO_REMOVAL', emergency: null } as const;

describe('the desk learns of a collection', () => {
  it.each([
    ['an hour', ordinary, hour],
    ['ten minutes in an emergency', emergency, 10 * minute],
    ['ten minutes for a removal', removal, 10 * minute],
  ])('that has failed for %s', (_long, order, long) => {
    expect(toldAt(row, order)).toEqual(later(minute + long));
    const begun = { ...row, state: null, failedSince: null, fault: null, tries: null, tryAt: null };
    expect(toldAt(begun, order), 'and that could not even begin').toEqual(later(long));
    expect(toldAt({ ...row, failedSince: null }, order), 'but of none that goes on').toBeNull();
    expect(toldAt({ ...row, isTaken: true, state: null }, order), 'or is taken').toBeNull();
    expect(toldAt({ ...row, isEnded: true, state: null }, order), 'or is over').toBeNull();
  });

  it('at once where the source refused it, and no more once it is repeated', () => {
    const refused = { ...row, state: 'REFUSED' as const, fault: 'OVERSTEP', failedSince: null };
    expect(toldAt(refused, ordinary)).toEqual(start);
    expect(toldAt({ ...refused, againAt: later(hour) }, ordinary), 'until that has not begun for an hour').toEqual(later(2 * hour));
  });
});

describe('with a source that fails', () => {
  let served: Served;
  let fault: SourceError | null;
  beforeEach(async () => {
    fault = new SourceError('NETWORK', 'nobody answers');
    served = await serve({
      source: (tables): RecordSource => ({
        ...tables,
        collect(collection) {
          if (fault !== null) throw fault;
          return tables.collect(collection);
        },
      }),
    });
  });
  afterEach(() => served.close());

  const order = walked(preserving(), 'SERVED', people.court);
  const [target] = order.targets;
  const asked = `{ failingCollections { order { id } target collection { state failingSince tries nextTryAt fault } } }`;
  const failing = async () => (await served.ask('agent', asked)).data.failingCollections;
  const collection = async () =>
    (await served.ask('counsel', '{ order(id: "order") { targets { collection { state tries fault failingSince } } } }')).data.order
      .targets[0].collection;
  const again = (who: 'counsel' | 'agent', change: object = {}) =>
    served.ask(
      who,
      `mutation ($order: ID!, $target: ID!, $reason: String!) { collectAgain(order: $order, target: $target, reason: $reason) {
         __typename ... on Refusal { reasons } ... on Order { targets { collection { state } } } } }`,
      { order: order.id, target: target?.id, reason: 'The operator has started the source again.', ...change },
    );

  async function put() {
    await served.put(order);
    await served.sql(`insert into orders.preservation (id, order_id, target_id, asked_at) values ('p', $1, $2, $3)`, [
      order.id,
      target?.id,
      served.state.now,
    ]);
  }
  const until = (state: string) => vi.waitFor(async () => expect(await collection()).toMatchObject({ state }));

  it('the worker asks on, the desk is notified after an hour, and no more once everything is taken', async () => {
    await put();
    await until('FAILING');
    const since = served.state.now.toISOString();
    expect(await collection()).toMatchObject({ fault: 'NO_ANSWER', failingSince: since });
    served.pass(hour - 1);
    await vi.waitFor(async () => expect((await collection()).tries).toBeGreaterThan(1));
    expect(await failing()).toEqual([]);
    served.pass(1);
    expect(await failing()).toMatchObject([
      { order: { id: order.id }, target: target?.id, collection: { state: 'FAILING', fault: 'NO_ANSWER' } },
    ]);
    fault = null;
    served.pass(10 * minute);
    await until('TAKEN');
    expect(await failing()).toEqual([]);
  });

  it('that sends what the order does not cover, the desk is notified at once, and counsel has it repeated with a reason', async () => {
    fault = new SourceError('OVERSTEP', 'a line of somebody else');
    await put();
    await until('REFUSED');
    expect(await failing()).toMatchObject([{ collection: { state: 'REFUSED', fault: 'OVERSTEP', nextTryAt: null } }]);
    fault = null;
    expect((await again('agent')).messages).toHaveLength(1);
    expect((await again('counsel', { reason: ' ' })).data.collectAgain).toMatchObject({ __typename: 'Refusal' });
    for (const wrong of [{ order: 'none' }, { target: 'none' }])
      expect((await again('counsel', wrong)).data.collectAgain).toMatchObject({ reasons: ['NOT_FOUND'] });
    expect(await collection()).toMatchObject({ state: 'REFUSED' });
    expect((await again('counsel')).data.collectAgain).toMatchObject({ __typename: 'Order' });
    await until('TAKEN');
    expect(await failing()).toEqual([]);
    expect((await again('counsel')).data.collectAgain).toMatchObject({ reasons: ['WRONG_STATE'] });
    const entries = served.entries.filter(({ type }) => /^record\.collection|^source\./.test(type));
    expect(entries.map(({ type }) => type)).toEqual([
      'record.collection.v1',
      'source.fault.v1',
      'record.collection.repeated.v1',
      'record.collection.v1',
    ]);
    expect(entries[2]).toMatchObject({
      kind: 'platform',
      details: { action: 'collectAgain', reason: { text: 'The operator has started the source again.' }, target: { target: target?.id } },
    });
  });

  it('counsel has one that fails repeated before its time', async () => {
    await put();
    await until('FAILING');
    served.pass(minute);
    await vi.waitFor(async () => expect((await collection()).tries).toBeGreaterThan(1));
    fault = null;
    expect((await again('counsel')).data.collectAgain).toMatchObject({ __typename: 'Order' });
    await until('TAKEN');
  });
});
