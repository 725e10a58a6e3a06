import { describe, expect, it } from 'vitest';
import { isMet, targetsTable } from './targets.ts';

describe('a target', () => {
  it.each([
    ['at least, reached', { found: 5, least: 5 }, true],
    ['at least, missed', { found: 4.99, least: 5 }, false],
    ['at most, reached', { found: 40, most: 40 }, true],
    ['at most, missed', { found: 40.1, most: 40 }, false],
    ['without a figure', { found: Number.NaN, most: 40 }, false],
  ])('is judged: %s', (_, figures, met) => {
    expect(isMet({ name: '', unit: 'x', ...figures })).toBe(met);
  });
});

it('a target is printed with what was wanted, what was found and whether that is enough', () => {
  const told = targetsTable([
    { name: 'fast', unit: 'x', found: 0.5, most: 1 / 3 },
    { name: 'far', unit: 'ms', found: 3, least: 2 },
  ]);
  expect(
    told
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/ +/g, ' ')),
  ).toEqual(['fast at most 0.33 x 0.50 x not met', 'far at least 2 ms 3.00 ms met']);
});
