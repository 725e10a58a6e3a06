/**
 * The client that reads under a grant. Each query of a session goes out as BEGIN, the session's settings, the query and
 * COMMIT in one flush on one connection, so that row-level security sees the grant for exactly that query and the next
 * user of the connection sees nothing of it. Never read record tables with `findUnique`: Prisma merges those calls across
 * callers of one tick, and one would be answered under the other's grant.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './client/client.ts';
import type { DatabaseConnection } from './connect.ts';
import { pools } from './pools.ts';

export { Prisma, type PrismaClient } from './client/client.ts';

/** The settings that row-level security reads. */
export interface ReadSession {
  /** Handles of the grants that the query may use; none means no row. */
  readonly grants: readonly string[];
  /** The operation that the handles were minted for. */
  readonly operation: string;
}

const sessions = new AsyncLocalStorage<ReadSession>();
const word = /^[A-Za-z0-9_-]+$/;

function checked(session: ReadSession): ReadSession {
  if (!session.grants.every((handle) => word.test(handle))) throw new TypeError('A grant handle has a character that no handle has.');
  if (!word.test(session.operation)) throw new TypeError('An operation id has a character that no operation id has.');
  return { grants: [...session.grants], operation: session.operation };
}

/**
 * Runs `read` with its queries under the session, and awaits it inside: a Prisma promise queries only when it is awaited,
 * and one that leaves here unawaited would find no grant. Sets `writ.grants` (handles joined by commas) and
 * `writ.operation`. An interactive transaction is not covered: see {@link readTogether}.
 */
export function underGrant<T>(session: ReadSession, read: () => PromiseLike<T>): Promise<T> {
  return sessions.run(checked(session), async () => await read());
}

const begin = 'begin isolation level read committed read write';
const settings = "select set_config('writ.grants', $1, true), set_config('writ.operation', $2, true)";
const valuesOf = ({ grants, operation }: ReadSession): string[] => [grants.join(), operation];

function answerOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** Sends the four statements at once and answers with the query's result. The first failure is the one that is reported. */
async function flush(client: pg.PoolClient, session: ReadSession, query: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> {
  const [started, set, read, ended] = await Promise.allSettled([
    client.query(begin),
    client.query({ name: 'writ_session', text: settings, values: valuesOf(session) }),
    client.query(query),
    client.query('commit'),
  ]);
  answerOf(started);
  answerOf(set);
  const answer = answerOf(read);
  if (answerOf(ended).command !== 'COMMIT') throw new Error('The database did not commit the transaction of a read.');
  return answer;
}

async function inSession(pool: pg.Pool, session: ReadSession, query: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    return await flush(client, session, query);
  } finally {
    client.off('error', onLost);
    client.release(lost ?? client.getTransactionStatus() !== 'I');
  }
}

/** Shorter than a request: what waits for somebody's lock gives its connection back, so that the others of its part continue. */
const lockWaitMs = 5_000;

/**
 * The pool that Prisma is given: its queries obey the session they are called in, and without one it is an ordinary
 * pool. Takes what Prisma passes, one object; whoever wants another form of `query` takes a pool of `pg`.
 */
export function sessionPool(connection: DatabaseConnection, max: number = pools.client): pg.Pool {
  const pool = new pg.Pool({ ...connection, max, pipeline: true, lock_timeout: lockWaitMs });
  // An idle connection that is lost has already left the pool; the next query opens another or fails with the reason.
  pool.on('error', () => {});
  const plain = pool.query.bind(pool) as (query: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  const query = (config: pg.QueryArrayConfig, ...rest: readonly unknown[]): Promise<pg.QueryArrayResult> => {
    if (typeof config !== 'object' || rest.length > 0) throw new TypeError('This pool takes a query as one object.');
    const session = sessions.getStore();
    return session ? inSession(pool, session, config) : plain(config);
  };
  return Object.assign(pool, { query });
}

/** The pools of this process that are open, with the role that each has. */
const open = new Map<pg.Pool, string>();

/** How many queries wait for a connection, by the role under which they would be made. */
export function waitingForClients(): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  for (const [pool, role] of open) {
    if (pool.ended) open.delete(pool);
    else waiting.set(role, (waiting.get(role) ?? 0) + pool.waitingCount);
  }
  return waiting;
}

/** The Prisma client of one role. `$disconnect` closes its connections. */
export function openPrisma(connection: DatabaseConnection, max?: number): PrismaClient {
  const pool = sessionPool(connection, max);
  open.set(pool, (connection.user ?? '').replace(/^writ_/, ''));
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

/** What a subgraph answers calls with. */
interface WithClient {
  readonly db: PrismaClient;
}

/** What is opened by the first call that needs it, once: each client makes a query compiler, which a start need not wait for. `close` ends what was opened. */
export function atFirstUse<Services extends WithClient>(open: () => Services): { get(): Services; close(): Promise<void> } {
  let opened: Services | undefined;
  return {
    get() {
      opened ??= open();
      return opened;
    },
    close: async () => opened?.db.$disconnect(),
  };
}

/** What a transaction offers: the client without its life cycle. */
export type PrismaTransaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/**
 * Several reads that must agree, such as a page and what follows it, in one transaction under the session. READ
 * COMMITTED, so that a revoked grant stops the next statement. Costs about three times a plain read.
 */
export function readTogether<T>(prisma: PrismaClient, session: ReadSession, read: (tx: PrismaTransaction) => Promise<T>): Promise<T> {
  const [grants, operation] = valuesOf(checked(session));
  return prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('writ.grants', ${grants}, true), set_config('writ.operation', ${operation}, true)`;
      return await read(tx);
    },
    { isolationLevel: 'ReadCommitted' },
  );
}

/** Longer than many small questions take; who asks them together asks one by one where that is not enough. */
const togetherMs = { timeout: 20_000, maxWait: 10_000 };

/** Asks many small questions in one transaction. They are given what a transaction offers and no more: one that opens its own is refused by the client. */
export const askTogether = <T>(prisma: PrismaClient, ask: (within: PrismaClient) => Promise<T>): Promise<T> =>
  prisma.$transaction((within) => ask(within as PrismaClient), togetherMs);
