/** The servers of the gateway comparison: how each is started, with which of its own settings, and what it leaves out. */
import { readFileSync } from 'node:fs';
import { graphPaths } from '@writ/access';
import { logIn } from '@writ/demo/log-in';
import type { Seeded } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import type { Variant } from '../load/measure.ts';
import { type Program, profiled, startProcess } from '../load/process.ts';

/** What the servers stand on. */
export interface Ground {
  /** Where the four subgraphs are. */
  readonly subgraphs: string;
  /** The file with their supergraph, and the one that calls them as Writ's own are called. */
  readonly supergraph: string;
  readonly writSupergraph: string;
  readonly writ: Seeded;
}

export interface GatewayVariant {
  readonly name: string;
  readonly settings: string;
  program(ground: Ground): Program;
  /** What its requests need, once it runs. */
  admission?(url: string): Promise<Pick<Variant, 'path' | 'headers'>>;
}

/** Of an installed package. */
const versionIn = (folder: string, name: string): string =>
  (JSON.parse(readFileSync(new URL(`${folder}/node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string })
    .version;
const version = (name: string): string => `${name} ${versionIn('../..', name)}`;
const peer = (name: string): string => `${name} ${versionIn('..', name)}`;
const environment = ({ supergraph }: Ground) => ({ SUPERGRAPH: supergraph });

/** An account-holder of the demo, signed in as people do. */
async function signedIn(url: string): Promise<Pick<Variant, 'path' | 'headers'>> {
  const path = graphPaths.public;
  const { accessToken } = await logIn({ baseUrl: url, login: 'holder-1', graphPath: path });
  return { path, headers: { authorization: `Bearer ${accessToken}` } };
}

/** In the order in which they are reported; the first is what the others are compared with. */
export const gatewayVariants = (): GatewayVariant[] => [
  {
    name: 'stock',
    settings: `${version('@apollo/gateway')}, ${version('@apollo/server')} standalone, as documented; no protection`,
    program: (ground) => ({ file: 'gateways/apollo.ts', environment: environment(ground) }),
  },
  {
    name: 'hive',
    settings: `${peer('@graphql-hive/gateway')} by its command line with --jit, no landing page, logs errors, de-duplicates subgraph requests in flight (its default); no protection`,
    program: (ground) => ({ file: 'peers/hive.ts', arguments: ['--jit'], environment: environment(ground) }),
    admission: async () => ({ path: '/graphql' }),
  },
  {
    name: 'hive+router',
    settings: `the same with ${peer('@graphql-hive/router-runtime')} (${peer('@graphql-hive/router-query-planner')}) by --hive-router-runtime, without --jit; no protection`,
    program: (ground) => ({ file: 'peers/hive.ts', arguments: ['--hive-router-runtime'], environment: environment(ground) }),
    admission: async () => ({ path: '/graphql' }),
  },
  {
    name: 'monolith',
    settings: `${version('@apollo/server')} standalone, one schema with plain resolvers; no federation, no protection`,
    program: () => ({ file: 'gateways/monolith.ts' }),
  },
  {
    name: 'executor',
    settings: 'bench/gateway.ts: the plan executor under Apollo Server standalone; no protection',
    program: (ground) => ({ file: 'gateway.ts', environment: environment(ground) }),
  },
  {
    name: 'executor=stock',
    settings: 'bench/gateway.ts with WRIT_EXECUTOR=stock: the stock executor over the same transport; no protection',
    program: (ground) => ({ file: 'gateway.ts', environment: { ...environment(ground), WRIT_EXECUTOR: 'stock' } }),
  },
  {
    name: 'writ',
    settings: `the door as "npm start" opens it: signed-in account-holder (ES256 token, signature checked once a minute), limits, caller token for each subgraph, release step, log on PostgreSQL`,
    program: ({ writSupergraph, subgraphs, writ }) => ({
      file: 'gateways/writ.ts',
      environment: { ...writ.settings, SUPERGRAPH: writSupergraph, SUBGRAPHS: subgraphs },
    }),
    admission: signedIn,
  },
  {
    name: 'node:http',
    settings: 'the floor: reads the request, sends the same bytes from memory',
    program: () => ({ file: 'gateways/fixed-bytes.ts' }),
  },
];

/** Starts one, with a folder for its processor profile where one is wanted. Throws StartError. */
export async function startVariant(variant: GatewayVariant, ground: Ground, profiles: string | undefined, defer: Defer): Promise<Variant> {
  const { name, settings, program, admission } = variant;
  const server = await startProcess({ ...program(ground), nodeOptions: profiled(profiles, name.replace(/\W/g, '-')) });
  defer(() => server.stop());
  return { name, settings, url: new URL(server.url).origin, parts: { gateway: server }, ...(await admission?.(server.url)) };
}
