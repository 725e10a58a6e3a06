/** A database for one run, migrated and seeded as `npm start` does it, whose commits reach the disk; gone without a trace afterwards. */
import { type Config, readConfig, StartError, systemClock } from '@writ/core';
import { connect, connectionFor, migrate, socketConnection } from '@writ/prisma';
import { fillDemo } from '../../apps/demo/seed/seed-demo.ts';
import { startBuiltInSource } from '../../apps/server/built-in-source/start.ts';
import { writeRunFile } from '../../apps/server/process/run-file.ts';
import { settingsOfBuiltIn } from '../../apps/server/settings/source.ts';
import { keepBudgets } from './budgets.ts';
import { projectFolder, startCluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import type { Defer } from './until-done.ts';

export interface Seeded {
  readonly config: Config;
  readonly socketFolder: string;
  /** The settings of {@link config}, for the processes of its parts. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Seeds from about so many mails, from all when null. The parts of Writ then find its database as they find a running demo's. Throws StartError. */
export async function startInstallation(mails: number | null, defer: Defer): Promise<Seeded> {
  const { dataFolder, socketFolder } = await startCluster(defer);
  const baseUrl = `http://localhost:${await freePort()}`;
  const settings = { WRIT_BASE_URL: baseUrl, WRIT_DATA: dataFolder, ...(mails === null ? {} : { WRIT_SEED_MAILS: String(mails) }) };
  const seeding = readConfig(settings, projectFolder);
  const owner = connectionFor('owner', { socketFolder });
  await migrate(owner);
  await fillDemo(seeding, owner);
  await keepBudgets(socketFolder);
  writeRunFile(dataFolder, { process: process.pid, baseUrl, socketFolder });
  // Parts that run by themselves are told where the adapter is.
  const adapter = await startBuiltInSource({ config: seeding, database: { socketFolder }, clock: systemClock, book: ':memory:' });
  defer(() => adapter.close());
  const placed = { ...settings, ...settingsOfBuiltIn(adapter) };
  return { config: readConfig(placed, projectFolder), socketFolder, settings: placed };
}

/** An e-mail address of the account that `holder-1` holds. Throws StartError where it has none. */
export async function emailOfHolder(socketFolder: string): Promise<string> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  const { rows } = await client
    .query<{ email: string | null }>(
      `SELECT emails[1] AS email FROM records.subscriber JOIN records.account_holder USING (account_id) WHERE subject = 'holder-1'`,
    )
    .finally(() => client.end());
  if (!rows[0]?.email) throw new StartError('The account of holder-1 has no e-mail address: seed from more mails.');
  return rows[0].email;
}
