/**
 * The plan executor on any supergraph, with nothing else of Writ: no identity, no limits, no log, no rule of a field. For measurements
 * and for other people's audits of federation; nothing to put before records. SUPERGRAPH is the file with the supergraph, PORT where to
 * listen (any free port when it is left out), WRIT_EXECUTOR=stock executes with @apollo/gateway's own executor over the same transport.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { StartError } from '@writ/core';
import { HttpTransport, PlanExecutorGateway } from '@writ/plan-executor';
import { announce } from './load/announce.ts';

const limits = { timeoutMs: 30_000, maxBytes: 64 * 1024 * 1024 };

function supergraph(): string {
  const file = process.env['SUPERGRAPH'];
  if (file === undefined)
    throw new StartError('SUPERGRAPH must name the file with the supergraph: SUPERGRAPH=supergraph.graphql node bench/gateway.ts');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`SUPERGRAPH names a file that can't be read: ${error instanceof Error ? error.message : error}`);
  }
}

function executor(): 'writ' | 'stock' {
  const { WRIT_EXECUTOR: named = 'writ' } = process.env;
  if (named !== 'writ' && named !== 'stock') throw new StartError('WRIT_EXECUTOR is "writ" or "stock".');
  return named;
}

async function main(): Promise<void> {
  const gateway = new PlanExecutorGateway({
    supergraphSdl: supergraph(),
    transport: ({ name, url }) => {
      if (url === undefined) throw new StartError(`The supergraph says no address for its subgraph ${name}.`);
      return new HttpTransport({ url, ...limits });
    },
    executor: executor(),
  });
  const plugins = [ApolloServerPluginLandingPageDisabled()];
  const server = new ApolloServer({ gateway, plugins, includeStacktraceInErrorResponses: false });
  const port = Number(process.env['PORT'] ?? 0);
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port } });
  announce(url);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}
