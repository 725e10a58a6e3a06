import { expect, test } from 'vitest';
import { DueKeyBackoff } from './due-key-backoff.ts';

test('a key that remains due is tried at once, after a second, and then after twice as long, up to a minute', () => {
  const asked = new DueKeyBackoff();
  const at: number[] = [];
  for (let second = 0; second <= 250; second += 1) if (asked.next(['a'], second * 1_000).length > 0) at.push(second);
  expect(at).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
});

test('a key that was not due for a time begins again, whatever the others do', () => {
  const asked = new DueKeyBackoff();
  expect(asked.next(['a', 'b'], 0)).toEqual(['a', 'b']);
  expect(asked.next(['b'], 10)).toEqual([]);
  expect(asked.next(['a', 'b'], 20)).toEqual(['a']);
});
