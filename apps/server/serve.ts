/**
 * What one process serves, whether it is the only one or one of several: everything, the gateway over subgraphs that run elsewhere, one
 * subgraph, or the worker that serves nobody. The database is there and the log knows the rules by then.
 */
import type { AccessLog } from '@writ/access-log';
import { type Config, type Draining, StartError, type SubgraphName, subgraphNames } from '@writ/core';
import {
  appends,
  type InstallationOptions,
  openLog,
  openOwnSubgraph,
  type StartablePart,
  type SubgraphPlaces,
  startGateway,
  startSubgraph,
  startWorkerPart,
} from './compose.ts';
import { openHealthPort } from './process/health-port.ts';
import type { Stack } from './process/until-stopped.ts';
import { subgraphPlace } from './settings/part-addresses.ts';
import { sourcePlace } from './settings/source.ts';

type Urls = Record<SubgraphName, string>;

/** What can be started by itself. */
export const partNames: readonly StartablePart[] = ['gateway', ...subgraphNames, 'worker', 'source'];

/** Whether something of that name can be. */
export const isPart = (name: string): name is StartablePart => (partNames as readonly string[]).includes(name);

/** Where a gateway that runs alone reaches each subgraph. Throws StartError when an address is missing. */
export function elsewhere({ subgraphUrls }: Pick<Config, 'subgraphUrls'>): Urls {
  const missing = subgraphNames.find((name) => subgraphUrls[name] === undefined);
  if (missing) throw new StartError(`A gateway alone must know each subgraph's address: set WRIT_SUBGRAPH_${missing.toUpperCase()}_URL.`);
  return subgraphUrls as Urls;
}

/** Where the source adapter alone listens. Throws StartError without an address. */
export function sourceListens({ environment }: Pick<Config, 'environment'>): { host: string; port: number } {
  const address = environment['WRIT_SOURCE_URL'];
  const url = address === undefined ? null : URL.parse(address);
  if (url === null) throw new StartError('The source adapter alone needs an address: set WRIT_SOURCE_URL, like http://127.0.0.1:4201.');
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) };
}

/** Runs the built-in adapter, until the stack is closed, where no other is set. Answers what the parts are started with. */
export async function withSource(installation: InstallationOptions, stack: Stack): Promise<InstallationOptions> {
  const { config } = installation;
  const set = installation.source ?? sourcePlace(config);
  if (set !== undefined) return { ...installation, source: set };
  const { startBuiltInSource } = await import('./built-in-source/start.ts');
  const { url, key, close } = await startBuiltInSource(installation);
  stack.defer(() => close());
  return { ...installation, source: { url, key } };
}

/** The log of a process that appends; closed with the stack. */
export async function openOwnLog(
  part: StartablePart | undefined,
  installation: InstallationOptions,
  stack: Stack,
): Promise<AccessLog | null> {
  if (part !== undefined && !appends(part)) return null;
  const log = await openLog(installation);
  stack.defer(() => log.close());
  return log;
}

/** Does due work for orders and enforcement, until the stack is closed. */
export async function runOwnWork(installation: InstallationOptions, log: AccessLog, stack: Stack): Promise<void> {
  const worker = await startWorkerPart(installation, log);
  stack.drain(worker);
  const { healthPort: port, host } = installation.config;
  if (port === undefined) return;
  const closePort = await openHealthPort({ host, port }, () => {
    const { isAlive, isWell } = worker.health();
    return { isAlive, hindrance: stack.isStopping ? 'stopping' : isWell ? null : 'database' };
  });
  stack.defer(closePort);
}

/** What clients or a balancer reach by itself ends when they could have seen that it will. */
function drainAfterNotice(
  part: Draining & { close(noticeMs: number): Promise<void> },
  { config }: InstallationOptions,
  stack: Stack,
): void {
  stack.drain({ ...part, close: () => part.close(config.stop.noticeMs) });
}

async function serveGateway(installation: InstallationOptions, log: AccessLog, places: SubgraphPlaces, stack: Stack): Promise<void> {
  drainAfterNotice(await startGateway(installation, log, places), installation, stack);
}

async function serveEverything(installation: InstallationOptions, log: AccessLog, stack: Stack): Promise<void> {
  const places: Partial<Record<SubgraphName, SubgraphPlaces[SubgraphName]>> = { ...installation.config.subgraphUrls };
  for (const name of subgraphNames) {
    if (places[name] !== undefined) continue;
    const subgraph = await openOwnSubgraph(name, installation, log);
    // The gateway of this process is its only client, and is gone by then.
    stack.defer(() => subgraph.close());
    places[name] = subgraph;
  }
  await serveGateway(installation, log, places as SubgraphPlaces, stack);
}

/** Serves until the stack is closed. Answers where, when it is one subgraph that chose its port; of the source adapter, by which key. */
export async function serve(
  part: StartablePart | undefined,
  installation: InstallationOptions,
  log: AccessLog | null,
  stack: Stack,
): Promise<string | undefined> {
  if (part === 'source') {
    const { startBuiltInSource } = await import('./built-in-source/start.ts');
    const { pinsAlone } = await import('./built-in-source/pins.ts');
    const { config } = installation;
    const source = await startBuiltInSource({ ...installation, listen: sourceListens(config), pins: pinsAlone(config) });
    drainAfterNotice(source, installation, stack);
    return source.key;
  }
  if (part !== undefined && part !== 'gateway' && part !== 'worker') {
    const subgraph = await startSubgraph(part, installation, log, subgraphPlace(part, installation.config));
    drainAfterNotice(subgraph, installation, stack);
    return subgraph.url;
  }
  if (log === null) throw new TypeError(`${part ?? 'everything'} was started without the log`);
  if (part === 'worker') await runOwnWork(installation, log, stack);
  else if (part === 'gateway') await serveGateway(installation, log, elsewhere(installation.config), stack);
  else await serveEverything(installation, log, stack);
  return undefined;
}
