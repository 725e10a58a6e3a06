/**
 * What the start of every adapter here has in common: its settings from the environment, and the server. The log's key and the witnesses come
 * from a policy file (C2SP tlog-policy), Writ's key from Writ's operator, and the adapter's own key stays here.
 */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Book, parsePublicKey, publicKeyText, type Source, serveSource } from '@writ/source';
import { openBook } from '@writ/source/book';
import { openPostgresBook } from '@writ/source/book/postgres';
import { parseWitnessPolicy, TlogError, type WitnessPolicy } from '@writ/tlog';
import pg from 'pg';

/** A setting is missing or wrong: the message says which, and what to do. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function requireSetting(env: Environment, name: string, meaning: string): string {
  const value = env[name];
  if (value === undefined || value.trim() === '') throw new SettingError(`Set ${name}: ${meaning}.`);
  return value;
}

function readFile(env: Environment, name: string, meaning: string): string {
  const path = requireSetting(env, name, meaning);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SettingError(`The file ${path} of ${name} can't be read.`, { cause });
  }
}

function readKey(env: Environment): KeyObject {
  const name = 'ADAPTER_KEY_FILE';
  const pem = readFile(env, name, "the file with the adapter's Ed25519 key, as openssl genpkey -algorithm ed25519 writes it");
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new SettingError(`The file of ${name} has no private key in PEM.`, { cause });
  }
  throw new SettingError(`The key in the file of ${name} is not an Ed25519 key.`);
}

function readWritKey(env: Environment): KeyObject {
  const name = 'WRIT_SOURCE_PUBLIC_KEY';
  const text = requireSetting(env, name, "Writ's public key, 32 bytes in base64, as Writ's operator publishes it");
  try {
    return parsePublicKey(text);
  } catch (cause) {
    if (cause instanceof TypeError) throw new SettingError(`${name} is not 32 bytes in base64.`, { cause });
    throw cause;
  }
}

/** The log of the kit has keys that anybody may have: who believes it gives records to anybody. */
function readPolicy(env: Environment, isCheck: boolean): WitnessPolicy {
  const name = 'WRIT_LOG_POLICY_FILE';
  const text = readFile(env, name, "a file of C2SP tlog-policy with the log's key, its witnesses and their quorum");
  try {
    const policy = parseWitnessPolicy(text);
    const isOfKit = policy.logs.some(({ origin }) => origin.startsWith('check.'));
    if (isOfKit && !isCheck) throw new SettingError(`${name} names the log of a check: pin that of your Writ, or start with --check.`);
    return policy;
  } catch (cause) {
    if (cause instanceof TlogError) throw new SettingError(`The file of ${name}: ${cause.message}`, { cause });
    throw cause;
  }
}

/** Host and port; one on this machine unless another is named, as TLS ends in front of the adapter. */
function readListen(env: Environment): { host: string; port: number } {
  const text = env.ADAPTER_LISTEN ?? '127.0.0.1:4200';
  const [, host, port] = /^(\[[0-9a-f:]+\]|[^:]+):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535) throw new SettingError('ADAPTER_LISTEN is not like 127.0.0.1:4200.');
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** The book: a file, or the address of a PostgreSQL database. */
async function openBookOf(env: Environment): Promise<{ book: Book; close: () => Promise<void> }> {
  const name = 'ADAPTER_BOOK';
  const place = requireSetting(
    env,
    name,
    "the file of the adapter's book, or the address of a PostgreSQL database for it; it knows of secret orders",
  );
  if (!/^postgres(ql)?:/.test(place)) {
    const book = openBook(place);
    return { book, close: async () => book[Symbol.dispose]() };
  }
  const pool = new pg.Pool({ connectionString: place });
  pool.on('error', (error) => console.error(error));
  try {
    return { book: await openPostgresBook(pool), close: () => pool.end() };
  } catch (cause) {
    await pool.end();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SettingError(`The book in the database of ${name} can't be opened: ${why}`, { cause });
  }
}

export interface RunningAdapter {
  readonly url: string;
  /** What Writ is given as WRIT_SOURCE_KEY. */
  readonly publicKey: string;
  readonly stop: () => Promise<void>;
}

/** Serves the source. Throws a SettingError for settings that are missing or wrong. */
export async function serveAdapter(
  source: Source,
  env: Environment,
  { isCheck = false }: { isCheck?: boolean } = {},
): Promise<RunningAdapter> {
  const key = readKey(env);
  const [policy, writKey, listen] = [readPolicy(env, isCheck), readWritKey(env), readListen(env)];
  const { book, close } = await openBookOf(env);
  const onError = (error: unknown): void => console.error(error);
  const authority = env.ADAPTER_AUTHORITY;
  const server = createServer(
    serveSource(source, { writKeys: [writKey], key, policy, book, onError, ...(authority === undefined ? {} : { authority }) }),
  );
  server.listen(listen);
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    publicKey: publicKeyText(key),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

/** A program's whole life: serves until it is told to end. Prints what Writ must be told, or what is wrong with a setting. */
export async function runAdapter(name: string, makeSource: (env: Environment) => Source | Promise<Source>): Promise<void> {
  try {
    const isCheck = process.argv.includes('--check');
    const { url, publicKey, stop } = await serveAdapter(await makeSource(process.env), process.env, { isCheck });
    const end = (): void => void stop().then(() => process.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    // Of a program that started it with a channel, and is gone.
    if (process.send) process.once('disconnect', end);
    console.log(`${name} is served on ${url}. Writ's settings: WRIT_SOURCE_URL=${url} WRIT_SOURCE_KEY=${publicKey}`);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
