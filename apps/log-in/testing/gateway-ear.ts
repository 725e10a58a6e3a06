/** For tests: where a gateway would hear whom a log-in has signed out. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export class GatewayEar {
  /** Logout tokens, the latest last. */
  readonly heard: string[] = [];
  baseUrl = '';
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.heard.push(new URLSearchParams(Buffer.concat(chunks).toString()).get('logout_token') ?? '');
      response.end();
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, 'localhost', listening));
    this.baseUrl = `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
