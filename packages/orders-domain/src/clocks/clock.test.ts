/** Every clock of the law at its edge, and what pauses do to it. The times are written from the law, the instants by hand. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Term } from '../law/kind-law.ts';
import {
  type Clock,
  type ClockKind,
  clockOf,
  dueOf,
  ended,
  endedWithOrder,
  isOver,
  isReached,
  isRunning,
  paused,
  pausedAt,
  reopened,
  startedUntil,
} from './clock.ts';
import type { PauseCause } from './pauses.ts';
import { extended, resumed, started } from './term-clock.ts';
import { termInWords } from './term-in-words.ts';

const utc = (text: string): Date => new Date(`${text}Z`);
const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const second = 1_000;
const hour = 60 * 60 * second;

const term = (amount: number, unit: Term['unit'], of: Term['of'] = 'PLATFORM'): Term => ({ amount, unit, of, article: 'Art. 1' });
const monday = utc('2026-11-02T09:30:00');
const dublin = 'Europe/Dublin';
const begun = (kind: ClockKind, given: Term, at = monday, zone = dublin): Clock[] => started([], kind, given, { at, zone });
const only = (clocks: readonly Clock[]): Clock => {
  const [clock] = clocks;
  if (clock === undefined || clocks.length > 1) throw new Error('not one clock');
  return clock;
};

/** Not yet, now, and after. */
const edgeOf = (clocks: readonly Clock[], due: Date): boolean[] => [-second, 0, second].map((ms) => isOver(only(clocks), later(due, ms)));
const atEdge = [false, true, true];

describe('at the end of a time, the second before is in time and the end itself is not:', () => {
  test.each<[string, ClockKind, Term, string]>([
    ['ten days to answer: Art. 10(2)', 'ANSWER', term(10, 'DAYS'), '2026-11-13T00:00:00'],
    ['eight hours to answer in an emergency: Art. 10(4)', 'ANSWER', term(8, 'HOURS'), '2026-11-02T17:30:00'],
    ['ten days to object before anything leaves: Art. 12(1)', 'HOLD', term(10, 'DAYS'), '2026-11-13T00:00:00'],
    ['ninety-six hours to object in an emergency: Art. 12(1)', 'OBJECTION', term(96, 'HOURS', 'ENFORCING'), '2026-11-06T10:00:00'],
    ['forty-eight hours to validate: Art. 4(5)', 'VALIDATION', term(48, 'HOURS', 'ISSUING'), '2026-11-04T10:00:00'],
    ['five days to answer a question: Art. 10(6)', 'CLARIFICATION', term(5, 'DAYS'), '2026-11-10T00:00:00'],
    ['sixty days of preservation: Art. 11(1)', 'PRESERVATION', term(60, 'DAYS'), '2027-01-05T00:00:00'],
    ['one hour to remove: Regulation (EU) 2021/784, Art. 3(3)', 'ANSWER', term(1, 'HOURS'), '2026-11-02T10:30:00'],
    ['five working days: Art. 16', 'HOLD', term(5, 'WORKING_DAYS'), '2026-11-10T00:00:00'],
  ])('%s', (_, kind, given, expected) => {
    const clocks = begun(kind, given);
    expect(dueOf({ clocks }, kind)).toEqual(utc(expected));
    expect(edgeOf(clocks, utc(expected))).toEqual(atEdge);
  });

  it('sixty days and thirty more are ninety from the first day, Art. 11(1)', () => {
    const clocks = extended(begun('PRESERVATION', term(60, 'DAYS')), 'PRESERVATION', term(30, 'DAYS'));
    expect(edgeOf(clocks, utc('2027-02-03T00:00:00'))).toEqual(atEdge);
    expect(only(clocks).term?.amount).toBe(90);
  });
  it('sixty days with a pause, and thirty more, end later by the pause', () => {
    let clocks = paused(begun('PRESERVATION', term(60, 'DAYS')), 'PRESERVATION', 'PRODUCTION_REQUESTED', utc('2026-12-01T00:00:00'));
    clocks = resumed(clocks, 'PRESERVATION', 'PRODUCTION_REQUESTED', utc('2026-12-03T06:00:00'));
    expect(edgeOf(clocks, utc('2027-01-07T06:00:00'))).toEqual(atEdge);
    clocks = extended(clocks, 'PRESERVATION', term(30, 'DAYS'));
    expect(edgeOf(clocks, utc('2027-02-05T06:00:00'))).toEqual(atEdge);
  });
  it('hours are not added to days, and nothing is added to a fixed end', () => {
    expect(() => extended(begun('PRESERVATION', term(60, 'DAYS')), 'PRESERVATION', term(30, 'HOURS'))).toThrow(RangeError);
    expect(() =>
      extended(startedUntil([], 'REMINDER', later(monday, hour), { at: monday, zone: 'UTC' }), 'REMINDER', term(1, 'HOURS')),
    ).toThrow(RangeError);
  });
});

