/**
 * How each role reaches the database: by the embedded server's socket, or by DATABASE_URL. Every session is in UTC,
 * since the client writes and reads instants without their zone. Never a password in a message. A URL of several servers leads to
 * the one that takes writes (docs/decisions/several-servers.md).
 */
import { readFileSync } from 'node:fs';
import { type DatabaseRole, type Environment, readSecret, StartError } from '@writ/core';
import pg from 'pg';
import { type Address, addressInWords, BoundedClient, PrimaryClient } from './servers/primary.ts';

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
  /** So that the connection to a machine that is gone ends by itself. */
  readonly keepAlive: true;
  readonly keepAliveInitialDelayMillis: number;
  /** After so many milliseconds without an answer to a statement the connection is given up; nothing where it may take any time. */
  readonly query_timeout?: number;
  /** The servers of a URL that names several, or asks for the one that takes writes; `host` and `port` are then those of the first. */
  readonly hosts?: readonly Address[];
  /** What connects, for who makes clients: a pool of `pg` takes it from here. One of `hosts`, where there are any. */
  readonly Client?: typeof BoundedClient;
}

/** Where connections come from: the embedded server's socket folder, or the settings. */
export type ConnectionSource = { readonly socketFolder: string } | { readonly environment: Environment };

const port = 5432;
/** How the client reads what the server writes, as it has to be: a role may change its own settings for its later sessions. */
const forms = ['TimeZone=UTC', 'DateStyle=ISO', 'IntervalStyle=postgres', 'bytea_output=hex', 'extra_float_digits=1', 'array_nulls=on'];
const session = {
  options: forms.map((form) => `-c ${form}`).join(' '),
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

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
const example =
  'Write it like postgres://user:password@db.example.org:5432/writ, or with several servers like postgres://user:password@one:5432,two:5432/writ?target_session_attrs=read-write.';

const malformed = (name: string, what: string): StartError => new StartError(`${name} can't be used: ${what}. ${example}`);

type Parameters = Map<string, string>;
const knownParameters = ['host', 'port', 'sslmode', 'sslrootcert', 'application_name', 'target_session_attrs'];

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

function portOf(name: string, text: string | undefined): number {
  const number = Number(text || port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw malformed(name, 'its port is not a number from 1 to 65535');
  return number;
}

/** One server of the list before the path. */
function addressOf(name: string, text: string): Address {
  const match = /^(\[[^\]]*\]|[^:[\]]*)(?::([0-9]+))?$/.exec(text);
  const host = decoded(name, (match?.[1] ?? '').replace(/^\[|\]$/g, ''));
  if (match === null || host === '') throw malformed(name, 'it names no host');
  return { host, port: portOf(name, match[2]) };
}

/** As libpq reads them: the parameters `host` and `port` take the place of what is before the path, and one port counts for every host. */
function addressesOf(name: string, authority: string, parameters: Parameters): [Address, ...Address[]] {
  const [hosts, ports] = ['host', 'port'].map((key) => parameters.get(key)?.split(',')) as (string[] | undefined)[];
  const written = hosts === undefined ? authority.split(',').map((text) => addressOf(name, text)) : undefined;
  const count = written?.length ?? hosts?.length ?? 0;
  if (ports !== undefined && ports.length !== 1 && ports.length !== count) throw malformed(name, 'it has not as many ports as hosts');
  const one = /:([0-9]+)$/.exec(authority)?.[1];
  const addresses = Array.from({ length: count }, (_, at): Address => {
    const given = ports?.[ports.length === 1 ? 0 : at];
    const host = written?.[at]?.host ?? hosts?.[at] ?? '';
    if (host === '') throw malformed(name, 'it names no host');
    return { host, port: given === undefined ? (written?.[at]?.port ?? portOf(name, one)) : portOf(name, given) };
  });
  const [first, ...others] = addresses;
  if (first === undefined) throw malformed(name, 'it names no host');
  return [first, ...others];
}

/** What Writ asks of a server: that it takes writes. */
const sought = ['read-write', 'primary'];

/** How the server is found; nothing where there is one alone. */
function choiceOf(name: string, hosts: readonly Address[], parameters: Parameters): Pick<DatabaseConnection, 'hosts' | 'Client'> {
  const attributes = parameters.get('target_session_attrs');
  if (attributes !== undefined && !sought.includes(attributes))
    throw malformed(name, `its target_session_attrs is not one of ${sought.join(', ')}: Writ uses only the server that takes writes`);
  if (hosts.length > 1 || attributes !== undefined) return { hosts, Client: PrimaryClient };
  // Nobody stands between Writ and a socket.
  return hosts.some(({ host }) => host.startsWith('/')) ? {} : { Client: BoundedClient };
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
  const hosts = addressesOf(name, authority, parameters);
  return {
    ...hosts[0],
    ...choiceOf(name, hosts, parameters),
    user: login,
    database: decoded(name, path.slice(1)) || 'writ',
    ...(password === '' ? {} : { password }),
    ssl: sslOf(name, parameters),
    application_name: parameters.get('application_name') ?? login,
    ...session,
  };
}

/**
 * Longer than any statement of a request or a job takes. A server that was cut off answers nothing and closes nothing, and its connections would be
 * held for ever. The owner alone migrates, imports and erases.
 */
const answeredWithinMs = 60_000;
const patienceOf = (role: DatabaseRole): Pick<DatabaseConnection, 'query_timeout'> =>
  role === 'owner' ? {} : { query_timeout: answeredWithinMs };

const userOf = (role: DatabaseRole): string => `writ_${role}`;

/**
 * The connection of a role. By settings: `DATABASE_URL_<ROLE>` as it is, otherwise `DATABASE_URL` with the role's
 * user in place of its own. Nothing is opened; throws StartError when a URL can't be used.
 */
export function connectionFor(role: DatabaseRole, source: ConnectionSource): DatabaseConnection {
  return { ...placeOf(role, source), ...patienceOf(role) };
}

function placeOf(role: DatabaseRole, source: ConnectionSource): DatabaseConnection {
  if ('socketFolder' in source) return socketConnection(source.socketFolder, userOf(role), 'writ');
  const own = `DATABASE_URL_${role.toUpperCase()}`;
  const override = readSecret(source.environment, own);
  if (override !== undefined) return parseDatabaseUrl(own, override);
  const url = readSecret(source.environment, 'DATABASE_URL');
  if (url === undefined) throw new StartError(`No database is set for the role ${userOf(role)}: set DATABASE_URL or ${own}. ${example}`);
  return parseDatabaseUrl('DATABASE_URL', url, userOf(role));
}

const serversOf = ({ hosts, host, port: at }: DatabaseConnection): readonly Address[] => hosts ?? [{ host, port: at }];

/** What whoever listens between Writ and the database would read, records and all. Throws StartError where that is everything. */
export function requireEncrypted(connection: DatabaseConnection): void {
  const open = serversOf(connection).find(({ host }) => !host.startsWith('/'));
  if (open === undefined || connection.ssl !== false) return;
  throw new StartError(
    `The database at ${addressInWords(open)} is reached without TLS, and production does so only over a socket: add ?sslmode=verify-full to DATABASE_URL, with &sslrootcert= and the file of your own certificate authority if it has one.`,
  );
}

/** The connection in words, without its password. */
export const describe = (connection: DatabaseConnection): string =>
  `${connection.user} on ${serversOf(connection).map(addressInWords).join(' or ')}, database ${connection.database}`;

const advice: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: check host and port, and that the server runs',
  ENOENT: 'there is no such socket: check that the server runs',
  ENOTFOUND: 'no such host is known: check its name',
  ETIMEDOUT: 'it did not answer: check host, port and firewall',
  '28P01': 'the password was not accepted: check it, or set DATABASE_URL_<ROLE> for this role',
  '28000': 'the server does not let this user in: make the role, and check pg_hba.conf',
  '3D000': 'there is no such database: create it, owned by writ_owner',
  '53300': 'no connection is free: the role has all that its CONNECTION LIMIT allows, or the server all that max_connections allows',
  NO_PRIMARY: 'none of these servers takes writes: check that they run and can be reached, and that one of them is the primary',
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

const clientOf = ({ Client = pg.Client, ...one }: DatabaseConnection): pg.Client => new Client(one);

/** Opens one client, to be ended by the caller. Throws StartError when the database can't be reached. */
export async function connect(connection: DatabaseConnection): Promise<pg.Client> {
  const client = clientOf(connection);
  // A lost connection also fails the query that runs and every later one: whoever waits for those gets the error there.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw connectError(error, connection);
  }
}

/** Asks by a connection that is made for it and ended after. A start asks so what it asks once: each client of Prisma makes a query compiler first. */
export async function askOnce<T>(connection: DatabaseConnection, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(connection);
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
