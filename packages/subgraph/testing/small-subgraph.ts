/** A subgraph of a few fields and a way to ask it over HTTP, as the gateway does and as it never would. */
import { type Caller, signCallerToken } from '@writ/access';
import { newOperationId, PublicError, type SubgraphName } from '@writ/core';
import { GraphQLError } from 'graphql';
import type { Call } from '../src/call.ts';
import type { SubgraphDefinition } from '../src/serving/definition.ts';

export const now = new Date('2026-03-01T12:00:00.000Z');
/** Tests have no secrets: a key is as many bytes of one value. */
export const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

export const agent: Caller = {
  graph: 'platform',
  issuer: 'https://id.example.org',
  subject: 'agent-1',
  organisation: null,
  country: null,
  office: null,
  roles: ['AGENT'],
};

/** What a database driver says when it fails: an address and a password in it. */
export const driverFault = (): Error =>
  Object.assign(new Error("Can't reach database server at postgres://writ_records:hunter2@db.internal:5432/writ"), { code: 'P1012' });

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    open: String @allow(to: [PUBLIC])
    brokenOpen: String @allow(to: [PUBLIC])
    broken: String @allow(to: [AGENT])
    who: String @allow(to: [AGENT])
    counsel: String @allow(to: [COUNSEL])
    echo(text: String, number: Int): String @allow(to: [PUBLIC])
    read(times: Int!): Int @allow(to: [AGENT])
    missing: String @allow(to: [PUBLIC])
    ownCode: String @allow(to: [PUBLIC])
  }
  type Item @key(fields: "id") @allow(to: [PUBLIC]) { id: ID! }
  directive @allow(to: [Role!]!) on OBJECT | FIELD_DEFINITION
  enum Role { PUBLIC AGENT COUNSEL }
`;

const fail = (error: Error) => () => {
  throw error;
};

const resolvers = {
  Query: {
    open: () => 'open',
    brokenOpen: fail(driverFault()),
    broken: fail(driverFault()),
    who: (_parent: unknown, _args: unknown, { caller, operation }: Call) => `${caller.subject} in ${operation}`,
    counsel: () => 'for counsel',
    echo: (_parent: unknown, { text, number }: { text?: string; number?: number }) => `${text} ${number}`,
    read: (_parent: unknown, { times }: { times: number }, { reads }: Call) => {
      for (let i = 0; i < times; i++) reads.push({ grant: '7', category: 'TRAFFIC', fields: ['at'], count: i });
      return times;
    },
    missing: fail(new PublicError('NOT_FOUND', 'There is no such thing.', { reason: 'GONE' })),
    ownCode: fail(new GraphQLError('tables: account, order', { extensions: { code: 'P2002', reason: 'tables' } })),
  },
  Item: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
};

/** The small subgraph under a name. `context` is what its contexts are made by. */
export const smallSubgraph = (
  name: SubgraphName,
  context: SubgraphDefinition['context'] = (call) => ({ ...call, covers: async () => false }),
): SubgraphDefinition => ({ name, sdl, resolvers, context, close: async () => undefined });

/** A token for a subgraph, good in every way but for what is given. */
export const tokenFor = (subgraph: SubgraphName, own: { key?: Uint8Array; at?: Date; caller?: Caller } = {}): Promise<string> =>
  signCallerToken({ caller: own.caller ?? agent, operation: newOperationId(), subgraph, key: own.key ?? keyOf(1), now: own.at ?? now });

export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: {
    data?: Record<string, unknown>;
    errors?: { message: string; path?: unknown; extensions: { code: string; errorId?: string } }[];
    extensions?: object;
  };
}

/** Sends a request as it is given; a POST of JSON unless it says otherwise. */
export async function send(url: string, token: string | null, body: string | null, own: RequestInit = {}): Promise<HttpAnswer> {
  const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...own.headers };
  const response = await fetch(url, { method: 'POST', body, ...own, headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as HttpAnswer['body'] };
}
