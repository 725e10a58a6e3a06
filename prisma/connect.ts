/**
 * How each role reaches the database: by the embedded server's socket, or by DATABASE_URL. Every session is in UTC,
 * since the client writes and reads instants without their zone. Never a password in a message.
 */
import { readFileSync } from 'node:fs';
import { type DatabaseRole, type Environment, readSecret, StartError } from '@writ/core';
import pg from 'pg';

/** Options for a `pg` client or pool. Holds the password, when there is one: never print it, see {@link describe}. */
export interface DatabaseConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
  readonly ssl: boolean | { readonly rejectUnauthorized?: boolean; readonly ca?: string };
  /** Server settings of the session. */
  readonly options: string;
  readonly application_name: string;
  readonly connectionTimeoutMillis: number;
}

/** Where connections come from: the embedded server's socket folder, or the settings. */
export type ConnectionSource = { readonly socketFolder: string } | { readonly environment: Environment };

const port = 5432;
/** How the client reads what the server writes, as it has to be: a role may change its own settings for its later sessions. */
const forms = ['TimeZone=UTC', 'DateStyle=ISO', 'IntervalStyle=postgres', 'bytea_output=hex', 'extra_float_digits=1', 'array_nulls=on'];
const session = { options: forms.map((form) => `-c ${form}`).join(' '), connectionTimeoutMillis: 10_000 };

/** The connection over a socket folder as any user to any database: for the embedded server and for tests. */
export const socketConnection = (socketFolder: string, user: string, database: string): DatabaseConnection => ({
  host: socketFolder,
  port,
  user,
  database,
  ssl: false,
  application_name: user,
  ...session,
});

/** The whole text of a database URL; the host may be missing, which the URL standard doesn't allow beside a user. */
const urlShape = /^(postgres(?:ql)?):\/\/(?:([^@/?#]*)@)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?$/;
const example = 'Write it like postgres://user:password@db.example.org:5432/writ.';

const malformed = (name: string, what: string): StartError => new StartError(`${name} can't be used: ${what}. ${example}`);

type Parameters = Map<string, string>;
const knownParameters = ['host', 'port', 'sslmode', 'sslrootcert', 'application_name'];

function parametersOf(name: string, query: string): Parameters {
  const parameters: Parameters = new Map(new URLSearchParams(query));
  for (const key of parameters.keys())
    if (!knownParameters.includes(key)) throw malformed(name, `its parameter "${key}" is not one of ${knownParameters.join(', ')}`);
  return parameters;
}

function certificate(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StartError(`${name} names a certificate (sslrootcert) that can't be read. Check its path and who may read it.`, { cause });
  }
}

/** As strict as the words say or stricter: `require` and `verify-ca` check the host's name too. */
function sslOf(name: string, parameters: Parameters): DatabaseConnection['ssl'] {
  const mode = parameters.get('sslmode') ?? 'disable';
  const file = parameters.get('sslrootcert');
  if (mode === 'disable') return false;
  if (mode === 'no-verify') return { rejectUnauthorized: false };
  if (['require', 'verify-ca', 'verify-full'].includes(mode)) return file === undefined ? true : { ca: certificate(name, file) };
  throw malformed(name, 'its sslmode is not one of disable, no-verify, require, verify-ca, verify-full');
}

function decoded(name: string, part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (cause instanceof URIError) throw malformed(name, 'a "%" in it is not followed by two hexadecimal digits');
    throw cause;
  }
}

interface Address {
  readonly host: string;
  readonly port: number;
}

function addressOf(name: string, authority: string, parameters: Parameters): Address {
  const match = /^(\[[^\]]*\]|[^:[\]]*)(?::([0-9]+))?$/.exec(authority);
  const host = parameters.get('host') ?? decoded(name, (match?.[1] ?? '').replace(/^\[|\]$/g, ''));
  const number = Number(match?.[2] ?? port);
  if (match === null || host === '') throw malformed(name, 'it names no host');
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw malformed(name, 'its port is not a number from 1 to 65535');
  return { host, port: number };
}

