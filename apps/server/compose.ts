/**
 * Starts the parts of Writ in this process, each exactly as it runs alone: which of them is configuration, not code. A part is loaded
 * when it is started, so that a process has in memory what it runs and no more.
 */
import type { Graph } from '@writ/access';
import { type AccessLog, type LogLogger, openAccessLog, openLogReader, openReports } from '@writ/access-log';
import {
  type Clock,
  type Config,
  type ConnectionLimits,
  readSecret,
  StartError,
  type SubgraphName,
  subgraphNames,
  systemClock,
} from '@writ/core';
import type { DemoProvider } from '@writ/demo/identity-provider';
import type { PlanningBudget, RunningGateway } from '@writ/gateway';
import {
  boundGraphsOf,
  createProofNonces,
  createSuspensions,
  createUsedProofs,
  createVerifier,
  type EnrolledIssuer,
  type IsSuspended,
  type Proofs,
} from '@writ/gateway/identity';
import type { KeyService } from '@writ/keys-client';
import type { PackageWork } from '@writ/orders';
import { type ConnectionSource, connectionFor, type DatabaseConnection, openAddresses, pools, socketConnection } from '@writ/prisma';
import { parsePublicKey } from '@writ/source';
import { openSource, type SourceClient } from '@writ/source/client';
import type { OpenSubgraph, RunningSubgraph, SubgraphDefinition } from '@writ/subgraph';
import { declare, openTelemetry, type Telemetry } from '@writ/telemetry';
import type { WebhookKey } from '@writ/webhooks';
import type { RunningWorker, Waiting } from '@writ/worker';
import pg from 'pg';
import { anchorFiles } from './anchors.ts';
import { keyServiceOf } from './key-service/key-service.ts';
import { nonDisclosuresByAge } from './non-disclosure-count.ts';
import { measured } from './observing/measured-log.ts';
import { observeWork } from './observing/observe-work.ts';
import { observeLog, observePool } from './observing/observers.ts';
import { openAskRecords } from './packages/ask-records.ts';
import { partCertificates } from './part-certificates/part-certificates.ts';
import { build } from './process/build.ts';
import { databaseProbe } from './process/database-answers.ts';
import { faults } from './process/process-log.ts';
import { slowLookUp, watchLookUps } from './process/slow-look-ups.ts';
import { waitingLine } from './process/waiting-line.ts';
import { requireOwnAuditor } from './production-checks/own-auditor.ts';
import { requireProfileOf } from './production-checks/profile-of-issuers.ts';
import {
  callerKey,
  callerKeys,
  indexKeys,
  logKey,
  logSecondKey,
  masterKeys,
  noticeFilesKeys,
  preservationKeys,
  queueKey,
  sourceKey,
} from './secrets.ts';
import { contactPoints } from './settings/contact.ts';
import { platformCountry } from './settings/country.ts';
import { edgeSecret } from './settings/edge.ts';
import { enrolmentWait } from './settings/enrolment-wait.ts';
import { type Issuers, issuerListOf, openIssuers } from './settings/issuers.ts';
import { leafArchive } from './settings/log-archive.ts';
import { deskAddress, mailOptions } from './settings/mail.ts';
import { natsPlace } from './settings/nats.ts';
import { packageVolumeBytes } from './settings/package-volumes.ts';
import type { Place } from './settings/part-addresses.ts';
import { profileHosts } from './settings/profile-hosts.ts';
import { sealCertificates, sealOf, seals } from './settings/seal.ts';
import { signingOf } from './settings/signing.ts';
import { isOwnPlatform, requireSourcePlace, type SourcePlace } from './settings/source.ts';
import { standbyOf } from './settings/standby.ts';
import { timestampsOf } from './settings/timestamps.ts';
import { transparencySettings } from './settings/transparency.ts';
import { webhookKey, webhookPrivates, webhookTerms } from './settings/webhooks.ts';
import { witnessOptions, witnessPolicy } from './settings/witnesses.ts';

