/**
 * A whole Writ for one run, as `npm start` makes it: an embedded database whose commits reach the disk, the seed, each subgraph and the
 * gateway over HTTP in this process, the demo's log-ins. Gone without a trace afterwards; never touches a demo's data.
 */
import { type AddressInfo, createServer } from 'node:net';
import { readConfig, StartError, type SubgraphName, subgraphNames } from '@writ/core';
import { connect, connectionFor, migrate, socketConnection } from '@writ/prisma';
import { type Installation, openLog, startDoor, startSubgraph } from '../cli/parts.ts';
import { fillDemo } from '../cli/seed-demo.ts';
import { projectFolder, startCluster } from './cluster.ts';
import { timed, watchRequests } from './recorder.ts';
import type { Defer } from './until-done.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function emailOfHolder(socketFolder: string): Promise<string> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  const { rows } = await client
    .query<{ email: string | null }>(
      `SELECT emails[1] AS email FROM records.subscriber JOIN records.account_holder USING (account_id) WHERE subject = 'holder-1'`,
    )
    .finally(() => client.end());
  if (!rows[0]?.email) throw new StartError('The account of holder-1 has no e-mail address: seed from more mails.');
  return rows[0].email;
}

async function startParts(installation: Installation, defer: Defer): Promise<void> {
  const open = await openLog(installation);
  defer(() => open.close());
  const log = timed(open);
  const urls: Partial<Record<SubgraphName, string>> = {};
  for (const name of subgraphNames) {
    const subgraph = await startSubgraph(name, installation, log);
    defer(() => subgraph.close());
    urls[name] = subgraph.url;
  }
  watchRequests(urls as Record<SubgraphName, string>);
  const gateway = await startDoor(installation, log, urls as Record<SubgraphName, string>);
  defer(() => gateway.close());
}

/** Starts it on about so many mails of the seed, all when null. Answers its address, and an e-mail address of the account of `holder-1`. */
export async function startSystem(mails: number | null, defer: Defer): Promise<{ baseUrl: string; email: string }> {
  const { dataFolder, socketFolder } = await startCluster(defer);
  const base = { WRIT_BASE_URL: `http://localhost:${await freePort()}`, WRIT_DATA: dataFolder };
  const config = readConfig(mails === null ? base : { ...base, WRIT_SEED_MAILS: String(mails) }, projectFolder);
  const owner = connectionFor('owner', { socketFolder });
  await migrate(owner);
  await fillDemo(config, owner);
  await startParts({ config, database: { socketFolder } }, defer);
  return { baseUrl: config.baseUrl, email: await emailOfHolder(socketFolder) };
}
