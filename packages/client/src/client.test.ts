import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API, type Diagnostic } from 'typescript/unstable/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, WritProblem } from './index.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A client whose answers are given. */
function answering(text: string, init: ResponseInit = {}) {
  const sent: Sent[] = [];
  const client = createClient({
    url: 'https://writ.example.org/',
    tokens: { authority: 'one', platform: async () => 'two' },
    fetch: async (url, asked) => {
      sent.push({ url: String(url), init: asked ?? {} });
      return new Response(text, init);
    },
  });
  return { client, sent };
}

const empty = '{"data":{"orders":null}}';
const folder = fileURLToPath(new URL('../../../schema/documents', import.meta.url));
const graphs = ['authority', 'platform', 'audit', 'public'] as const;

describe('a client', () => {
  it.each(graphs)('has a function for each file in schema/documents/%s, and asks that document', async (graph) => {
    const files = [graph, `${graph}/verbatim`].flatMap((place) => {
      const names = place === graph || readdirSync(`${folder}/${graph}`).includes('verbatim') ? readdirSync(`${folder}/${place}`) : [];
      return names.filter((name) => name.endsWith('.graphql')).map((name) => name.replace('.graphql', ''));
    });
    expect(files.length).toBeGreaterThan(20);
    const { client, sent } = answering(empty);
    const questions: object = client[graph];
    for (const ask of Object.values<() => Promise<unknown>>(questions as Record<string, () => Promise<unknown>>)) await ask();
    expect(sent.map(({ url }) => url).toSorted()).toEqual(
      files.map((name) => `https://writ.example.org/api/v1/${graph}/${name}`).toSorted(),
    );
    const functionOf = (name: string) =>
      name
        .split('-')
        .map((word, at) => (at === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
        .join('');
    expect(Object.keys(questions).toSorted()).toEqual(files.map(functionOf).toSorted());
  });

  it('sends the variables by POST, with the token of that graph and no other, and follows no redirect', async () => {
    const { client, sent } = answering(empty);
    await client.authority.orders({ first: 20 });
    await client.platform.queue();
    await client.public.contactPoints();
    const headersOf = (at: number) => sent[at]?.init.headers;
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"first":20}', redirect: 'error', credentials: 'omit' });
    expect(headersOf(0)).toEqual({ 'content-type': 'application/json', authorization: 'Bearer one' });
    expect(headersOf(1)).toEqual({ 'content-type': 'application/json', authorization: 'Bearer two' });
    expect(headersOf(2)).toEqual({ 'content-type': 'application/json' });
  });

  it.each(['http://writ.example.org', 'ftp://localhost', 'http://localhost.example.org'])('sends no token to %s', (url) => {
    expect(() => createClient({ url })).toThrow(TypeError);
  });

  it('keeps the bytes as they came, with what is missing and the receipts', async () => {
    const text =
      '{ "data":{"me":null},"errors":[{"message":"m","extensions":{"code":"FORBIDDEN"}}],"extensions":{"receipt":[{"event":"e"}]}}';
    const answer = await answering(text).client.public.mySubscriber();
    expect(new TextDecoder().decode(answer.bytes)).toBe(text);
    expect(answer).toMatchObject({ status: 200, data: { me: null }, receipts: [{ event: 'e' }] });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it.each([
    [
      'a problem',
      '{"type":"about:blank","status":429,"detail":"Too many.","code":"RATE_LIMITED"}',
      { status: 429, headers: { 'retry-after': '7' } },
      { message: 'Too many.', status: 429, code: 'RATE_LIMITED', retryAfter: 7 },
    ],
    [
      'an answer without data',
      '{"errors":[{"message":"m","extensions":{"code":"LOG_UNAVAILABLE"}}]}',
      { status: 503 },
      { message: 'm', status: 503, code: 'LOG_UNAVAILABLE', retryAfter: null },
    ],
    ['a page of a proxy', '<html>', { status: 502, headers: { 'retry-after': 'soon' } }, { status: 502, code: null, retryAfter: null }],
    ['nothing', '', { status: 200 }, { status: 200, code: null }],
  ])('throws a problem for %s', async (_what, text, init, expected) => {
    const { client } = answering(text, init);
    const thrown = await client.authority.orders().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(WritProblem);
    expect(thrown).toMatchObject(expected);
  });
});

const program = (line: string): string => `import { createClient } from './index.ts';
const client = createClient({ url: 'https://writ.example.org' });
export async function ask(): Promise<unknown> { ${line} }
`;
const programs = {
  right:
    "const { data } = await client.authority.orders({ first: 20, statuses: ['IN_FORCE'] }); return data.orders?.nodes.map(({ id }) => id);",
  refusal:
    "const { data } = await client.authority.submitOrder({ order: 'a', generation: 1 }); return data.submitOrder?.__typename === 'Refusal' ? data.submitOrder.reasons : data.submitOrder?.id;",
  'no-variables': 'return client.public.contactPoints();',
  misspelt: 'return client.authority.orders({ frist: 20 });',
  type: "return client.authority.orders({ first: '20' });",
  word: "return client.authority.orders({ statuses: ['IN_FORSE'] });",
  missing: "return client.authority.submitOrder({ order: 'a' });",
  none: 'return client.authority.order();',
  more: 'return client.public.contactPoints({ first: 1 });',
  document: 'return client.authority.queue({});',
  field: 'return (await client.authority.orders()).data.order;',
  unchecked: "return (await client.authority.submitOrder({ order: 'a', generation: 1 })).data.submitOrder?.reasons;",
};

describe('a program', () => {
  const place = fileURLToPath(new URL('.', import.meta.url));
  const file = (name: string): string => `${place}${name}.program.ts`;
  const config = `${place}tsconfig.json`;
  const names = Object.keys(programs);
  const virtual = new Map([
    [config, JSON.stringify({ extends: '../../../tsconfig.json', files: names.map(file), include: [] })],
    ...Object.entries(programs).map(([name, line]) => [file(name), program(line)] as const),
  ]);
  let compiler: API;
  let complaints: (name: string) => string;
  const chain = ({ text, messageChain = [] }: Diagnostic): string => [text, ...messageChain.map(chain)].join(' ');
  beforeAll(() => {
    compiler = new API({ fs: { readFile: (path) => virtual.get(path), fileExists: (path) => (virtual.has(path) ? true : undefined) } });
    const project = compiler.updateSnapshot({ openProjects: [config] }).getProject(config);
    complaints = (name) => (project?.program.getSemanticDiagnostics(file(name)) ?? []).map(chain).join('\n');
  });
  afterAll(() => compiler.close());

  it.each(['right', 'refusal', 'no-variables'])('that is %s compiles', (name) => {
    expect(complaints(name)).toBe('');
  });

  it.each([
    ['a misspelt variable', 'misspelt', /'frist' does not exist/],
    ['a variable of another type', 'type', /'string' is not assignable to type 'number/],
    ['a word that is not in the list', 'word', /"IN_FORSE"' is not assignable/],
    ['a variable left out', 'missing', /Property 'generation' is missing/],
    ['no variables where there must be some', 'none', /Expected 1-2 arguments/],
    ['a variable of a document that has none', 'more', /is not assignable to type 'never'/],
    ['a document of another graph', 'document', /'queue' does not exist/],
    ['a field that the document does not select', 'field', /'order' does not exist/],
    ['a refusal that it does not look for', 'unchecked', /'reasons' does not exist/],
  ])('with %s does not compile', (_what, name, expected) => {
    expect(complaints(name)).toMatch(expected);
  });
});
