/**
 * One connection that comes back: opened when it is asked for, dropped by whoever met an error on it, and opened again
 * with a bounded back-off. Every wait on it ends: connecting after four
 * seconds at the latest in which this process runs, a query after five.
 */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Whatever can be asked with a query: a pool or a client. */
export interface Queryable {
  query<R extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<R>>;
}

/** The database could not be connected to, after all the tries that were worth it. The driver's error is its cause. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  readonly code: string;
  constructor(cause: unknown) {
    super('The database of the log is away.', { cause });
    this.code = errorCode(cause);
  }
}

/** A connection for one user at a time. */
export interface Connection {
  /** The open client. Rejects with {@link DatabaseAway} when it can't connect within two to four seconds, or after `end`. */
  client(): Promise<pg.Client>;
  /** Cuts the socket at once: the server rolls back whatever was open. Outcomes that were under way stay unknown. */
  drop(): void;
  end(): Promise<void>;
}

const connectWithinMs = 2_000;
/** A try that ends so much later than its limit was ended by this process, which was busy with something else: what the server answered was not looked at. */
const lateMs = 500;
/** Longer than the server's own limits on a statement and on waiting for a lock. */
const answerWithinMs = 5_000;
const firstPauseMs = 10;
const longestPauseMs = 320;

/** A server error's SQLSTATE or a socket error's code: what may be logged of an error, since messages can quote values. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/** Errors that waiting does not fix: class 28 (not let in), 3D000 (no such database). */
const isFinal = (error: unknown): boolean => /^(?:28|3D)/.test(errorCode(error));

interface Opened {
  readonly client: pg.Client;
  readonly socket: Duplex;
}

/** As a pool of `pg` takes it: `Client` makes its clients, where the database has several servers. */
interface LogDatabase extends pg.ClientConfig {
  readonly Client?: new (config?: pg.ClientConfig) => pg.Client;
}

async function open(config: LogDatabase): Promise<Opened> {
  const socket = config.stream?.() ?? new Socket();
  const { Client = pg.Client } = config;
  const client = new Client({
    ...config,
    // The log asks the same few statements all day: planning one again takes longer than running it.
    options: [config.options, '-c plan_cache_mode=force_generic_plan'].filter((one) => one !== undefined).join(' '),
    stream: () => socket,
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
  });
  // A lost connection also fails the query that runs and every later one: whoever waits for those gets the error there.
  client.on('error', () => {});
  try {
    await client.connect();
    return { client, socket };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function openWithin(config: pg.ClientConfig): Promise<Opened> {
  let until = performance.now() + connectWithinMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const began = performance.now();
    try {
      return await open(config);
    } catch (error) {
      const ended = performance.now();
      // It says nothing of the database: the next try has the whole time.
      if (ended - began > connectWithinMs + lateMs) until = ended + connectWithinMs;
      if (isFinal(error) || ended + pauseMs > until) throw error;
      await wait(pauseMs);
    }
  }
}

/** Nothing is opened yet. */
export function makeConnection(config: pg.ClientConfig): Connection {
  let opened: Promise<Opened> | undefined;
  let current: Opened | undefined;
  let ended = false;
  const forget = (): void => {
    current = undefined;
    opened = undefined;
  };
  return {
    async client() {
      if (ended) throw new DatabaseAway(new Error('The log was closed.'));
      if (current?.socket.destroyed) forget();
      opened ??= openWithin(config);
      try {
        current = await opened;
        return current.client;
      } catch (error) {
        forget();
        throw new DatabaseAway(error);
      }
    },
    drop() {
      current?.socket.destroy();
      forget();
    },
    async end() {
      ended = true;
      const last = current;
      forget();
      await last?.client.end();
    },
  };
}
