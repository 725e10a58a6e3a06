/**
 * The gateway: one HTTP server with the four graphs, the log's files and, in demo mode, the identity provider. It knows no
 * domain: what an answer holds it learns from the composed graph and from the reports of the subgraphs.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type Graph, graphPaths, graphs, requestLimits, requireShallow } from '@writ/access';
import type { AccessLog, LogReader, PublishedReports } from '@writ/access-log';
import {
  type Clock,
  type Config,
  type ConnectionLimits,
  connectionLimits,
  Drain,
  type Draining,
  dropUnreadBody,
  type FaultLog,
  faultOf,
  limitConnections,
  PublicError,
  StartError,
  type SubgraphName,
  serverTimes,
  sharedPort,
  subgraphNames,
} from '@writ/core';
import { type PlanningBudget, SupergraphPlans } from '@writ/plan-executor';
import { apiSchemaSdl, composedSdl, publicFields, recordFields, supergraphSdl, trustedDocuments } from '@writ/schema';
import { declare, openTelemetry, type Telemetry } from '@writ/telemetry';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveBackChannelLogout } from './console-session/back-channel-logout.ts';
import { callerOfSession, cookiesFor, cookieToken, type GuidedStory, type SessionStore, serveConsole } from './console-session/index.ts';
import { serveCopy } from './copy/serve-copy.ts';
import { serveDiscovery } from './discovery/serve-discovery.ts';
import { createDocumentStore } from './documents/document-store.ts';
import { readOwnDocuments } from './documents/own-documents.ts';
import { createTrustedDocuments, type TrustedDocuments } from './documents/trusted-documents.ts';
import { errorAnswer, type HttpAnswer } from './endpoint/answer.ts';
import { trustedProxies } from './endpoint/client-address.ts';
import { countFailedSignIns } from './endpoint/failed-sign-ins.ts';
import { mountGraph, send } from './endpoint/graph-endpoint.ts';
import { serveHealth } from './endpoint/health.ts';
import { countRefusals, type Refusals } from './endpoint/refusals.ts';
import { frontPageOf } from './front-page.ts';
import { openGraph, recordFieldNamesOf } from './graph.ts';
import {
  type BuiltInProvider,
  boundGraphsOf,
  type EdgeSecret,
  type EnrolledIssuer,
  type IsSuspended,
  type ProofNonces,
  type UsedProofs,
  type Verify,
} from './identity/index.ts';
import { type Monotonic, openRateLimits, type RateLimits } from './limits/rate-limits.ts';
import { type ChangeReader, openDistribution, serveLive } from './live/index.ts';
import { serveLog } from './log-files/log-files.ts';
import { servePackages } from './packages/serve-packages.ts';
import { serveReports } from './reports/serve-reports.ts';
import { serveRest } from './rest/serve-rest.ts';
import { SubgraphSource, type SubgraphSourceOptions } from './upstream/subgraph-source.ts';
import { openSubgraphStates } from './upstream/subgraph-states.ts';

export interface GatewayOptions {
  config: Config;
  /** Where each subgraph is reached, and the key that it knows the gateway by. */
  subgraphs: Readonly<Record<SubgraphName, Pick<SubgraphSourceOptions, 'at' | 'key'>>>;
  log: AccessLog;
  reader: LogReader;
  /** What was published about periods, for anybody. */
  reports: PublishedReports;
  verify: Verify;
  /** Who is suspended, asked also while a download runs; the verifier has the same. */
  isSuspended?: IsSuspended;
  /** The nonces of proofs; the verifier has the same. */
  nonces?: ProofNonces;
  /** By which the edge is known that passes certificates of clients on; none does when left out. */
  edge?: EdgeSecret;
  /** Where the console signs people in: those of them that have a client for it. */
  issuers: () => readonly EnrolledIssuer[];
  /** Who is signed in to the console. */
  sessions: SessionStore;
  /** Which tokens that count once were used; left out, no issuer can log out anybody. */
  used?: UsedProofs;
  /** How issuers are reached; by the platform's own fetch when left out. */
  fetch?: typeof fetch;
  /** What changes on desks. */
  changes: ChangeReader;
  /** The demo's own log-ins; never in production. */
  provider?: BuiltInProvider;
  /** What the demo lends its guided story; never in production. */
  story?: GuidedStory;
  clock: Clock;
  /** The clock by which tokens expire. */
  tokenClock: Clock;
  onFault: FaultLog;
  /** Where requests are measured; nowhere when left out. */
  telemetry?: Telemetry;
  /** Another supergraph for an audience, or undefined for its own; tests open a layer of defence by giving one. */
  supergraph?: (graph: Graph) => string | undefined;
  /** What planning may take on each graph; tests give less than there is. */
  planning?: PlanningBudget;
  /** What it bears of slow clients and of many; tests give less than there is. */
  connections?: ConnectionLimits;
  /** By which the rates of requests are measured. */
  monotonic?: Monotonic;
}

