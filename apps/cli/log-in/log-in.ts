/** `writ log-in`: the ceremony that makes a realm of the hosted log-in, and the lines of what people did there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig, StartError, systemClock, UsageError } from '@writ/core';
import type pg from 'pg';
import type { Ceremony } from '../../log-in/index.ts';
import { readCeremonySettings } from './settings.ts';

/** Loaded when it is needed: a list of the commands needs none of it. */
const loadLogIn = () => import('../../log-in/index.ts');

export const summary = 'make a realm of the hosted log-in, and read who was let in';

export const usage = `
Usage: writ log-in realm FILE
       writ log-in acts

realm makes a realm of the log-in that "writ start log-in" runs, once for each body. FILE is JSON:

  { "name": "northport-police", "organisation": "northport-police", "country": "DE", "graph": "authority", "roles": ["ISSUING"],
    "first": [{ "name": "M. Lindqvist", "roles": ["ISSUING"], "office": "LAW_ENFORCEMENT_AUTHORITY" }, …] }

or, for a body whose own issuer binds no tokens, with that issuer in the place of "first":

  { …, "upstream": { "issuer": "https://id.northport.example", "clientId": "writ", "algorithm": "RS256", "acr": ["urn:example:2fa"], "pinned": { "tenant": "4711" },
    "groups": { "claim": "groups", "of": { "writ-issuing": { "roles": ["ISSUING"], "office": "LAW_ENFORCEMENT_AUTHORITY" } } } } }

It prints the line for WRIT_ISSUER, and for each of the first people (two to five, three at least for the platform) a link that is good for three days and is kept nowhere. Of a body each is then
approved by a counsel of the platform; the platform's own realm ("graph": "platform") comes first, and its first people are in once they accept. All others are let in
by three persons, on the pages of the log-in.

acts prints every line of what people did there, as NDJSON, the oldest first: the statement that each signed, and the signature.

Needs WRIT_LOG_IN_ORIGIN, WRIT_LOG_IN_DATABASE_URL and WRIT_BASE_URL. All steps: docs/how-to/host-a-log-in.md.

Exit code: 0 done, 1 refused or failed, 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const say = (text: string): unknown => process.stdout.write(`${text}\n`);

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new StartError(`${file} can't be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

/** The line that enrols the realm at the gateway; the private half of the console's key is put in by whoever has it. */
function lineOf({ issuer, realm }: Ceremony, client: { consoleClient: string; passkeyAcr: string }): object {
  const { graph, roles, organisation, country, upstream } = realm;
  return {
    ...{ issuer, graph, roles, organisation, ...(country === null ? {} : { country }), stepUpAcr: upstream?.acr ?? [client.passkeyAcr] },
    console: { clientId: client.consoleClient, clientKey: "the private half of the console's key, in PEM" },
  };
}

/** What the body registers at its issuer. */
const clientAt = ({ clientId, issuer }: { clientId: string; issuer: string }, own: string): string =>
  [
    `The client ${clientId} at ${issuer}:`,
    `redirect URI: ${own}/upstream/callback`,
    `authentication: private_key_jwt (ES256), keys at ${own}/upstream/keys`,
    `back-channel logout: ${own}/upstream/logout`,
  ].join('\n');

async function realm(pool: pg.Pool, origin: string, file: string): Promise<unknown> {
  const loaded = await loadLogIn();
  const made = await loaded.makeRealm(pool, jsonIn(file), { origin, now: systemClock() });
  say(`The realm ${made.issuer} is there. Its line of WRIT_ISSUER:\n\n${JSON.stringify(lineOf(made, loaded), null, 2)}\n`);
  const { upstream } = made.realm;
  if (upstream !== null) return say(clientAt(upstream, made.issuer));
  for (const { name, link } of made.links) say(`${name}: ${link}`);
  return say('\nEach link is shown here alone. Give it to its person, in a way that you trust, within three days.');
}

async function acts(pool: pg.Pool): Promise<void> {
  const { actsIn } = await loadLogIn();
  for (const line of await actsIn(pool)) say(JSON.stringify(line));
}

async function withDatabase(config: Config, work: (pool: pg.Pool, origin: string) => Promise<unknown>): Promise<void> {
  const { database, place } = readCeremonySettings(config);
  const { openLogInDatabase } = await loadLogIn();
  const pool = await openLogInDatabase(database, () => {});
  try {
    await work(pool, place.origin);
  } finally {
    await pool.end();
  }
}

/** Runs the command. Throws {@link UsageError}, and StartError for a realm that can't be made and for settings that can't be used. */
export async function run(args: string[]): Promise<number> {
  const [step, file, ...more] = args;
  const isRealm = step === 'realm' && file !== undefined && more.length === 0;
  if (!isRealm && !(step === 'acts' && file === undefined))
    throw new UsageError('Use "realm" and a file, or "acts". See writ log-in --help.');
  const config = readConfig(process.env, projectFolder);
  await withDatabase(config, (pool, origin) => (isRealm ? realm(pool, origin, file) : acts(pool)));
  return 0;
}
