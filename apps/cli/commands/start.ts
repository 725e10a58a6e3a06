/**
 * `writ start`: runs everything, or one part. In demo mode that is the embedded database with the seed, the subgraphs, the
 * gateway and the log-ins; in production the parts only, over the database of DATABASE_URL.
 */
import { fileURLToPath } from 'node:url';
import type { AccessLog } from '@writ/access-log';
import { type Config, readConfig, StartError, subgraphNames, systemClock, UsageError } from '@writ/core';
import { startEmbedded } from '@writ/demo/database';
import { lawHashIn } from '@writ/orders';
import { type ConnectionSource, connectionFor, migrate, setRoleLimits } from '@writ/prisma';
import pg from 'pg';
import { greeting } from '../../demo/greeting.ts';
import { playHistoryOnce } from '../../demo/history/start-history.ts';
import { fillDemo, noteDemo } from '../../demo/seed/seed-demo.ts';
import { forgetAnchors } from '../../server/anchors.ts';
import { type InstallationOptions, issuersOf, type StartablePart } from '../../server/compose.ts';
import { requireFreePort } from '../../server/process/free-port.ts';
import { faults } from '../../server/process/process-log.ts';
import { readRunFile, removeRunFile, writeRunFile } from '../../server/process/run-file.ts';
import { runUntilStopped, type Stack } from '../../server/process/until-stopped.ts';
import { isWorker, runWorker, startWorkers } from '../../server/process/workers.ts';
import { prepareProduction, requireDatabase } from '../../server/production-checks/production.ts';
import { announceAuthorities } from '../../server/public-entries/authorities.ts';
import { announcePolicy, policyOf } from '../../server/public-entries/policy.ts';
import { elsewhere, openOwnLog, placeOf, runOwnWork, serve, sourceListens, withSource } from '../../server/serve.ts';
import { settingsOfBuiltIn, sourcePlace } from '../../server/settings/source.ts';
import { standbyOf } from '../../server/settings/standby.ts';
import { transparencyRemark } from '../../server/settings/transparency.ts';
import { forgetDemoWitness, startDemoWitness } from '../witness/demo-witness.ts';

export const summary = 'run Writ, or one part of it';