export interface RunningGateway extends Draining {
  /** Where it listens: what the configuration says, or what the system gave it where that is 0. */
  readonly port: number;
  /** As {@link Draining}; after `noticeMs` milliseconds, none when left out, in which it is not ready but listens. */
  close(noticeMs?: number): Promise<void>;
}

interface Serving {
  provider: BuiltInProvider | undefined;
  limits: ConnectionLimits;
  rates: RateLimits;
}

/** Answers one request too many, whose body is dropped. */
function sendRefusal(response: ServerResponse, refused: PublicError): void {
  const { status, headers, body } = errorAnswer(refused);
  response.writeHead(status, headers).end(body);
}

const isBelow = (mount: string, path: string): boolean => path === mount || path.startsWith(`${mount}/`) || path.startsWith(`${mount}?`);

/** Requests to the identity provider never reach fastify, which would read their bodies; one too many reaches neither. */
const serverFactory =
  ({ provider, limits, rates }: Serving) =>
  (handler: RequestListener): Server => {
    const server = createServer(serverTimes(limits), (request, response) => {
      const refused = rates.refusal(request);
      if (refused !== null) return sendRefusal(response, refused);
      const path = request.url ?? '/';
      if (provider && isBelow(provider.path, path)) provider.callback(request, response);
      else handler(request, response);
    });
    limitConnections(server, limits);
    return server;
  };

/** Answers the port on which it listens. */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<number> {
  try {
    await app.listen({ host, port, ...sharedPort() });
    const address = app.server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new StartError(
        `Port ${port} is in use by another program. Stop that one, or set WRIT_BASE_URL to a free port, like http://localhost:4001.`,
      );
    if (code === 'EACCES') throw new StartError(`Port ${port} may not be opened by this user. Set WRIT_BASE_URL to a port above 1023.`);
    throw error;
  }
}

/** Every JSON body is measured before it is parsed. */
function parseShallow(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    requireShallow(body);
    return parse(request, body, done);
  });
}

/** What fails outside the graphs: a path that is no path, a file of the log that can't be read now. Nothing of the failure goes out. */
function publicFailure(error: unknown, onFault: FaultLog): HttpAnswer {
  if (error instanceof PublicError) return errorAnswer(error);
  if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500)
    return errorAnswer(new PublicError('BAD_USER_INPUT', 'This request cannot be answered here: check its path and its body.'));
  const fault = faultOf(error);
  onFault({ errorId: fault.detail.errorId ?? '', cause: error });
  return errorAnswer(fault);
}

/** What each graph knows by an id, and whether it answers nothing else: the checked-in documents and the operator's own. */
function documentsOf({ trustedDocuments: enforced, documentsFolder }: Config): (graph: Graph) => TrustedDocuments {
  const own = documentsFolder === undefined ? undefined : readOwnDocuments(documentsFolder, recordFieldNamesOf(recordFields()));
  return (graph) => {
    const documents = [...trustedDocuments(graph), ...(own?.get(graph) ?? [])];
    declare(
      'document',
      documents.map(({ name }) => name),
    );
    return createTrustedDocuments({ documents, only: enforced && graph !== 'public' });
  };
}

