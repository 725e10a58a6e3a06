/**
 * The HTTP server of one subgraph: one path, POST, JSON, and a caller token without which nothing is answered but whether it lives
 * (`/healthz`) and can do its work (`/readyz`), in fixed words. Beside the token it reads the gateway's trace, and no other header. A subgraph listens on loopback unless it is
 * configured otherwise, and speaks TLS where it is given a certificate.
 */
import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type CallerTokenKey,
  declarationsOf,
  protect,
  type RuleContext,
  requestLimits,
  requireShallow,
  type VerifiedCaller,
  verifyCallerToken,
} from '@writ/access';
import {
  type Clock,
  type ConnectionLimits,
  connectionLimits,
  Drain,
  type Draining,
  type ErrorCode,
  type FaultLog,
  faultOf,
  limitConnections,
  PublicError,
  type SubgraphName,
  serverTimes,
  sharedPort,
} from '@writ/core';
import { type Code, openTelemetry, type RequestTrace, type Telemetry, worstCode } from '@writ/telemetry';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphQLSchema, parse } from 'graphql';
import type { Call } from '../call.ts';
import { callServices } from '../call-services.ts';
import { narrowed, type OfOrder } from '../narrowing/narrowed.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { reportViews } from '../views.ts';
import { executor, parseRequest } from './execution.ts';
import { answerError } from './public-error.ts';

/** What a subgraph is made of. */
export interface SubgraphDefinition {
  name: SubgraphName;
  /** Its SDL, house directives included. */
  sdl: string;
  resolvers: ResolverMap;
  /** What of it belongs to one order; nothing when left out. */
  ofOrder?: OfOrder;
  /** Makes the context of one call: its own services beside what the rules need. */
  context(call: Call): RuleContext & Call;
  /** Releases connections. */
  close(): Promise<void>;
}

export interface ServeOptions {
  key: CallerTokenKey;
  clock: Clock;
  onFault: FaultLog;
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
  /** What keeps it from its work, or null. */
  hindrance?: () => Promise<Hindrance | null>;
  /** Where it is measured; nowhere when left out. */
  telemetry?: Telemetry;
}

/** What may keep a subgraph from its work, as anybody may know it. */
export type Hindrance = 'log' | 'database';

export interface RunningSubgraph extends Draining {
  readonly name: SubgraphName;
  url: string;
  /** As {@link Draining}; after `noticeMs` milliseconds, none when left out, in which it is not ready but listens. */
  close(noticeMs?: number): Promise<void>;
}

/** The schema that a subgraph serves: its SDL, its resolvers, and the shield around both. */
export function protectedSchema({ sdl, resolvers, ofOrder }: Pick<SubgraphDefinition, 'sdl' | 'resolvers' | 'ofOrder'>): GraphQLSchema {
  const typeDefs = parse(sdl);
  const declarations = declarationsOf(typeDefs);
  const schema = narrowed(buildSubgraphSchema([{ typeDefs, resolvers }]), ofOrder);
  return protect(reportViews(schema, declarations), declarations);
}

/** What the gateway has to know of a call beside its answer. */
function reportsOf({ reads, views }: Call) {
  if (reads.length === 0 && views.length === 0) return {};
  return { extensions: { writ: { ...(reads.length > 0 && { read: reads }), ...(views.length > 0 && { viewed: views }) } } };
}

/** Milliseconds for which a connection of a gateway is kept when nothing is asked over it. */
const keptMs = 72_000;
const probePaths: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz']);

/** Answers without a token, and tells nothing but its state. */
function serveHealth(app: FastifyInstance, drain: Drain, hindrance: ServeOptions['hindrance']): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = drain.isEnding ? 'stopping' : ((await hindrance?.()) ?? null);
    return reason === null ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason });
  });
}

/** A question under way, from when the gateway is recognised. */
interface Question {
  readonly verified: VerifiedCaller;
  readonly trace: RequestTrace;
  code: Code;
}

interface Followed {
  readonly verified: VerifiedCaller;
  readonly name: SubgraphName;
  readonly telemetry: Telemetry;
}

