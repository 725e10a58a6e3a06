import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import { graphs } from '@writ/access';
import { supergraphSdl } from '@writ/schema';
import { buildSchema, type FormattedExecutionResult, graphql, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PlanExecutorGateway } from '../index.ts';
import { estate } from './fixtures/flats.ts';
import { freight } from './fixtures/freight.ts';
import { federation, type Graph, serve, supergraphOf } from './fixtures/graph.ts';
import { chooseOperation, randomOf } from './fixtures/operations.ts';
import { shelf } from './fixtures/shelf.ts';
import { board } from './fixtures/threads.ts';
import { PlanRepair } from './plan-repair.ts';

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<FormattedExecutionResult>;

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Servers over the same subgraphs, and what is right: graphql-js over all the data at once. `guarded` is Apollo's executor in ours. */
async function start(graph: Graph) {
  const supergraphSdl = supergraphOf(graph);
  const { transport, sent } = serve(graph);
  const buildService = (at: { name: string }): GraphQLDataSource => ({
    process: async ({ request: { query, variables }, context }) =>
      (await transport(at).send(JSON.stringify({ query, variables }), context)) as Awaited<ReturnType<GraphQLDataSource['process']>>,
  });
  const asking = async (gateway: ApolloGateway | PlanExecutorGateway): Promise<Ask> => {
    const server = new ApolloServer({ gateway, logger: silent, includeStacktraceInErrorResponses: false });
    await server.start();
    return async (query, variables = {}) => {
      const { body } = await server.executeOperation({ query, variables });
      if (body.kind !== 'single') throw new Error('an answer in parts');
      return body.singleResult;
    };
  };
  const schema = buildSchema(printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema()));
  const right: Ask = async (query, variables) =>
    (await graphql({
      schema,
      source: query,
      rootValue: graph.whole,
      ...(variables && { variableValues: variables }),
    })) as FormattedExecutionResult;
  return {
    ours: await asking(new PlanExecutorGateway({ supergraphSdl, transport })),
    guarded: await asking(new PlanExecutorGateway({ supergraphSdl, transport, executor: 'stock' })),
    stock: await asking(new ApolloGateway({ supergraphSdl, buildService, logger: silent })),
    right,
    schema,
    sent,
  };
}

const text = ({ data, errors }: FormattedExecutionResult) => JSON.stringify({ data, errors });

const started = new Map<() => Graph, ReturnType<typeof start>>();

/** One of each graph for all tests that leave it as it is. */
function keep(make: () => Graph): ReturnType<typeof start> {
  const known = started.get(make) ?? start(make());
  started.set(make, known);
  return known;
}

/** The operation is answered right, and wrong by stock: when that changes upstream the repair has had its day. */
async function mends(make: () => Graph, query: string, variables: Record<string, unknown> = {}) {
  const { ours, stock, right } = await keep(make);
  const wanted = await right(query, variables);
  expect(wanted.errors).toBeUndefined();
  expect(text(await ours(query, variables))).toBe(text(wanted));
  expect(text(await stock(query, variables))).not.toBe(text(wanted));
}