export interface InstallationOptions {
  config: Config;
  /** Where this installation's database is. */
  database: ConnectionSource;
  clock?: Clock;
  /** The source adapter that runs beside this, where the settings name no other. */
  source?: SourcePlace;
  /** The clock by which tokens expire, where it isn't the same: the demo's provider has only the machine's. */
  tokenClock?: Clock;
  /** Another supergraph for an audience, or undefined for its own; tests open a layer of defence by giving one. */
  supergraph?: (graph: Graph) => string | undefined;
  /** What planning may take on each graph; tests give less than there is. */
  planning?: PlanningBudget;
  /** How long a package waits for a timestamp; tests give less than there is. */
  timestampPatience?: PackageWork['patience'];
  /** What gateway and subgraphs bear of slow clients and of many; tests give less than there is. */
  connections?: ConnectionLimits;
  /** Milliseconds by which the rates of requests are measured, where they are not the machine's. */
  monotonic?: () => number;
  /** As the superuser of a demo's own database, where that isn't found by its socket. */
  superuser?: DatabaseConnection;
  /** Whom the log tells what is wrong with it; the process log when left out. */
  logger?: LogLogger;
  /** Where this process is measured and traced; nowhere when left out. */
  telemetry?: Telemetry;
  /** Whether a token that is bound to no key counts as one that is, for a person's own traffic and content. In a demo when left out; tests say no. */
  bearerCounts?: boolean;
  /** How the keys of issuers are fetched, where the gateway is not yet at its own address. */
  fetch?: typeof fetch;
  /** The service of keys, in place of that of the settings. */
  keyService?: KeyService;
  /** Issuers beside those of the settings; tests have those of connectors. */
  moreIssuers?: readonly EnrolledIssuer[];
}

/** What can be started alone. */
export type StartablePart = 'gateway' | 'worker' | 'source' | SubgraphName;

/** The parts that append to the log. No other gets its keys or its database role: what can't append can't forge. */
export const appends = (part: StartablePart): boolean => part !== 'records' && part !== 'content' && part !== 'source';

/** The log of this process, with connections of its own. */
export const openLog = async (installation: InstallationOptions): Promise<AccessLog> => {
  const { config, database, clock = systemClock, logger = faults.log, telemetry = openTelemetry() } = installation;
  const previousKey = readSecret(config.environment, 'WRIT_LOG_PREVIOUS_KEY');
  const witnesses = witnessOptions(config);
  const archive = leafArchive(config.environment);
  const opened = await openAccessLog({
    database: connectionFor('log', database),
    origin: config.logOrigin,
    signingKey: logKey(config),
    secondKey: logSecondKey(config),
    ...masterKeys(config),
    ...anchorFiles(config),
    ...(previousKey === undefined ? {} : { previousKey }),
    ...(witnesses === undefined ? {} : { witnesses }),
    ...(archive === undefined ? {} : { archive }),
    clock,
    logger,
    nonDisclosures: nonDisclosuresByAge,
    standbyRequired: standbyOf(config) === 'required',
  });
  const stopObserving = telemetry.observe(observeLog(opened, clock));
  const close = async (): Promise<void> => {
    stopObserving();
    await opened.close();
  };
  return measured({ ...opened, close }, telemetry);
};

function required(log: AccessLog | null): AccessLog {
  if (log === null) throw new TypeError('this part appends to the log and was started without it');
  return log;
}

const timedFetch = watchLookUps(globalThis.fetch, (ms) => faults.log.warn({ part: 'source', ms }, slowLookUp));

/** What Writ asks the platform's source adapter with. */
export function sourceOf({ config, clock = systemClock, source = requireSourcePlace(config) }: InstallationOptions): SourceClient {
  const previousKeys = (source.previousKeys ?? []).map(parsePublicKey);
  return openSource({
    url: source.url,
    key: sourceKey(config),
    adapterKey: parsePublicKey(source.key),
    previousKeys,
    clock,
    fetch: timedFetch,
  });
}

/** The same where it is the platform's own; undefined where Writ itself serves the items. */
const liveSourceOf = (installation: InstallationOptions): SourceClient | undefined =>
  isOwnPlatform(installation.config) ? sourceOf(installation) : undefined;

/** What the subgraph `orders` and the worker are opened with; to the service of keys the worker is a writer, who registers no grant. */
function orderServices(installation: InstallationOptions, log: AccessLog, part: 'orders' | 'writer') {
  const { config, database, clock = systemClock } = installation;
  return {
    database: connectionFor('orders', database),
    log,
    clock,
    indexKey: indexKeys(config),
    queueKey: queueKey(config),
    preservationKey: preservationKeys(config),
    keyService: installation.keyService ?? keyServiceOf(config, part) ?? null,
    source: sourceOf(installation),
    baseUrl: config.baseUrl,
    hosts: profileHosts(config),
    country: platformCountry(config),
    enrolmentWaitHours: enrolmentWait(config),
    seals: seals(config),
    sealCertificates: sealCertificates(config),
    privates: webhookPrivates(config),
  };
}

