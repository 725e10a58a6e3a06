import { describe, expect, it } from 'vitest';
import { tinyPlan, turnOrder, usualPlan } from './measure.ts';
import { planFrom } from './options.ts';

describe('the plan of a run', () => {
  it('is the usual plan, the tiny one, or either with other numbers', () => {
    expect(planFrom({})).toEqual(usualPlan);
    expect(planFrom({ tiny: true })).toEqual(tinyPlan);
    expect(planFrom({ tiny: true, rounds: '3', seconds: '0.5' })).toEqual({ ...tinyPlan, rounds: 3, seconds: 0.5 });
    expect(planFrom({}, { ...usualPlan, rounds: 9 }).rounds).toBe(9);
  });

  it.each([
    [{ rounds: '0' }, '--rounds 0'],
    [{ rounds: '1.5' }, '--rounds 1.5'],
    [{ seconds: '0' }, '--seconds 0'],
    [{ seconds: '-1' }, '--seconds -1'],
    [{ seconds: 'soon' }, '--seconds soon'],
    [{ seconds: '3600' }, '--seconds 3600'],
  ])('refuses %j in a sentence', (given, named) => {
    expect(() => planFrom(given)).toThrow(`${named}: it is a`);
  });
});

it('every server has its turn in each round, and none always follows the same one', () => {
  expect([0, 1, 2].map((round) => turnOrder(3, round))).toEqual([
    [0, 1, 2],
    [2, 1, 0],
    [0, 1, 2],
  ]);
});
