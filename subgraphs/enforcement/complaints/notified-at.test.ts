import { describe, expect, test } from 'vitest';
import { informedByLetter, informedOfOrder } from './notified-at.ts';

const day = (date: string): Date => new Date(`${date}T09:00:00.000Z`);
const decided = day('2026-03-01');
const mailed = (date: string, outcome = 'SENT') => ({ mailedAt: day(date), outcome });

describe('a person counts as informed by a letter', () => {
  test.each([
    ['when it was sent', mailed('2026-03-04'), day('2026-03-04')],
    ['not before it was decided', mailed('2026-02-01'), decided],
    ['never where none was written', null, null],
    ['never where they have no address', mailed('2026-03-04', 'NO_ADDRESS'), null],
    ['never where their address refused it', mailed('2026-03-04', 'REFUSED'), null],
    ['not yet, while it waits', { mailedAt: null, outcome: null }, null],
  ])('%s', (_, letter, expected) => expect(informedByLetter(decided, letter)).toEqual(expected));
});

describe('a person counts as informed of what an order is behind', () => {
  test.each([
    ['when it was carried out, where nothing holds the order back', null, decided],
    ['when the non-disclosure period of the order ended', day('2026-09-01'), day('2026-09-01')],
    ['when it was carried out, where that period had ended before', day('2026-01-01'), decided],
  ])('%s', (_, delayedUntil, expected) => expect(informedOfOrder(decided, delayedUntil)).toEqual(expected));
});
