/** Freezes of payments and of advertising revenue as measures of the platform. Written from the regulation. */
import { checkedEnds, endsOf, freeze, nextReview, type Taken } from '@writ/statements-domain/restrictions';
import { describe, expect, it } from 'vitest';

const start = new Date('2026-03-01T12:00:00Z');
const days = (count: number): Date => new Date(start.getTime() + count * 86_400_000);
const only = (monetary: string): Taken => ({ visibility: [], monetary, provision: null, accountDecision: null });
function endOf(taken: Taken, endsAt: Date | null = null): Date | null {
  const problems: never[] = [];
  const kept = checkedEnds({ taken, startsAt: start, endsAt, ends: null }, problems);
  expect(problems).toEqual([]);
  return endsOf({ ...taken, ...kept }).monetary;
}
const review = (monetary: string | null, at: Date, until: Date | null = days(freeze.endDays), reviewedAt: Date | null = null) =>
  nextReview({ monetary, startsAt: start, reviewedAt, until }, at);

describe('the end of a freeze', () => {
  it.each(['DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_OTHER'])(
    'Regulation (EU) 2022/2065, Art. 17(1)(b) and (3)(a): %s has an end that its statement of reasons names, also where nobody gives one',
    (monetary) => {
      expect(endOf(only(monetary))).toEqual(days(180));
      expect(endOf(only(monetary), days(7))).toEqual(days(7));
    },
  );

  it('Regulation (EU) 2022/2065, Art. 17(1)(b): a termination of payments is no freeze and has none', () => {
    expect(endOf(only('DECISION_MONETARY_TERMINATION'))).toBeNull();
  });

  it('Regulation (EU) 2022/2065, Art. 17(3)(a): the end of a freeze ends no other measure of the same decision', () => {
    const taken: Taken = { ...only('DECISION_MONETARY_SUSPENSION'), accountDecision: 'DECISION_ACCOUNT_SUSPENDED' };
    const kept = checkedEnds({ taken, startsAt: start, endsAt: null, ends: null }, []);
    expect(endsOf({ ...taken, ...kept })).toEqual({ visibility: null, monetary: days(180), provision: null, account: null });
  });
});

describe('the review of a freeze', () => {
  it('Regulation (EU) 2022/2065, Art. 14(4): it is due every thirty days until the freeze ends, so that it lasts no longer than it must', () => {
    expect(review('DECISION_MONETARY_SUSPENSION', start)).toEqual(days(30));
    expect(review('DECISION_MONETARY_SUSPENSION', days(-3))).toEqual(days(30));
    expect(review('DECISION_MONETARY_SUSPENSION', days(31)), 'overdue').toEqual(days(30));
    expect(review('DECISION_MONETARY_SUSPENSION', days(31), days(180), days(31))).toEqual(days(61));
    expect(review('DECISION_MONETARY_SUSPENSION', start, days(180), days(-2)), 'reviewed before it began').toEqual(days(30));
  });

  it('Regulation (EU) 2022/2065, Art. 14(4): it is due for nothing that is no freeze, is over, or ends before', () => {
    expect(review('DECISION_MONETARY_TERMINATION', start)).toBeNull();
    expect(review(null, start)).toBeNull();
    expect(review('DECISION_MONETARY_SUSPENSION', start, days(30))).toBeNull();
    expect(review('DECISION_MONETARY_SUSPENSION', days(180))).toBeNull();
  });
});
