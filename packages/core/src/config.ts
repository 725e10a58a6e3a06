/**
 * Settings, read once from the environment. Demo and production are derived and not declared: a demo has the embedded
 * database, loopback listeners, no DATABASE_URL and no public base URL; everything else is production and refuses at
 * start-up whatever it would have to invent.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { StartError } from './command-errors.ts';

export const subgraphNames = ['records', 'content', 'enforcement', 'orders', 'audit'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** The database's login roles. Only `owner` owns tables; it runs migrations and imports and serves no request. */
export type DatabaseRole = 'owner' | 'log' | 'mail' | 'source' | SubgraphName;

export type Mode = 'demo' | 'production';

/** Who executes query plans: Writ, or the executor that the Apollo gateway comes with. */
export type Executor = 'writ' | 'stock';

/** How a process ends. */
export interface StopRules {
  /** Milliseconds from the signal to the end of its listening, in which it says that it isn't ready. */
  noticeMs: number;
  /** Milliseconds from the signal to the moment at which what is still under way is cut. */
  withinMs: number;
  /** Whether it ends when the process that started it is gone. */
  withParent: boolean;
}

export interface Config {
  mode: Mode;
  /** What people open, without a slash at the end. */
  baseUrl: string;
  /** Where the gateway listens. */
  host: string;
  port: number;
  /** The folder with keys, run file and, in demo mode, the database. */
  dataFolder: string;
  /** The log's origin and path: `<host>/log/<epoch>`. */
  logOrigin: string;
  logEpoch: number;
  /** The folder in which a replica keeps what it has signed last: one file an epoch, and never in a backup of the database. */
  anchorFolder: string;
  /** The issuer of the built-in log-ins, which exist in demo mode alone; in production WRIT_ISSUER lists whom to believe. */
  issuer: string;
  /** Where each subgraph is reached, when it runs in a process of its own. */
  subgraphUrls: Partial<Record<SubgraphName, string>>;
  /** An HTTP header set by the operator's own edge with the reader's ISO 3166 country; none is read unless it is named here. */
  territoryHeader?: string;
  /** The operator's own proxies, as addresses and blocks in CIDR form: their statement of a request's origin is trusted. */
  trustedProxies: readonly string[];
  /** What one address, or one caller, may send in the long run. */
  requestsPerSecond: number;
  /** Where the platform is established: ISO 3166 alpha-2. In a demo it is Ireland unless set; production must set it for orders. */
  country?: string;
  /** How many processes share the port of what is started; one serves by itself. */
  workers: number;
  stop: StopRules;
  /** Where connectors are reached; their bodies' issuers begin with it. */
  connectorsUrl?: string;
  /** Where a worker answers whether it lives and is ready; nowhere when left out. */
  healthPort?: number;
  /** Where this process shows its metrics; nowhere when left out. */
  metrics?: { host: string; port: number };
  /** The collector to which traces are sent, and which part of all requests has one; none are made when left out. */
  traces?: { url: string; sampled: number };
  /** Whether the platform, authority and audit graphs answer only trusted documents; so in production. */
  trustedDocuments: boolean;
  /** A folder with the operator's own trusted documents. */
  documentsFolder?: string;
  /** The folder of the built console. */
  consoleFolder: string;
  /** Who executes the plans of every graph; Writ when left out. */
  executor?: Executor;
  environment: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A secret from NAME, or from the file that NAME_FILE names; one that is empty is none. */
export function readSecret(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined) return environment[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartError(`${name}_FILE names a file that can't be read. Check its path and who may read it.`);
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

function parseUrl(name: string, value: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new StartError(`${name} is not a URL: write it like http://localhost:4000.`);
  }
}

/** Each process has its connections to the database; more than this on one machine would be a mistake. */
const workersMax = 64;

function workersOf(text = '1'): number {
  if (/^[1-9][0-9]?$/.test(text) && Number(text) <= workersMax) return Number(text);
  throw new StartError(
    `WRIT_WORKERS must be a whole number from 1 to ${workersMax}: the number of processes that answer requests. One per core is a good start.`,
  );
}

function countryOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[A-Z]{2}$/.test(text)) return text;
  throw new StartError('WRIT_COUNTRY must be a country in the two letters of ISO 3166, like IE.');
}

/** In a demo everybody is on one machine. */
const requestsPerSecond = { demo: 100_000, production: 50 } as const;

function requestsOf(text: string | undefined, mode: Mode): number {
  if (text === undefined) return requestsPerSecond[mode];
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw new StartError(
    'WRIT_RATE_LIMIT must be a whole number from 1 to 999999: how many requests a second an address or a caller may send.',
  );
}

const prefixMax: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** An address, or a block of them; one of all addresses would believe everybody. */
function isBlock(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const most = prefixMax[isIP(address)];
  if (most === undefined || address.includes('%') || more.length > 0) return false;
  return prefix === undefined || (/^[1-9][0-9]{0,2}$/.test(prefix) && Number(prefix) <= most);
}

