import type { Problem } from '@writ/statements-domain/refusal';
import { describe, expect, test } from 'vitest';
import { checkedComplaint, contestableUntil, heardProblems, noticeProblems, restrictionProblems, scopeOf } from './complaint.ts';

const notifiedAt = new Date('2026-01-15T10:00:00.000Z');
const dublin = 'Europe/Dublin';
const filed = (at: string) => ({ at: new Date(at), zone: dublin });
const last = filed('2026-07-16T22:59:59.999Z');
const tooLate = filed('2026-07-16T23:00:00.000Z');
const reasons = (problems: Problem[]): string[] => problems.map(({ reason }) => reason);

describe('the six months for a complaint, and the day by which their last one has ended everywhere,', () => {
  test.each([
    ['2026-01-15T10:00:00.000Z', '2026-07-16T23:00:00.000Z'],
    ['2026-08-31T10:00:00.000Z', '2027-03-03T00:00:00.000Z'],
    ['2027-08-31T10:00:00.000Z', '2028-03-02T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-07-01T23:00:00.000Z'],
  ])('from %s end at %s', (from, until) => expect(contestableUntil(new Date(from), dublin).toISOString()).toBe(until));
});

describe('a restriction', () => {
  const own = { state: 'ACTIVE', notifiedAt };
  test('of one’s own can be contested for six months, lifted or not', () => {
    expect(restrictionProblems(own, true, last)).toEqual([]);
    expect(restrictionProblems({ ...own, state: 'LIFTED' }, true, last)).toEqual([]);
    expect(reasons(restrictionProblems(own, true, tooLate))).toEqual(['TOO_LATE']);
  });
  test('whose person has not been notified yet can still be contested: no time runs', () =>
    expect(restrictionProblems({ ...own, notifiedAt: null }, true, filed('2036-01-01T00:00:00Z'))).toEqual([]));
  test('of another person is answered as a missing one', () => {
    expect(restrictionProblems(own, false, last)).toEqual(restrictionProblems(null, false, last));
    expect(reasons(restrictionProblems(own, false, tooLate))).toEqual(['NOT_FOUND']);
  });
  test('that was reversed cannot be contested', () => {
    expect(reasons(restrictionProblems({ ...own, state: 'REVERSED' }, true, last))).toEqual(['NOT_CONTESTABLE']);
    expect(reasons(restrictionProblems({ ...own, state: 'REVERSED' }, true, tooLate))).toEqual(['NOT_CONTESTABLE', 'TOO_LATE']);
  });
  test('is contested as such, and one under an order for how it was carried out', () => {
    expect(scopeOf({ orderId: null })).toBe('DECISION');
    expect(scopeOf({ orderId: 'o' })).toBe('EXECUTION');
  });
});

describe('the same decision', () => {
  const complaint = { covers: 'DECISION', noticeId: null, accessIdx: null };
  test.each(['OPEN', 'OMITTED'])('can be contested while an earlier complaint is %s', (state) =>
    expect(heardProblems([{ ...complaint, state }])).toEqual([]),
  );
  test.each([
    ['UPHELD', null],
    ['PARTIALLY_REVERSED', null],
    ['REVERSED', null],
    ['UPHELD', 'n'],
  ])('cannot be contested once a complaint is %s', (state, noticeId) =>
    expect(
      heardProblems([
        { ...complaint, state: 'OMITTED' },
        { ...complaint, state, noticeId },
      ]),
    ).toMatchObject([
      { reason: 'NOT_CONTESTABLE', message: expect.stringContaining('Art. 21'), article: 'Regulation (EU) 2022/2065, Art. 20(5)' },
    ]),
  );
  test('on a notice can be contested again once its refusal was reversed', () =>
    expect(heardProblems([{ ...complaint, state: 'REVERSED', noticeId: 'n' }])).toEqual([]));
  test('names the remedies that are open: others for an access, under no article of that Regulation', () => {
    const [heard] = heardProblems([{ ...complaint, state: 'UPHELD', accessIdx: 1n }]);
    expect(heard?.message).toMatch(/2016\/679, Art\. 77/);
    expect(heard?.article).toBeNull();
  });
});

describe('a notice', () => {
  const own = { state: 'NOT_ACTIONED', notifiedAt };
  test('of one’s own that was not acted on can be contested for six months', () => {
    expect(noticeProblems(own, true, last)).toEqual([]);
    expect(reasons(noticeProblems(own, true, tooLate))).toEqual(['TOO_LATE']);
    expect(noticeProblems({ ...own, notifiedAt: null }, true, tooLate)).toEqual([]);
  });
  test.each(['RECEIVED', 'ACTIONED'])('that is %s cannot be contested', (state) =>
    expect(reasons(noticeProblems({ state, notifiedAt: state === 'RECEIVED' ? null : notifiedAt }, true, last))).toEqual([
      'NOT_CONTESTABLE',
    ]),
  );
  test('of another person is answered as a missing one', () =>
    expect(noticeProblems(own, false, last)).toEqual(noticeProblems(null, false, last)));
});

describe('the input of a complaint', () => {
  const check = (input: { restriction?: string; notice?: string; receipt?: string; explanation: string }): string[] => {
    const problems: Problem[] = [];
    checkedComplaint(input, problems);
    return reasons(problems);
  };
  test('names one subject and a reason', () => expect(check({ restriction: 'r', explanation: 'It is satire.' })).toEqual([]));
  test('is refused when it names no subject or two', () => {
    expect(check({ explanation: 'x' })).toEqual(['MISSING']);
    expect(check({ restriction: 'r', notice: 'n', explanation: 'x' })).toEqual(['INVALID']);
    expect(check({ notice: 'n', receipt: 'c', explanation: 'x' })).toEqual(['INVALID']);
  });
  test('is refused without a text, or with one that is too long', () => {
    expect(check({ notice: 'n', explanation: ' ' })).toEqual(['MISSING']);
    expect(check({ notice: 'n', explanation: 'x'.repeat(5_001) })).toEqual(['INVALID']);
  });
});
