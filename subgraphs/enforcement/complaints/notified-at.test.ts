import { describe, expect, test } from 'vitest';
import { notifiedAt } from './notified-at.ts';

const day = (date: string): Date => new Date(`${date}T09:00:00.000Z`);
const decided = day('2026-03-01');
const mailed = (date: string, outcome = 'SENT') => ({ mailedAt: day(date), outcome });

describe('a person was told', () => {
  test.each([
    ['when it was decided, where no letter goes out', null, null, decided],
    ['when the letter went out', mailed('2026-03-04'), null, day('2026-03-04')],
    ['not before it was decided', mailed('2026-02-01'), null, decided],
    ['when it was decided, where they have no address', mailed('2026-03-04', 'NO_ADDRESS'), null, decided],
    ['when it was decided, where their address refused it', mailed('2026-03-04', 'REFUSED'), null, decided],
    ['when the silence of the order ended', null, day('2026-09-01'), day('2026-09-01')],
    ['when it was decided, where the silence had ended before', null, day('2026-01-01'), decided],
    ['not yet, while the letter waits', { mailedAt: null, outcome: null }, null, null],
    ['not yet, while the letter waits and the silence is over', { mailedAt: null, outcome: null }, day('2026-09-01'), null],
    ['when the later of both was over', mailed('2026-10-01'), day('2026-09-01'), day('2026-10-01')],
  ])('%s', (_, letter, delayedUntil, expected) => expect(notifiedAt(decided, { letter, delayedUntil })).toEqual(expected));
});
