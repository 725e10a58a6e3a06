/**
 * The installation's secrets. In demo mode they are made at first start and kept in the data folder, readable by their
 * owner only; in production each comes from a setting or a file, and one that is missing stops the start.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallerTokenKey } from '@writ/access';
import { type Config, readSecret, StartError, type SubgraphName, subgraphNames } from '@writ/core';
import { type IndexKey, indexKeyBytes, keyCheckValue, type NamedKey } from '@writ/prisma';

export interface Keys {
  /** Signs checkpoints: Ed25519. */
  log: KeyObject;
  /** Wraps the keys of the log's private side. */
  master: Uint8Array;
  /** Makes blind indexes of identifiers. */
  index: Uint8Array;
  /** Wraps the keys of snapshots. */
  preservation: Uint8Array;
  callers: Readonly<Record<SubgraphName, CallerTokenKey>>;
}

/** A key that can be replaced while Writ runs. */
export type ReplaceableKey = 'MASTER' | 'INDEX' | 'PRESERVATION' | 'WEBHOOK';
type SecretName = 'LOG' | 'LOG_PQ' | 'SOURCE' | 'SEAL' | ReplaceableKey | `${ReplaceableKey}_PREVIOUS` | Uppercase<SubgraphName>;
const settingOf = (name: SecretName): string => `WRIT_KEY_${name}`;

function readStoredSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new StartError(`The key ${file} can't be read. Check who owns it: Writ must run as the user who first started it.`, { cause });
  }
}

/** Writes a new secret, complete or not at all; of two processes that make one at the same time the first has made it. */
function keep(folder: string, file: string, made: string): void {
  const fresh = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(fresh, `${made}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(fresh, file);
  } catch (cause) {
    if (!existsSync(file))
      throw new StartError(`A key can't be kept in ${folder}. Check who may write there, or set WRIT_DATA to another folder.`, { cause });
  } finally {
    if (existsSync(fresh)) rmSync(fresh);
  }
}

function storedOrNewSecret(config: Config, name: SecretName, make: () => string): string {
  const folder = join(config.dataFolder, 'keys');
  const file = join(folder, name.toLowerCase());
  if (!existsSync(file)) keep(folder, file, make());
  return readStoredSecret(file);
}

function secret(config: Config, name: SecretName, make: () => string): string {
  const given = readSecret(config.environment, settingOf(name));
  if (given !== undefined) return given;
  if (config.mode === 'production')
    throw new StartError(`Production needs ${settingOf(name)} or ${settingOf(name)}_FILE: Writ does not invent a secret in production.`);
  return storedOrNewSecret(config, name, make);
}

/** What a demo makes at its first start; undefined in production. */
export const keptInDemo = (config: Config, name: 'SEAL', make: () => string): string | undefined =>
  config.mode === 'production' ? undefined : storedOrNewSecret(config, name, make);

/** A secret that production can do without: null there when it is not given. */
export function storedSecret(config: Config, name: SecretName, make: () => string): string | null {
  const isGiven = readSecret(config.environment, settingOf(name)) !== undefined;
  return config.mode === 'production' && !isGiven ? null : secret(config, name, make);
}

/** Random bytes have some thirty different values among 32. */
const leastValues = 16;

function bytes(config: Config, name: SecretName): Uint8Array {
  return parseBytes(
    config,
    name,
    secret(config, name, () => randomBytes(32).toString('base64')),
  );
}

/** The key before this one, while it is replaced; none otherwise. */
function previousBytes(config: Config, name: ReplaceableKey): Uint8Array[] {
  const previous = `${name}_PREVIOUS` as const;
  const text = readSecret(config.environment, settingOf(previous));
  return text === undefined ? [] : [parseBytes(config, previous, text)];
}

function parseBytes(config: Config, name: SecretName, text: string): Uint8Array {
  const key = Buffer.from(text, 'base64');
  // Node reads past what is no base64: a passphrase would be a key of some other bytes.
  const bare = text.replace(/=+$/, '');
  const isWhole = [key.toString('base64').replace(/=+$/, ''), key.toString('base64url')].includes(bare);
  if (!isWhole || key.length < 32) throw new StartError(`${settingOf(name)} must be at least 32 bytes in base64, and nothing else.`);
  if (config.mode === 'production' && new Set(key).size < leastValues)
    throw new StartError(`${settingOf(name)} is too regular for a secret: make 32 random bytes, as "openssl rand -base64 32" does.`);
  return key;
}

