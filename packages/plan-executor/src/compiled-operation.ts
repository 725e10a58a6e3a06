/**
 * One operation of a document, compiled: its plan as functions and its projection, made once and run for each request.
 * The projection is made again for each set of values by which @skip and @include leave fields out.
 */
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Execution } from './execution.ts';
import type { Step } from './fetch.ts';
import { type Collection, collectFields } from './field-collection.ts';
import { compilePlan, type PlanOptions } from './plan.ts';
import { compileProjection, introspectionNodes } from './projection.ts';
import type { Run } from './run.ts';

type Fields = Record<string, unknown>;

export interface OperationOptions extends PlanOptions {
  /** The schema of the audience: what the answer is cut to. */
  apiSchema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  plan: QueryPlan;
  /** Names in the subgraphs' data of fields that have another one in the answer. */
  dataKeys?: ReadonlyMap<FieldNode, string>;
  /** The name in the answer for one in the data, for the paths of errors. */
  clientKey?(key: string): string;
}

/** How many sets of values for @skip and @include a projection is kept for; a document may have many such variables. */
const variantsMax = 64;

interface Variant {
  project: ReturnType<typeof compileProjection>;
  introspect: (variables: Readonly<Fields>) => Fields;
}

export class CompiledOperation {
  readonly #options: OperationOptions;
  readonly #step: Step | undefined;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #variants = new LRUCache<string, Variant>({ max: variantsMax });

  /** Throws TypeError when the plan can't be executed here. */
  constructor(options: OperationOptions) {
    const { document, plan } = options;
    if (plan.node?.kind === 'Subscription') throw new TypeError('subscriptions are not executed');
    this.#options = options;
    this.#step = plan.node === undefined ? undefined : compilePlan(options, plan.node);
    this.#fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
    this.#conditions = conditionVariables(document);
  }

  /** Answers errors alone where the variables aren't of their types; nothing is asked then. */
  async execute(context: Fields, variables: Readonly<Fields>): Promise<Execution> {
    const { operation, apiSchema } = this.#options;
    const { coerced: values = {}, errors: refused } = operation.variableDefinitions?.length
      ? getVariableValues(apiSchema, operation.variableDefinitions, variables)
      : { coerced: {} };
    if (refused) return { errors: refused };
    const run: Run = { context, variables, values, data: {}, errors: [] };
    await this.#step?.(run);
    const { project, introspect } = this.#variantOf(values);
    const { data, deviations } = project(run.data, introspect(variables));
    if (run.errors.length > 0) return { errors: run.errors.map((error) => this.#asClientKnows(error)), data };
    return deviations.length > 0 ? { data, extensions: { valueCompletion: deviations } } : { data };
  }

  /** The error with the names of the answer in its path. */
  #asClientKnows(error: GraphQLError): GraphQLError {
    const { clientKey } = this.#options;
    const path = clientKey && error.path?.map((step) => (typeof step === 'string' ? clientKey(step) : step));
    if (!path?.some((step, place) => step !== error.path?.[place])) return error;
    return new GraphQLError(error.message, { path, extensions: error.extensions, originalError: error.originalError ?? null });
  }

  #variantOf(values: Readonly<Fields>): Variant {
    const key = this.#conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    const known = this.#variants.get(key) ?? this.#compileVariant(values);
    this.#variants.set(key, known);
    return known;
  }

  #compileVariant(values: Readonly<Fields>): Variant {
    const { apiSchema: schema, operation, dataKeys } = this.#options;
    const conditions = Object.fromEntries(this.#conditions.map((name) => [name, values[name]]));
    const collection: Collection = { schema, fragments: this.#fragments, conditions, ...(dataKeys && { dataKeys }) };
    const root = this.#root();
    const sets = [operation.selectionSet];
    const introspected = introspectionNodes(collectFields(collection, root, sets));
    return {
      project: compileProjection(collection, root, sets),
      introspect: introspected.length === 0 ? () => ({}) : (variables) => this.#introspect(introspected, variables),
    };
  }

  #root(): GraphQLObjectType {
    const { apiSchema, operation } = this.#options;
    const root = apiSchema.getRootType(operation.operation);
    if (!isObjectType(root)) throw new TypeError(`the schema has no ${operation.operation}`);
    return root;
  }

  /** What the schema says of itself, by graphql-js. */
  #introspect(selections: ReturnType<typeof introspectionNodes>, variableValues: Readonly<Fields>): Fields {
    const { apiSchema: schema, operation } = this.#options;
    const introspection: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [introspection, ...this.#fragments.values()] };
    const { data, errors } = executeSync({ schema, document, variableValues, rootValue: {} });
    if (errors?.[0]) throw errors[0];
    return data ?? {};
  }
}

/** The variables that stand in @skip and @include, anywhere in the document. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: [argument] = [] }) => {
      const isCondition = name.value === 'skip' || name.value === 'include';
      if (isCondition && argument?.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
    },
  });
  return [...names].sort();
}
