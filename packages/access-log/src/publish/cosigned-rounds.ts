/**
 * Who waits for a published checkpoint with a quorum of witnesses. All of one replica share its rounds: whose entry is not under one
 * joins the next. Publishes nothing itself, and never holds anybody longer than it says.
 */
import { logUnavailable } from '../append/unavailable.ts';
import type { PublishedCheckpoint } from './stored-checkpoint.ts';

/** What rounds are made of. */
export interface CosignedRoundsOptions {
  /** The latest published checkpoint with all signatures that are needed; undefined when there is none or it can't be read. Never rejects. */
  look(): Promise<PublishedCheckpoint | undefined>;
  /** Publishes the head, unless another replica has the turn; false when it could not. Never rejects. */
  publish(): Promise<boolean>;
  /** Between two looks while it is another's turn, or too early for the next round. */
  readonly pauseMs: number;
  /** How long somebody waits; five seconds when left out. */
  readonly withinMs?: number | undefined;
}

interface Waiter {
  readonly index: number;
  readonly answer: PromiseWithResolvers<PublishedCheckpoint>;
  readonly timer: NodeJS.Timeout;
}

const withinMs = 5_000;
const pauseAfterFailureMs = 500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The waiting side of one replica. */
export class CosignedRounds {
  readonly #options: CosignedRoundsOptions;
  readonly #waiting = new Set<Waiter>();
  #latest: PublishedCheckpoint | undefined;
  #running: Promise<void> | undefined;

  constructor(options: CosignedRoundsOptions) {
    this.#options = options;
  }

  /** The checkpoint that covers the entry. Rejects with `LOG_UNAVAILABLE` when there is none in time. */
  async await(index: number): Promise<PublishedCheckpoint> {
    if (this.#latest !== undefined && index < this.#latest.size) return this.#latest;
    const answer = Promise.withResolvers<PublishedCheckpoint>();
    const timer = setTimeout(() => this.#giveUp(waiter), this.#options.withinMs ?? withinMs);
    const waiter: Waiter = { index, answer, timer };
    this.#waiting.add(waiter);
    this.#running ??= this.#run();
    return answer.promise;
  }

  /** Refuses all who wait; resolves when no round is under way. */
  async close(): Promise<void> {
    for (const waiter of this.#waiting) this.#giveUp(waiter);
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#settle(await this.#options.look());
    while (this.#waiting.size > 0) {
      const published = await this.#options.publish();
      this.#settle(await this.#options.look());
      if (this.#waiting.size > 0) await pause(published ? this.#options.pauseMs : pauseAfterFailureMs);
    }
    this.#running = undefined;
  }

  #settle(latest: PublishedCheckpoint | undefined): void {
    if (latest === undefined) return;
    this.#latest = latest;
    for (const waiter of this.#waiting) {
      if (waiter.index >= latest.size) continue;
      this.#forget(waiter);
      waiter.answer.resolve(latest);
    }
  }

  #giveUp(waiter: Waiter): void {
    this.#forget(waiter);
    waiter.answer.reject(logUnavailable());
  }

  #forget(waiter: Waiter): void {
    clearTimeout(waiter.timer);
    this.#waiting.delete(waiter);
  }
}
