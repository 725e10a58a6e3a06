import { expect, test } from 'vitest';
import { attemptsMax, backOffMs } from './back-off.ts';

test.each([
  [1, 30_000],
  [2, 60_000],
  [5, 480_000],
  [9, 7_680_000],
  [10, 14_400_000],
  [24, 14_400_000],
])('after %i tries the sender waits between half of %i ms and all of it', (attempts, whole) => {
  expect([backOffMs(attempts, 0), backOffMs(attempts, 0.999_999_999)]).toEqual([whole, whole / 2]);
});

test('the sender never waits less than the database requests', () => {
  expect([backOffMs(1, 0.5, 3_600_000), backOffMs(1, 0, 1)]).toEqual([3_600_000, 30_000]);
});

test('all tries together take at least two days', () => {
  const least = Array.from({ length: attemptsMax - 1 }, (_, n) => backOffMs(n + 1, 0)).reduce((sum, ms) => sum + ms, 0);
  expect(least / 86_400_000).toBeGreaterThan(2);
});
