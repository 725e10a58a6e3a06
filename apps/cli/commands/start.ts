/**
 * `writ start`: runs everything, or one part. In demo mode that is the embedded database with the seed, the subgraphs, the
 * gateway and the log-ins; in production the parts only, over the database of DATABASE_URL.
 */
import { fileURLToPath } from 'node:url';
import type { AccessLog } from '@writ/access-log';
import { type Config, readConfig, StartError, subgraphNames, systemClock, UsageError } from '@writ/core';
import { lawHashIn } from '@writ/orders';
import { type ConnectionSource, connectionFor, migrate, setRoleLimits } from '@writ/prisma';
import pg from 'pg';
import { greeting } from '../../demo/greeting.ts';
import { forgetAnchors } from '../../server/anchors.ts';
import type { InstallationOptions, StartablePart } from '../../server/compose.ts';
import { observe, showMetrics } from '../../server/observing/observing.ts';
import { requireOwnPort } from '../../server/process/own-port.ts';
import { faults } from '../../server/process/process-log.ts';
import { onceNewest, reportProcess } from '../../server/process/reporting.ts';
import { readRunFile, removeRunFile, writeRunFile } from '../../server/process/run-file.ts';
import { runUntilStopped, type Stack } from '../../server/process/until-stopped.ts';
import { answerMetrics, isWorker, runWorker, startWorkers } from '../../server/process/workers.ts';
import { prepareProduction, requireDatabase } from '../../server/production-checks/production.ts';
import { announceAuthorities } from '../../server/public-entries/authorities.ts';
import { announcePolicy, policyOf } from '../../server/public-entries/policy.ts';
import { elsewhere, isPart, openOwnLog, partNames, runOwnWork, serve, withSource } from '../../server/serve.ts';
import { issuerListOf } from '../../server/settings/issuers.ts';
import { settingsOfBuiltIn, sourcePlace } from '../../server/settings/source.ts';
import { standbyOf } from '../../server/settings/standby.ts';
import { transparencyRemark } from '../../server/settings/transparency.ts';
import { settingsHelp } from '../settings/help.ts';
import { forgetDemoWitness, startDemoWitness } from '../witness/demo-witness.ts';

export const summary = 'run Writ, or one part of it';

export const usage = `writ start [gateway|${subgraphNames.join('|')}|worker|source|connectors|keys|sign|log-in]

Without a part it runs everything in one process, or in as many as WRIT_WORKERS sets. In demo mode (no DATABASE_URL, WRIT_BASE_URL on loopback) that includes an
embedded database with made-up people, and log-ins without passwords. A subgraph whose WRIT_SUBGRAPH_<NAME>_URL is set is
assumed to run elsewhere; start it there with "writ start <name>" and the same setting, whose port it opens unless
WRIT_SUBGRAPH_<NAME>_LISTEN names another. The worker does the work
that falls due for orders and for enforcement, and answers no requests; "everything" includes one, and several can share one database.
Connectors have no database: they ask Writ over HTTP for the bodies of WRIT_CONNECTORS.
Keys is a service with a database of its own, which opens data keys under proof; no other part asks it yet.
Log-in has a database of its own too: people of bodies without an issuer of their own sign in there by passkeys.

Settings are environment variables; one with a star may also be in a file, which the setting's name with _FILE names. In production a name that
begins with WRIT_ or DATABASE_URL and is not in this list is refused.
${settingsHelp()}
Ctrl-C stops everything. Exit codes: 0 stopped, 1 could not start, lost the embedded database or cut something when it stopped, 2 wrong usage.`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** The demo's own start. Throws StartError where its libraries are not installed, as in a release or an image. */
async function loadDemo(): Promise<typeof import('@writ/demo/start')> {
  try {
    return await import('@writ/demo/start');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new StartError(
      'The demo is not part of this installation, which has what production needs alone. Set DATABASE_URL (writ init makes the settings), or run the demo from the repository: npm ci && npm start.',
      { cause: error },
    );
  }
}

