/** A whole Writ, each part in a process of its own, started by its own command line as an operator starts it. */
import { type SubgraphName, subgraphNames } from '@writ/core';
import { freePort } from './free-port.ts';
import type { Seeded } from './installation.ts';
import { type Running, startMeasured } from './processes.ts';
import type { Defer } from './until-done.ts';

export interface Writ {
  readonly baseUrl: string;
  readonly gateway: Running;
  readonly subgraphs: Readonly<Record<SubgraphName, Running>>;
}

/** Starts gateway and subgraphs in one process, beside another Writ over the same database: they reach each other without a socket. Throws StartError. */
export async function startWritInOne(
  { settings }: Seeded,
  profileFolder: string | undefined,
  defer: Defer,
): Promise<{ baseUrl: string; whole: Running }> {
  const baseUrl = `http://localhost:${await freePort()}`;
  const program = { name: 'writ-whole', file: 'page/one-process.ts' };
  const whole = await startMeasured({ ...program, environment: { ...settings, WRIT_BASE_URL: baseUrl } }, profileFolder, defer);
  return { baseUrl, whole };
}

/** Starts the worker. Throws StartError. */
export const startWorker = ({ settings }: Seeded, profileFolder: string | undefined, defer: Defer): Promise<Running> => {
  const program = { name: 'writ-worker', file: '../apps/cli/writ.mjs', arguments: ['start', 'worker'], prints: true };
  return startMeasured({ ...program, environment: settings }, profileFolder, defer);
};

/** Starts the five subgraphs and the gateway. Throws StartError. */
export async function startWrit({ config, settings }: Seeded, profileFolder: string | undefined, defer: Defer): Promise<Writ> {
  const places: Record<string, string> = {};
  for (const name of subgraphNames) places[`WRIT_SUBGRAPH_${name.toUpperCase()}_URL`] = `http://127.0.0.1:${await freePort()}/`;
  const start = (part: SubgraphName | 'gateway'): Promise<Running> => {
    const program = { name: `writ-${part}`, file: '../apps/cli/writ.mjs', arguments: ['start', part], prints: true };
    return startMeasured({ ...program, environment: { ...settings, ...places } }, profileFolder, defer);
  };
  const subgraphs: Partial<Record<SubgraphName, Running>> = {};
  for (const name of subgraphNames) subgraphs[name] = await start(name);
  const gateway = await start('gateway');
  return { baseUrl: config.baseUrl, gateway, subgraphs: subgraphs as Record<SubgraphName, Running> };
}
