/**
 * A small subgraph with every kind of field that a rule has to hold on, and a way to ask it without HTTP. Its resolvers
 * refuse nothing: whatever is refused was refused by the rules.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { PublicError } from '@writ/core';
import { type ExecutionResult, type GraphQLSchema, graphql, parse } from 'graphql';
import type { Caller } from '../src/caller.ts';
import type { DataCategory } from '../src/data-categories.ts';
import { declarationsOf } from '../src/declarations.ts';
import { graphOf, type Role } from '../src/roles.ts';
import { protect, type RuleContext } from '../src/shield.ts';

/** The house directives, which every subgraph's SDL ends with. */
export const directives = `
  directive @allow(to: [Role!]!) on OBJECT | FIELD_DEFINITION
  directive @category(is: DataCategory!) on OBJECT | FIELD_DEFINITION
  enum Role { PUBLIC ACCOUNT_HOLDER ISSUING VALIDATING ENFORCING AGENT COUNSEL AUDITOR ANY }
  enum DataCategory { SUBSCRIBER IDENTIFICATION TRAFFIC CONTENT }
`;

export const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    open: String @allow(to: [PUBLIC])
    staff: String @allow(to: [AGENT, COUNSEL])
    holder: String @allow(to: [ACCOUNT_HOLDER])
    undeclared: String
    user(id: ID!): User @allow(to: [AGENT])
    thing: Thing @allow(to: [PUBLIC])
    either: Either @allow(to: [PUBLIC])
    refused: String @allow(to: [AGENT])
    broken: String @allow(to: [AGENT])
    disclosures: [DisclosedAccount!] @allow(to: [ISSUING])
  }
  type Mutation { change: String @allow(to: [COUNSEL]) }
  interface Thing { name: String secret: String @allow(to: [PUBLIC]) }
  union Either = Box | User
  type Box implements Thing @allow(to: [PUBLIC]) { name: String secret: String @allow(to: [AGENT]) info: PageInfo }
  type User @key(fields: "id") @allow(to: [AGENT]) { id: ID! handle: String email: String @allow(to: [COUNSEL]) }
  type PageInfo @allow(to: [ANY]) { hasNextPage: Boolean }
  type DisclosedAccount @key(fields: "grant") @allow(to: [ISSUING]) {
    grant: ID!
    subscriber: String @category(is: SUBSCRIBER)
    content(first: Int): String @category(is: CONTENT)
    unheld: Held @category(is: SUBSCRIBER)
  }
  type Held @allow(to: [PUBLIC]) { open: String @category(is: SUBSCRIBER) }
  ${directives}
`;

/** Fields that are missing here have no resolver: graphql reads them from the parent. */
const resolvers = {
  Query: {
    open: () => 'open',
    staff: () => 'for staff',
    holder: () => 'for holders',
    undeclared: () => 'never',
    user: (_parent: unknown, { id }: { id: string }) => ({ id, handle: `h${id}`, email: `${id}@example.org` }),
    thing: () => ({ __typename: 'Box', name: 'box', secret: 'hidden', info: { hasNextPage: false } }),
    either: () => ({ __typename: 'User', id: '1', handle: 'h1', email: '1@example.org' }),
    refused: () => {
      throw new PublicError('CONFLICT', 'Somebody was faster.', { reason: 'STALE' });
    },
    broken: () => {
      throw new Error('could not connect to postgres://writ:secret@db/records');
    },
    disclosures: () => [{ grant: 'narrow' }, { grant: 'wide' }],
  },
  Mutation: { change: () => 'changed' },
  User: {
    __resolveReference: ({ id }: { id: string }) => ({ id, handle: `h${id}`, email: `${id}@example.org` }),
  },
  DisclosedAccount: {
    __resolveReference: ({ grant }: { grant: string }) => ({ grant }),
    subscriber: () => 'a name',
    content: (_parent: unknown, { first }: { first?: number }) => `${first ?? 0} messages`,
    unheld: () => ({ open: 'under no handle' }),
  },
};

/** The protected schema of an SDL; the small subgraph's own when none is given. */
export function ruled(text = sdl, own: object = resolvers): GraphQLSchema {
  const typeDefs = parse(text);
  type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;
  return protect(buildSubgraphSchema({ typeDefs, resolvers: own as Resolvers }), declarationsOf(typeDefs));
}

export const callerOf = (...roles: Role[]): Caller => ({
  graph: graphOf(roles[0] ?? 'PUBLIC'),
  issuer: 'https://id.example.org',
  subject: roles.every((role) => role === 'PUBLIC') ? null : 'somebody',
  organisation: null,
  country: null,
  office: null,
  roles,
});

/** What a rule knows. `covers` is a set of `handle CATEGORY`. */
export const contextOf = (roles: readonly Role[], covers: readonly string[] = []): RuleContext => ({
  caller: callerOf(...roles),
  covers: async (handle: string, category: DataCategory) => covers.includes(`${handle} ${category}`),
});

/** `path code` of each error. A code is what the error that was thrown or returned carries; FAULT for one without. */
export const refusals = ({ errors }: ExecutionResult): string[] =>
  (errors ?? []).map(
    ({ path, originalError }) => `${path?.join('.')} ${originalError instanceof PublicError ? originalError.code : 'FAULT'}`,
  );

/** Executes against the protected schema. */
export const ask = (schema: GraphQLSchema, source: string, contextValue: object, variableValues = {}): Promise<ExecutionResult> =>
  graphql({ schema, source, contextValue, variableValues });
