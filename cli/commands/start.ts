/**
 * `writ start`: runs everything, or one part. In demo mode that is the embedded database with the seed, the subgraphs, the
 * gateway and the log-ins; in production the parts only, over the database of DATABASE_URL.
 */
import { fileURLToPath } from 'node:url';
import type { AccessLog } from '@writ/access-log';
import { type Config, readConfig, StartError, type SubgraphName, subgraphNames, systemClock } from '@writ/core';
import { type ConnectionSource, connectionFor, migrate, startEmbedded } from '@writ/prisma';
import pg from 'pg';
import { forgetAnchors } from '../anchors.ts';
import { announceAuthorities } from '../authorities.ts';
import { UsageError } from '../command.ts';
import { requireFreePort } from '../free-port.ts';
import { greeting } from '../greeting.ts';
import { appends, type Installation, issuersOf, openLog, startDoor, startSubgraph } from '../parts.ts';
import { announcePolicy } from '../policy.ts';
import { faults } from '../process-log.ts';
import { type Part, prepareProduction, requireDatabase } from '../production.ts';
import { readRunFile, removeRunFile, writeRunFile } from '../run-file.ts';
import { fillDemo, noteSeed } from '../seed-demo.ts';
import { runUntilStopped, type Stack } from '../until-stopped.ts';

export const summary = 'run Writ, or one part of it';

export const usage = `writ start [gateway|${subgraphNames.join('|')}]

Without a part it runs everything in one process. In demo mode (no DATABASE_URL, WRIT_BASE_URL on loopback) that includes an
embedded database with made-up people, and log-ins without passwords. A subgraph whose WRIT_SUBGRAPH_<NAME>_URL is set is
taken to run elsewhere; start it there with "writ start <name>" and the same setting, whose port it opens.

  WRIT_BASE_URL          what people open (http://localhost:4000)
  WRIT_DATA              the data folder (.writ in the project)
  WRIT_TERRITORY_HEADER  the header in which your own edge says the reader's country, if it does
  WRIT_LOG_ANCHOR        the folder of what was signed last, outside all backups of the database (log in WRIT_DATA)
  WRIT_WITNESS_POLICY    a file in the form of C2SP tlog-policy: witnesses with their addresses, and how many must cosign the log
  WRIT_WITNESS_GRACE     for how many seconds the log goes on when too few of them do (3600); then it refuses every entry
  WRIT_SEED_MAILS        demo: about how many mails to seed from (all)

  In production; each secret may also stand in a file that the setting's name with _FILE names:
  DATABASE_URL           the PostgreSQL server; each part connects under a role of its own, DATABASE_URL_<ROLE> where that differs
  DATABASE_URL_OWNER     as writ_owner; with it the start applies pending migrations first
  WRIT_ISSUER            whom to believe: a JSON list of { issuer, graph, roles, organisation }
  WRIT_LOG_ORIGIN        the log's name, <host>/log/<epoch>; the next number opens a new epoch
  WRIT_LOG_PREVIOUS_KEY  the verifier key of the epoch before, for a start that opens one with another WRIT_KEY_LOG
  WRIT_KEY_LOG           signs checkpoints: an Ed25519 private key in PEM
  WRIT_KEY_MASTER        wraps the keys of the log's private side: 32 bytes in base64
  WRIT_KEY_<SUBGRAPH>    signs what one subgraph is told about the caller: 32 bytes in base64
  WRIT_KEY_INDEX         blinds the index of identifiers, for orders and "writ import": 32 bytes in base64

Ctrl-C stops everything. Exit codes: 0 stopped, 1 could not start, 2 not understood.`;

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const isPart = (name: string): name is Part => name === 'gateway' || (subgraphNames as readonly string[]).includes(name);

/** The database of a part that runs by itself. */
function databaseOf(config: Config): ConnectionSource {
  if (config.mode === 'production') return config;
  const running = readRunFile(config.dataFolder);
  if (running) return { socketFolder: running.socketFolder };
  throw new StartError('No database: run "npm start" first, whose embedded database this part shares, or set DATABASE_URL.');
}

function elsewhere(config: Config): Record<SubgraphName, string> {
  const missing = subgraphNames.find((name) => config.subgraphUrls[name] === undefined);
  if (missing) throw new StartError(`The gateway alone must know where each subgraph is: set WRIT_SUBGRAPH_${missing.toUpperCase()}_URL.`);
  return config.subgraphUrls as Record<SubgraphName, string>;
}

