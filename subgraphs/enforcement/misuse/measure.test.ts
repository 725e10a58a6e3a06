/** Warning and suspension, each bound of the rule and the nearest on its other side. */
import { expect, test } from 'vitest';
import { type Act, actProblems, suspensionProblems } from './measure.ts';

const at = new Date('2026-03-01T12:00:00Z');
const days = (count: number): Date => new Date(at.getTime() + count * 24 * 3_600_000);
const act = (id: string, change: Partial<Act> = {}): Act => ({ id, at: days(-1), by: 'ana', objection: null, ...change });
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => act(id));
const reasons = (acts: readonly Act[], asked: readonly string[] = acts.map(({ id }) => id)): string[] =>
  actProblems('UNFOUNDED_NOTICES', asked, acts, at).map(({ reason }) => reason);

test('five unfounded notices of one person within ninety days are frequent', () => {
  expect(reasons(five)).toEqual([]);
  expect(reasons([...five.slice(1), act('a', { at: days(-90) })])).toEqual([]);
});

test.each<[string, readonly Act[], string[] | undefined, string[]]>([
  ['four', five.slice(1), undefined, ['NOT_YET']],
  ['four and one that is too old', [...five.slice(1), act('a', { at: new Date(days(-90).getTime() - 1) })], undefined, ['NOT_YET']],
  ['four and one of them again', [...five.slice(1), five[1] ?? act('b')], undefined, ['NOT_YET']],
  ['five, one of another person', [...five.slice(1), act('a', { by: 'bea' })], undefined, ['INVALID']],
  ['five, one that was not unfounded', [...five.slice(1), act('a', { objection: 'no' })], undefined, ['WRONG_STATE']],
  ['five, and one that is missing', five, ['a', 'b', 'c', 'd', 'e', 'f'], ['NOT_FOUND']],
  ['none at all', [], [], ['NOT_YET']],
])('unfounded notices are not frequent with %s', (_, acts, asked, expected) => expect(reasons(acts, asked)).toEqual(expected));

const suspend = (warnings: readonly Date[], endsAt = days(90)): string[] =>
  suspensionProblems('UNFOUNDED_NOTICES', { acts: five, warnings }, endsAt, at).map(({ reason }) => reason);

test('a person who was warned before the newest act is suspended, until the end that the policy sets', () => {
  expect(suspend([days(-2)])).toEqual([]);
  expect(suspend([days(0), days(-2)])).toEqual([]);
  expect(suspend([days(-365)])).toEqual([]);
});

test.each<[string, readonly Date[], Date | undefined, string[]]>([
  ['without a warning', [], undefined, ['NOT_YET']],
  ['warned in the instant of the newest act', [days(-1)], undefined, ['NOT_YET']],
  ['warned after all of it', [days(0)], undefined, ['NOT_YET']],
  ['warned too long ago', [new Date(days(-365).getTime() - 1)], undefined, ['NOT_YET']],
  ['for longer than the policy', [days(-2)], new Date(days(90).getTime() + 1), ['PERIOD']],
  ['for no time', [days(-2)], at, ['PERIOD']],
])('no person is suspended %s', (_, warnings, endsAt, expected) => expect(suspend(warnings, endsAt)).toEqual(expected));
