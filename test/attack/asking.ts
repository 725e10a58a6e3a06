/** Requests as an attacker sends them: any path, method, header and body. What came back is looked at as text first. */

import { type Caller, callerFromClaims, type Graph, signCallerToken } from '@writ/access';
import { freshSignIn } from '@writ/access/testing/fresh-sign-in';
import { newOperationId, type OperationId, type SubgraphName } from '@writ/core';
import { expect } from 'vitest';
import type { Stack } from '../harness/stack.ts';
import type { GraphError } from '../harness/watch.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has any shape; a test says which it expects
type Data = any;

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  data?: Data;
  errors?: GraphError[];
  extensions?: Record<string, unknown>;
}

export const json = { 'content-type': 'application/json' };
export const bearer = (token: string) => ({ ...json, authorization: `Bearer ${token}` });

/** Sends a request; what isn't JSON is kept as text alone. */
export async function send(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const parsed: object = text.startsWith('{') ? (JSON.parse(text) as object) : {};
  return { ...parsed, status: response.status, headers: response.headers, text };
}

export const post = (url: string, headers: Record<string, string>, body: unknown): Promise<Reply> =>
  send(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

/** Refused with this code everywhere, with no data and no receipt. */
export function expectNothing(reply: Reply, code: string, status?: number): void {
  expect(reply.errors?.length, reply.text).toBeGreaterThan(0);
  expect([...new Set(reply.errors?.map(({ extensions }) => extensions.code))], reply.text).toEqual([code]);
  expect(reply.data ?? null, reply.text).toBeNull();
  expect(reply.extensions, reply.text).toBeUndefined();
  if (status !== undefined) expect(reply.status, reply.text).toBe(status);
}

const claims: Record<Graph, Record<string, unknown>> = {
  public: { sub: 'holder-1', roles: ['ACCOUNT_HOLDER'] },
  platform: { sub: 'agent-1', org: 'example-platform', country: 'IE', roles: ['AGENT'] },
  authority: { sub: 'police', org: 'northport-police', country: 'DE', office: 'OTHER_COMPETENT_AUTHORITY', roles: ['ISSUING'] },
  audit: { sub: 'auditor', org: 'example-audit-firm', country: 'NL', roles: ['AUDITOR'] },
};

export const callerOf = (stack: Stack, graph: Graph): Caller => ({
  ...callerFromClaims({ iss: `${stack.baseUrl}/oidc`, ...claims[graph] }, graph),
  signIn: freshSignIn,
});

/** Asks a subgraph directly, with the token that the gateway would have sent. */
export async function askSubgraph(
  stack: Stack,
  name: SubgraphName,
  body: { query: string; variables?: Record<string, unknown> },
  { graph = 'public', operation = newOperationId() }: { graph?: Graph; operation?: OperationId } = {},
): Promise<Reply> {
  const { url, key } = stack.subgraphs[name];
  const token = await signCallerToken({ caller: callerOf(stack, graph), operation, subgraph: name, key, now: new Date() });
  return post(url, bearer(token), body);
}
