/**
 * Lines for what anybody may send as often as they like, no request or too many: one a minute, operation and outcome, with a count, so that nobody fills the journal. The first is written
 * at once; those after it wait for the next one that is due, or for the end of the process. A process that is killed loses the count of its last minute.
 */
import type { Clock } from '@writ/core';
import { type Operation, writeJournal } from './journal.ts';
import type { Sql } from './transaction.ts';

const minuteMs = 60_000;

/** What is counted: what is no request, and what is not looked at. */
type CountedOutcome = 'BAD_REQUEST' | 'TOO_MANY';

interface Waiting {
  readonly operation: Operation;
  readonly outcome: CountedOutcome;
  readonly writtenAt: number;
  readonly waiting: number;
}

export class CountedLines {
  readonly #sql: Sql;
  readonly #clock: Clock;
  readonly #of = new Map<string, Waiting>();

  constructor(sql: Sql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
  }

  /** Counts one; writes the line of all that wait, once a minute is over. */
  async note(operation: Operation, outcome: CountedOutcome): Promise<void> {
    const now = this.#clock();
    const name = `${operation} ${outcome}`;
    const { writtenAt, waiting } = this.#of.get(name) ?? { writtenAt: Number.NEGATIVE_INFINITY, waiting: 0 };
    // A clock that was put back does not keep a line waiting for longer.
    const isDue = Math.abs(now.getTime() - writtenAt) >= minuteMs;
    const next = isDue ? { writtenAt: now.getTime(), waiting: 0 } : { writtenAt, waiting: waiting + 1 };
    this.#of.set(name, { operation, outcome, ...next });
    if (isDue) await this.#write({ operation, outcome }, now, waiting + 1);
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    for (const [name, counted] of this.#of) {
      this.#of.set(name, { ...counted, waiting: 0 });
      if (counted.waiting > 0) await this.#write(counted, this.#clock(), counted.waiting);
    }
  }

  #write({ operation, outcome }: Pick<Waiting, 'operation' | 'outcome'>, at: Date, count: number): Promise<void> {
    return writeJournal(this.#sql, at, { operation, outcome, part: null, count });
  }
}
