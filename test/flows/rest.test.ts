/** The graphs over `/api/v1`, for a program that knows nothing of GraphQL: the same bytes, a status that says more, and no identifier in an address. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { type Graph, graphPaths, graphs } from '@writ/access';
import { createClient, WritProblem } from '@writ/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc } from '../harness/orders.ts';
import { askByName } from '../harness/rest.ts';
import { runProgram } from '../harness/run-program.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { listed } from '../harness/trusted-documents.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/how-to/ask-over-rest.md', import.meta.url)), 'utf8');

let stack: Stack;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-rest-'));
  mkdirSync(join(folder, 'authority'));
  writeFileSync(join(folder, 'authority/open-cases.graphql'), '# What is open.\nquery OpenCases { orders(first: 5) { nodes { id } } }\n');
  stack = await startStack({ trustedDocuments: { ownFolder: folder } });
});
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

const send = async (path: string, { login, graph = 'authority', ...init }: RequestInit & { login?: string; graph?: Graph } = {}) => {
  const authorization = login === undefined ? {} : { authorization: `Bearer ${await stack.token(login, graph)}` };
  const response = await fetch(`${stack.baseUrl}/api/v1/${path}`, { ...init, headers: { ...authorization, ...init.headers } });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), text, body: JSON.parse(text) };
};
const posted = (path: string, login: string | undefined, body: unknown, graph?: Graph) =>
  send(path, {
    ...(login === undefined ? {} : { login }),
    ...(graph === undefined ? {} : { graph }),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const throughGraph = async (graph: Graph, login: string, name: string, variables: object): Promise<string> =>
  (await stack.watch.send(graphPaths[graph], await stack.token(login, graph), { documentId: listed(graph, name).id, variables })).text;
const byName = async (graph: Graph, login: string, name: string, variables: Record<string, unknown>) =>
  askByName(stack, { graph, name, variables, token: await stack.token(login, graph) });

describe('a document over REST', () => {
  it('is answered with the bytes of the graph, by GET and by POST', async () => {
    const drafted = await byName('authority', 'police', 'draft-order', {
      input: { ...epoc((await holderIn(stack, 'holder-1')).email), informBy: new Date(Date.now() + 3e9).toISOString() },
    });
    expect(drafted.data.draftOrder.__typename, drafted.text).toBe('Order');
    const expected = await throughGraph('authority', 'police', 'orders', { statuses: ['DRAFT', 'IN_FORCE'], first: 20 });
    expect(JSON.parse(expected).data.orders.nodes).toHaveLength(1);
    const read = await send('authority/orders?statuses=DRAFT&statuses=IN_FORCE&first=20', { login: 'police' });
    expect(read).toMatchObject({ status: 200, type: 'application/json; charset=utf-8', text: expected });
    expect((await posted('authority/orders', 'police', { statuses: ['DRAFT', 'IN_FORCE'], first: 20 })).text).toBe(expected);
  });

  it('is 409 where the act is refused, with every reason, and 404 where there is nothing to read', async () => {
    const { data } = await byName('authority', 'police', 'orders', { first: 1 });
    const [{ id, generation }] = data.orders.nodes;
    expect(await byName('authority', 'police', 'submit-order', { order: id, generation })).toMatchObject({ status: 200 });
    const again = await byName('authority', 'police', 'submit-order', { order: id, generation });
    expect(again).toMatchObject({ status: 409, data: { submitOrder: { __typename: 'Refusal' } } });
    expect(again.data.submitOrder.reasons.length).toBeGreaterThan(0);
    expect(await byName('authority', 'police', 'order', { id: 'nowhere' })).toMatchObject({ status: 404, data: { order: null } });
  });

  it('discloses under the same entry, with a receipt over its bytes', async () => {
    const start = await logSize(stack);
    const answer = await byName('public', 'holder-1', 'my-subscriber', {});
    expect(answer.extensions?.receipt?.length, answer.text).toBeGreaterThan(0);
    const types = (await entriesFrom(stack, start)).map(({ type }: Entry) => type);
    expect(types).toContain('record.disclosed.v1');
  });
});

describe('what is no question', () => {
  const problem = (status: number, code: string) => ({
    status,
    type: 'application/problem+json; charset=utf-8',
    body: { type: 'about:blank', status, code },
  });

  it.each([
    ['an unknown document', 'authority/nothing', {}, problem(404, 'NOT_FOUND')],
    ['a document of another graph', 'authority/queue', {}, problem(404, 'NOT_FOUND')],
    ['a variable that the document does not have', 'authority/orders', { first: 1, last: 2 }, problem(400, 'BAD_USER_INPUT')],
    ['a list as the body', 'authority/orders', [], problem(400, 'BAD_USER_INPUT')],
    ['a body that is no JSON', 'authority/orders', '{', problem(400, 'BAD_USER_INPUT')],
    ['variables in the body and the address', 'authority/orders?first=1', {}, problem(400, 'BAD_USER_INPUT')],
  ])('by POST, %s, is refused with what to do', async (_what, path, body, expected) => {
    expect(await posted(path, 'police', body)).toMatchObject(expected);
  });

  it.each([
    ['an act', 'authority/submit-order', /send it by POST/],
    ['an identifier', 'authority/order?id=01j', /send id by POST/],
    ['a text', 'authority/orders?first=1&after=x', /send after by POST/],
    ['a number that is none', 'authority/orders?first=ten', /first must be a number/],
    ['one value twice', 'authority/orders?first=1&first=2', /more than once/],
    ['an unknown parameter', 'authority/orders?limit=1', /no variable of one of the names/],
  ])('by GET, %s is refused with what to do', async (_what, path, words) => {
    const reply = await send(path, { login: 'police' });
    expect(reply).toMatchObject(problem(400, 'BAD_USER_INPUT'));
    expect(reply.body.detail).toMatch(words);
  });

  it('is what nobody is known for: without a token, with one of another graph, and with the cookie of the console', async () => {
    const nobody = await posted('authority/orders', undefined, { first: 1 });
    expect(nobody.body.data ?? null).toBeNull();
    expect(nobody.status).toBeGreaterThanOrEqual(400);
    const other = await send('authority/orders?first=1', { login: 'agent-1', graph: 'platform' });
    expect(other).toMatchObject(problem(401, 'UNAUTHENTICATED'));
    const cookie = await send('authority/orders?first=1', { headers: { cookie: 'writ=x', origin: stack.baseUrl } });
    expect(cookie.text).toBe(nobody.text);
  });

  it('leaves the entry in the log that the graph leaves', async () => {
    const entriesOf = async (ask: () => Promise<unknown>) => {
      const start = await logSize(stack);
      await ask();
      return (await entriesFrom(stack, start)).map(({ type, outcome }) => ({ type, outcome }));
    };
    const rest = await entriesOf(() => posted('authority/nothing', 'police', {}));
    const graph = await entriesOf(async () =>
      stack.watch.send(graphPaths.authority, await stack.token('police', 'authority'), { documentId: 'sha256:0' }),
    );
    expect(rest.length).toBeGreaterThan(0);
    expect(rest).toEqual(graph);
  });
});

describe('the descriptions', () => {
  it.each(graphs)('of the %s graph are valid, and served as they are checked in', async (graph) => {
    const checkedIn = readFileSync(new URL(`../../schema/openapi/${graph}.json`, import.meta.url), 'utf8');
    const served = await send(`${graph}/openapi.json`);
    const valid = await new Validator().validate(served.body);
    expect(valid).toMatchObject({ valid: true });
    expect(await new Validator().validate({ ...served.body, info: {} })).toMatchObject({ valid: false });
    if (graph === 'authority') delete served.body.paths['/api/v1/authority/open-cases'];
    expect(served.body).toEqual(JSON.parse(checkedIn));
  });

  it('have the documents of the operator too, and a list has all of them', async () => {
    const { body } = await send('authority/openapi.json');
    expect(body.paths['/api/v1/authority/open-cases'].post.description).toBe('What is open.');
    const list = await fetch(`${stack.baseUrl}/api/v1`);
    const { graphs: found } = (await list.json()) as { graphs: { graph: Graph; documents: { name: string; methods: string[] }[] }[] };
    expect(found.map(({ graph }) => graph).toSorted()).toEqual([...graphs].toSorted());
    const { documents = [] } = found.find(({ graph }) => graph === 'authority') ?? {};
    expect(documents).toContainEqual({ name: 'open-cases', about: 'What is open.', methods: ['GET', 'POST'] });
    expect(documents).toContainEqual(expect.objectContaining({ name: 'order', methods: ['POST'] }));
    expect(documents).toContainEqual(expect.objectContaining({ name: 'submit-order', methods: ['POST'] }));
  });

  it('allow no identifier and no text in an address, of any document', () => {
    for (const graph of graphs) {
      const { paths } = JSON.parse(readFileSync(new URL(`../../schema/openapi/${graph}.json`, import.meta.url), 'utf8'));
      for (const path of Object.values<{ get?: { parameters: { schema: Record<string, unknown> }[] } }>(paths))
        for (const { schema } of path.get?.parameters ?? []) expect(JSON.stringify(schema)).not.toMatch(/"string"(?!.*"format")/);
    }
  });
});

describe('the client', () => {
  /** What it fetches is compared with the log as any other answer. */
  const watched: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    const text = await response.clone().text();
    const [graph = '', name = ''] = new URL(String(url)).pathname.split('/').slice(3);
    const query = listed(graph as Graph, name).text;
    const { status, headers } = response;
    if (response.headers.get('content-type')?.startsWith('application/json'))
      stack.watch.saw({ query, variables: JSON.parse(String(init?.body)) }, { ...JSON.parse(text), status, headers, text });
    return response;
  };
  const clientOf = (login: string, graph: Graph) =>
    createClient({ url: stack.baseUrl, tokens: { [graph]: () => stack.token(login, graph) }, fetch: watched });

  it('asks documents of two graphs, and answers what the graphs do', async () => {
    const authority = clientOf('police', 'authority').authority;
    const input = { ...epoc((await holderIn(stack, 'holder-2')).email), informBy: new Date(Date.now() + 3e9).toISOString() };
    const { data: drafted } = await authority.draftOrder({ input: input as Parameters<typeof authority.draftOrder>[0]['input'] });
    if (drafted.draftOrder?.__typename !== 'Order') expect.fail(JSON.stringify(drafted));
    const { id, generation } = drafted.draftOrder;
    const { data, bytes } = await authority.orders({ statuses: ['DRAFT'], first: 20 });
    expect(data.orders?.nodes.map((order) => order.id)).toContain(id);
    expect(Buffer.from(bytes).toString()).toBe(await throughGraph('authority', 'police', 'orders', { statuses: ['DRAFT'], first: 20 }));
    const first = await authority.submitOrder({ order: id, generation });
    expect(first).toMatchObject({ status: 200, data: { submitOrder: { __typename: 'Order', status: 'SUBMITTED' } } });
    const { data: queue } = await clientOf('agent-1', 'platform').platform.queue({ first: 5 });
    expect(queue.queue?.nodes).toBeInstanceOf(Array);
  });

  it('answers a refusal as what it is, and throws the problem for a variable that there is not', async () => {
    const authority = clientOf('police', 'authority').authority;
    const { data } = await authority.orders({ first: 1 });
    const [{ id, generation } = { id: '', generation: 0 }] = data.orders?.nodes ?? [];
    const again = await authority.submitOrder({ order: id, generation });
    expect(again.status).toBe(409);
    expect(again.data.submitOrder?.__typename === 'Refusal' && again.data.submitOrder.reasons.length).toBeGreaterThan(0);
    const misspelt = { first: 1, last: 2 };
    await expect(authority.orders(misspelt)).rejects.toMatchObject({ name: 'WritProblem', status: 400, code: 'BAD_USER_INPUT' });
    await expect(clientOf('agent-1', 'platform').authority.orders({ first: 1 })).rejects.toBeInstanceOf(WritProblem);
  });

  it('hands on bytes and receipts that verify', async () => {
    const { bytes, receipts, data } = await clientOf('holder-1', 'public').public.mySubscriber();
    expect(data.me).not.toBeNull();
    const [receipt = expect.fail('there is no receipt')] = receipts;
    writeFileSync(join(folder, 'answer.json'), bytes);
    writeFileSync(join(folder, 'receipt.json'), JSON.stringify(receipt));
    const asked = ['apps/cli/writ.mjs', 'verify', 'receipt', join(folder, 'receipt.json'), '--answer', join(folder, 'answer.json')];
    const verified = () => runProgram(process.execPath, [...asked, '--key', stack.log.verifierKey]);
    expect(await verified()).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'answer.json'), Buffer.from(bytes).toString().replace('"me"', '"mE"'));
    expect((await verified()).status).not.toBe(0);
  });

  it('is used as the guide says', async () => {
    const [, code = expect.fail('the guide has no program')] = /```js\n(.*?)```/s.exec(page) ?? [];
    const env = { PATH: process.env['PATH'] ?? '', WRIT: stack.baseUrl, TOKEN: await stack.token('police', 'authority') };
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { env, cwd });
    expect(stdout).toMatch(/^(?:\S+ (?:IN_FORCE|SERVED)\n)*(?:\d+ NOT_FOUND .*|\[.*\])\n$/);
  });
});

it('is asked as the guide says, with curl', async () => {
  const commands = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);
  expect(commands.length).toBeGreaterThan(1);
  const env = { PATH: process.env['PATH'] ?? '', WRIT: stack.baseUrl, TOKEN: await stack.token('police', 'authority') };
  for (const command of commands) {
    const { stdout } = await promisify(execFile)('bash', ['-e', '-c', command], { env });
    expect(JSON.parse(stdout), command).toBeTypeOf('object');
  }
});
