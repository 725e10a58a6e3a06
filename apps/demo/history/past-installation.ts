/**
 * A whole Writ whose clock is the history's: the same parts as after it, over the same database and log, with its gateway on a port that
 * nobody knows. Nobody is served the past, and nothing is written but by what the product does.
 */
import { connect } from 'node:net';
import type { AccessLog, LogLogger } from '@writ/access-log';
import { type SubgraphName, subgraphNames } from '@writ/core';
import type { OpenSubgraph } from '@writ/subgraph';
import type { Job, Work } from '@writ/worker';
import { Agent, fetch as fetchBy } from 'undici';
import { startBuiltInSource } from '../../server/built-in-source/start.ts';
import { type InstallationOptions, openLog, openOwnSubgraph, openWorks, startGateway } from '../../server/compose.ts';
import { faults } from '../../server/process/process-log.ts';
import type { MovingClock } from './moving-clock.ts';

export interface PastInstallation {
  readonly log: AccessLog;
  /** Reaches the gateway by the address that the installation will have. */
  readonly fetch: typeof fetch;
  /** Does what changes a state and is due by the clock, one job after the other. */
  work(): Promise<void>;
  /** Does everything that is due by the clock. */
  workAll(): Promise<void>;
  close(): Promise<void>;
}

interface Fetch {
  readonly fetch: typeof fetch;
  /** The port of the gateway, once that listens. */
  reach(port: number): void;
  close(): Promise<void>;
}

/** For which the addresses of the installation, whatever they are, are the port of its gateway. */
function openFetch(): Fetch {
  let port = 0;
  const agent = new Agent({
    connect: (_where, connected) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => connected(null, socket)).once('error', (error) => connected(error, null));
    },
  });
  return {
    fetch: ((url: string, init: object) => fetchBy(url, { ...init, dispatcher: agent })) as unknown as typeof fetch,
    reach: (given) => {
      port = given;
    },
    close: () => agent.close(),
  };
}

/**
 * What tells people of what waits for them, and forgets what need not be kept. Nobody reads the messages of the past, so that these are done once, at its end:
 * they would take a good part of the time of a day, and there are thirty.
 */
const onceAtTheEnd: readonly string[] = ['alerts', 'alert-deliveries', 'old-alerts', 'old-counters', 'end-keeping'];

/** What falls due by itself; what would reach people outside is left for after the history. */
async function doDue(jobs: readonly Job[]): Promise<void> {
  const never = new AbortController().signal;
  for (const job of jobs) for (const key of await job.due()) await job.run(key, never);
}

interface Parts {
  readonly own: InstallationOptions;
  readonly log: AccessLog;
  readonly gateway: { readonly port: number };
}

async function openParts(installation: InstallationOptions, closers: AsyncDisposableStack): Promise<Parts> {
  const source = await startBuiltInSource(installation);
  closers.defer(() => source.close());
  const own: InstallationOptions = { ...installation, source, config: { ...installation.config, port: 0 } };
  const log = await openLog(own);
  closers.defer(() => log.close());
  const subgraphs: Partial<Record<SubgraphName, OpenSubgraph>> = {};
  for (const name of subgraphNames) {
    const subgraph = await openOwnSubgraph(name, own, log);
    closers.defer(() => subgraph.close());
    subgraphs[name] = subgraph;
  }
  const gateway = await startGateway(own, log, subgraphs as Record<SubgraphName, OpenSubgraph>);
  closers.defer(() => gateway.close());
  return { own, log, gateway };
}

/** To a clock that jumps, a checkpoint of a moment ago is days old: that alone, and that it passes, is not reported. */
const ofJumps = ['No checkpoint could be published for', 'the log is ready again'];
const unlessOfJump =
  (report: LogLogger['warn']): LogLogger['warn'] =>
  (fields, message) => {
    if (!ofJumps.some((words) => message.includes(words))) report(fields, message);
  };
const logger: LogLogger = {
  warn: unlessOfJump((fields, message) => faults.log.warn(fields, message)),
  error: unlessOfJump((fields, message) => faults.log.error(fields, message)),
};

/** Starts it with the clock of the history; `close` stops all of it. */
export async function openPast(options: InstallationOptions, clock: MovingClock): Promise<PastInstallation> {
  const closers = new AsyncDisposableStack();
  try {
    const { fetch, reach, close } = openFetch();
    const installation: InstallationOptions = { ...options, clock: clock.now, fetch, logger };
    closers.defer(close);
    const { own, log, gateway } = await openParts(installation, closers);
    reach(gateway.port);
    const works: readonly Work[] = await openWorks(own, log);
    for (const work of works) closers.defer(() => work.close());
    const jobs = works.flatMap((work) => work.jobs);
    const daily = jobs.filter(({ name }) => !onceAtTheEnd.includes(name));
    return { log, fetch, work: () => doDue(daily), workAll: () => doDue(jobs), close: () => closers.disposeAsync() };
  } catch (error) {
    await closers.disposeAsync();
    throw error;
  }
}
