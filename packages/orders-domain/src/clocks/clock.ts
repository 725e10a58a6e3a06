/**
 * The clocks of an order, as values: when each started, when it is over, in whose calendar, and when it stood. An order has at most one
 * of a kind; one that starts anew takes the place of the one that ended. Nothing here reads the time. What is to happen at the end of a
 * clock is said by the machine's rules; duties have clocks of their own.
 */
import type { Term } from '../law/kind-law.ts';
import { dueInstant } from './calendar.ts';
import { movedBack, movedOn, type Pause, type PauseCause, pausedSince } from './pauses.ts';
import { thresholdsOf } from './thresholds.ts';

export const clockKinds = [
  'ANSWER',
  'VALIDATION',
  'HOLD',
  'OBJECTION',
  'CLARIFICATION',
  'EXPIRY',
  'PRESERVATION',
  'SECRECY',
  'INFORM',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export interface Clock {
  readonly kind: ClockKind;
  readonly startedAt: Date;
  /** The first instant that is no longer in time. While the clock stands it moves on later: by how long, only the end of the pause tells. */
  readonly dueAt: Date;
  /** Null where an instant was given and not a time. */
  readonly term: Term | null;
  /** In whose days it is counted. */
  readonly zone: string;
  readonly pauses: readonly Pause[];
  /** Half of the time, and the beginning of its last tenth. */
  readonly thresholds: readonly Date[];
  /** When somebody was last told that the time runs out. */
  readonly escalatedAt: Date | null;
  /** Since when nothing waits for it any more; null while it runs or stands. */
  readonly endedAt: Date | null;
}
type Clocks = readonly Clock[];

interface Clocked {
  readonly clocks: Clocks;
}

/** The order's clock of a kind that hasn't ended; null when there is none. */
export const clockOf = ({ clocks }: Clocked, kind: ClockKind): Clock | null =>
  clocks.find((clock) => clock.kind === kind && clock.endedAt === null) ?? null;

export const isRunning = (order: Clocked, kind: ClockKind): boolean => clockOf(order, kind) !== null;

/** When the clock is over, as far as that is known; null when none of the kind runs. */
export const dueOf = (order: Clocked, kind: ClockKind): Date | null => clockOf(order, kind)?.dueAt ?? null;

/** Since when the clock stands; null while it runs. */
export const pausedAt = ({ pauses }: Clock): Date | null => pausedSince(pauses);

/** Whether the time of a clock is over at an instant. One that stands is over if it was so when it was stopped. */
export function isOver(clock: Clock, now: Date): boolean {
  const since = pausedAt(clock);
  return clock.dueAt <= (since !== null && since < now ? since : now);
}

/** Whether the order has such a clock and its time is over. */
export function isReached(order: Clocked, kind: ClockKind, now: Date): boolean {
  const clock = clockOf(order, kind);
  return clock !== null && isOver(clock, now);
}

const begun = (clock: Pick<Clock, 'kind' | 'startedAt' | 'dueAt' | 'term' | 'zone'>): Clock => ({
  ...clock,
  pauses: [],
  thresholds: thresholdsOf(clock.startedAt, clock.dueAt),
  escalatedAt: null,
  endedAt: null,
});

const withClock = (clocks: Clocks, added: Clock): Clock[] => [...clocks.filter(({ kind }) => kind !== added.kind), added];

/** When a clock starts, and in which zone its days are counted. */
interface Beginning {
  readonly at: Date;
  readonly zone: string;
}

/** With a clock that starts now and runs for a time of the law. */
export const started = (clocks: Clocks, kind: ClockKind, term: Term, { at, zone }: Beginning): Clock[] =>
  withClock(clocks, begun({ kind, startedAt: at, dueAt: dueInstant(term, at, zone), term, zone }));

/** With a clock that starts now and runs until an instant that is given. */
export const startedUntil = (clocks: Clocks, kind: ClockKind, dueAt: Date, { at, zone }: Beginning): Clock[] =>
  withClock(clocks, begun({ kind, startedAt: at, dueAt, term: null, zone }));

/** With the clock of a kind changed, if it hasn't ended. */
const changed = (clocks: Clocks, kind: ClockKind, change: (clock: Clock) => Clock): Clock[] =>
  clocks.map((clock) => (clock.kind === kind && clock.endedAt === null ? change(clock) : clock));

const isOpen = ({ to, cause }: Pause, wanted: PauseCause): boolean => to === null && cause === wanted;

/** With a clock that a cause stops. It stands for each cause once. */
export const paused = (clocks: Clocks, kind: ClockKind, cause: PauseCause, at: Date): Clock[] =>
  changed(clocks, kind, (clock) =>
    clock.pauses.some((pause) => isOpen(pause, cause)) ? clock : { ...clock, pauses: [...clock.pauses, { from: at, to: null, cause }] },
  );

/** The same clock with other pauses: its time is what it was. */
function repaused(clock: Clock, pauses: readonly Pause[]): Clock {
  const unpaused = movedBack(clock.dueAt, clock.pauses);
  const thresholds = thresholdsOf(clock.startedAt, unpaused).map((at) => movedOn(at, pauses));
  return { ...clock, pauses, dueAt: movedOn(unpaused, pauses), thresholds };
}

/** With a clock that a cause no longer stops. It goes on when no other cause does, and is over later by as long as it stood. */
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
    const { term, startedAt, zone, pauses } = clock;
    if (term === null || term.unit !== by.unit) throw new RangeError(`A clock of the kind ${kind} is not extended by ${by.unit}.`);
    const longer = { ...term, amount: term.amount + by.amount };
    const dueAt = dueInstant(longer, startedAt, zone);
    return repaused({ ...begun({ kind, startedAt, dueAt, term: longer, zone }), escalatedAt: clock.escalatedAt }, pauses);
  });

/** With these clocks ended: what they waited for has come, or is not waited for any more. */
export const ended = (clocks: Clocks, kinds: readonly ClockKind[], at: Date): Clock[] =>
  clocks.map((clock) => (clock.endedAt === null && kinds.includes(clock.kind) ? { ...clock, endedAt: at } : clock));

/** With a clock that had ended and goes on as if it had not. */
export const reopened = (clocks: Clocks, kind: ClockKind): Clock[] =>
  clocks.map((clock) => (clock.kind === kind ? { ...clock, endedAt: null } : clock));

/** What is told to the person goes on when the order is over. */
const outlasting: readonly ClockKind[] = ['SECRECY', 'INFORM'];

/** With every clock ended that ends with the order. */
export const endedWithOrder = (clocks: Clocks, at: Date): Clock[] =>
  ended(
    clocks,
    clockKinds.filter((kind) => !outlasting.includes(kind)),
    at,
  );
