import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { PlanExecutorGateway, PlanningMeter, type Sharing, type SubgraphTransport } from './index.ts';

const head =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])';
const products = `${head}
  type Query { products: [Product!]! product(id: ID!): Product }
  type Product @key(fields: "id") { id: ID! name: String weight: Int! }`;
const reviews = `${head}
  type Query { reviews: [Review!]! }
  type Review { id: ID! stars: Int product: Product! }
  type Product @key(fields: "id") { id: ID! weight: Int! @external shipping: Int @requires(fields: "weight") reviews: [Review!]! }`;

interface Product {
  id: string;
  weight?: number;
}
const shelf = [
  { id: '1', name: 'Lamp', weight: 3 },
  { id: '2', name: 'Chair', weight: 5 },
];
const said = [
  { id: 'a', stars: 5, product: { id: '1' } },
  { id: 'b', stars: 1, product: { id: '2' } },
  { id: 'c', stars: 4, product: { id: '1' } },
];
const byId = (id: string) => shelf.find((product) => product.id === id);

function schemas(): Record<string, GraphQLSchema> {
  return {
    products: buildSubgraphSchema({
      typeDefs: parse(products),
      resolvers: {
        Query: { products: () => shelf, product: (_: unknown, { id }: Product) => byId(id) },
        Product: { __resolveReference: ({ id }: Product) => byId(id) },
      } as never,
    }),
    reviews: buildSubgraphSchema({
      typeDefs: parse(reviews),
      resolvers: {
        Query: { reviews: () => said },
        Product: {
          __resolveReference: (product: Product) => product,
          shipping: ({ weight }: Product) => (weight === undefined ? null : weight * 10),
          reviews: ({ id }: Product) => said.filter(({ product }) => product.id === id),
        },
      } as never,
    }),
  };
}

/** A server over subgraphs in this process; `sent` keeps what each was asked. */
async function serve(options: { sharing?: Sharing; meter?: PlanningMeter; executor?: 'writ' | 'stock'; wait?: Promise<void> } = {}) {
  const { supergraphSdl } = composeServices([
    { name: 'products', url: 'http://products', typeDefs: parse(products) },
    { name: 'reviews', url: 'http://reviews', typeDefs: parse(reviews) },
  ]);
  const sent: { name: string; body: { query: string; variables?: Record<string, unknown> }; context: Record<string, unknown> }[] = [];
  const all = schemas();
  const transport = ({ name }: { name: string }): SubgraphTransport => ({
    send: async (text, context) => {
      const body = JSON.parse(text) as (typeof sent)[number]['body'];
      sent.push({ name, body, context });
      await options.wait;
      const schema = all[name];
      if (schema === undefined) throw new Error('no such subgraph');
      const answer = await graphql({ schema, source: body.query, variableValues: body.variables ?? {} });
      return JSON.parse(JSON.stringify(answer));
    },
  });
  const { wait: _wait, ...rest } = options;
  const server = new ApolloServer({ gateway: new PlanExecutorGateway({ supergraphSdl: supergraphSdl ?? '', transport, ...rest }) });
  const ask = async (query: string, variables: Record<string, unknown> = {}, contextValue: Record<string, unknown> = {}) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('no single answer');
    return JSON.parse(JSON.stringify(body.singleResult)) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    };
  };
  return { server, ask, sent };
}

it('the executor fetches each entity once and puts its answer in every place', async () => {
  const { ask, sent } = await serve();
  const { data, errors } = await ask('{ reviews { id product { name shipping } } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    reviews: [
      { id: 'a', product: { name: 'Lamp', shipping: 30 } },
      { id: 'b', product: { name: 'Chair', shipping: 50 } },
      { id: 'c', product: { name: 'Lamp', shipping: 30 } },
    ],
  });
  expect(sent.map(({ name, body }) => [name, body.variables])).toEqual([
    ['reviews', undefined],
    [
      'products',
      {
        representations: [
          { __typename: 'Product', id: '1' },
          { __typename: 'Product', id: '2' },
        ],
      },
    ],
    [
      'reviews',
      {
        representations: [
          { __typename: 'Product', weight: 3, id: '1' },
          { __typename: 'Product', weight: 5, id: '2' },
        ],
      },
    ],
  ]);
});

