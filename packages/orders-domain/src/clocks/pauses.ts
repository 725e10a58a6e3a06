/**
 * How long a clock was paused. It is paused while at least one cause lasts: causes that overlap count once. An instant that had come when the
 * clock was stopped stays where it is; every later one moves on by exactly as long as the clock was paused before it, and an end in days to a
 * working day from there.
 */

/** Why a clock is paused: a question to the issuer, a challenge in court, data that were asked for before they are let go, here or elsewhere, or that the platform can't. */
export type PauseCause = 'CLARIFICATION' | 'CHALLENGE' | 'PRODUCTION_REQUESTED' | 'PRODUCTION_ELSEWHERE' | 'IMPEDIMENT';

export interface Pause {
  readonly from: Date;
  /** Null while it lasts. */
  readonly to: Date | null;
  readonly cause: PauseCause;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The pauses that are over, as stretches that neither overlap nor touch, the first one first. */
function stretchesOf(pauses: readonly Pause[]): Stretch[] {
  const over = pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from: from.getTime(), to: to.getTime() }]));
  const stretches: Stretch[] = [];
  for (const { from, to } of over.sort((one, other) => one.from - other.from)) {
    const last = stretches.at(-1);
    if (last === undefined || from > last.to) stretches.push({ from, to });
    else stretches.splice(-1, 1, { from: last.from, to: Math.max(last.to, to) });
  }
  return stretches;
}

/** Where pauses that are over have moved an instant to. */
export function movedOn(at: Date, pauses: readonly Pause[]): Date {
  const moved = stretchesOf(pauses).reduce((ms, { from, to }) => (ms > from ? ms + to - from : ms), at.getTime());
  return new Date(moved);
}

/**
 * Where they have moved the end of a time to, of which `settled` says where such an end comes to lie. A pause that begins between the two
 * moves on what the law gave; otherwise the law moves an end once, when all of them have.
 */
export function endMovedOn(end: Date, pauses: readonly Pause[], settled: (end: Date) => Date): Date {
  const moved = stretchesOf(pauses).reduce((at, { from, to }) => {
    const running = at.getTime() > from ? at : settled(at);
    return running.getTime() > from ? new Date(running.getTime() + to - from) : at;
  }, end);
  return settled(moved);
}

/** Since when the clock is paused; null while it runs. */
export function pausedSince(pauses: readonly Pause[]): Date | null {
  const open = pauses.flatMap(({ from, to }) => (to === null ? [from.getTime()] : []));
  return open.length === 0 ? null : new Date(Math.min(...open));
}
