/** `writ keys`: replaces a key of the installation while it runs. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Config, readConfig, StartError, systemClock, UsageError } from '@writ/core';
import { type ConnectionSource, connect, connectionFor } from '@writ/prisma';
import { readRunFile } from '../../server/process/run-file.ts';
import { indexKeys, keysNamed, requireOwnKeys } from '../../server/secrets.ts';
import { indexReplacement } from '../keys/index-key.ts';
import { masterReplacement } from '../keys/master.ts';
import { preservationReplacement } from '../keys/preservation.ts';
import { check, type ReplacedKey, replace } from '../keys/replacement.ts';

export const summary = 'replace a key of the installation while it runs';

export const usage = `
Usage: writ keys rotate MASTER|INDEX|PRESERVATION [--check]

Puts everything that is under WRIT_KEY_<NAME>_PREVIOUS, the old key, under WRIT_KEY_<NAME>, the new one, while processes run that have both. Can be stopped
at any time and run again: what is done is skipped.

  --check  only say how far it is, how much there is, and which processes lack the new key. Changes nothing

Goes to the database of DATABASE_URL_OWNER, as writ_owner, or to that of the demo which runs here. All steps, and what to do with the old key:
docs/how-to/rotate-keys.md.

Exit code: 0 done; 1 refused, failed, or with --check something is left; 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const say = (text: string): unknown => process.stdout.write(`${text}\n`);

/** By the name of a key, how it is replaced: the keys of the settings, the new one first. Undefined where one is missing. */
const replacements = {
  MASTER: (config) => ofPair(keysNamed(config, 'MASTER'), masterReplacement),
  INDEX(config) {
    const [next, previous] = indexKeys(config).map(({ key }) => (key instanceof Uint8Array ? [key] : key));
    return next === undefined || previous === undefined ? undefined : indexReplacement(next, previous);
  },
  PRESERVATION: (config) => ofPair(keysNamed(config, 'PRESERVATION'), preservationReplacement),
} as const satisfies Readonly<Record<string, (config: Config) => ReplacedKey | undefined>>;
type Name = keyof typeof replacements;

const ofPair = (
  [next, previous]: readonly Uint8Array[],
  replacement: (next: Uint8Array, previous: Uint8Array) => ReplacedKey,
): ReplacedKey | undefined => (next === undefined || previous === undefined ? undefined : replacement(next, previous));

function parseCall(args: string[]): { name: Name; check: boolean } {
  const options = { check: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [step, name = '', ...more] = positionals;
    if (step === 'rotate' && more.length === 0 && Object.hasOwn(replacements, name)) return { name: name as Name, check: values.check };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ keys --help.`);
  }
  throw new UsageError(`Use "rotate" and the name of a key: ${Object.keys(replacements).join(', ')}. See writ keys --help.`);
}

function databaseOf(config: Config): ConnectionSource {
  if (config.mode === 'production') return config;
  const running = readRunFile(config.dataFolder);
  if (running) return { socketFolder: running.socketFolder };
  throw new StartError('No database: set DATABASE_URL_OWNER, or run "npm start" first, to use its database.');
}

/** The key and the one before. Throws StartError where one is missing, can't be used, or is another key as well. */
function replaced(config: Config, name: Name): ReplacedKey {
  requireOwnKeys(config);
  const key = replacements[name](config);
  if (key === undefined)
    throw new StartError(
      `Set WRIT_KEY_${name} to the new key and WRIT_KEY_${name}_PREVIOUS to the old one: docs/how-to/rotate-keys.md has the steps.`,
    );
  // The same bytes may be written in two ways.
  if (Buffer.compare(key.next, key.previous) === 0)
    throw new StartError(`WRIT_KEY_${name} and WRIT_KEY_${name}_PREVIOUS are the same key: make a new one.`);
  return key;
}

/** Runs the command. Throws {@link UsageError}, and StartError for keys that can't be replaced so and for a database that can't be used. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  const config = readConfig(process.env, projectFolder);
  const key = replaced(config, call.name);
  const client = await connect(connectionFor('owner', databaseOf(config)));
  try {
    if (call.check) return await check(client, key, say);
    await replace(client, key, { say, at: systemClock() });
    return 0;
  } finally {
    await client.end();
  }
}
