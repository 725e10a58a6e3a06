/**
 * A whole Writ for one run, as `npm start` makes it: an embedded database whose commits reach the disk, the seed, each subgraph and the
 * gateway over HTTP in this process, the demo's log-ins. Gone without a trace afterwards; never touches a demo's data.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, StartError, type SubgraphName, subgraphNames } from '@writ/core';
import { connect, connectionFor, migrate, socketConnection, startEmbedded } from '@writ/prisma';
import { type Installation, openLog, startDoor, startSubgraph } from '../cli/parts.ts';
import { fillDemo } from '../cli/seed-demo.ts';
import { timed, watchRequests } from './recorder.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Remembers how to close what was just opened. */
export type Defer = (close: () => Promise<unknown>) => void;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Not in the temporary folder, which may be in memory: there a flush to disk costs nothing. */
function freshDataFolder(): string {
  mkdirSync(join(projectFolder, '.writ'), { recursive: true, mode: 0o700 });
  return mkdtempSync(join(projectFolder, '.writ', 'bench-'));
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
  const dataFolder = freshDataFolder();
  defer(() => rm(dataFolder, { recursive: true, force: true }));
  const { location, socketFolder, stop } = await startEmbedded({ dataFolder, projectFolder });
  defer(() => rm(location, { recursive: true, force: true }));
  defer(stop);
  const base = { WRIT_BASE_URL: `http://localhost:${await freePort()}`, WRIT_DATA: dataFolder };
  const config = readConfig(mails === null ? base : { ...base, WRIT_SEED_MAILS: String(mails) }, projectFolder);
  const owner = connectionFor('owner', { socketFolder });
  await migrate(owner);
  await fillDemo(config, owner);
  await startParts({ config, database: { socketFolder } }, defer);
  return { baseUrl: config.baseUrl, email: await emailOfHolder(socketFolder) };
}