/** Each secret that production is given has a value of its own: whoever learns one must not have another. Throws StartError. */
export function requireOwnKeys({ environment }: Pick<Config, 'environment'>): void {
  const replaceable = (['MASTER', 'PRESERVATION', 'WEBHOOK'] as const).flatMap((name) => [name, `${name}_PREVIOUS`]);
  // The index key has the ones before in it.
  const names = ['LOG', 'LOG_PQ', 'INDEX', ...replaceable, 'SOURCE', ...subgraphNames.map((name) => name.toUpperCase())];
  const seen = new Map<string, string>();
  for (const name of names.map((one) => settingOf(one as SecretName))) {
    const text = readSecret(environment, name);
    for (const value of text === undefined ? [] : name === settingOf('INDEX') ? text.split(/\s+/) : [text]) {
      const other = seen.get(value);
      if (other !== undefined) throw new StartError(`${name} and ${other} are the same key: make one of its own for each.`);
      seen.set(value, name);
    }
  }
}

function privateKey(name: SecretName, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519' && createPublicKey(key).type === 'public') return key;
  } catch (cause) {
    throw new StartError(`${settingOf(name)} is not a private key in PEM.`, { cause });
  }
  throw new StartError(`${settingOf(name)} must be an Ed25519 private key in PEM.`);
}

/** What signs checkpoints. */
export const logKey = (config: Config): KeyObject =>
  privateKey(
    'LOG',
    secret(config, 'LOG', () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim()),
  );

/** A new ML-DSA-44 key in PEM; undefined where this Node knows none: 24.7 with its own OpenSSL does. */
export function newSecondKey(): string | undefined {
  try {
    return generateKeyPairSync('ml-dsa-44').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
  } catch {
    // Whatever Node says, it can't make one.
    return undefined;
  }
}

/** What signs the second line under published checkpoints; undefined where there is no such key. Throws StartError for one that can't be used. */
export function logSecondKey(config: Config): KeyObject | undefined {
  const given = readSecret(config.environment, settingOf('LOG_PQ'));
  const made = given === undefined && config.mode !== 'production' ? newSecondKey() : undefined;
  const pem = given ?? (made === undefined ? undefined : storedOrNewSecret(config, 'LOG_PQ', () => made));
  if (pem === undefined) return undefined;
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ml-dsa-44' && createPublicKey(key).type === 'public') return key;
  } catch (cause) {
    throw new StartError(`${settingOf('LOG_PQ')} is not a private key in PEM that this Node knows: ML-DSA needs Node 24.7 or later.`, {
      cause,
    });
  }
  throw new StartError(`${settingOf('LOG_PQ')} must be an ML-DSA-44 private key in PEM.`);
}

/** One subgraph's caller key alone: what that subgraph's own process needs. */
export const callerKey = (config: Config, name: SubgraphName): CallerTokenKey =>
  bytes(config, name.toUpperCase() as Uppercase<SubgraphName>);

/** What wraps the keys of the log's private side. */
export const masterKey = (config: Config): Uint8Array => bytes(config, 'MASTER').subarray(0, 32);

/** The log's keys: what a process that appends needs. */
export const logKeys = (config: Config): Pick<Keys, 'log' | 'master'> => ({ log: logKey(config), master: masterKey(config) });

/** The master key, and the one before while it is replaced: as the log takes them. */
export function masterKeys(config: Config): { masterKey: Uint8Array; previousMasterKey: Uint8Array | undefined } {
  const [previous] = previousBytes(config, 'MASTER');
  return { masterKey: masterKey(config), previousMasterKey: previous?.subarray(0, 32) };
}

/** Both, or the one that there is; the new one first. */
const eachMaster = (config: Config): Uint8Array[] => {
  const { masterKey: own, previousMasterKey: previous } = masterKeys(config);
  return previous === undefined ? [own] : [own, previous];
};

/** The keys in one setting of the index key: the newest first, with spaces or lines between. */
const indexChain = (config: Config, name: 'INDEX' | 'INDEX_PREVIOUS', text: string): Uint8Array[] =>
  text.split(/\s+/).map((one) => parseBytes(config, name, one));