describe('a required field with arguments', () => {
  it.each<[title: string, query: string, variables?: Record<string, unknown>]>([
    ['is not the one that the client requests with others', '{ parcels { home fee(zone: AWAY) } }'],
    ['is not the one with a variable', 'query ($zone: Zone!) { parcels { fee(zone: $zone) home } }', { zone: 'AWAY' }],
    ['is not the one in a fragment', '{ things { ...A ... on Parcel { home } } } fragment A on Thing { fee(zone: AWAY, extra: 2) }'],
    ['is not the one that another field requires with others', '{ parcels { home away } }'],
    ['is not the one inside a required object', '{ parcels { rateHome rates carrier { rate(zone: AWAY) } } }'],
    ['is not the one inside a required list', '{ parcels { late lateMinutes soon stops(first: 1) { delay(unit: MINUTES) } } }'],
    ['is not the one of an interface, or of each of its types', '{ parcels { tag mark label { text(max: 2) } } }'],
    ['is not the one that a mutation requests', 'mutation { rename(no: "n1", name: "Vase") { name away fee(zone: HOME) } }'],
  ])('%s', async (_, query, variables = {}) => mends(freight, query, variables));

  it('is named by its own name in a report, for values that count as false too', async () => {
    const { ours, sent } = await keep(freight);
    sent.length = 0;
    expect((await ours('{ parcel(no: "n2") { home(each: 3) away } }')).data).toEqual({ parcel: { home: 0, away: 75 } });
    expect(sent.filter(({ name }) => name === 'quotes')).toHaveLength(2);
    expect(sent.map(({ query }) => query).join(' ')).toContain('fee(zone:HOME)');
  });

  it('in a list is requested from the subgraph that has it, with what another one adds', async () =>
    mends(board, '{ threads { lead { id } replies(first: 1) { id } next { name(last: true) } } }'));

  it('keeps its internal name to itself when it fails', async () => {
    const graph = freight();
    const depot = graph.subgraphs['depot']?.resolvers['Parcel'];
    if (depot)
      depot['fee'] = () => {
        throw new Error('no fees today');
      };
    const { ours } = await start(graph);
    const { data, errors } = await ours('{ shown: parcel(no: "n1") { home plain } }');
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['no fees today', ['shown', 'fee']]]);
    expect(data).toEqual({ shown: { home: 0, plain: 5 } });
  });
});

describe('a required field that requires something itself', () => {
  const head = federation('key', 'external', 'requires');
  const found = { __resolveReference: (told: unknown) => told };
  const chain: Graph = {
    subgraphs: {
      depot: {
        typeDefs: `${head} type Query { parcel: Parcel } type Parcel @key(fields: "no") { no: ID! weight: Int height: Int }`,
        resolvers: { Query: { parcel: () => ({ no: 'n1', weight: 5, height: 3 }) }, Parcel: found },
      },
      quotes: {
        typeDefs: `${head} type Parcel @key(fields: "no") { no: ID! weight: Int @external height: Int @external
          padded(by: Int!): Int @requires(fields: "weight") tall: Int @requires(fields: "height") plain: Int }`,
        resolvers: {
          Parcel: {
            ...found,
            plain: () => 1,
            tall: ({ height }: { height: number }) => height * 2,
            padded: ({ weight }: { weight: number }, { by }: { by: number }) => weight + by,
          },
        },
      },
      bills: {
        typeDefs: `${head} type Parcel @key(fields: "no") { no: ID! padded(by: Int!): Int @external tall: Int @external
          total: Int @requires(fields: "padded(by: 2) tall") }`,
        resolvers: { Parcel: { ...found, total: ({ padded, tall }: { padded: number; tall: number }) => padded * tall } },
      },
    },
    whole: { parcel: { weight: 5, plain: 1, tall: 6, padded: ({ by }: { by: number }) => 5 + by, total: 42 } },
  };
  const makeChain = () => chain;

  it.each(['{ parcel { total padded(by: 7) plain } }', 'query ($on: Boolean!) { parcel { total plain @include(if: $on) padded(by: 7) } }'])(
    'gets what it needs: %s',
    async (query) => mends(makeChain, query, { on: true }),
  );
});

describe('a field that a subgraph has only as external', () => {
  it('is not requested from it for another one that requires its own', async () => mends(board, '{ threads { pinner { id } } }'));
});

