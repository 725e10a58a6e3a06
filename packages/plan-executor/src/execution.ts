/** The shapes in which Apollo asks for an execution and is answered. */
import type { ApolloGateway } from '@apollo/gateway';

export type Executor = ApolloGateway['executor'];
export type ExecutionRequest = Parameters<Executor>[0];
/** Data, errors, and what deviated from the schema as `extensions.valueCompletion`. */
export type Execution = Awaited<ReturnType<Executor>>;
