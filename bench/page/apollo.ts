/** The same public graph as a project builds it from the parts alone: Apollo's gateway, Apollo Server subgraphs, graphql-shield unchanged. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { supergraphSdl } from '@writ/schema';
import { callerKey } from '../../apps/server/secrets.ts';
import type { Seeded } from '../harness/installation.ts';
import { type Running, startMeasured } from '../harness/processes.ts';
import type { Defer } from '../harness/until-done.ts';

/** The subgraphs that a page of items is made of. */
export const pageParts = ['content', 'records', 'enforcement'] as const;

export interface ApolloSystem {
  readonly url: string;
  readonly gateway: Running;
  readonly subgraphs: Readonly<Record<(typeof pageParts)[number], Running>>;
}

/** Starts the three subgraphs over the seeded database, and the gateway. Throws StartError. */
export async function startApollo(
  { config, socketFolder }: Seeded,
  profileFolder: string | undefined,
  defer: Defer,
): Promise<ApolloSystem> {
  const subgraphs: Partial<Record<(typeof pageParts)[number], Running>> = {};
  let supergraph = supergraphSdl('public');
  const environment = { CURSOR_KEY: Buffer.from(callerKey(config, 'content')).toString('base64') };
  for (const name of pageParts) {
    const program = { name: `stock-${name}`, file: 'page/apollo-subgraph.ts', arguments: [name, socketFolder], environment };
    const running = await startMeasured(program, profileFolder, defer);
    subgraphs[name] = running;
    supergraph = supergraph.replace(`http://${name}.subgraph.invalid`, running.url);
  }
  const file = join(config.dataFolder, 'stock-supergraph.graphql');
  await writeFile(file, supergraph);
  const program = { name: 'stock-gateway', file: 'gateways/apollo.ts', environment: { SUPERGRAPH: file } };
  const gateway = await startMeasured(program, profileFolder, defer);
  return { url: gateway.url, gateway, subgraphs: subgraphs as ApolloSystem['subgraphs'] };
}
