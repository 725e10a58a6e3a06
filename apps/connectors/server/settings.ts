/** The settings of the connectors, read once from the environment. Nothing is made up: a connector without its key or its bodies does not start. */
import { type Environment, readSecret, StartError } from '@writ/core';
import { type Body, parseBodies } from '../identity/bodies.ts';
import { readSigningKey, type SigningKey } from '../identity/tokens.ts';

export interface ConnectorSettings {
  /** Where connectors are reached: their issuers begin with it. Without a slash at the end. */
  readonly url: string;
  /** Where they listen. */
  readonly host: string;
  readonly port: number;
  /** Where Writ's gateway is asked. */
  readonly gatewayUrl: string;
  readonly bodies: readonly Body[];
  /** Signs their tokens. */
  readonly signing: SigningKey;
  readonly environment: Environment;
}

function required(environment: Environment, name: string, what: string): string {
  const value = readSecret(environment, name);
  if (value === undefined) throw new StartError(`Connectors need ${name}: ${what}.`);
  return value;
}

function addressOf(name: string, text: string, protocols: readonly string[]): string {
  const url = URL.parse(text);
  if (url === null || !protocols.includes(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new StartError(`${name} must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`);
  return text.replace(/\/+$/, '');
}

type Listening = Pick<ConnectorSettings, 'host' | 'port'>;

function listenOf(text: string): Listening {
  const url = URL.parse(`http://${text}`);
  const [, port = ''] = /:([1-9][0-9]{0,4}|0)$/.exec(text) ?? [];
  if (url === null || port === '' || url.pathname !== '/' || url.username !== '' || Number(port) > 65_535)
    throw new StartError('WRIT_CONNECTORS_LISTEN must be an address and a port, like 127.0.0.1:4300.');
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Reads the settings; `baseUrl` is the public address of Writ. Throws StartError for what is missing or can't be used, all of it. */
export async function readConnectorSettings(environment: Environment, baseUrl: string): Promise<ConnectorSettings> {
  const wrong: StartError[] = [];
  const take = async <Value>(read: () => Value | Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      wrong.push(error);
      return undefined;
    }
  };
  const what = 'the https address at which connectors are reached';
  const file = 'the bodies that they act for, or WRIT_CONNECTORS_FILE with a file that has them';
  const keyFile = 'the private key that signs their tokens, or WRIT_KEY_CONNECTORS_FILE';
  const url = await take(() => addressOf('WRIT_CONNECTORS_URL', required(environment, 'WRIT_CONNECTORS_URL', what), ['https:']));
  const bodies = await take(() => parseBodies(required(environment, 'WRIT_CONNECTORS', file), url ?? 'https://connect.example'));
  const signing = await take(() => readSigningKey('WRIT_KEY_CONNECTORS', required(environment, 'WRIT_KEY_CONNECTORS', keyFile)));
  const listening = await take(() => listenOf(environment['WRIT_CONNECTORS_LISTEN'] || '127.0.0.1:4300'));
  const gatewayUrl = await take(() =>
    addressOf('WRIT_CONNECTORS_GATEWAY', environment['WRIT_CONNECTORS_GATEWAY'] || baseUrl, ['https:', 'http:']),
  );
  if (url === undefined || bodies === undefined || signing === undefined || listening === undefined || gatewayUrl === undefined)
    throw StartError.of(wrong);
  return { url, ...listening, gatewayUrl, bodies, signing, environment };
}
