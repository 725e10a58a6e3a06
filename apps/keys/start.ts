/** From settings that were read to a service that listens: its tables, its roots, its memory and its server. */
import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Credential, SigningPlace } from '@writ/acts/check';
import { type Clock, Drain, type Draining, StartError, systemClock } from '@writ/core';
import type { IdentifierKey } from '@writ/sealing';
import type { WitnessPolicy } from '@writ/tlog';
import pg from 'pg';
import type { Backend } from './backends/backend.ts';
import { Verified } from './evidence/verified.ts';
import type { Parts } from './http/callers.ts';
import { makeServer } from './http/server.ts';
import { AskedWitnesses, type WitnessPlace } from './service/asked-witnesses.ts';
import { keepRoots } from './service/credentials.ts';
import { beginDaily, type Ticks } from './service/daily.ts';
import { eraseDeferred } from './service/erasures.ts';
import type { AccountSecrets, Service, ServiceKey } from './service/service.ts';
import { CountedLines } from './store/counted-lines.ts';
import { beginSeen } from './store/seen.ts';

export interface KeysOptions {
  readonly database: pg.PoolConfig;
  readonly policy: WitnessPolicy;
  /** Those of its witnesses that have an address: they are asked before the first grant. */
  readonly witnesses?: readonly WitnessPlace[];
  readonly roots: readonly Credential[];
  readonly place: SigningPlace;
  readonly own: ServiceKey;
  readonly parts: Parts;
  readonly indexKey: IdentifierKey;
  readonly secrets: (pool: pg.Pool) => AccountSecrets | Promise<AccountSecrets>;
  /** What wraps them: each day it is seen whether an epoch is over. */
  readonly backend: Backend;
  /** Once a day where it is left out. */
  readonly ticks?: Ticks;
  /** A Unix socket on this host; else an address, over TLS where it is given a certificate. */
  readonly listen: { readonly socket: string } | { readonly host: string; readonly port: number };
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly clock?: Clock;
  readonly onFault: (cause: unknown) => void;
}

export interface RunningKeys extends Draining {
  /** Where it answers: `unix:` and a path, or a URL. */
  readonly url: string;
  close(noticeMs?: number): Promise<void>;
}

const connectionsMost = 8;
const connectMs = 5_000;

async function listen(server: Server, { listen: place, tls }: KeysOptions): Promise<string> {
  if ('socket' in place) {
    // What a process that was killed left behind keeps nobody from listening; of two that run the second takes the name.
    rmSync(place.socket, { force: true });
    server.listen(place.socket);
  } else server.listen(place.port, place.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(`The service of keys can't listen: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
  if ('socket' in place) {
    chmodSync(place.socket, 0o660);
    return `unix:${place.socket}`;
  }
  const { address, family, port } = server.address() as AddressInfo;
  return `${tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Begins with the logs of the policy and with the roots, in a database that was migrated. Throws StartError where it can't be used. */
async function prepare(pool: pg.Pool, { policy, roots, clock = systemClock }: KeysOptions): Promise<void> {
  try {
    await beginSeen(
      pool,
      policy.logs.map(({ origin }) => origin),
    );
    await keepRoots(pool, roots, clock());
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The database of keys can't be used: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

const hindranceOf = (pool: pg.Pool) => async (): Promise<string | null> => {
  try {
    await pool.query('SELECT 1');
    return null;
  } catch {
    return 'database';
  }
};

/** Starts the service; answers when it listens. Throws StartError. */
export async function startKeys(options: KeysOptions): Promise<RunningKeys> {
  const pool = new pg.Pool({ ...options.database, max: connectionsMost, connectionTimeoutMillis: connectMs });
  pool.on('error', options.onFault);
  try {
    // First: what has to be another database than this is not given a table.
    const secrets = await options.secrets(pool);
    await prepare(pool, options);
    const { policy, place, own, indexKey, clock = systemClock, parts, tls, onFault, backend, ticks } = options;
    const witnesses = new AskedWitnesses(options.witnesses ?? [], onFault);
    const counted = new CountedLines(pool, clock);
    const verified: Service['verified'] = { checkpoints: new Verified(), acts: new Verified() };
    const service: Service = { pool, policy, place, own, indexKey, clock, secrets, counted, witnesses, verified };
    const server = makeServer({ service, parts, hindrance: hindranceOf(pool), onFault, ...(tls === undefined ? {} : { tls }) });
    const drain = new Drain(server);
    const url = await listen(server, options);
    const endDaily = beginDaily({
      pool,
      backend,
      clock,
      onFault,
      erase: () => eraseDeferred(service, onFault),
      ...(ticks === undefined ? {} : { ticks }),
    });
    return {
      name: 'keys',
      url,
      left: () => drain.left(),
      cut: () => drain.cut(),
      close: async (noticeMs = 0) => {
        await drain.end(noticeMs, () => new Promise((resolve) => server.close(() => resolve())));
        await endDaily();
        // The last of what was counted; a database that is away takes no line, and keeps nobody from stopping.
        await counted.flush().catch(onFault);
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
