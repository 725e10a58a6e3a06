import type { Problem } from '@writ/statements-domain/refusal';
import { describe, expect, test } from 'vitest';
import { checkedComplaint, contestableUntil, heardProblems, noticeProblems, restrictionProblems, scopeOf } from './complaint.ts';

const notifiedAt = new Date('2026-01-15T10:00:00.000Z');
const last = new Date('2026-07-16T23:59:59.999Z');
const tooLate = new Date('2026-07-17T00:00:00.000Z');
const reasons = (problems: Problem[]): string[] => problems.map(({ reason }) => reason);

describe('six months', () => {
  test.each([
    ['2026-01-15T10:00:00.000Z', '2026-07-16T23:59:59.999Z'],
    ['2026-08-31T10:00:00.000Z', '2027-03-01T23:59:59.999Z'],
    ['2027-08-31T10:00:00.000Z', '2028-03-01T23:59:59.999Z'],
    ['2026-12-31T23:59:59.999Z', '2027-07-01T23:59:59.999Z'],
  ])('from %s last until %s', (from, until) => expect(contestableUntil(new Date(from)).toISOString()).toBe(until));
});

describe('a restriction', () => {
  const own = { state: 'ACTIVE', notifiedAt };
  test('of one’s own is contestable for six months, lifted or not', () => {
    expect(restrictionProblems(own, true, last)).toEqual([]);
    expect(restrictionProblems({ ...own, state: 'LIFTED' }, true, last)).toEqual([]);
    expect(reasons(restrictionProblems(own, true, tooLate))).toEqual(['TOO_LATE']);
  });
  test('of which nobody has been told yet is contestable still: no time runs', () =>
    expect(restrictionProblems({ ...own, notifiedAt: null }, true, new Date('2036-01-01T00:00:00Z'))).toEqual([]));
  test('of somebody else answers as a missing one', () => {
    expect(restrictionProblems(own, false, last)).toEqual(restrictionProblems(null, false, last));
    expect(reasons(restrictionProblems(own, false, tooLate))).toEqual(['NOT_FOUND']);
  });
  test('that was reversed is not contestable', () => {
    expect(reasons(restrictionProblems({ ...own, state: 'REVERSED' }, true, last))).toEqual(['NOT_CONTESTABLE']);
    expect(reasons(restrictionProblems({ ...own, state: 'REVERSED' }, true, tooLate))).toEqual(['NOT_CONTESTABLE', 'TOO_LATE']);
  });
  test('is contested for itself, and one behind which an order is for how it was carried out', () => {
    expect(scopeOf({ orderId: null })).toBe('DECISION');
    expect(scopeOf({ orderId: 'o' })).toBe('EXECUTION');
  });
});

describe('the same decision', () => {
  const complaint = { covers: 'DECISION', noticeId: null, accessIdx: null };
  test.each(['OPEN', 'OMITTED'])('is contestable by what is known of a complaint that is %s', (state) =>
    expect(heardProblems([{ ...complaint, state }])).toEqual([]),
  );
  test.each([
    ['UPHELD', null],
    ['PARTIALLY_REVERSED', null],
    ['REVERSED', null],
    ['UPHELD', 'n'],
  ])('is not, once a complaint is %s', (state, noticeId) =>
    expect(
      heardProblems([
        { ...complaint, state: 'OMITTED' },
        { ...complaint, state, noticeId },
      ]),
    ).toMatchObject([
      { reason: 'NOT_CONTESTABLE', message: expect.stringContaining('Art. 21'), article: 'Regulation (EU) 2022/2065, Art. 20(5)' },
    ]),
  );
  test('on a notice is another one, once its refusal was reversed', () =>
    expect(heardProblems([{ ...complaint, state: 'REVERSED', noticeId: 'n' }])).toEqual([]));
  test('names the remedies that are open: others for an access, by no article of that Regulation', () => {
    const [heard] = heardProblems([{ ...complaint, state: 'UPHELD', accessIdx: 1n }]);
    expect(heard?.message).toMatch(/2016\/679, Art\. 77/);
    expect(heard?.article).toBeNull();
  });
});

describe('a notice', () => {
  const own = { state: 'NOT_ACTIONED', notifiedAt };
  test('of one’s own that was not acted on is contestable for six months', () => {
    expect(noticeProblems(own, true, last)).toEqual([]);
    expect(reasons(noticeProblems(own, true, tooLate))).toEqual(['TOO_LATE']);
    expect(noticeProblems({ ...own, notifiedAt: null }, true, tooLate)).toEqual([]);
  });
  test.each(['RECEIVED', 'ACTIONED'])('that is %s is not', (state) =>
    expect(reasons(noticeProblems({ state, notifiedAt: state === 'RECEIVED' ? null : notifiedAt }, true, last))).toEqual([
      'NOT_CONTESTABLE',
    ]),
  );
  test('of somebody else answers as a missing one', () =>
    expect(noticeProblems(own, false, last)).toEqual(noticeProblems(null, false, last)));
});

describe('the input', () => {
  const check = (input: { restriction?: string; notice?: string; receipt?: string; explanation: string }): string[] => {
    const problems: Problem[] = [];
    checkedComplaint(input, problems);
    return reasons(problems);
  };
  test('names one thing and says why', () => expect(check({ restriction: 'r', explanation: 'It is satire.' })).toEqual([]));
  test('naming none or two is refused', () => {
    expect(check({ explanation: 'x' })).toEqual(['MISSING']);
    expect(check({ restriction: 'r', notice: 'n', explanation: 'x' })).toEqual(['INVALID']);
    expect(check({ notice: 'n', receipt: 'c', explanation: 'x' })).toEqual(['INVALID']);
  });
  test('without words, or with too many, is refused', () => {
    expect(check({ notice: 'n', explanation: ' ' })).toEqual(['MISSING']);
    expect(check({ notice: 'n', explanation: 'x'.repeat(5_001) })).toEqual(['INVALID']);
  });
});
