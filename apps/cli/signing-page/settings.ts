/** The settings of `writ start sign`, read and refused where they can't be used. Opens nothing. */
import { type SigningPlace, signingPlace } from '@writ/acts/check';
import { type Config, StartError } from '@writ/core';
import { isLoopback } from '../../server/settings/part-addresses.ts';
import type { SigningSettings } from './server.ts';

type Environment = Config['environment'];

/** Settings of a database, of keys or of secrets: the page needs none, and whoever takes it over has what it has. */
const foreign =
  /^(?:DATABASE_URL|WRIT_ISSUER|WRIT_SEAL_KEY|WRIT_PARTS_KEY|WRIT_LOG_ARCHIVE_KEY|WRIT_MAIL_URL|WRIT_TRANSPARENCY_TOKEN|WRIT_NATS_URL|WRIT_(?:CONNECTORS|KEYS?_))/;

/** An origin over TLS, or on this host. Throws StartError. */
function originOf(name: string, text: string): SigningPlace {
  try {
    const place = signingPlace(text);
    if (text.startsWith('https://') || (text.startsWith('http://') && isLoopback(place.rpId))) return place;
  } catch (cause) {
    throw new StartError(`${name}: ${cause instanceof TypeError ? cause.message : `${text} is no origin`}`, { cause });
  }
  throw new StartError(`${name} begins with https://, except on this host: a page over plain HTTP shows what anybody puts into it.`);
}

function consolesOf({ environment, baseUrl }: Config): string[] {
  const named = environment['WRIT_SIGNING_CONSOLES'];
  const texts = named === undefined || named === '' ? [new URL(baseUrl).origin] : named.split(',').map((one) => one.trim());
  return [...new Set(texts)].map((text) => originOf('WRIT_SIGNING_CONSOLES', text).origin);
}

/** A console that could name the page's host as its own relying party would be asked for the same keys. */
function requireApart({ origin, rpId }: SigningPlace, consoles: readonly string[]): void {
  if (consoles.includes(origin))
    throw new StartError(
      'WRIT_SIGNING_ORIGIN is the origin of a console: the page needs one of its own, or a console could show one order and have another signed.',
    );
  const near = consoles.find((one) => {
    const host = new URL(one).hostname;
    return !isLoopback(host) && (host === rpId || host.endsWith(`.${rpId}`));
  });
  if (near !== undefined)
    throw new StartError(
      `WRIT_SIGNING_ORIGIN needs a host that is not ${near}'s nor above it: a console there could ask for the same keys.`,
    );
}

function listenOf(environment: Environment, origin: string): Pick<SigningSettings, 'host' | 'port'> {
  const text = environment['WRIT_SIGNING_LISTEN'];
  if (text === undefined || text === '') {
    const { protocol, hostname, port } = new URL(origin);
    if (protocol === 'http:') return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) };
    return { host: '127.0.0.1', port: 4500 };
  }
  const url = URL.parse(`http://${text}`);
  const [, port = ''] = /:([1-9][0-9]{0,4}|0)$/.exec(text) ?? [];
  if (url === null || port === '' || url.pathname !== '/' || url.username !== '' || Number(port) > 65_535)
    throw new StartError('WRIT_SIGNING_LISTEN must be an address and a port, like 127.0.0.1:4500.');
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Reads them. Throws StartError. */
export function readSigningSettings(config: Config): SigningSettings {
  const { environment } = config;
  const others = Object.keys(environment).filter((name) => foreign.test(name) && environment[name] !== '');
  if (others.length > 0)
    throw new StartError(`The signing page has no database and no key: take ${others.toSorted().join(', ')} out of its settings.`);
  const text = environment['WRIT_SIGNING_ORIGIN'];
  if (text === undefined || text === '')
    throw new StartError(
      'The signing page needs WRIT_SIGNING_ORIGIN: the origin of its own at which people open it, like https://sign.example.org.',
    );
  const place = originOf('WRIT_SIGNING_ORIGIN', text);
  const consoles = consolesOf(config);
  requireApart(place, consoles);
  return { origin: place.origin, consoles, ...listenOf(environment, place.origin) };
}
