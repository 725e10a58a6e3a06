/**
 * The HTTP server: its paths, and nothing else. A refusal is 403 with its code; what is not in the form 400; a proof of another size 409; a part that is
 * not recognised 401; too many of anybody 429; a fault 503, of which nobody but the operator learns more.
 */
import { createServer as createPlainServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type ConnectionLimits, connectionLimits, limitConnections, readBody, serverTimes } from '@writ/core';
import { Refused } from '../evidence/refused.ts';
import { accounts } from '../service/accounts.ts';
import { cosign } from '../service/cosign.ts';
import { credential } from '../service/credentials.ts';
import { dayOfKeys } from '../service/days.ts';
import { end } from '../service/ends.ts';
import { erase } from '../service/erasures.ts';
import { grant } from '../service/grants.ts';
import { open } from '../service/open.ts';
import { journalled, type Noted, type Service } from '../service/service.ts';
import type { Operation } from '../store/journal.ts';
import { bodyMaxBytes, jsonOf, textOf } from './body.ts';
import { callerOf, type PartName, type Parts } from './callers.ts';
import { AskedByAnybody } from './limits.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  body: JSON.stringify(value),
  headers,
});

interface Route {
  readonly operation: Operation;
  /** Which parts may ask; null where anybody may. */
  readonly parts: readonly PartName[] | null;
  readonly status: number;
  readonly act: (service: Service, asked: { part: PartName | null; body: unknown }, note: Noted) => Promise<unknown>;
}

const routes: Readonly<Record<string, Route>> = {
  '/v1/grants': { operation: 'GRANT', parts: ['orders'], status: 201, act: (service, { body }, note) => grant(service, body, note) },
  '/v1/open': {
    operation: 'OPEN',
    parts: ['records', 'content'],
    status: 200,
    act: (service, { part, body }, note) => open(service, part, body, note),
  },
  '/v1/days': { operation: 'DAY', parts: ['orders', 'writer'], status: 200, act: (service, { body }) => dayOfKeys(service, body) },
  '/v1/accounts': {
    operation: 'ACCOUNTS',
    parts: ['orders', 'writer'],
    status: 200,
    act: (service, { part, body }, note) => accounts(service, part, body, note),
  },
  '/v1/ends': { operation: 'END', parts: null, status: 200, act: (service, { body }, note) => end(service, body, note) },
  '/v1/erasures': { operation: 'ERASE', parts: null, status: 200, act: (service, { body }, note) => erase(service, body, note) },
  '/v1/credentials': {
    operation: 'CREDENTIAL',
    parts: null,
    status: 201,
    act: (service, { body }, note) => credential(service, body, note),
  },
};

const statusOf = ({ code }: Refused): number => (code === 'BAD_REQUEST' ? 400 : code === 'BEHIND' ? 409 : 403);

function refusal(error: Refused): Answer {
  const { code, message, size } = error;
  return json(statusOf(error), { code, message, ...(size === undefined ? {} : { size }) });
}

async function answerRoute(service: Service, route: Route, part: PartName | null, posted: Buffer): Promise<Answer> {
  const { operation, parts, status, act } = route;
  try {
    const answered = await journalled(service, { operation, part }, async (note) => {
      if (parts !== null && !parts.some((name) => name === part))
        throw new Refused('OTHER_RECIPIENT', `This is for ${parts.join(' and ')}.`);
      return act(service, { part, body: jsonOf(posted) }, note);
    });
    return json(status, answered);
  } catch (error) {
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

/** A log is answered as any witness answers it; of what it can't read there is no line. */
async function answerLog(service: Service, posted: Buffer): Promise<Answer> {
  try {
    return { ...(await cosign(service, textOf(posted))) };
  } catch (error) {
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

/** What anybody is answered who asks too often, after it was counted; undefined for who may ask. */
async function tooMany({ operation }: Route, address: string | undefined, { service, asked }: Serving): Promise<Answer | undefined> {
  const seconds = asked.refuses(address);
  if (seconds === null) return undefined;
  await service.counted.note({ operation, outcome: 'TOO_MANY', part: null });
  const message = `So many requests are not answered: ask again in ${seconds} seconds.`;
  return json(429, { code: 'TOO_MANY', message }, { 'retry-after': String(seconds) });
}

async function answerPost(request: IncomingMessage, path: string, serving: Serving): Promise<Answer> {
  const { service, parts } = serving;
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (route === undefined && path !== '/add-checkpoint') return json(404, { code: 'NOT_FOUND' });
  if (request.method !== 'POST') return json(405, { code: 'BAD_METHOD' }, { allow: 'POST' });
  const part = callerOf(request, parts);
  // Before the body is read: whoever is no part gets not even a parser to work.
  if (route?.parts && part === null) return json(401, { code: 'UNAUTHENTICATED' });
  const refused = route !== undefined && part === null ? await tooMany(route, request.socket.remoteAddress, serving) : undefined;
  if (refused !== undefined) return refused;
  const posted = await readBody(request, bodyMaxBytes);
  if (posted === undefined) return json(413, { code: 'TOO_LONG' });
  if (route !== undefined) return answerRoute(service, route, part, posted);
  return answerLog(service, posted);
}

export interface ServerOptions {
  readonly service: Service;
  readonly parts: Parts;
  /** What keeps it from its work, or null. */
  readonly hindrance: () => Promise<string | null>;
  readonly onFault: (cause: unknown) => void;
  /** PEM; plain HTTP when left out. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly connections?: ConnectionLimits;
}

interface Serving extends ServerOptions {
  readonly asked: AskedByAnybody;
}

async function answerHealth(path: string, { hindrance }: ServerOptions): Promise<Answer> {
  if (path === '/healthz') return json(200, { status: 'alive' });
  const reason = await hindrance();
  return reason === null ? json(200, { status: 'ready' }) : json(503, { status: 'not ready', reason });
}

async function answer(request: IncomingMessage, options: Serving): Promise<Answer> {
  const path = (request.url ?? '/').replace(/\?.*$/s, '');
  try {
    if (request.method === 'GET' && (path === '/healthz' || path === '/readyz')) return await answerHealth(path, options);
    return await answerPost(request, path, options);
  } catch (cause) {
    if (request.errored === null) options.onFault(cause);
    return json(503, { code: 'UNAVAILABLE' });
  }
}

function send(response: ServerResponse, { status, body, contentType = 'application/json; charset=utf-8', headers = {} }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(bytes);
}

/** The server, which does not listen yet. */
export function makeServer(options: ServerOptions): Server {
  const { tls, connections = connectionLimits } = options;
  const serving: Serving = { ...options, asked: new AskedByAnybody(options.service.clock) };
  const handler: RequestListener = (request, response) => {
    void answer(request, serving).then((answered) => send(response, answered));
  };
  const times = serverTimes(connections);
  // A certificate of a client is asked for and not judged here: its key is, by which parts are pinned.
  const server =
    tls === undefined
      ? createPlainServer(times, handler)
      : createTlsServer({ ...times, ...tls, requestCert: true, rejectUnauthorized: false, minVersion: 'TLSv1.3' }, handler);
  limitConnections(server, connections);
  return server;
}
