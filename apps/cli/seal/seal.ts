/** `writ seal`: seals what was collected before the service of keys was switched on, so that only that service opens it. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Config, readConfig, StartError, systemClock, UsageError } from '@writ/core';
import type { KeyService } from '@writ/keys-client';
import { type ConnectionSource, connect, connectionFor, requireKnownKey } from '@writ/prisma';
import type pg from 'pg';
import { keyServiceOf } from '../../server/key-service/key-service.ts';
import { readRunFile } from '../../server/process/run-file.ts';
import { keysNamed, preservationKeys } from '../../server/secrets.ts';
import { leftToSeal, sealSnapshots } from './seal-snapshots.ts';

/** One line for the list of commands. */
export const summary = 'seal what was collected before the service of keys was switched on';

/** The text of `writ seal --help`. */
export const usage = `
Usage: writ seal [--check]

Seals each snapshot that was collected under WRIT_KEY_PRESERVATION again, to the keys of its account, which the service of keys alone opens; then the key that
it had is gone. One snapshot after the other, each whole and with an entry of the log. Can be stopped at any time and run again: what is done is skipped. A
snapshot that is read at this moment is left for the next run.

  --check  only say how many snapshots and collections are under the key of the installation. Changes nothing

Asks the service of keys as the "writer": WRIT_KEYS_ASK_URL, WRIT_KEYS_ASK_SECRET, WRIT_KEYS_PUBLIC_KEY. Goes to the database of DATABASE_URL_OWNER, as
writ_owner, or to that of the demo which runs here. What it does not seal, and what to do with older backups: docs/how-to/run-the-service-of-keys.md.

Exit code: 0 done; 1 refused, failed, or something is left; 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const say = (text: string): unknown => process.stdout.write(`${text}\n`);

function parseCall(args: string[]): { check: boolean } {
  try {
    return parseArgs({ args, options: { check: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ seal --help.`);
  }
}

function databaseOf(config: Config): ConnectionSource {
  if (config.mode === 'production') return config;
  const running = readRunFile(config.dataFolder);
  if (running) return { socketFolder: running.socketFolder };
  throw new StartError('No database: set DATABASE_URL_OWNER, or run "npm start" first, to use its database.');
}

function serviceOf(config: Config): KeyService {
  const service = keyServiceOf(config, 'writer');
  if (service !== undefined) return service;
  throw new StartError(
    'This installation has no service of keys: set WRIT_KEYS_ASK_URL and WRIT_KEYS_PUBLIC_KEY. docs/how-to/run-the-service-of-keys.md has the steps.',
  );
}

async function check(client: pg.Client): Promise<number> {
  const { snapshots, collections, oldest } = await leftToSeal(client);
  say(`Snapshots under the key of the installation: ${snapshots.toLocaleString('en')}.`);
  const since = oldest === null ? '' : `, the oldest since ${oldest.toISOString()}`;
  say(`Collections under way, whose keys the installation has until they are done: ${collections.toLocaleString('en')}${since}.`);
  return snapshots === 0 ? 0 : 1;
}

/** Runs the command. Throws {@link UsageError}, and StartError for settings, a key or a database that can't be used. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  const config = readConfig(process.env, projectFolder);
  const service = call.check ? undefined : serviceOf(config);
  const connection = connectionFor('owner', databaseOf(config));
  await requireKnownKey(connection, 'PRESERVATION', ...keysNamed(config, 'PRESERVATION'));
  const client = await connect(connection);
  try {
    if (service === undefined) return await check(client);
    const left = await sealSnapshots({ client, keys: preservationKeys(config), service, clock: systemClock, say });
    return left === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}
