/** Finding S4 of the security review of November 2026: a valid document over a covariant field ended in an error, and its stack was in the answer. */
import { ApolloServer } from '@apollo/server';
import { HttpTransport, PlanExecutorGateway, type SubgraphTransport } from '@writ/plan-executor';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { openGateways } from '../executor/gateways.ts';
import { compose, type Shape } from '../executor/shape.ts';

const products: Shape = {
  name: 'products',
  subgraphs: {
    shelf: `
      type Query { product: Product products: [Product!]! thing: Thing }
      interface Named { of: Named name: String }
      interface Product implements Named { of: Product name: String same: Product all: [Product] }
      type Book implements Product & Named @key(fields: "id") { id: ID! name: String of: Book same: Book all: [Book] }
      type Film implements Product & Named @key(fields: "id") { id: ID! name: String of: Product same: Product all: [Product] }
      union Thing = Book | Film`,
    prices: 'type Book @key(fields: "id") { id: ID! price: Int }',
  },
  data: () => ({
    roots: { Query: { product: '#Book/b', products: ['#Book/b', '#Film/f'], thing: '#Film/f' } },
    tables: {
      Book: { b: { id: 'b', name: 'Book', of: '#Book/b', same: '#Book/b', all: ['#Book/b'], price: 5 } },
      Film: { f: { id: 'f', name: 'Film', of: '#Book/b', same: '#Book/b', all: ['#Film/f', '#Book/b'] } },
    },
  }),
};

/** Whether plain graphql-js says the same. */
async function answers(shape: Shape, query: string): Promise<boolean> {
  const gateways = await openGateways(compose(shape, 'plain'));
  const { text, errors } = await gateways.ask('writ', { query, variables: {} }, null);
  const right = await gateways.monolith.execute(parse(query), {}, gateways.newRun(null));
  await gateways.stop();
  expect(errors).toEqual([]);
  return text === JSON.stringify(right.data);
}

it.each([
  ['the finding’s own document', '{ product { same { __typename } ... on Book { same { id } } } }'],
  ['the narrower type first', '{ product { ... on Book { same { id } } same { __typename name } } }'],
  ['a list', '{ products { all { name } ... on Book { all { id price } } } }'],
  ['a union', '{ thing { ... on Product { same { name } } ... on Book { same { id } } ... on Film { same { ... on Book { price } } } } }'],
  [
    'an interface that narrows one of its own',
    '{ products { ... on Named { of { name of { name } } } ... on Product { of { same { name } } } } }',
  ],
  [
    'a fragment and an alias',
    '{ product { x: same { ...P } ... on Book { x: same { id ...P } } } } fragment P on Product { same { name } }',
  ],
])('S4: the executor answers a covariant field to every selection of it: %s', async (_, query) =>
  expect(await answers(products, query)).toBe(true),
);

const narrowed: Shape = {
  name: 'narrowed',
  subgraphs: {
    one: `
      interface Part { id: ID! }
      interface Wheel implements Part { id: ID! next: Part }
      type Spoke implements Part & Wheel @key(fields: "id") { id: ID! next: Wheel }`,
    two: `
      type Query { wheel: Wheel }
      interface Part { id: ID! all: [Wheel] }
      interface Wheel implements Part { id: ID! all: [Wheel] }
      type Spoke implements Part & Wheel @key(fields: "id") { id: ID! all: [Wheel] }`,
  },
  data: () => ({ roots: { Query: { wheel: '#Spoke/s' } }, tables: { Spoke: { s: { id: 's', next: '#Spoke/s', all: ['#Spoke/s'] } } } }),
};

it("S4: the executor plans a field that an interface narrows to an interface, where Apollo's planner fails", async () =>
  expect(await answers(narrowed, '{ wheel { all { next { all { id } } } } }')).toBe(true));

const address = 'http://127.0.0.1:9/';
const [refuses, throws] = [new HttpTransport({ url: address, timeoutMs: 1_000, maxBytes: 1_000 }), { send: () => explode() }];
const explode = (): never => {
  throw new TypeError('a mistake of ours');
};
const answersError: SubgraphTransport = {
  send: async () => ({ data: null, errors: [{ message: 'no', extensions: { stacktrace: ['at x'] } }] }),
};

/** As other people's servers and the measurements run it: Apollo Server is told to add the stack of each error. */
async function answerOf(executor: 'writ' | 'stock', transport: SubgraphTransport, query: string): Promise<string> {
  const { supergraphSdl } = compose(products, 'plain');
  const gateway = new PlanExecutorGateway({ supergraphSdl, transport: () => transport, executor });
  const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: true, stopOnTerminationSignals: false });
  await server.start();
  const { body } = await server.executeOperation({ query, variables: { on: 'no Boolean' } });
  await server.stop();
  return JSON.stringify(body);
}

it.each([
  ['a missing subgraph', refuses, '{ product { name } }'],
  ['a transport that throws', throws, '{ product { name } }'],
  ['a subgraph’s error with a stack of its own', answersError, '{ product { name } }'],
  ['a variable of the wrong type', answersError, 'query ($on: Boolean!) { product @include(if: $on) { name } }'],
  [
    'an answer that the executor cannot read',
    { send: async () => Object.create(null, { data: { get: explode } }) },
    '{ product { name } }',
  ],
] satisfies [string, SubgraphTransport, string][])(
  'S4: no answer of the executor contains a stack trace: %s',
  async (_, transport, query) => {
    for (const executor of ['writ', 'stock'] as const) {
      const answer = await answerOf(executor, transport, query);
      expect(answer).toContain('"errors":[{"message":');
      expect(answer).not.toMatch(/stacktrace|\.ts\b|node_modules|\bat /);
    }
  },
);
