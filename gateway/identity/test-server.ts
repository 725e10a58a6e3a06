/**
 * A bare HTTP server with the demo's provider and nothing else, on a free loopback port, for tests.
 * Close it with `await using`.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemoProvider, type DemoProviderOptions } from './provider.ts';

export interface TestServer extends AsyncDisposable {
  baseUrl: string;
  issuer: string;
  /** Faults of ours that a request met: a test that expects none says so. */
  faults: unknown[];
}

/** Starts the server; the provider is made once the port is known. */
export async function startTestServer(options: Omit<DemoProviderOptions, 'baseUrl' | 'onFault'> = {}): Promise<TestServer> {
  const faults: unknown[] = [];
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { issuer, callback } = createDemoProvider({ ...options, baseUrl, onFault: (error) => faults.push(error) });
  server.on('request', callback satisfies RequestListener);
  return {
    baseUrl,
    issuer,
    faults,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