const withSettings = (config: Config, settings: Readonly<Record<string, string>>): Config => ({
  ...config,
  environment: { ...config.environment, ...settings },
});

/** What a part, or one of several processes, works with: it runs by then. */
function running(config: Config): InstallationOptions {
  if (config.mode === 'production') return { config, database: config };
  const run = readRunFile(config.dataFolder);
  if (run)
    return {
      config: run.settings === undefined ? config : withSettings(config, run.settings),
      database: { socketFolder: run.socketFolder },
      ...(run.source === undefined ? {} : { source: run.source }),
    };
  throw new StartError('No database: run "npm start" first, to share its embedded database, or set DATABASE_URL.');
}

async function ownDatabase(config: Config, stack: Stack): Promise<ConnectionSource> {
  if (config.mode === 'production') return config;
  const { startEmbedded } = await loadDemo();
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, projectFolder, processes: config.workers });
  stack.defer(() => embedded.stop());
  void embedded.lost.then((why) => stack.fail(why));
  if (!embedded.reused) {
    forgetAnchors(config);
    forgetDemoWitness(config);
  }
  console.log(`Database: ${embedded.location}${embedded.reused ? ', as it was' : ', new'}`);
  writeRunFile(config.dataFolder, { process: process.pid, baseUrl: config.baseUrl, socketFolder: embedded.socketFolder });
  stack.defer(async () => removeRunFile(config.dataFolder));
  return { socketFolder: embedded.socketFolder };
}

/** The demo's own witness, where no other is named; it is there before the log asks for it, and after. */
async function runDemoWitness(config: Config, stack: Stack): Promise<void> {
  if (config.environment['WRIT_WITNESS_POLICY'] !== undefined) return;
  const witness = await startDemoWitness(config);
  stack.defer(() => witness.close());
}

/** The settings by which the demo's own service of keys is asked, where the demo has one: also for parts that are started by themselves, and for processes of one port. */
async function runDemoKeys(config: Config, database: ConnectionSource, stack: Stack): Promise<Config> {
  const { startDemoKeys, wantsDemoKeys } = await import('../keys-service/demo-keys.ts');
  if (!wantsDemoKeys(config) || !('socketFolder' in database)) return config;
  const settings = await startDemoKeys(config, database.socketFolder, stack);
  if (settings === null) {
    console.log(
      'This demo began without a service of keys, and nobody signs in it. WRIT_DEMO_KEYS=on turns it on, WRIT_DATA names a new folder.',
    );
    return config;
  }
  Object.assign(process.env, settings);
  const run = readRunFile(config.dataFolder);
  if (run !== null) writeRunFile(config.dataFolder, { ...run, settings });
  return withSettings(config, settings);
}

const hasDemoKeys = ({ mode, environment }: Config): boolean => mode === 'demo' && environment['WRIT_DEMO_KEYS'] === 'on';

/** The adapter that the others of this installation find: parts by the run file of a demo, processes of one port by the settings. */
async function withOwnSource(installation: InstallationOptions, stack: Stack): Promise<InstallationOptions> {
  const { config } = installation;
  const beside = await withSource(installation, stack);
  const { source } = beside;
  if (source === undefined) return beside;
  // What is set here is read by the parts of this process too.
  if (sourcePlace(config) === undefined) Object.assign(process.env, settingsOfBuiltIn(source));
  const run = config.mode === 'demo' ? readRunFile(config.dataFolder) : null;
  if (run !== null) writeRunFile(config.dataFolder, { ...run, source });
  return beside;
}