/** An option that is left out where there is nothing for it. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } =>
  (value === undefined ? {} : { [name]: value }) as { [name in Name]?: Value };

async function openOrders(installation: InstallationOptions, log: AccessLog): Promise<SubgraphDefinition> {
  const orders = await import('@writ/orders');
  const services = orderServices(installation, log, 'orders');
  await orders.trustProofs(services.database, services.queueKey);
  await orders.trustKeys(services.database, services);
  const signing = signingOf(installation.config);
  if (signing !== undefined) await orders.trustRoots(services.database, signing.roots, (installation.clock ?? systemClock)());
  await orders.followLawAtStart(services.database);
  return orders.openOrders({ ...services, ...given('signing', signing?.place) });
}

async function define(name: SubgraphName, installation: InstallationOptions, log: AccessLog | null): Promise<SubgraphDefinition> {
  const { config, database, clock = systemClock } = installation;
  const connection = connectionFor(name, database);
  switch (name) {
    case 'records':
      return (await import('@writ/records')).openRecords({
        database: connection,
        clock,
        preservationKey: preservationKeys(config),
        keyService: installation.keyService ?? keyServiceOf(config, name) ?? null,
        source: sourceOf(installation),
        live: liveSourceOf(installation),
      });
    case 'content':
      return (await import('@writ/content')).openContent({
        database: connection,
        clock,
        preservationKey: preservationKeys(config),
        keyService: installation.keyService ?? keyServiceOf(config, name) ?? null,
        source: sourceOf(installation),
        live: liveSourceOf(installation),
      });
    case 'enforcement':
      return (await import('@writ/enforcement')).openEnforcement({
        database: connection,
        log: required(log),
        clock,
        queueKey: queueKey(config),
        filesKey: noticeFilesKeys(config),
        country: platformCountry(config),
        baseUrl: config.baseUrl,
        contact: contactPoints(config),
        source: sourceOf(installation),
        ...given('webhooks', webhookTerms(config)),
      });
    case 'orders':
      return openOrders(installation, required(log));
    case 'audit': {
      const witnesses = witnessPolicy(config);
      return (await import('@writ/audit')).openAudit({
        database: connection,
        log: required(log),
        clock,
        details: { database: connectionFor('log', database), ...masterKeys(config) },
        queueKey: queueKey(config),
        source: sourceOf(installation),
        ...given('archive', leafArchive(config.environment)),
        ...(witnesses === undefined ? {} : { witnesses }),
      });
    }
  }
}

function subgraphOptions(
  name: SubgraphName,
  { config, clock = systemClock, database, telemetry }: InstallationOptions,
  log: AccessLog | null,
) {
  const databaseAnswers = databaseProbe(connectionFor(name, database));
  return {
    key: callerKey(config, name),
    clock,
    onFault: ({ errorId, cause }: { errorId: string; cause: unknown }) => faults.report(name, errorId, cause),
    hindrance: async () => {
      if (log?.health().ready === false) return 'log' as const;
      return (await databaseAnswers()) ? null : ('database' as const);
    },
    ...given('telemetry', telemetry),
  };
}

/** Opens one subgraph for the gateway of this process, and for nobody else. */
export async function openOwnSubgraph(name: SubgraphName, installation: InstallationOptions, log: AccessLog): Promise<OpenSubgraph> {
  const { openSubgraph } = await import('@writ/subgraph');
  return openSubgraph(await define(name, installation, log), subgraphOptions(name, installation, log));
}

/** Starts one subgraph, on the port of its setting where there is one. Those that append need the log; others get none. */
export async function startSubgraph(
  name: SubgraphName,
  installation: InstallationOptions,
  log: AccessLog | null,
  place?: Place,
): Promise<RunningSubgraph> {
  const { tls, ...at } = place ?? {};
  const { serveSubgraph } = await import('@writ/subgraph');
  return serveSubgraph(await define(name, installation, log), {
    ...subgraphOptions(name, installation, log),
    ...given('connections', installation.connections),
    ...at,
    ...(tls === undefined ? {} : { tls: partCertificates(installation.config).current }),
  });
}