function proxiesOf(text = ''): string[] {
  const blocks = text.split(',').map((block) => block.trim());
  const named = blocks.filter((block) => block !== '');
  if (named.every(isBlock)) return named;
  throw new StartError(
    'WRIT_TRUSTED_PROXIES must be the addresses or address blocks of your own proxies, separated by commas, like 10.0.0.0/8,2001:db8::7.',
  );
}

function executorOf(text: string | undefined): Executor | undefined {
  if (text === undefined || text === 'writ' || text === 'stock') return text;
  throw new StartError("WRIT_EXECUTOR must be writ or stock (Apollo's): the executor on every graph.");
}

/** Collects what can't be used, so that an operator hears of all of it at once. */
class Reading {
  readonly #wrong: StartError[] = [];

  /** What `read` answers; `otherwise` where it throws StartError, which is kept. */
  take<Value>(read: () => Value, otherwise: Value): Value {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      this.#wrong.push(error);
      return otherwise;
    }
  }

  /** Throws what was kept. */
  end(): void {
    const [first, ...more] = this.#wrong;
    if (first !== undefined) throw more.length === 0 ? first : StartError.of(this.#wrong);
  }
}

function epochOf(logOrigin: string, demo: boolean): number {
  const epoch = /^[a-z0-9.:-]+\/log\/([1-9][0-9]{0,8})$/.exec(logOrigin);
  if (!epoch) throw new StartError('WRIT_LOG_ORIGIN must look like log.example.org/log/1: a host, /log/ and the epoch.');
  if (demo !== logOrigin.startsWith('demo.'))
    throw new StartError(`WRIT_LOG_ORIGIN must ${demo ? '' : 'not '}start with "demo." in ${demo ? 'demo' : 'production'} mode.`);
  return Number(epoch[1]);
}

