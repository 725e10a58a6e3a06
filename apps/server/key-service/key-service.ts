/** How the parts of this process ask the service of keys, or three of them. Without settings nobody is asked; half of them are refused at the start. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { type Config, type Environment, readSecret, StartError } from '@writ/core';
import { connectKeyService, connectThreeServices, type KeyService, type KeyServiceSettings } from '@writ/keys-client';
import { partCertificates } from '../part-certificates/part-certificates.ts';
import { faults } from '../process/process-log.ts';
import { type NamedService, parseServices, requireThreeSecrets, servicesSetting } from './three-services.ts';

/** As whom the service recognises a part: who collects records and seals them without ever registering a grant is a `writer`. */
export const askingParts = ['orders', 'records', 'content', 'writer'] as const;
export type AskingPart = (typeof askingParts)[number];

type Settings = Pick<Config, 'environment'>;

/** What is asked for where, in the words of a refusal. */
interface Names {
  readonly url: string;
  readonly secret: string;
  readonly publicKey: string;
}

const names: Names = { url: 'WRIT_KEYS_ASK_URL', secret: 'WRIT_KEYS_ASK_SECRET', publicKey: 'WRIT_KEYS_PUBLIC_KEY' };

function publicKeyOf(text: string, { publicKey: name }: Names): KeyObject {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new StartError(`${name} is not a public key: SPKI in base64.`, { cause });
  }
  throw new StartError(`${name} must be an Ed25519 public key: SPKI in base64.`);
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

/** A part of a process, and how its refusals name what is missing. */
interface Asking {
  readonly environment: Environment;
  readonly part: AskingPart;
  readonly names: Names;
}

/** The secret of a part. Throws StartError where it has none, and where two parts of a process would have one. */
function secretOf({ environment, part, names }: Asking, text: string): string {
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
function requireCertificate(config: Settings, { url }: Names): Pick<KeyServiceSettings, 'tls'> {
  const certificates = partCertificates(config);
  const { cert, key } = certificates.current();
  if (cert === undefined || key === undefined)
    throw new StartError(
      `${url} begins with https: set WRIT_PARTS_CERTIFICATE and WRIT_PARTS_KEY, by which the service of keys recognises this part.`,
    );
  return { tls: certificates.current };
}

/** A service as it is in the settings. */
type Place = Pick<NamedService, 'url' | 'publicKey'> & { readonly secret?: string | undefined };

/** How a part asks a service at its place. Throws StartError for what can't be used. */
function settingsAt(config: Settings, asking: Asking, { url, publicKey: key, secret }: Place): KeyServiceSettings {
  const { names } = asking;
  const publicKey = publicKeyOf(key, names);
  const path = /^unix:(.+)$/.exec(url)?.[1];
  if (path !== undefined && isAbsolute(path)) {
    if (secret === undefined)
      throw new StartError(`${names.url} is a socket: set ${names.secret}, by which the service of keys recognises this part.`);
    return { url, secret: secretOf(asking, secret), publicKey };
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
  return { url, ...requireCertificate(config, names), publicKey };
}

/**
 * How a part asks the one service; undefined where this installation has none. Throws StartError for settings of which some are missing, or that can't be used.
 */
export function keyServiceSettings(config: Settings, part: AskingPart): KeyServiceSettings | undefined {
  const { environment } = config;
  const url = environment[names.url] || undefined;
  const [secret, publicKey] = [readSecret(environment, names.secret), readSecret(environment, names.publicKey)];
  if (url === undefined && secret === undefined && publicKey === undefined) return undefined;
  if (url === undefined || publicKey === undefined)
    throw new StartError(
      `To ask the service of keys, set ${names.url} to where it answers and ${names.publicKey} to its public key; or neither.`,
    );
  const onFault = (cause: unknown): void => faults.report(part, 'keys', cause);
  return { ...settingsAt(config, { environment, part, names }, { url, publicKey, secret }), onFault };
}

/** As {@link keyServiceSettings}, of three services of three owners, each with its owner; undefined without WRIT_KEYS_SERVICES. */
export function threeServicesSettings(config: Settings, part: AskingPart): (KeyServiceSettings & { readonly owner: string })[] | undefined {
  const { environment } = config;
  const text = readSecret(environment, servicesSetting);
  if (text === undefined) return undefined;
  if (environment[names.url] || readSecret(environment, names.secret) || readSecret(environment, names.publicKey))
    throw new StartError(
      `${servicesSetting} names three services of keys and ${names.url} one: set one of both, and nothing of the other.`,
    );
  const all = parseServices(text).map(({ owner, ca, ...place }) => {
    const of = (what: string): string => `${servicesSetting}: the ${what} of ${owner}`;
    const own = settingsAt(
      config,
      { environment, part, names: { url: of('url'), secret: of('secret'), publicKey: of('publicKey') } },
      place,
    );
    const { tls } = own;
    if (ca !== undefined && tls === undefined) throw new StartError(`${of('ca')} counts for nothing at a socket: take it out.`);
    const trusted = ca !== undefined && typeof tls === 'function' ? { tls: () => ({ ...tls(), ca }) } : {};
    return { ...own, ...trusted, owner, onFault: (cause: unknown): void => faults.report(part, `keys of ${owner}`, cause) };
  });
  requireThreeSecrets(all);
  return all;
}

/** The service as a part asks it, or three as one; undefined where this installation has none. Throws StartError as both kinds of settings do. */
export function keyServiceOf(config: Settings, part: AskingPart): KeyService | undefined {
  const three = threeServicesSettings(config, part);
  if (three !== undefined)
    return connectThreeServices(three, ({ cause: _, ...found }) =>
      faults.log.error({ part, errorId: 'keys', ...found }, 'a service of keys does otherwise than two others'),
    );
  const settings = keyServiceSettings(config, part);
  return settings === undefined ? undefined : connectKeyService(settings);
}
