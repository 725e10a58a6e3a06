/** Real servers behind the real transport: what becomes of an answer that doesn't come, of a client that goes away, of a client's headers. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Supergraph } from '@apollo/federation-internals';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { HttpTransport, PlanExecutorGateway, PlanningMeter } from '@writ/plan-executor';
import { afterEach, expect, it } from 'vitest';
import { compose } from './shape.ts';
import { shop } from './shapes/shop.ts';
import { type Subgraph, subgraphsOf } from './subgraphs.ts';

const composed = compose(shop, 'plain');
const inProcess = subgraphsOf(composed, Supergraph.build(composed.supergraphSdl).schema.toGraphQLJSSchema());

interface Context {
  signal?: AbortSignal;
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const answering =
  (subgraph: Subgraph, heard: IncomingMessage[]): RequestListener =>
  async (request, response) => {
    heard.push(request);
    const body = await subgraph.answer(await textOf(request), { data: shop.data(), faults: null, asked: [] });
    response.setHeader('content-type', 'application/json').end(body);
  };

async function listening(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The shop over HTTP; `others` stand in for subgraphs. */
async function openShop(others: Record<string, RequestListener>, timeoutMs = 5_000) {
  const heard: IncomingMessage[] = [];
  const transports = new Map<string, HttpTransport>();
  for (const [name, subgraph] of inProcess) {
    const url = await listening(others[name] ?? answering(subgraph, heard));
    transports.set(
      name,
      new HttpTransport({ url, timeoutMs, maxBytes: 1_000_000, signalOf: ({ signal }) => signal as AbortSignal | undefined }),
    );
  }
  const gateway = new PlanExecutorGateway({
    supergraphSdl: composed.supergraphSdl,
    transport: ({ name }) => transports.get(name) as HttpTransport,
    meter: new PlanningMeter(),
  });
  const server = new ApolloServer<Context>({ gateway, includeStacktraceInErrorResponses: false, stopOnTerminationSignals: false });
  await server.start();
  closing.push(async () => {
    await server.stop();
    await Promise.all([...transports.values()].map((transport) => transport.close()));
  });
  const ask = async (query: string, contextValue: Context = {}) => {
    const { body } = await server.executeOperation({ query }, { contextValue });
    if (body.kind !== 'single') throw new Error('an answer in parts');
    return JSON.parse(JSON.stringify(body.singleResult)) as {
      data: Record<string, unknown>;
      errors?: { message: string; path?: unknown }[];
    };
  };
  return { ask, server, heard };
}

const never: RequestListener = () => undefined;
const query = '{ products(first: 1) { name inStock topReview { stars } } users { name } }';

it('the executor answers what the other subgraphs have when one never answers, with one error', async () => {
  const { ask } = await openShop({ stock: never }, 300);
  const { data, errors } = await ask(query);
  expect(data).toEqual({
    products: [{ name: 'Product p1', inStock: null, topReview: { stars: 2 } }],
    users: [{ name: 'Ada' }, { name: 'Bert' }, { name: 'Cleo' }],
  });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.path).toBeUndefined();
});

it.each([
  ['closes the connection', ((request) => request.socket.destroy()) as RequestListener],
  ['answers no JSON', ((_, response) => response.end('<html>')) as RequestListener],
  ['answers JSON that is no answer', ((_, response) => response.end('[]')) as RequestListener],
  ['answers a 500 without a body', ((_, response) => response.writeHead(500).end()) as RequestListener],
  ['stops in the middle of its answer', ((_, response) => response.write('{"data":{"', () => response.destroy())) as RequestListener],
  ['answers more than it may', ((_, response) => response.end(`{"data":{"a":"${'x'.repeat(2_000_000)}"}}`)) as RequestListener],
])('the executor answers what the other subgraphs have when one %s', async (_, listener) => {
  const { ask } = await openShop({ reviews: listener });
  const { data, errors } = await ask(query);
  expect(data).toEqual({
    products: [{ name: 'Product p1', inStock: true, topReview: null }],
    users: [{ name: 'Ada' }, { name: 'Bert' }, { name: 'Cleo' }],
  });
  expect(errors).toHaveLength(1);
});

it('the executor closes the requests in flight when the client disconnects', async () => {
  const client = new AbortController();
  const closed = { users: Promise.withResolvers<void>(), products: Promise.withResolvers<void>() };
  const began: Promise<void>[] = [];
  const waiting = (done: () => void): RequestListener => {
    const arrived = Promise.withResolvers<void>();
    began.push(arrived.promise);
    return (request) => {
      request.on('close', () => request.socket.destroyed && done());
      request.socket.on('close', done);
      arrived.resolve();
    };
  };
  const { ask } = await openShop({ users: waiting(closed.users.resolve), products: waiting(closed.products.resolve) }, 60_000);
  const answer = ask(query, { signal: client.signal });
  await Promise.all(began);
  client.abort(new Error('the client went away'));
  await Promise.all([closed.users.promise, closed.products.promise]);
  const { errors } = await answer;
  expect(errors?.map(({ message }) => message)).toEqual(['the client went away', 'the client went away']);
});

it('the executor sends no further request for a client that has disconnected', async () => {
  const { ask, heard } = await openShop({});
  await ask(query, { signal: AbortSignal.abort(new Error('gone')) });
  expect(heard).toEqual([]);
});

it('the executor sends no header of the client to a subgraph', async () => {
  const { server, heard } = await openShop({});
  const sent = {
    'content-type': 'application/json',
    cookie: 'session=client-secret',
    authorization: 'Bearer client-secret',
    'apollo-query-plan-experimental': 'client-secret',
    'apollo-federation-include-trace': 'client-secret',
    'x-forwarded-for': 'client-secret',
    'x-forwarded-host': 'client-secret',
    forwarded: 'for=client-secret',
    'x-writ-caller': 'client-secret',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    te: 'client-secret',
    'x-odd~header': 'client-secret',
  };
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(sent)) headers.set(name, value);
  const { body, status } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query } },
    context: async () => ({}),
  });
  expect(status ?? 200).toBe(200);
  expect(body.kind === 'complete' && JSON.parse(body.string)).toMatchObject({ data: { users: [{}, {}, {}] } });
  expect(body.kind === 'complete' && JSON.parse(body.string)).not.toHaveProperty('extensions');
  expect(heard.length).toBeGreaterThan(3);
  for (const { rawHeaders } of heard) {
    const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(names.toSorted()).toEqual(['accept', 'connection', 'content-length', 'content-type', 'host']);
    expect(rawHeaders.join('\n')).not.toContain('client-secret');
  }
});
