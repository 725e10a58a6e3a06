/** Asks a subgraph as the gateway does: over HTTP, with a caller token made with the subgraph's own key, by representations. */
import { type Caller, graphOf, type Role, signCallerToken } from '@writ/access';
import { freshSignIn } from '@writ/access/testing/fresh-sign-in';
import type { OperationId } from '@writ/core';
import type { Answer } from './watch.ts';

export interface SubgraphTarget {
  name: 'records' | 'content';
  url: string;
  key: Uint8Array;
}

/** A caller with one role and nothing else; PUBLIC is nobody in particular. */
export const callerWith = (role: Role): Caller => ({
  graph: graphOf(role),
  issuer: 'issuer',
  subject: role === 'PUBLIC' ? null : `somebody-${role}`,
  organisation: graphOf(role) === 'authority' ? 'body' : null,
  country: null,
  office: graphOf(role) === 'authority' ? 'JUDGE' : null,
  roles: [role],
  ...(role === 'PUBLIC' ? {} : { signIn: freshSignIn }),
});

/** The reads that a subgraph reports beside its answer. */
interface SubgraphAnswer extends Omit<Answer, 'extensions' | 'headers'> {
  extensions?: { writ?: { read: { category: string; count: number }[] } };
}

export interface EntityQuestion {
  caller: Caller;
  operation: OperationId;
  type: string;
  grants: readonly string[];
  selection: string;
}

/** One `_entities` fetch for grants of one type. */
export async function askEntities(
  { name, url, key }: SubgraphTarget,
  { caller, operation, type, grants, selection }: EntityQuestion,
): Promise<SubgraphAnswer> {
  const token = await signCallerToken({ caller, operation, subgraph: name, key, now: new Date() });
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { of: grants.map((grant) => ({ __typename: type, grant })) } }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as SubgraphAnswer), status: response.status, text };
}
