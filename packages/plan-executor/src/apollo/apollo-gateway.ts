/** Apollo's own gateway over our transports: loaded where its executor is asked for, and in no other process. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { PlanningMeter } from '../planning-budget.ts';
import { queryPlannerConfig } from '../supergraph-plans.ts';
import type { SubgraphPlace, SubgraphTransport } from '../transport/transport.ts';
import { internalsOf } from './apollo-internals.ts';

interface ApolloOptions {
  readonly supergraphSdl: string;
  readonly transport: (subgraph: SubgraphPlace) => SubgraphTransport;
  readonly meter: PlanningMeter;
}

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What ApolloGateway asks a subgraph through, over the same transport. */
const asDataSource = (transport: SubgraphTransport): GraphQLDataSource => ({
  process: async ({ request: { query, variables, operationName }, context }) =>
    (await transport.send(JSON.stringify({ query, variables, operationName }), context)) as Awaited<
      ReturnType<GraphQLDataSource['process']>
    >,
});

/**
 * ApolloGateway sends figures to its maker every hour and asks the cloud around it where it runs, unless it is configured not to. It is told by
 * this variable alone, when one is made.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

/** A loaded gateway, whose planning is metered. */
export async function openApollo({ supergraphSdl, transport, meter }: ApolloOptions): Promise<ApolloGateway> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => asDataSource(transport({ name, ...(url === undefined ? {} : { url }) })),
    experimental_approximateQueryPlanStoreMiB: 4,
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig,
    logger: quiet,
  });
  await gateway.load({} as Parameters<ApolloGateway['load']>[0]);
  meterPlanning(internalsOf(gateway).queryPlanner, meter);
  return gateway;
}

function meterPlanning(planner: QueryPlanner, meter: PlanningMeter): void {
  const plan = planner.buildQueryPlan.bind(planner);
  planner.buildQueryPlan = (...operation) => meter.run(() => plan(...operation));
}
