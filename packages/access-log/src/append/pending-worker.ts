/**
 * Appends what changes have left pending. What can't be appended stays where it is, is reported by its id, and is tried again
 * alone and ever later, so that nothing behind it waits.
 */
import { setImmediate as letOthersWork } from 'node:timers/promises';
import { type Clock, PublicError } from '@writ/core';
import { coversDecisions } from '../entries/decisions.ts';
import type { Appended, EntryDraft } from '../entries/entry.ts';
import { errorCode, type Queryable } from '../log/connection.ts';
import type { LogLogger } from '../log/logger.ts';
import { type PendingRow, parsePending, readAgain, readDue, type Vouching } from './pending.ts';
import { PendingFailures } from './pending-failures.ts';

/** What a worker works with. */
export interface PendingOptions {
  readonly clock: Clock;
  readonly logger: LogLogger;
  readonly keyring: Vouching;
  /** Takes any id: whether a row may have it is checked where the row is accepted. */
  append(draft: EntryDraft): Promise<Appended>;
}

/** Rows of one round: those that never failed, and those that are tried again. */
export interface Due {
  readonly fresh: readonly PendingRow[];
  readonly again: readonly PendingRow[];
}

/** Whether it covers decisions, as far as its type says so. */
const isLong = ({ draft }: PendingRow): boolean =>
  typeof draft === 'object' &&
  draft !== null &&
  !Array.isArray(draft) &&
  typeof draft['type'] === 'string' &&
  coversDecisions(draft['type']);

/** One replica's side of the pending entries. One round at a time. */
export class PendingWorker {
  readonly #options: PendingOptions;
  readonly #failures: PendingFailures;

  constructor(options: PendingOptions) {
    this.#options = options;
    this.#failures = new PendingFailures(options.clock);
  }

  /** What can't be appended, in a sentence, or undefined. */
  failure(): string | undefined {
    const { size } = this.#failures;
    return size === 0 ? undefined : `${size} pending ${size === 1 ? 'entry' : 'entries'} could not be appended yet.`;
  }

  /** Rejects as the database does. */
  async read(on: Queryable): Promise<Due> {
    const fresh = await readDue(on, this.#failures.events());
    const events = this.#failures.due();
    const again = await readAgain(on, events);
    const there = new Set(again.map(({ event_id: event }) => event));
    for (const event of events) if (!there.has(event)) this.#failures.forget(event);
    return { fresh, again };
  }

  /** Never rejects. Rows that failed go one by one, each in a batch of its own, until the log itself refuses. */
  async append({ fresh, again }: Due): Promise<void> {
    const begun: Promise<unknown>[] = [];
    for (const row of fresh) {
      begun.push(this.#appendOne(row));
      // To read and prepare a thousand decisions keeps a process busy for some 20 ms.
      if (isLong(row)) await letOthersWork();
    }
    await Promise.all(begun);
    for (const row of again) if ((await this.#appendOne(row)) === 'log') return;
  }

  async #appendOne(row: PendingRow): Promise<'appended' | 'row' | 'log'> {
    const event = row.event_id;
    try {
      await this.#options.append(parsePending(this.#options.keyring, row));
      this.#failures.forget(event);
      return 'appended';
    } catch (error) {
      const of = error instanceof PublicError ? 'log' : 'row';
      const { times, tell } = this.#failures.add(event, of);
      if (tell) this.#options.logger.error({ code: errorCode(error), event, times }, 'a pending entry was not appended');
      return of;
    }
  }
}
