import { expect, it } from 'vitest';
import { endOf, type MeasuredCosts, sizeAt, usualAssumptions } from './model.ts';

const bytes = { log: 2_500, enforcement: 4_000, orders: 0, other: 200 };
const costs: MeasuredCosts = { decision: bytes, disclosure: bytes, ownReading: bytes, decisionsPerSecond: 2_000 };

it('a hundred million decisions are six a second, and their bytes are products', () => {
  const size = sizeAt(1e8, costs, usualAssumptions);
  expect(size.perSecond).toBeCloseTo(6.34, 2);
  expect(size.hotBytes).toBe(4.2e11);
  expect(size.logBytes).toBe(1e12);
  expect(size.restoreHours).toBeCloseTo(1.42e12 / 2e8 / 3_600, 6);
  expect(size.peakShare).toBeCloseTo(0.0317, 4);
});

it.each([
  [1e6, 1, ''],
  [2.5e8, 2, 'a restore takes 4.9 h'],
  [1e9, 3, 'decisions take 4.2 TB; the log takes 10.0 TB after two years'],
] as const)('%d decisions need tier %d', (decisions, tier, because) => {
  const size = sizeAt(decisions, costs, usualAssumptions);
  expect(size.tier).toBe(tier);
  expect(size.because.startsWith(because)).toBe(true);
});

it('a tier ends where the next larger size is refused by it', () => {
  for (const tier of [1, 2] as const) {
    const end = endOf(tier, costs, usualAssumptions);
    expect(sizeAt(end * 0.9, costs, usualAssumptions).tier).toBe(tier);
    expect(sizeAt(end * 1.1, costs, usualAssumptions).tier).toBeGreaterThan(tier);
  }
});

it('a slow machine ends the first tier by its rate', () => {
  const size = sizeAt(1e7, { ...costs, decisionsPerSecond: 1 }, usualAssumptions);
  expect(size).toMatchObject({ tier: 2, because: 'the busiest minutes are more than one machine does' });
});
