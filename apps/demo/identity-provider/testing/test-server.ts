/**
 * A bare HTTP server with the demo's provider over a database of its own and nothing else, on a free loopback port, for tests.
 * Close it with `await using`.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { createDemoProvider, type DemoProviderOptions } from '../provider.ts';
import { createSignInStore } from '../sign-in-store.ts';

export interface TestServer extends AsyncDisposable {
  baseUrl: string;
  issuer: string;
  /** Faults of ours that a request met: a test that expects none says so. */
  faults: unknown[];
}

/** Starts the server; the provider is made once the port is known. */
export async function startTestServer(options: Pick<DemoProviderOptions, 'keysFolder'> = {}): Promise<TestServer> {
  const faults: unknown[] = [];
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const database = await freshDatabase();
  const pool = new pg.Pool({ ...database.options('log'), max: 4 });
  const store = createSignInStore(pool);
  const { issuer, callback } = createDemoProvider({ ...options, store, baseUrl, onFault: (error) => faults.push(error) });
  server.on('request', callback satisfies RequestListener);
  return {
    baseUrl,
    issuer,
    faults,
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await pool.end();
      await database.drop();
    },
  };
}