type Sources = Record<SubgraphName, SubgraphSource>;

function openSources({ subgraphs, clock, onFault, telemetry }: GatewayOptions): Sources {
  const source = (name: SubgraphName) =>
    new SubgraphSource({
      name,
      ...subgraphs[name],
      clock,
      telemetry,
      onFault: ({ subgraph, cause }) => onFault({ errorId: `subgraph ${subgraph}`, cause }),
    });
  return Object.fromEntries(subgraphNames.map((name) => [name, source(name)])) as Sources;
}

/** Plans of the composed supergraph: the same for every gateway of a process. */
let composedPlans: SupergraphPlans | undefined;

/** Opens every graph, with the documents that it knows by an id. */
function openGraphs(options: GatewayOptions, sources: Sources, documentsOfGraph: (graph: Graph) => TrustedDocuments) {
  const { config, log, clock, onFault, supergraph } = options;
  composedPlans ??= new SupergraphPlans(composedSdl());
  const plans = composedPlans;
  const shared = {
    sources,
    release: { log, clock, records: recordFields(), onFault },
    executor: config.executor ?? 'writ',
    introspection: config.mode === 'demo',
    documentStore: createDocumentStore(),
    publicFields: publicFields(),
    ...(options.planning ? { planning: options.planning } : {}),
  };
  const open = async (graph: Graph) => {
    const documents = documentsOfGraph(graph);
    const other = supergraph?.(graph);
    const its =
      other === undefined
        ? { supergraphSdl: () => supergraphSdl(graph), audience: { apiSchemaSdl: apiSchemaSdl(graph), plans } }
        : { supergraphSdl: other };
    const server = await openGraph({ graph, ...its, pinned: documents.texts, ...shared });
    return { graph, server, documents };
  };
  return Promise.all(graphs.map(open));
}

/** Whoever sends a bound token gets the nonce for the next proof with each answer, also with the one that asks for it (RFC 9449, 8). */
function giveNonces(app: FastifyInstance, nonces: ProofNonces, clock: Clock): void {
  app.addHook('onSend', async ({ headers: { authorization } }, reply) => {
    if (/^DPoP /i.test(authorization ?? '')) reply.header('dpop-nonce', nonces.current(clock()));
  });
}

/** The server without its routes: it limits, measures bodies, and reveals nothing of a failure. */
function createApp(options: GatewayOptions, rates: RateLimits): FastifyInstance {
  const { provider, connections: limits = connectionLimits, onFault, nonces, tokenClock } = options;
  const app = Fastify({
    serverFactory: serverFactory({ provider, limits, rates }),
    // What is asked over a connection that is still there is answered, and what is under way ends by itself: see Drain.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logger: false,
    frameworkErrors: (error, _request, reply) => send(reply, publicFailure(error, onFault)),
  });
  parseShallow(app);
  if (nonces !== undefined) giveNonces(app, nonces, tokenClock);
  app.addHook('onSend', dropUnreadBody);
  app.setErrorHandler((error, _request, reply) => send(reply, publicFailure(error, onFault)));
  return app;
}

type FailedSignIns = ReturnType<typeof countFailedSignIns>;
type Cookies = ReturnType<typeof cookiesFor>;

interface Pages {
  readonly cookies: Cookies;
  readonly failures: FailedSignIns;
  readonly refusals: Refusals;
  readonly rates: RateLimits;
  readonly graphForFiles: string;
}

/** Serves the console where nothing else answers, and answers "not found" for every other path. */
async function serveOtherPaths(
  app: FastifyInstance,
  options: GatewayOptions,
  { cookies, failures, refusals, rates, graphForFiles }: Pages,
): Promise<void> {
  const { config, log, clock, onFault, issuers, provider, sessions, verify, tokenClock } = options;
  const { verifierKey } = log;
  const renderPublicPage = await serveConsole(app, {
    config,
    issuers,
    people: provider?.people,
    story: options.story,
    cookies,
    sessions,
    verify,
    verifierKey,
    tokenClock,
    clock,
    onRefusal: async ({ code }, graph) => {
      if (code === 'UNAUTHENTICATED') failures.count(graph);
      if (code === 'FORBIDDEN') await refusals.note(graph);
    },
    onFault,
    graphForFiles,
    countFiles: (request) => rates.countFiles(request),
    frontPage: frontPageOf(config, verifierKey),
  });
  app.setNotFoundHandler(
    async (request, reply) =>
      (await renderPublicPage(request, reply)) ??
      reply.code(404).send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }),
  );
}