describe('an alias', () => {
  it.each<[title: string, query: string, graph?: () => Graph]>([
    ['sends no subgraph another value for a required field', '{ parcels { weight: height home } }'],
    ['does not do so beside a name that every object inherits', '{ parcels { constructor: name weight: height home __proto__: no } }'],
    ['does not do so in a fragment', '{ things { ...A } } fragment A on Parcel { fee: height rateHome home }'],
    ['does not take the place of a key', '{ parcels { no: name home } }'],
    ['does not take the place of a nested key', '{ sale { flats { place { house: door street } offer } } }', estate],
    ['does not take the place of a key that is read later', '{ threads { replies(first: 2) { id: writerId copied } lead { id } } }', board],
    ['does not take the place of the type', '{ things { __typename: no ... on Parcel { home } } }'],
  ])('%s', async (_, query, graph = freight) => mends(graph, query));

  const fields = (names: string) => `${federation('key', 'external', 'requires')} type Note @key(fields: "id") { id: ID! ${names} }`;
  const found = { __resolveReference: (told: unknown) => told };
  const notes: Graph = {
    subgraphs: {
      mine: { typeDefs: `${fields('')} type Query { mine: Note }`, resolvers: { Query: { mine: () => ({ id: 'own' }) } } },
      words: { typeDefs: fields('about: ID words: String'), resolvers: { Note: { ...found, about: () => 'another', words: () => 'x' } } },
      secrets: {
        typeDefs: fields('words: String @external secret: String @requires(fields: "words")'),
        resolvers: { Note: { ...found, secret: ({ id }: { id: string }) => `secret of ${id}` } },
      },
    },
    whole: { mine: { id: 'own', about: 'another', words: 'x', secret: 'secret of own' } },
  };
  const makeNotes = () => notes;

  it('does not choose the entity for which a subgraph is called', async () => {
    await mends(makeNotes, '{ mine { id: about secret } }');
    const { stock, guarded } = await keep(makeNotes);
    expect((await stock('{ mine { id: about secret } }')).data).toEqual({ mine: { id: 'another', secret: 'secret of another' } });
    expect(await guarded('{ mine { id: about secret } }')).toEqual({ data: { mine: { id: 'another', secret: 'secret of own' } } });
  });

  it.each([
    ['{ mine { id: about secret words: id } }', { mine: { id: 'another', secret: 'secret of own', words: 'own' } }],
    [
      '{ mine { constructor: words id: about ...A } } fragment A on Note { secret }',
      { mine: { constructor: 'x', id: 'another', secret: 'secret of own' } },
    ],
    ['{ mine { __typename: words secret } }', { mine: { __typename: 'x', secret: 'secret of own' } }],
    ['{ mine { ...A id: about } } fragment A on Note { id: about }', { mine: { id: 'another' } }],
  ])("is safe where Apollo's executor remains: %s", async (query, data) => {
    const { guarded } = await keep(makeNotes);
    expect(JSON.stringify(await guarded(query))).toBe(JSON.stringify({ data }));
  });

  it("is the name in the path of an error where Apollo's executor remains", async () => {
    const graph = freight();
    const depot = graph.subgraphs['depot']?.resolvers['Parcel'];
    if (depot)
      depot['height'] = () => {
        throw new Error('not measured');
      };
    const { guarded } = await start(graph);
    const { errors } = await guarded('{ parcel(no: "n1") { weight: height home } }');
    expect(errors?.map(({ path }) => path)).toEqual([['parcel', 'weight']]);
  });

  it('is the name in the path of an error', async () => {
    const graph = freight();
    const depot = graph.subgraphs['depot']?.resolvers['Parcel'];
    if (depot)
      depot['height'] = () => {
        throw new Error('not measured');
      };
    const { ours } = await start(graph);
    const { errors } = await ours('{ parcel(no: "n1") { weight: height home } }');
    expect(errors?.map(({ path }) => path)).toEqual([['parcel', 'weight']]);
  });
});

describe('keys of an entity', () => {
  it('that a subgraph does not resolve are not sent to it', async () => mends(estate, '{ sale { no flats { id title offer } } }'));
});

describe('a condition in a query', () => {
  it.each([
    ['on one field leaves others their requirements', 'query ($on: Boolean!) { parcels { plain rates away @include(if: $on) } }'],
    [
      'on a fragment does so, too',
      'query ($on: Boolean!) { things { ...A } } fragment A on Parcel { soon ... on Parcel @include(if: $on) { late tag } }',
    ],
  ])('%s', async (_, query) => mends(freight, query, { on: false }));
});

