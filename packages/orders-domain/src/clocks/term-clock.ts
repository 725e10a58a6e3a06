/** Clocks that run for a time of the law, counted in somebody's calendar, and what pauses do to it. */
import type { Term } from '../law/kind-law.ts';
import { dueInstant, movedToWorkingDay } from './calendar.ts';
import { type Beginning, begun, type Clock, type ClockKind, type Clocks, changed, isOpen, withClock } from './clock.ts';
import { endMovedOn, movedOn, type Pause, type PauseCause } from './pauses.ts';
import { thresholdsOf } from './thresholds.ts';

/** With a clock that starts now and runs for a time of the law. */
export const started = (clocks: Clocks, kind: ClockKind, term: Term, { at, zone }: Beginning): Clock[] =>
  withClock(clocks, begun({ kind, startedAt: at, dueAt: dueInstant(term, at, zone), term, zone }));

/** The same clock with other pauses. Its time is counted again from its start; an instant that somebody named stays where it is. */
function repaused(clock: Clock, pauses: readonly Pause[]): Clock {
  const { term, startedAt, zone } = clock;
  if (term === null) return { ...clock, pauses };
  const unpaused = dueInstant(term, startedAt, zone);
  const dueAt = endMovedOn(unpaused, pauses, (end) => movedToWorkingDay(end, term.unit, zone));
  return { ...clock, pauses, dueAt, thresholds: thresholdsOf(startedAt, unpaused).map((at) => movedOn(at, pauses)) };
}

/** With a clock that a cause no longer stops. It continues when no other cause does, and ends later by as long as it was paused. */
export const resumed = (clocks: Clocks, kind: ClockKind, cause: PauseCause, at: Date): Clock[] =>
  changed(clocks, kind, (clock) =>
    repaused(
      clock,
      clock.pauses.map((pause) => (isOpen(pause, cause) ? { ...pause, to: at } : pause)),
    ),
  );

/** With a clock whose time is longer by another: both are counted together from its start. Throws RangeError when they can't be added. */
export const extended = (clocks: Clocks, kind: ClockKind, by: Term): Clock[] =>
  changed(clocks, kind, (clock) => {
    const { term, pauses } = clock;
    if (term === null || term.unit !== by.unit) throw new RangeError(`A clock of the kind ${kind} is not extended by ${by.unit}.`);
    return repaused({ ...clock, term: { ...term, amount: term.amount + by.amount } }, pauses);
  });
