/**
 * The queue in front of the log. One batch is under way at a time; what arrives meanwhile is the next one, so that
 * batches grow with the load and nobody waits for company. Entries that cover decisions let others pass, and are made ready in pieces, between which
 * the process does other work. A batch that fails is tried once more, on a new connection.
 * Never holds more than it could write in a few seconds: beyond that, or beyond the share of the entry's kind, a caller is
 * told to come back.
 */
import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Clock, EventId } from '@writ/core';
import pg from 'pg';
import type { LeafArchive } from '../archive/archived-leaves.ts';
import type { Appended, EntryDraft } from '../entries/entry.ts';
import { preparedDraft } from '../entries/prepared-entry.ts';
import type { KeyMemory, Keyring } from '../keys/keyring.ts';
import { type Connection, DatabaseAway, errorCode } from '../log/connection.ts';
import type { LogIdentity } from '../log/identity.ts';
import type { LogLogger } from '../log/logger.ts';
import { type CommitContext, commitBatch } from './commit.ts';
import { type QueuedEntry, queueEntry } from './queued-entry.ts';
import { placeOf, type QueueSlot, roomOf, Shares } from './shares.ts';
import { LogStopped, type Tree } from './stored-tree.ts';
import { logUnavailable } from './unavailable.ts';
import { type Arrival, WaitingEntries } from './waiting-entries.ts';

/** What a writer works with. */
export interface WriterOptions {
  readonly connection: Connection;
  readonly identity: LogIdentity;
  readonly keyring: Keyring;
  readonly memory: KeyMemory;
  readonly clock: Clock;
  readonly logger: LogLogger;
  /** Where leaves are that the database no longer has. */
  readonly archive?: LeafArchive | undefined;
  /** The tree that was read at the start. */
  readonly tree: Tree;
  /** What an entry must wait for before it is queued; undefined when for nothing. When it rejects, the entry is refused. */
  gate?(): Promise<void> | undefined;
}

/** The appending side of one replica. */
export interface Writer {
  append(draft: EntryDraft): Promise<Appended>;
  /** The same for the log's own entries: it waits for no gate and takes no share of the queue. */
  appendOwn(draft: EntryDraft): Promise<Appended>;
  /** What this replica has acknowledged. */
  tree(): Tree;
  /** Why it can't append now, or undefined. */
  failure(): string | undefined;
  /** Whether the database shows another log than this replica knows; it then appends nothing any more. */
  isContradicted(): boolean;
  /** Finds out whether it can append again, after it could not; never throws. */
  tend(): void;
  /** Takes no more and resolves when all that was taken is answered. */
  close(): Promise<void>;
}

const outstandingMax = 4_096;
const tries = 2;
const stuckAfterMs = 5_000;

/** The database has no place for the number of an entry: PostgreSQL names no constraint then. */
const isWithoutPlace = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23514' && error.constraint === undefined;

interface Waiting extends Arrival {
  readonly queued: QueuedEntry;
  /** What it takes of the queue; undefined for the log's own entries. */
  readonly place: QueueSlot | undefined;
  readonly answer: PromiseWithResolvers<Appended>;
}

type Batch = readonly Waiting[];

