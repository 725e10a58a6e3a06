/** What a start of connectors would refuse, found without a start: nothing listens, and no journal is opened. */
import { type Environment, StartError } from '@writ/core';
import { answerKey, namesOf, ownSchemas } from '../hi1/settings.ts';
import type { Body } from '../identity/bodies.ts';
import { memberOf } from '../xroad/options.ts';
import { type ConnectorSettings, readConnectorSettings } from './settings.ts';

type Check = (bodies: readonly Body[], environment: Environment) => readonly (() => unknown)[];

/** What each connector reads of its own settings. */
const checks: Readonly<Record<string, Check>> = {
  hi1: (bodies, environment) => [() => namesOf(bodies), () => answerKey(environment), () => ownSchemas(environment)],
  xroad: (bodies) => [() => memberOf(bodies)],
};

interface Read<Value> {
  readonly value: Value | null;
  readonly sentences: readonly string[];
}

async function reading<Value>(read: () => Value | Promise<Value>): Promise<Read<Value>> {
  try {
    return { value: await read(), sentences: [] };
  } catch (error) {
    if (error instanceof StartError) return { value: null, sentences: error.sentences };
    throw error;
  }
}

export interface ConnectorFindings {
  /** Null where the settings can't be read: then no connector was looked at. */
  readonly settings: ConnectorSettings | null;
  /** One sentence for each mistake. */
  readonly refusals: readonly string[];
}

/** Everything that a start would refuse of these settings; `baseUrl` is the public address of Writ. */
export async function findConnectorRefusals(environment: Environment, baseUrl: string): Promise<ConnectorFindings> {
  const { value: settings, sentences } = await reading(() => readConnectorSettings(environment, baseUrl));
  if (settings === null) return { settings, refusals: sentences };
  const { bodies } = settings;
  const own = [...new Set(bodies.map(({ connector }) => connector))].map(async (name) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) return [`WRIT_CONNECTORS names a connector that there is not. There are: ${Object.keys(checks).join(', ')}.`];
    const of = bodies.filter(({ connector }) => connector === name);
    return (await Promise.all(check(of, environment).map(reading))).flatMap((one) => one.sentences);
  });
  return { settings, refusals: (await Promise.all(own)).flat() };
}