/** Begins to measure it; it ends when its connection has taken the answer, or is gone. */
function follow(request: FastifyRequest, reply: FastifyReply, { verified, name, telemetry }: Followed): Question {
  const question: Question = { verified, trace: telemetry.question(request.headers['traceparent']), code: 'OK' };
  reply.raw.once('close', () => {
    const { writableEnded, statusCode: status } = reply.raw;
    question.trace.end({ part: name, graph: verified.caller.graph, status, code: writableEnded ? question.code : 'ABORTED' });
  });
  return question;
}

const bearer = /^Bearer ([\w.-]+)$/;

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

/** Starts the server; answers when it listens. */
export async function serveSubgraph(definition: SubgraphDefinition, options: ServeOptions): Promise<RunningSubgraph> {
  const { name } = definition;
  const run = executor(protectedSchema(definition));
  const services = callServices(options.key, name);
  const { connections = connectionLimits, telemetry = openTelemetry() } = options;
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
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    requireShallow(body);
    return parse(request, body, done);
  });
  const questions = new WeakMap<FastifyRequest, Question>();
  // Before the body is read: nobody but the gateway gets even a parser to work.
  app.addHook('onRequest', async (request, reply) => {
    if (probePaths.has(request.routeOptions.url)) return;
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new PublicError('UNAUTHENTICATED', 'A subgraph answers only the gateway.');
    const verified = await verifyCallerToken(token, { subgraph: name, key: options.key, now: options.clock() });
    questions.set(request, follow(request, reply, { verified, name, telemetry }));
  });
  serveHealth(app, drain, options.hindrance);
  app.post('/', async (request, reply) => {
    const question = questions.get(request);
    if (question === undefined) throw new TypeError('a request passed the hook unrecognised');
    const call: Call = { ...question.verified, ...services, reads: [], views: [] };
    const answer = await question.trace.within(async () => {
      const { data, errors } = await run(parseRequest(request.body), definition.context(call));
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors === undefined ? {} : { errors: errors.map((error) => answerError(error, options.onFault)) }),
        ...reportsOf(call),
      };
    });
    question.code = worstCode((answer.errors ?? []).map(({ extensions }) => extensions?.['code']));
    // As bytes: a long text costs the socket more than a buffer does.
    return reply.type('application/json; charset=utf-8').send(Buffer.from(JSON.stringify(answer)));
  });
  answerUnexecuted(app, options.onFault, (request, code) => {
    const question = questions.get(request);
    if (question !== undefined) question.code = code;
  });
  // A port of its own choice is this process's alone; one that is set may be shared with others that serve the same.
  const { host = '127.0.0.1', port: wanted } = options;
  await app.listen({ host, ...(wanted === undefined ? { port: 0, exclusive: true } : { port: wanted, ...sharedPort() }) });
  const { address, port, family } = app.server.address() as AddressInfo;
  return {
    name,
    url: `${options.tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}/`,
    left: () => drain.left(),
    cut: () => drain.cut(),
    close: async (noticeMs = 0) => {
      await drain.end(noticeMs, () => app.close());
      await definition.close();
    },
  };
}

const statusOf: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  INTERNAL_SERVER_ERROR: 500,
  UPSTREAM_UNAVAILABLE: 503,
};

/** What fails before execution is answered in the shape of any other answer, and says no more than its code and sentence. */
function answerUnexecuted(app: FastifyInstance, log: FaultLog, tell: (request: FastifyRequest, code: ErrorCode) => void): void {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }),
  );
  app.setErrorHandler((error, request, reply) => {
    const refused = error instanceof PublicError ? error : (fastifyRefusal(error) ?? faultOf(error));
    const { code, message, detail } = refused;
    tell(request, code);
    if (detail.errorId) log({ errorId: detail.errorId ?? '', cause: error });
    return reply.code(statusOf[code] ?? 400).send({ errors: [{ message, extensions: { code, ...detail } }] });
  });
}

/** Bodies that fastify refuses: no JSON, too large, another content type. */
function fastifyRefusal(error: unknown): PublicError | null {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status < 500 ? new PublicError('BAD_USER_INPUT', 'The body must be JSON of an allowed size.') : null;
}
