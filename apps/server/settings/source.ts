/** Where the platform's source adapter answers, and by which key its answers are known: without these settings the built-in one is used. */
import { type Config, readSecret, StartError } from '@writ/core';
import { parsePublicKey } from '@writ/source';

export interface SourcePlace {
  /** Without a slash at the end. */
  readonly url: string;
  /** The adapter's public key: 32 bytes in base64. */
  readonly key: string;
  /** Its public keys of before, by which kept cards of items are known. */
  readonly previousKeys?: readonly string[];
}

const builtIn = 'built-in';

/** What a process that serves Writ without the built-in adapter in it does not know by itself. */
const both = 'Set WRIT_SOURCE_URL to the address of the source adapter and WRIT_SOURCE_KEY to its public key, which its operator states.';

function requireKey(text: string): string {
  try {
    parsePublicKey(text);
    return text;
  } catch (cause) {
    throw new StartError('WRIT_SOURCE_KEY must be the public key of the source adapter: 32 bytes in base64.', { cause });
  }
}

/** Undefined where the built-in adapter is used. Throws StartError for what can't be used. */
export function sourcePlace({ environment }: Pick<Config, 'environment'>): SourcePlace | undefined {
  const [address, key] = [environment['WRIT_SOURCE_URL'], readSecret(environment, 'WRIT_SOURCE_KEY')];
  if (address === undefined && key === undefined) return undefined;
  if (address === undefined || key === undefined) throw new StartError(`One of two settings is missing. ${both}`);
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search + url.hash !== '')
    throw new StartError('WRIT_SOURCE_URL must be an address like https://platform.example.org/adapter, without a password or a query.');
  return { url: url.href.replace(/\/+$/, ''), key: requireKey(key), ...previousKeysOf(environment) };
}

/** Of an adapter that was given another key. Throws StartError for what is no key. */
function previousKeysOf(environment: Config['environment']): Pick<SourcePlace, 'previousKeys'> {
  const text = environment['WRIT_SOURCE_PREVIOUS_KEYS'];
  if (text === undefined) return {};
  try {
    const previousKeys = text.trim().split(/\s+/);
    for (const key of previousKeys) parsePublicKey(key);
    return { previousKeys };
  } catch (cause) {
    const says =
      'WRIT_SOURCE_PREVIOUS_KEYS must be the public keys that the source adapter had before: each 32 bytes in base64, with spaces between.';
    throw new StartError(says, { cause });
  }
}

/**
 * Whether the adapter is the platform's own: Writ then serves no items itself and has measures carried out by it. WRIT_SOURCE says that what the address names
 * is Writ's built-in adapter all the same, in a process of its own. Throws StartError for a value that is none.
 */
export function isOwnPlatform(config: Pick<Config, 'environment'>): boolean {
  const { WRIT_SOURCE: kind } = config.environment;
  if (kind !== undefined && kind !== builtIn && kind !== 'platform')
    throw new StartError(`WRIT_SOURCE must be "${builtIn}" or "platform": which adapter WRIT_SOURCE_URL names.`);
  return kind !== builtIn && sourcePlace(config) !== undefined;
}

/** What the other processes of an installation are told of an adapter that Writ itself runs. */
export const settingsOfBuiltIn = ({ url, key, previousKeys = [] }: SourcePlace): Readonly<Record<string, string>> => ({
  WRIT_SOURCE: builtIn,
  WRIT_SOURCE_URL: url,
  WRIT_SOURCE_KEY: key,
  ...(previousKeys.length === 0 ? {} : { WRIT_SOURCE_PREVIOUS_KEYS: previousKeys.join(' ') }),
});

/** Of a part that runs without the built-in adapter. */
export function requireSourcePlace(config: Pick<Config, 'environment'>): SourcePlace {
  const place = sourcePlace(config);
  if (place === undefined) throw new StartError(`This part does not know the source adapter. ${both}`);
  return place;
}
