/** One request of a person: its spans are one trace through gateway, subgraphs and log, and it is counted at each of them. */
import { exposition } from '@writ/telemetry';
import { recorded } from '@writ/telemetry/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

const { telemetry, spans, forget } = recorded();
const own = '{ me { handle records { subscriber { name } } } }';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ telemetry, worker: false, uncompared: 'one request has a header of its own, and passes by what is compared' });
  await stack.ask('public', 'holder-1', '{ me { handle } }');
});
afterAll(async () => {
  await stack.close();
  await telemetry.close();
});

it("is one trace, from the gateway's request to the commit of the entry, and a client's own traceparent is not taken", async () => {
  forget();
  const theirs = '0af7651916cd43dd8448eb211c80319c';
  const answer = await fetch(`${stack.baseUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await stack.token('holder-1')}`,
      traceparent: `00-${theirs}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({ query: own }),
  });
  expect(((await answer.json()) as { data: { me: { records: object } } }).data.me.records).toEqual({
    subscriber: { name: expect.any(String) },
  });
  await expect.poll(() => spans().filter(({ parentId }) => parentId === undefined)).toHaveLength(1);
  const [traceId, ...others] = new Set(spans().map((span) => span.traceId));
  expect(others).toEqual([]);
  expect(traceId).not.toBe(theirs);
  const named = (name: string) => spans().filter((span) => span.name === name);
  const [root, ...roots] = spans().filter(({ parentId }) => parentId === undefined);
  expect(roots).toEqual([]);
  expect(root).toMatchObject({ name: 'writ.request', attributes: { 'writ.part': 'gateway', 'writ.graph': 'public', 'writ.code': 'OK' } });
  expect(named('writ.plan')).toHaveLength(1);
  const fetches = named('writ.fetch');
  expect(new Set(fetches.map(({ attributes }) => attributes['writ.subgraph']))).toEqual(new Set(['records', 'orders']));
  // Each question is below the fetch that asked it, at the subgraph that was asked.
  const asked = named('writ.request').filter(({ id }) => id !== root?.id);
  for (const { parentId, attributes } of asked)
    expect(fetches.find(({ id }) => id === parentId)?.attributes['writ.subgraph']).toBe(attributes['writ.part']);
  expect(asked).toHaveLength(fetches.length);
  const [decide] = named('writ.decide');
  expect(asked.find(({ id }) => id === decide?.parentId)?.attributes['writ.part']).toBe('orders');
  const [release] = named('writ.release');
  expect(release?.parentId).toBe(root?.id);
  expect(named('writ.append').map(({ parentId }) => parentId)).toEqual([decide?.id, release?.id]);
});

it('is counted by how it ended, at the gateway, on the way to each subgraph, at each subgraph, and for each entry', async () => {
  await stack.ask('public', 'holder-1', own);
  await stack.ask('public', null, '{ me { handle } }');
  const text = exposition(new Map([[null, await telemetry.collect()]]));
  expect(text).toMatch(/writ_request_seconds_count\{part="gateway",graph="public",code="OK"\} [1-9]/);
  expect(text).toMatch(/writ_request_seconds_count\{part="gateway",graph="public",code="UNAUTHENTICATED"\} 1\n/);
  expect(text).toMatch(/writ_request_seconds_count\{part="orders",graph="public",code="OK"\} [1-9]/);
  expect(text).toMatch(/writ_fetch_seconds_count\{subgraph="records",code="OK"\} [1-9]/);
  expect(text).toMatch(/writ_append_seconds_count\{code="OK"\} [1-9]/);
  expect(text).toContain('writ_log_ready 1\n');
  expect(text).toMatch(/writ_log_size [1-9]/);
});
