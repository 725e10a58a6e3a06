/**
 * Which pending entries could not be appended, and when each is tried again: later each time, so that they neither hold up
 * the good ones nor fill the process log. Kept in memory only: a replica that starts tries everything once.
 * Never holds more than a fixed number; beyond it the one that failed first is forgotten and counts as new.
 */
import type { Clock } from '@writ/core';

const rememberedMax = 4_096;
const againMax = 256;
const firstPauseMs = 1_000;
/** The longest pauses: of a row that makes no sense, and of one that only the log's own state may have refused. */
const longestPauseMs = { row: 300_000, log: 8_000 } as const;

interface Failed {
  readonly times: number;
  readonly againAtMs: number;
}

/** What has failed so far. */
export class PendingFailures {
  readonly #clock: Clock;
  readonly #failed = new Map<string, Failed>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many rows could not be appended, of those remembered. */
  get size(): number {
    return this.#failed.size;
  }

  events(): string[] {
    return [...this.#failed.keys()];
  }

  /** Those whose pause is over, the longest due first. */
  due(): string[] {
    const now = this.#clock().getTime();
    const due = [...this.#failed].filter(([, { againAtMs }]) => againAtMs <= now);
    due.sort(([, a], [, b]) => a.againAtMs - b.againAtMs);
    return due.slice(0, againMax).map(([event]) => event);
  }

  forget(event: string): void {
    this.#failed.delete(event);
  }

  /** Remembers a failure of the row's own or of the log; answers how often it has failed, and whether that is worth a line: the 1st time, the 2nd, 4th, 8th and so on. */
  add(event: string, of: keyof typeof longestPauseMs): { times: number; tell: boolean } {
    const times = (this.#failed.get(event)?.times ?? 0) + 1;
    const pauseMs = Math.min(firstPauseMs * 2 ** (times - 1), longestPauseMs[of]);
    this.#failed.set(event, { times, againAtMs: this.#clock().getTime() + pauseMs });
    const [oldest] = this.#failed.keys();
    if (this.#failed.size > rememberedMax && oldest !== undefined) this.#failed.delete(oldest);
    return { times, tell: Number.isInteger(Math.log2(times)) };
  }
}