describe('identical requests in progress', () => {
  const publicFields = new Set([
    'Query.products',
    'Query.product',
    'Product.id',
    'Product.name',
    'Product.weight',
    'Product.reviews',
    'Review.id',
  ]);
  const nobody = { nobody: true };
  const open = () => ({ context: nobody, join: () => undefined, isOpen: () => true });
  const sharing: Sharing = { publicFields, keyOf: ({ country }) => String(country), open };
  /** Subgraphs answer only when they are let go, so that requests are under way together. */
  async function held(rest: Partial<Sharing> = {}) {
    let letGo: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return { ...(await serve({ sharing: { ...sharing, ...rest }, wait })), letGo };
  }
  const product = 'query ($id: ID!) { product(id: $id) { name } }';
  const DE = { country: 'DE' };

  it('are answered by one execution, which knows none of them', async () => {
    const { ask, sent, letGo } = await held();
    const all = Promise.all([ask(product, { id: '1' }, { ...DE, person: 'a' }), ask(product, { id: '1' }, { ...DE, person: 'b' })]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    letGo();
    expect(await all).toEqual([{ data: { product: { name: 'Lamp' } } }, { data: { product: { name: 'Lamp' } } }]);
    expect(sent.map(({ context }) => context)).toEqual([nobody]);
    await ask(product, { id: '1' }, DE);
    expect(sent).toHaveLength(2);
  });

  it.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    ['in the variables', product, { id: '2' }, DE],
    ['in the country of the reader', product, { id: '1' }, { country: 'FR' }],
    ['in the document', 'query ($id: ID!) { product(id: $id) { name id } }', { id: '1' }, DE],
  ])('are separate if they differ %s', async (_, query, variables, context) => {
    const { ask, sent, letGo } = await held();
    const all = Promise.all([ask(product, { id: '1' }, DE), ask(query, variables, context)]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    letGo();
    await all;
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['a field that not everybody may read', '{ product(id: "1") { name shipping } }'],
    ['such a field in a fragment', '{ product(id: "1") { name ...More } } fragment More on Product { shipping }'],
    ['introspection', '{ product(id: "1") { name } __schema { description } }'],
  ])('are each executed for their own caller: %s', async (_, query) => {
    const { ask, sent, letGo } = await held();
    const all = Promise.all([ask(query, {}, { ...DE, person: 'a' }), ask(query, {}, { ...DE, person: 'b' })]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    letGo();
    await all;
    expect(new Set(sent.map(({ context }) => context['person']))).toEqual(new Set(['a', 'b']));
  });

  it('are executed again when the first may no longer be joined', async () => {
    let isOpen = true;
    const { ask, sent, letGo } = await held({ open: () => ({ ...open(), isOpen: () => isOpen }) });
    const first = ask(product, { id: '1' }, DE);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    isOpen = false;
    const second = ask(product, { id: '1' }, DE);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    letGo();
    await Promise.all([first, second]);
  });
});

describe.each(['writ', 'stock'] as const)('new documents with the %s executor', (executor) => {
  it('are refused when planning has used up its time, while a known one is answered', async () => {
    let spent = 0;
    const meter = new PlanningMeter(
      { burstMs: 2, perSecondMs: 1 },
      () => 0,
      () => spent++,
    );
    const { ask } = await serve({ meter, executor });
    expect((await ask('{ product(id: "1") { id } }')).data).toEqual({ product: { id: '1' } });
    expect((await ask('{ product(id: "2") { id } }')).data).toEqual({ product: { id: '2' } });
    expect((await ask('{ product(id: "3") { id } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'planningMs',
    });
    expect((await ask('{ product(id: "1") { id } }')).data).toEqual({ product: { id: '1' } });
  });
});

it.each(['constructor', 'toString', '__proto__'])(
  'the executor answers a field named %s, and no member that objects have anyway',
  async (name) => {
    const { ask } = await serve();
    expect(JSON.stringify((await ask(`{ product(id: "1") { ${name}: name } none: product(id: "9") { ${name}: name } }`)).data)).toBe(
      `{"product":{"${name}":"Lamp"},"none":null}`,
    );
  },
);
