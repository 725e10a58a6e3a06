/** One audience's graph: an Apollo Server over an ApolloGateway that loads the audience's supergraph. */
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { type Graph, requestLimits } from '@writ/access';
import type { SubgraphName } from '@writ/core';
import { GraphQLError } from 'graphql';
import { limitErrors, oneOperation, unknownOperation } from './limits.ts';
import type { GatewayContext } from './operation.ts';
import { publicError } from './public-error.ts';
import type { RecordFields } from './record-fields.ts';
import { type ReleaseOptions, releasePlugin } from './release.ts';
import type { SubgraphSource } from './subgraph-source.ts';

export interface GraphOptions {
  graph: Graph;
  /** The audience's supergraph SDL. */
  supergraphSdl: string;
  sources: Readonly<Record<SubgraphName, SubgraphSource>>;
  release: ReleaseOptions;
  /** Whether the graph describes itself; never in production. */
  introspection: boolean;
}

const limitsPlugin = (dear: ReadonlySet<string>): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ document, operation, request }) {
      if (!operation) throw unknownOperation();
      const [first] = limitErrors(document, operation, request.variables ?? {}, dear);
      if (first) throw first;
    },
  }),
});

/** The names of record fields, whatever their type. */
const namesOf = (records: RecordFields): ReadonlySet<string> =>
  new Set(Object.keys(records).map((coordinate) => coordinate.split('.')[1] ?? ''));

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

function openGateway({ supergraphSdl, sources }: GraphOptions): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const source = sources[name as SubgraphName];
      if (!source) throw new Error(`the supergraph names a subgraph that is not configured: ${name}`);
      return source;
    },
    experimental_approximateQueryPlanStoreMiB: 4,
    __exposeQueryPlanExperimental: false,
    logger: quiet,
  });
}

/** Starts the server of one graph. Its own log says nothing: whatever it would say quotes documents and messages. */
export async function openGraph(options: GraphOptions): Promise<ApolloServer<GatewayContext>> {
  const { onFault } = options.release;
  const server = new ApolloServer<GatewayContext>({
    gateway: openGateway(options),
    plugins: [ApolloServerPluginLandingPageDisabled(), limitsPlugin(namesOf(options.release.records)), releasePlugin(options.release)],
    validationRules: [oneOperation],
    parseOptions: { maxTokens: requestLimits.tokens },
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet,
    formatError: (formatted, original) =>
      publicError(formatted, original instanceof GraphQLError ? (original.originalError ?? original) : original, onFault),
  });
  await server.start();
  return server;
}
