/** `writ check`: everything that a start in production would refuse, and what would not work all the same, at once. */
import { fileURLToPath } from 'node:url';
import { type Config, readConfig, StartError, UsageError } from '@writ/core';
import { printable } from '@writ/verifier/printable.ts';
import type { StartablePart } from '../../server/compose.ts';
import { profileRemarks } from '../../server/production-checks/bound-issuers.ts';
import { findRefusals } from '../../server/production-checks/production.ts';
import { findConnectorRemarks, findRemarks } from '../../server/production-checks/surroundings.ts';
import { isPart, partNames } from '../../server/serve.ts';
import { unknownSettings } from '../../server/settings/catalogue.ts';
import { findRefusalsOfConnectors } from '../connectors/serve.ts';

export const summary = 'name everything that a start in production would refuse';

export const usage = `
Usage: writ check [${partNames.join('|')}|connectors]

Reads the settings as "writ start" does, for one part or for everything, and names what is missing or wrong, all of it at once: settings that nobody reads, keys
that are missing, weak, or the same, the database, its roles, its standby and its migrations; then what a start does not refuse: issuers, mail
server, source adapter, NATS and collector of traces that can't be reached, folders that can't be written, files of secrets that everybody may read. Of connectors it names the bodies, keys and options that
they lack, and a gateway that they can't reach. Changes nothing.

What an issuer keeps to of the FAPI 2.0 Security Profile only by the word of a line of WRIT_ISSUER is a note, and so is an issuer without a log-in: neither counts as found.

Exit code: 0 nothing was found, 1 something was found, 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const say = (text: string): unknown => process.stdout.write(`${printable(text)}\n`);

async function ofConnectors(config: Config): Promise<string[]> {
  const { settings, refusals } = await findRefusalsOfConnectors(config);
  return [...refusals, ...(settings === null ? [] : await findConnectorRemarks(config, settings))];
}

async function findings(part: StartablePart | 'connectors' | undefined): Promise<string[]> {
  try {
    const config = readConfig(process.env, projectFolder);
    if (part === 'connectors') return await ofConnectors(config);
    if (config.mode === 'demo')
      return ['These are the settings of a demo: in production DATABASE_URL is set, and WRIT_BASE_URL is the public address.'];
    return [...(await findRefusals(config, part)), ...(await findRemarks(config, part))];
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return [...unknownSettings(process.env), ...error.sentences, 'More can be checked once these can be read.'];
  }
}

/** What is no mistake and worth knowing: nothing where the settings can't be read, which is found. */
async function notesFor(part: StartablePart | 'connectors' | undefined): Promise<readonly string[]> {
  try {
    const config = readConfig(process.env, projectFolder);
    return config.mode === 'demo' || part === 'connectors' ? [] : await profileRemarks(config, part);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return [];
  }
}

/** Runs the command; its argument is a part. */
export async function run([part, ...rest]: string[]): Promise<number> {
  if (rest.length > 0 || (part !== undefined && part !== 'connectors' && !isPart(part)))
    throw new UsageError(`There is no such part: one of ${[...partNames, 'connectors'].join(', ')}.`);
  const found = await findings(part);
  for (const one of found) say(`- ${one}`);
  for (const one of await notesFor(part)) say(`  Note: ${one}`);
  say(found.length === 0 ? 'Nothing was found that a start would refuse.' : `Found: ${found.length}.`);
  return found.length === 0 ? 0 : 1;
}
