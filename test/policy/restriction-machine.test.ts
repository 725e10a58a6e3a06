/**
 * Every stored state, every act, every person, at every kind of moment: what the table of `restriction-machine-table.ts` allows leads
 * where it says, and everything else is refused. Then what no sequence of acts can break.
 */
import { type Decided, isOpen, moved, type RestrictionAct, type RestrictionActor, stateAt } from '@writ/statements-domain/restrictions';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { acts, allowed, type Behind, type Moment, moments, persons, readStates, reasons, states } from './restriction-machine-table.ts';

const ten = Date.parse('2026-03-01T10:00:00Z');
const atMinute = (minutes: number): Date => new Date(ten + minutes * 60_000);
const names = Object.keys(moments) as Moment[];
const people = Object.keys(persons) as (keyof typeof persons)[];

const article = 'Regulation (EU) 2022/2065, Art. 9';
const stored = (state: Decided['state'], moment: Moment, behind: Behind = 'its own decision'): Decided => {
  const { begin, end } = moments[moment];
  const boundBy = behind === 'an order that binds' ? article : null;
  return { state, decidedAt: atMinute(0), startsAt: atMinute(begin), endsAt: atMinute(end), boundBy };
};
/** The state that an act leads to, or the reasons why it is refused. */
function outcome(restriction: Decided, act: RestrictionAct, who: RestrictionActor, at: Date): string {
  const answer = moved(Object.freeze(restriction), act, who, at);
  return 'state' in answer ? answer.state : answer.refused.map(({ reason }) => reason).join();
}

describe.each(states.flatMap((state) => (Object.keys(allowed) as Behind[]).map((behind) => [state, behind] as const)))(
  'a restriction that is stored as %s, with %s behind it,',
  (state, behind) => {
    describe.each(names)('at the moment "%s"', (moment) => {
      const table = allowed[behind];
      const used = new Set<string>();
      it.each(acts)('answers %s as the table states', (act) => {
        for (const person of people)
          for (const minutes of moments[moment].tried) {
            const where = `${state} ${moment} ${act} ${person}`;
            const to = table.get(where);
            const got = outcome(stored(state, moment, behind), act, persons[person], atMinute(minutes));
            if (to === undefined) expect(Object.values(reasons), `${where} at ${minutes} leads to ${got}`).toContain(got.split(',')[0]);
            else expect(got, `${where} at ${minutes}`).toBe(to);
            if (to !== undefined) used.add(where);
          }
      });
      it('has no line in the table that no act tried', () =>
        expect([...table.keys()].filter((line) => line.startsWith(`${state} ${moment} `) && !used.has(line))).toEqual([]));
      it('reads as the table states', () => {
        for (const minutes of moments[moment].tried) {
          const shown = stateAt(stored(state, moment), atMinute(minutes));
          expect(shown).toBe(readStates.get(`${state} ${moment.replace('-late', '')}`));
          expect(isOpen(stored(state, moment), atMinute(minutes))).toBe(shown === 'SCHEDULED' || shown === 'ACTIVE');
        }
      });
    });
  },
);

