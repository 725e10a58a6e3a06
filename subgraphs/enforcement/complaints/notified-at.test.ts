import { describe, expect, test } from 'vitest';
import { notifiedAt } from './notified-at.ts';

const day = (date: string): Date => new Date(`${date}T09:00:00.000Z`);
const decided = day('2026-03-01');
const mailed = (date: string, outcome = 'SENT') => ({ mailedAt: day(date), outcome });

describe('a person counts as notified', () => {
  test.each([
    ['when it was decided, where no e-mail is sent', null, null, decided],
    ['when the e-mail was sent', mailed('2026-03-04'), null, day('2026-03-04')],
    ['not before it was decided', mailed('2026-02-01'), null, decided],
    ['when it was decided, where they have no address', mailed('2026-03-04', 'NO_ADDRESS'), null, decided],
    ['when it was decided, where their address refused it', mailed('2026-03-04', 'REFUSED'), null, decided],
    ['when the non-disclosure period of the order ended', null, day('2026-09-01'), day('2026-09-01')],
    ['when it was decided, where the non-disclosure period had ended before', null, day('2026-01-01'), decided],
    ['not yet, while the e-mail waits', { mailedAt: null, outcome: null }, null, null],
    ['not yet, while the e-mail waits and the non-disclosure period has ended', { mailedAt: null, outcome: null }, day('2026-09-01'), null],
    ['when the later of both had ended', mailed('2026-10-01'), day('2026-09-01'), day('2026-10-01')],
  ])('%s', (_, letter, delayedUntil, expected) => expect(notifiedAt(decided, { letter, delayedUntil })).toEqual(expected));
});