export const usage = `writ start [gateway|${subgraphNames.join('|')}|worker|source]

Without a part it runs everything in one process, or in as many as WRIT_WORKERS sets. In demo mode (no DATABASE_URL, WRIT_BASE_URL on loopback) that includes an
embedded database with made-up people, and log-ins without passwords. A subgraph whose WRIT_SUBGRAPH_<NAME>_URL is set is
assumed to run elsewhere; start it there with "writ start <name>" and the same setting, whose port it opens. The worker does the work
that falls due for orders and for enforcement, and answers no requests; "everything" includes one, and several can share one database.

  WRIT_BASE_URL          what people open (http://localhost:4000)
  WRIT_WORKERS           how many processes share the port of what is started (1); one that dies is replaced
  WRIT_EXECUTOR          which executor runs query plans on every graph: writ, or stock for Apollo's (stock on the authority and audit graphs, writ on the others)
  WRIT_COUNTRY           where the platform or its representative is, ISO 3166: legal deadlines are counted in its days (IE in a demo)
  WRIT_PROFILE_HOSTS     the hosts on which the platform shows accounts, separated by commas (that of WRIT_BASE_URL): orders name accounts by their page there
  WRIT_ENROLMENT_WAIT_HOURS  how long an authority waits between its enrolment and its first order (72, which is the minimum)
  WRIT_DATA              the data folder (.writ in the project)
  WRIT_TERRITORY_HEADER  the header in which your own edge sends the reader's country, if it does
  WRIT_TRUSTED_PROXIES   your own proxies: addresses and blocks, separated by commas. Only their X-Forwarded-For is read to find the client's address
  WRIT_RATE_LIMIT        how many requests a second one address, or one caller, may send to a process on average (50; in a demo 100000): ten seconds'
                         worth in one burst, four times as much from a /24 or /48, ten times for files of the log, a tenth for signing in
  WRIT_LOG_ANCHOR        the folder of the last signed checkpoint, outside all backups of the database (log in WRIT_DATA)
  WRIT_WITNESS_POLICY    a file in the form of C2SP tlog-policy: witnesses with their addresses, and how many must cosign the log: in
                         production for "everything", orders, worker and source; a demo without one runs a witness of its own, in WRIT_DATA/witness
  WRIT_WITNESS_GRACE     for how many seconds the log continues when too few of them cosign (3600); then it refuses every entry
  WRIT_WITNESS_GAP       how many milliseconds apart they are asked at least, 10 to 2000 (1000, as public witnesses expect; 50 for your own)
  WRIT_TRUSTED_DOCUMENTS a folder with documents of your own that the platform, authority and audit graphs answer in production
  WRIT_MAIL_URL          the mail server for notifications, smtp://user:password@host:port; a demo without one saves e-mails as files in WRIT_DATA/mail
  WRIT_DESK_MAIL         the address of those on duty, who hear when work arrives and when its time runs out; a demo saves their e-mails in WRIT_DATA/desk-mail
  WRIT_CONTACT           whom people and authorities write to, as JSON, for "everything" and enforcement, or the file that WRIT_CONTACT_FILE names:
                         docs/how-to/contact-points.md; a demo has made-up ones
  WRIT_MAIL_FROM         the sender of those e-mails (no-reply at the host of WRIT_BASE_URL)
  WRIT_PLATFORM_NAME     the platform's name in those e-mails (the host of WRIT_BASE_URL)
  WRIT_LANGUAGE          the language of e-mails to people whose own language is not known, en or de (en)
  WRIT_WEBHOOK_PRIVATE   "allow": subscribers may have addresses in your own network, and no TLS
  WRIT_TRANSPARENCY_URL  the API of the DSA Transparency Database, to which statements of reasons are submitted; without it they wait
  WRIT_TRANSPARENCY_TOKEN  the platform's token there, for "everything" and worker; or in the file that WRIT_TRANSPARENCY_TOKEN_FILE names
  WRIT_CONSOLE_DIST      the folder of the built console (console/dist); without one, everything works except its pages
  WRIT_SEED_MAILS        demo: about how many mails to seed from (all)
  WRIT_DEMO_HISTORY      demo: on or off, whether the first start plays weeks of orders, notices and complaints (on, but off with WRIT_SEED_MAILS)

  In production; each secret may also be in a file that the setting's name with _FILE names:
  DATABASE_URL           the PostgreSQL server; each part connects with its own role, by DATABASE_URL_<ROLE> where that differs
  DATABASE_URL_OWNER     as writ_owner; with it the start applies pending migrations first
  WRIT_DATABASE_STANDBY  none (the default); required: a synchronous standby has everything that is acknowledged; or storage: a managed
                         service stores the copies. Must match the server's synchronous_standby_names; stated in the log
  WRIT_ISSUER            whose tokens to accept: a JSON list of { issuer, graph, roles, organisation, console }. Leave the last out, or give the
                         client by which people sign in to the console there, { clientId, clientSecret }, with the secret if the issuer requires
                         one; its redirect address is WRIT_BASE_URL/sign-in/callback
  WRIT_LOG_ORIGIN        the log's name, <host>/log/<epoch>; the next number opens a new epoch
  WRIT_LOG_PREVIOUS_KEY  the verifier key of the epoch before, for a start that opens one with another WRIT_KEY_LOG
  WRIT_MAIL_URL          the mail server for notifications, for "everything" and worker: see above
  WRIT_DESK_MAIL         the address of those on duty, for "everything" and worker: see above
  WRIT_CONTACT           whom people and authorities write to: see above
  WRIT_KEY_LOG           signs checkpoints: an Ed25519 private key in PEM
  WRIT_KEY_MASTER        wraps the keys of the log's private side: 32 bytes in base64
  WRIT_KEY_<SUBGRAPH>    signs the caller tokens for one subgraph: 32 bytes in base64
  WRIT_KEY_INDEX         blinds the index of identifiers, for orders and "writ import": 32 bytes in base64
  WRIT_KEY_WEBHOOK       signs webhooks to subscribers, for enforcement and worker, once there are any: whsk_ and 32 bytes in base64
  WRIT_SOURCE_URL        the platform's source adapter, for every part but the gateway; without it "everything" brings its own, over what
                         "writ import" filled, which "writ start source" runs alone at this address
  WRIT_SOURCE            built-in: what WRIT_SOURCE_URL names is Writ's own adapter ("writ start source"), so Writ serves the items and carries
                         measures out itself; platform (what it is when left out): the platform's own adapter does
  WRIT_SOURCE_KEY        the adapter's public key: 32 bytes in base64
  WRIT_SOURCE_PREVIOUS_KEYS  the adapter's public keys of before, with spaces between: what it signed of items that were decided on is still shown
  WRIT_SOURCE_PUBLIC_KEY  for "writ start source": Writ's public key, whom it answers; with the log of WRIT_WITNESS_POLICY it needs none of Writ's private keys
  WRIT_KEY_SOURCE        signs what Writ asks of it: an Ed25519 private key in PEM; follows from WRIT_KEY_MASTER where that is known
  WRIT_KEY_PRESERVATION  wraps the keys of preserved snapshots, for orders, worker, records and content: 32 bytes in base64

Ctrl-C stops everything. Exit codes: 0 stopped, 1 could not start or lost the embedded database, 2 wrong usage.`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const partNames: readonly StartablePart[] = ['gateway', ...subgraphNames, 'worker', 'source'];
const isPart = (name: string): name is StartablePart => (partNames as readonly string[]).includes(name);

