/** A source that listens on a free port, with keys and a log of its own, and a client that may ask it. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBook, type SqliteBook } from '../src/book/sqlite-book.ts';
import { openSource, type SourceClient } from '../src/client/client.ts';
import { type ServeOptions, type Source, serveSource } from '../src/index.ts';
import { MadeLog } from './made-log.ts';

export interface ServedSourceOptions {
  readonly log?: MadeLog;
  readonly clock?: () => Date;
  readonly onError?: (error: unknown) => void;
  /** Who else may ask, by their public key. */
  readonly writKey?: KeyObject;
  /** Stands before the listener. */
  readonly wrap?: (listener: ReturnType<typeof serveSource>) => ReturnType<typeof serveSource>;
}

export interface ServedSource extends AsyncDisposable {
  readonly url: string;
  readonly log: MadeLog;
  readonly book: SqliteBook;
  readonly client: SourceClient;
  readonly writKey: KeyObject;
  readonly adapterKey: KeyObject;
}

export async function servedSource(source: Source, options: ServedSourceOptions = {}): Promise<ServedSource> {
  const log = options.log ?? new MadeLog('log.example.org');
  const [writ, adapter] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const book = openBook(':memory:');
  const { clock, onError } = options;
  const served: ServeOptions = {
    writKeys: [writ.publicKey, ...(options.writKey === undefined ? [] : [options.writKey])],
    key: adapter.privateKey,
    policy: log.policy,
    book,
    ...(clock && { clock }),
    ...(onError && { onError }),
  };
  const listener = serveSource(source, served);
  const server = createServer(options.wrap?.(listener) ?? listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    log,
    book,
    client: openSource({ url, key: writ.privateKey, adapterKey: adapter.publicKey, ...(clock && { clock }) }),
    writKey: writ.privateKey,
    adapterKey: adapter.publicKey,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      book[Symbol.dispose]();
    },
  };
}
