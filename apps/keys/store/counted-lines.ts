/**
 * Lines for what anybody may send as often as they like: one a minute and operation, with a count, so that nobody fills the journal. The first is written
 * at once; those after it wait for the next one that is due, or for the end of the process. A process that is killed loses the count of its last minute.
 */
import type { Clock } from '@writ/core';
import { type Operation, writeJournal } from './journal.ts';
import type { Sql } from './transaction.ts';

const minuteMs = 60_000;

export class CountedLines {
  readonly #sql: Sql;
  readonly #clock: Clock;
  readonly #of = new Map<Operation, { writtenAt: number; waiting: number }>();

  constructor(sql: Sql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
  }

  /** Counts one; writes the line of all that wait, once a minute is over. */
  async note(operation: Operation): Promise<void> {
    const now = this.#clock();
    const { writtenAt, waiting } = this.#of.get(operation) ?? { writtenAt: Number.NEGATIVE_INFINITY, waiting: 0 };
    // A clock that was put back does not keep a line waiting for longer.
    const isDue = Math.abs(now.getTime() - writtenAt) >= minuteMs;
    this.#of.set(operation, isDue ? { writtenAt: now.getTime(), waiting: 0 } : { writtenAt, waiting: waiting + 1 });
    if (isDue) await this.#write(operation, now, waiting + 1);
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    for (const [operation, { writtenAt, waiting }] of this.#of) {
      this.#of.set(operation, { writtenAt, waiting: 0 });
      if (waiting > 0) await this.#write(operation, this.#clock(), waiting);
    }
  }

  #write(operation: Operation, at: Date, count: number): Promise<void> {
    return writeJournal(this.#sql, at, { operation, outcome: 'BAD_REQUEST', part: null, count });
  }
}
