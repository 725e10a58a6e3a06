/** From settings that were read to a log-in that listens: its tables, its realms and its server. */
import type { JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SigningPlace } from '@writ/acts/check';
import { type Clock, Drain, type Draining, StartError, systemClock } from '@writ/core';
import pg from 'pg';
import { migrateLogIn, requireOwnDatabase } from './database/migrate.ts';
import { makeServer } from './http/server.ts';
import { createRealms } from './provider/realms.ts';

export interface LogInOptions {
  readonly database: pg.PoolConfig;
  /** Where people open it. */
  readonly place: SigningPlace;
  /** What people open of Writ: the gateway, whose console is the client. */
  readonly baseUrl: string;
  /** 32 bytes each, of which the keys of every realm are made: the one in use, then those before it. */
  readonly keys: readonly [Uint8Array, ...Uint8Array[]];
  /** By which the console proves itself, its public half. */
  readonly consoleKey: JsonWebKey;
  readonly host: string;
  readonly port: number;
  readonly clock?: Clock;
  readonly onFault: (cause: unknown) => void;
}

export interface RunningLogIn extends Draining {
  /** Where it listens, over plain HTTP: an edge speaks TLS for it. */
  readonly url: string;
  close(noticeMs?: number): Promise<void>;
}

const connectionsMost = 8;
const connectMs = 5_000;

/** A pool of the log-in's own database, with its tables. Throws StartError where it can't be used. */
export async function openLogInDatabase(database: pg.PoolConfig, onFault: (cause: unknown) => void): Promise<pg.Pool> {
  const pool = new pg.Pool({ ...database, max: connectionsMost, connectionTimeoutMillis: connectMs });
  pool.on('error', onFault);
  try {
    await requireOwnDatabase(pool);
    await migrateLogIn(pool);
    return pool;
  } catch (cause) {
    await pool.end();
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The database of the log-in can't be used: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

/** Starts it; answers when it listens. Throws StartError. */
export async function startLogIn(options: LogInOptions): Promise<RunningLogIn> {
  const { place, baseUrl, keys, consoleKey, clock = systemClock, onFault } = options;
  const pool = await openLogInDatabase(options.database, onFault);
  const realms = createRealms({ origin: place.origin, baseUrl, pool, clock, keys, consoleKey, onFault });
  const server = makeServer({ place, baseUrl, desk: { pool, place, clock }, realms, onFault });
  const drain = new Drain(server);
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    await pool.end();
    throw new StartError(`The log-in can't listen: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
  const { address, family, port } = server.address() as AddressInfo;
  return {
    name: 'log-in',
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    left: () => drain.left(),
    cut: () => drain.cut(),
    close: async (noticeMs = 0) => {
      await drain.end(noticeMs, () => new Promise((resolve) => server.close(() => resolve())));
      await pool.end();
    },
  };
}
