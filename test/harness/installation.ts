/**
 * An installation in production, as its operator has it before the first start: the folder of `writ init` with what was to be filled in, and a server of its own
 * that asks for passwords, with the roles of its SQL and every migration.
 */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, connectionFor, socketConnection } from '@writ/prisma';
import { formatVerifierKey } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import { type Files, filesOf } from '../../apps/cli/init/files.ts';
import { migrateAsOwner } from '../../apps/server/production-checks/production.ts';
import { freshFolder, projectFolder } from './life-server.ts';
import { contact } from './production-settings.ts';
import { certificate } from './self-signed.ts';

export const baseUrl = 'https://writ.platform.example';

const issuers = [
  { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' },
];

export interface Installation {
  /** What /etc/writ is in the guides. */
  readonly folder: string;
  readonly server: Embedded;
  /** The settings of its writ.env, as a shell or systemd reads them. */
  settings(): Record<string, string>;
  /** Loses the server, and puts a copy of its folder in its place, at another address: that of the settings and of each role's URL is changed with it. */
  restore(copy: string): Promise<void>;
  close(): Promise<void>;
}

/** The statements of a file without its comments, none of which has a semicolon in it. */
export const statementsOf = (sql: string): string[] =>
  sql
    .replaceAll(/^--.*\n/gm, '')
    .split(/;\n|;$/)
    .filter((statement) => statement.trim() !== '');

export async function asSuperuser(
  server: Embedded,
  statements: readonly string[],
  database = 'postgres',
): Promise<Record<string, string>[]> {
  const client = await connect(socketConnection(server.socketFolder, 'postgres', database));
  try {
    let rows: Record<string, string>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, string>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** Whoever is no superuser signs in with a password. */
export async function askForPasswords(server: Embedded): Promise<void> {
  await asSuperuser(server, ['DROP DATABASE writ', 'DROP ROLE writ_owner']);
  const [rules] = await asSuperuser(server, ['SHOW hba_file']);
  writeFileSync(rules?.['hba_file'] ?? '', 'local all postgres trust\nlocal all all scram-sha-256\n');
  await asSuperuser(server, ['SELECT pg_reload_conf()']);
}

/** Where the database of an installation is, as its URLs have it. */
export const placeOf = (server: Embedded): string => `postgres://localhost/platform?host=${encodeURIComponent(server.socketFolder)}`;

/** Writes what `writ init` writes, and what its operator then adds. */
function writeFolder(folder: string, server: Embedded): void {
  const authority = certificate('parts');
  const own = certificate('localhost', authority);
  const seal = certificate('seal');
  const files: Files = {
    ...filesOf({ baseUrl, database: placeOf(server), country: 'IE', folder }),
    // Every part that asks the source signs what it asks; without a key of its own it would need the log's.
    'keys/source': generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    'seal/key': seal.key,
    'seal/certificate': seal.cert,
    'seal/timestamps': certificate('a timestamp authority').cert,
    'parts/certificate': own.cert,
    'parts/key': own.key,
    'parts/ca': authority.cert,
    'mail-url': 'smtp://127.0.0.1:9',
    'issuers.json': JSON.stringify(issuers),
    'contact.json': JSON.stringify(contact),
    'witnesses.policy': `witness w ${formatVerifierKey(sampleWitness('witness.example').key)} http://127.0.0.1:9/\nquorum w`,
  };
  const filled = {
    ...files,
    'writ.env': (files['writ.env'] ?? '')
      .replace(/^WRIT_MAIL_URL=$/m, 'WRIT_MAIL_URL=smtp://127.0.0.1:9')
      .replace(/^WRIT_DESK_MAIL=$/m, 'WRIT_DESK_MAIL=duty@platform.example'),
  };
  for (const [path, text] of Object.entries(filled)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), `${text}\n`, { mode: 0o600 });
  }
}

/** The public key of some source adapter, which nobody asks before records are. */
export const adapterKey = (): string => randomBytes(32).toString('base64');

/** Makes one. */
export async function openInstallation(): Promise<Installation> {
  const dataFolder = join(freshFolder(), 'data');
  let server = await startEmbedded({ dataFolder, projectFolder });
  await askForPasswords(server);
  const folder = join(freshFolder(), 'installation');
  writeFolder(folder, server);
  await asSuperuser(server, statementsOf(readFileSync(join(folder, 'roles.sql'), 'utf8')));
  const owner = { environment: { DATABASE_URL_OWNER: readFileSync(join(folder, 'database/owner'), 'utf8').trim() } };
  await migrateAsOwner(connectionFor('owner', owner));
  return {
    folder,
    get server() {
      return server;
    },
    restore: async (copy) => {
      const { socketFolder: before, location } = server;
      await server.stop();
      rmSync(join(location, 'data'), { recursive: true });
      execFileSync('cp', ['-a', copy, join(location, 'data')]);
      server = await startEmbedded({ dataFolder, projectFolder });
      for (const path of ['writ.env', ...readdirSync(join(folder, 'database')).map((name) => join('database', name))]) {
        const text = readFileSync(join(folder, path), 'utf8');
        writeFileSync(join(folder, path), text.replaceAll(encodeURIComponent(before), encodeURIComponent(server.socketFolder)));
      }
    },
    settings: () => parseEnv(readFileSync(join(folder, 'writ.env'), 'utf8')) as Record<string, string>,
    close: async () => {
      await server.stop();
      if (server.location.startsWith('/var/lib/writ-')) rmSync(server.location, { recursive: true, force: true });
    },
  };
}
