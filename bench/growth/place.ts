/** An installation of some size: seeded, with an order and a restriction by the product of which copies are made, filled, and started again. */
import type { AccountId } from '@writ/core';
import { StartError } from '@writ/core';
import { askOnce, socketConnection } from '@writ/prisma';
import type pg from 'pg';
import { logKeys } from '../../apps/server/secrets.ts';
import { emailOfHolder, type Seeded, startInstallation } from '../harness/installation.ts';
import { decidedOrdersOf, tokensOf } from '../harness/people.ts';
import { type Running, startMeasured } from '../harness/processes.ts';
import type { Defer } from '../harness/until-done.ts';
import { fillLog } from './log.ts';
import { type Place, restrictedItem } from './operations.ts';
import { type Filling, fillRows, type Models } from './rows.ts';

/** One of the sizes that are compared. */
export interface Grown extends Place {
  readonly seeded: Seeded;
  readonly accounts: number;
  readonly whole: Running;
  /** How long it took until it answered, in milliseconds. */
  readonly startMs: number;
}

/** Of so many accounts. */
export const fillingOf = (accounts: number): Filling => ({
  ...{ accounts, orders: Math.round(accounts / 10), decisions: Math.round(accounts / 10) },
  ...{ items: 10, traffic: 10 },
});
export const entriesEach = 5;
const mails = 150;

export const asSuperuser = <Answer>({ socketFolder }: Seeded, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> =>
  askOnce(socketConnection(socketFolder, 'postgres', 'writ'), work);

const itemsOfSeed = (seeded: Seeded): Promise<string[]> =>
  asSuperuser(seeded, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM content.item ORDER BY published_at DESC, id DESC OFFSET 60 LIMIT 40',
    );
    return rows.map(({ id }) => id);
  });

async function makeModels(seeded: Seeded, baseUrl: string, items: readonly string[]): Promise<Models> {
  const token = tokensOf(baseUrl);
  const decided = await decidedOrdersOf(baseUrl, token, await emailOfHolder(seeded.socketFolder))();
  await decided.release('counsel-1');
  return { order: decided.id, restriction: await restrictedItem({ baseUrl, token, items }) };
}

/** Adds so many entries that say nothing. Nobody has the log open. */
export const growLog = (client: pg.Client, { config }: Seeded, count: number): Promise<void> =>
  fillLog(client, { origin: config.logOrigin, key: logKeys(config).log }, count);

async function fill(seeded: Seeded, accounts: number, models: Models): Promise<void> {
  await asSuperuser(seeded, async (client) => {
    await fillRows(client, fillingOf(accounts), models);
    await growLog(client, seeded, accounts * entriesEach);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  });
}

const accountOfHolder = (seeded: Seeded): Promise<AccountId> =>
  asSuperuser(seeded, async (client) => {
    const { rows } = await client.query<{ id: AccountId }>(
      `SELECT account_id AS id FROM records.account_holder WHERE subject = 'holder-1'`,
    );
    if (rows[0] === undefined) throw new StartError('holder-1 has no account.');
    return rows[0].id;
  });

const logSize = (seeded: Seeded): Promise<number> =>
  asSuperuser(seeded, async (client) => Number((await client.query<{ size: string }>('SELECT size FROM log.log_head')).rows[0]?.size));

/** Starts it, and takes the time until it listens. */
export async function started(seeded: Seeded, defer: Defer): Promise<{ baseUrl: string; whole: Running; ms: number }> {
  const from = performance.now();
  const program = { name: 'writ-whole', file: 'page/one-process.ts', environment: seeded.settings };
  const whole = await startMeasured(program, undefined, defer);
  return { baseUrl: seeded.config.baseUrl, whole, ms: performance.now() - from };
}

/** Makes one of so many accounts, with so many orders of which only the release is left. */
export async function growTo(accounts: number, releases: number, defer: Defer): Promise<Grown> {
  const installed = await startInstallation(mails, defer);
  // The subscriber is on this machine.
  const seeded: Seeded = { ...installed, settings: { ...installed.settings, WRIT_WEBHOOK_PRIVATE: 'allow' } };
  const items = await itemsOfSeed(seeded);
  const first = await started(seeded, defer);
  const models = await makeModels(seeded, first.baseUrl, items);
  await first.whole.stop();
  const from = performance.now();
  await fill(seeded, accounts, models);
  console.log(`${accounts} accounts were filled in ${((performance.now() - from) / 1_000).toFixed(0)} s.`);
  const { baseUrl, whole, ms: startMs } = await started(seeded, defer);
  const token = tokensOf(baseUrl);
  const next = decidedOrdersOf(baseUrl, token, await emailOfHolder(seeded.socketFolder));
  const target = await (await next()).release('counsel-2');
  const decided = [];
  while (decided.length < releases) decided.push(await next());
  const size = await logSize(seeded);
  const entry = { index: String(Math.floor(size / 2)), size: String(size - 100) };
  return { seeded, accounts, baseUrl, whole, startMs, token, items, target, decided, account: await accountOfHolder(seeded), entry };
}
