/** The server of the log-in: two files, two paths of health, the pages of each realm, and its issuer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SigningPlace } from '@writ/acts/check';
import { connectionLimits, limitConnections, serverTimes } from '@writ/core';
import type { Provider } from 'oidc-provider';
import { assets } from '../pages/page.ts';
import type { Desk } from '../people/enrol.ts';
import { Refused } from '../people/refused.ts';
import type { FindHosted, Hosted } from '../provider/realms.ts';
import { type Asked, languageIn, sendFault } from './answering.ts';
import { BadForm } from './body.ts';
import { ending, endings, list } from './ending.ts';
import { check, enrol, invitations, people } from './people.ts';
import { signIn } from './sign-in.ts';
import { upstream } from './upstream.ts';

export interface LogInServer {
  readonly place: SigningPlace;
  readonly baseUrl: string;
  readonly desk: Desk;
  readonly realms: FindHosted;
  readonly onFault: (error: unknown) => void;
}

type Page = (asked: Asked, path: string, last: string) => Promise<void>;
interface Route {
  readonly methods: readonly string[];
  /** Whether a part of the path follows. */
  readonly takes: boolean;
  readonly page: Page;
}

const routes: Readonly<Record<string, Route>> = {
  people: { methods: ['GET'], takes: false, page: people },
  invite: { methods: ['POST'], takes: false, page: check },
  invitations: { methods: ['POST'], takes: false, page: invitations },
  list: { methods: ['POST'], takes: false, page: list },
  ending: { methods: ['POST'], takes: false, page: ending },
  endings: { methods: ['POST'], takes: false, page: endings },
  enrol: { methods: ['GET', 'POST'], takes: true, page: enrol },
  upstream: { methods: ['GET', 'POST'], takes: true, page: upstream },
  'sign-in': { methods: ['GET', 'POST'], takes: true, page: signIn },
};

function sendText(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

/** Drops the session cookie: whoever asks for a token shows their passkey again. Who signs out says so for the session that this browser has. */
function forgetSession(provider: Provider, request: IncomingMessage, path: string): void {
  if (path.startsWith('/session/end')) return;
  const name = provider.cookieName('session');
  const cookies = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .filter((pair) => !pair.startsWith(`${name}=`) && !pair.startsWith(`${name}.sig=`));
  request.headers.cookie = cookies.join('; ');
}

/** The issuer's own paths. How it is reached is what the settings say, whatever the client sends. */
async function answerIssuer({ request, response, hosted }: Asked, origin: string, rest: string): Promise<void> {
  const { protocol, host } = new URL(origin);
  forgetSession(hosted.provider, request, rest);
  Object.assign(request.headers, { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host });
  // The library finds its mount point by comparing the two.
  Object.assign(request, { originalUrl: request.url, url: rest === '' ? '/' : rest });
  await hosted.answer(request, response);
}

async function answerRealm(asked: Asked, { place }: LogInServer, path: string, rest: string): Promise<void> {
  const { request, response, language } = asked;
  const [, first = '', last, ...more] = rest.replace(/\?.*$/s, '').split('/');
  const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
  if (route === undefined) return answerIssuer(asked, place.origin, rest);
  if (more.length > 0 || (last === undefined) === route.takes) return sendFault(response, language, 'NO_PAGE');
  if (!route.methods.includes(request.method ?? ''))
    return sendText(response, 405, 'This page takes a form only.\n', { allow: route.methods.join(', ') });
  Object.assign(request.headers, {
    'x-forwarded-proto': new URL(place.origin).protocol.slice(0, -1),
    'x-forwarded-host': new URL(place.origin).host,
  });
  await route.page(asked, path, last ?? '');
}

async function findIn(url: string, realms: FindHosted): Promise<{ hosted: Hosted; rest: string } | null> {
  const [, name = '', rest = ''] = /^\/realms\/([a-z0-9-]{1,63})((?:[/?].*)?)$/s.exec(url) ?? [];
  const hosted = name === '' ? null : await realms(name);
  return hosted && { hosted, rest };
}

async function answer(request: IncomingMessage, response: ServerResponse, server: LogInServer): Promise<void> {
  const { place, baseUrl, desk, realms } = server;
  const [url, language] = [request.url ?? '/', languageIn(request)];
  const path = url.replace(/\?.*$/s, '');
  if (path === '/healthz') return sendText(response, 200, 'alive\n');
  if (path === '/readyz') {
    await desk.pool.query('SELECT 1');
    return sendText(response, 200, 'ready\n');
  }
  // A passkey is for one host: a page at another one could ask for nothing, and is refused before.
  if (request.headers.host !== new URL(place.origin).host) return sendFault(response, language, 'OTHER_HOST');
  const asset = assets.get(path);
  if (asset !== undefined) return sendText(response, 200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' });
  const found = await findIn(url, realms);
  if (found === null) return sendFault(response, language, 'NO_PAGE');
  const { hosted, rest } = found;
  const asked = { request, response, hosted, desk, place, language, console: new URL(baseUrl).origin, onFault: server.onFault };
  await answerRealm(asked, server, path, rest);
}

function fail(error: unknown, request: IncomingMessage, response: ServerResponse, onFault: LogInServer['onFault']): void {
  const language = languageIn(request);
  if (response.headersSent) {
    onFault(error);
    response.destroy();
  } else if (error instanceof Refused) {
    // A body's issuer that can't be used is nobody's mistake at this page.
    if (error.reason === 'UPSTREAM_AWAY') onFault(error);
    sendFault(response, language, error.reason);
  } else if (error instanceof BadForm) sendFault(response, language, 'BAD_FORM');
  else {
    if (request.errored === null) onFault(error);
    sendFault(response, language, 'OWN_FAULT');
  }
}

/** The server, which does not listen yet. */
export function makeServer(server: LogInServer): Server {
  const made = createServer(serverTimes(connectionLimits), (request, response) => {
    answer(request, response, server).catch((error: unknown) => fail(error, request, response, server.onFault));
  });
  limitConnections(made, connectionLimits);
  return made;
}