/** To one webhook of notifications at a time. */
const alertConnections = 4;

const onIdleFault = (cause: unknown): void => faults.report('worker', 'idle connection', cause);

/** For operators, in a sentence that names nobody. */
const refusedAddress =
  (sentence: string) =>
  (code: string): void =>
    faults.log.error({ part: 'worker', errorId: 'mail', code }, sentence);

/** What sends changes to subscribers: to webhooks, and to the stream of NATS where this installation has one. */
async function eventJobs({ deliverJob, fillJob, loadStream }: typeof import('@writ/enforcement'), key: WebhookKey, config: Config) {
  const terms = { key, source: config.baseUrl };
  const nats = natsPlace(config);
  const stream = nats === null ? undefined : new (await loadStream()).StateStream({ ...nats, ...terms });
  const deliveries = deliverJob({ ...terms, privates: webhookPrivates(config), ...given('stream', stream) });
  return stream === undefined ? [deliveries] : [deliveries, fillJob(stream, key.publicKey)];
}

/** Enforcement's automatic work, under its own role. */
async function enforcementWork(installation: InstallationOptions, log: AccessLog) {
  const { config, database, clock = systemClock } = installation;
  const enforcement = await import('@writ/enforcement');
  const { carryOutBy, letters, openEnforcementWork, openSubmissions } = enforcement;
  const { openMail } = await import('@writ/mail');
  const { accountAddress, addressRefused } = await import('@writ/orders');
  const key = webhookKey(config);
  const transparency = transparencySettings(config);
  const ask = accountAddress({ log, source: sourceOf(installation), clock, onRefused: refusedAddress(addressRefused) });
  const addresses = openAddresses(connectionFor('mail', database), ask, onIdleFault);
  const mail = mailOptions(config);
  const source = liveSourceOf(installation);
  const own = connectionFor('enforcement', database);
  await carryOutBy(own, source === undefined ? 'WRIT' : 'ADAPTER', clock());
  return openEnforcementWork({
    database: own,
    log,
    clock,
    queueKey: queueKey(config),
    ...given('source', source),
    more: [
      letters({ mailer: openMail(mail), addresses }, { ...mail, baseUrl: config.baseUrl }),
      ...(key === null ? [] : await eventJobs(enforcement, key, config)),
      ...(transparency ? [openSubmissions(transparency)] : []),
    ],
  });
}

/** How staff and authorities hear of what waits. In a demo their mail has a folder of its own. */
async function alertOptions({ config }: InstallationOptions) {
  const { openSignedPost } = await import('@writ/webhooks');
  const key = webhookKey(config);
  return {
    ...mailOptions(config),
    folder: `${config.dataFolder}/desk-mail`,
    desk: deskAddress(config),
    post: key === null ? null : openSignedPost({ key, privates: webhookPrivates(config), connections: alertConnections }),
  };
}

/**
 * How this process makes packages; undefined where nothing seals them. Records are asked of the subgraphs at their addresses, and of such as this process starts
 * where they have none. Throws StartError for a seal that can't be used, and without the keys that those know their callers by.
 */
function packageMeans(installation: InstallationOptions): PackageWork | undefined {
  const { config, clock = systemClock } = installation;
  const signer = sealOf(config);
  if (signer === undefined) return undefined;
  const own: RunningSubgraph[] = [];
  const place = async (part: 'records' | 'content'): Promise<string> => {
    const url = config.subgraphUrls[part];
    if (url !== undefined) return url;
    const started = await startSubgraph(part, installation, null);
    own.push(started);
    return started.url;
  };
  // Where a part has no address, this process needs its database and its secret too: now, and not when the first package is made.
  for (const part of ['records', 'content'] as const) {
    if (config.subgraphUrls[part] !== undefined) continue;
    connectionFor(part, installation.database);
    keyServiceOf(config, part);
  }
  const keys = { records: callerKey(config, 'records'), content: callerKey(config, 'content') };
  const { ask, close } = openAskRecords({ keys, clock, tls: partCertificates(config).current, place });
  const closeAll = async (): Promise<void> => {
    await close();
    for (const part of own) await part.close();
  };
  const onFault = (cause: unknown): void => faults.report('worker', 'make-package', cause);
  const timestamps = { timestamp: timestampsOf(config), patience: installation.timestampPatience };
  return { signer, ask, build, volumeBytes: packageVolumeBytes(config), ...timestamps, onFault, close: closeAll };
}

