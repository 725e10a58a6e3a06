/**
 * `/healthz` and `/readyz` of what has no server of its own, such as a worker alone, on the port of WRIT_HEALTH_PORT. Anybody may ask: it is answered in
 * fixed words, and nothing else is.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connectionLimits, limitConnections, StartError, serverTimes } from '@writ/core';

/** How it is. */
export interface Health {
  /** Whether it goes on; one that doesn't is to be started again. */
  readonly isAlive: boolean;
  /** What keeps it from its work, in a closed word; null when nothing does. */
  readonly hindrance: 'stopping' | 'database' | null;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

/** Answers a probe; false where the request is none. */
export function answerProbe({ method, url }: IncomingMessage, response: ServerResponse, health: () => Health): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const { isAlive, hindrance } = health();
  if (url === '/healthz') answer(response, isAlive ? 200 : 503, { status: isAlive ? 'alive' : 'hangs' });
  else if (url !== '/readyz') return false;
  else if (hindrance === null) answer(response, 200, { status: 'ready' });
  else answer(response, 503, { status: 'not ready', reason: hindrance });
  return true;
}

/** Opens the port; resolves when it listens, with what closes it. Throws StartError when it can't. */
export async function openHealthPort(place: { host: string; port: number }, health: () => Health): Promise<() => Promise<void>> {
  const limits = { ...connectionLimits, connections: 64 };
  const server = createServer(serverTimes(limits), (request, response) => {
    if (!answerProbe(request, response, health)) answer(response, 404, { status: 'there is nothing here' });
  });
  limitConnections(server, limits);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(place, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new StartError(`Port ${place.port} can't be opened for probes. Set WRIT_HEALTH_PORT to a free port.`, { cause });
  }
  return async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
}
