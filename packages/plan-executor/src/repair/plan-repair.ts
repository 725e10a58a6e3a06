/**
 * What Apollo's planner gets wrong, set right around it (docs/decisions/stock-planner-faults.md): the supergraph that it is made
 * of, the operation that it is given, and the plan that it gives. Where none of the causes is there all three are left as they are.
 */
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type FetchRepairOptions, repairFetch } from './fetch.ts';
import { SupergraphIndex } from './index-of-supergraph.ts';
import { type RepairedOperation, repairOperation } from './operation.ts';
import { type Paths, type RepairedSupergraph, repairSupergraph } from './supergraph.ts';

export type { RepairedOperation } from './operation.ts';

export class PlanRepair {
  readonly #index: SupergraphIndex;
  readonly #supergraph: RepairedSupergraph;
  readonly #options: Omit<FetchRepairOptions, 'hasConditions'>;

  /** Throws what graphql-js throws on SDL that it can't read, and TypeError on a field set that is none. */
  constructor(supergraphSdl: string) {
    this.#index = new SupergraphIndex(supergraphSdl);
    this.#supergraph = repairSupergraph(supergraphSdl, this.#index);
    const { required, needs, keys } = this.#supergraph;
    const read = (of: ReadonlyMap<string, Paths>, name: string) => [...(of.get(name) ?? [])];
    this.#options = {
      required,
      needsOf: (subgraph, type, field) =>
        new Set(this.#related(type).flatMap((name) => read(needs, `${subgraph} ${name}.${required.get(field)?.field ?? field}`))),
      isKey: (type, path) => this.#related(type).some((name) => keys.get(name)?.has(path)),
    };
  }

  /** The supergraph for the planner alone: clients and subgraphs have the given one. The given text where there is nothing to mend. */
  get plannerSdl(): string {
    return this.#supergraph.sdl;
  }

  /** The document to plan for one that is valid by `schema`, the audience's. */
  repairOperation(document: DocumentNode, schema: GraphQLSchema): RepairedOperation {
    return repairOperation({ index: this.#index, namesRead: this.#supergraph.namesRead, asksTypes: true }, document, schema);
  }

  /** The same for an executor that answers what the document asks for: names alone are changed. */
  renameOperation(document: DocumentNode, schema: GraphQLSchema): RepairedOperation {
    return repairOperation({ index: this.#index, namesRead: this.#supergraph.namesRead, asksTypes: false }, document, schema);
  }

  /** The plan as subgraphs understand it; the given one where the planner used nothing of its own. */
  repairPlan(plan: QueryPlan, { hasConditions }: RepairedOperation): QueryPlan {
    if (this.#supergraph.needs.size === 0 || plan.node === undefined || plan.node.kind === 'Subscription') return plan;
    const node = repairNode(plan.node, { ...this.#options, hasConditions });
    return node === plan.node ? plan : { ...plan, node };
  }

  /** The name that a client knows for one of the subgraphs' data: for the paths of errors. */
  clientKey(key: string, { clientKeys }: RepairedOperation): string {
    return clientKeys.get(key) ?? this.#supergraph.required.get(key)?.field ?? key;
  }

  /** A type, its members and its interfaces: a plan may name any of them for one field. */
  #related(type: string | undefined): string[] {
    if (type === undefined) return [];
    const interfaces = this.#index.types.get(type)?.interfaces ?? [];
    return [...this.#index.withMembers(type), ...interfaces.map(({ name }) => name.value)];
  }
}

function repairNode(node: PlanNode, options: FetchRepairOptions): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.map((part) => repairNode(part, options));
      return nodes.every((part, place) => part === node.nodes[place]) ? node : { ...node, nodes };
    }
    case 'Flatten': {
      const inner = repairNode(node.node, options);
      return inner === node.node ? node : { ...node, node: inner };
    }
    case 'Condition': {
      const [ifClause, elseClause] = [
        node.ifClause && repairNode(node.ifClause, options),
        node.elseClause && repairNode(node.elseClause, options),
      ];
      const isSame = ifClause === node.ifClause && elseClause === node.elseClause;
      return isSame ? node : { ...node, ...(ifClause && { ifClause }), ...(elseClause && { elseClause }) };
    }
    case 'Fetch':
      return fetches(node, options);
    default:
      throw new TypeError(`a plan has a node that can't be executed here: ${node.kind}`);
  }
}

function fetches(node: FetchNode, options: FetchRepairOptions): PlanNode {
  const [first, ...others] = repairFetch(node, options);
  return first === undefined ? node : others.length === 0 ? first : { kind: 'Parallel', nodes: [first, ...others] };
}
