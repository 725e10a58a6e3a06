/**
 * The process of the connectors: one HTTP server, with the connectors that some body is enrolled for. It has the key of their tokens and no other way to Writ than the graphs'
 * trusted documents over HTTP: whoever takes it over acts as the bodies enrolled for it, and as nobody else.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { makePrivateProofKey, readProofKey, withProofs } from '@writ/client/bound-token';
import {
  type Clock,
  connectionLimits,
  Drain,
  type Draining,
  dropUnreadBody,
  type FaultLog,
  faultOf,
  limitConnections,
  StartError,
  serverTimes,
} from '@writ/core';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { openHi1 } from '../hi1/open.ts';
import { askOf } from '../identity/ask.ts';
import { serveIssuers } from '../identity/issuer-pages.ts';
import { tokenMint } from '../identity/tokens.ts';
import { openXroad } from '../xroad/index.ts';
import type { OpenConnector, OpenConnectorOn } from './connector.ts';
import type { ConnectorSettings } from './settings.ts';

type Connectors = Readonly<Record<string, OpenConnectorOn>>;

/** The connectors that there are. */
const allConnectors: Connectors = { hi1: openHi1, xroad: openXroad };

export interface ConnectorsOptions {
  readonly settings: ConnectorSettings;
  /** The public address of Writ: its graphs are what tokens are for. */
  readonly baseUrl: string;
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly onFault: FaultLog;
  readonly fetch?: typeof fetch;
  /** Milliseconds between two looks at what is owed to endpoints of bodies; null for none. Ten seconds when left out. */
  readonly noticeMs?: number | null;
  /** Those that there are; tests have others. */
  readonly connectors?: Connectors;
}

export interface RunningConnectors extends Draining {
  readonly port: number;
  close(noticeMs?: number): Promise<void>;
}

/** A problem in words (RFC 9457) of requests that no connector answers. */
function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', status, detail }));
}

function sendFailure(reply: FastifyReply, error: unknown, onFault: FaultLog): FastifyReply {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500)
    return sendProblem(reply, status, 'This request cannot be answered here: check its path and its body.');
  const { errorId = '' } = faultOf(error).detail;
  onFault({ errorId, cause: error });
  return sendProblem(reply, 500, `An error on our side. Report it with its id: ${errorId}.`);
}

/** Connectors read bodies as bytes: what they mean is theirs to say, and a signature covers them as they are. */
function createApp(onFault: FaultLog): FastifyInstance {
  const app = Fastify({
    serverFactory: (handler: RequestListener): Server => {
      const server = createServer(serverTimes(connectionLimits), handler);
      limitConnections(server, connectionLimits);
      return server;
    },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logger: false,
    frameworkErrors: (error, _request, reply) => void sendFailure(reply, error, onFault),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onSend', dropUnreadBody);
  app.setErrorHandler((error, _request, reply) => sendFailure(reply, error, onFault));
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 404, 'There is nothing here.'));
  return app;
}

function serveHealth(app: FastifyInstance, drain: Drain): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) =>
    drain.isEnding ? reply.code(503).send({ status: 'not ready', reason: 'stopping' }) : { status: 'ready' },
  );
}

async function listen(app: FastifyInstance, { host, port }: ConnectorSettings): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    throw new StartError(
      `Connectors can't listen at ${host}:${port}. Set WRIT_CONNECTORS_LISTEN to an address of this machine and a free port.`,
      { cause },
    );
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** The connectors that some body is enrolled for, by their names. Throws StartError for a name that there is not. */
function wanted({ bodies }: ConnectorSettings, connectors: Connectors): [string, OpenConnectorOn][] {
  return [...new Set(bodies.map(({ connector }) => connector))].map((name) => {
    const open = Object.hasOwn(connectors, name) ? connectors[name] : undefined;
    if (open === undefined)
      throw new StartError(`WRIT_CONNECTORS names a connector that there is not. There are: ${Object.keys(connectors).join(', ')}.`);
    return [name, open];
  });
}

/** Starts them; resolves when they listen. Throws StartError for settings that can't be used, and for a port that is not free. */
export async function startConnectors(options: ConnectorsOptions): Promise<RunningConnectors> {
  const { settings, baseUrl, dataFolder, clock, onFault, fetch: fetchFrom = fetch, noticeMs = 10_000 } = options;
  const { bodies, signing, gatewayUrl, environment } = settings;
  const opening = wanted(settings, options.connectors ?? allConnectors);
  const app = createApp(onFault);
  const drain = new Drain(app.server);
  // Of this process alone, and gone with it: tokens live for a minute.
  const proofKey = await readProofKey(await makePrivateProofKey());
  const mint = tokenMint({ signing, thumbprint: proofKey.thumbprint, baseUrl, clock });
  const ask = askOf({ url: gatewayUrl, baseUrl, mint, present: withProofs(proofKey, () => clock().getTime()), fetch: fetchFrom });
  serveIssuers(app, bodies, signing);
  serveHealth(app, drain);
  const opened: OpenConnector[] = [];
  const closeOpened = () => Promise.all(opened.map((connector) => connector.close()));
  try {
    for (const [name, open] of opening)
      opened.push(
        await open(app, {
          bodies: bodies.filter(({ connector }) => connector === name),
          ask,
          clock,
          onFault,
          environment,
          baseUrl,
          folder: join(dataFolder, 'connectors', name),
          fetch: fetchFrom,
          noticeMs,
        }),
      );
    const port = await listen(app, settings);
    return {
      name: 'connectors',
      port,
      left: () => drain.left(),
      cut: () => drain.cut(),
      close: async (noticeMs = 0) => {
        await drain.end(noticeMs, () => app.close());
        await closeOpened();
      },
    };
  } catch (error) {
    await app.close();
    await closeOpened();
    throw error;
  }
}
