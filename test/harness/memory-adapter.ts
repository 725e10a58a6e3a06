/** A platform in memory behind an adapter of its own, which answers one installation under proofs of its log: none of its data are in Writ's database. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '@writ/core';
import { publicKeyText, serveSource } from '@writ/source';
import { openBook, type SqliteBook } from '@writ/source/book';
import { type MemoryPlatform, MemorySource } from '@writ/source/testing';
import { ownPins } from '../../apps/server/built-in-source/pins.ts';
import type { SourcePlace } from '../../apps/server/settings/source.ts';

export interface MemoryAdapter {
  readonly platform: MemoryPlatform;
  readonly book: SqliteBook;
  /** For a stack, which states its keys. */
  start(config: Config): Promise<SourcePlace>;
  close(): Promise<void>;
}

/** It answers 503 to what it is away for. `source` is what the platform does, where that is more than to hold what is given. */
export function memoryAdapter(
  platform: MemoryPlatform,
  isAway: (path: string) => boolean = () => false,
  source: MemorySource = new MemorySource(platform),
): MemoryAdapter {
  const { privateKey } = generateKeyPairSync('ed25519');
  const book = openBook(':memory:');
  const server = createServer();
  return {
    platform,
    book,
    start: async (config) => {
      const listener = serveSource(source, { ...ownPins(config), key: privateKey, book });
      server.on('request', (request, response) =>
        isAway(request.url ?? '') ? response.writeHead(503).end() : listener(request, response),
      );
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: publicKeyText(privateKey) };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      book[Symbol.dispose]();
    },
  };
}
