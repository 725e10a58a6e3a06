/** One composed shape behind both executors, and the monolith beside them. */

import { Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { PlanExecutorGateway, PlanningMeter, type SubgraphTransport } from '@writ/plan-executor';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { FaultPlan } from './faults.ts';
import { type Monolith, monolithOf } from './monolith.ts';
import type { DrawnOperation } from './operations.ts';
import type { Composed } from './shape.ts';
import { type Run, type Subgraph, subgraphsOf } from './subgraphs.ts';

export type ExecutorName = 'stock' | 'writ';

/** An answer as a client gets it, with what the subgraphs were asked for it. */
export interface Answer {
  data: Record<string, unknown> | null | undefined;
  errors: readonly GraphQLFormattedError[];
  valueCompletion: boolean;
  /** The data's JSON text: the order of its keys counts. */
  text: string;
  run: Run;
}

interface Context {
  run: Run;
}

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Through JSON text both ways, so that a subgraph's answer belongs to whoever asked. */
const sourceOf = (subgraph: Subgraph): GraphQLDataSource => ({
  async process({ request, context }) {
    const { query, variables, operationName } = request;
    return JSON.parse(await subgraph.answer(JSON.stringify({ query, variables, operationName }), (context as Context).run));
  },
});

const transportOf = (subgraph: Subgraph): SubgraphTransport => ({
  send: async (body, context) => JSON.parse(await subgraph.answer(body, (context as unknown as Context).run)),
});

/** Time for as many plans as there are cases. */
const boundless = () => new PlanningMeter({ burstMs: 1e9, perSecondMs: 1e9 });

function gatewayOf(executor: ExecutorName, supergraphSdl: string, subgraphs: Map<string, Subgraph>): ApolloGateway | PlanExecutorGateway {
  const named = ({ name }: { name: string }): Subgraph => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`the supergraph names an unknown subgraph: ${name}`);
    return subgraph;
  };
  if (executor === 'writ')
    return new PlanExecutorGateway({ supergraphSdl, transport: (place) => transportOf(named(place)), meter: boundless() });
  return new ApolloGateway({
    supergraphSdl,
    buildService: (place) => sourceOf(named(place)),
    logger: quiet,
    experimental_approximateQueryPlanStoreMiB: 1,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 1_000 } },
  });
}

export interface Gateways {
  composed: Composed;
  apiSchema: GraphQLSchema;
  monolith: Monolith;
  /** The monolith in which nothing is non-null. */
  lenient: Monolith;
  ask(executor: ExecutorName, operation: Pick<DrawnOperation, 'query' | 'variables'>, faults: FaultPlan | null): Promise<Answer>;
  newRun(faults: FaultPlan | null): Run;
  stop(): Promise<void>;
}

export async function openGateways(composed: Composed): Promise<Gateways> {
  const supergraph = Supergraph.build(composed.supergraphSdl);
  const subgraphs = subgraphsOf(composed, supergraph.schema.toGraphQLJSSchema());
  const apiSchema = () => supergraph.apiSchema().toGraphQLJSSchema();
  const servers = new Map<ExecutorName, ApolloServer<Context>>();
  for (const executor of ['stock', 'writ'] as const) {
    const server = new ApolloServer<Context>({
      gateway: gatewayOf(executor, composed.supergraphSdl, subgraphs),
      plugins: [ApolloServerPluginLandingPageDisabled()],
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      logger: quiet,
    });
    await server.start();
    servers.set(executor, server);
  }
  const newRun = (faults: FaultPlan | null): Run => ({ data: composed.shape.data(), faults, asked: [] });

  async function ask(executor: ExecutorName, { query, variables }: Pick<DrawnOperation, 'query' | 'variables'>, faults: FaultPlan | null) {
    const run = newRun(faults);
    const response = await (servers.get(executor) as ApolloServer<Context>).executeOperation(
      { query, variables },
      { contextValue: { run } },
    );
    if (response.body.kind !== 'single') throw new Error('an answer in parts');
    const { data, errors = [], extensions } = response.body.singleResult;
    return { data, errors, valueCompletion: extensions?.['valueCompletion'] !== undefined, text: JSON.stringify(data), run };
  }

  const names = [...subgraphs.keys()];
  return {
    composed,
    apiSchema: apiSchema(),
    monolith: monolithOf(apiSchema(), names),
    lenient: monolithOf(apiSchema(), names, { lenient: true }),
    ask,
    newRun,
    stop: async () => void (await Promise.all([...servers.values()].map((server) => server.stop()))),
  };
}
