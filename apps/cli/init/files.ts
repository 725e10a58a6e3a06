/** The files of a new installation: its keys, the SQL that makes its roles, templates, and one file with every setting. */
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { type DatabaseRole, StartError, subgraphNames } from '@writ/core';
import { limitedRoles, roleLimit } from '@writ/prisma';
import { formatVerifierKey, fromBase64Url, makeVerifierKey, mlDsaKeyType } from '@writ/tlog';
import { newSecondKey } from '../../server/secrets.ts';
import { type Group, groups, type Setting, settings } from '../../server/settings/catalogue.ts';
import { scramVerifier } from './scram.ts';

/** What an operator says of the installation. */
export interface Place {
  /** The public address. */
  readonly baseUrl: string;
  /** The database's URL, of one server or of several, without user and password. */
  readonly database: string;
  /** ISO 3166. */
  readonly country: string;
  /** Where the files are, as settings name them. */
  readonly folder: string;
}

/** Texts by path below the folder. */
export type Files = Readonly<Record<string, string>>;

const secret = (): string => randomBytes(32).toString('base64');
const signingKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();

/** The public half of the log's key, under the name that the log has by default: who cosigns it or reads it pins that. */
function verifierKeyOf(pem: string, { baseUrl }: Place): string {
  const { x } = createPublicKey(pem).export({ format: 'jwk' });
  return formatVerifierKey(makeVerifierKey(`${new URL(baseUrl).host}/log/1`, fromBase64Url(x ?? '') ?? new Uint8Array()));
}

/** The same of its ML-DSA key. */
function secondVerifierKeyOf(pem: string, { baseUrl }: Place): string {
  const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  return formatVerifierKey(makeVerifierKey(`${new URL(baseUrl).host}/log/1`, new Uint8Array(spki.subarray(-1_312)), mlDsaKeyType));
}

/** The log's keys and what others know of them. The second one is left out where this Node can't make it. */
function logFiles(place: Place): Files {
  const key = signingKey();
  const second = newSecondKey();
  const ofSecond = second === undefined ? {} : { 'keys/log_pq': second, 'log-pq.vkey': secondVerifierKeyOf(second, place) };
  return { 'keys/log': key, 'log.vkey': verifierKeyOf(key, place), ...ofSecond };
}

/** A key each, named as its setting: `keys/master` for WRIT_KEY_MASTER. */
const keyFiles = (): Files => ({
  'keys/webhook': `whsk_${secret()}`,
  ...Object.fromEntries(['master', 'index', 'preservation', ...subgraphNames].map((name) => [`keys/${name}`, secret()])),
});

const databaseRoles: readonly DatabaseRole[] = ['owner', ...limitedRoles];

/** The URL by which a role signs in. */
const urlOf = (role: DatabaseRole, password: string, { database }: Place): string =>
  database.replace('://', `://writ_${role}:${password}@`);

function roleSql(role: DatabaseRole, password: string): string {
  const limit = role === 'owner' ? '' : ` CONNECTION LIMIT ${roleLimit(role)}`;
  return `CREATE ROLE writ_${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION${limit}
  PASSWORD '${scramVerifier(password)}';`;
}

