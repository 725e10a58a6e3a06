/**
 * What planning needs of a supergraph: its model, the planner's graph of all ways through it, and what corrects the planner. It is
 * some 20 MB and half a second of the processor, so it is made when the first operation is planned, and once for all audiences of one
 * supergraph: an audience shows a part of it, which its own schema keeps to, and the ways to that part are the same.
 */
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { PlanRepair } from './repair/plan-repair.ts';
import type { SubgraphPlace } from './transport/transport.ts';

/** Plans that are weighed for one operation before the best of them is taken. */
export const queryPlannerConfig = { debug: { maxEvaluatedPlans: 1_000 } };

interface Made {
  readonly planner: QueryPlanner;
  readonly repair: PlanRepair;
  /** The whole supergraph, with what clients don't see. */
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly SubgraphPlace[];
}

export class SupergraphPlans {
  readonly #sdl: string;
  #made: Made | undefined;

  constructor(supergraphSdl: string) {
    this.#sdl = supergraphSdl;
  }

  /** Whether an operation was planned yet. */
  get isMade(): boolean {
    return this.#made !== undefined;
  }

  /** Throws what federation throws on SDL that is no supergraph. */
  made(): Made {
    this.#made ??= make(this.#sdl);
    return this.#made;
  }
}

function make(sdl: string): Made {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
  const repair = new PlanRepair(sdl);
  const planned = repair.plannerSdl === sdl ? supergraph : Supergraph.build(repair.plannerSdl, { validateSupergraph: false });
  return {
    planner: new QueryPlanner(planned, queryPlannerConfig),
    repair,
    schema: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
  };
}
