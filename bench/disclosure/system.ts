/**
 * A whole Writ in this process, as `npm start` makes it: each subgraph and the gateway over HTTP, the demo's log-ins, so that what goes on
 * between them can be watched.
 */
import { type SubgraphName, subgraphNames } from '@writ/core';
import { startDemoWitness } from '../../apps/cli/witness/demo-witness.ts';
import { type InstallationOptions, openLog, startGateway, startSubgraph } from '../../apps/server/compose.ts';
import { emailOfHolder, startInstallation } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
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

/** Starts it on about so many mails of the seed, all when null, with a witness of its own where one is asked for. Answers its address, and an e-mail address of the account of `holder-1`. */
export async function startSystem(
  mails: number | null,
  defer: Defer,
  { witness = false } = {},
): Promise<{ baseUrl: string; email: string }> {
  const { config, socketFolder } = await startInstallation(mails, defer);
  if (witness) {
    const running = await startDemoWitness(config);
    defer(() => running.close());
  }
  await startParts({ config, database: { socketFolder } }, defer);
  return { baseUrl: config.baseUrl, email: await emailOfHolder(socketFolder) };
}
