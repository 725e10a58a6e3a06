/**
 * An executor whose answers have no stack. Apollo Server adds the stack of each error unless it is configured not to, and whoever runs the executor
 * on its own may not know that. What was thrown stays in `originalError`, for a log.
 */
import { GraphQLError, Kind } from 'graphql';
import type { Executor } from './execution.ts';
import { asGraphQLError } from './run.ts';

/** What the executor throws is answered as an error, without its words: they are about our own code. */
export const withoutStacks =
  (execute: Executor): Executor =>
  async (request) => {
    try {
      const execution = await execute(request);
      if (execution.errors === undefined) return execution;
      // ApolloGateway puts what a transport threw among them as it is.
      return { ...execution, errors: execution.errors.map((error) => removeStack(asGraphQLError(error))) };
    } catch (error) {
      return { errors: [removeStack(error instanceof GraphQLError ? error : fault(error))] };
    }
  };

const fault = (error: unknown): GraphQLError =>
  new GraphQLError('The operation could not be executed.', {
    originalError: error instanceof Error ? error : new TypeError(String(error)),
  });

function removeStack(error: GraphQLError): GraphQLError {
  // Without a code Apollo Server makes a new error, with a stack, of one about a variable's value.
  if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) error.extensions['code'] ??= 'BAD_USER_INPUT';
  Object.defineProperty(error, 'stack', { value: undefined, configurable: true, writable: true });
  return error;
}
