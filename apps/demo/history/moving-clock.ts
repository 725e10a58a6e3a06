/** The clock of a demo's history: it is where the history has come to, and the machine's own once that has come to the present. */
import { type Clock, systemClock } from '@writ/core';

export interface MovingClock {
  readonly now: Clock;
  /** Goes on to an instant; never back, and never beyond the present. */
  moveTo(at: Date): void;
}

/** Made at the beginning of the history. */
export function movingClock(beginning: Date): MovingClock {
  let reached: number | null = beginning.getTime();
  return {
    now: () => (reached === null ? systemClock() : new Date(reached)),
    moveTo: (at) => {
      if (reached === null) return;
      reached = at.getTime() >= systemClock().getTime() ? null : Math.max(reached, at.getTime());
    },
  };
}
