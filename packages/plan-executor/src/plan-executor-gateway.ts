/**
 * An ApolloGateway that executes plans by itself. Composition, schemas, planner and plans are Apollo's; what runs for each
 * request is compiled once per document and operation name, and kept within a bound.
 */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { internalsOf } from './apollo-internals.ts';
import { CompiledOperation } from './compiled-operation.ts';
import type { Execution, ExecutionRequest, Executor } from './execution.ts';
import { isInherited } from './own-names.ts';
import { PlanningMeter } from './planning-budget.ts';
import { withSafeNames } from './repair/apollo-executor.ts';
import { askEachType, NarrowedFields } from './repair/covariant.ts';
import type { RepairedOperation } from './repair/operation.ts';
import { PlanRepair } from './repair/plan-repair.ts';
import { asksPublicFieldsOnly, coordinatesIn, Flights, type Sharing } from './sharing.ts';
import type { SubgraphPlace, SubgraphTransport } from './transport/transport.ts';
import { withoutStacks } from './without-stacks.ts';

export interface PlanExecutorOptions {
  supergraphSdl: string;
  /** Makes the way to a subgraph of the supergraph. Asked once for each. */
  transport(subgraph: SubgraphPlace): SubgraphTransport;
  /** `stock` leaves execution to ApolloGateway, over the same transports. `writ` when left out. */
  executor?: 'writ' | 'stock';
  /** How identical requests are answered by one; without it each is executed. */
  sharing?: Sharing;
  /**
   * Coordinates of fields of which each place in an answer is a read of its own, such as one that is accounted for: where one is asked
   * for, equal representations are sent as often as they occur. Anywhere else they are sent once.
   */
  readAtEachPlace?: ReadonlySet<string>;
  meter?: PlanningMeter;
  /** Texts of documents that stay compiled once they were asked, beside all others, and are planned without the meter. Not with `stock`. */
  pinned?: ReadonlySet<string>;
}

/** What is kept of one operation: undefined where it is left to Apollo's executor. */
interface Known {
  compiled: CompiledOperation | undefined;
  flights: Flights | undefined;
}

/** Characters of the documents whose operations are kept compiled; what is made of a document is some twenty times as large. */
const cachedCharactersMax = 512 * 1024;
/** Operations that are kept compiled: one of a few tokens weighs some kilobytes, whatever its length. */
const cachedOperationsMax = 2_000;
/** Plans that are weighed for one operation before the best of them is taken. */
const queryPlannerConfig = { debug: { maxEvaluatedPlans: 1_000 } };

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

export class PlanExecutorGateway extends ApolloGateway {
  readonly #transports: ReadonlyMap<string, SubgraphTransport>;
  readonly #known = new LRUCache<string, Known>({ max: cachedOperationsMax, maxSize: cachedCharactersMax });
  /** Never more than there are pinned documents and names of their operations. */
  readonly #pinned = new Map<string, Known>();
  readonly #options: PlanExecutorOptions;
  readonly #meter: PlanningMeter;
  readonly #apollo: Executor;
  readonly #names = new WeakMap<DocumentNode, RepairedOperation>();
  /** The planner is Apollo's where nothing is to be fixed in the supergraph needs repair. */
  #planning: { repair: PlanRepair; planner: QueryPlanner; narrowed: NarrowedFields } | undefined;

