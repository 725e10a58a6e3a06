/** The settings of the hosted log-in, read and refused where they can't be used. Opens nothing but files. */
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { type SigningPlace, signingPlace } from '@writ/acts/check';
import { type Config, readSecret, StartError } from '@writ/core';
import type { LogInOptions } from '../../log-in/index.ts';
import { isLoopback } from '../../server/settings/part-addresses.ts';

type Environment = Config['environment'];

/** Settings of another part that the log-in must not have: whoever takes it over has what it has. */
const foreign =
  /^(?:DATABASE_URL|WRIT_ISSUER|WRIT_SEAL_KEY|WRIT_LOG_ARCHIVE_KEY|WRIT_MAIL_URL|WRIT_TRANSPARENCY_TOKEN|WRIT_NATS_URL|WRIT_(?:KEYS?_|SIGNING_))/;

function requireSetting(environment: Environment, name: string, meaning: string): string {
  const value = readSecret(environment, name);
  if (value === undefined) throw new StartError(`The log-in needs ${name}: ${meaning}.`);
  return value;
}

function placeOf(environment: Environment, baseUrl: string): SigningPlace {
  const text = requireSetting(
    environment,
    'WRIT_LOG_IN_ORIGIN',
    'the origin of its own at which people sign in, like https://login.example.org',
  );
  let place: SigningPlace;
  try {
    place = signingPlace(text);
  } catch (cause) {
    throw new StartError(`WRIT_LOG_IN_ORIGIN: ${cause instanceof TypeError ? cause.message : `${text} is no origin`}`, { cause });
  }
  if (!text.startsWith('https://'))
    throw new StartError('WRIT_LOG_IN_ORIGIN begins with https://: issuers are enrolled by an https address alone.');
  if (place.origin === new URL(baseUrl).origin)
    throw new StartError('WRIT_LOG_IN_ORIGIN is that of WRIT_BASE_URL: the log-in needs an origin of its own.');
  const host = new URL(baseUrl).hostname;
  if (!isLoopback(host) && host.endsWith(`.${place.rpId}`))
    throw new StartError(`WRIT_LOG_IN_ORIGIN needs a host that is not above ${host}: a page there could ask for the same passkeys.`);
  return place;
}

/** 32 bytes or more each, the one in use first. */
function keysOf(environment: Environment): LogInOptions['keys'] {
  const text = requireSetting(environment, 'WRIT_LOG_IN_KEY', 'what the keys of its realms are made of, 32 bytes in base64');
  const [first, ...before] = text
    .trim()
    .split(/\s+/)
    .map((one) => new Uint8Array(Buffer.from(one, 'base64')));
  if (first === undefined || [first, ...before].some(({ length }) => length < 32))
    throw new StartError('WRIT_LOG_IN_KEY must be at least 32 bytes in base64; a key before it may follow, after a space.');
  return [first, ...before];
}

function consoleKeyOf(environment: Environment): JsonWebKey {
  const pem = requireSetting(environment, 'WRIT_LOG_IN_CONSOLE_KEY', "the public half of the console's clientKey, in PEM");
  // A private key would be taken as well, and should not be here at all.
  if (pem.includes('PRIVATE')) throw new StartError('WRIT_LOG_IN_CONSOLE_KEY has a private key: give the log-in its public half alone.');
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key.export({ format: 'jwk' });
  } catch (cause) {
    throw new StartError('WRIT_LOG_IN_CONSOLE_KEY is no public key in PEM.', { cause });
  }
  throw new StartError('WRIT_LOG_IN_CONSOLE_KEY must be a key on P-256.');
}

function listenOf(environment: Environment): Pick<LogInOptions, 'host' | 'port'> {
  const text = environment['WRIT_LOG_IN_LISTEN'] || '127.0.0.1:4600';
  const url = URL.parse(`http://${text}`);
  const [, port = ''] = /:([1-9][0-9]{0,4}|0)$/.exec(text) ?? [];
  if (url === null || port === '' || url.pathname !== '/' || url.username !== '' || Number(port) > 65_535)
    throw new StartError('WRIT_LOG_IN_LISTEN must be an address and a port, like 127.0.0.1:4600.');
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** What a ceremony needs. */
export type CeremonySettings = Pick<LogInOptions, 'database' | 'place'>;

/** Reads what a ceremony needs. Throws StartError. */
export function readCeremonySettings({ environment, baseUrl }: Config): CeremonySettings {
  const others = Object.keys(environment).filter((name) => foreign.test(name) && environment[name] !== '');
  if (others.length > 0)
    throw new StartError(`The log-in has a database and a key of its own: take ${others.toSorted().join(', ')} out of its settings.`);
  const url = requireSetting(environment, 'WRIT_LOG_IN_DATABASE_URL', "the log-in's own database, as the role log_in_of_writ");
  return { place: placeOf(environment, baseUrl), database: { connectionString: url } };
}

/** Reads all that the process needs. Throws StartError. */
export function readLogInSettings(config: Config): Omit<LogInOptions, 'clock' | 'onFault'> {
  const { environment, baseUrl } = config;
  return {
    ...readCeremonySettings(config),
    baseUrl,
    keys: keysOf(environment),
    consoleKey: consoleKeyOf(environment),
    ...listenOf(environment),
  };
}
