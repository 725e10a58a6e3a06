/**
 * Where statements of reasons are submitted: WRIT_TRANSPARENCY_URL with WRIT_TRANSPARENCY_TOKEN. Without an address they wait, and the start
 * says so: Regulation (EU) 2022/2065, Art. 24(5).
 */
import { type Config, readSecret, StartError } from '@writ/core';

export interface TransparencySettings {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const example = 'https://transparency.dsa.ec.europa.eu/api/v1';

function addressOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '')
    throw new StartError(`WRIT_TRANSPARENCY_URL must be the address of the API, like ${example}.`);
  if (url.username !== '' || url.password !== '')
    throw new StartError('WRIT_TRANSPARENCY_URL must not contain a name or password: give the token in WRIT_TRANSPARENCY_TOKEN.');
  if (url.protocol === 'http:' && !loopback.has(url.hostname))
    throw new StartError(
      `WRIT_TRANSPARENCY_URL must begin with https, because it transports a token. Only a stand-in on this machine may have http.`,
    );
  return url.href.replace(/\/+$/, '');
}

/** Undefined when statements are submitted nowhere. Throws StartError for an address that can't be used, or one without a token. */
export function transparencySettings({ environment }: Pick<Config, 'environment'>): TransparencySettings | undefined {
  const address = environment['WRIT_TRANSPARENCY_URL'];
  const token = readSecret(environment, 'WRIT_TRANSPARENCY_TOKEN');
  if (address === undefined || address === '') {
    if (token === undefined) return undefined;
    throw new StartError(
      `WRIT_TRANSPARENCY_TOKEN has no effect without WRIT_TRANSPARENCY_URL: set the address of the API, like ${example}.`,
    );
  }
  const url = addressOf(address);
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
    throw new StartError(
      'WRIT_TRANSPARENCY_URL needs WRIT_TRANSPARENCY_TOKEN or WRIT_TRANSPARENCY_TOKEN_FILE: the token of your platform, from its profile in the database, in one line.',
    );
  return { url, token };
}

/** What a start says of statements that are submitted nowhere; undefined when they are. */
export const transparencyRemark = (config: Pick<Config, 'environment'>): string | undefined =>
  transparencySettings(config) === undefined
    ? 'Statements of reasons wait: WRIT_TRANSPARENCY_URL does not say where to submit them.'
    : undefined;