  constructor(options: PlanExecutorOptions) {
    const transports = new Map<string, SubgraphTransport>();
    super({
      supergraphSdl: options.supergraphSdl,
      buildService: ({ name, url }) => {
        const transport = options.transport({ name, ...(url === undefined ? {} : { url }) });
        transports.set(name, transport);
        return asDataSource(transport);
      },
      experimental_approximateQueryPlanStoreMiB: 4,
      __exposeQueryPlanExperimental: false,
      queryPlannerConfig,
      logger: quiet,
    });
    this.#transports = transports;
    this.#options = options;
    this.#meter = options.meter ?? new PlanningMeter();
    this.#apollo = withSafeNames(this.executor, (document) => this.#namesOf(document));
    this.executor = withoutStacks(options.executor === 'stock' ? this.#apollo : (request) => this.#execute(request));
  }

  /** ApolloGateway tells nobody what goes wrong in its listeners: what the executor needs of a supergraph is made here. */
  override async load(...options: Parameters<ApolloGateway['load']>): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(...options);
    const { supergraphSdl } = this.#options;
    const { queryPlanner, schema } = internalsOf(this);
    meterPlanning(queryPlanner, this.#meter);
    const repair = new PlanRepair(supergraphSdl);
    const planner =
      repair.plannerSdl === supergraphSdl
        ? queryPlanner
        : new QueryPlanner(Supergraph.build(repair.plannerSdl, { validateSupergraph: false }), queryPlannerConfig);
    if (planner !== queryPlanner) meterPlanning(planner, this.#meter);
    this.#planning = { repair, planner, narrowed: new NarrowedFields(schema) };
    return loaded;
  }

  /** Kept as long as Apollo Server keeps the document. */
  #namesOf(document: DocumentNode): RepairedOperation {
    if (this.#planning === undefined) throw new TypeError('a request came to execution before a supergraph was loaded');
    const names = this.#names.get(document) ?? this.#planning.repair.renameOperation(document, internalsOf(this).schema);
    this.#names.set(document, names);
    return names;
  }

  async #execute(request: ExecutionRequest): Promise<Execution> {
    const { compiled, flights } = this.#knownOf(request);
    if (compiled === undefined) return this.#apollo(request);
    const variables = request.request.variables ?? {};
    if (flights === undefined) return compiled.execute(request.context, variables);
    return flights.join(request.context, variables, (context) => compiled.execute(context, variables));
  }

  #knownOf(request: ExecutionRequest): Known {
    const key = `${request.queryHash} ${request.request.operationName ?? ''}`;
    const cached = this.#pinned.get(key) ?? this.#known.get(key);
    if (cached !== undefined) return cached;
    const { source = '' } = request;
    if (this.#options.pinned?.has(source)) {
      const made = this.#meter.runFree(() => this.#compile(request));
      this.#pinned.set(key, made);
      return made;
    }
    const made = this.#compile(request);
    this.#known.set(key, made, { size: Math.max(1, source.length) });
    return made;
  }

  /** An operation that the planner fails at is planned in the form that asks each type (plan-repair-covariant.ts). */
  #plan(document: DocumentNode, named: { operationName?: string }): QueryPlan {
    if (this.#planning === undefined) throw new TypeError('a request came to execution before a supergraph was loaded');
    const { planner, narrowed } = this.#planning;
    const { schema, apiSchema } = internalsOf(this);
    try {
      return planner.buildQueryPlan(operationFromDocument(apiSchema, document, named));
    } catch (error) {
      const other = askEachType(document, schema, narrowed);
      if (error instanceof GraphQLError || other === document) throw error;
      return planner.buildQueryPlan(operationFromDocument(apiSchema, other, named));
    }
  }

  #compile({ document, operation, request }: ExecutionRequest): Known {
    if (document === undefined || operation === undefined) throw new TypeError('a request came to execution without its operation');
    if (this.#planning === undefined) throw new TypeError('a request came to execution before a supergraph was loaded');
    const { repair } = this.#planning;
    const { schema: apiSchema, supergraphSchema: schema } = internalsOf(this);
    const named = request.operationName ? { operationName: request.operationName } : {};
    const repaired = repair.repairOperation(document, apiSchema);
    const plan = repair.repairPlan(this.#plan(repaired.document, named), repaired);
    if (plansInherited(plan)) return { compiled: undefined, flights: undefined };
    const { sharing, readAtEachPlace } = this.#options;
    const coordinates = coordinatesIn(apiSchema, document);
    return {
      compiled: new CompiledOperation({
        schema,
        apiSchema,
        transports: this.#transports,
        sendsOnce: ![...coordinates].some((coordinate) => readAtEachPlace?.has(coordinate)),
        document,
        operation,
        plan,
        dataKeys: repaired.dataKeys,
        clientKey: (key) => repair.clientKey(key, repaired),
      }),
      flights: sharing && asksPublicFieldsOnly(operation, coordinates, sharing.publicFields) ? new Flights(sharing) : undefined,
    };
  }
}

/** Whether a plan names a field as a member that every object inherits: a key or a required field that the document doesn't ask for. */
function plansInherited(plan: QueryPlan): boolean {
  const names = new Set<string>();
  JSON.stringify(plan.node, (key, value: unknown) => {
    if ((key === 'name' || key === 'alias' || key === 'renameKeyTo') && typeof value === 'string') names.add(value);
    return value;
  });
  return [...names].some(isInherited);
}

/** Both executors plan by the same planner: its time is taken off there. */
function meterPlanning(planner: QueryPlanner, meter: PlanningMeter): void {
  const plan = planner.buildQueryPlan.bind(planner);
  planner.buildQueryPlan = (...operation) => meter.run(() => plan(...operation));
}
