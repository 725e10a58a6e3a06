/**
 * The gateway that Apollo Server asks: it plans by Apollo's planner and executes plans by itself. What runs for each request is compiled
 * once per document and operation name, and kept within a bound. What planning needs is made at the first operation that is planned.
 */
import { operationFromDocument } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ApiSchema, apiSchemaOf, printedApiSchema } from './api-schema.ts';
import { CompiledOperation } from './compiled-operation.ts';
import type { Execution, ExecutionRequest, Executor } from './execution.ts';
import { isInherited } from './own-names.ts';
import { PlanningMeter } from './planning-budget.ts';
import { withSafeNames } from './repair/apollo-executor.ts';
import { askEachType, NarrowedFields } from './repair/covariant.ts';
import type { RepairedOperation } from './repair/operation.ts';
import { asksPublicFieldsOnly, coordinatesIn, Flights, type Sharing } from './sharing.ts';
import { SupergraphPlans } from './supergraph-plans.ts';
import type { SubgraphPlace, SubgraphTransport } from './transport/transport.ts';
import { withoutStacks } from './without-stacks.ts';

export interface PlanExecutorOptions {
  /** The audience's supergraph: a function where it is made only when it is needed, by Apollo's executor. */
  supergraphSdl: string | (() => string);
  /** What the audience's clients see, and the plans that it shares with other audiences; both made from the supergraph when left out. */
  audience?: { readonly apiSchemaSdl: string; readonly plans: SupergraphPlans };
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
type Gateway = Pick<ApolloGateway, 'load' | 'stop' | 'onSchemaLoadOrUpdate'>;
type SchemaListener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];

export class PlanExecutorGateway implements Gateway {
  /** Answers an operation; Apollo Server asks it. */
  readonly executor: Executor;
  readonly #known = new LRUCache<string, Known>({ max: cachedOperationsMax, maxSize: cachedCharactersMax });
  /** Never more than there are pinned documents and names of their operations. */
  readonly #pinned = new Map<string, Known>();
  readonly #options: PlanExecutorOptions;
  readonly #meter: PlanningMeter;
  readonly #plans: SupergraphPlans;
  readonly #transports = new Map<string, SubgraphTransport>();
  readonly #apollo: Executor;
  readonly #names = new WeakMap<DocumentNode, RepairedOperation>();
  readonly #listeners = new Set<SchemaListener>();
  #loaded: (ApiSchema & { readonly narrowed: NarrowedFields }) | undefined;
  #apolloGateway: Promise<ApolloGateway> | undefined;

  constructor(options: PlanExecutorOptions) {
    this.#options = options;
    this.#meter = options.meter ?? new PlanningMeter();
    this.#plans = options.audience?.plans ?? new SupergraphPlans(this.#supergraphSdl());
    const byApollo: Executor = async (request) => (await this.#openApollo()).executor(request);
    this.#apollo = withSafeNames(byApollo, (document) => this.#namesOf(document));
    this.executor = withoutStacks(options.executor === 'stock' ? this.#apollo : (request) => this.#execute(request));
  }

  /** Makes what requests are validated by. Throws on SDL that is no supergraph. */
  async load(..._options: Parameters<Gateway['load']>): ReturnType<Gateway['load']> {
    const { audience, executor } = this.#options;
    const api = audience === undefined ? apiSchemaOf(this.#supergraphSdl()) : printedApiSchema(audience.apiSchemaSdl);
    this.#loaded = { ...api, narrowed: new NarrowedFields(api.schema) };
    if (executor === 'stock') await this.#openApollo();
    // The supergraph is for plugins that report it, and Writ has none.
    for (const listener of this.#listeners) listener({ apiSchema: api.schema, coreSupergraphSdl: '' });
    return { schema: api.schema, executor: this.executor };
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    await (await this.#apolloGateway)?.stop();
  }

  #supergraphSdl(): string {
    const { supergraphSdl } = this.#options;
    return typeof supergraphSdl === 'string' ? supergraphSdl : supergraphSdl();
  }

  #transport = (subgraph: SubgraphPlace): SubgraphTransport => {
    const transport = this.#transports.get(subgraph.name) ?? this.#options.transport(subgraph);
    this.#transports.set(subgraph.name, transport);
    return transport;
  };

  /** Apollo's gateway, loaded when the first operation needs it. */
  #openApollo(): Promise<ApolloGateway> {
    const open = async () => {
      const { openApollo } = await import('./apollo/apollo-gateway.ts');
      return openApollo({ supergraphSdl: this.#supergraphSdl(), transport: this.#transport, meter: this.#meter });
    };
    this.#apolloGateway ??= open();
    return this.#apolloGateway;
  }

  get #api(): ApiSchema & { readonly narrowed: NarrowedFields } {
    if (this.#loaded === undefined) throw new TypeError('a request came to execution before a supergraph was loaded');
    return this.#loaded;
  }

  /** Kept as long as Apollo Server keeps the document. */
  #namesOf(document: DocumentNode): RepairedOperation {
    const names = this.#names.get(document) ?? this.#plans.made().repair.renameOperation(document, this.#api.schema);
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
    const { planner } = this.#plans.made();
    const { schema, model, narrowed } = this.#api;
    const plan = (asked: DocumentNode): QueryPlan => {
      const operation = operationFromDocument(model(), asked, named);
      return this.#meter.run(() => planner.buildQueryPlan(operation));
    };
    try {
      return plan(document);
    } catch (error) {
      const other = askEachType(document, schema, narrowed);
      if (error instanceof GraphQLError || other === document) throw error;
      return plan(other);
    }
  }

  #compile({ document, operation, request }: ExecutionRequest): Known {
    if (document === undefined || operation === undefined) throw new TypeError('a request came to execution without its operation');
    const { repair, schema, subgraphs } = this.#plans.made();
    const { schema: apiSchema } = this.#api;
    for (const subgraph of subgraphs) this.#transport(subgraph);
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