const requireOwnPort = ({ host, port }: Config): Promise<void> =>
  requireFreePort({ host, port, setting: 'WRIT_BASE_URL', example: 'http://localhost:4001' });

async function startPart(part: Part, config: Config, stack: Stack): Promise<void> {
  const installation: Installation = { config, database: databaseOf(config) };
  if (config.mode === 'production') await prepareProduction(config, part);
  if (part === 'gateway') await startGatewayAlone(installation, stack);
  else await startSubgraphAlone(part, installation, stack);
}

/** By which rules it runs and whom it believes, in the log before anything is answered. */
async function announceRules({ config, database }: Installation, log: AccessLog): Promise<void> {
  const pool = new pg.Pool({ ...connectionFor('log', database), max: 1 });
  pool.on('error', (error) => faults.tell('log', 'idle connection', error));
  try {
    await announcePolicy({ pool, log }, systemClock());
    await announceAuthorities({ pool, log }, issuersOf(config), systemClock());
  } finally {
    await pool.end();
  }
}

async function startGatewayAlone(installation: Installation, stack: Stack): Promise<void> {
  const { config } = installation;
  const urls = elsewhere(config);
  await requireOwnPort(config);
  const log = await openLog(installation);
  stack.defer(() => log.close());
  await announceRules(installation, log);
  const gateway = await startDoor(installation, log, urls);
  stack.defer(() => gateway.close());
  console.log(`The gateway answers at ${config.baseUrl}.`);
}

async function startSubgraphAlone(name: SubgraphName, installation: Installation, stack: Stack): Promise<void> {
  const url = installation.config.subgraphUrls[name];
  const place = url === undefined ? undefined : new URL(url);
  if (place)
    await requireFreePort({
      host: place.hostname,
      port: Number(place.port || 80),
      setting: `WRIT_SUBGRAPH_${name.toUpperCase()}_URL`,
      example: 'http://127.0.0.1:4101',
    });
  const log = appends(name) ? await openLog(installation) : null;
  if (log) stack.defer(() => log.close());
  const subgraph = await startSubgraph(name, installation, log, place);
  stack.defer(() => subgraph.close());
  console.log(`The subgraph ${name} answers the gateway at ${subgraph.url}`);
}

async function ownDatabase(config: Config, stack: Stack): Promise<ConnectionSource> {
  if (config.mode === 'production') return config;
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, projectFolder });
  stack.defer(() => embedded.stop());
  if (!embedded.reused) forgetAnchors(config);
  console.log(`Database: ${embedded.location}${embedded.reused ? ', as it was' : ', new'}`);
  writeRunFile(config.dataFolder, { process: process.pid, baseUrl: config.baseUrl, socketFolder: embedded.socketFolder });
  stack.defer(async () => removeRunFile(config.dataFolder));
  return { socketFolder: embedded.socketFolder };
}

/** Only the demo migrates and fills by itself; in production both are the owner's own act. */
async function prepare(config: Config, database: ConnectionSource): Promise<void> {
  if (config.mode === 'production') {
    await prepareProduction(config);
    await requireOwnPort(config);
    return;
  }
  await requireOwnPort(config);
  const owner = connectionFor('owner', database);
  await migrate(owner);
  await fillDemo(config, owner);
}

async function startAll(config: Config, stack: Stack): Promise<void> {
  const database = await ownDatabase(config, stack);
  await prepare(config, database);
  const installation: Installation = { config, database };
  const log = await openLog(installation);
  stack.defer(() => log.close());
  if (config.mode === 'demo') await noteSeed(log);
  await announceRules(installation, log);
  const urls: Partial<Record<SubgraphName, string>> = { ...config.subgraphUrls };
  for (const name of subgraphNames) {
    if (urls[name] !== undefined) continue;
    const subgraph = await startSubgraph(name, installation, log);
    stack.defer(() => subgraph.close());
    urls[name] = subgraph.url;
  }
  const gateway = await startDoor(installation, log, urls as Record<SubgraphName, string>);
  stack.defer(() => gateway.close());
  console.log(greeting(config, log.verifierKey));
}

/** Runs the command until it is stopped. */
export async function run(args: string[]): Promise<number> {
  const [part, ...rest] = args;
  if (rest.length > 0 || (part !== undefined && !isPart(part)))
    throw new UsageError(`Start what? "writ start" for everything, or one of: gateway, ${subgraphNames.join(', ')}.`);
  return runUntilStopped(async (stack) => {
    await requireDatabase(process.env, part);
    const config = readConfig(process.env, projectFolder);
    await (part === undefined ? startAll(config, stack) : startPart(part, config, stack));
  });
}
