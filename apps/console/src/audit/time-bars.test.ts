import { expect, it } from 'vitest';
import { timeBars } from './time-bars.ts';

const at = (minutes: number): string => new Date(Date.UTC(2031, 0, 1) + minutes * 60_000).toISOString();

it('the bars count each entry once, in spans without a gap', () => {
  for (const minutes of [[0], [0, 0, 3], [0, 22], [0, 23], [5, 600, 7], [0, 100_000], [0, 90_000_000]]) {
    const { span, bars } = timeBars(minutes.map(at));
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(minutes.length);
    expect(bars.length).toBeLessThanOrEqual(260);
    bars.forEach(({ from }, i) => {
      expect(from).toBe((bars[0]?.from ?? 0) + i * span);
    });
    expect(bars[0]?.count).toBeGreaterThan(0);
    expect(bars.at(-1)?.count).toBeGreaterThan(0);
  }
  expect(timeBars([]).bars).toEqual([]);
});

it('the bars use the shortest span that gives at most 24 of them', () => {
  expect(timeBars([at(0), at(10)]).span).toBe(60_000);
  expect(timeBars([at(0), at(60 * 24 * 5)]).span).toBe(6 * 3_600_000);
  expect(timeBars([at(0), at(60 * 24 * 5)]).bars).toHaveLength(21);
});
