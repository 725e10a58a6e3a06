import { describe, expect, it } from 'vitest';
import { covered, mean, quantile } from './timing.ts';

describe('the covered time', () => {
  it.each([
    ['nothing', [], 0],
    [
      'apart',
      [
        [5, 7],
        [0, 2],
      ],
      4,
    ],
    [
      'touching',
      [
        [0, 2],
        [2, 3],
      ],
      3,
    ],
    [
      'overlapping',
      [
        [0, 4],
        [3, 6],
      ],
      6,
    ],
    [
      'one within another',
      [
        [0, 10],
        [2, 3],
        [9, 11],
      ],
      11,
    ],
  ] as [string, [number, number][], number][])('is the sum of the spans: %s', (_, spans, total) => {
    expect(covered(spans.map(([from, to]) => ({ from, to })))).toBe(total);
  });
});

it('a quantile is a value that was measured', () => {
  const values = [4, 1, 3, 2];
  expect([0, 0.5, 0.51, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 2, 3, 4, 4]);
  expect(quantile([], 0.5)).toBeNaN();
});

it('the mean of no values is no number', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});