/** Done once, however many processes serve then. Only the demo migrates and fills by itself; in production both are the owner's own act. */
async function prepare(part: StartablePart | undefined, config: Config, stack: Stack): Promise<InstallationOptions> {
  let beside: InstallationOptions = part === undefined ? { config, database: await ownDatabase(config, stack) } : running(config);
  if (config.mode === 'production') {
    await prepareProduction(config, part);
    await reportProcess(config, part, stack);
  }
  if (part === 'gateway') elsewhere(config);
  await requireOwnPort(part, config);
  if (part === undefined && config.mode === 'demo') {
    const { fillDemo, playHistoryOnce } = await loadDemo();
    const owner = connectionFor('owner', beside.database);
    await migrate(owner);
    await setRoleLimits(owner, config.workers);
    await fillDemo(config, owner);
    await runDemoWitness(config, stack);
    beside = { ...beside, config: await runDemoKeys(config, beside.database, stack) };
    await playHistoryOnce(beside, (past, log) => announce(undefined, past, log));
  }
  return part === undefined ? withOwnSource(beside, stack) : beside;
}

/** Its policies and its accepted issuers, in the log before anything is answered. */
async function announceRules({ config, database, clock = systemClock }: InstallationOptions, log: AccessLog): Promise<void> {
  const pool = new pg.Pool({ ...connectionFor('log', database), max: 1 });
  pool.on('error', (error) => faults.report('log', 'idle connection', error));
  try {
    await announcePolicy({ pool, log }, clock(), policyOf(standbyOf(config), await lawHashIn((sql) => pool.query(sql))));
    await announceAuthorities({ pool, log }, issuerListOf(config), clock());
  } finally {
    await pool.end();
  }
}

/** The first entries of the log, written by the process that starts a gateway; its rules when no newer version runs. */
async function announce(part: StartablePart | undefined, installation: InstallationOptions, log: AccessLog): Promise<void> {
  if (part === undefined && installation.config.mode === 'demo')
    await (await loadDemo()).noteDemo(log, installation.config, installation.clock);
  await announceRules(installation, log);
}

async function announceInTurn(
  part: StartablePart | undefined,
  installation: InstallationOptions,
  log: AccessLog,
  stack: Stack,
): Promise<void> {
  if (part !== undefined && part !== 'gateway') return;
  const { config } = installation;
  if (config.mode === 'demo') await announce(part, installation, log);
  else await onceNewest(config, stack, () => announceRules(installation, log));
}

function ready(
  part: StartablePart | undefined,
  config: Config,
  { verifierKey, url }: { verifierKey: string; url: string | undefined },
): string {
  if (part === undefined) return greeting(config, verifierKey);
  if (part === 'gateway') return `The gateway answers at ${config.baseUrl}.`;
  if (part === 'worker') return 'The worker does what falls due for orders and enforcement.';
  if (part === 'source')
    return `The source adapter answers Writ at ${config.environment['WRIT_SOURCE_URL']}. For the other parts: WRIT_SOURCE=built-in WRIT_SOURCE_KEY=${url}`;
  return `The subgraph ${part} answers the gateway at ${url ?? config.subgraphUrls[part]}`;
}

async function serveAlone(part: StartablePart | undefined, prepared: InstallationOptions, stack: Stack): Promise<string> {
  const { config } = prepared;
  const telemetry = observe(part, config, stack);
  const installation = { ...prepared, telemetry };
  await showMetrics(config, telemetry, stack);
  const log = await openOwnLog(part, installation, stack);
  if (log) await announceInTurn(part, installation, log, stack);
  const url = await serve(part, installation, log, stack);
  if (part === undefined && log) await runOwnWork(installation, log, stack);
  return ready(part, config, { verifierKey: log?.verifierKey ?? '', url });
}

/** One-time entries are written here and due work is done here, before and beside the processes that answer requests; each has its own log. */
async function serveByWorkers(part: StartablePart | undefined, prepared: InstallationOptions, stack: Stack): Promise<string> {
  const { config } = prepared;
  const telemetry = observe(part, config, stack);
  const installation = { ...prepared, telemetry };
  const log = await openOwnLog(part, installation, stack);
  if (log) await announceInTurn(part, installation, log, stack);
  if (part === undefined && log) await runOwnWork(installation, log, stack);
  const workers = await startWorkers(config.workers, stack);
  await showMetrics(config, telemetry, stack, workers.metrics);
  return ready(part, config, { verifierKey: log?.verifierKey ?? '', url: undefined });
}

