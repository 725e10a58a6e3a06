/** Starts the built-in adapter on its own port, with its own key and book: only Writ's requests are answered, under proofs of this log. */
import { createPublicKey } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type Clock, type Config, Drain, type Draining, systemClock } from '@writ/core';
import { type ConnectionSource, connectionFor, pools } from '@writ/prisma';
import { publicKeyText, serveSource } from '@writ/source';
import { openBook, type SqliteBook } from '@writ/source/book';
import pg from 'pg';
import { answerProbe } from '../process/health-port.ts';
import { faults } from '../process/process-log.ts';
import { builtInSourceKeys, indexKeys } from '../secrets.ts';
import { profileHosts } from '../settings/profile-hosts.ts';
import type { SourcePlace } from '../settings/source.ts';
import { builtInSource } from './index.ts';
import { ownPins, type Pins } from './pins.ts';

export interface BuiltInOptions {
  readonly config: Config;
  readonly database: ConnectionSource;
  readonly clock?: Clock;
  /** Where it listens; on a free port of this machine when left out. */
  readonly listen?: { readonly host: string; readonly port: number };
  /** Whom it answers, and by which log; what follows from the keys of the installation when left out. */
  readonly pins?: Pins;
  /** The file of its book; in the data folder when left out. */
  readonly book?: string;
}

export interface RunningSource extends SourcePlace, Draining {
  readonly book: SqliteBook;
  /** As {@link Draining}; after `noticeMs` milliseconds, none when left out, in which it is not ready but listens. */
  close(noticeMs?: number): Promise<void>;
}

function bookFile({ dataFolder }: Config): string {
  const folder = join(dataFolder, 'source');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, 'book.sqlite');
}

/** Resolves when it listens. */
export async function startBuiltInSource(options: BuiltInOptions): Promise<RunningSource> {
  const { config, database, clock = systemClock, listen = { host: '127.0.0.1', port: 0 } } = options;
  const onError = (error: unknown): void => faults.report('source', 'adapter', error);
  const pool = new pg.Pool({ ...connectionFor('source', database), max: pools.plain });
  pool.on('error', onError);
  const book = openBook(options.book ?? bookFile(config));
  const tables = { pool, indexKey: indexKeys(config), hosts: profileHosts(config), itemUrl: `${config.baseUrl}/items/` };
  const [key, ...otherKeys] = builtInSourceKeys(config);
  const { writKeys, policy } = options.pins ?? ownPins(config);
  const answer = serveSource(builtInSource(tables, book), { writKeys, key, policy, book, clock, onError });
  const server = createServer((request, response) => {
    if (!answerProbe(request, response, () => ({ isAlive: true, hindrance: drain.isEnding ? 'stopping' : null })))
      answer(request, response);
  });
  const drain = new Drain(server);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(listen.port, listen.host, resolve);
  await promise;
  let closing: Promise<void> | undefined;
  const close = async (noticeMs: number): Promise<void> => {
    await drain.end(noticeMs, () => new Promise((done) => server.close(() => done())));
    await pool.end();
    book[Symbol.dispose]();
  };
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : listen.port;
  return {
    url: `http://${listen.host.includes(':') ? `[${listen.host}]` : listen.host}:${port}`,
    key: publicKeyText(key),
    previousKeys: otherKeys.map((other) => publicKeyText(createPublicKey(other))),
    book,
    name: 'source',
    left: () => drain.left(),
    cut: () => drain.cut(),
    close: (noticeMs = 0) => {
      closing ??= close(noticeMs);
      return closing;
    },
  };
}
