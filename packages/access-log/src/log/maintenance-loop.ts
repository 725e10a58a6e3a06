/**
 * What runs beside the appending, once a second on its own connection: publish the head, keep what was acknowledged
 * in the anchor file, and append what changes have left pending. A failed round is reported and the next one starts afresh.
 *
 * After a round that found all of it done, the next ones ask the database one thing alone: whether anybody has written since. While nobody has, whatever else they read
 * would be the same. So an entry is published, and one that was left pending appended, as soon as before.
 */
import { type Clock, type IntervalLoop, intervalLoop } from '@writ/core';
import { openCheckpoint } from '@writ/tlog';
import type pg from 'pg';
import { readPendingSince } from '../append/pending.ts';
import { PendingWorker } from '../append/pending-worker.ts';
import type { StandbyWatch } from '../append/standby.ts';
import { type Acknowledged, LogStopped, requireNotBehind } from '../append/stored-tree.ts';
import { logUnavailable } from '../append/unavailable.ts';
import type { Appended, EntryDraft } from '../entries/entry.ts';
import type { Keyring } from '../keys/keyring.ts';
import { publish } from '../publish/publisher.ts';
import type { WitnessedPublisher } from '../publish/witnessed-publisher.ts';
import { type Connection, errorCode } from './connection.ts';
import type { LogIdentity } from './identity.ts';
import type { LogLogger } from './logger.ts';
import { RoomWatch } from './room.ts';

/** What the maintenance loop works with. */
export interface MaintenanceLoopOptions {
  readonly connection: Connection;
  readonly identity: LogIdentity;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly logger: LogLogger;
  /** Publishes instead, where the log has witnesses. */
  readonly witnessed?: WitnessedPublisher | undefined;
  /** Looks once a round, where a standby is required. */
  readonly standby?: StandbyWatch | undefined;
  /** How many entries this replica knows. */
  size(): number;
  /** Appends what was pending. */
  append(draft: EntryDraft): Promise<Appended>;
  /** Keeps what this replica has acknowledged; never rejects. */
  keepAnchor(): Promise<void>;
  /** Called after each round. */
  roundEnded?(): void;
}

/** The background of one replica. */
export interface MaintenanceLoop {
  /** Resolves after the first round, whatever came of it. */
  started(): Promise<void>;
  /** The latest published note that this replica knows, at most about a second old while all is well. */
  note(): string | undefined;
  /** Why nothing is published, or undefined. */
  failure(): string | undefined;
  /** What is not as it should be although the log continues, or undefined. */
  degraded(): string | undefined;
  /** When a round last published, or found the head published. */
  publishedAt(): Date;
  /** Whether the head that is published contradicts what this replica knows. */
  isContradicted(): boolean;
  /** For how many entries the log has room; undefined while that is not known, or while its tables are not cut. */
  room(): number | undefined;
  /** Since when the oldest pending entry waits, as the last round that could read it found. */
  pendingSince(): Date | null;
  /** Publishes between two rounds, for somebody who waits; false when it could not. */
  publishEarly(): Promise<boolean>;
  /** Reads over this loop's connection. Rejects with `LOG_UNAVAILABLE` when the database can't be asked. */
  read<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Ends the rounds; appends that they began run to their end. */
  stop(): Promise<void>;
  /** Publishes the head as it is now, waiting for another replica if need be, and disconnects. */
  finish(): Promise<void>;
}

const roundMs = 1_000;
/** However quiet it is, a whole round is made that often. */
const wholeMs = 60_000;
/** The transactions that have ended, and the server that counts them: as long as it is the same, every statement answers what it did before. */
const selectSnapshot = {
  name: 'writ_log_snapshot',
  text: `select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text as seen`,
};
const staleAfterMs = 5_000;

class Rounds implements MaintenanceLoop {
  readonly #options: MaintenanceLoopOptions;
  readonly #pending: PendingWorker;
  readonly #room: RoomWatch;
  readonly #repeated: IntervalLoop;
  #note: string | undefined;
  /** What {@link #note} says. */
  #published: Acknowledged | undefined;
  #publishedAt: number;
  #appending: Promise<void> | undefined;
  /** One round is under way at a time, whoever began it. */
  #last: Promise<unknown> = Promise.resolve();
  /** Why pending entries could not be read last. */
  #unread: string | undefined;
  #pendingSince: Date | null = null;
  #isContradicted = false;
  /** What the database was before a round that left nothing to do, and when that was, by the machine's monotonic clock. */
  #done: { readonly seen: string; readonly atMs: number } | undefined;

  constructor(options: MaintenanceLoopOptions) {
    this.#options = options;
    this.#publishedAt = options.clock().getTime();
    this.#pending = new PendingWorker(options);
    this.#room = new RoomWatch(() => options.size());
    this.#repeated = intervalLoop(roundMs, () => this.#alone(() => this.#round()).finally(() => options.roundEnded?.()));
  }

  async started(): Promise<void> {
    await this.#repeated.first;
  }

  note(): string | undefined {
    return this.#note;
  }

