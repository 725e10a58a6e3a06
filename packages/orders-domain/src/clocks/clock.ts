/**
 * The clocks of an order, as values: when each started, when it is over, in whose calendar, and when it was paused. An order has at most one
 * of a kind; one that starts again takes the place of the one that ended. Nothing here reads the time. What is to happen at the end of a
 * clock is said by the machine's rules; duties have clocks of their own. Clocks that run for a time of the law are in `term-clock.ts`, which
 * knows the calendars.
 */
import type { Term } from '../law/kind-law.ts';
import { type Pause, type PauseCause, pausedSince } from './pauses.ts';
import { thresholdsOf } from './thresholds.ts';

export const clockKinds = [
  'ANSWER',
  'VALIDATION',
  'HOLD',
  'OBJECTION',
  'CLARIFICATION',
  'REMINDER',
  'PRESERVATION',
  'SECRECY',
  'INFORM',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export interface Clock {
  readonly kind: ClockKind;
  readonly startedAt: Date;
  /** The first instant that is no longer in time. A pause moves it later; by how long is known only when the pause ends. */
  readonly dueAt: Date;
  /** Null where an instant was given and not a time. */
  readonly term: Term | null;
  /** In whose days it is counted. */
  readonly zone: string;
  readonly pauses: readonly Pause[];
  /** Half of the time, and the beginning of its last tenth. */
  readonly thresholds: readonly Date[];
  /** When somebody was last reminded that the time is running out. */
  readonly escalatedAt: Date | null;
  /** Since when nothing waits for it any more; null while it runs or is paused. */
  readonly endedAt: Date | null;
}
export type Clocks = readonly Clock[];

interface Clocked {
  readonly clocks: Clocks;
}

/** The order's clock of a kind that hasn't ended; null when there is none. */
export const clockOf = ({ clocks }: Clocked, kind: ClockKind): Clock | null =>
  clocks.find((clock) => clock.kind === kind && clock.endedAt === null) ?? null;

export const isRunning = (order: Clocked, kind: ClockKind): boolean => clockOf(order, kind) !== null;

/** When the clock is over, as far as that is known; null when none of the kind runs. */
export const dueOf = (order: Clocked, kind: ClockKind): Date | null => clockOf(order, kind)?.dueAt ?? null;

/** Since when the clock is paused; null while it runs. */
export const pausedAt = ({ pauses }: Clock): Date | null => pausedSince(pauses);

/** Whether the time of a clock is over at an instant. A paused clock is over if it was over when the pause began. */
export function isOver(clock: Clock, now: Date): boolean {
  const since = pausedAt(clock);
  return clock.dueAt <= (since !== null && since < now ? since : now);
}

/** Whether the order has such a clock and its time is over. */
export function isReached(order: Clocked, kind: ClockKind, now: Date): boolean {
  const clock = clockOf(order, kind);
  return clock !== null && isOver(clock, now);
}

/** The end of a clock that has none: far behind every day that anybody waits for. */
export const neverDue = new Date('9999-12-31T23:59:59.999Z');

/** When the clock is over; null for one that has no end. */
export const clockEnds = ({ dueAt }: Pick<Clock, 'dueAt'>): Date | null => (dueAt.getTime() === neverDue.getTime() ? null : dueAt);

export const begun = (clock: Pick<Clock, 'kind' | 'startedAt' | 'dueAt' | 'term' | 'zone'>): Clock => ({
  ...clock,
  pauses: [],
  thresholds: clockEnds(clock) === null ? [] : thresholdsOf(clock.startedAt, clock.dueAt),
  escalatedAt: null,
  endedAt: null,
});

export const withClock = (clocks: Clocks, added: Clock): Clock[] => [...clocks.filter(({ kind }) => kind !== added.kind), added];

/** When a clock starts, and in which zone its days are counted. */
export interface Beginning {
  readonly at: Date;
  readonly zone: string;
}

/** With a clock that starts now and runs until an instant that is given. */
export const startedUntil = (clocks: Clocks, kind: ClockKind, dueAt: Date, { at, zone }: Beginning): Clock[] =>
  withClock(clocks, begun({ kind, startedAt: at, dueAt, term: null, zone }));

/** With the clock of a kind changed, if it hasn't ended. */
export const changed = (clocks: Clocks, kind: ClockKind, change: (clock: Clock) => Clock): Clock[] =>
  clocks.map((clock) => (clock.kind === kind && clock.endedAt === null ? change(clock) : clock));

export const isOpen = ({ to, cause }: Pause, wanted: PauseCause): boolean => to === null && cause === wanted;

/** With a clock that a cause pauses. Each cause pauses it once. */
export const paused = (clocks: Clocks, kind: ClockKind, cause: PauseCause, at: Date): Clock[] =>
  changed(clocks, kind, (clock) =>
    clock.pauses.some((pause) => isOpen(pause, cause)) ? clock : { ...clock, pauses: [...clock.pauses, { from: at, to: null, cause }] },
  );

/** With these clocks ended: what they waited for has come, or is not waited for any more. */
export const ended = (clocks: Clocks, kinds: readonly ClockKind[], at: Date): Clock[] =>
  clocks.map((clock) => (clock.endedAt === null && kinds.includes(clock.kind) ? { ...clock, endedAt: at } : clock));

/** With a clock that had ended and continues as if it had not. */
export const reopened = (clocks: Clocks, kind: ClockKind): Clock[] =>
  clocks.map((clock) => (clock.kind === kind ? { ...clock, endedAt: null } : clock));

/** The clocks for notifying the person continue when the order is over. */
const outlasting: readonly ClockKind[] = ['SECRECY', 'INFORM'];

/** With every clock ended that ends with the order, but for those that go on in this one. */
export const endedWithOrder = (clocks: Clocks, at: Date, goingOn: readonly ClockKind[]): Clock[] =>
  ended(
    clocks,
    clockKinds.filter((kind) => !outlasting.includes(kind) && !goingOn.includes(kind)),
    at,
  );
