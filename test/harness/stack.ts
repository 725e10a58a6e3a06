/**
 * A whole Writ for a test: the real parts over a database of its own, on a free port, with the real identity provider.
 * Every answer is watched: after a file, each that held a record must have its entry in the log, and each entry its answer.
 * WRIT_EXECUTOR is that of the test's own environment, so that all of it can be run by either. With WRIT_TEST_REPLICAS every part runs so many times, behind a balancer that hands each request to the next one: the tests are the same.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, graphPaths } from '@writ/access';
import { type AccessLog, type LogDetails, openDetails } from '@writ/access-log';
import {
  type Clock,
  type Config,
  type DatabaseRole,
  type Draining,
  type Environment,
  readConfig,
  type SubgraphName,
  subgraphNames,
  systemClock,
} from '@writ/core';
import { logIn } from '@writ/demo/log-in';
import { seed } from '@writ/demo/seed';
import type { EnrolledIssuer } from '@writ/gateway/identity';
import { freshDatabase, playClock, type Template, type TestDatabase, undeadlocked } from '@writ/prisma/test-database';
import type { SourceClient } from '@writ/source/client';
import type { RunningSubgraph } from '@writ/subgraph';
import pg from 'pg';
import { startDemoWitness } from '../../apps/cli/witness/demo-witness.ts';
import { enrolDemoBodies } from '../../apps/demo/seed/demo-enrolments.ts';
import { type RunningSource, startBuiltInSource } from '../../apps/server/built-in-source/start.ts';
import { type InstallationOptions, openLog, sourceOf, startGateway, startSubgraph, startWorkerPart } from '../../apps/server/compose.ts';
import { callerKeys, logKeys, queueKey, sourceKey } from '../../apps/server/secrets.ts';
import { type SourcePlace, settingsOfBuiltIn } from '../../apps/server/settings/source.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { endPool } from './end-pool.ts';
import { freePort } from './free-port.ts';
import { type Answer, Watch } from './watch.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Database URLs by role. */
export type Connections = Partial<Record<DatabaseRole, string>>;

export interface StackOptions {
  clock?: Clock;
  /** The clock by which tokens and sessions end, where it isn't the machine's. */
  tokenClock?: Clock;
  /** The folder of a built console, where it isn't the project's own. */
  consoleFolder?: string;
  /** Roles whose connection is another one, such as the superuser or a proxy: a layer that is opened, a wire that is cut. */
  connections?: Connections | ((database: TestDatabase) => Connections | Promise<Connections>);
  /** Where the gateway reaches a subgraph that listens at `url`, when somebody is between. Left out, it asks them without a socket, as one process does. */
  between?: (name: SubgraphName, url: string) => string;
  supergraph?: (graph: Graph) => string;
  /** How many there are of each part; as WRIT_TEST_REPLICAS says when left out, or one. */
  replicas?: number;
  /** Whether the closed graphs answer trusted documents alone, as in production; the operator's own are in this folder. */
  trustedDocuments?: { ownFolder?: string };
  /** Where persons sign what they do with orders, and the file of the roots of their keys, for those whom this issuer names. */
  signing?: (issuer: string) => { origin: string; roots: string };
  /** The header in which a reader's edge says where they are. */
  territoryHeader?: string;
  /** What planning documents that are new may take on each graph. */
  planning?: InstallationOptions['planning'];
  /** What gateway and subgraphs bear of slow clients and of many. */
  clientLimits?: InstallationOptions['connections'];
  /** How often an address or a caller may ask, by a clock of the test's own, and whose proxies are believed. */
  rates?: { perSecond: number; trustedProxies: string; monotonic: () => number };
  /** Where statements of reasons are submitted; they wait when left out. */
  transparency?: { url: string; token: string };
  /** Whether subscribers to events may be on this machine. */
  webhooks?: 'private';
  /** The servers of NATS in which nodes find states, and the seed of the nkey for them. */
  nats?: { servers: readonly string[]; seed: string };
  /** How many MiB a volume of a package has. */
  volumeMib?: number;
  /** Who stamps packages with the time, and the certificate of its root in PEM. */
  timestamps?: { url: string; ca: string; patience: InstallationOptions['timestampPatience'] };
  /** The mail server; without one e-mails are files. */
  mailUrl?: string;
  /** Another source adapter than the built-in one. */
  adapter?: SourcePlace;
  /** The platform's own source adapter, made for the key that Writ asks with. */
  live?: (writKey: KeyObject, config: Config) => Promise<SourcePlace>;
  /** Whether the parts find the built-in adapter by their settings, as they do where it runs in a process of its own. */
  split?: true;
  /** Whether the log has the demo's own witness, so that whoever waits for a cosigned checkpoint really does. */
  witness?: true;
  /** A database that was filled elsewhere, with the keys of its installation by their names; it is dropped on closing. */
  installed?: { database: TestDatabase; keys: Readonly<Record<string, string>> };
  /** Issuers beside the demo's, for whose bodies those of the demo are enrolled too, and how their keys are fetched. */
  issuers?: { readonly enrolled: readonly EnrolledIssuer[]; readonly fetch: typeof fetch };
  /** Whether a person's own traffic and content need a token that is bound to a key, as in production. */
  boundRecords?: true;
  /** Left out where statements are counted: the worker looks at what is due all the time. */
  worker?: false;
  /** How long the worker waits between two looks. Each look is some thirty statements: whoever runs long and rarely waits for it gives a second, as the product does. */
  lookMs?: number;
  /** Where all parts are measured and traced. */
  telemetry?: InstallationOptions['telemetry'];
  /** The service of keys that grants are registered with. */
  keyService?: InstallationOptions['keyService'];
  /** Why answers and log are not compared on closing, where a test makes them differ on purpose. */
  uncompared?: string;
}

