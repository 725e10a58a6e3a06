/** Clocks that run for a time of the law, counted in somebody's calendar. */
import type { Term } from '../law/kind-law.ts';
import { dueInstant } from './calendar.ts';
import { type Beginning, begun, type Clock, type ClockKind, type Clocks, changed, repaused, withClock } from './clock.ts';

/** With a clock that starts now and runs for a time of the law. */
export const started = (clocks: Clocks, kind: ClockKind, term: Term, { at, zone }: Beginning): Clock[] =>
  withClock(clocks, begun({ kind, startedAt: at, dueAt: dueInstant(term, at, zone), term, zone }));

/** With a clock whose time is longer by another: both are counted together from its start. Throws RangeError when they can't be added. */
export const extended = (clocks: Clocks, kind: ClockKind, by: Term): Clock[] =>
  changed(clocks, kind, (clock) => {
    const { term, startedAt, zone, pauses } = clock;
    if (term === null || term.unit !== by.unit) throw new RangeError(`A clock of the kind ${kind} is not extended by ${by.unit}.`);
    const longer = { ...term, amount: term.amount + by.amount };
    const dueAt = dueInstant(longer, startedAt, zone);
    return repaused({ ...begun({ kind, startedAt, dueAt, term: longer, zone }), escalatedAt: clock.escalatedAt }, pauses);
  });
