/** Whose mark stops an order: that of the account which the platform's source names, and of no other. */
import type { Order } from '@writ/orders-domain/order';
import { people, production, walked } from '@writ/orders-domain/testing';
import { SourceError } from '@writ/source/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordSource } from '../dependencies.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
let isAway: boolean;
beforeEach(async () => {
  isAway = false;
  served = await serve({
    source: (tables): RecordSource => ({
      ...tables,
      async *collect(collection) {
        if (isAway) throw new SourceError('NETWORK', 'nobody answers');
        for await (const part of tables.collect(collection)) yield { ...part, found: { account: 'author' } };
      },
    }),
  });
  const marked = await served.ask(
    'counsel',
    'mutation { markAccount(account: "author", kind: PRESS, reason: "The list of the press council.") { __typename } }',
  );
  expect(marked.data.markAccount.__typename).toBe('AccountMark');
  expect(await served.sql('select from records.identifier'), 'no import says whose the identifier is').toEqual([]);
});
afterEach(() => served.close());

const acts = {
  releaseOrder: ['$digest: String!', 'digest: $digest'],
  permitMarked: ['$text: String!', 'text: $text'],
  raiseMarked: ['$text: String!, $authority: BodyInput', 'text: $text, authority: $authority'],
  recordAnswer: ['$input: OutsideAnswerInput!', 'input: $input'],
} as const;
async function make(act: keyof typeof acts, who: 'counsel' | 'otherCounsel', { id, generation, digest }: Order, more: object = {}) {
  const [declared, given] = acts[act];
  const text = `mutation ($id: ID!, $generation: Int!, ${declared}) {
    made: ${act}(order: $id, generation: $generation, ${given}) { ... on Order { status } ... on Refusal { reasons } } }`;
  const { data, messages } = await served.ask(who, text, { id, generation, digest, ...more });
  return messages.length > 0 ? messages : data.made;
}
const putApproved = async (): Promise<Order> => {
  const order = walked(production({ categories: ['TRAFFIC'] }), 'APPROVED');
  await served.put(order);
  return order;
};
const sent = ({ targets }: Order) => ({
  input: {
    parts: targets.map(({ id: target }) => ({ target, category: 'TRAFFIC' })),
    sentAt: served.state.now.toISOString(),
    sentTo: 'The court, by courier.',
    sha256: 'a'.repeat(64),
    text: 'Nobody of the court reads here.',
  },
});

test('the account that the source names for an identifier is marked, whatever was imported', async () => {
  const order = await putApproved();
  expect(await make('releaseOrder', 'counsel', order)).toEqual({ reasons: ['NOT_YET'] });
  const seen = await served.ask('counsel', `{ order(id: "${order.id}") { targets { mark } } }`);
  expect(seen.data.order.targets).toEqual([{ mark: 'PRESS' }]);
});

test('while the source does not say whom an identifier names, nothing is released, permitted, raised or answered by hand', async () => {
  isAway = true;
  const order = await putApproved();
  const text = 'The editor is the victim.';
  const away = [expect.stringMatching(/have not been collected/)];
  expect(await make('releaseOrder', 'counsel', order)).toEqual(away);
  expect(await make('permitMarked', 'otherCounsel', order, { text })).toEqual(away);
  expect(
    await make('raiseMarked', 'otherCounsel', order, { text, authority: { organisation: people.court.organisation, country: 'DE' } }),
  ).toEqual(away);
  expect(await make('recordAnswer', 'counsel', order, sent(order))).toEqual(away);
  isAway = false;
  expect(await make('permitMarked', 'otherCounsel', order, { text })).toMatchObject({ status: 'APPROVED' });
});
