/**
 * Lines for what anybody may send as often as they like: no request, too many, and whatever no registered key signed. One a minute, operation and outcome, with a count, so that nobody fills the journal. The first is written
 * at once and has what became known of it; those after it wait for the next one that is due, or for the end of the process. A process that is killed loses the count of its last minute.
 */
import type { Clock } from '@writ/core';
import type { Sql } from '@writ/own-database';
import { type JournalLine, writeJournal } from './journal.ts';

const minuteMs = 60_000;

interface Waiting {
  /** The last one that was counted. */
  readonly line: JournalLine;
  readonly writtenAt: number;
  readonly waiting: number;
}

export class CountedLines {
  readonly #sql: Sql;
  readonly #clock: Clock;
  /** By operation and outcome, of which there are closed lists. */
  readonly #of = new Map<string, Waiting>();

  constructor(sql: Sql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
  }

  /** Counts one; writes the line of all that wait, once a minute is over. */
  async note(line: JournalLine): Promise<void> {
    const now = this.#clock();
    const name = `${line.operation} ${line.outcome}`;
    const { writtenAt, waiting } = this.#of.get(name) ?? { writtenAt: Number.NEGATIVE_INFINITY, waiting: 0 };
    // A clock that was put back does not keep a line waiting for longer.
    const isDue = Math.abs(now.getTime() - writtenAt) >= minuteMs;
    const next = isDue ? { writtenAt: now.getTime(), waiting: 0 } : { writtenAt, waiting: waiting + 1 };
    this.#of.set(name, { line, ...next });
    if (isDue) await writeJournal(this.#sql, now, { ...line, count: waiting + 1 });
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    for (const [name, counted] of this.#of) {
      this.#of.set(name, { ...counted, waiting: 0 });
      if (counted.waiting > 0) await writeJournal(this.#sql, this.#clock(), { ...counted.line, count: counted.waiting });
    }
  }
}
