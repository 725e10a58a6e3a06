/**
 * Fills the demo's database with the seed, with progress, and adds nothing when everything is there. Taken up where it was
 * cut short. Runs at the start of a demo and never in production.
 */
import type { AccessLog } from '@writ/access-log';
import { type Clock, type Config, newEventId, StartError, systemClock } from '@writ/core';
import { type ImportLine, linkHolders, load, seed, showProgress } from '@writ/demo/seed';
import { type DatabaseConnection, importIndexKey } from '@writ/prisma';
import pg from 'pg';
import { indexKeys } from '../../server/secrets.ts';
import { isOwnPlatform } from '../../server/settings/source.ts';
import { enrolDemoBodies, noteDemoEnrolments } from './demo-enrolments.ts';

/** Setting WRIT_SEED_MAILS: about how many mails to take; all of them without it. */
function wantedMails({ environment }: Config): number | undefined {
  const text = environment['WRIT_SEED_MAILS'];
  if (text === undefined) return undefined;
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw new StartError('WRIT_SEED_MAILS must be a number of mails, like 100. Leave it out to use all of them.');
}

function openPool(owner: DatabaseConnection): pg.Pool {
  const pool = new pg.Pool({ ...owner, max: 2 });
  // A lost connection also fails the query that runs and every later one: whoever waits for those gets the error there.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return pool;
}

/**
 * Whether a seed ended here before, under whatever address: linking both holders is its last act. Another WRIT_BASE_URL is
 * another issuer, under which the same two people hold the same accounts.
 */
async function relinkHolders(pool: pg.Pool, issuer: string): Promise<boolean> {
  const { rows } = await pool.query<{ subject: string; account_id: string }>(
    `SELECT DISTINCT ON (subject) subject, account_id FROM records.account_holder
      WHERE subject IN ('holder-1', 'holder-2') ORDER BY subject, issuer`,
  );
  if (rows.length < 2) return false;
  await linkHolders(pool, issuer, Object.fromEntries(rows.map(({ subject, account_id }) => [subject, account_id])));
  return true;
}

/** A made-up account that belongs to nobody and that no order covers. */
async function* canaries(): AsyncGenerator<ImportLine> {
  yield {
    type: 'account',
    key: '7f3a90c2e1d54b08a6c3f921',
    handle: 'hanne.quillfeather',
    registeredAt: '2001-11-18T09:41:27Z',
    identifiers: [
      { type: 'EMAIL', value: 'hanne.quillfeather@example.org' },
      { type: 'PHONE_NUMBER', value: '+353209150187' },
    ],
    subscriber: { name: 'Hanne Quillfeather', service: 'Mail and lists' },
    canary: true,
  };
}

/** Seeds what is missing. Throws StartError for a setting that can't be used. */
export async function fillDemo(config: Config, owner: DatabaseConnection): Promise<void> {
  const limit = wantedMails(config);
  const pool = openPool(owner);
  try {
    await enrolDemoBodies(pool, config.issuer);
    if (isOwnPlatform(config)) return;
    const blindIndexKey = await importIndexKey(pool, indexKeys(config));
    await load(canaries(), pool, { blindIndexKey });
    const ended = await relinkHolders(pool, config.issuer);
    if (ended && limit !== undefined) return;
    await seed({
      owner: pool,
      issuer: config.issuer,
      blindIndexKey,
      progress: showProgress(process.stderr, 'Seed'),
      ...(limit === undefined ? {} : { limit }),
    });
  } finally {
    await pool.end();
  }
}

/** The log's first entry says where the records of a demo come from, as that of any import does; a log that has entries is left alone. */
async function noteSeed(log: AccessLog, clock: Clock): Promise<void> {
  const [, size] = (await log.checkpoint()).split('\n');
  if (size !== '0') return;
  const details = { action: 'import', outcome: 'success', target: { source: 'seed' } };
  await log.append({ event: newEventId(), kind: 'system', type: 'import.applied.v1', at: clock(), details });
}

/** What the log of a demo says first: where its records are from, and which bodies are enrolled. */
export async function noteDemo(log: AccessLog, config: Config, clock: Clock = systemClock): Promise<void> {
  if (!isOwnPlatform(config)) await noteSeed(log, clock);
  await noteDemoEnrolments(log, config.issuer, clock);
}