export interface Stack {
  baseUrl: string;
  /** The installation's own folder. */
  dataFolder: string;
  database: TestDatabase;
  log: AccessLog;
  details: LogDetails;
  /** What stands before the gateways and before each subgraph, where there are several of them. */
  balancers: readonly Balancer[];
  /** The installation's own clock. */
  clock: Clock;
  /** Proves what `enforcement` leaves in the queue for `orders`. */
  queueKey: Uint8Array;
  /** What the log's private side is encrypted with. */
  masterKey: Uint8Array;
  /** What another process of this installation is started with: its settings, and its connections. */
  settings: { readonly environment: Readonly<Record<string, string>>; readonly connections: Environment };
  /** The built-in source adapter, and what Writ asks it with. */
  adapter: RunningSource;
  source: SourceClient;
  subgraphs: Readonly<Record<SubgraphName, { url: string; key: Uint8Array }>>;
  watch: Watch;
  /** From then on nobody cosigns, until it is started again. */
  stopWitness(): Promise<void>;
  startWitness(): Promise<void>;
  /** A token by the code flow, of a log-in that is fresh enough for what weighs. */
  token(login: string, graph?: Graph): Promise<string>;
  /** Asks a graph as a log-in, or as nobody. */
  ask(graph: Graph, login: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** SQL as a role, for looking behind the scenes. */
  sql<Row extends pg.QueryResultRow>(role: DatabaseRole | 'postgres', text: string, values?: unknown[]): Promise<Row[]>;
  /** Compares answers and log, and stops everything, also when they differ. */
  close(): Promise<void>;
}

/** The key of the blind indexes in the seeded template, and so of every stack over it. */
export const seededIndexKey = Buffer.alloc(32, 7);

/** The book of a stack's source adapter. */
export const sourceBook = (dataFolder: string): string => join(dataFolder, 'source-book.sqlite');

/** How long a token is kept, in milliseconds: what weighs needs a log-in of at most five minutes ago. */
const freshMs = 200_000;

/** How long the worker of a stack waits between two looks, where nobody looks at pages meanwhile. */
const lookMs = 500;

/** About how many mails the seeded template is made from. */
export const seededMails = 300;

/** Some hundred mails of the seed: enough for threads, notices, both holders and their records. The port of their issuer is not known yet. */
export const seeded: Template = {
  name: 'seeded',
  fill: async (owner) => {
    const pool = new pg.Pool({ ...owner, max: 2 });
    try {
      await seed({ owner: pool, issuer: 'template', blindIndexKey: seededIndexKey, limit: seededMails });
    } finally {
      await pool.end();
    }
  },
};

/** A connection as a URL, for the settings. */
export const urlOf = (database: TestDatabase, role: DatabaseRole | 'postgres'): string => {
  const { host, user, database: name } = database.options(role);
  return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`;
};

const roles: readonly DatabaseRole[] = ['owner', 'log', 'mail', 'source', ...subgraphNames];
const connectionsOf = (database: TestDatabase, own: Connections): Environment =>
  Object.fromEntries(roles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, own[role] ?? urlOf(database, role)]));

/** The graph that a log-in belongs to. */
export const homeOf = (login: string): Graph =>
  login.startsWith('holder') ? 'public' : /^(agent|counsel)/.test(login) ? 'platform' : login === 'auditor' ? 'audit' : 'authority';

async function keepKeys(dataFolder: string, keys: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(dataFolder, 'keys'), { mode: 0o700 });
  for (const [name, key] of Object.entries(keys)) await writeFile(join(dataFolder, 'keys', name), `${key}\n`, { mode: 0o600 });
}

/** What a test has left open is not waited for. */
function closeNow(part: Draining): Promise<void> {
  const closed = part.close();
  part.cut();
  return closed;
}

/** Starts the stack; `close` stops it, after the log was compared with what was answered. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const closers: (() => Promise<unknown>)[] = [];
  const dataFolder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  closers.push(() => rm(dataFolder, { recursive: true, force: true }));
  const { installed } = options;
  const database = installed?.database ?? (await freshDatabase(seeded));
  if (installed !== undefined) await keepKeys(dataFolder, installed.keys);
  if (options.clock !== undefined) await playClock(database);
  closers.push(() => database.drop());
  const address = `http://localhost:${await freePort()}`;
  const signing = options.signing?.(`${address}/oidc`);
  const rootsFile = join(dataFolder, 'signing-roots.json');
  if (signing !== undefined) await writeFile(rootsFile, signing.roots);
  const environmentOfStack = {
    WRIT_BASE_URL: address,
    WRIT_DATA: dataFolder,
    ...(installed === undefined ? { WRIT_KEY_INDEX: seededIndexKey.toString('base64') } : {}),
    ...(options.transparency === undefined
      ? {}
      : { WRIT_TRANSPARENCY_URL: options.transparency.url, WRIT_TRANSPARENCY_TOKEN: options.transparency.token }),
    ...(options.mailUrl === undefined ? {} : { WRIT_MAIL_URL: options.mailUrl }),
    ...(options.volumeMib === undefined ? {} : { WRIT_PACKAGE_VOLUME_MIB: String(options.volumeMib) }),
    ...(options.timestamps === undefined ? {} : { WRIT_TSA_URL: options.timestamps.url, WRIT_TSA_CA: options.timestamps.ca }),
    ...(options.webhooks === undefined ? {} : { WRIT_WEBHOOK_PRIVATE: 'allow' }),
    ...(signing === undefined ? {} : { WRIT_SIGNING_ORIGIN: signing.origin, WRIT_KEYS_ROOTS: rootsFile }),
    ...(options.nats === undefined ? {} : { WRIT_NATS_URL: options.nats.servers.join(), WRIT_KEY_NATS: options.nats.seed }),
    ...(options.territoryHeader === undefined ? {} : { WRIT_TERRITORY_HEADER: options.territoryHeader }),
    ...(process.env['WRIT_CONSOLE_DIST'] === undefined ? {} : { WRIT_CONSOLE_DIST: process.env['WRIT_CONSOLE_DIST'] }),
    ...(options.rates === undefined
      ? {}
      : { WRIT_RATE_LIMIT: String(options.rates.perSecond), WRIT_TRUSTED_PROXIES: options.rates.trustedProxies }),
    ...(process.env['WRIT_EXECUTOR'] === undefined ? {} : { WRIT_EXECUTOR: process.env['WRIT_EXECUTOR'] }),
    ...(options.trustedDocuments?.ownFolder === undefined ? {} : { WRIT_TRUSTED_DOCUMENTS: options.trustedDocuments.ownFolder }),
  };
  const config = {
    ...readConfig(environmentOfStack, projectFolder),
    trustedDocuments: options.trustedDocuments !== undefined,
    ...(options.consoleFolder === undefined ? {} : { consoleFolder: options.consoleFolder }),
  };
  const { connections = {}, between } = options;
  const environment = connectionsOf(database, typeof connections === 'function' ? await connections(database) : connections);
  const beside = { config, database: { environment }, clock: options.clock ?? systemClock, superuser: database.options('postgres') };
  const adapter = await startBuiltInSource({ ...beside, book: sourceBook(dataFolder) });
  closers.push(() => adapter.close());
  const live = await options.live?.(createPublicKey(sourceKey(config)), config);
  const settings = live ? { WRIT_SOURCE_URL: live.url, WRIT_SOURCE_KEY: live.key } : options.split && settingsOfBuiltIn(adapter);
  const installation: InstallationOptions = {
    ...beside,
    config: { ...config, environment: { ...config.environment, ...settings } },
    source: live ?? options.adapter ?? adapter,
    ...(options.tokenClock ? { tokenClock: options.tokenClock } : {}),
    ...(options.supergraph ? { supergraph: options.supergraph } : {}),
    ...(options.timestamps?.patience ? { timestampPatience: options.timestamps.patience } : {}),
    ...(options.planning ? { planning: options.planning } : {}),
    ...(options.telemetry ? { telemetry: options.telemetry } : {}),
    ...(options.clientLimits ? { connections: options.clientLimits } : {}),
    ...(options.keyService ? { keyService: options.keyService } : {}),
    ...(options.boundRecords ? { bearerCounts: false } : {}),
    ...(options.rates ? { monotonic: options.rates.monotonic } : {}),
    ...(options.issuers ? { moreIssuers: options.issuers.enrolled, fetch: options.issuers.fetch } : {}),
  };
  const { baseUrl } = config;
  const pools = new Map<string, pg.Pool>();
  const poolOf = (role: DatabaseRole | 'postgres'): pg.Pool => {
    const known = pools.get(role) ?? new pg.Pool({ ...database.options(role), max: 2 });
    // An idle connection that is lost has left the pool: a test may end its server.
    if (!pools.has(role)) known.on('error', () => {});
    pools.set(role, known);
    return known;
  };
  closers.push(() => Promise.all([...pools.values()].map(endPool)));
  await poolOf('postgres').query('UPDATE records.account_holder SET issuer = $1', [config.issuer]);
  for (const issuer of [config.issuer, ...(options.issuers?.enrolled ?? []).map((enrolled) => enrolled.issuer)])
    await enrolDemoBodies(poolOf('owner'), issuer);
  let witness = options.witness && (await startDemoWitness(config));
  const witnessPort = witness && Number(new URL(witness.url).port);
  const stopWitness = async (): Promise<void> => {
    const running = witness;
    witness = undefined;
    await running?.close();
  };
  const startWitness = async (): Promise<void> => {
    witness ??= await startDemoWitness(config, witnessPort);
  };
  closers.push(stopWitness);
  const replicas = options.replicas ?? Number(process.env['WRIT_TEST_REPLICAS'] ?? 1);
  const logs: AccessLog[] = [];
  for (let replica = 0; replica < replicas; replica += 1) {
    const opened = await openLog(installation);
    closers.push(() => opened.close());
    logs.push(opened);
  }
  const [log] = logs;
  if (log === undefined) throw new Error(`nothing runs with ${replicas} replicas`);
  const balancers: Balancer[] = [];
  const balance = async (at: readonly string[], place: { host: string; port?: number }): Promise<Balancer> => {
    const balancer = await openBalancer(at, place);
    closers.push(() => balancer.close());
    balancers.push(balancer);
    return balancer;
  };
  const keys = callerKeys(config);
  const urls: Partial<Record<SubgraphName, string>> = {};
  /** Those that the gateway asks without a socket. */
  const own: Partial<Record<SubgraphName, RunningSubgraph>> = {};
  const overHttp = between !== undefined || replicas > 1 || process.env['WRIT_TEST_TRANSPORT'] === 'http';
  for (const name of subgraphNames) {
    const running: string[] = [];
    for (const ownLog of logs) {
      const subgraph = await startSubgraph(name, installation, ownLog);
      if (!overHttp) own[name] = subgraph;
      closers.push(() => closeNow(subgraph));
      running.push(subgraph.url);
    }
    urls[name] = replicas === 1 ? (running[0] ?? '') : `http://127.0.0.1:${(await balance(running, { host: '127.0.0.1' })).port}/`;
  }
  const placeOf = (name: SubgraphName): string | RunningSubgraph => own[name] ?? between?.(name, urls[name] ?? '') ?? urls[name] ?? '';
  const reached = Object.fromEntries(subgraphNames.map((name) => [name, placeOf(name)])) as Record<SubgraphName, string | RunningSubgraph>;
  const doors: string[] = [];
  for (const own of logs) {
    const port = replicas === 1 ? config.port : await freePort();
    const gateway = await startGateway({ ...installation, config: { ...config, port } }, own, reached);
    closers.push(() => closeNow(gateway));
    doors.push(`http://localhost:${port}`);
  }
  for (const own of options.worker === false ? [] : logs) {
    const worker = await startWorkerPart(installation, own, options.lookMs ?? lookMs);
    closers.push(() => worker.close());
  }
  if (replicas > 1) await balance(doors, { host: config.host, port: config.port });
  const details = openDetails({ pool: poolOf('log'), masterKey: logKeys(config).master });
  const watch = new Watch({
    baseUrl,
    size: async () => Number((await poolOf('log').query('SELECT size FROM log.log_head')).rows[0].size),
    verifierKey: log.verifierKey,
    origin: log.origin,
    details,
  });
  const tokens = new Map<string, { token: Promise<string>; until: number }>();
  const token = (login: string, graph: Graph = homeOf(login)): Promise<string> => {
    const key = `${login} ${graph}`;
    const known = tokens.get(key);
    if (known !== undefined && performance.now() < known.until) return known.token;
    const made = logIn({ baseUrl, login, graphPath: graphPaths[graph] }).then(({ accessToken }) => accessToken);
    tokens.set(key, { token: made, until: performance.now() + freshMs });
    return made;
  };
  return {
    baseUrl,
    dataFolder,
    database,
    log,
    details,
    balancers,
    clock: options.clock ?? systemClock,
    masterKey: logKeys(config).master,
    queueKey: queueKey(config),
    settings: { environment: { ...environmentOfStack, ...settingsOfBuiltIn(adapter), ...settings }, connections: environment },
    adapter,
    source: sourceOf(installation),
    subgraphs: Object.fromEntries(subgraphNames.map((name) => [name, { url: urls[name] ?? '', key: keys[name] }])) as Stack['subgraphs'],
    watch,
    stopWitness,
    startWitness,
    token,
    ask: async (graph, login, query, variables = {}) =>
      watch.send(graphPaths[graph], login === null ? null : await token(login, graph), { query, variables }),
    sql: async (role, text, values = []) => (await undeadlocked(() => poolOf(role).query(text, values))).rows,
    close: async () => {
      try {
        if (options.uncompared === undefined) {
          await watch.compare();
          await watch.verifyLog(config.logEpoch);
        }
      } finally {
        for (const close of closers.reverse()) await close();
      }
    },
  };
}
