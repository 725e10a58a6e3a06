/** The federation of the bare subgraphs, behind Apollo's gateway and behind Writ's executor without anything else of Writ. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { supergraphSdl } from '@writ/schema';
import type { Seeded } from '../harness/installation.ts';
import { type Running, startMeasured } from '../harness/processes.ts';
import type { Defer } from '../harness/until-done.ts';

const bareParts = ['orders', 'records', 'content'] as const;

export interface Bare {
  readonly apollo: Running;
  readonly executor: Running;
}

/** Starts the three subgraphs over the seeded database, and both gateways over them. Throws StartError. */
export async function startBare({ config, socketFolder }: Seeded, profileFolder: string | undefined, defer: Defer): Promise<Bare> {
  const start = (name: string, file: string, given: readonly string[], environment = {}): Promise<Running> =>
    startMeasured({ name, file, arguments: given, environment }, profileFolder, defer);
  let supergraph = supergraphSdl('authority');
  for (const name of bareParts) {
    const { url } = await start(`bare-${name}`, 'disclosure/bare-subgraph.ts', [name, socketFolder]);
    supergraph = supergraph.replace(`http://${name}.subgraph.invalid`, url);
  }
  const SUPERGRAPH = join(config.dataFolder, 'bare-supergraph.graphql');
  await writeFile(SUPERGRAPH, supergraph);
  return {
    apollo: await start('bare-stock', 'gateways/apollo.ts', [], { SUPERGRAPH }),
    executor: await start('bare-executor', 'gateway.ts', [], { SUPERGRAPH }),
  };
}
