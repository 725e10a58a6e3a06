/**
 * A production door: the platform, authority and audit graphs answer checked-in documents and nothing else, however it is brought. The
 * ids are computed here and read from the checked-in lists, and each refusal has the nearest document that is answered.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, graphPaths } from '@writ/access';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { listed } from '../harness/trusted-documents.ts';
import { bearer, expectNothing, json, post, type Reply, send } from './asking.ts';

/** The operator's own document: the one that the how-to writes. */
const howTo = readFileSync(fileURLToPath(new URL('../../docs/how-to/add-a-trusted-document.md', import.meta.url)), 'utf8');
const ownFile = (/```graphql\n([\s\S]*?)```/.exec(howTo)?.[1] ?? '').replaceAll(/^ {3}/gm, '');
const own = ownFile.slice(ownFile.indexOf('query')).trim();
const closed = ['platform', 'authority', 'audit'] as const;
const asker = { platform: 'agent-1', authority: 'police', audit: 'auditor' } as const;

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

let stack: Stack;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-documents-'));
  mkdirSync(join(folder, 'authority'));
  writeFileSync(join(folder, 'authority', 'open-cases.graphql'), ownFile);
  stack = await startStack({ trustedDocuments: { ownFolder: folder } });
});
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

const urlOf = (graph: Graph): string => `${stack.baseUrl}${graphPaths[graph]}`;
const headersOf = async (graph: Graph): Promise<Record<string, string>> =>
  graph === 'public' ? json : bearer(await stack.token(asker[graph], graph));
const ask = async (graph: Graph, body: unknown): Promise<Reply> => post(urlOf(graph), await headersOf(graph), body);
const get = async (graph: Graph, parameters: Record<string, string> | [string, string][]): Promise<Reply> =>
  send(`${urlOf(graph)}?${new URLSearchParams(parameters)}`, { headers: await headersOf(graph) });
const expectAnswer = (reply: Reply): void => {
  expect(reply.errors, reply.text).toBeUndefined();
  expect(reply.data, reply.text).toEqual(expect.any(Object));
};
const expectRefused = (reply: Reply, words: string | RegExp = 'only trusted documents'): void => {
  expectNothing(reply, 'BAD_USER_INPUT', 400);
  expect(reply.errors?.[0]?.message).toMatch(words);
  expect(reply.headers.get('cache-control')).toBe('no-store');
};