function numberOfPort(name: string, text: string): number {
  if (/^[1-9][0-9]{0,4}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new StartError(`${name} must be a port, a whole number from 1 to 65535.`);
}

function portOf(base: URL, text: string | undefined): number {
  if (text === undefined) return Number(base.port || (base.protocol === 'https:' ? 443 : 80));
  return numberOfPort('WRIT_PORT', text);
}

/** Which part of what begins is traced where it isn't set. */
const tracedUsually = 0.01;

/** The endpoint of metrics is for whoever watches this machine, unless it is told another address. */
function observingOf(environment: Environment, reading: Reading): Pick<Config, 'metrics' | 'traces'> {
  const {
    WRIT_METRICS_PORT: port,
    WRIT_METRICS_HOST: host = '127.0.0.1',
    WRIT_TRACES_URL: url,
    WRIT_TRACES_SAMPLED: sampled,
  } = environment;
  const metricsPort = port ? reading.take(() => numberOfPort('WRIT_METRICS_PORT', port), undefined) : undefined;
  const collector = url ? reading.take(() => collectorOf(url), undefined) : undefined;
  const part = sampled ? reading.take(() => partOf(sampled), tracedUsually) : tracedUsually;
  return {
    ...(metricsPort === undefined ? {} : { metrics: { host, port: metricsPort } }),
    ...(collector === undefined ? {} : { traces: { url: collector, sampled: part } }),
  };
}

function collectorOf(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url.href;
  throw new StartError('WRIT_TRACES_URL must be the http or https address of a collector, like http://127.0.0.1:4318/v1/traces.');
}

function partOf(text: string): number {
  if (/^(?:0(?:\.[0-9]{1,6})?|1)$/.test(text)) return Number(text);
  throw new StartError('WRIT_TRACES_SAMPLED must be a number from 0 to 1: which part of all requests is traced.');
}

function healthPortOf(text: string | undefined, reading: Reading): { healthPort?: number } {
  if (!text) return {};
  const healthPort = reading.take(() => numberOfPort('WRIT_HEALTH_PORT', text), undefined);
  return healthPort === undefined ? {} : { healthPort };
}

/** Nobody balances a demo, and who ends one is waiting; Kubernetes ends what needs more than 30 seconds, with all that it still does. */
const stopDefaults = {
  demo: { noticeMs: 0, withinMs: 3_000, withParent: true },
  production: { noticeMs: 5_000, withinMs: 25_000, withParent: false },
} as const;

function secondsOf(name: string, text: string, least: number): number {
  if (/^(?:0|[1-9][0-9]{0,2})$/.test(text) && Number(text) >= least) return Number(text) * 1_000;
  throw new StartError(`${name} must be a whole number of seconds from ${least} to 999.`);
}

function switchOf(name: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new StartError(`${name} must be on or off.`);
}

function stopOf(environment: Environment, mode: Mode, reading: Reading): StopRules {
  const rules: StopRules = { ...stopDefaults[mode] };
  const { WRIT_STOP_NOTICE: notice, WRIT_STOP_WITHIN: within, WRIT_STOP_WITH_PARENT: withParent } = environment;
  if (notice) rules.noticeMs = reading.take(() => secondsOf('WRIT_STOP_NOTICE', notice, 0), rules.noticeMs);
  if (within) rules.withinMs = reading.take(() => secondsOf('WRIT_STOP_WITHIN', within, 1), rules.withinMs);
  if (withParent) rules.withParent = reading.take(() => switchOf('WRIT_STOP_WITH_PARENT', withParent), rules.withParent);
  reading.take(() => {
    if (rules.withinMs <= rules.noticeMs)
      throw new StartError('WRIT_STOP_WITHIN must be more than WRIT_STOP_NOTICE, which is part of it: the rest is for what is under way.');
  }, undefined);
  return rules;
}

function urlsOf(environment: Environment, reading: Reading): Partial<Record<SubgraphName, string>> {
  const urls: Partial<Record<SubgraphName, string>> = {};
  for (const name of subgraphNames) {
    const key = `WRIT_SUBGRAPH_${name.toUpperCase()}_URL`;
    const url = environment[key];
    if (url !== undefined) urls[name] = reading.take(() => parseUrl(key, url).href, url);
  }
  return urls;
}

function connectorsUrlOf(url: string | undefined, reading: Reading): { connectorsUrl?: string } {
  if (!url) return {};
  return { connectorsUrl: reading.take(() => parseUrl('WRIT_CONNECTORS_URL', url).href.replace(/\/+$/, ''), url) };
}

/** Whether it is a demo, and what its addresses are. */
function placeOf(environment: Environment, reading: Reading) {
  const local = new URL('http://localhost:4000');
  const base = reading.take(() => parseUrl('WRIT_BASE_URL', environment.WRIT_BASE_URL ?? local.href), local);
  const isOwn = reading.take(() => readSecret(environment, 'DATABASE_URL'), '') !== undefined;
  const demo = loopback.has(base.hostname) && !isOwn;
  const logOrigin = environment.WRIT_LOG_ORIGIN ?? (demo ? 'demo.writ.localhost/log/1' : `${base.host}/log/1`);
  const logEpoch = reading.take(() => epochOf(logOrigin, demo), 1);
  return { base, demo, logOrigin, logEpoch, baseUrl: base.href.replace(/\/+$/, '') };
}

/** What clients may ask for, and who they are behind a proxy. */
const limitsOf = (environment: Environment, mode: Mode, reading: Reading) => ({
  trustedProxies: reading.take(() => proxiesOf(environment.WRIT_TRUSTED_PROXIES), []),
  requestsPerSecond: reading.take(() => requestsOf(environment.WRIT_RATE_LIMIT, mode), requestsPerSecond[mode]),
  ...(environment.WRIT_TERRITORY_HEADER === undefined ? {} : { territoryHeader: environment.WRIT_TERRITORY_HEADER.toLowerCase() }),
});

/** Reads the settings. Throws {@link StartError} with one sentence for each value that can't be used. */
export function readConfig(environment: Environment, projectFolder: string): Config {
  const reading = new Reading();
  const { base, demo, logOrigin, logEpoch, baseUrl } = placeOf(environment, reading);
  const mode = demo ? 'demo' : 'production';
  const executor = reading.take(() => executorOf(environment.WRIT_EXECUTOR), undefined);
  const country = reading.take(() => countryOf(environment.WRIT_COUNTRY), undefined) ?? (demo ? 'IE' : undefined);
  const dataFolder = resolve(projectFolder, environment.WRIT_DATA ?? '.writ');
  const documents = environment.WRIT_TRUSTED_DOCUMENTS;
  const config: Config = {
    mode,
    baseUrl,
    host: loopback.has(base.hostname) ? 'localhost' : (environment.WRIT_HOST ?? '0.0.0.0'),
    port: reading.take(() => portOf(base, environment.WRIT_PORT), 0),
    dataFolder,
    logOrigin,
    logEpoch,
    anchorFolder: resolve(projectFolder, environment.WRIT_LOG_ANCHOR ?? join(dataFolder, 'log')),
    issuer: `${baseUrl}/oidc`,
    subgraphUrls: urlsOf(environment, reading),
    ...limitsOf(environment, mode, reading),
    trustedDocuments: !demo,
    ...(documents === undefined ? {} : { documentsFolder: resolve(projectFolder, documents) }),
    consoleFolder: resolve(projectFolder, environment.WRIT_CONSOLE_DIST ?? 'apps/console/dist'),
    workers: reading.take(() => workersOf(environment.WRIT_WORKERS), 1),
    stop: stopOf(environment, mode, reading),
    ...connectorsUrlOf(environment['WRIT_CONNECTORS_URL'], reading),
    ...healthPortOf(environment.WRIT_HEALTH_PORT, reading),
    ...observingOf(environment, reading),
    ...(executor === undefined ? {} : { executor }),
    ...(country === undefined ? {} : { country }),
    environment,
  };
  reading.end();
  return config;
}