  failure(): string | undefined {
    const silentMs = this.#options.clock().getTime() - this.#publishedAt;
    if (silentMs > staleAfterMs) return `No checkpoint could be published for ${Math.floor(silentMs / 1000)} seconds.`;
    return this.#options.witnessed?.failure() ?? this.#room.failure();
  }

  degraded(): string | undefined {
    if (this.#unread !== undefined) return `Pending entries could not be read (${this.#unread}).`;
    return this.#pending.failure() ?? this.#options.witnessed?.degraded() ?? this.#room.degraded();
  }

  publishedAt(): Date {
    return new Date(this.#publishedAt);
  }

  isContradicted(): boolean {
    return this.#isContradicted;
  }

  room(): number | undefined {
    return this.#room.room();
  }

  pendingSince(): Date | null {
    return this.#pendingSince;
  }

  async publishEarly(): Promise<boolean> {
    const { identity, witnessed } = this.#options;
    return this.#alone(() => this.#publish((client) => witnessed?.publishEarly(client) ?? publish(client, identity)));
  }

  async read<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const { connection, logger } = this.#options;
    try {
      return await work(await connection.client());
    } catch (error) {
      connection.drop();
      logger.warn({ code: errorCode(error) }, 'the log could not be read');
      throw logUnavailable();
    }
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async stop(): Promise<void> {
    await this.#repeated.stop();
  }

  async finish(): Promise<void> {
    await this.#alone(() => this.#publishInTurn(true));
    await this.#options.keepAnchor();
    await this.#options.connection.end();
  }

  async #round(): Promise<void> {
    const seen = await this.#snapshot();
    const done = this.#done;
    const isQuiet = seen !== undefined && seen === done?.seen && performance.now() - done.atMs < wholeMs;
    if (isQuiet && this.#options.standby === undefined) this.#publishedAt = this.#options.clock().getTime();
    else {
      this.#done = undefined;
      if ((await this.#wholeRound()) && seen !== undefined) this.#done = { seen, atMs: performance.now() };
    }
    await this.#options.keepAnchor();
  }

  /** Undefined where it can't be had: what the round does next says why. */
  async #snapshot(): Promise<string | undefined> {
    const { connection } = this.#options;
    try {
      return (await (await connection.client()).query<{ seen: string }>(selectSnapshot)).rows[0]?.seen;
    } catch {
      connection.drop();
      return undefined;
    }
  }

  /** Answers whether it left nothing to do. */
  async #wholeRound(): Promise<boolean> {
    const published = await this.#publishInTurn(false);
    await this.#options.keepAnchor();
    if (!published) return false;
    const isRoomKnown = await this.#lookForRoom();
    return (await this.#lookForPending()) && isRoomKnown && (this.#options.witnessed?.isDone() ?? true);
  }

  /** Answers whether nothing is pending. */
  async #lookForPending(): Promise<boolean> {
    const { connection, logger } = this.#options;
    try {
      const client = await connection.client();
      this.#pendingSince = await readPendingSince(client);
      if (this.#appending !== undefined) return false;
      const due = await this.#pending.read(client);
      this.#unread = undefined;
      this.#appending = this.#pending.append(due).finally(() => {
        this.#appending = undefined;
      });
      return this.#pendingSince === null && this.#pending.failure() === undefined;
    } catch (error) {
      connection.drop();
      this.#unread = errorCode(error);
      logger.warn({ code: this.#unread }, 'pending entries could not be read');
      return false;
    }
  }

  /** Nothing waits for it: there is room for millions when it is first needed. */
  async #lookForRoom(): Promise<boolean> {
    const { connection, logger } = this.#options;
    try {
      await this.#room.look(await connection.client());
      return true;
    } catch (error) {
      connection.drop();
      logger.warn({ code: errorCode(error) }, 'the next range of the log could not be looked after');
      return false;
    }
  }

  async #publishInTurn(wait: boolean): Promise<boolean> {
    const { identity, witnessed } = this.#options;
    return this.#publish((client) => witnessed?.publish(client, wait) ?? publish(client, identity, wait));
  }

  async #publish(act: (client: pg.Client) => Promise<string | undefined>): Promise<boolean> {
    const { connection, standby, clock, logger } = this.#options;
    try {
      const client = await connection.client();
      await standby?.look(client);
      const note = await act(client);
      if (note !== undefined) this.#goOn(note);
      this.#publishedAt = clock().getTime();
      this.#isContradicted = false;
      return true;
    } catch (error) {
      connection.drop();
      this.#isContradicted ||= error instanceof LogStopped;
      const why = error instanceof LogStopped ? `: ${error.message}` : '';
      logger.error({ code: errorCode(error) }, `the head of the log could not be published${why}`);
      return false;
    }
  }

  /** What is published only grows: a note that is behind the one before comes from a database that was set back. */
  #goOn(note: string): void {
    const { origin, key } = this.#options.identity;
    const published = openCheckpoint({ text: note, origin, keys: [key] });
    if (this.#published !== undefined) requireNotBehind(this.#published, published);
    this.#published = published;
    this.#note = note;
  }
}

/** Starts the rounds; the first one at once. */
export const startMaintenanceLoop = (options: MaintenanceLoopOptions): MaintenanceLoop => new Rounds(options);