/** Starts the gateway; answers when it listens. Throws StartError when the port is not free or a document of the operator can't be used. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { config, log, reader, clock, onFault, verify, sessions, telemetry = openTelemetry() } = options;
  const documentsOfGraph = documentsOf(config);
  const sources = openSources(options);
  const failures = countFailedSignIns(log, clock, (cause) => onFault({ errorId: 'auth.failed', cause }));
  const refusals = countRefusals(log, clock, (cause) => onFault({ errorId: 'access.refused', cause }));
  const rates = openRateLimits({
    requestsPerSecond: config.requestsPerSecond,
    isTrusted: trustedProxies(config.trustedProxies),
    ...(options.monotonic ? { now: options.monotonic } : {}),
  });
  const app = createApp(options, rates);
  const drain = new Drain(app.server);
  const servers = await openGraphs(options, sources, documentsOfGraph);
  const cookies = cookiesFor(config.baseUrl);
  const cookieTokenOf = cookieToken(cookies, sessions, config.baseUrl);
  const { territoryHeader } = config;
  const { baseUrl } = config;
  const recognition = { verify, cookieToken: cookieTokenOf, baseUrl, edge: options.edge ?? null, boundGraphs: boundGraphsOf(config) };
  const shared = { ...recognition, log, clock, failures, refusals, rates, onFault, telemetry, territoryHeader };
  const place = { url: `${graphPaths.public}/${randomUUID()}`, bodyBytes: requestLimits.answerBytes };
  const textsByName = new Map(trustedDocuments('public').map(({ name, text }) => [name, text]));
  for (const opened of servers) {
    mountGraph(app, { ...opened, ...shared });
    if (opened.graph !== 'public') continue;
    mountGraph(app, { ...opened, ...shared, place });
    serveCopy(app, { ...shared, server: opened.server, documents: textsByName });
  }
  serveRest(app, servers, shared);
  serveDiscovery(app, {
    config,
    issuers: options.issuers,
    verifierKey: log.verifierKey,
    secondVerifierKey: log.secondVerifierKey,
    opened: servers,
  });
  const onLiveFault = (cause: unknown): void => onFault({ errorId: 'live', cause });
  serveLive(app, {
    callerOf: callerOfSession(cookies, sessions, verify),
    distribution: openDistribution({ reader: options.changes, onFault: onLiveFault }),
    onFault: onLiveFault,
    streamsMax: Math.floor((options.connections ?? connectionLimits).connections / 2),
  });
  const { issuers, used, tokenClock } = options;
  if (used !== undefined) serveBackChannelLogout(app, { issuers, sessions, used, clock: tokenClock, onFault, fetch: options.fetch });
  serveLog(app, reader);
  serveReports(app, options.reports);
  servePackages(app, { ...shared, isSuspended: options.isSuspended, orders: sources.orders });
  const states = openSubgraphStates({ subgraphs: options.subgraphs });
  serveHealth(app, { log, drain, subgraphs: states });
  await serveOtherPaths(app, options, { cookies, failures, refusals, rates, graphForFiles: place.url });
  const port = await listen(app, config);
  return {
    name: 'gateway',
    port,
    left: () => drain.left(),
    cut: () => drain.cut(),
    close: async (noticeMs = 0) => {
      await drain.end(noticeMs, () => app.close());
      await states.close();
      await failures.close();
      await refusals.close();
      await Promise.all(servers.map(({ server }) => server.stop()));
      await Promise.all(Object.values(sources).map((open) => open.close()));
    },
  };
}
