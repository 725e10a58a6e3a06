/**
 * Which of the due keys of one kind are to be put in the queue now. A key that stays due although it was, because it can't be done or is
 * being done, is put there again after a second, then two, four and so on up to a minute; the queue itself keeps it from being there
 * twice. A key that was not due at a look begins anew.
 */
interface Pause {
  readonly againMs: number;
  readonly pauseMs: number;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

export class DueKeyBackoff {
  #paused = new Map<string, Pause>();

  /** `nowMs` is of a clock that only goes forward. */
  next(due: Iterable<string>, nowMs: number): string[] {
    const still = new Map<string, Pause>();
    const wanted: string[] = [];
    for (const key of due) {
      const before = this.#paused.get(key);
      if (before !== undefined && nowMs < before.againMs) still.set(key, before);
      else {
        const pauseMs = before === undefined ? firstPauseMs : Math.min(2 * before.pauseMs, longestPauseMs);
        still.set(key, { againMs: nowMs + pauseMs, pauseMs });
        wanted.push(key);
      }
    }
    this.#paused = still;
    return wanted;
  }
}