/** The index key, and the one before while it is replaced. Throws StartError where the new one is not put before what the one before has. */
function indexChains(config: Config): [Uint8Array[], ...Uint8Array[][]] {
  const own = indexChain(
    config,
    'INDEX',
    secret(config, 'INDEX', () => randomBytes(32).toString('base64')),
  );
  const text = readSecret(config.environment, settingOf('INDEX_PREVIOUS'));
  if (text === undefined) return [own];
  const previous = indexChain(config, 'INDEX_PREVIOUS', text);
  const isNext =
    own.length === previous.length + 1 && previous.every((key, at) => Buffer.compare(key, own[at + 1] ?? new Uint8Array()) === 0);
  if (!isNext)
    throw new StartError(
      'WRIT_KEY_INDEX must be the new key and, after it, all that WRIT_KEY_INDEX_PREVIOUS has: docs/how-to/rotate-keys.md has the steps.',
    );
  return [own, previous];
}

/** Every value of a key that this process has: the new one first. */
export function keysNamed(config: Config, name: 'MASTER' | 'INDEX' | 'PRESERVATION'): Uint8Array[] {
  if (name === 'MASTER') return eachMaster(config);
  return name === 'INDEX' ? indexChains(config).map(indexKeyBytes) : [bytes(config, name), ...previousBytes(config, name)];
}

/** RFC 8410, 7: an Ed25519 private key before its 32 bytes. */
const pkcs8Header = Buffer.from('302e020100300506032b657004220420', 'hex');

const derivedKey = (master: Uint8Array, purpose: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([pkcs8Header, Buffer.from(hkdfSync('sha256', master, '', purpose, 32))]),
    format: 'der',
    type: 'pkcs8',
  });

/**
 * What signs, or may sign, what Writ asks of the platform's adapter: the first now. Derived where it is not given: who has the log's keys needs no other setting.
 * While the master key is replaced it is the one of the key before, and that of the new one is the second: an adapter pins both.
 */
export function sourceKeys(config: Config): readonly [KeyObject, ...KeyObject[]] {
  const pem = readSecret(config.environment, settingOf('SOURCE'));
  if (pem !== undefined) return [privateKey('SOURCE', pem)];
  return eachMaster(config)
    .toReversed()
    .map((master) => derivedKey(master, 'writ source v1')) as [KeyObject, ...KeyObject[]];
}

/** The first of {@link sourceKeys}. */
export const sourceKey = (config: Config): KeyObject => sourceKeys(config)[0];

/**
 * The built-in adapter's own: the first signs what that answers, the others signed what is kept, or will sign. Each follows from a key of the index; until its
 * replacement is done that is the one before.
 */
export function builtInSourceKeys(config: Config): readonly [KeyObject, ...KeyObject[]] {
  const [own, previous] = indexChains(config);
  const keys = previous === undefined ? own : [...previous, ...own.slice(0, 1)];
  return keys.map((key) => derivedKey(key, 'writ built-in source v1')) as [KeyObject, ...KeyObject[]];
}

/** Of one master key: see {@link queueKey}. */
export const queueKeyOf = (master: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', master, '', 'writ queue v1', 32));

/**
 * Proves what `enforcement` leaves for `orders` in the queue: derived, since both have the log's key and no database role has. While the master key is replaced
 * there are two after each other, the new one's first.
 */
export const queueKey = (config: Config): Uint8Array => new Uint8Array(Buffer.concat(eachMaster(config).map(queueKeyOf)));

/** Of one master key: see {@link noticeFilesKeys}. */
export const noticeFilesKeyOf = (master: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, '', 'writ files of notices v1', 32));

/**
 * Wraps the keys of the files of notices: derived, since `enforcement` has the log's key and no database role has. The database names the master key that each
 * follows from.
 */
export const noticeFilesKeys = (config: Config): NamedKey[] =>
  eachMaster(config).map((master) => ({ key: noticeFilesKeyOf(master), check: keyCheckValue('MASTER', master) }));

/** The keys of the blind indexes, two while one is replaced: what `orders`, the built-in source, seed and import need. */
export const indexKeys = (config: Config): NamedKey<IndexKey>[] =>
  indexChains(config).map((key) => ({ key, check: keyCheckValue('INDEX', indexKeyBytes(key)) }));

/** The keys of the snapshots' keys, two while one is replaced: what `orders`, `records` and `content` need. */
export const preservationKeys = (config: Config): NamedKey[] =>
  keysNamed(config, 'PRESERVATION').map((key) => ({ key, check: keyCheckValue('PRESERVATION', key) }));

/** The first of {@link preservationKeys}. */
export const preservationKey = (config: Config): Uint8Array => bytes(config, 'PRESERVATION');

/** Every caller key: what the gateway needs. */
export const callerKeys = (config: Config): Keys['callers'] =>
  Object.fromEntries(subgraphNames.map((name) => [name, callerKey(config, name)])) as Record<SubgraphName, CallerTokenKey>;
