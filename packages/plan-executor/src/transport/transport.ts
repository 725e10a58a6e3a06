/** How the executor reaches a subgraph. Everything that a deployment wants of it (identity, limits, addresses) is the transport's. */
import type { GraphQLFormattedError } from 'graphql';

/** What a subgraph answered: data and errors as it gave them. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** One subgraph. */
export interface SubgraphTransport {
  /**
   * Sends a request; `body` is its whole JSON text. A rejection becomes one error of the answer, without a path: its message
   * goes out. `context` is the context value of the request that is being answered.
   */
  send(body: string, context: Record<string, unknown>): Promise<SubgraphAnswer>;
}

/** A subgraph as the supergraph names it. */
export interface SubgraphPlace {
  name: string;
  url?: string;
}
