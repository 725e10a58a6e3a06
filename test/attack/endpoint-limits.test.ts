/**
 * What an endpoint takes: JSON that is nested too deep is refused before anything reads it that calls itself, and a document of nothing but
 * the graph's own description has the limits of any other.
 */
import { requestLimits } from '@writ/access';
import { newOperationId } from '@writ/core';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { askSubgraph, expectNothing, json, post, send } from './asking.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const objects = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
/** A body nested so deep as a whole, by one of its members. */
const bodyWith = (member: string, value: string): string => `{"query":"{ checkpoint { size } }",${member}:${value}}`;

describe('F14: JSON that is nested deeper than the limit', () => {
  const { jsonDepth } = requestLimits;
  const beyond: readonly [string, string][] = [
    ['variables of 120,000 lists', bodyWith('"variables"', `{"v":${nested(120_000)}}`)],
    ['variables of 40,000 objects', bodyWith('"variables"', `{"v":${objects(40_000)}}`)],
    ['variables one level too deep', bodyWith('"variables"', `{"v":${nested(jsonDepth - 1)}}`)],
    ['extensions', bodyWith('"extensions"', `{"v":${nested(jsonDepth)}}`)],
    ['an unknown member', bodyWith('"other"', nested(jsonDepth))],
    ['a list as the whole body', nested(jsonDepth + 1)],
    ['brackets that never close', '['.repeat(250_000)],
  ];
  it.each(beyond)('is refused with 400 and its code, and is not an internal error: %s', async (_what, body) => {
    const told = vi.spyOn(faults.log, 'error');
    const reply = await post(`${stack.baseUrl}/graphql`, json, body);
    expectNothing(reply, 'LIMIT_EXCEEDED', 400);
    expect(reply.errors?.[0]?.extensions['limit']).toBe('jsonDepth');
    expect(told).not.toHaveBeenCalled();
  });

  it('is refused likewise in the address of a GET request', async () => {
    const headers = { 'apollo-require-preflight': '1' };
    for (const member of ['variables', 'extensions']) {
      const search = new URLSearchParams({ query: '{ __typename }', [member]: `{"v":${nested(jsonDepth)}}` });
      expectNothing(await send(`${stack.baseUrl}/graphql?${search}`, { headers }), 'LIMIT_EXCEEDED', 400);
    }
  });

  it('is refused by a subgraph that is called directly', async () => {
    const variables = { v: JSON.parse(nested(jsonDepth - 1)) as unknown };
    const reply = await askSubgraph(stack, 'content', { query: '{ __typename }', variables }, { operation: newOperationId() });
    expectNothing(reply, 'LIMIT_EXCEEDED', 400);
  });

  it('is accepted at the limit, and brackets in a text are no level', async () => {
    const at = `{"query":"{ __typename }","variables":{"v":${nested(jsonDepth - 2)},"w":"${'[{'.repeat(500)}\\"${'['.repeat(500)}"}}`;
    const reply = await post(`${stack.baseUrl}/graphql`, json, at);
    expect(reply.data, reply.text).toEqual({ __typename: 'Query' });
  });
});

describe('F14: a document of only names that begin with two underscores', () => {
  const { aliases, directives, rootFieldRepeats, introspectionDepth } = requestLimits;
  const aliased = (count: number): string => Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');
  const deep = (levels: number): string => `{ __type(name: "Query") { ${'ofType { '.repeat(levels - 2)}name${' }'.repeat(levels - 2)} } }`;
  const ask = (query: string) => post(`${stack.baseUrl}/graphql`, json, { query });

  it.each<[string, string]>([
    ['rootFieldRepeats', `{ ${aliased(rootFieldRepeats + 1)} }`],
    ['aliases', `{ __schema { ${aliased(aliases + 1)} } }`],
    ['directives', `{ __schema { ${'... @include(if: true) { __typename } '.repeat(directives + 1)} } }`],
    ['introspectionDepth', deep(introspectionDepth + 1)],
  ])('is refused above the limit of %s', async (limit, query) => {
    const reply = await ask(query);
    expectNothing(reply, 'LIMIT_EXCEEDED', 400);
    expect(reply.errors?.[0]?.extensions['limit']).toBe(limit);
  });

  it('is answered at the limits, and so is the query of the usual tools', async () => {
    expect((await ask(`{ ${aliased(rootFieldRepeats)} }`)).data).toEqual(expect.objectContaining({ a0: 'Query' }));
    expect((await ask(deep(introspectionDepth))).data).toEqual({ __type: { ofType: null } });
    expect((await ask(getIntrospectionQuery({ inputValueDeprecation: true }))).data.__schema.types.length).toBeGreaterThan(20);
  });
});
