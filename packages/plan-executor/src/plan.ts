/** The steps of a plan, as functions: sequences wait for each other, parallel parts don't, a condition is one variable's. */
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { compileFetch, type FetchOptions, type Step } from './fetch.ts';
import type { PlanPath } from './result-path.ts';
import type { SubgraphTransport } from './transport/transport.ts';

export interface PlanOptions extends FetchOptions {
  transports: ReadonlyMap<string, SubgraphTransport>;
}

/** Throws TypeError on a node that no plan of a query or mutation has. */
export function compilePlan(options: PlanOptions, node: PlanNode, path: PlanPath = []): Step {
  switch (node.kind) {
    case 'Sequence':
      return inTurn(node.nodes.map((part) => compilePlan(options, part, path)));
    case 'Parallel':
      return atOnce(node.nodes.map((part) => compilePlan(options, part, path)));
    case 'Flatten':
      return compilePlan(options, node.node, [...path, ...node.path.map(String)]);
    case 'Fetch':
      return compileFetch(options, node, path, transportOf(options, node));
    case 'Condition': {
      const [met, unmet] = [node.ifClause, node.elseClause].map((part) => (part ? compilePlan(options, part, path) : undefined));
      return async (run) => (run.values[node.condition] === true ? met : unmet)?.(run);
    }
    default:
      throw new TypeError(`a plan has a node that can't be executed here: ${node.kind}`);
  }
}

function transportOf({ transports }: PlanOptions, { serviceName }: FetchNode): SubgraphTransport {
  const transport = transports.get(serviceName);
  if (transport === undefined) throw new TypeError('a plan names a subgraph that the supergraph does not have');
  return transport;
}

function inTurn(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

const atOnce =
  (steps: readonly Step[]): Step =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
