/**
 * Where operators read metrics: a port of its own, on loopback unless it is told otherwise, so that nobody who reaches the service reaches it. It shows numbers
 * and closed words. Where several processes share one port, the first answers for all of them.
 */
import { createServer } from 'node:http';
import { connectionLimits, limitConnections, StartError, serverTimes } from '@writ/core';
import { contentType, exposition, type Sample } from '@writ/telemetry';

export type Processes = ReadonlyMap<string | null, readonly Sample[]>;

/** Opens the port; resolves when it listens, with what closes it. Throws StartError when it can't. */
export async function openMetricsPort(
  place: { host: string; port: number },
  collect: () => Promise<Processes>,
): Promise<() => Promise<void>> {
  const limits = { ...connectionLimits, connections: 64 };
  const server = createServer(serverTimes(limits), (request, response) => {
    const { method, url } = request;
    if (url !== '/metrics' || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here but /metrics.\n');
      return;
    }
    collect().then(
      (processes) => response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(exposition(processes)),
      () => response.writeHead(500).end(),
    );
  });
  limitConnections(server, limits);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(place, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new StartError(
      `Port ${place.port} can't be opened at ${place.host} for metrics. Set WRIT_METRICS_PORT to a free port, another one for each process.`,
      { cause },
    );
  }
  return async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
}
