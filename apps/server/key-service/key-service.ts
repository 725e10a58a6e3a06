/** How the parts of this process ask the service of keys. Without its settings nobody is asked; half of them are refused at the start. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { type Config, type Environment, readSecret, StartError } from '@writ/core';
import { connectKeyService, type KeyService, type KeyServiceSettings } from '@writ/keys-client';
import { partCertificates } from '../part-certificates/part-certificates.ts';
import { faults } from '../process/process-log.ts';

/** As whom the service recognises a part: who collects records and seals them without ever registering a grant is a `writer`. */
export const askingParts = ['orders', 'records', 'content', 'writer'] as const;
export type AskingPart = (typeof askingParts)[number];

type Settings = Pick<Config, 'environment'>;

const names = { url: 'WRIT_KEYS_ASK_URL', secret: 'WRIT_KEYS_ASK_SECRET', publicKey: 'WRIT_KEYS_PUBLIC_KEY' } as const;

function publicKeyOf(text: string): KeyObject {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new StartError(`${names.publicKey} is not a public key: SPKI in base64.`, { cause });
  }
  throw new StartError(`${names.publicKey} must be an Ed25519 public key: SPKI in base64.`);
}

const isSecret = (text: string): boolean => /^[\x21-\x7e]{16,500}$/.test(text);

/** The secrets of a process that is several parts, by their names; undefined for one secret alone. */
function secretsByPart(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = text.split(/\s+/).map((pair) => /^([a-z]+)=(.+)$/.exec(pair));
  if (!pairs.some((pair) => askingParts.some((part) => part === pair?.[1]))) return undefined;
  return new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

/** Whose the one secret of a process is. */
const owners = new WeakMap<Environment, AskingPart>();

/** The secret of a part. Throws StartError where it has none, and where two parts of a process would have one. */
function secretOf(environment: Environment, text: string, part: AskingPart): string {
  const byPart = secretsByPart(text);
  const secret = byPart === undefined ? text : byPart.get(part);
  if (secret === undefined) throw new StartError(`${names.secret} names no secret of ${part}: write ${part}=SECRET into it.`);
  if (!isSecret(secret))
    throw new StartError(`${names.secret} must be a secret of 16 to 500 visible characters, or NAME=SECRET for each part.`);
  const owner = byPart === undefined ? (owners.get(environment) ?? part) : part;
  if (owner !== part)
    throw new StartError(
      `This process is ${owner} and ${part}, and each has a secret of its own: write ${owner}=SECRET ${part}=SECRET into ${names.secret}.`,
    );
  if (byPart === undefined) owners.set(environment, part);
  return secret;
}

/** Over TLS the certificate of this process is what it is recognised by. */
function requireCertificate(config: Settings): Pick<KeyServiceSettings, 'tls'> {
  const certificates = partCertificates(config);
  const { cert, key } = certificates.current();
  if (cert === undefined || key === undefined)
    throw new StartError(
      `${names.url} begins with https: set WRIT_PARTS_CERTIFICATE and WRIT_PARTS_KEY, by which the service of keys recognises this part.`,
    );
  return { tls: certificates.current };
}

/**
 * How a part asks the service; undefined where this installation has none. Throws StartError for settings of which some are missing, or that can't be used.
 */
export function keyServiceSettings(config: Settings, part: AskingPart): KeyServiceSettings | undefined {
  const { environment } = config;
  const url = environment[names.url] || undefined;
  const [secret, key] = [readSecret(environment, names.secret), readSecret(environment, names.publicKey)];
  if (url === undefined && secret === undefined && key === undefined) return undefined;
  if (url === undefined || key === undefined)
    throw new StartError(
      `To ask the service of keys, set ${names.url} to where it answers and ${names.publicKey} to its public key; or neither.`,
    );
  const publicKey = publicKeyOf(key);
  const onFault = (cause: unknown): void => faults.report(part, 'keys', cause);
  const path = /^unix:(.+)$/.exec(url)?.[1];
  if (path !== undefined && isAbsolute(path)) {
    if (secret === undefined)
      throw new StartError(`${names.url} is a socket: set ${names.secret}, by which the service of keys recognises this part.`);
    return { url, secret: secretOf(environment, secret, part), publicKey, onFault };
  }
  const address = URL.parse(url);
  if (
    path !== undefined ||
    address?.protocol !== 'https:' ||
    address.pathname !== '/' ||
    address.search + address.hash + address.username !== ''
  )
    throw new StartError(`${names.url} is unix: and the whole path of a socket, or an address like https://keys.example.org:4400.`);
  if (secret !== undefined) throw new StartError(`${names.url} begins with https, where ${names.secret} counts for nothing: take it out.`);
  return { url, ...requireCertificate(config), publicKey, onFault };
}

/** The service as a part asks it; undefined where this installation has none. Throws StartError as {@link keyServiceSettings} does. */
export function keyServiceOf(config: Settings, part: AskingPart): KeyService | undefined {
  const settings = keyServiceSettings(config, part);
  return settings === undefined ? undefined : connectKeyService(settings);
}
