import { expect, it } from 'vitest';
import type { DecisionFacts, TargetFacts } from '../../order/order-facts.ts';
import { sampleOrder } from '../../order/testing/sample-order.ts';
import { cellState } from './cell-state.ts';
import { answerFile, manifestOf } from './kept-files.ts';
import type { Reading } from './readings.ts';

const order = sampleOrder();
const [target] = order.targets as readonly [TargetFacts];
const decided = (decision: Partial<DecisionFacts>): TargetFacts => ({
  ...target,
  decisions: [{ category: 'TRAFFIC', outcome: 'GRANTED', code: null, preserved: null, from: order.from, to: order.to, ...decision }],
});

it('a cell distinguishes given, withheld, not held and not requested', () => {
  expect(cellState(order, target, 'SUBSCRIBER')).toEqual({ state: 'GIVEN', window: null, withheld: null });
  expect(cellState(order, target, 'CONTENT')).toEqual({ state: 'NOT_ASKED' });
  expect(cellState(order, decided({}), 'TRAFFIC')).toMatchObject({ state: 'GIVEN', withheld: null });
  expect(cellState(order, decided({ outcome: 'REFUSED', code: 'OUT_OF_SCOPE' }), 'TRAFFIC')).toEqual({
    state: 'WITHHELD',
    code: 'OUT_OF_SCOPE',
  });
  expect(cellState(order, decided({ outcome: 'NOT_AVAILABLE' }), 'TRAFFIC')).toEqual({ state: 'NOT_HELD' });
  expect(cellState(order, decided({ outcome: 'PENDING' }), 'TRAFFIC')).toEqual({ state: 'UNDECIDED' });
});

it('a cell shows which time was left out of a narrowed window, at either end', () => {
  const { from, to } = order as { from: string; to: string };
  expect(cellState(order, target, 'TRAFFIC')).toEqual({
    state: 'GIVEN',
    window: { from: '2026-01-05T00:00:00Z', to: '2026-01-20T00:00:00Z' },
    withheld: { before: { from, to: '2026-01-05T00:00:00Z' }, after: { from: '2026-01-20T00:00:00Z', to } },
  });
  expect(cellState(order, decided({ outcome: 'NARROWED', to: '2026-01-20T00:00:00Z' }), 'TRAFFIC')).toMatchObject({
    withheld: { before: null, after: { to } },
  });
});

it('an answer is kept unchanged, and listed in a manifest with its digest', async () => {
  const answer = { data: { order: { name: 'Å' } }, extensions: { receipt: [{ index: '5' }] } };
  const reading: Reading = {
    order: 'o1',
    target: 't1',
    category: 'SUBSCRIBER',
    at: 'a',
    index: '5',
    count: 1,
    answer,
    file: 'reading-5.json',
  };
  expect(JSON.parse(answerFile(reading))).toMatchObject(answer);
  const manifest = manifestOf(order, target, [reading], new Date('2026-03-01T00:00:00Z'));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(answerFile(reading)));
  expect(manifest.files).toEqual([
    { name: 'reading-5.json', sha256: Buffer.from(digest).toString('hex'), category: 'SUBSCRIBER', at: 'a', entry: '5', records: 1 },
  ]);
  expect(manifest.categories.map(({ category, state }) => `${category} ${state}`)).toEqual([
    'SUBSCRIBER GIVEN',
    'IDENTIFICATION NOT_ASKED',
    'TRAFFIC GIVEN',
    'CONTENT NOT_ASKED',
  ]);
});
