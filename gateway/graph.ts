/** One audience's graph: an Apollo Server over a gateway that loads the audience's supergraph. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type Graph, planningLimits, requestLimits } from '@writ/access';
import type { RecordFields } from '@writ/access/release';
import type { Executor, SubgraphName } from '@writ/core';
import { PlanExecutorGateway, type PlanExecutorOptions, type PlanningBudget, PlanningMeter } from '@writ/plan-executor';
import { inSpanNow } from '@writ/telemetry';
import { GraphQLError } from 'graphql';
import { createDocumentStore, type DocumentStore } from './documents/document-store.ts';
import { publicError } from './endpoint/public-error.ts';
import { limitErrors, oneOperation, unknownOperation } from './limits/limits.ts';
import type { GatewayContext } from './operation.ts';
import { type ReleaseOptions, releasePlugin } from './release/release.ts';
import { publicSharing } from './upstream/single-flight.ts';
import type { SubgraphSource } from './upstream/subgraph-source.ts';

export interface GraphOptions {
  graph: Graph;
  /** The audience's supergraph; see PlanExecutorOptions for this and for `audience`. */
  supergraphSdl: PlanExecutorOptions['supergraphSdl'];
  audience?: PlanExecutorOptions['audience'];
  sources: Readonly<Record<SubgraphName, SubgraphSource>>;
  release: ReleaseOptions;
  /** How plans are executed. */
  executor: Executor;
  /** Coordinates of the fields that anybody may read: identical requests for nothing else are answered by one on the public graph. */
  publicFields: ReadonlySet<string>;
  /** Whether the graph describes itself; never in production. */
  introspection: boolean;
  /** Where parsed documents are kept, shared by the graphs of a process; its own when left out. */
  documentStore?: DocumentStore;
  /** Texts of documents that are always known; see PlanExecutorOptions. */
  pinned?: ReadonlySet<string>;
  /** What planning may take; `planningLimits` when left out. */
  planning?: PlanningBudget;
}

const limitsPlugin = (recordFieldNames: ReadonlySet<string>): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ document, operation, request }) {
      if (!operation) throw unknownOperation();
      const [first] = limitErrors(document, operation, request.variables ?? {}, recordFieldNames);
      if (first) throw first;
    },
  }),
});

/** The names of record fields, whatever their type. */
export const recordFieldNamesOf = (records: RecordFields): ReadonlySet<string> =>
  new Set(Object.keys(records).map((coordinate) => coordinate.split('.')[1] ?? ''));

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Planning as a span of the request that makes it necessary. */
class TracedMeter extends PlanningMeter {
  readonly #graph: Graph;

  constructor(graph: Graph, budget: PlanningBudget) {
    super(budget);
    this.#graph = graph;
  }

  override run<T>(plan: () => T): T {
    return super.run(() => inSpanNow('writ.plan', { graph: this.#graph }, plan));
  }
}

const openGateway = ({
  graph,
  supergraphSdl,
  audience,
  sources,
  release,
  executor,
  publicFields,
  planning,
  pinned,
}: GraphOptions): PlanExecutorGateway =>
  new PlanExecutorGateway({
    supergraphSdl,
    ...(audience ? { audience } : {}),
    transport: ({ name }) => {
      const source = sources[name as SubgraphName];
      if (!source) throw new Error(`the supergraph names a subgraph that is not configured: ${name}`);
      return source;
    },
    executor,
    // Each record in an answer is matched with the report of a read: see the release step.
    readAtEachPlace: new Set(Object.keys(release.records)),
    ...(pinned ? { pinned } : {}),
    meter: new TracedMeter(graph, planning ?? planningLimits),
    ...(graph === 'public' ? { sharing: publicSharing(publicFields) } : {}),
  });

/** The plugins that Apollo Server would install automatically. Two of them send operations to somebody else as soon as the environment holds a key of theirs. */
const disabled = (): ApolloServerPlugin<GatewayContext>[] => [
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
];

/** Starts the server of one graph. Its own log says nothing: whatever it would say quotes documents and messages. */
export async function openGraph(options: GraphOptions): Promise<ApolloServer<GatewayContext>> {
  const { onFault } = options.release;
  const server = new ApolloServer<GatewayContext>({
    gateway: openGateway(options),
    plugins: [...disabled(), limitsPlugin(recordFieldNamesOf(options.release.records)), releasePlugin(options.release)],
    validationRules: [oneOperation],
    parseOptions: { maxTokens: requestLimits.tokens },
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    documentStore: options.documentStore ?? createDocumentStore(),
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
