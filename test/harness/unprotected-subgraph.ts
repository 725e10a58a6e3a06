/**
 * A subgraph without its shield, for tests of what else holds: the definition of the product, served with no rule around
 * any field, to whoever asks. Believes every caller token unread but for its claims, and counts what reaches it.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Caller } from '@writ/access';
import type { OperationId } from '@writ/core';
import { type Call, callServices, type SubgraphDefinition } from '@writ/subgraph';
import { execute, parse } from 'graphql';
import { decodeJwt } from 'jose';

export interface UnprotectedSubgraph {
  url: string;
  /** The documents that were sent to it. */
  fetched: string[];
  close(): Promise<void>;
}

const services = callServices(Buffer.alloc(32, 1), 'records');

function callOf(request: IncomingMessage): Call {
  const claims = decodeJwt<{
    gra: Caller['graph'];
    org: string | null;
    cty: string | null;
    office: Caller['office'];
    roles: Caller['roles'];
    op: string;
  }>(request.headers.authorization?.replace('Bearer ', '') ?? '');
  const { gra, iss = '', sub = null, org, cty, office, roles, op } = claims;
  const caller: Caller = { graph: gra, issuer: iss, subject: sub, organisation: org, country: cty, office, roles };
  return { caller, operation: op as OperationId, reads: [], views: [], ...services };
}

async function bodyOf(request: IncomingMessage): Promise<{ query: string; variables?: Record<string, unknown> }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

/** Serves a definition on a free loopback port. */
export async function serveUnprotected(definition: SubgraphDefinition): Promise<UnprotectedSubgraph> {
  const { sdl, resolvers } = definition;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const fetched: string[] = [];
  const answer = async (request: IncomingMessage): Promise<string> => {
    const { query, variables = {} } = await bodyOf(request);
    fetched.push(query);
    const call = callOf(request);
    const contextValue = { ...definition.context(call), covers: async () => true };
    const { data, errors } = await execute({ schema, document: parse(query), contextValue, variableValues: variables });
    return JSON.stringify({ data, errors, extensions: { writ: { read: call.reads } } });
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    fetched,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await definition.close();
    },
  };
}
