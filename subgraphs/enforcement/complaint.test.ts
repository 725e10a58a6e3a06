import { describe, expect, test } from 'vitest';
import { checkedComplaint, contestableUntil, noticeProblems, restrictionProblems } from './complaint.ts';
import type { Problem } from './refusal.ts';

const decidedAt = new Date('2026-01-15T10:00:00.000Z');
const last = new Date('2026-07-15T10:00:00.000Z');
const tooLate = new Date('2026-07-15T10:00:00.001Z');
const reasons = (problems: Problem[]): string[] => problems.map(({ reason }) => reason);

describe('six months', () => {
  test.each([
    ['2026-01-15T10:00:00.000Z', '2026-07-15T10:00:00.000Z'],
    ['2026-08-31T10:00:00.000Z', '2027-02-28T10:00:00.000Z'],
    ['2027-08-31T10:00:00.000Z', '2028-02-29T10:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-06-30T23:59:59.999Z'],
  ])('from %s last until %s', (from, until) => expect(contestableUntil(new Date(from)).toISOString()).toBe(until));
});

describe('a restriction', () => {
  const own = { state: 'ACTIVE', orderId: null, decidedAt };
  test('of one’s own is contestable for six months, lifted or not', () => {
    expect(restrictionProblems(own, true, last)).toEqual([]);
    expect(restrictionProblems({ ...own, state: 'LIFTED' }, true, last)).toEqual([]);
    expect(reasons(restrictionProblems(own, true, tooLate))).toEqual(['TOO_LATE']);
  });
  test('of somebody else answers as a missing one', () => {
    expect(restrictionProblems(own, false, last)).toEqual(restrictionProblems(null, false, last));
    expect(reasons(restrictionProblems(own, false, tooLate))).toEqual(['NOT_FOUND']);
  });
  test('that was ordered is never contestable here, and a stranger does not hear of the order', () => {
    for (const when of [last, tooLate]) {
      const problems = restrictionProblems({ ...own, orderId: 'o' }, true, when);
      expect(problems).toMatchObject([{ reason: 'NOT_CONTESTABLE', article: 'Regulation (EU) 2022/2065, Art. 9(2)(a)(v) and 20(1)' }]);
      expect(problems[0]?.message).toMatch(/authority ordered it.*the order says how/);
    }
    expect(restrictionProblems({ ...own, orderId: 'o' }, false, last)).toEqual(restrictionProblems(null, false, last));
  });
  test('that was reversed is not contestable', () => {
    expect(reasons(restrictionProblems({ ...own, state: 'REVERSED' }, true, last))).toEqual(['NOT_CONTESTABLE']);
    expect(reasons(restrictionProblems({ ...own, state: 'REVERSED' }, true, tooLate))).toEqual(['NOT_CONTESTABLE', 'TOO_LATE']);
  });
});

describe('a notice', () => {
  const own = { state: 'NOT_ACTIONED', decidedAt };
  test('of one’s own that was not acted on is contestable for six months', () => {
    expect(noticeProblems(own, true, last)).toEqual([]);
    expect(reasons(noticeProblems(own, true, tooLate))).toEqual(['TOO_LATE']);
  });
  test.each(['RECEIVED', 'ACTIONED'])('that is %s is not', (state) =>
    expect(reasons(noticeProblems({ state, decidedAt: state === 'RECEIVED' ? null : decidedAt }, true, last))).toEqual(['NOT_CONTESTABLE']),
  );
  test('of somebody else answers as a missing one', () =>
    expect(noticeProblems(own, false, last)).toEqual(noticeProblems(null, false, last)));
});

describe('the input', () => {
  const check = (input: { restriction?: string; notice?: string; explanation: string }): string[] => {
    const problems: Problem[] = [];
    checkedComplaint(input, problems);
    return reasons(problems);
  };
  test('names one thing and says why', () => expect(check({ restriction: 'r', explanation: 'It is satire.' })).toEqual([]));
  test('naming none or two is refused', () => {
    expect(check({ explanation: 'x' })).toEqual(['MISSING']);
    expect(check({ restriction: 'r', notice: 'n', explanation: 'x' })).toEqual(['INVALID']);
  });
  test('without words, or with too many, is refused', () => {
    expect(check({ notice: 'n', explanation: ' ' })).toEqual(['MISSING']);
    expect(check({ notice: 'n', explanation: 'x'.repeat(5_001) })).toEqual(['INVALID']);
  });
});
