/** One execution of a compiled operation. */
import { GraphQLError } from 'graphql';

export interface Run {
  /** The context value of the request. */
  readonly context: Record<string, unknown>;
  /** Variables as the client sent them: subgraphs get these. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Variables as the operation declares them, defaults filled in. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What subgraphs have answered so far, before it is cut to what was asked for. */
  readonly data: Record<string, unknown>;
  readonly errors: GraphQLError[];
}

/** What a transport or the executor threw, as an error of the answer. */
export const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError(error instanceof Error ? error.message : 'A subgraph could not be asked.', { originalError: error as Error });
