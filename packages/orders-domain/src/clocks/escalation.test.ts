import { describe, expect, it, test } from 'vitest';
import type { Term } from '../law/kind-law.ts';
import { type Clock, type ClockKind, ended, paused } from './clock.ts';
import { escalated, escalatedAtOf, fallsDue, nextEscalation } from './escalation.ts';
import { resumed, started } from './term-clock.ts';

const at = (time: string): Date => new Date(`2026-11-02T${time}Z`);
const tenHours: Term = { amount: 10, unit: 'HOURS', of: 'PLATFORM', article: 'Art. 1' };
const begun = (kind: ClockKind = 'ANSWER'): Clock[] => started([], kind, tenHours, { at: at('00:00:00'), zone: 'UTC' });
const nextOf = ([clock]: readonly Clock[]) => (clock === undefined ? null : nextEscalation(clock));
const heard = (clocks: readonly Clock[], time: string): Clock[] => {
  const said = escalated(clocks, at(time));
  if (said === null) throw new Error(`nothing is said at ${time}`);
  return said;
};

describe('a clock notifies', () => {
  it('at half of its time, when its last tenth begins, and at its end; each once', () => {
    let clocks = begun();
    for (const time of ['05:00:00', '09:00:00', '10:00:00']) {
      expect(nextOf(clocks)).toEqual(at(time));
      expect(escalated(clocks, new Date(at(time).getTime() - 1_000)), `a second before ${time}`).toBeNull();
      clocks = heard(clocks, time);
      expect(escalatedAtOf({ clocks })).toEqual(at(time));
      expect(escalated(clocks, new Date(at(time).getTime() + 1_000)), `a second after ${time}`).toBeNull();
    }
    expect(nextOf(clocks)).toBeNull();
  });
  it('once for everything that passed without a notification', () => {
    const clocks = heard(begun(), '11:00:00');
    expect([nextOf(clocks), escalatedAtOf({ clocks })]).toEqual([null, at('11:00:00')]);
  });
  it('not while it is paused, and later by the length of the pause', () => {
    let clocks = paused(begun(), 'ANSWER', 'CLARIFICATION', at('04:00:00'));
    expect(escalated(clocks, at('20:00:00'))).toBeNull();
    clocks = resumed(clocks, 'ANSWER', 'CLARIFICATION', at('07:00:00'));
    expect(nextOf(clocks)).toEqual(at('08:00:00'));
    clocks = resumed(paused(heard(clocks, '08:00:00'), 'ANSWER', 'CHALLENGE', at('10:00:00')), 'ANSWER', 'CHALLENGE', at('10:30:00'));
    expect(nextOf(clocks), 'what was said is not said again').toEqual(at('12:30:00'));
  });
  it('not once it has ended', () => {
    const clocks = ended(heard(begun(), '05:00:00'), ['ANSWER'], at('06:00:00'));
    expect([escalated(clocks, at('20:00:00')), escalatedAtOf({ clocks })]).toEqual([null, null]);
  });
  test.each<[ClockKind, boolean]>([
    ['ANSWER', true],
    ['CLARIFICATION', true],
    ['HOLD', true],
    ['VALIDATION', false],
    ['OBJECTION', false],
    ['REMINDER', true],
    ['PRESERVATION', false],
    ['SECRECY', false],
    ['INFORM', false],
  ])('of the kind %s: %s', (kind, does) => expect(escalated(begun(kind), at('20:00:00')) !== null).toBe(does));
});

test('a clock falls due once, at its end or whenever that is first noticed', () => {
  const [clock = null] = begun();
  expect([fallsDue(null, at('10:00:00')), fallsDue(clock, at('09:59:59')), fallsDue(clock, at('10:00:00'))]).toEqual([false, false, true]);
  const [late = null] = heard(begun(), '10:00:00');
  expect(fallsDue(late, at('11:00:00'))).toBe(false);
});
