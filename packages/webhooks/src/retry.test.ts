import { expect, test } from 'vitest';
import { nextAttempt, parseRetryAfter } from './retry.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const after = (attempts: number, retryAfterMs: number | null = null, random = 0): number | undefined => {
  const next = nextAttempt(attempts, at, retryAfterMs, random);
  return next === null ? undefined : (next.getTime() - at.getTime()) / 1_000;
};

test('a delivery is tried again after the times of the specification, and not after the tenth attempt', () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => after(attempts));
  expect(seconds).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(after(10)).toBeUndefined();
});

test('deliveries that failed together are spread: up to a tenth later', () => {
  expect(after(2, null, 0.5)).toBe(315);
  expect(after(2, null, 0.999)).toBeCloseTo(330, 0);
});

test('the delay that the answer requests is honoured when it is longer, up to a day', () => {
  expect(after(1, 60_000)).toBe(60);
  expect(after(2, 60_000)).toBe(300);
  expect(after(1, 1_000 * 86_400_000)).toBe(86_400);
  expect(after(10, 60_000)).toBeUndefined();
});

test('the header Retry-After is seconds or a date, and any other value is ignored', () => {
  expect(parseRetryAfter('120', at)).toBe(120_000);
  expect(parseRetryAfter('Sun, 01 Mar 2026 12:01:00 GMT', at)).toBe(60_000);
  expect(parseRetryAfter('Sun, 01 Mar 2026 11:00:00 GMT', at)).toBe(0);
  for (const header of [undefined, '', '-1', '1.5', '1e9', '9999999999', 'soon', '2026-03-01'])
    expect(parseRetryAfter(header, at)).toBeNull();
});
