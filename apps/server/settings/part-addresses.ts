/**
 * Where subgraphs are reached and where they listen, and with which certificates gateway and subgraphs recognise each other. A subgraph answers only to
 * a caller token; TLS hides records and tokens from whoever listens between them, and a client certificate keeps everybody else from asking at all.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type Config, readSecret, StartError, type SubgraphName } from '@writ/core';

/** PEM, as `node:tls` takes it. */
export interface PartTls {
  /** Own certificate, and those between it and its authority. */
  readonly cert?: string;
  readonly key?: string;
  /** Whom to believe, and nobody else; the authorities that Node knows when left out. */
  readonly ca?: string;
}

export interface Place {
  readonly host: string;
  readonly port: number;
  /** By which it answers; left out for plain HTTP. */
  readonly tls?: Required<Pick<PartTls, 'cert' | 'key'>> & PartTls;
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** Whether only this machine reaches it. */
export const isLoopback = (host: string): boolean => {
  const address = bare(host);
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
};

const urlSetting = (name: SubgraphName): string => `WRIT_SUBGRAPH_${name.toUpperCase()}_URL`;
const listenSetting = (name: SubgraphName): string => `WRIT_SUBGRAPH_${name.toUpperCase()}_LISTEN`;

function certificateIn(setting: string, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new StartError(`${setting} is not a certificate in PEM.`, { cause });
  }
}

function requireOwnCertificate(cert: string, key: string): void {
  const certificate = certificateIn('WRIT_PARTS_CERTIFICATE', cert);
  const isPair = (() => {
    try {
      return certificate.checkPrivateKey(createPrivateKey(key));
    } catch (cause) {
      throw new StartError('WRIT_PARTS_KEY is not a private key in PEM.', { cause });
    }
  })();
  if (!isPair) throw new StartError('WRIT_PARTS_KEY is not the private key of WRIT_PARTS_CERTIFICATE.');
  if (Date.parse(certificate.validTo) < Date.now())
    throw new StartError(`The certificate of WRIT_PARTS_CERTIFICATE ended on ${new Date(certificate.validTo).toISOString()}: renew it.`);
}

/** What this part proves itself with, and whom it believes. Throws StartError for what can't be used. */
export function partTls({ environment }: Pick<Config, 'environment'>): PartTls {
  const read = (name: string) => readSecret(environment, `WRIT_PARTS_${name}`);
  const [cert, key, ca] = [read('CERTIFICATE'), read('KEY'), read('CA')];
  if ((cert === undefined) !== (key === undefined))
    throw new StartError('WRIT_PARTS_CERTIFICATE and WRIT_PARTS_KEY are set together, or neither.');
  if (cert !== undefined && key !== undefined) requireOwnCertificate(cert, key);
  if (ca !== undefined) certificateIn('WRIT_PARTS_CA', ca);
  return { ...(cert === undefined || key === undefined ? {} : { cert, key }), ...(ca === undefined ? {} : { ca }) };
}

/** Two words and a colon, an IPv6 address in brackets: `0.0.0.0:4101`. */
function parseListen(setting: string, text: string): { host: string; port: number } {
  const url = URL.parse(`http://${text}`);
  const [, port = ''] = /:([1-9][0-9]{0,4})$/.exec(text) ?? [];
  if (url === null || port === '' || url.pathname !== '/' || url.username !== '' || url.search !== '' || Number(port) > 65_535)
    throw new StartError(`${setting} must be an address and a port, like 0.0.0.0:4101.`);
  return { host: bare(url.hostname), port: Number(port) };
}

const portOf = ({ protocol, port }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

function urlOf(name: SubgraphName, { subgraphUrls }: Pick<Config, 'subgraphUrls'>): URL | undefined {
  const text = subgraphUrls[name];
  if (text === undefined) return undefined;
  const url = new URL(text);
  if (['http:', 'https:'].includes(url.protocol)) return url;
  throw new StartError(`${urlSetting(name)} must begin with http:// or https://.`);
}

/**
 * Where a subgraph that runs alone listens, and its certificate where it is reached by https; undefined where its URL is not set: a port of its own
 * choice on loopback. Throws StartError for what can't be used.
 */
export function subgraphPlace(name: SubgraphName, config: Pick<Config, 'subgraphUrls' | 'environment'>): Place | undefined {
  const url = urlOf(name, config);
  const listen = config.environment[listenSetting(name)] || undefined;
  if (url === undefined) {
    if (listen === undefined) return undefined;
    throw new StartError(`${listenSetting(name)} is where it listens: set ${urlSetting(name)} too, where the gateway reaches it.`);
  }
  const at = listen === undefined ? { host: bare(url.hostname), port: portOf(url) } : parseListen(listenSetting(name), listen);
  if (url.protocol === 'http:') return at;
  const { cert, key, ca } = partTls(config);
  if (cert === undefined || key === undefined)
    throw new StartError(`${urlSetting(name)} begins with https: set WRIT_PARTS_CERTIFICATE and WRIT_PARTS_KEY, by which it answers.`);
  return { ...at, tls: { cert, key, ...(ca === undefined ? {} : { ca }) } };
}

/** Whether the operator says that something else encrypts between parts. Throws StartError for another word than "allow". */
function isPlainAllowed({ environment }: Pick<Config, 'environment'>): boolean {
  const word = environment['WRIT_PARTS_PLAIN'];
  if (word !== undefined && word !== '' && word !== 'allow')
    throw new StartError('WRIT_PARTS_PLAIN must be "allow" or not set: without it, parts on several machines speak TLS.');
  return word === 'allow';
}

/** Refuses, in production, records and tokens in the clear on a network, to a part that asks a subgraph or is the one that answers. */
export function requireEncryptedPart(config: Config, name: SubgraphName, side: 'asks' | 'answers'): void {
  const isAllowed = isPlainAllowed(config);
  partTls(config);
  const url = urlOf(name, config);
  const listens = side === 'asks' ? undefined : subgraphPlace(name, config);
  if (url === undefined || url.protocol === 'https:' || isAllowed) return;
  if ([url.hostname, listens?.host ?? 'localhost'].every(isLoopback)) return;
  throw new StartError(
    `The subgraph ${name} would be asked for records in plain HTTP over a network: set ${urlSetting(name)} to an https address, with WRIT_PARTS_CERTIFICATE, WRIT_PARTS_KEY and WRIT_PARTS_CA, or WRIT_PARTS_PLAIN=allow where something else encrypts.`,
  );
}