/** What falls due for orders and what enforcement does by itself. Throws StartError when the database was used with other keys. */
export async function openWorks(installation: InstallationOptions, log: AccessLog) {
  const { addressRefused, followLawAtStart, openOrderWork, trustKeys, trustProofs } = await import('@writ/orders');
  const { config, database } = installation;
  const services = orderServices(installation, log, 'writer');
  await trustProofs(services.database, services.queueKey);
  await trustKeys(services.database, services);
  await followLawAtStart(services.database);
  const mail = { ...mailOptions(config), addresses: connectionFor('mail', database) };
  const alerts = await alertOptions(installation);
  return [
    openOrderWork({
      ...services,
      mail,
      alerts,
      ...(alerts.post === null ? {} : { events: alerts.post }),
      packages: packageMeans(installation),
      onFault: onIdleFault,
      onAddressRefused: refusedAddress(addressRefused),
    }),
    await enforcementWork(installation, log),
  ];
}

function logWaiting(waiting: readonly Waiting[], clock: Clock): void {
  const { level, fields, text } = waitingLine(waiting, clock());
  faults.log[level](fields, text);
}

/** A job that has not ended so many milliseconds before all is cut is given back, for another worker to take. */
const giveBackMs = 1_000;

/** Starts what {@link openWorks} opens, on queues that the role of `orders` alone reaches. Throws as that does. */
export async function startWorkerPart(installation: InstallationOptions, log: AccessLog, lookMs?: number): Promise<RunningWorker> {
  const { startWorker } = await import('@writ/worker');
  const { telemetry = openTelemetry(), clock = systemClock } = installation;
  const works = await openWorks(installation, log);
  declare(
    'kind',
    works.flatMap(({ jobs }) => jobs.map(({ name }) => name)),
  );
  const stopObserving = telemetry.observe(observeWork(works, clock));
  const worker = startWorker({
    database: connectionFor('orders', installation.database),
    works,
    around: (kind, work) => telemetry.job(kind, work),
    onFault: (kind, cause) => faults.report('worker', kind, cause),
    lookMs,
    // A demo's terminal is for its people, and its statements wait by design.
    ...(installation.config.mode === 'demo' ? {} : { onWaiting: (waiting) => logWaiting(waiting, installation.clock ?? systemClock) }),
    stopMs: installation.config.stop.withinMs - giveBackMs,
  });
  const close = (): Promise<void> => {
    stopObserving();
    return worker.close();
  };
  return { ...worker, close };
}

/** Recognises the callers whose tokens are of the enrolled issuers: those of the settings, unless others are given. Without `proofs` nobody can send one. */
export function verifierOf(
  { config, tokenClock: clock = systemClock, fetch, bearerCounts = config.mode === 'demo' }: InstallationOptions,
  { issuers, proofs, isSuspended }: { issuers?: Issuers['current']; proofs?: Proofs; isSuspended?: IsSuspended } = {},
) {
  const { baseUrl, issuer } = config;
  const { issuers: list } = issuerListOf(config);
  const boundGraphs = boundGraphsOf(config);
  const options = { baseUrl, issuer, enrolledIssuers: issuers ?? (() => list), clock, boundGraphs, bearerCounts };
  return createVerifier({ ...options, ...given('fetch', fetch), ...given('proofs', proofs), ...given('isSuspended', isSuspended) });
}

/** The issuers of the settings with those beside them; the same array until one of the settings changes. */
function believedOf({ moreIssuers }: InstallationOptions, { current }: Issuers): Issuers['current'] {
  if (moreIssuers === undefined) return current;
  let [list, all] = [current(), [...current(), ...moreIssuers]];
  return () => {
    if (current() !== list) [list, all] = [current(), [...current(), ...moreIssuers]];
    return all;
  };
}

async function demoProvider({ baseUrl, dataFolder }: Config, pool: pg.Pool): Promise<DemoProvider> {
  const { createDemoProvider, createSignInStore } = await import('@writ/demo/identity-provider');
  return createDemoProvider({
    baseUrl,
    store: createSignInStore(pool),
    keysFolder: `${dataFolder}/keys/oidc`,
    onFault: (error) => faults.report('gateway', 'log-in', error),
  });
}

