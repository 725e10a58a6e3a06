import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createDocumentStore, documentBytes, documentStoreBytes } from './document-store.ts';

/** A document of about as many tokens, that no other number gives. */
const documentOf = (id: number, tokens: number) =>
  parse(`{ ${Array.from({ length: tokens / 11 }, (_, at) => `a${at}: item(id: "${id}") { id }`).join(' ')} }`);

test('the document store returns by key what was stored', async () => {
  const store = createDocumentStore();
  const document = documentOf(1, 110);
  await store.set('schema:1', document);
  expect(await store.get('schema:1')).toBe(document);
  expect(await store.get('other schema:1')).toBeUndefined();
  await store.delete('schema:1');
  expect(await store.get('schema:1')).toBeUndefined();
  expect(store.bytes).toBe(0);
});

test('the document store stays within its size with thousands of documents, small or large, and keeps one that is in use', async () => {
  for (const [count, tokens] of [
    [5_000, 22],
    [300, 1_980],
  ] as const) {
    const store = createDocumentStore();
    await store.set('warm', documentOf(-1, 110));
    for (let at = 0; at < count; at++) {
      await store.set(String(at), documentOf(at, tokens));
      expect(await store.get('warm')).toBeDefined();
    }
    expect(store.bytes).toBeLessThanOrEqual(documentStoreBytes);
    expect(await store.get('0')).toBeUndefined();
    expect(await store.get(String(count - 1))).toBeDefined();
  }
});

test('the document store counts for a document its tokens and its text, comments included', () => {
  const [small, large] = [documentBytes(documentOf(1, 22)), documentBytes(documentOf(1, 1_980))];
  expect(large / small).toBeGreaterThan(30);
  const long = `{ id } # ${'x'.repeat(100_000)}`;
  expect(documentBytes(parse(long))).toBeGreaterThan(200_000);
});
