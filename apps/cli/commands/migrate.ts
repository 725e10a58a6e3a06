/** `writ migrate`: brings the database to this version, as its owner. The one command of production that needs the owner's URL for that. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Environment, readConfig, readSecret, StartError, UsageError } from '@writ/core';
import {
  connect,
  connectionFor,
  type DatabaseConnection,
  type DueMigration,
  livingProcesses,
  pendingMigrations,
  requireEncrypted,
  requireNoneOlder,
} from '@writ/prisma';
import { readRunFile } from '../../server/process/run-file.ts';
import { migrateAsOwner } from '../../server/production-checks/production.ts';

export const summary = 'bring the database to this version';

export const usage = `
Usage: writ migrate [--contract] [--check]

Applies the migrations that the database lacks, as writ_owner: DATABASE_URL_OWNER, or the file that DATABASE_URL_OWNER_FILE names. No other setting is needed.
Without DATABASE_URL_OWNER and DATABASE_URL it is the database of the demo that runs here.

Migrations that expand only add: processes of the version before run on. Those that contract take away what an older version uses, and are the last step of an
upgrade: without --contract they wait, except in a database that is new.

  --contract  also those that contract. Refused while a process runs that does not know them; it is named
  --check     only say what is pending, and what would refuse it. Changes nothing

A migration waits two seconds for a table that others use, lets them through and tries again, ten times.
Steps of an upgrade: docs/how-to/upgrade.md.

Exit code: 0 done, or nothing is pending; 1 refused, failed, or with --check something is pending; 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const say = (text: string): unknown => process.stdout.write(`${text}\n`);

interface Call {
  readonly contract: boolean;
  readonly check: boolean;
}

function parseCall(args: string[]): Call {
  const options = { contract: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ migrate --help.`);
  }
}

function ownerOf(environment: Environment): DatabaseConnection {
  if (readSecret(environment, 'DATABASE_URL_OWNER') !== undefined) {
    const owner = connectionFor('owner', { environment });
    requireEncrypted(owner);
    return owner;
  }
  if (readSecret(environment, 'DATABASE_URL') !== undefined)
    throw new StartError('Only the owner of the tables migrates: set DATABASE_URL_OWNER, the URL of writ_owner.');
  const running = readRunFile(readConfig(environment, projectFolder).dataFolder);
  if (running) return connectionFor('owner', { socketFolder: running.socketFolder });
  throw new StartError('No database: set DATABASE_URL_OWNER, the URL of writ_owner, or run "npm start" first, to use its database.');
}

const namesOf = (due: readonly DueMigration[]): string => due.map(({ name }) => name).join(', ');

/** Says what is pending, and answers the exit code. Throws StartError where a running process refuses what would be applied. */
async function check(owner: DatabaseConnection, { contract }: Call): Promise<number> {
  const due = await pendingMigrations(owner);
  // Where the first of all is due nothing was ever applied, and a new database gets them all at once.
  const isNew = due[0]?.name.startsWith('0001_') === true;
  const waiting = due.filter(({ kind }) => !isNew && kind === 'contract');
  const first = due.filter((one) => !waiting.includes(one));
  if (due.length === 0) say('Nothing is pending.');
  if (first.length > 0) say(`Pending: ${namesOf(first)}.`);
  if (waiting.length > 0) say(`Pending with --contract, once no older version runs: ${namesOf(waiting)}.`);
  const [contracting] = waiting;
  if (contract && contracting !== undefined) {
    const client = await connect(owner);
    requireNoneOlder(await livingProcesses(client).finally(() => client.end()), contracting.name);
  }
  return first.length > 0 || (contract && waiting.length > 0) ? 1 : 0;
}

/** Runs the command. Throws {@link UsageError}, and StartError for a database that can't be migrated. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  const owner = ownerOf(process.env);
  if (call.check) return await check(owner, call);
  const applied = await migrateAsOwner(owner, call.contract ? 'apply' : 'leave');
  say(applied.length === 0 ? 'Nothing was pending.' : `Applied ${applied.length}: ${applied.join(', ')}.`);
  const left = await pendingMigrations(owner);
  if (left.length > 0) say(`Left: ${namesOf(left)}. Run "writ migrate --contract" once every process runs this version.`);
  return 0;
}
