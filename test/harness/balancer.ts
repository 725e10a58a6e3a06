/**
 * A plain balancer: hands each request to the next server in turn, also those of one connection, so that what follows one request is
 * answered by another server than it. It changes nothing but the headers of the connection itself, and asks no server how it is.
 */
import { EventEmitter, once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  port: number;
  /** How many requests each server was handed, in the order of the servers. */
  readonly handed: readonly number[];
  /** Hands a server nothing more, and waits until what it has is answered: what an operator does before a server is stopped. */
  takeOut(server: number): Promise<void>;
  /** Hands it requests again. */
  putBack(server: number): void;
  close(): Promise<void>;
}

/** RFC 9110, 7.6.1: of this connection alone. */
const ofConnection = new Set(['connection', 'keep-alive', 'proxy-connection']);

function passed(rawHeaders: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!ofConnection.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}

function forward(to: URL, agent: Agent, from: IncomingMessage, answer: ServerResponse): void {
  const onward = send(
    { agent, host: to.hostname, port: to.port, method: from.method, path: from.url, headers: passed(from.rawHeaders) },
    (answered) => {
      answer.writeHead(answered.statusCode ?? 502, passed(answered.rawHeaders));
      answered.pipe(answer);
    },
  );
  // Whoever is gone is gone on both sides.
  onward.on('error', () => answer.destroy());
  answer.on('close', () => {
    if (!answer.writableFinished) onward.destroy();
  });
  from.pipe(onward);
}

/** Listens on `host`, on a free port unless one is given, before servers at these URLs. */
export async function openBalancer(urls: readonly string[], { host, port = 0 }: { host: string; port?: number }): Promise<Balancer> {
  const targets = urls.map((url) => new URL(url));
  const handed = targets.map(() => 0);
  const open = targets.map(() => 0);
  const out = new Set<number>();
  const answered = new EventEmitter().setMaxListeners(0);
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createServer((request, response) => {
    const serving = targets.map((_target, at) => at).filter((at) => !out.has(at));
    const at = serving[turn++ % serving.length] ?? 0;
    handed[at] = (handed[at] ?? 0) + 1;
    open[at] = (open[at] ?? 0) + 1;
    response.once('close', () => {
      open[at] = (open[at] ?? 0) - 1;
      answered.emit('one');
    });
    forward(targets[at] as URL, agent, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    handed,
    takeOut: async (at) => {
      out.add(at);
      while ((open[at] ?? 0) > 0) await once(answered, 'one');
    },
    putBack: (at) => {
      out.delete(at);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}
