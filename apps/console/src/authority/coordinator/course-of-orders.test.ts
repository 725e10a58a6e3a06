import { describe, expect, it } from 'vitest';
import { bodiesOf, type CoordinatedOrder, countsOf, medianToEffect, outcomeOf, weekCount, weeksOf } from './course-of-orders.ts';

const now = Date.parse('2026-03-31T12:00:00Z');
const order = (changes: Partial<CoordinatedOrder>): CoordinatedOrder => ({
  __typename: 'CoordinatedOrder',
  id: 'an id',
  kind: 'DSA_ACT',
  status: 'SERVED',
  authority: 'regulator',
  country: 'IE',
  category: null,
  territories: ['IE'],
  targets: 1,
  issuedAt: '2026-03-30T10:00:00.000Z',
  servedAt: '2026-03-30T12:00:00.000Z',
  releasedAt: null,
  effectAt: null,
  ...changes,
});

describe('the outcome of an order', () => {
  it('is effect where it was given', () => expect(outcomeOf({ status: 'FULFILLED', effectAt: '2026-03-30T13:00:00.000Z' })).toBe('effect'));
  it.each(['REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'] as const)('is another end at %s', (status) =>
    expect(outcomeOf({ status, effectAt: null })).toBe('ended'),
  );
  it.each(['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE'] as const)('is awaited at %s', (status) =>
    expect(outcomeOf({ status, effectAt: null })).toBe('waiting'),
  );
});

describe('the weeks', () => {
  it('hold each order once, also at their borders, and none that is older', () => {
    const week = 7 * 86_400_000;
    const servedAgo = (ms: number) => order({ servedAt: new Date(now - ms).toISOString() });
    const weeks = weeksOf([servedAgo(0), servedAgo(week - 1), servedAgo(week), servedAgo(weekCount * week)], now);
    expect(weeks.map(({ orders }) => orders.length)).toEqual([...Array(weekCount - 2).fill(0), 1, 2]);
    expect(weeks.at(-1)?.from).toBe(now - week);
  });
});

it('authorities of the same name in two countries are two', () => {
  const bodies = bodiesOf([order({}), order({ country: 'FR', status: 'REFUSED' }), order({ effectAt: '2026-03-30T14:00:00.000Z' })]);
  expect(bodies).toEqual([
    { authority: 'regulator', country: 'IE', total: 2, counts: { waiting: 1, effect: 1, ended: 0 } },
    { authority: 'regulator', country: 'FR', total: 1, counts: { waiting: 0, effect: 0, ended: 1 } },
  ]);
  expect(countsOf([])).toEqual({ waiting: 0, effect: 0, ended: 0 });
});

it('the median is that of the orders with effect, and none without one', () => {
  const after = (hours: number) => order({ effectAt: new Date(Date.parse('2026-03-30T12:00:00Z') + hours * 3_600_000).toISOString() });
  expect(medianToEffect([order({})])).toBeNull();
  expect(medianToEffect([after(9), after(1), order({}), after(2)])).toBe(2 * 3_600_000);
  expect(medianToEffect([after(1), after(4)])).toBe(2.5 * 3_600_000);
});