/** The database's name, which a statement can take as it is. */
function nameOf({ database }: Place): string {
  const [, path = ''] = /^[^:]+:\/\/[^/?#]*\/([^?#]*)/.exec(database) ?? [];
  const name = decodeURIComponent(path) || 'writ';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new StartError(`The database must have a name of small letters, digits and _, and not ${JSON.stringify(name)}.`);
  return name;
}

function databaseFiles(place: Place): Files {
  const passwords = databaseRoles.map((role) => ({ role, password: randomBytes(24).toString('base64url') }));
  const name = nameOf(place);
  const sql = [
    '-- Run once, as a superuser: psql -d postgres -f roles.sql. The passwords are not in it: the server gets what it keeps of them.',
    '-- A database server has one set of these roles: a second installation needs a server of its own.',
    ...passwords.map(({ role, password }) => roleSql(role, password)),
    `CREATE DATABASE ${name} OWNER writ_owner TEMPLATE template0 ENCODING 'UTF8';`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE ${name} TO ${limitedRoles.map((role) => `writ_${role}`).join(', ')};`,
  ];
  const urls = passwords.map(({ role, password }) => [`database/${role}`, urlOf(role, password, place)]);
  return { 'roles.sql': sql.join('\n'), ...Object.fromEntries(urls) };
}

/** By which the console proves itself at one issuer: its public half is registered there. */
const clientKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const issuer = (graph: string, roles: readonly string[], organisation: string, host: string) => ({
  issuer: `https://${host}`,
  graph,
  roles,
  organisation,
  console: {
    clientId: 'writ-console',
    ...(graph === 'public' ? { clientSecret: 'REPLACE, or leave out for a public client' } : { clientKey: clientKey() }),
  },
});

const templates = (): Files => ({
  'issuers.json': JSON.stringify(
    {
      number: 1,
      issuers: [
        issuer('public', ['ACCOUNT_HOLDER'], 'platform-users', 'REPLACE-id.users.example'),
        issuer('platform', ['AGENT', 'COUNSEL'], 'platform', 'REPLACE-id.staff.example'),
        issuer('audit', ['AUDITOR'], 'auditor', 'REPLACE-id.auditor.example'),
        issuer('authority', ['ISSUING', 'VALIDATING'], 'REPLACE-body', 'REPLACE-id.authority.example'),
      ],
    },
    null,
    2,
  ),
  'contact.json': JSON.stringify(
    {
      name: 'REPLACE: the provider',
      address: ['REPLACE: street and number', 'REPLACE: postal code and town', 'REPLACE: country'],
      recipients: { email: 'people@REPLACE.example', languages: ['en'] },
      authorities: { email: 'authorities@REPLACE.example', languages: ['en'] },
    },
    null,
    2,
  ),
  'witnesses.policy': [
    '# Who cosigns the log, and how many of them must (C2SP tlog-policy). Replace the example: name, verifier key, address.',
    '# witness w1 REPLACE.example+00000000+AAAA https://REPLACE.example/',
    '# quorum w1',
  ].join('\n'),
});

/** What the settings file gives each setting that it does not leave to the operator. */
function valuesOf({ baseUrl, database, country, folder }: Place, hasSecond: boolean): Readonly<Record<string, string>> {
  const keys = [
    'LOG',
    ...(hasSecond ? ['LOG_PQ'] : []),
    'MASTER',
    'INDEX',
    'PRESERVATION',
    'WEBHOOK',
    ...subgraphNames.map((name) => name.toUpperCase()),
  ];
  const roles = limitedRoles.map((role) => role.toUpperCase());
  return {
    WRIT_BASE_URL: baseUrl,
    WRIT_COUNTRY: country,
    WRIT_DATA: `${folder}/data`,
    DATABASE_URL: database,
    ...Object.fromEntries(roles.map((role) => [`DATABASE_URL_${role}_FILE`, `${folder}/database/${role.toLowerCase()}`])),
    ...Object.fromEntries(keys.map((key) => [`WRIT_KEY_${key}_FILE`, `${folder}/keys/${key.toLowerCase()}`])),
    WRIT_ISSUER_FILE: `${folder}/issuers.json`,
    WRIT_CONTACT_FILE: `${folder}/contact.json`,
    WRIT_WITNESS_POLICY: `${folder}/witnesses.policy`,
  };
}

const comment = ({ about, without, needed }: Setting): string[] => [
  `# ${about.charAt(0).toUpperCase()}${about.slice(1)}.`,
  ...(without === undefined ? [] : [`# Without it: ${without}.`]),
  ...(needed === undefined ? [] : [`# Production needs it for ${needed}.`]),
];

/** A value that a shell, systemd and Node read alike: several parameters of a URL have an & between them. */
const quoted = (value: string): string => (/^[\w@%+=:,./?-]*$/.test(value) ? value : `'${value}'`);

/** The lines of a setting: those that have a value, and otherwise its name to fill in. */
function linesOf(setting: Setting, values: Readonly<Record<string, string>>): string[] {
  const { name, needed, isConditional = false } = setting;
  const pattern = new RegExp(`^${name.replace(/<[A-Z]+>/, '[A-Z]+')}(_FILE)?$`);
  const set = Object.entries(values).filter(([variable]) => pattern.test(variable) && isOf(name, variable));
  const assigned = set.map(([variable, value]) => `${variable}=${quoted(value)}`);
  if (assigned.length > 0) return [...comment(setting), ...assigned];
  return [...comment(setting), needed === undefined || isConditional ? `# ${name}=` : `${name}=`];
}

/** `WRIT_KEY_<SUBGRAPH>` stands for the subgraphs alone, and `DATABASE_URL_<ROLE>` for all roles but the owner. */
const isOf = (name: string, variable: string): boolean =>
  name !== 'WRIT_KEY_<SUBGRAPH>' || subgraphNames.some((subgraph) => variable === `WRIT_KEY_${subgraph.toUpperCase()}_FILE`);

function settingsFile(place: Place, hasSecond: boolean): string {
  const values = valuesOf(place, hasSecond);
  const shown = (Object.keys(groups) as Group[]).filter((group) => group !== 'demo');
  const lines = shown.flatMap((group) => [
    '',
    `##### ${groups[group]}`,
    ...settings.filter((setting) => setting.group === group).flatMap((setting) => ['', ...linesOf(setting, values)]),
  ]);
  const owner = `# For "writ migrate", and nothing else: DATABASE_URL_OWNER_FILE=${place.folder}/database/owner`;
  return ['# The settings of this installation. Fill in what has no value after its =, then run "writ check".', owner, ...lines].join('\n');
}

/** Every file of a new installation. Throws StartError for a place that can't be one. */
export function filesOf(place: Place): Files {
  const ofLog = logFiles(place);
  const settingsText = settingsFile(place, 'keys/log_pq' in ofLog);
  return { ...ofLog, ...keyFiles(), ...databaseFiles(place), ...templates(), 'writ.env': settingsText };
}