/** What a part, or one of several processes, works with: it runs by then. */
function running(config: Config): Pick<InstallationOptions, 'database' | 'source'> {
  if (config.mode === 'production') return { database: config };
  const run = readRunFile(config.dataFolder);
  if (run) return { database: { socketFolder: run.socketFolder }, ...(run.source === undefined ? {} : { source: run.source }) };
  throw new StartError('No database: run "npm start" first, to share its embedded database, or set DATABASE_URL.');
}

async function ownDatabase(config: Config, stack: Stack): Promise<ConnectionSource> {
  if (config.mode === 'production') return config;
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

/** The port that what is started is reached at. */
async function requireOwnPort(part: StartablePart | undefined, config: Config): Promise<void> {
  if (part === undefined || part === 'gateway')
    return requireFreePort({ host: config.host, port: config.port, setting: 'WRIT_BASE_URL', example: 'http://localhost:4001' });
  if (part === 'worker') return;
  if (part === 'source') return requireFreePort({ ...sourceListens(config), setting: 'WRIT_SOURCE_URL', example: 'http://127.0.0.1:4201' });
  const setting = `WRIT_SUBGRAPH_${part.toUpperCase()}_URL`;
  const example = 'http://127.0.0.1:4101';
  const place = placeOf(part, config);
  if (place) return requireFreePort({ host: place.hostname, port: Number(place.port || 80), setting, example });
  if (config.workers > 1) throw new StartError(`Several processes of ${part} must share one port: set ${setting}, like ${example}.`);
}

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
  const beside = part === undefined ? { database: await ownDatabase(config, stack) } : running(config);
  if (config.mode === 'production') await prepareProduction(config, part);
  if (part === 'gateway') elsewhere(config);
  await requireOwnPort(part, config);
  if (part === undefined && config.mode === 'demo') {
    const owner = connectionFor('owner', beside.database);
    await migrate(owner);
    await setRoleLimits(owner, config.workers);
    await fillDemo(config, owner);
    await runDemoWitness(config, stack);
    await playHistoryOnce({ config, ...beside }, (past, log) => announce(undefined, past, log));
  }
  return part === undefined ? withOwnSource({ config, ...beside }, stack) : { config, ...beside };
}

/** Its policies and its accepted issuers, in the log before anything is answered. */
async function announceRules({ config, database, clock = systemClock }: InstallationOptions, log: AccessLog): Promise<void> {
  const pool = new pg.Pool({ ...connectionFor('log', database), max: 1 });
  pool.on('error', (error) => faults.report('log', 'idle connection', error));
  try {
    await announcePolicy({ pool, log }, clock(), policyOf(standbyOf(config), await lawHashIn((sql) => pool.query(sql))));
    await announceAuthorities({ pool, log }, issuersOf(config), clock());
  } finally {
    await pool.end();
  }
}

/** The first entries of the log, written by the process that starts a gateway. */
async function announce(part: StartablePart | undefined, installation: InstallationOptions, log: AccessLog): Promise<void> {
  if (part !== undefined && part !== 'gateway') return;
  if (part === undefined && installation.config.mode === 'demo') await noteDemo(log, installation.config, installation.clock);
  await announceRules(installation, log);
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
  return `The subgraph ${part} answers the gateway at ${url ?? placeOf(part, config)?.href}`;
}

async function serveAlone(part: StartablePart | undefined, installation: InstallationOptions, stack: Stack): Promise<string> {
  const log = await openOwnLog(part, installation, stack);
  if (log) await announce(part, installation, log);
  const url = await serve(part, installation, log, stack);
  if (part === undefined && log) await runOwnWork(installation, log, stack);
  return ready(part, installation.config, { verifierKey: log?.verifierKey ?? '', url });
}

/** One-time entries are written here and due work is done here, before and beside the processes that answer requests; each has its own log. */
async function serveByWorkers(part: StartablePart | undefined, installation: InstallationOptions, stack: Stack): Promise<string> {
  const log = await openOwnLog(part, installation, stack);
  if (log) await announce(part, installation, log);
  if (part === undefined && log) await runOwnWork(installation, log, stack);
  await startWorkers(installation.config.workers, stack);
  return ready(part, installation.config, { verifierKey: log?.verifierKey ?? '', url: undefined });
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
  remark(part, config);
  const installation = await prepare(part, config, stack);
  console.log(await (config.workers === 1 ? serveAlone : serveByWorkers)(part, installation, stack));
}

/** One of several processes: what is done once is done. */
async function startWorker(part: StartablePart | undefined, stack: Stack): Promise<void> {
  const config = readConfig(process.env, projectFolder);
  const installation: InstallationOptions = { config, ...running(config) };
  await serve(part, installation, await openOwnLog(part, installation, stack), stack);
}

/** Runs the command until it is stopped. */
export async function run(args: string[]): Promise<number> {
  const [part, ...rest] = args;
  if (rest.length > 0 || (part !== undefined && !isPart(part)))
    throw new UsageError(`There is no such part: use "writ start" for everything, or one of: ${partNames.join(', ')}.`);
  return isWorker ? runWorker((stack) => startWorker(part, stack)) : runUntilStopped((stack) => start(part, stack));
}