describe('an interface without an object in a subgraph', () => {
  it.each([
    ['{ shelf { note } }', { shelf: null }, ['shelf']],
    ['{ box { name inside { note } } }', { box: { name: 'Tin', inside: null } }, ['box', 'inside']],
    ['{ goods { id } mine: shelf { note } }', { goods: { id: 'l1' }, mine: null }, ['mine']],
  ])('is not answered with an unexplained null: %s', async (query, data, path) => {
    const { ours, stock } = await keep(shelf);
    const answer = await ours(query);
    expect(answer.data).toEqual(data);
    expect(answer.errors?.map((error) => error.path)).toEqual([path]);
    expect(await stock(query)).toEqual({ data });
  });

  it('may be null in the subgraph', async () => {
    const { ours, sent } = await keep(shelf);
    sent.length = 0;
    expect(await ours('{ empty { note } }')).toEqual({ data: { empty: null } });
    expect(sent).toEqual([{ name: 'shelf', query: '{empty{__typename}}' }]);
  });

  it.each([
    ['{ counter { id note } }', { counter: { id: 'x1', note: 'warm' } }],
    ['{ goods { id ... on Loaf { name } } }', { goods: { id: 'l1', name: 'Rye' } }],
    ['{ goods { __typename ... on Loaf { id } } }', { goods: { __typename: 'Loaf', id: 'l1' } }],
  ])('is answered where a subgraph has it as an object: %s', async (query, data) => {
    const { ours, stock } = await keep(shelf);
    expect(await ours(query)).toEqual({ data });
    expect(await stock(query)).toEqual({ data });
  });
});

describe('random operations', () => {
  it.each([
    ['freight', freight],
    ['board', board],
    ['estate', estate],
  ])('are answered as over all the data at once: %s', async (_, make) => {
    const { ours, stock, right, schema } = await keep(make);
    let wrong = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { query, variables } = chooseOperation(schema, randomOf(seed));
      const { data } = await right(query, variables);
      const [answer, other] = [await ours(query, variables), await stock(query, variables)];
      expect(JSON.stringify(answer.data), `seed ${seed}: ${query} ${JSON.stringify(variables)}`).toBe(JSON.stringify(data));
      // Of what is left out by a condition a plan can ask for a part; the error of that is told, though the data are right.
      if (!/@(skip|include)/.test(query)) expect(answer.errors, `seed ${seed}: ${query}`).toBeUndefined();
      if (JSON.stringify(other.data) !== JSON.stringify(data)) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(0);
  });
});

describe('where there is nothing to repair,', () => {
  const plain: Graph = {
    subgraphs: {
      a: {
        typeDefs: `${federation('key')} type Query { items(first: Int): [Item!]! } type Item @key(fields: "id") { id: ID! weight: Int }`,
        resolvers: {},
      },
      b: {
        typeDefs: `${federation('key', 'external', 'requires')}
          type Item @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") stock(at: String): Int }`,
        resolvers: {},
      },
    },
    whole: {},
  };

  it.each([
    '{ items { id weight cost } }',
    '{ items(first: 2) { cost one: stock(at: "x") two: stock(at: "y") ...A } } fragment A on Item { id weight again: weight }',
    'query ($at: String) { items { stock(at: $at) heavy: cost } other: items { id } }',
    'query ($on: Boolean!) { items { stock @include(if: $on) } }',
  ])('supergraph, document and plan remain the same objects: %s', (query) => {
    const sdl = supergraphOf(plain);
    const [repair, supergraph, document] = [new PlanRepair(sdl), Supergraph.build(sdl), parse(query)];
    expect(repair.plannerSdl).toBe(sdl);
    const operation = repair.repairOperation(document, supergraph.apiSchema().toGraphQLJSSchema());
    expect(operation.document).toBe(document);
    const plan = new QueryPlanner(supergraph).buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
    expect(repair.repairPlan(plan, operation)).toBe(plan);
  });

  it.each(graphs)('the planner is the same as that of Apollo for the %s graph', (graph) => {
    const sdl = supergraphSdl(graph);
    expect(new PlanRepair(sdl).plannerSdl).toBe(sdl);
  });
});
