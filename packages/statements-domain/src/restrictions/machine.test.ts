import type { RestrictionState } from '@writ/schema/generated/enforcement.ts';
import { describe, expect, test } from 'vitest';
import { firstState, isOpen, type RestrictionAct, stateAt, transition } from './machine.ts';

const states: RestrictionState[] = ['SCHEDULED', 'ACTIVE', 'LIFTED', 'REVERSED', 'ENDED'];
const acts: RestrictionAct[] = ['BEGIN', 'END', 'LIFT', 'UNDO', 'REVERSE'];

/** Written by hand from the law of the machine: what is not here is refused. */
const table: Record<string, RestrictionState> = {
  'SCHEDULED BEGIN': 'ACTIVE',
  'SCHEDULED LIFT': 'LIFTED',
  'SCHEDULED UNDO': 'LIFTED',
  'SCHEDULED REVERSE': 'REVERSED',
  'ACTIVE END': 'ENDED',
  'ACTIVE LIFT': 'LIFTED',
  'ACTIVE UNDO': 'LIFTED',
  'ACTIVE REVERSE': 'REVERSED',
};

test.each(states.flatMap((state) => acts.map((act) => [state, act] as const)))(
  'a restriction in state %s answers %s as the table states',
  (state, act) => expect(transition(state, act)).toBe(table[`${state} ${act}`] ?? null),
);

const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);
const period = { startsAt: at('10:00:00.000'), endsAt: at('12:00:00.000') };

describe('the state of a restriction by the clock', () => {
  test.each([
    ['SCHEDULED', '09:59:59.999', 'SCHEDULED'],
    ['SCHEDULED', '10:00:00.000', 'ACTIVE'],
    ['SCHEDULED', '11:59:59.999', 'ACTIVE'],
    ['SCHEDULED', '12:00:00.000', 'ENDED'],
    ['ACTIVE', '11:59:59.999', 'ACTIVE'],
    ['ACTIVE', '12:00:00.000', 'ENDED'],
    ['LIFTED', '13:00:00.000', 'LIFTED'],
    ['REVERSED', '13:00:00.000', 'REVERSED'],
    ['LIFTED', '11:00:00.000', 'LIFTED'],
    ['ENDED', '11:00:00.000', 'ENDED'],
  ] as const)('for a stored %s at %s is %s', (state, time, shown) => {
    expect(stateAt({ state, ...period }, at(time))).toBe(shown);
    expect(isOpen({ state, ...period }, at(time))).toBe(shown === 'SCHEDULED' || shown === 'ACTIVE');
  });
  test('never ends without an end date', () =>
    expect(stateAt({ state: 'ACTIVE', startsAt: period.startsAt, endsAt: null }, new Date('2099-01-01'))).toBe('ACTIVE'));
  test('is active from its first instant', () => {
    expect(firstState(at('10:00:00.000'), at('10:00:00.000'))).toBe('ACTIVE');
    expect(firstState(at('10:00:00.001'), at('10:00:00.000'))).toBe('SCHEDULED');
  });
});
