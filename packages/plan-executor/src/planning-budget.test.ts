import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { PlanningMeter } from './planning-budget.ts';

/** A meter whose clock and processor are set by hand. */
function meterOf(budget: { burstMs: number; perSecondMs: number }) {
  const time = { now: 0, spent: 0 };
  const meter = new PlanningMeter(
    budget,
    () => time.now,
    () => time.spent,
  );
  const plan = (ms: number) =>
    meter.run(() => {
      time.spent += ms;
      return 'planned';
    });
  return { time, plan };
}

function refusal(act: () => unknown): GraphQLError {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
  }
  throw new Error('it was not refused');
}

it('the budget lets a plan finish, refuses when the time is used up, and states when there is time again', () => {
  const { time, plan } = meterOf({ burstMs: 100, perSecondMs: 50 });
  expect(plan(60)).toBe('planned');
  expect(plan(140)).toBe('planned');
  expect(refusal(() => plan(1)).extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'planningMs', retryAfterSeconds: 3 });
  time.now = 2_000;
  expect(refusal(() => plan(1)).extensions['retryAfterSeconds']).toBe(1);
  time.now = 2_100;
  expect(plan(1)).toBe('planned');
});

it('the budget saves up no more than the burst', () => {
  const { time, plan } = meterOf({ burstMs: 100, perSecondMs: 50 });
  time.now = 1_000_000;
  expect(plan(101)).toBe('planned');
  expect(refusal(() => plan(1)).extensions['code']).toBe('LIMIT_EXCEEDED');
});

it('the budget subtracts the time of a plan that failed', () => {
  const { time, plan } = meterOf({ burstMs: 10, perSecondMs: 1 });
  const meter = new PlanningMeter(
    { burstMs: 10, perSecondMs: 1 },
    () => 0,
    () => time.spent,
  );
  expect(() =>
    meter.run(() => {
      time.spent += 20;
      throw new Error('no plan');
    }),
  ).toThrow('no plan');
  expect(refusal(() => meter.run(() => 1)).extensions['code']).toBe('LIMIT_EXCEEDED');
  expect(plan(1)).toBe('planned');
});

it('the budget subtracts nothing for what may plan freely, and applies again afterwards, also after an error', () => {
  const time = { spent: 0 };
  const meter = new PlanningMeter(
    { burstMs: 10, perSecondMs: 1 },
    () => 0,
    () => time.spent,
  );
  const plan = () =>
    meter.run(() => {
      time.spent += 9;
    });
  meter.runFree(plan);
  meter.runFree(plan);
  expect(() =>
    meter.runFree(() => {
      throw new Error('no plan');
    }),
  ).toThrow('no plan');
  plan();
  plan();
  expect(refusal(plan).extensions['code']).toBe('LIMIT_EXCEEDED');
  expect(meter.runFree(() => meter.run(() => 'planned'))).toBe('planned');
});
