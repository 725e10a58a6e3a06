import { describe, expect, test } from 'vitest';
import { claimProblem, complaintDue, decidableKinds, holdProblem, noticeDueAt } from './work.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const claimedBy = (person: string, endsInMs: number) => ({
  claimedBy: person,
  claimEndsAt: new Date(at.getTime() + endsInMs),
  closedAt: null,
});
const free = { claimedBy: null, claimEndsAt: null, closedAt: null };
const closed = { ...claimedBy('i me', 1), closedAt: at };

describe('a claim', () => {
  test.each([
    ['free', free, null],
    ['one’s own', claimedBy('i me', 1), null],
    ['lapsed', claimedBy('i other', 0), null],
    ['somebody else’s', claimedBy('i other', 1), 'CLAIMED_BY_ANOTHER'],
    ['done', closed, 'WRONG_STATE'],
    ['missing', null, 'NOT_FOUND'],
  ])('is decided by the state of the work: %s', (_, work, reason) =>
    expect(claimProblem(work && { ...work, kind: 'NOTICE' }, ['NOTICE'], 'i me', at)?.reason ?? null).toBe(reason),
  );
  test.each([
    ['AGENT', ['NOTICE', 'ORDER']],
    ['COUNSEL', ['NOTICE', 'COMPLAINT', 'ERASURE']],
    ['ACCOUNT_HOLDER', []],
  ] as const)('by %s covers work that they decide', (role, kinds) => expect(decidableKinds([role])).toEqual(kinds));
  test('on work of another kind than one’s own is refused, free or not', () => {
    for (const work of [free, claimedBy('i other', 1)])
      expect(claimProblem({ ...work, kind: 'COMPLAINT' }, decidableKinds(['AGENT']), 'i me', at)?.reason).toBe('NOT_DECIDABLE');
    expect(claimProblem({ ...free, kind: 'COMPLAINT' }, decidableKinds(['AGENT', 'COUNSEL']), 'i me', at)).toBeNull();
  });
  test('on an order belongs to an agent: counsel reads that the release needs no claim', () => {
    const work = { ...free, kind: 'ORDER' } as const;
    expect(claimProblem(work, decidableKinds(['AGENT']), 'i me', at)).toBeNull();
    const refused = claimProblem(work, decidableKinds(['COUNSEL']), 'i me', at);
    expect(refused).toMatchObject({
      reason: 'NOT_DECIDABLE',
      message: expect.stringMatching(/reviewed by an agent.*release needs no claim/),
    });
  });
});

describe('a decision', () => {
  test.each([
    ['one’s own', claimedBy('i me', 1), null],
    ['one’s own and lapsed', claimedBy('i me', 0), 'NOT_CLAIMED'],
    ['free', free, 'NOT_CLAIMED'],
    ['lapsed', claimedBy('i other', 0), 'NOT_CLAIMED'],
    ['somebody else’s', claimedBy('i other', 1), 'CLAIMED_BY_ANOTHER'],
  ])('is permitted by the state of the work: %s', (_, work, reason) => expect(holdProblem(work, 'i me', at)?.reason ?? null).toBe(reason));
});

test('a notice is due in seven days and a complaint in fourteen', () => {
  expect(noticeDueAt(at).toISOString()).toBe('2026-03-08T12:00:00.000Z');
  expect(complaintDue(at, false, 'Europe/Dublin')).toEqual({ dueAt: new Date('2026-03-15T12:00:00.000Z'), article: null });
});