describe.each(closed)('the %s graph', (graph) => {
  const { text, id } = listed(graph, 'checkpoint');

  it('answers a listed document: its text, its id, or both where they belong together', async () => {
    expect(id).toBe(idOf(text));
    for (const body of [{ query: text }, { documentId: id }, { query: text, documentId: id }, { query: null, documentId: id }])
      expectAnswer(await ask(graph, body));
    expectAnswer(await get(graph, { query: text }));
    expectAnswer(await get(graph, { documentId: id }));
  });

  it.each([
    ['a space more', (query: string) => `${query} `],
    ['a space less', (query: string) => query.replace(' {', '{')],
    ['an alias', (query: string) => query.replace('size', 'length: size')],
    ['a field less', (query: string) => query.replace('size', '')],
    ['its comment in front', (query: string) => `# Said of it.\n${query}`],
    ['another name', (query: string) => query.replace('Checkpoint', 'Checkpoint2')],
    ['other ends of lines', (query: string) => query.replaceAll('\n', '\r\n')],
    ['a mark of byte order', (query: string) => `\uFEFF${query}`],
    ['itself after it', (query: string) => `${query}\n${query}`],
    ['nothing', () => ''],
  ])('refuses a listed document with %s', async (_what, change) => {
    const query = change(text);
    expect(query).not.toBe(text);
    expectRefused(await ask(graph, { query }));
    expectRefused(await get(graph, { query }));
    expectRefused(await ask(graph, { query, documentId: id }), 'Send one of the two');
    expectRefused(await ask(graph, { documentId: idOf(query) }), 'No document of this graph');
  });

  it.each([
    ['introspection', { query: getIntrospectionQuery() }],
    ['the name of a type', { query: '{ __typename }' }],
    ['what is no GraphQL', { query: '{ checkpoint { size ' }],
    ['a field that is nowhere', { query: '{ checkpoin { size } }' }],
    ['no document', { variables: {} }],
    ['an empty body', {}],
    ['a document that is parsed already', { query: { kind: 'Document', definitions: [] } }],
    ['a list with the document', { query: [text] }],
    ['a document under another name', { Query: text }],
    ['a batch', [{ query: text }]],
    ['a batch of two', [{ query: text }, { documentId: id }]],
    ['text alone', JSON.stringify(text)],
    ['a number', '7'],
  ])('refuses %s, and reveals nothing of the schema', async (_what, body) => {
    const reply = await ask(graph, body);
    expectRefused(reply);
    expect(reply.text).not.toMatch(/Did you mean|Cannot query|Syntax/);
  });

  it.each([
    ['without its prefix', id.slice(7)],
    ['in capitals', id.toUpperCase()],
    ['under another prefix', id.replace('sha256', 'sha-256')],
    ['cut short', id.slice(0, -1)],
    ['of an unlisted text', idOf('{ checkpoint { size } }')],
    ['as a word that every object has', '__proto__'],
    ['as a list', [id]],
    ['as an object', { id }],
    ['as nothing', ''],
    ['as false', false],
  ])('knows no id %s', async (_what, documentId) => {
    expectRefused(await ask(graph, { documentId }), 'No document of this graph');
    if (typeof documentId === 'string') expectRefused(await get(graph, { documentId }), 'No document of this graph');
  });

  it('registers neither a text that is sent with its hash, nor one that is sent twice', async () => {
    const query = '{ checkpoint { size } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: idOf(query).slice(7) } };
    for (let i = 0; i < 2; i++) {
      expectRefused(await ask(graph, { query, extensions }));
      expectRefused(await ask(graph, { extensions }));
      expectRefused(await ask(graph, { query, documentId: idOf(query) }), 'No document of this graph');
    }
    expectNothing(await ask(graph, { query: text, extensions }), 'BAD_USER_INPUT');
  });

  it('reads one document of a request, and not the other of two', async () => {
    const other = '{ checkpoint { size } }';
    expectRefused(
      await get(graph, [
        ['query', text],
        ['query', other],
      ]),
    );
    expectRefused(
      await get(graph, [
        ['documentId', id],
        ['documentId', id],
      ]),
      'No document',
    );
    const headers = await headersOf(graph);
    expectRefused(await post(`${urlOf(graph)}?${new URLSearchParams({ query: text })}`, headers, { query: other }));
    expectAnswer(await post(`${urlOf(graph)}?${new URLSearchParams({ query: other })}`, headers, { query: text }));
  });

  it("refuses every other graph's document, by text and by id", async () => {
    for (const other of closed.filter((one) => one !== graph)) {
      const foreign = listed(other, other === 'authority' ? 'draft-order' : other === 'platform' ? 'queue' : 'entries');
      expectRefused(await ask(graph, { query: foreign.text }));
      expectRefused(await ask(graph, { documentId: foreign.id }), 'No document of this graph');
    }
  });

  it('answers a caller without a token that one is needed, whatever the document', async () => {
    for (const body of [{ query: text }, { documentId: id }, { query: '{ __typename }' }])
      expectNothing(await post(urlOf(graph), json, body), 'UNAUTHENTICATED', 401);
  });

  it('logs the refusal of a known caller, with its code and without what was requested', async () => {
    const before = await logSize(stack);
    expectRefused(await ask(graph, { query: '{ checkpoint { size } }' }));
    const entries = await entriesFrom(stack, before);
    expect(entries).toMatchObject([
      {
        type: 'access.refused.v1',
        action: 'ask',
        outcome: 'failure',
        reason: ['BAD_USER_INPUT'],
        initiator: { subject: asker[graph] },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('checkpoint');
    expectAnswer(await ask(graph, { query: text }));
    expect(await logSize(stack)).toBe(before + 1);
  });
});

describe('a mutation', () => {
  const { text, id } = listed('authority', 'draft-order');
  const input = {
    kind: 'EPOC',
    reference: '12 Js 345/26',
    purpose: 'An invoice fraud',
    legalBasis: { provision: 'Section 100k', offence: 'Section 263', grounds: 'Not known otherwise.' },
    targets: [{ type: 'EMAIL', value: 'somebody@example.org' }],
    categories: ['SUBSCRIBER'],
  };
  const orders = async () => (await stack.sql<{ n: number }>('postgres', 'SELECT count(*)::int AS n FROM orders.legal_order'))[0]?.n;

  it('that is listed is carried out, by its id or its text', async () => {
    const before = (await orders()) ?? 0;
    for (const body of [{ documentId: id }, { query: text }])
      expect((await ask('authority', { ...body, variables: { input } })).data.draftOrder.status).toBe('DRAFT');
    expect(await orders()).toBe(before + 2);
  });

  it('that is not listed, or that comes by GET, changes nothing', async () => {
    const before = await orders();
    const query = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { __typename } }';
    expectRefused(await ask('authority', { query, variables: { input } }));
    const variables = JSON.stringify({ input });
    for (const parameters of [{ documentId: id }, { query: text }])
      expectNothing(await get('authority', { ...parameters, variables }), 'BAD_USER_INPUT', 405);
    expect(await orders()).toBe(before);
  });
});

describe("the operator's own documents", () => {
  it('are answered on the graph of their folder, as the file has them without its head', async () => {
    expect(ownFile).toMatch(/^# .*\n# .*\nquery OpenCases/);
    expectAnswer(await ask('authority', { query: own }));
    expectAnswer(await ask('authority', { documentId: idOf(own) }));
    expectRefused(await ask('platform', { query: own }));
    expectRefused(await ask('authority', { query: `${own}\n` }));
  });
});

describe('the public graph', () => {
  it('stays open, and knows no id', async () => {
    expectAnswer(await ask('public', { query: '{ items(first: 1) { nodes { id } } }' }));
    expectAnswer(await ask('public', { query: listed('authority', 'checkpoint').text }));
    expectRefused(await ask('public', { documentId: listed('authority', 'checkpoint').id }), 'No document of this graph');
  });
});
