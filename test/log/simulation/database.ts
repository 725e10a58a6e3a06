/**
 * PostgreSQL as the writer meets it: connections whose statements wait on the wire, a backend behind each, one advisory lock
 * with those who wait for it, READ COMMITTED reads, and the limits of time that a transaction has set for itself. Nothing here
 * happens by itself: statements run, answers arrive and connections break only when the scheduler says so.
 * Not simulated: isolation beyond READ COMMITTED, row locks other than the head's, deadlocks, replication.
 */
import type pg from 'pg';
import { type Connection, DatabaseAway } from '../../../packages/access-log/src/log/connection.ts';
import type { Kind } from './kinds.ts';
import { answer, NotSimulated, type Result, SqlError } from './statements.ts';
import { type Change, copyTables, emptyTables, type Tables } from './tables.ts';

/** As `connection.ts` has them. */
const connectWithinMs = 2_000;
const answerWithinMs = 5_000;

interface Query {
  readonly label: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly sentMs: number;
  readonly answer: PromiseWithResolvers<Result>;
}

type Outcome = { readonly result: Result } | { readonly error: Error };

export interface Transaction {
  readonly changes: Change[];
  readonly limitsMs: { readonly lock: number; readonly statement: number; readonly idle: number };
  aborted: boolean;
}

/** The server's side of one connection, and what is on the wire in both directions. */
export interface Backend {
  readonly name: string;
  /** Who opened it. */
  readonly owner: string;
  /** Sent and not yet run. */
  readonly wire: Query[];
  /** Run, and the answer on its way. */
  readonly answers: { readonly query: Query; readonly outcome: Outcome }[];
  /** What the client waits for. */
  outstanding: Query[];
  /** The events of its last batch, for the record of unknown commits. */
  adds: readonly string[];
  transaction: Transaction | undefined;
  holdsLock: boolean;
  /** Since when its first statement waits for the lock. */
  waitsSinceMs: number | undefined;
  lastMs: number;
  /** The client has gone or knows that the connection is broken. */
  clientGone: boolean;
  /** The server's side is no more. */
  closed: boolean;
}

/** What the rest of a run hears of. */
export interface DatabaseEvents {
  trace(text: string): void;
  count(kind: Kind): void;
  committed(owner: string): void;
  began(owner: string): void;
  broken(error: Error): void;
  /** Of so many statements on the wire, how many still reach the server when the client lets go. */
  arrives(sent: number): number;
}

const lost: Error = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
const limit = (text: string, name: string): number => Number(new RegExp(`${name} = '(\\d+)s'`).exec(text)?.[1] ?? Infinity) * 1_000;
const limits = new Map<string, Transaction['limitsMs']>();

/** The limits of time that a text sets for its transaction. */
function limitsOf(text: string): Transaction['limitsMs'] {
  const known = limits.get(text) ?? {
    lock: limit(text, 'lock_timeout'),
    statement: limit(text, 'statement_timeout'),
    idle: limit(text, 'idle_in_transaction_session_timeout'),
  };
  limits.set(text, known);
  return known;
}

const labels = new Map<string, string>();

/** A statement's name in traces: the first words that tell it apart. */
function labelOf(text: string): string {
  const label = labels.get(text) ?? firstWordsOf(text);
  labels.set(text, label);
  return label;
}

function firstWordsOf(text: string): string {
  if (/^begin\b/.test(text)) return 'begin';
  if (text.startsWith('with ')) return 'insert batch';
  return /^delete|^commit/.exec(text)?.[0] ?? text.replaceAll(/\s+/g, ' ').slice(0, 60);
}

export class SimulatedDatabase {
  tables: Tables;
  readonly backends: Backend[] = [];
  readonly connecting: { readonly owner: string; readonly sinceMs: number; readonly opened: PromiseWithResolvers<Backend> }[] = [];
  away = false;
  nowMs: number;
  readonly #events: DatabaseEvents;
  #made = 0;
  /** Events whose commit nobody knows the outcome of. */
  readonly #unknown = new Set<string>();

  constructor(tables: Tables | undefined, nowMs: number, events: DatabaseEvents) {
    this.tables = copyTables(tables ?? emptyTables());
    this.nowMs = nowMs;
    this.#events = events;
  }