/** What a demo lends its guided story; undefined in production, and where nobody is the superuser of the database. */
async function storyOf({ config, database, superuser: named }: InstallationOptions) {
  const superuser = named ?? ('socketFolder' in database ? socketConnection(database.socketFolder, 'postgres', 'writ') : undefined);
  if (config.mode !== 'demo' || superuser === undefined) return undefined;
  const { guidedStory } = await import('../demo/guided-story.ts');
  return guidedStory({ owner: connectionFor('owner', database), superuser });
}

/** Subgraphs of this process, and the addresses of others. */
export type SubgraphPlaces = Readonly<Record<SubgraphName, string | OpenSubgraph>>;

/** Where each subgraph is asked, and the key that it knows the gateway by. */
function subgraphsAt(places: SubgraphPlaces, config: Config) {
  const keys = callerKeys(config);
  const tls = partCertificates(config).current;
  const atOf = (place: string | OpenSubgraph) => (typeof place === 'string' ? { url: place, tls } : place);
  const placed = subgraphNames.map((name) => [name, { at: atOf(places[name]), key: keys[name] }] as const);
  return Object.fromEntries(placed) as Record<SubgraphName, (typeof placed)[number][1]>;
}

/** Starts the gateway over subgraphs that run: those of this process are asked without a socket, others by their URL. */
export async function startGateway(installation: InstallationOptions, log: AccessLog, places: SubgraphPlaces): Promise<RunningGateway> {
  const { config, database, clock = systemClock } = installation;
  const keys = callerKeys(config);
  const pool = new pg.Pool({ ...connectionFor('log', database), max: pools.plain });
  pool.on('error', (error) => faults.report('gateway', 'idle connection', error));
  const stopObserving = installation.telemetry?.observe(observePool('log', pool));
  const provider = config.mode === 'demo' ? await demoProvider(config, pool) : undefined;
  const gatewayModule = await import('@writ/gateway');
  const { tokenClock = systemClock } = installation;
  const onFault = (why: string, cause?: unknown): void =>
    cause === undefined || cause instanceof StartError
      ? faults.log.error({ part: 'gateway', errorId: 'issuers', why }, 'the list of issuers')
      : faults.report('gateway', 'issuers', cause);
  const issuers = await openIssuers({
    config,
    pool,
    log,
    clock,
    onFault,
    requireFit: async (list) => {
      await requireProfileOf(config, list);
      if (config.mode === 'production') await requireOwnAuditor(list);
    },
    ...given('demoClientKey', provider?.consoleKey),
  });
  const nonces = createProofNonces(Buffer.concat(subgraphNames.map((name) => keys[name])));
  const used = createUsedProofs(pool);
  const isSuspended = createSuspensions(pool);
  const renewalPool = new pg.Pool({ ...connectionFor('log', database), max: pools.renewals });
  renewalPool.on('error', (error) => faults.report('gateway', 'idle connection', error));
  const renew = gatewayModule.createTokenRenewal({
    issuers: issuers.current,
    baseUrl: config.baseUrl,
    onFault: ({ errorId, cause }) => faults.report('gateway', errorId, cause),
  });
  const gateway = await gatewayModule.startGateway({
    config,
    subgraphs: subgraphsAt(places, config),
    log,
    reader: openLogReader(pool, leafArchive(config.environment)),
    reports: openReports(pool),
    verify: verifierOf(installation, {
      issuers: believedOf(installation, issuers),
      proofs: { nonces, used },
      isSuspended,
    }),
    isSuspended,
    used,
    ...given('fetch', installation.fetch),
    nonces,
    edge: edgeSecret(config),
    issuers: issuers.current,
    sessions: gatewayModule.createSessionStore(pool, { clock: tokenClock, renewals: { pool: renewalPool, renew } }),
    changes: gatewayModule.createChangeReader(pool),
    ...(provider ? { provider } : {}),
    ...given('story', await storyOf(installation)),
    clock,
    tokenClock,
    ...(installation.supergraph ? { supergraph: installation.supergraph } : {}),
    ...(installation.planning ? { planning: installation.planning } : {}),
    ...given('connections', installation.connections),
    ...given('monotonic', installation.monotonic),
    ...given('telemetry', installation.telemetry),
    onFault: ({ errorId, cause }) => faults.report('gateway', errorId, cause),
  });
  return {
    ...gateway,
    close: async (noticeMs) => {
      await gateway.close(noticeMs);
      await issuers.stop();
      stopObserving?.();
      await renewalPool.end();
      await pool.end();
    },
  };
}
