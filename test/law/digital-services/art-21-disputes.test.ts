/** Out-of-court dispute settlement: Regulation (EU) 2022/2065, Art. 21, and its publication, Art. 24(1)(a). */
import type { Problem } from '@writ/statements-domain/refusal';
import { describe, expect, test } from 'vitest';
import {
  checkedDispute,
  type DisputedFacts,
  disputeFigures,
  outcomeTimeProblems,
  personProblems,
} from '../../../subgraphs/enforcement/disputes/dispute.ts';
import type { DisputeInput } from '../../../subgraphs/enforcement/sdl.ts';

const now = new Date('2026-03-10T12:00:00Z');
const input: DisputeInput = {
  restriction: 'r',
  body: 'Appeals Centre',
  country: 'IE',
  reference: 'AC-1',
  submittedAt: new Date('2026-03-01T12:00:00Z'),
};
const facts: DisputedFacts = { restriction: { orderId: null }, notice: null };
function reasons(change: Partial<DisputeInput> = {}, known: Partial<DisputedFacts> = {}): string[] {
  const problems: Problem[] = [];
  checkedDispute({ ...input, ...change }, { ...facts, ...known }, now, problems);
  return problems.map(({ reason }) => reason);
}

describe('Regulation (EU) 2022/2065, Art. 21(1): a dispute is about a decision of the platform', () => {
  test('Regulation (EU) 2022/2065, Art. 21(1): a restriction by the platform can be disputed, one that an authority ordered cannot', () => {
    expect(reasons()).toEqual([]);
    expect(reasons({}, { restriction: { orderId: 'o' } })).toEqual(['NOT_CONTESTABLE']);
  });
  test('Regulation (EU) 2022/2065, Art. 21(1): the refusal to act on a notice can be disputed, a notice that is not decided cannot', () => {
    const notice = { restriction: null, notice: 'n' };
    expect(reasons(notice, { restriction: null, notice: { state: 'NOT_ACTIONED' } })).toEqual([]);
    expect(reasons(notice, { restriction: null, notice: { state: 'RECEIVED' } })).toEqual(['NOT_CONTESTABLE']);
  });
  test.each<[string, Partial<DisputeInput>, Partial<DisputedFacts>, string[]]>([
    ['about nothing', { restriction: null }, { restriction: null }, ['INVALID']],
    ['about two decisions', { notice: 'n' }, {}, ['INVALID']],
    ['about a decision that does not exist', {}, { restriction: null }, ['NOT_FOUND']],
    ['before no body', { body: ' ' }, {}, ['MISSING']],
    ['without a number', { reference: '' }, {}, ['MISSING']],
    ['before a body of no state', { country: 'xx' }, {}, ['INVALID']],
    ['that is to come', { submittedAt: new Date('2026-03-10T12:00:01Z') }, {}, ['PERIOD']],
  ])('Regulation (EU) 2022/2065, Art. 21(1): no dispute is recorded %s', (_, change, known, expected) =>
    expect(reasons(change, known)).toEqual(expected),
  );
});

test('Regulation (EU) 2022/2065, Art. 21(4): the body decides after the dispute was submitted, and not in the future', () => {
  const at = (decidedAt: string) => outcomeTimeProblems(input, new Date(decidedAt), now).map(({ reason }) => reason);
  expect(at('2026-03-05T00:00:00Z')).toEqual([]);
  expect(at('2026-02-28T00:00:00Z')).toEqual(['PERIOD']);
  expect(at('2026-03-11T00:00:00Z')).toEqual(['PERIOD']);
});

test('Regulation (EU) 2022/2065, Art. 21(2): two persons reverse a decision, and one may say that the outcome is not implemented', () => {
  const by = (outcome: string, implemented: boolean, person: string) =>
    personProblems({ outcome, decidedBy: 'i counsel' }, implemented, person).map(({ reason }) => reason);
  expect(by('REVERSED', true, 'i counsel')).toEqual(['SAME_PERSON']);
  expect(by('PARTIALLY_REVERSED', true, 'i counsel')).toEqual(['SAME_PERSON']);
  expect(by('REVERSED', true, 'i counsel-2')).toEqual([]);
  expect(by('REVERSED', false, 'i counsel')).toEqual([]);
  expect(by('UPHELD', true, 'i counsel')).toEqual([]);
});

test('Regulation (EU) 2022/2065, Art. 24(1)(a): number, outcomes, median time and the share that was implemented are counted from the disputes', () => {
  const submittedAt = new Date('2026-03-01T00:00:00Z');
  const one = (outcome: string | null, days: number | null, implemented: boolean | null) => ({
    outcome,
    submittedAt,
    decidedAt: days === null ? null : new Date(submittedAt.getTime() + days * 86_400_000),
    implemented,
  });
  const disputes = [
    one('UPHELD', 10, true),
    one('REVERSED', 20, true),
    one('PARTIALLY_REVERSED', 40, false),
    one('OMITTED', 90, null),
    one(null, null, null),
  ];
  expect(disputeFigures(disputes)).toEqual({
    submitted: 5,
    upheld: 1,
    partiallyReversed: 1,
    reversed: 1,
    omitted: 1,
    medianDays: 30,
    implementedShare: 0.5,
  });
  expect(disputeFigures([one(null, null, null)])).toMatchObject({ submitted: 1, medianDays: null, implementedShare: null });
});