/** Reads a database URL. `user` replaces the one in it. */
function parseDatabaseUrl(name: string, url: string, user?: string): DatabaseConnection {
  const match = urlShape.exec(url);
  if (match === null) throw malformed(name, 'it is not the URL of a PostgreSQL database');
  const [, , credentials = '', authority = '', path = '', query = ''] = match;
  // What follows a password with such a sign is a part of the password: it must not be taken for a host and be printed.
  if (`${authority}${path}${query}`.includes('@'))
    throw malformed(name, 'an @, / or ? in its user or password must be written %40, %2F or %3F');
  const parameters = parametersOf(name, query);
  const colon = credentials.indexOf(':');
  const own = decoded(name, colon < 0 ? credentials : credentials.slice(0, colon));
  const password = colon < 0 ? '' : decoded(name, credentials.slice(colon + 1));
  const login = user ?? own;
  if (login === '') throw malformed(name, 'it names no user');
  return {
    ...addressOf(name, authority, parameters),
    user: login,
    database: decoded(name, path.slice(1)) || 'writ',
    ...(password === '' ? {} : { password }),
    ssl: sslOf(name, parameters),
    application_name: parameters.get('application_name') ?? login,
    ...session,
  };
}

const userOf = (role: DatabaseRole): string => `writ_${role}`;

/**
 * The connection of a role. By settings: `DATABASE_URL_<ROLE>` as it is, otherwise `DATABASE_URL` with the role's
 * user in place of its own. Nothing is opened; throws StartError when a URL can't be used.
 */
export function connectionFor(role: DatabaseRole, source: ConnectionSource): DatabaseConnection {
  if ('socketFolder' in source) return socketConnection(source.socketFolder, userOf(role), 'writ');
  const own = `DATABASE_URL_${role.toUpperCase()}`;
  const override = readSecret(source.environment, own);
  if (override !== undefined) return parseDatabaseUrl(own, override);
  const url = readSecret(source.environment, 'DATABASE_URL');
  if (url === undefined) throw new StartError(`No database is set for the role ${userOf(role)}: set DATABASE_URL or ${own}. ${example}`);
  return parseDatabaseUrl('DATABASE_URL', url, userOf(role));
}

/** What whoever listens between Writ and the database would read, records and all. Throws StartError where that is everything. */
export function requireEncrypted({ host, port: at, ssl }: DatabaseConnection): void {
  if (host.startsWith('/') || ssl !== false) return;
  throw new StartError(
    `The database at ${host}:${at} is reached without TLS, and production does so only over a socket: add ?sslmode=verify-full to DATABASE_URL, with &sslrootcert= and the file of your own certificate authority if it has one.`,
  );
}

/** The connection in words, without its password. */
export const describe = ({ user, host, port: at, database }: DatabaseConnection): string =>
  host.startsWith('/') ? `${user} on socket ${host}, database ${database}` : `${user} on ${host}:${at}, database ${database}`;

const advice: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: check host and port, and that the server runs',
  ENOENT: 'there is no such socket: check that the server runs',
  ENOTFOUND: 'no such host is known: check its name',
  ETIMEDOUT: 'it did not answer: check host, port and firewall',
  '28P01': 'the password was not accepted: check it, or set DATABASE_URL_<ROLE> for this role',
  '28000': 'the server does not let this user in: make the role, and check pg_hba.conf',
  '3D000': 'there is no such database: create it, owned by writ_owner',
  '53300': 'no connection is free: the role has all that its CONNECTION LIMIT allows, or the server all that max_connections allows',
  '42501': 'the role may not connect: grant it CONNECT on the database',
};

/** An error met while connecting, as one sentence for the operator. The server's own words are left out: they may quote a secret. */
export function connectError(error: unknown, connection: DatabaseConnection): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const wantsPassword = connection.password === undefined && error instanceof Error && error.message.startsWith('SASL');
  const why =
    (wantsPassword ? 'it asks for a password: write it into the URL, or into the URL of this role, DATABASE_URL_<ROLE>' : advice[code]) ??
    `${code || (error instanceof Error ? error.message : 'unknown error')}: check DATABASE_URL and its sslmode, and that the server runs`;
  return new StartError(`The database can't be reached as ${describe(connection)}; ${why}.`);
}

/** Opens one client, to be ended by the caller. Throws StartError when the database can't be reached. */
export async function connect(connection: DatabaseConnection): Promise<pg.Client> {
  const client = new pg.Client(connection);
  // A lost connection also fails the query that runs and every later one: whoever waits for those gets the error there.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw connectError(error, connection);
  }
}
