import { expect, it } from 'vitest';
import { callServices } from './call-services.ts';

it('a page is taken once, and the oldest of a hundred thousand pages is forgotten first', () => {
  const { takePage } = callServices(new Uint8Array(32), 'orders');
  for (let page = 0; page < 100_000; page += 1) takePage(`page ${page}`);
  expect([takePage('page 0'), takePage('page 99999')]).toEqual([false, false]);
  expect(takePage('page 100000')).toBe(true);
  expect([takePage('page 1'), takePage('page 0')]).toEqual([false, true]);
});
