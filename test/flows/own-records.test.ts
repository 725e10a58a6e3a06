/** A person reads their own records: decided, logged, granted, read, logged again, and answered with a receipt. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

const everything = `{ me { id handle records {
  subscriber { name birthDate emails phones address registeredAt registrationIp service }
  identification(first: 3) { nodes { at ip port } pageInfo { hasNextPage endCursor } }
  traffic(first: 3) { nodes { at event source destination protocol size } pageInfo { hasNextPage endCursor } }
  content(first: 3) { nodes { kind at sender recipients subject text } pageInfo { hasNextPage endCursor } }
} } }`;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(async () => {
  await stack.watch.compare();
  await stack.close();
});

describe('me { records }', () => {
  it('answers all four categories with one receipt for the one grant', async () => {
    const { status, data, errors, extensions } = await stack.ask('public', 'holder-1', everything);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data.me.records.subscriber.name).not.toBe('');
    expect(data.me.records.content.nodes).toHaveLength(3);
    expect(extensions?.receipt).toHaveLength(1);
  });
});
