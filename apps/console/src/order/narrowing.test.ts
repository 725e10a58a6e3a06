import { expect, it } from 'vitest';
import { countsOf, partsOf } from './narrowing.ts';
import { changesBetween } from './order-changes.ts';
import { sampleOrder } from './testing/sample-order.ts';

it('the comparison shows what was requested beside what was granted, and counts what was narrowed', () => {
  const parts = partsOf(sampleOrder());
  expect(parts.map(({ decision, asked, daysLess }) => [decision.category, asked, daysLess])).toEqual([
    ['SUBSCRIBER', null, null],
    ['TRAFFIC', { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }, 16],
  ]);
  expect(countsOf(parts)).toEqual({ asked: 2, granted: 1, narrowed: 1, refused: 0, notAvailable: 0, pending: 0 });
});

it('the comparison names what differs between two states, and nothing else', () => {
  const order = sampleOrder();
  expect(changesBetween(order, sampleOrder())).toEqual([]);
  expect(changesBetween(order, { ...order, status: 'REVOKED', digest: 'e', generation: 4 })).toEqual(['STATUS', 'DIGEST']);
  expect(changesBetween(order, { ...order, targets: [] })).toEqual(['TARGETS', 'DECISIONS']);
  expect(changesBetween(order, { ...order, to: '2026-01-31T00:00:00Z' })).toEqual(['WINDOW']);
});
