/**
 * The demo's own service of keys, in the demo's process and on this machine alone: over a database of its own beside the demo's, with KEKs in files of the data
 * folder, the policy of the demo's log and witness, and roots whose authenticators are software. It proves nothing to others, as who runs the rest runs it too.
 */
import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, systemClock as clock, type Draining, type Environment, StartError } from '@writ/core';
import { keepRootsFile, kept, keysToRegister, signingOrigin } from '@writ/demo/authenticators';
import { connect, connectionFor, socketConnection } from '@writ/prisma';
import { Agent, request } from 'undici';
import { askingParts } from '../../server/key-service/key-service.ts';
import { faults } from '../../server/process/process-log.ts';
import type { Stack } from '../../server/process/until-stopped.ts';
import { isOwnPlatform } from '../../server/settings/source.ts';
import { policyToPin } from '../../server/settings/witnesses.ts';
import { serveKeys } from './serve.ts';

/** Settings by which a demo has a service of keys or signing of its own making. */
const ownMaking = /^WRIT_(?:KEYS_|SIGNING_)/;

/**
 * Whether it is wanted: setting WRIT_DEMO_KEYS, and without it wherever nothing else is: neither settings of another service nor another platform. Throws
 * StartError for a value that it has not, and for "on" beside those.
 */
export function wantsDemoKeys(config: Config): boolean {
  const { WRIT_DEMO_KEYS: setting } = config.environment;
  if (setting !== undefined && setting !== 'on' && setting !== 'off') throw new StartError('WRIT_DEMO_KEYS must be on or off.');
  const others = Object.keys(config.environment).filter((name) => ownMaking.test(name) && config.environment[name] !== '');
  if (setting === undefined) return others.length === 0 && !isOwnPlatform(config);
  if (setting === 'on' && others.length > 0)
    throw new StartError(`WRIT_DEMO_KEYS=on brings a service of keys with settings of its own: take ${others.toSorted().join(', ')} out.`);
  if (setting === 'on' && isOwnPlatform(config))
    throw new StartError('WRIT_DEMO_KEYS=on is for the demo on its own made-up platform: leave it out beside a WRIT_SOURCE_URL.');
  return setting === 'on';
}

const role = 'keys_of_writ';
const database = 'writ_keys';

/**
 * Makes role and database at the first start, as apps/keys/database/create.sql has them. False where the demo began without: what is under way in it was signed by
 * nobody, and would stop.
 */
async function makeDatabase(socketFolder: string, isAsked: boolean): Promise<boolean> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'postgres'));
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database',
      [role, database],
    );
    if (rows[0]?.database !== true && !isAsked && (await hasBegun(socketFolder))) return false;
    if (rows[0]?.role !== true)
      await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`);
    if (rows[0]?.database !== true) await client.query(`CREATE DATABASE ${database} OWNER ${role}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    return true;
  } finally {
    await client.end();
  }
}

/** Whether anything was entered in the demo's log. */
async function hasBegun(socketFolder: string): Promise<boolean> {
  const client = await connect(connectionFor('owner', { socketFolder }));
  try {
    return (await client.query('SELECT FROM log.log_entry LIMIT 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}

const newServiceKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Settings of the service, as `writ start keys` has them, and those of the parts that ask it: their secrets are of this start alone. */
function settingsOf(config: Config, socketFolder: string): { own: Environment; asking: Readonly<Record<string, string>> } {
  const folder = join(config.dataFolder, 'key-service');
  mkdirSync(join(folder, 'keks'), { recursive: true, mode: 0o700 });
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const key = kept(join(folder, 'key'), newServiceKey);
  const secrets = askingParts.map((part) => [part, randomBytes(24).toString('base64url')] as const);
  const hashed = secrets.map(([part, secret]) => [part, { secretSha256: createHash('sha256').update(secret).digest('hex') }]);
  const socket = `unix:${join(socketFolder, 'keys.sock')}`;
  const signing = { WRIT_SIGNING_ORIGIN: signingOrigin(config), WRIT_KEYS_ROOTS: keepRootsFile(config) };
  return {
    own: {
      ...signing,
      WRIT_KEYS_URL: socket,
      WRIT_KEYS_DATABASE_URL: `postgres://${role}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`,
      WRIT_KEYS_KEK: `file:${join(folder, 'keks')}`,
      WRIT_KEYS_POLICY: file('policy', policyToPin(config)),
      WRIT_KEYS_PARTS: file('parts.json', JSON.stringify({ v: 1, parts: Object.fromEntries(hashed) })),
      WRIT_KEYS_KEY: key,
      WRIT_KEY_INDEX: kept(join(folder, 'index'), () => randomBytes(32).toString('base64')).trim(),
    },
    asking: {
      ...signing,
      WRIT_KEYS_ASK_URL: socket,
      WRIT_KEYS_ASK_SECRET: secrets.map(([part, secret]) => `${part}=${secret}`).join(' '),
      WRIT_KEYS_PUBLIC_KEY: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    },
  };
}

async function registeredAt(socketFolder: string): Promise<Set<string>> {
  const client = await connect(socketConnection(socketFolder, role, database));
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM credential');
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}

/** Registers whoever of the demo's people it does not know, as anybody would. Throws StartError. */
async function registerPeople(config: Config, socketFolder: string): Promise<void> {
  const known = await registeredAt(socketFolder);
  const dispatcher = new Agent({ connect: { socketPath: join(socketFolder, 'keys.sock') } });
  try {
    for (const { credential, acts } of keysToRegister(config, clock(), known)) {
      const body = JSON.stringify({ v: 1, credential, acts });
      const answer = await request('http://localhost/v1/credentials', {
        method: 'POST',
        body,
        dispatcher,
        headers: { 'content-type': 'application/json' },
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 300)
        throw new StartError(
          `The demo's service of keys does not take the key of ${credential.subject}: ${text} WRIT_DEMO_KEYS=off starts without it.`,
        );
    }
  } finally {
    await dispatcher.close();
  }
}

/**
 * Starts it and its signing page, until the stack is closed. Answers the settings of the parts that ask it; null where the demo began without it. Throws StartError.
 */
export async function startDemoKeys(config: Config, socketFolder: string, stack: Stack): Promise<Readonly<Record<string, string>> | null> {
  if (!(await makeDatabase(socketFolder, config.environment['WRIT_DEMO_KEYS'] === 'on'))) return null;
  const { startDemoPage } = await import('@writ/demo/start');
  const page = await startDemoPage(config, (error) => faults.report('sign', 'request', error));
  stack.defer(() => page.close());
  const { own, asking } = settingsOf(config, socketFolder);
  // It ends after those that ask it.
  const after = { defer: (close: () => Promise<void>) => stack.defer(close), drain: (part: Draining) => stack.defer(() => part.close()) };
  await serveKeys({ ...config, environment: own }, after);
  await registerPeople(config, socketFolder);
  return { ...asking, WRIT_DEMO_KEYS: 'on' };
}