/** Behind a proxy that is not named, all the world has one address. */
function remarkProxies({ mode, trustedProxies, requestsPerSecond }: Config): void {
  if (mode === 'demo' || trustedProxies.length > 0) return;
  console.log(
    `All connections from one address count as one client with ${requestsPerSecond} requests a second, because WRIT_TRUSTED_PROXIES names no proxy. Set it if Writ runs behind one.`,
  );
}

/** What whoever does the work should know of its settings before it begins. Throws StartError for those that can't be used. */
function remark(part: StartablePart | undefined, config: Config): void {
  if (part === undefined || part === 'gateway') remarkProxies(config);
  if (part !== undefined && part !== 'worker') return;
  const waiting = transparencyRemark(config);
  if (waiting !== undefined) console.log(waiting);
}

async function start(part: StartablePart | undefined, stack: Stack): Promise<void> {
  await requireDatabase(process.env, part);
  const config = readConfig(process.env, projectFolder);
  stack.obey(config.stop);
  remark(part, config);
  const installation = await prepare(part, config, stack);
  const ready = await (config.workers === 1 ? serveAlone : serveByWorkers)(part, installation, stack);
  if (part === undefined && hasDemoKeys(installation.config)) {
    const { registerDemoPeople } = await loadDemo();
    await registerDemoPeople(installation.config, connectionFor('owner', installation.database));
  }
  console.log(ready);
}

/** One of several processes: what is done once is done. */
async function startWorker(part: StartablePart | undefined, stack: Stack): Promise<void> {
  const config = readConfig(process.env, projectFolder);
  // Whatever starts the first process, this one is that process's.
  stack.obey({ ...config.stop, withParent: true });
  const telemetry = observe(part, config, stack);
  answerMetrics(telemetry);
  const installation: InstallationOptions = { ...running(config), telemetry };
  await serve(part, installation, await openOwnLog(part, installation, stack), stack);
}

/** The connectors are no part of an installation: they have none of its keys and not its database. */
async function runConnectors(stack: Stack): Promise<void> {
  const { serveConnectors } = await import('../connectors/serve.ts');
  const config = readConfig(process.env, projectFolder);
  stack.obey(config.stop);
  console.log(await serveConnectors(config, stack));
}

/** The service of keys is no part of an installation either: it believes none of the others. */
async function runKeys(stack: Stack): Promise<void> {
  const { serveKeys } = await import('../keys-service/serve.ts');
  const config = readConfig(process.env, projectFolder);
  stack.obey(config.stop);
  console.log(await serveKeys(config, stack));
}

/** The page that persons sign on has nothing of anybody: what it shows is sent to it by a console. */
async function runSigning(stack: Stack): Promise<void> {
  const { serveSigning } = await import('../signing-page/serve.ts');
  const config = readConfig(process.env, projectFolder);
  stack.obey(config.stop);
  console.log(await serveSigning(config, stack));
}

/** The hosted log-in has people and passkeys of its own, and none of the installation's keys. */
async function runLogIn(stack: Stack): Promise<void> {
  const { serveLogIn } = await import('../log-in/serve.ts');
  const config = readConfig(process.env, projectFolder);
  stack.obey(config.stop);
  console.log(await serveLogIn(config, stack));
}

/** What is started by itself and is no part of an installation. */
const alone = new Map([
  ['connectors', runConnectors],
  ['keys', runKeys],
  ['sign', runSigning],
  ['log-in', runLogIn],
]);

/** Runs the command until it is stopped. */
export async function run(args: string[]): Promise<number> {
  const [part, ...rest] = args;
  const startAlone = part === undefined || rest.length > 0 ? undefined : alone.get(part);
  if (startAlone !== undefined) return runUntilStopped(startAlone);
  if (rest.length > 0 || (part !== undefined && !isPart(part)))
    throw new UsageError(
      `There is no such part: use "writ start" for everything, or one of: ${[...partNames, ...alone.keys()].join(', ')}.`,
    );
  return isWorker ? runWorker((stack) => startWorker(part, stack)) : runUntilStopped((stack) => start(part, stack));
}