/** Runs batches until the queue is empty, one at a time. */
class WriterQueue implements Writer {
  readonly #options: WriterOptions;
  readonly #context: CommitContext;
  readonly #queue = new WaitingEntries<Waiting>();
  /** By event: everything that is not answered yet. */
  readonly #outstanding = new Map<EventId, Promise<Appended>>();
  readonly #shares = new Shares(roomOf(outstandingMax));
  /** What this replica has acknowledged; only moved by a commit that returned. */
  #tree: Tree;
  #running: Promise<void> | undefined;
  /** Makes ready what covers decisions. */
  #sealing: Promise<void> | undefined;
  /** Grows once the code that has called is done: what comes with one call belongs together. */
  #turn = 0;
  #stopped: LogStopped | undefined;
  #closed = false;
  /** Whether the last batch was given up. */
  #gaveUp = false;
  /** Since when the oldest work waits without anything having been committed. */
  #waitingSince: number;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#tree = options.tree;
    this.#waitingSince = options.clock().getTime();
    this.#context = {
      identity: options.identity,
      keyring: options.keyring,
      memory: options.memory,
      archive: options.archive,
      damagedKey: (error) => options.logger.error({ code: errorCode(error) }, 'a subject key does not open: its entries are refused'),
      archiveFailed: (error) =>
        options.logger.error(
          { code: error.code },
          'an entry is appended again, and the archive of the log does not give its bytes: it has no receipt',
        ),
    };
  }

  async append(draft: EntryDraft): Promise<Appended> {
    const known = this.#outstanding.get(draft.event);
    if (known !== undefined) return known;
    const place = placeOf(draft);
    if (!this.#takes() || !this.#shares.admits(place)) throw logUnavailable();
    const waiting = this.#accept(draft, place);
    const gate = this.#options.gate?.();
    if (gate === undefined) this.#push(waiting);
    else
      gate.then(
        () => this.#push(waiting),
        () => this.#answer([waiting]),
      );
    return waiting.answer.promise;
  }

  async appendOwn(draft: EntryDraft): Promise<Appended> {
    const known = this.#outstanding.get(draft.event);
    if (known !== undefined) return known;
    if (!this.#takes()) throw logUnavailable();
    const waiting = this.#accept(draft, undefined);
    this.#push(waiting);
    return waiting.answer.promise;
  }

  #takes(): boolean {
    return !this.#closed && this.#stopped === undefined;
  }

  /** From here on it is outstanding. Throws as {@link preparedDraft}. */
  #accept(draft: EntryDraft, place: QueueSlot | undefined): Waiting {
    const queued = queueEntry(preparedDraft(draft), this.#options.memory);
    const answer = Promise.withResolvers<Appended>();
    const turn = this.#turnOfCall();
    if (this.#outstanding.size === 0) this.#waitingSince = this.#options.clock().getTime();
    this.#outstanding.set(draft.event, answer.promise);
    if (place !== undefined) this.#shares.take(place);
    return { queued, place, answer, draft, turn, isReady: queued.isSealedEarly };
  }

  #turnOfCall(): number {
    const turn = this.#turn;
    queueMicrotask(() => {
      this.#turn = turn + 1;
    });
    return turn;
  }

  #push(waiting: Waiting): void {
    // It may have stopped while this waited at the gate.
    if (this.#stopped === undefined) {
      this.#queue.push(waiting);
      this.#running ??= this.#run();
      if (!waiting.isReady()) this.#sealing ??= this.#seal();
    } else this.#answer([waiting]);
  }

  tree(): Tree {
    return this.#tree;
  }

  failure(): string | undefined {
    if (this.#stopped !== undefined) return this.#stopped.message;
    if (this.#gaveUp) return 'The last batch was not written: somebody holds the log, or its database does not answer in time.';
    const waitedMs = this.#options.clock().getTime() - this.#waitingSince;
    if (this.#outstanding.size > 0 && waitedMs > stuckAfterMs)
      return `Nothing could be appended for ${Math.floor(waitedMs / 1000)} seconds.`;
    return undefined;
  }

  isContradicted(): boolean {
    return this.#stopped !== undefined;
  }

  tend(): void {
    if (this.#gaveUp && !this.#closed) this.#running ??= this.#settle([]).then(() => this.#run());
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#outstanding.values());
    await this.#running;
  }

  async #run(): Promise<void> {
    // What is appended in this turn of the event loop goes in one batch.
    await Promise.resolve();
    for (let batch = this.#queue.next(); batch.length > 0; batch = this.#queue.next()) await this.#settle(batch);
    this.#running = undefined;
  }

  async #seal(): Promise<void> {
    for (let one = this.#queue.firstUnready(); one !== undefined; one = this.#queue.firstUnready()) {
      await letOthersWork();
      if (one.queued.sealSome()) this.#running ??= this.#run();
    }
    this.#sealing = undefined;
  }

  /** Answers everybody in the batch; never rejects. */
  async #settle(batch: Batch): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        const receipts = await this.#attempt(batch);
        this.#waitingSince = this.#options.clock().getTime();
        this.#gaveUp = false;
        return this.#answer(batch, receipts);
      } catch (error) {
        this.#report(error, batch, attempt);
        // Those behind would only find out the same, later.
        if (error instanceof LogStopped || error instanceof DatabaseAway) return this.#answer([...batch, ...this.#queue.all()]);
      }
    }
    this.#gaveUp = true;
    this.#answer(batch);
  }

  async #attempt(batch: Batch): Promise<ReadonlyMap<EventId, Appended>> {
    const { connection } = this.#options;
    const client = await connection.client();
    try {
      const committed = await commitBatch(
        client,
        this.#context,
        this.#tree,
        batch.map(({ queued }) => queued),
      );
      this.#tree = committed.tree;
      return committed.receipts;
    } catch (error) {
      connection.drop();
      throw error;
    }
  }

  #answer(batch: Batch, receipts?: ReadonlyMap<EventId, Appended>): void {
    for (const { queued, place, answer } of batch) {
      const { event } = queued;
      const receipt = receipts?.get(event);
      this.#outstanding.delete(event);
      if (place !== undefined) this.#shares.give(place);
      if (receipt === undefined) answer.reject(logUnavailable());
      else answer.resolve(receipt);
    }
  }

  #report(error: unknown, batch: Batch, attempt: number): void {
    const { logger } = this.#options;
    const fields = { code: errorCode(error), attempt, entries: batch.length };
    if (error instanceof LogStopped) {
      this.#stopped = error;
      logger.error(fields, `the log is stopped: ${error.message}`);
    } else if (isWithoutPlace(error))
      logger.error(fields, 'a batch could not be written: no range of the tables of the log has a place for it');
    else if (attempt < tries && !(error instanceof DatabaseAway)) logger.warn(fields, 'a batch was not written and is tried again');
    else logger.error({ ...fields, events: batch.map(({ queued }) => queued.event) }, 'a batch could not be written');
  }
}

/** A writer over its own connection. */
export const openWriter = (options: WriterOptions): Writer => new WriterQueue(options);
