/** A server of JSON on this machine, for stand-ins of services that are elsewhere. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in is asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandIn {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves what `answer` answers. */
export async function standIn(answer: (asked: Asked) => Answered): Promise<StandIn> {
  const server = createServer({ keepAlive: false }, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const { method = '', url: path = '', headers } = request;
    const answered = answer({ method, path, headers, body: text === '' ? {} : JSON.parse(text) });
    response.writeHead(answered.status, { 'content-type': 'application/json', connection: 'close', ...answered.headers });
    response.end(answered.body === undefined ? '' : JSON.stringify(answered.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