describe('the reason of a refusal', () => {
  const refused = (state: Decided['state'], moment: Moment, act: RestrictionAct, who: keyof typeof persons): string =>
    outcome(stored(state, moment), act, persons[who], atMinute(moments[moment].tried[0]));
  test.each(['agent', 'counsel', 'otherCounsel'] as const)('says that an undo of %s comes too late after the hour', (who) =>
    expect(refused('ACTIVE', 'during-late', 'UNDO', who)).toBe(reasons.undoTooLate),
  );
  test('says that another agent may not undo', () => expect(refused('ACTIVE', 'during', 'UNDO', 'otherAgent')).toBe(reasons.notTheirs));
  test.each(['agent', 'otherAgent', 'SYSTEM'] as const)('says that %s may not reverse', (who) =>
    expect(refused('ACTIVE', 'during', 'REVERSE', who)).toBe(reasons.notTheirs),
  );
  test('says that the clock may not lift', () => expect(refused('ACTIVE', 'during', 'LIFT', 'SYSTEM')).toBe(reasons.notTheirs));
  test('says that the clock may not begin or end before the time', () => {
    expect(refused('SCHEDULED', 'before', 'BEGIN', 'SYSTEM')).toBe(reasons.tooEarly);
    expect(refused('ACTIVE', 'during', 'END', 'SYSTEM')).toBe(reasons.tooEarly);
  });
  test.each(['LIFT', 'UNDO'] as const)('says for a %s under an order that binds the article and whom to ask', (act) => {
    for (const who of ['agent', 'otherAgent'] as const) {
      const answer = moved(stored('ACTIVE', 'during', 'an order that binds'), act, persons[who], atMinute(30));
      expect(answer).toEqual({ refused: [{ reason: reasons.bound, message: expect.stringMatching(/ask counsel/), article }] });
    }
  });
  test.each(['LIFT', 'UNDO', 'REVERSE'] as const)('says for a %s after the time that the restriction has ended', (act) =>
    expect(refused('ACTIVE', 'after', act, 'counsel')).toBe(reasons.closed),
  );
});

describe('a restriction', () => {
  const instant = fc.integer({ min: -120, max: 400 }).map((minutes) => atMinute(minutes));
  const person = fc.constantFrom(...Object.values(persons));
  const act = fc.constantFrom(...acts);
  const restriction = fc
    .record({
      state: fc.constantFrom(...states),
      startsAt: instant,
      lasts: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
      boundBy: fc.constantFrom(null, article),
    })
    .map(({ state, startsAt, lasts, boundBy }): Decided => {
      const endsAt = lasts === null ? null : new Date(startsAt.getTime() + lasts * 60_000);
      return { state, decidedAt: atMinute(0), startsAt, endsAt, boundBy };
    });
  const final = ['LIFTED', 'REVERSED', 'ENDED'];
  const step = (now: Decided, one: { act: RestrictionAct; who: RestrictionActor; at: Date }): Decided => {
    const answer = moved(now, one.act, one.who, one.at);
    return 'state' in answer ? { ...now, state: answer.state } : now;
  };

  it('never leaves a final state, whatever happens and whenever', () =>
    fc.assert(
      fc.property(restriction, fc.array(fc.record({ act, who: person, at: instant })), (start, steps) => {
        let now = start;
        for (const one of steps) {
          const next = step(now, one);
          if (final.includes(now.state)) expect(next.state).toBe(now.state);
          now = next;
        }
      }),
      { numRuns: 2_000 },
    ));

  it('is in effect exactly in its period, unless it was closed', () =>
    fc.assert(
      fc.property(restriction, instant, (one, at) => {
        fc.pre(one.state === 'SCHEDULED' || (one.state === 'ACTIVE' && one.startsAt <= at));
        const inPeriod = one.startsAt <= at && (one.endsAt === null || at < one.endsAt);
        expect(stateAt(one, at) === 'ACTIVE').toBe(inPeriod);
      }),
      { numRuns: 2_000 },
    ));

  it('reads the same whether or not the clock has written its acts', () =>
    fc.assert(
      fc.property(restriction, instant, fc.array(instant, { minLength: 1 }), (one, at, rounds) => {
        const clock = { role: 'SYSTEM', isDecider: false } as const;
        let written = one;
        for (const round of rounds.filter((time) => time <= at))
          for (const made of ['BEGIN', 'END'] as const) written = step(written, { act: made, who: clock, at: round });
        expect(stateAt(written, at)).toBe(stateAt(one, at));
      }),
      { numRuns: 2_000 },
    ));

  it('undoes only what it would also lift, to the same state', () =>
    fc.assert(
      fc.property(restriction, person, instant, (one, who, at) => {
        const undone = moved(one, 'UNDO', who, at);
        if ('state' in undone) expect(moved(one, 'LIFT', who, at)).toEqual(undone);
      }),
      { numRuns: 2_000 },
    ));
});
