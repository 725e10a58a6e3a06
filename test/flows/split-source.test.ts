/**
 * The built-in adapter in a process of its own, where the other parts know it by their settings: it is asked as any adapter is, and Writ still serves the
 * platform's items and carries measures out itself.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ split: true });
});
afterAll(() => stack.close());

it('items are listed, records are read, and a measure needs no effect at the platform', async () => {
  const { data, errors } = await stack.ask(
    'public',
    'holder-1',
    '{ me { records { subscriber { name } } } items(first: 1) { nodes { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.me.records.subscriber.name).toEqual(expect.any(String));
  const [{ id: item }] = data.items.nodes;
  const restricted = await stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id effects { extent } } ... on Refusal { message } } }',
    { input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }) },
  );
  expect(restricted.data?.restrict.id, restricted.text).toBeDefined();
  expect(await stack.sql('postgres', 'SELECT live FROM enforcement.effect_source')).toEqual([{ live: false }]);
  expect(await stack.sql('postgres', 'SELECT FROM enforcement.effect')).toEqual([]);
  expect((await stack.ask('public', null, 'query ($item: ID!) { item(id: $item) { text } }', { item })).data.item.text).toBeNull();
});
