/** The process of the signing page: one page, two paths of health, and nothing else. It has no key, no database, and asks nobody. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectionLimits, Drain, type Draining, limitConnections, StartError, serverTimes } from '@writ/core';
import { type PageSettings, type ServedPage, servedPage } from './page.ts';

export interface SigningSettings extends PageSettings {
  readonly host: string;
  readonly port: number;
}

export interface RunningSigning extends Draining {
  /** Where it listens, over plain HTTP: an edge speaks TLS for it. */
  readonly url: string;
  readonly sha256: string;
  close(noticeMs?: number): Promise<void>;
}

const noStore = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function sendText(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    ...noStore,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

function sendPage(request: IncomingMessage, response: ServerResponse, { plain, brotli, headers }: ServedPage): void {
  if (request.headers['if-none-match'] === headers['etag']) {
    response.writeHead(304, headers).end();
    return;
  }
  const isBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = isBrotli ? brotli : plain;
  response.writeHead(200, { ...headers, ...(isBrotli ? { 'content-encoding': 'br' } : {}), 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function answer(request: IncomingMessage, response: ServerResponse, page: ServedPage): void {
  const path = request.url ?? '/';
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!['/', '/healthz', '/readyz'].includes(path)) sendText(response, 404, 'There is one page here: /');
  else if (!isRead) sendText(response, 405, 'GET or HEAD.', { allow: 'GET, HEAD' });
  else if (path === '/') sendPage(request, response, page);
  else sendText(response, 200, path === '/healthz' ? 'alive' : 'ready');
}

/** Starts it; answers when it listens. Throws StartError. */
export async function startSigning(settings: SigningSettings): Promise<RunningSigning> {
  const page = servedPage(settings);
  const server = createServer(serverTimes(connectionLimits), (request, response) => answer(request, response, page));
  limitConnections(server, connectionLimits);
  const drain = new Drain(server);
  server.listen(settings.port, settings.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(`The signing page can't listen: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
  const { address, family, port } = server.address() as AddressInfo;
  return {
    name: 'sign',
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    sha256: page.sha256,
    left: () => drain.left(),
    cut: () => drain.cut(),
    close: (noticeMs = 0) => drain.end(noticeMs, () => new Promise((resolve) => server.close(() => resolve()))),
  };
}
