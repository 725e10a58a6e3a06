/** Ten days of the law as a test can tell them that runs on any day; to the second they are told beside the calendar of `orders`. */
import { expect } from 'vitest';

const hourMs = 3_600_000;
const inDublin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Dublin', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** They end with a day in Dublin: the tenth, or one a few days later where the tenth is none to work on. The change of time takes an hour or gives one. */
export function inTenDays(due: string | null | undefined, from: Date): void {
  const end = new Date(due ?? Number.NaN);
  expect(inDublin.format(end)).toBe('00:00:00');
  const hours = (end.getTime() - from.getTime()) / hourMs;
  expect(hours).toBeGreaterThan(239);
  expect(hours).toBeLessThan(241 + 6 * 24);
}
