import { expect, it } from 'vitest';
import { termBegan } from './work-row.ts';

it('the time of a piece of work is at most fourteen days, so that what arrived long ago is not urgent for that', () => {
  const due = '2026-12-06T12:00:00.000Z';
  expect(termBegan('2026-11-29T12:00:00.000Z', due)).toBe('2026-11-29T12:00:00.000Z');
  expect(termBegan('2001-02-03T00:00:00.000Z', due)).toBe('2026-11-22T12:00:00.000Z');
  expect(termBegan(null, due)).toBe('2026-11-22T12:00:00.000Z');
});