  /** The writer's end of a connection that is opened when it is asked for. */
  connection(owner: string): Connection {
    let current: Backend | undefined;
    return {
      client: async () => {
        if (current === undefined || current.clientGone) current = await this.#connect(owner);
        return this.#clientOf(current);
      },
      drop: () => {
        if (current !== undefined) this.#letGo(current);
        current = undefined;
      },
      end: async () => {
        if (current !== undefined) this.#letGo(current);
        current = undefined;
      },
    };
  }

  #letGo(backend: Backend): void {
    this.leave(backend, this.#events.arrives(backend.wire.length));
  }

  #connect(owner: string): Promise<Backend> {
    const opened = Promise.withResolvers<Backend>();
    this.connecting.push({ owner, sinceMs: this.nowMs, opened });
    return opened.promise;
  }

  #clientOf(backend: Backend): pg.Client {
    const query = (config: pg.QueryConfig | string, values?: readonly unknown[]): Promise<Result> =>
      typeof config === 'string' ? this.#send(backend, config, values ?? []) : this.#send(backend, config.text, config.values ?? []);
    // Of the driver's client the writer uses nothing else.
    return { query, on: () => {}, off: () => {} } as unknown as pg.Client;
  }

  #send(backend: Backend, text: string, values: readonly unknown[]): Promise<Result> {
    const query: Query = { label: labelOf(text), text, values, sentMs: this.nowMs, answer: Promise.withResolvers() };
    if (backend.clientGone) return Promise.reject(lost);
    if (query.label === 'begin') this.#events.began(backend.owner);
    backend.outstanding.push(query);
    if (!backend.closed) backend.wire.push(query);
    return query.answer.promise;
  }

  /** A connection is let in. */
  accept(index: number): void {
    const [waiting] = this.connecting.splice(index, 1);
    if (waiting === undefined) return;
    this.#made += 1;
    const backend: Backend = {
      name: `b${this.#made}`,
      owner: waiting.owner,
      wire: [],
      answers: [],
      outstanding: [],
      adds: [],
      transaction: undefined,
      holdsLock: false,
      waitsSinceMs: undefined,
      lastMs: this.nowMs,
      clientGone: false,
      closed: false,
    };
    this.backends.push(backend);
    this.#events.trace(`${backend.name} opened for ${backend.owner}`);
    waiting.opened.resolve(backend);
  }

  /** Whether the backend's next statement can run now, or would begin to wait. */
  canRun(backend: Backend): boolean {
    const [next] = backend.wire;
    if (next === undefined || backend.closed) return false;
    return backend.waitsSinceMs === undefined ? !this.#waitsForHead(backend, next) : this.#lockHolder() === undefined;
  }

  #lockHolder(): Backend | undefined {
    return this.backends.find((backend) => backend.holdsLock);
  }

  /** A row that another open transaction has changed is waited for. */
  #waitsForHead(backend: Backend, next: Query): boolean {
    return (
      next.label === 'insert batch' && this.backends.some((other) => other !== backend && (other.transaction?.changes.length ?? 0) > 0)
    );
  }

  /** Runs the next statement; its answer is then on its way. */
  run(backend: Backend): void {
    const [query] = backend.wire;
    if (query === undefined) return;
    if (query.label === 'begin' && !this.#begin(backend, query)) return;
    backend.wire.shift();
    backend.waitsSinceMs = undefined;
    backend.lastMs = this.nowMs;
    const outcome = this.#outcome(backend, query);
    const told = 'error' in outcome ? `${outcome.error.message}` : `${outcome.result.command} ${outcome.result.rowCount}`;
    this.#events.trace(`${backend.name} (${backend.owner}) runs ${query.label}: ${told}`);
    if (!backend.clientGone) backend.answers.push({ query, outcome });
  }

  /** Opens the transaction, unless one is open; answers whether the statement has ended, which waits for the lock it asks for. */
  #begin(backend: Backend, { text }: Query): boolean {
    if (backend.waitsSinceMs === undefined) {
      if (backend.transaction !== undefined) return true;
      backend.transaction = { changes: [], limitsMs: limitsOf(text), aborted: false };
      backend.adds = [];
    }
    if (!/select from log\.log_head for update$/.test(text.trim())) return true;
    const holder = this.#lockHolder();
    if (holder === undefined) {
      backend.holdsLock = true;
      return true;
    }
    if (holder.clientGone) this.#events.count('lock held by a backend whose client is gone');
    this.#events.count('lock wait');
    backend.waitsSinceMs = this.nowMs;
    this.#events.trace(`${backend.name} (${backend.owner}) waits for the lock of ${holder.name}`);
    return false;
  }

  #outcome(backend: Backend, query: Query): Outcome {
    const { transaction } = backend;
    if (query.label === 'begin' && transaction?.aborted !== true) return { result: { command: 'SELECT', rowCount: 1, rows: [] } };
    if (query.label === 'commit') return { result: this.#commit(backend) };
    if (transaction?.aborted === true) return { error: new SqlError('25P02', 'current transaction is aborted') };
    try {
      return { result: this.#answer(backend, query) };
    } catch (error) {
      if (error instanceof NotSimulated) this.#events.broken(error);
      if (!(error instanceof Error)) throw error;
      if (transaction !== undefined) transaction.aborted = true;
      return { error };
    }
  }

  #answer(backend: Backend, query: Query): Result {
    const { transaction } = backend;
    const { result, change } = answer(query, this.#seenBy(transaction), this.nowMs);
    if (change !== undefined) {
      if (transaction === undefined) throw new NotSimulated('A write outside a transaction.');
      transaction.changes.push(change);
      if (query.label === 'insert batch') backend.adds = query.values[1] as string[];
    }
    if (transaction !== undefined && query.text.startsWith('select idx, event_id, leaf')) this.#lookedUp(query.values[0] as string[]);
    return result;
  }

  #seenBy(transaction: Transaction | undefined): Tables {
    if (transaction === undefined || transaction.changes.length === 0) return this.tables;
    const own = copyTables(this.tables);
    for (const change of transaction.changes) change(own);
    return own;
  }

  /** A later transaction asks whether events are there that were in a commit of unknown outcome. */
  #lookedUp(events: readonly string[]): void {
    for (const event of events)
      if (this.#unknown.delete(event))
        this.#events.count(this.tables.events.has(event) ? 'unknown commit found' : 'unknown commit not found');
  }

  #commit(backend: Backend): Result {
    const { transaction } = backend;
    const aborted = transaction?.aborted === true;
    if (!aborted) {
      for (const change of transaction?.changes ?? []) change(this.tables);
      if (backend.clientGone) this.#events.count('COMMIT applied after its client was gone');
      this.#events.committed(backend.owner);
    } else this.#events.count('COMMIT answered ROLLBACK');
    backend.transaction = undefined;
    backend.holdsLock = false;
    return { command: aborted ? 'ROLLBACK' : 'COMMIT', rowCount: 0, rows: [] };
  }

  /** The first answer that is on its way arrives. */
  deliver(backend: Backend): void {
    const arrived = backend.answers.shift();
    if (arrived !== undefined) this.#settle(backend, arrived.query, arrived.outcome);
  }

  #settle(backend: Backend, query: Query, outcome: Outcome): void {
    if (!backend.outstanding.includes(query)) return;
    backend.outstanding = backend.outstanding.filter((one) => one !== query);
    if ('error' in outcome) query.answer.reject(outcome.error);
    else query.answer.resolve(outcome.result);
  }

  /** The client learns that its connection is broken. */
  #tellLost(backend: Backend): void {
    backend.clientGone = true;
    for (const query of backend.outstanding) this.#settle(backend, query, { error: lost });
  }

  /**
   * The client's side ends; of what it has sent the first `arrived` statements are at the server and will run, for the server
   * notices the end only when it looks for the next one.
   */
  leave(backend: Backend, arrived: number): void {
    if (backend.clientGone) return;
    this.#noteUnknown(backend, arrived);
    backend.wire.splice(arrived);
    backend.answers.length = 0;
    this.#tellLost(backend);
    if (backend.closed) this.#remove(backend);
  }

  /** All connections of an owner whose process died: nobody is told anything any more. */
  abandon(owner: string, arrived: (sent: number) => number): void {
    for (const backend of this.backends.filter((one) => one.owner === owner)) {
      backend.outstanding = [];
      this.leave(backend, arrived(backend.wire.length));
    }
    const others = this.connecting.filter((waiting) => waiting.owner !== owner);
    this.connecting.splice(0, this.connecting.length, ...others);
  }

  #noteUnknown(backend: Backend, arrived: number): void {
    const applied = backend.answers.some(
      ({ query, outcome }) => query.label === 'commit' && 'result' in outcome && outcome.result.command === 'COMMIT',
    );
    const index = backend.transaction?.aborted === true ? -1 : backend.wire.findIndex(({ label }) => label === 'commit');
    if (!applied && index < 0) return;
    this.#events.count('cut with COMMIT unanswered');
    if (applied) this.#events.count('COMMIT applied and its answer lost');
    else if (index >= arrived) this.#events.count('COMMIT lost');
    for (const event of backend.adds) this.#unknown.add(event);
  }

  #end(backend: Backend): void {
    if (backend.transaction !== undefined) this.#events.count('transaction rolled back');
    backend.transaction = undefined;
    backend.holdsLock = false;
    backend.waitsSinceMs = undefined;
    backend.wire.length = 0;
    backend.closed = true;
  }

  #remove(backend: Backend): void {
    this.backends.splice(this.backends.indexOf(backend), 1);
  }

  /** A backend whose client is gone has read all that came, and ends. */
  close(backend: Backend): void {
    this.#end(backend);
    this.#remove(backend);
    this.#events.trace(`${backend.name} closed`);
  }

  /** The backend dies with its transaction. Silently: the client hears nothing and waits until its own patience ends. */
  kill(backend: Backend, silently: boolean): void {
    this.#noteUnknown(backend, 0);
    backend.answers.length = 0;
    this.#end(backend);
    if (!silently) this.#tellLost(backend);
    if (backend.clientGone) this.#remove(backend);
  }

  /** All that the passing of time ends. */
  pass(ms: number): void {
    this.nowMs += ms;
    for (const backend of [...this.backends]) {
      this.#expire(backend);
      this.#losePatience(backend);
    }
    for (const waiting of this.connecting.splice(0)) {
      if (this.nowMs - waiting.sinceMs < connectWithinMs || !this.away) this.connecting.push(waiting);
      else {
        this.#events.count('database away');
        waiting.opened.reject(new DatabaseAway(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })));
      }
    }
  }

  #expire(backend: Backend): void {
    const { transaction } = backend;
    const [next] = backend.wire;
    if (transaction !== undefined) {
      if (next === undefined) {
        if (this.nowMs - backend.lastMs >= transaction.limitsMs.idle) {
          this.#events.count('idle transaction ended');
          this.kill(backend, false);
          return;
        }
      } else if (backend.waitsSinceMs !== undefined) {
        if (this.nowMs - backend.waitsSinceMs >= transaction.limitsMs.lock) this.#abort(backend, next, '55P03', 'lock time-out');
      } else if (next.label !== 'commit' && this.nowMs - Math.max(backend.lastMs, next.sentMs) >= transaction.limitsMs.statement)
        this.#abort(backend, next, '57014', 'statement time-out');
    }
  }

  #abort(backend: Backend, query: Query, code: string, kind: 'lock time-out' | 'statement time-out'): void {
    this.#events.count(kind);
    this.#events.trace(`${backend.name} (${backend.owner}) ${query.label}: ${kind}`);
    if (backend.transaction !== undefined) backend.transaction.aborted = true;
    backend.wire.shift();
    backend.waitsSinceMs = undefined;
    backend.lastMs = this.nowMs;
    if (!backend.clientGone) backend.answers.push({ query, outcome: { error: new SqlError(code, kind) } });
  }

  #losePatience(backend: Backend): void {
    for (const query of backend.outstanding) {
      if (this.nowMs - query.sentMs < answerWithinMs) continue;
      this.#events.count('answer time-out');
      this.#settle(backend, query, { error: new Error('Query read timeout') });
    }
  }
}
