import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestLimits } from '@writ/access';
import { subgraphNames } from '@writ/core';
import { publicFields, recordFields, supergraphSdl } from '@writ/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerGraphQL } from './endpoint/answer.ts';
import { openGraph } from './graph.ts';
import { newOperation } from './operation.ts';
import { fakeLog } from './testing/fake-log.ts';
import { callerOn, now } from './testing/small-graph.ts';
import { SubgraphSource } from './upstream/subgraph-source.ts';

/** What subgraphs were asked, which answer nothing. */
let asked: string[] = [];
const subgraph = createServer(async (request, response) => {
  for await (const part of request) asked.push(String(part));
  response.end('{"data":{"item":null,"items":null}}');
});
let servers: Record<'demo' | 'production', Awaited<ReturnType<typeof openGraph>>>;
let sources: SubgraphSource[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/`;
  const onFault = () => expect.unreachable();
  sources = subgraphNames.map((name) => new SubgraphSource({ name, at: { url }, key: new Uint8Array(32), clock: () => now, onFault }));
  const open = (introspection: boolean) =>
    openGraph({
      graph: 'public',
      supergraphSdl: supergraphSdl('public'),
      sources: Object.fromEntries(subgraphNames.map((name, at) => [name, sources[at]])) as Parameters<typeof openGraph>[0]['sources'],
      release: { log: fakeLog().log, clock: () => now, records: recordFields(), onFault: () => undefined },
      introspection,
      executor: 'writ',
      publicFields: publicFields(),
    });
  servers = { demo: await open(true), production: await open(false) };
});
afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  await Promise.all(sources.map((source) => source.close()));
  await new Promise((resolve) => subgraph.close(resolve));
});

interface Answer {
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** Asks the production graph, unless told otherwise. */
async function ask(
  query: string,
  { variables = {}, mode = 'production' as 'demo' | 'production', operationName = undefined as string | undefined } = {},
) {
  asked = [];
  const operation = newOperation(callerOn('public'), new AbortController().signal);
  const body = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, search: '', body };
  const { status, body: text } = await answerGraphQL(servers[mode], request, operation, () => undefined);
  const json = JSON.parse(text) as Answer;
  return { status, text, json, codes: json.errors?.map(({ extensions }) => extensions['code']) };
}

describe('a limit that is exceeded', () => {
  test.each<[string, string, object]>([
    [
      'depth',
      '{ item(id: 1) { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { inReplyTo { id } } } } } } } } } } } } }',
      {},
    ],
    ['rootFieldRepeats', `{ ${'abcdef'.replaceAll(/./g, '$&: item(id: 1) { id } ')} }`, {}],
    ['page', 'query ($n: Int) { items(first: $n) { nodes { id } } }', { n: 257 }],
  ])('on %s is LIMIT_EXCEEDED, and no subgraph is called', async (limit, query, variables) => {
    const { status, json } = await ask(query, { variables });
    expect([status, json.data, json.errors?.[0]?.extensions]).toMatchObject([400, undefined, { code: 'LIMIT_EXCEEDED', limit }]);
    expect(json.errors?.[0]?.extensions).not.toHaveProperty('http');
    expect(asked).toEqual([]);
  });

  test('is not one that is reached: a page at its bound is answered', async () => {
    const { json } = await ask('query ($n: Int) { items(first: $n) { nodes { id } } }', { variables: { n: 256 } });
    expect(json).toEqual({ data: { items: null } });
    expect(asked).toHaveLength(1);
  });

  test('is not one that is reached: 2,000 tokens are parsed, one more is not', async () => {
    const bound = `{ ${Array.from({ length: 666 }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    expect(requestLimits.tokens).toBe(2 + 3 * 666);
    // What was read has too many aliases; what was not read is no document.
    expect((await ask(bound)).codes).toEqual(['LIMIT_EXCEEDED']);
    expect((await ask(bound.replace('}', '__typename }'))).codes).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  test.each([['many'], [{ a: 1 }], [[1]], [true], [1.5]])(
    'is not confused with an invalid page: %j is BAD_USER_INPUT, and not quoted',
    async (n) => {
      const { codes, text } = await ask('query ($n: Int) { items(first: $n) { nodes { id } } }', { variables: { n } });
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(text).not.toContain('many');
      expect(asked).toEqual([]);
    },
  );
});

describe('the schema of the graph', () => {
  const questions = ['{ __schema { types { name } } }', '{ __type(name: "Account") { fields { name } } }'];

  test.each(questions)('is not answered in production: %s', async (query) => {
    expect((await ask(query)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test.each(questions)('is answered in a demo: %s', async (query) => {
    expect((await ask(query, { mode: 'demo' })).json).toHaveProperty('data');
  });

  test('cannot be guessed from suggestions in production', async () => {
    expect((await ask('{ itm(id: 1) { id } }')).text).not.toContain('item');
    expect((await ask('{ itm(id: 1) { id } }', { mode: 'demo' })).text).toContain('item');
  });
});

describe('the operation to run', () => {
  test('is undefined for two without a name', async () => {
    expect((await ask('query A { __typename } query B { __typename }', { operationName: 'A' })).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  test('is undefined for an unknown name', async () => {
    expect(await ask('query A { __typename }', { operationName: 'B' })).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
  });
});