interface Pause {
  cause: PauseCause;
  from: string;
  to: string;
}
/** The clock after pauses, each act in its time. */
function after(clocks: readonly Clock[], kind: ClockKind, pauses: Pause[]): Clock[] {
  const acts = pauses.flatMap(({ cause, from, to }) => [
    { at: utc(from), run: (all: readonly Clock[]) => paused(all, kind, cause, utc(from)) },
    { at: utc(to), run: (all: readonly Clock[]) => resumed(all, kind, cause, utc(to)) },
  ]);
  return acts.sort((one, other) => one.at.getTime() - other.at.getTime()).reduce<Clock[]>((all, { run }) => run(all), [...clocks]);
}

describe('a pause moves the end by its own length, and an end on a day off to the end of the next working day:', () => {
  const question = (from: string, to: string): Pause => ({ cause: 'CLARIFICATION', from, to });
  const challenge = (from: string, to: string): Pause => ({ cause: 'CHALLENGE', from, to });

  test.each<[string, Pause[], string]>([
    ['one', [question('2026-11-03T10:00:00', '2026-11-05T13:00:00')], '2026-11-17T00:00:00'],
    ['one over a weekend, to the second', [question('2026-11-06T10:00:00', '2026-11-09T10:00:01')], '2026-11-16T00:00:01'],
    [
      'two, one after the other',
      [question('2026-11-03T10:00:00', '2026-11-04T10:00:00'), question('2026-11-05T10:00:00', '2026-11-06T10:00:00')],
      '2026-11-17T00:00:00',
    ],
    [
      'two that overlap count once where they do',
      [question('2026-11-03T10:00:00', '2026-11-05T10:00:00'), challenge('2026-11-04T10:00:00', '2026-11-07T10:00:00')],
      '2026-11-17T00:00:00',
    ],
    [
      'one inside the other counts for nothing',
      [challenge('2026-11-03T10:00:00', '2026-11-07T10:00:00'), question('2026-11-04T10:00:00', '2026-11-05T10:00:00')],
      '2026-11-17T00:00:00',
    ],
    [
      'two that touch are one',
      [question('2026-11-03T10:00:00', '2026-11-04T10:00:00'), challenge('2026-11-04T10:00:00', '2026-11-05T10:00:00')],
      '2026-11-17T00:00:00',
    ],
    ['one of no time', [question('2026-11-03T10:00:00', '2026-11-03T10:00:00')], '2026-11-13T00:00:00'],
  ])('%s', (_, pauses, expected) => {
    const clocks = after(begun('ANSWER', term(10, 'DAYS')), 'ANSWER', pauses);
    expect(dueOf({ clocks }, 'ANSWER')).toEqual(utc(expected));
    expect(edgeOf(clocks, utc(expected))).toEqual(atEdge);
  });

  test.each<[string, Date, string, Pause, string]>([
    [
      'over the change to summer time',
      utc('2026-03-20T09:30:00'),
      'Europe/Berlin',
      question('2026-03-28T12:00:00', '2026-03-29T12:00:00'),
      '2026-03-31T22:00:00',
    ],
    [
      'over the change back',
      utc('2026-10-16T09:30:00'),
      'Europe/Berlin',
      question('2026-10-24T12:00:00', '2026-10-25T12:00:00'),
      '2026-10-27T23:00:00',
    ],
    ['over a leap day', utc('2028-02-19T09:30:00'), dublin, question('2028-02-28T12:00:00', '2028-03-01T12:00:00'), '2028-03-03T00:00:00'],
  ])('%s', (_, from, zone, pause, expected) =>
    expect(edgeOf(after(begun('ANSWER', term(10, 'DAYS'), from, zone), 'ANSWER', [pause]), utc(expected))).toEqual(atEdge),
  );

  it('a clock pauses for each cause once, and continues when the last one has ended', () => {
    let clocks = paused(begun('ANSWER', term(8, 'HOURS')), 'ANSWER', 'CLARIFICATION', later(monday, hour));
    clocks = paused(clocks, 'ANSWER', 'CLARIFICATION', later(monday, 2 * hour));
    expect(only(clocks).pauses).toHaveLength(1);
    clocks = paused(clocks, 'ANSWER', 'CHALLENGE', later(monday, 3 * hour));
    expect(pausedAt(only(clocks)), 'since the first of them').toEqual(later(monday, hour));
    clocks = resumed(clocks, 'ANSWER', 'CLARIFICATION', later(monday, 4 * hour));
    expect(pausedAt(only(clocks))).toEqual(later(monday, 3 * hour));
    expect(isOver(only(clocks), later(monday, 1_000 * hour))).toBe(false);
    clocks = resumed(clocks, 'ANSWER', 'CHALLENGE', later(monday, 6 * hour));
    expect(pausedAt(only(clocks))).toBeNull();
    expect(edgeOf(clocks, later(monday, 13 * hour))).toEqual(atEdge);
  });
  it('a clock ignores a cause that never paused it, one for another kind, and one after its end', () => {
    const clocks = begun('ANSWER', term(8, 'HOURS'));
    expect(resumed(clocks, 'ANSWER', 'CHALLENGE', later(monday, hour))).toEqual(clocks);
    expect(paused(clocks, 'HOLD', 'CHALLENGE', later(monday, hour))).toEqual(clocks);
    const over = ended(clocks, ['ANSWER'], later(monday, hour));
    expect(paused(over, 'ANSWER', 'CHALLENGE', later(monday, 2 * hour))).toEqual(over);
  });
  it('a pause has no effect on a clock that had ended before', () => {
    const due = later(monday, 8 * hour);
    const stopped = paused(begun('ANSWER', term(8, 'HOURS')), 'ANSWER', 'CLARIFICATION', due);
    expect(isOver(only(stopped), later(due, hour))).toBe(true);
    expect(dueOf({ clocks: resumed(stopped, 'ANSWER', 'CLARIFICATION', later(due, hour)) }, 'ANSWER')).toEqual(due);
    const inTime = paused(begun('ANSWER', term(8, 'HOURS')), 'ANSWER', 'CLARIFICATION', later(due, -second));
    expect(isOver(only(inTime), later(due, hour))).toBe(false);
    expect(edgeOf(resumed(inTime, 'ANSWER', 'CLARIFICATION', later(due, hour)), later(due, hour + second))).toEqual(atEdge);
  });

  test('a clock runs for as long as the law states, whatever pauses it, counted minute by minute', () => {
    const causes: readonly PauseCause[] = ['CLARIFICATION', 'CHALLENGE', 'PRODUCTION_REQUESTED'];
    const minute = 60 * second;
    const act = fc.record({ wait: fc.nat(90), cause: fc.constantFrom(...causes), stops: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let clocks = begun('ANSWER', term(4, 'HOURS'));
        const by = new Set<PauseCause>();
        let [now, ran, due] = [0, 0, -1];
        const pass = (minutes: number): void => {
          for (let n = 0; n < minutes; n += 1) {
            now += 1;
            if (by.size === 0) ran += 1;
            if (ran === 240 && due < 0) due = now;
          }
        };
        for (const { wait, cause, stops } of acts) {
          pass(wait);
          const at = later(monday, now * minute);
          clocks = stops ? paused(clocks, 'ANSWER', cause, at) : resumed(clocks, 'ANSWER', cause, at);
          if (stops) by.add(cause);
          else by.delete(cause);
        }
        const at = later(monday, now * minute);
        for (const cause of by) clocks = resumed(clocks, 'ANSWER', cause, at);
        by.clear();
        pass(300);
        expect(only(clocks).dueAt).toEqual(later(monday, due * minute));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the clocks of an order', () => {
  const both = started(begun('ANSWER', term(8, 'HOURS')), 'HOLD', term(10, 'DAYS'), { at: monday, zone: dublin });
  it('have one of each kind: a new one replaces the one that ended', () => {
    const again = started(ended(both, ['ANSWER'], monday), 'ANSWER', term(1, 'HOURS'), { at: later(monday, hour), zone: dublin });
    expect(again.map(({ kind }) => kind)).toEqual(['HOLD', 'ANSWER']);
    expect(dueOf({ clocks: again }, 'ANSWER')).toEqual(later(monday, 2 * hour));
  });
  it('are missing once they have ended, and are not overdue any more', () => {
    const clocks = ended(both, ['ANSWER'], later(monday, hour));
    expect([clockOf({ clocks }, 'ANSWER'), dueOf({ clocks }, 'ANSWER'), isRunning({ clocks }, 'ANSWER')]).toEqual([null, null, false]);
    expect(isReached({ clocks }, 'ANSWER', later(monday, 9 * hour))).toBe(false);
    expect(isReached({ clocks: both }, 'ANSWER', later(monday, 9 * hour))).toBe(true);
    expect(ended(clocks, ['ANSWER'], later(monday, 2 * hour))[0]?.endedAt, 'once').toEqual(later(monday, hour));
  });
  it('continue where they would be if they had not ended', () =>
    expect(dueOf({ clocks: reopened(ended(both, ['ANSWER'], later(monday, hour)), 'ANSWER') }, 'ANSWER')).toEqual(later(monday, 8 * hour)));
  it('end with the order, except for informing the person', () => {
    const all = startedUntil(
      startedUntil(both, 'SECRECY', later(monday, hour), { at: monday, zone: 'UTC' }),
      'INFORM',
      later(monday, hour),
      { at: monday, zone: 'UTC' },
    );
    expect(
      endedWithOrder(all, monday, [])
        .filter(({ endedAt }) => endedAt === null)
        .map(({ kind }) => kind),
    ).toEqual(['SECRECY', 'INFORM']);
  });
});

test.each<[Clock[], string | null]>([
  [begun('ANSWER', term(10, 'DAYS')), '10 days in Europe/Dublin: Art. 1'],
  [begun('ANSWER', term(5, 'WORKING_DAYS')), '5 working days in Europe/Dublin: Art. 1'],
  [begun('ANSWER', term(1, 'HOURS')), '1 hour: Art. 1'],
  [startedUntil([], 'REMINDER', monday, { at: monday, zone: 'UTC' }), null],
])('a time is printed in words, case %#', (clocks, words) => expect(termInWords(only(clocks))).toBe(words));
