/** When a loop may rest: nothing was written since its last round began, and nothing it has to do has fallen due since. */
import type { Clock } from '@writ/core';
import type { Changes } from './changes.ts';
import type { Job } from './job.ts';

/** However quiet it is, a loop has a round that often. */
const roundMs = 60_000;
/** So long after it has found something a loop that is quicker than the looks goes on at its own pace. */
const quickMs = 2_000;

interface LastRound {
  readonly seen: string | undefined;
  readonly at: Date;
  readonly monotonicMs: number;
  /** When something falls due; not yet asked when left out. */
  until?: number;
}

export class Resting {
  readonly #job: Job;
  readonly #changes: Changes;
  readonly #clock: Clock;
  readonly #isQuick: boolean;
  #last: LastRound | undefined;
  #foundAt = Number.NEGATIVE_INFINITY;
  #pausesUntil = Number.NEGATIVE_INFINITY;

  constructor(job: Job, { changes, clock, lookMs }: { changes: Changes; clock: Clock; lookMs: number }) {
    this.#job = job;
    this.#changes = changes;
    this.#clock = clock;
    this.#isQuick = (job.pauseMs ?? 0) < lookMs;
  }

  /** Whether its last round ended less than its own pause ago. */
  isPausing(): boolean {
    return performance.now() < this.#pausesUntil;
  }

  /** Rejects as the database does that is asked when something falls due. */
  async mayRest(): Promise<boolean> {
    const { rest } = this.#job;
    const last = this.#last;
    if (rest === undefined || rest.isCalled() || last?.seen === undefined || last.seen !== this.#changes.seen()) return false;
    if (this.#isQuick && performance.now() - this.#foundAt < quickMs) return false;
    const now = this.#clock();
    if (now < last.at || performance.now() - last.monotonicMs >= roundMs) return false;
    last.until ??= (await rest.until(last.at))?.getTime() ?? Number.POSITIVE_INFINITY;
    return now.getTime() < last.until;
  }

  /** A run of rounds, which ends when it finds nothing more and answers whether it found anything. After one that fails there is no rest. */
  async round(run: () => Promise<boolean>): Promise<void> {
    const begun = { seen: this.#changes.seen(), at: this.#clock(), monotonicMs: performance.now() };
    this.#last = undefined;
    try {
      if (await run()) this.#foundAt = performance.now();
      this.#last = begun;
    } finally {
      this.#pausesUntil = this.#job.rest === undefined ? Number.NEGATIVE_INFINITY : performance.now() + (this.#job.pauseMs ?? 0);
    }
  }
}
