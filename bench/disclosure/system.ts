/**
 * A whole Writ in this process, as `npm start` makes it: each subgraph and the gateway over HTTP, the demo's log-ins, so that what goes on
 * between them can be watched.
 */
import { type Config, readConfig, type SubgraphName, subgraphNames } from '@writ/core';
import { startDemoWitness } from '../../apps/cli/witness/demo-witness.ts';
import { type InstallationOptions, openLog, startGateway, startSubgraph } from '../../apps/server/compose.ts';
import { projectFolder } from '../harness/cluster.ts';
import { emailOfHolder, type Seeded, startInstallation } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import { startProcess } from '../load/process.ts';
import { timed, watchRequests } from './recorder.ts';

async function startParts(installation: InstallationOptions, defer: Defer): Promise<void> {
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
  const gateway = await startGateway(installation, log, urls as Record<SubgraphName, string>);
  defer(() => gateway.close());
}

/** The service of keys in a process of its own. Answers the configuration of the parts that ask it, and whose people sign. */
async function withKeys({ settings, socketFolder }: Seeded, defer: Defer): Promise<Config> {
  const service = await startProcess({ file: 'keys/demo-service.ts', environment: { ...settings, SOCKET_FOLDER: socketFolder } });
  defer(() => service.stop());
  return readConfig({ ...settings, ...JSON.parse(service.url) }, projectFolder);
}

/** A system that runs. */
export interface StartedSystem {
  readonly baseUrl: string;
  readonly socketFolder: string;
  readonly config: Config;
  /** An e-mail address of the account of `holder-1`. */
  readonly email: string;
}

/** Starts it on about so many mails of the seed, all when null; where they are asked for with a witness of its own, and with the service of keys, which needs one. */
export async function startSystem(mails: number | null, defer: Defer, { witness = false, keys = false } = {}): Promise<StartedSystem> {
  const seeded = await startInstallation(mails, defer);
  const { socketFolder } = seeded;
  if (witness) {
    const running = await startDemoWitness(seeded.config);
    defer(() => running.close());
  }
  const config = keys ? await withKeys(seeded, defer) : seeded.config;
  await startParts({ config, database: { socketFolder } }, defer);
  return { baseUrl: config.baseUrl, socketFolder, config, email: await emailOfHolder(socketFolder) };
}
