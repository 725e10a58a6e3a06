/** The settings of `writ start keys`, read and refused where they can't be used. Opens nothing but files. */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { type SigningPlace, signingPlace } from '@writ/acts/check';
import { type Config, readSecret, StartError } from '@writ/core';
import { type KeysOptions, parseParts, parseRoots, type ServiceKey, type WitnessPlace } from '@writ/keys';
import { identifierKey } from '@writ/sealing';
import { cosignatureKeyType, makeVerifierKey, parsePolicyFile, parseWitnessPolicy, type WitnessPolicy } from '@writ/tlog';
import { isLoopback, partTls } from '../../server/settings/part-addresses.ts';

/** What is read from settings; the rest is opened with it. */
export type KeysSettings = Omit<KeysOptions, 'secrets' | 'backend' | 'ticks' | 'clock' | 'onFault'> & { readonly kek: string };
type Environment = Config['environment'];

/** Settings of another part that the service must not have: whoever takes it over has what it has. */
const foreign =
  /^(?:DATABASE_URL|WRIT_ISSUER|WRIT_SEAL_KEY|WRIT_LOG_ARCHIVE_KEY|WRIT_MAIL_URL|WRIT_TRANSPARENCY_TOKEN|WRIT_NATS_URL|WRIT_KEYS_ASK_|WRIT_KEYS_SERVICES|WRIT_KEY_(?!INDEX(?:_FILE)?$))/;

function requireSetting(environment: Environment, name: string, meaning: string): string {
  const value = readSecret(environment, name);
  if (value === undefined) throw new StartError(`The service of keys needs ${name}: ${meaning}.`);
  return value;
}

/** What `parse` makes of a file; what it can't use is the operator's mistake. */
function fromFile<T>(environment: Environment, name: string, meaning: string, parse: (text: string) => T): T {
  const file = requireSetting(environment, name, meaning);
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error && !('errno' in cause) ? cause.message : 'It can not be read: check its path and who may read it.';
    throw new StartError(`The file of ${name} can't be used. ${why}`, { cause });
  }
}

function placeOf(environment: Environment): SigningPlace {
  const origin = requireSetting(environment, 'WRIT_SIGNING_ORIGIN', 'the origin of the signing page, like https://sign.example.org');
  try {
    const place = signingPlace(origin);
    if (origin.startsWith('https://') || isLoopback(place.rpId)) return place;
  } catch (cause) {
    throw new StartError(`WRIT_SIGNING_ORIGIN: ${cause instanceof Error ? cause.message : 'it is no origin'}`, { cause });
  }
  throw new StartError(
    'WRIT_SIGNING_ORIGIN begins with https://, except on this host: a page over plain HTTP shows what anybody puts into it.',
  );
}

function privateKeyOf(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new StartError('WRIT_KEYS_KEY is not a private key in PEM.', { cause });
  }
  throw new StartError('WRIT_KEYS_KEY must be an Ed25519 private key in PEM.');
}

/** The policy, and which of its witnesses can be asked. Throws for an address that is no URL. */
function policyOf(text: string): { policy: WitnessPolicy; witnesses: WitnessPlace[] } {
  const witnesses = parsePolicyFile(text).witnesses.flatMap(({ key, address }): WitnessPlace[] => {
    if (address === undefined) return [];
    if (!['http:', 'https:'].includes(URL.parse(address)?.protocol ?? ''))
      throw new TypeError(`The address of the witness ${key.name} is no URL of http or https.`);
    return [{ key, url: address }];
  });
  return { policy: parseWitnessPolicy(text), witnesses };
}

/** The service's key, as a witness named after the host of its log. */
function ownKey(environment: Environment, { logs }: WitnessPolicy): ServiceKey {
  const key = privateKeyOf(requireSetting(environment, 'WRIT_KEYS_KEY', "the service's own Ed25519 private key in PEM"));
  const raw = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32));
  const host = (logs[0]?.origin ?? '').split('/')[0];
  return {
    cosigner: makeVerifierKey(`${host}/keys`, raw, cosignatureKeyType),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

function indexKeyOf(environment: Environment) {
  const text = requireSetting(environment, 'WRIT_KEY_INDEX', 'what blinds the index of identifiers, 32 bytes in base64');
  try {
    return identifierKey(text.split(/\s+/).map((one) => Buffer.from(one, 'base64')));
  } catch (cause) {
    throw new StartError('WRIT_KEY_INDEX must be at least 32 bytes in base64.', { cause });
  }
}

/** Where it answers. Plain HTTP is for nobody: a secret or a key would pass in the clear. */
function listenOf(config: Config): Pick<KeysOptions, 'listen' | 'tls'> {
  const text = requireSetting(config.environment, 'WRIT_KEYS_URL', 'unix: and the path of a socket, or an https address');
  const path = /^unix:(.+)$/.exec(text)?.[1];
  if (path !== undefined && isAbsolute(path)) return { listen: { socket: path } };
  const url = URL.parse(text);
  if (path !== undefined || url?.protocol !== 'https:')
    throw new StartError('WRIT_KEYS_URL is unix: and the whole path of a socket, or begins with https://.');
  const { cert, key } = partTls(config);
  if (cert === undefined || key === undefined)
    throw new StartError('WRIT_KEYS_URL begins with https: set WRIT_PARTS_CERTIFICATE and WRIT_PARTS_KEY, by which it answers.');
  return { listen: { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 443) }, tls: { cert, key } };
}

/** Refuses in production what proves nothing to anybody else. */
function requireProduction(environment: Environment, policy: WitnessPolicy, kek: string): void {
  if (policy.quorum === 0)
    throw new StartError(
      'WRIT_KEYS_POLICY names no witness that must have cosigned: production needs one, or the log alone proves itself.',
    );
  if (kek.startsWith('file:') && environment['WRIT_KEYS_KEK_IN_FILES'] !== 'allow')
    throw new StartError(
      'WRIT_KEYS_KEK is in files, which whoever reads the disk has: use pkcs11:, transit: or awskms:, or set WRIT_KEYS_KEK_IN_FILES=allow.',
    );
}

/** Reads them. Throws StartError. */
export function readKeysSettings(config: Config): KeysSettings {
  const { environment } = config;
  const others = Object.keys(environment).filter((name) => foreign.test(name) && environment[name] !== '');
  if (others.length > 0)
    throw new StartError(
      `The service of keys has a database of its own and no key of another part: take ${others.toSorted().join(', ')} out.`,
    );
  const place = placeOf(environment);
  const { policy, witnesses } = fromFile(
    environment,
    'WRIT_KEYS_POLICY',
    "a file of C2SP tlog-policy with the log's key and its witnesses",
    policyOf,
  );
  const kek = requireSetting(environment, 'WRIT_KEYS_KEK', 'what wraps the secrets of accounts');
  if (config.mode === 'production' || !isLoopback(place.rpId)) requireProduction(environment, policy, kek);
  return {
    place,
    policy,
    witnesses,
    kek,
    roots: fromFile(environment, 'WRIT_KEYS_ROOTS', 'a file with the passkeys of two counsel and the auditor', parseRoots),
    parts: fromFile(environment, 'WRIT_KEYS_PARTS', 'a file that says how parts are recognised', parseParts),
    own: ownKey(environment, policy),
    indexKey: indexKeyOf(environment),
    database: { connectionString: requireSetting(environment, 'WRIT_KEYS_DATABASE_URL', 'its own database') },
    ...listenOf(config),
  };
}
