import { expect, it } from 'vitest';
import { clockTone } from './clock.tsx';

const due = Date.parse('2026-11-29T12:00:00.000Z');
const hour = 3_600_000;
const toneAt = (left: number, term: number): string =>
  clockTone({ startedAt: new Date(due - term).toISOString(), dueAt: new Date(due).toISOString() }, due - left);

it('a clock is amber in its last fifth, and in its last two hours however short it was', () => {
  expect(toneAt(35 * hour, 168 * hour)).toBe('calm');
  expect(toneAt(33 * hour, 168 * hour)).toBe('warn');
  expect(toneAt(1 * hour, 1 * hour), 'an order of one hour').toBe('warn');
  expect(toneAt(3 * hour, 8 * hour)).toBe('calm');
  expect(toneAt(2 * hour, 8 * hour)).toBe('warn');
  expect(toneAt(0, 8 * hour)).toBe('bad');
});
