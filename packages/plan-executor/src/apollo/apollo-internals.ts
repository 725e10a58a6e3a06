/** Private ApolloGateway members that we rely on. Read only here and checked at start-up, so that an incompatible version fails to start instead of failing a request. Pinned in package.json. */
import type { Schema } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

export interface ApolloInternals {
  /** The schema of the audience, as graphql-js and as federation's own model have it. */
  schema: GraphQLSchema;
  apiSchema: Schema;
  /** The whole supergraph, with what clients don't see. */
  supergraphSchema: GraphQLSchema;
  queryPlanner: QueryPlanner;
}

/** Throws TypeError when a version of the gateway keeps them elsewhere. */
export function internalsOf(gateway: ApolloGateway): ApolloInternals {
  const { schema, apiSchema, supergraphSchema, queryPlanner } = gateway as unknown as Partial<ApolloInternals>;
  if (!schema || !apiSchema || !supergraphSchema || !queryPlanner)
    throw new TypeError('this version of @apollo/gateway keeps its schema or planner under other names: pin the one that was tried');
  return { schema, apiSchema, supergraphSchema, queryPlanner };
}
