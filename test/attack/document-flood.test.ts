/**
 * A thousand documents that nobody sent before, to the graph that anybody may ask: they fill no memory, and once they have had their share
 * of the processor they are told so, while whoever sends a document that is known goes on as before.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Graph, graphPaths } from '@writ/access';
import { neededMemory } from '@writ/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { listed } from '../harness/trusted-documents.ts';
import { bearer, expectNothing, json, post, type Reply } from './asking.ts';

/** A document of the operator's own, which nobody asks before the flood. */
const own = 'query Front($first: Int) { items(first: $first) { nodes { id title publishedAt author { handle } } } }';
let stack: Stack;
let ownFolder: string;
beforeAll(async () => {
  ownFolder = mkdtempSync(join(tmpdir(), 'writ-flood-'));
  mkdirSync(join(ownFolder, 'public'));
  writeFileSync(join(ownFolder, 'public', 'front.graphql'), own);
  // One gateway: the flood is measured against what one process gives to planning. Of time that comes back there is next to none:
  // whoever is told to wait still has to on a slow machine.
  stack = await startStack({ replicas: 1, planning: { burstMs: 500, perSecondMs: 0.001 }, trustedDocuments: { ownFolder } });
});
afterAll(async () => {
  await stack.close();
  rmSync(ownFolder, { recursive: true });
});

const ask = async (query: string, variables: Record<string, unknown> = {}, graph: Graph = 'public'): Promise<Reply> => {
  const headers = graph === 'public' ? json : bearer(await stack.token('police', graph));
  return post(`${stack.baseUrl}${graphPaths[graph]}`, headers, { query, variables });
};
const warm = 'query ($first: Int) { items(first: $first) { nodes { id title author { handle } enforcementStatus } } }';
async function expectWarm(first = 2): Promise<void> {
  const { data, errors, text } = await ask(warm, { first });
  expect(errors, text).toBeUndefined();
  expect(data.items.nodes).toHaveLength(first);
}

/** Bytes in use after what is unreachable is gone: of the gateway and of every subgraph, which run in this process. */
async function heapBytes(): Promise<number> {
  let used = 0;
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    used = neededMemory().heapUsed;
  }
  return used;
}

const page = 16;
let sent = 0;
/** So many pages of documents that were never there before, each with as much text as would be missed if it stayed. */
async function flood(pages: number): Promise<void> {
  for (const end = sent + pages * page; sent < end; sent += page) {
    const documents = Array.from({ length: page }, (_, at) => `{ a${sent + at}: __typename } # ${'x'.repeat(32_000)}`);
    for (const { data, text } of await Promise.all(documents.map((document) => ask(document))))
      expect(Object.values(data), text).toEqual(['Query']);
    if (sent % (10 * page) === 0) await expectWarm();
  }
}

it('a flood of new documents does not fill the memory, and a known document is answered meanwhile', async () => {
  await expectWarm();
  // More than the 250 that the document store has room for; then twice as many bytes as may be missing.
  await flood(18);
  const filled = await heapBytes();
  await flood(45);
  const grown = (await heapBytes()) - filled;
  expect(grown).toBeLessThan(10_000_000);
});

it('a flood of costly documents is refused once planning has used its share, while known documents and other graphs are answered', async () => {
  /** Costly to plan, the same few fields of four subgraphs over and over, and not to answer: there is no such item. */
  const costly = (at: number): string => {
    const item = 'id title author { handle } enforcementStatus';
    const parts = Array.from({ length: 28 }, (_, part) => `a${part}: inReplyTo { ${item} inReplyTo { ${item} publishedAt } }`);
    return `{ item(id: "no-${at}") { ${parts.join(' ')} } }`;
  };
  const codes = async (query: string) => (await ask(query)).errors?.map(({ extensions }) => extensions.code);
  let planned = 0;
  for (; (await codes(costly(planned)))?.[0] === 'NOT_FOUND'; planned++) {
    await expectWarm();
    expect(planned).toBeLessThan(1_000);
  }
  expect(planned).toBeGreaterThan(0);
  const refused = await ask(costly(planned));
  expectNothing(refused, 'LIMIT_EXCEEDED');
  expect(refused.errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'planningMs', retryAfterSeconds: expect.any(Number) });
  expect(refused.errors?.[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(0);
  for (const first of [1, 2, 3]) await expectWarm(first);
  expect(await codes(costly(planned - 1))).toEqual(['NOT_FOUND']);
  expect(await codes(costly(planned + 1))).toEqual(['LIMIT_EXCEEDED']);
  expect(await codes('{ items(first: 2) { nodes { id title author { handle } enforcementStatus } } }')).toEqual(['LIMIT_EXCEEDED']);
  expect((await ask(listed('authority', 'orders').text, {}, 'authority')).data.orders.nodes).toEqual([]);
});

it("the operator's own documents of the public graph are answered during a flood, and similar texts are not", async () => {
  const code = async (query: string) => (await ask(query, { first: 2 })).errors?.[0]?.extensions.code;
  expect(await code(`${own} `)).toBe('LIMIT_EXCEEDED');
  const { data, text } = await ask(own, { first: 2 });
  expect(data.items.nodes, text).toHaveLength(2);
  expect(await code(own.replace('title', 'title language'))).toBe('LIMIT_EXCEEDED');
});
