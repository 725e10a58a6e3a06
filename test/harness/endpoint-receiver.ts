/** A body's endpoint: a server of HTTPS on loopback, whose certificate this process believes from now on. It keeps what it gets, and answers as a test says. */
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { selfSigned, type Tls } from './self-signed.ts';

export interface Got {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Given {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface EndpointReceiver {
  readonly url: string;
  readonly got: readonly Got[];
  /** What it answers from now on. */
  answer(how: (got: Got) => Given): void;
  close(): Promise<void>;
}

/** One for all receivers of a process: who connects reads once whom to believe. */
let tls: Tls | undefined;
function believed(): Tls {
  tls ??= selfSigned();
  setDefaultCACertificates([...getCACertificates(), tls.cert]);
  return tls;
}

export async function startEndpoint(): Promise<EndpointReceiver> {
  const own = believed();
  const got: Got[] = [];
  let answered: (one: Got) => Given = () => ({ status: 204 });
  const server = createServer(own, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() };
    got.push(one);
    const { status, headers = {}, body = '' } = answered(one);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    got,
    answer: (how) => {
      answered = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
