/**
 * The HTTP server of one subgraph: one path, POST, JSON, and a caller token without which nothing is answered but whether it lives
 * (`/healthz`) and can do its work (`/readyz`), in fixed words. Beside the token it reads the gateway's trace, and no other header. A subgraph listens on loopback unless it is
 * configured otherwise, and speaks TLS where it is given a certificate.
 */
import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { requestLimits } from '@writ/access';
import { type ConnectionLimits, connectionLimits, Drain, dropUnreadBody, limitConnections, serverTimes, sharedPort } from '@writ/core';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Answering, type Question, readBody } from './answering.ts';
import type { SubgraphDefinition } from './definition.ts';
import { answeringOf, type Hindrance, type OpenOptions, type OpenSubgraph } from './open.ts';

export interface ServeOptions extends OpenOptions {
  host?: string;
  /** A free port when left out. */
  port?: number;
  /**
   * By which it answers over TLS, in PEM; with `ca` it answers only whoever has a certificate of that authority. Asked at each new connection, and
   * another object when another certificate is to be shown. Plain HTTP when left out.
   */
  tls?: () => { readonly cert?: string; readonly key?: string; readonly ca?: string };
  /** What it bears of slow clients and of many; tests give less than there is. */
  connections?: ConnectionLimits;
}

export interface RunningSubgraph extends OpenSubgraph {
  url: string;
  /** As {@link OpenSubgraph}; after `noticeMs` milliseconds, none when left out, in which it is not ready but listens. */
  close(noticeMs?: number): Promise<void>;
}

/** Milliseconds for which a connection of a gateway is kept when nothing is asked over it. */
const keptMs = 72_000;
const probePaths: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz']);

/** Answers without a token, and tells nothing but its state. */
function serveHealth(app: FastifyInstance, drain: Drain, hindrance: () => Promise<Hindrance | null>): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = drain.isEnding ? 'stopping' : await hindrance();
    return reason === null ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
  });
}

/** What is measured of it ends when its connection has taken the answer, or is gone. */
function endWith(reply: FastifyReply, question: Question, answering: Answering): void {
  reply.raw.once('close', () => answering.ended(question, { status: reply.raw.statusCode, isWhole: reply.raw.writableEnded }));
}

function createServer({ tls, connections = connectionLimits }: ServeOptions, handler: RequestListener): Server {
  const times = { ...serverTimes(connections), keepAliveTimeout: keptMs };
  if (tls === undefined) return createPlainServer(times, handler);
  let shown = tls();
  const clients = shown.ca === undefined ? {} : { requestCert: true, rejectUnauthorized: true };
  const server = createTlsServer({ ...times, ...shown, ...clients, minVersion: 'TLSv1.3' }, handler);
  // Before the server's own listener, which begins the handshake.
  server.prependListener('connection', () => {
    const now = tls();
    if (now !== shown) server.setSecureContext({ ...now, minVersion: 'TLSv1.3' });
    shown = now;
  });
  return server;
}

/** Posts of the gateway, and what is refused before one is executed. */
function serveQuestions(app: FastifyInstance, answering: Answering): void {
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, async (_request: FastifyRequest, body: string) =>
    readBody(body),
  );
  const questions = new WeakMap<FastifyRequest, Question>();
  // Before the body is read: nobody but the gateway gets even a parser to work.
  app.addHook('onRequest', async (request, reply) => {
    if (probePaths.has(request.routeOptions.url)) return;
    const { authorization, traceparent } = request.headers;
    const question = await answering.begin({ authorization, traceparent: typeof traceparent === 'string' ? traceparent : undefined });
    questions.set(request, question);
    endWith(reply, question, answering);
  });
  app.post('/', async (request, reply) => {
    const question = questions.get(request);
    if (question === undefined) throw new TypeError('a request passed the hook unrecognised');
    // As bytes: a long text costs the socket more than a buffer does.
    return reply.type('application/json; charset=utf-8').send(Buffer.from(await answering.answer(question, request.body)));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }),
  );
  app.addHook('onSend', dropUnreadBody);
  app.setErrorHandler((error, request, reply) => {
    const { status, answer } = answering.refuse(error, questions.get(request));
    return reply.code(status).send(answer);
  });
}

/** Starts the server; answers when it listens. */
export async function serveSubgraph(definition: SubgraphDefinition, options: ServeOptions): Promise<RunningSubgraph> {
  const { connections = connectionLimits, hindrance = async () => null } = options;
  const answering = answeringOf(definition, options);
  const app = Fastify({
    logger: false,
    bodyLimit: requestLimits.answerBytes,
    serverFactory: (handler) => createServer(options, handler),
    // What is asked over a connection that is still there is answered, and what is under way ends by itself: see Drain.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  limitConnections(app.server, connections);
  const drain = new Drain(app.server);
  serveHealth(app, drain, hindrance);
  serveQuestions(app, answering);
  // A port of its own choice is this process's alone; one that is set may be shared with others that serve the same.
  const { host = '127.0.0.1', port: wanted } = options;
  await app.listen({ host, ...(wanted === undefined ? { port: 0, exclusive: true } : { port: wanted, ...sharedPort() }) });
  const { address, port, family } = app.server.address() as AddressInfo;
  return {
    name: definition.name,
    ask: (question) => answering.ask(question),
    isReady: async () => !drain.isEnding && (await hindrance()) === null,
    url: `${options.tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}/`,
    left: () => drain.left(),
    cut: () => drain.cut(),
    close: async (noticeMs = 0) => {
      await drain.end(noticeMs, () => app.close());
      await definition.close();
    },
  };
}
