/**
 * The documents of Writ's own graphs, behind Apollo's executor and behind ours: over the same subgraphs, whose every value follows from where
 * it is. Both must answer the same, and ask the subgraphs the same.
 */
import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type Graph, graphs } from '@writ/access';
import { type SubgraphName, subgraphNames } from '@writ/core';
import { PlanExecutorGateway, PlanningMeter, SupergraphPlans } from '@writ/plan-executor';
import { apiSchemaSdl, composedSdl, recordFields, subgraphSdl, supergraphSdl, trustedDocuments } from '@writ/schema';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  graphql,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import { afterAll, expect, it } from 'vitest';

/** An object of a subgraph: its place decides about everything in it. */
interface Node {
  readonly __typename: string;
  readonly place: string;
  readonly given?: Readonly<Record<string, unknown>>;
}

const numberOf = (place: string): number => createHash('sha256').update(place).digest().readUInt32BE(0);

function scalar(name: string, place: string): unknown {
  const number = numberOf(place);
  if (name === 'Boolean') return number % 2 === 0;
  if (name === 'Int' || name === 'Float') return number % 1000;
  if (name === 'DateTime') return new Date(1_700_000_000_000 + (number % 1_000_000)).toISOString();
  if (name === 'Date') return `2026-0${1 + (number % 9)}-11`;
  return `${number}`;
}

const pick = <T>(all: readonly T[], place: string): T => all[numberOf(place) % all.length] as T;

/** Null now and then where that may be, lists of up to two. */
function valueAt(schema: GraphQLSchema, type: GraphQLOutputType | GraphQLInputType, place: string): unknown {
  const bare = (isNonNullType(type) ? type.ofType : type) as GraphQLNullableType;
  if (!isNonNullType(type) && numberOf(`${place}?`) % 6 === 0) return null;
  if (isListType(bare)) {
    const length = numberOf(`${place}#`) % 3;
    return Array.from({ length }, (_, at) => valueAt(schema, bare.ofType as GraphQLOutputType, `${place}/${at}`));
  }
  if (isEnumType(bare)) return pick(bare.getValues(), place).name;
  if (isObjectType(bare)) return { __typename: bare.name, place } satisfies Node;
  if (isAbstractType(bare)) return { __typename: pick(schema.getPossibleTypes(bare), place).name, place } satisfies Node;
  if (!isInputObjectType(bare)) return scalar(bare.name, place);
  return Object.fromEntries(Object.values(bare.getFields()).map(({ name, type: its }) => [name, valueAt(schema, its, `${place}.${name}`)]));
}

function subgraphOf(name: SubgraphName): GraphQLSchema {
  const schema = buildSubgraphSchema(parse(subgraphSdl(name)));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (node: Node) => node.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities' || field.name === '_service' || type.name.startsWith('__')) continue;
      field.resolve = (node: Node | undefined, args) =>
        node?.given?.[field.name] ?? valueAt(schema, field.type, `${node?.place ?? ''}.${field.name}(${JSON.stringify(args)})`);
    }
  }
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (entities)
    entities.resolve = (_, { representations }: { representations: Record<string, unknown>[] }) =>
      representations.map((given) => ({ __typename: String(given['__typename']), place: JSON.stringify(given), given }) satisfies Node);
  return schema;
}

const subgraphs = new Map<string, GraphQLSchema>(subgraphNames.map((name) => [name, subgraphOf(name)]));
const records = new Set(Object.keys(recordFields()));
const plans = new SupergraphPlans(composedSdl());
const open: ApolloServer[] = [];
afterAll(() => Promise.all(open.map((server) => server.stop())));

async function serve(graph: Graph, executor: 'writ' | 'stock') {
  const asked = new Set<string>();
  const transport = ({ name }: { name: string }) => ({
    send: async (body: string) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: { representations?: unknown[] } };
      // Ours sends equal ones once, where no record is asked for.
      const representations = [...new Set(variables?.representations?.map((one) => JSON.stringify(one)))].sort();
      const others = Object.entries({ ...variables, representations: null }).sort(([a], [b]) => (a < b ? -1 : 1));
      asked.add(JSON.stringify([name, query, others, representations]));
      return JSON.parse(
        JSON.stringify(await graphql({ schema: subgraphs.get(name) as GraphQLSchema, source: query, variableValues: variables ?? {} })),
      );
    },
  });
  const audience = executor === 'writ' ? { audience: { apiSchemaSdl: apiSchemaSdl(graph), plans } } : {};
  const meter = new PlanningMeter({ burstMs: 1e9, perSecondMs: 1e9 });
  const gateway = new PlanExecutorGateway({
    supergraphSdl: supergraphSdl(graph),
    ...audience,
    transport,
    executor,
    meter,
    readAtEachPlace: records,
  });
  const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
  await server.start();
  open.push(server);
  return async (query: string, variables: Record<string, unknown>) => {
    asked.clear();
    const { body } = await server.executeOperation({ query, variables });
    if (body.kind !== 'single') return expect.unreachable('an answer in parts');
    const { data, errors = [] } = JSON.parse(JSON.stringify(body.singleResult)) as {
      data: unknown;
      errors?: { message: string; path: unknown }[];
    };
    return { data, errors: errors.map(({ message, path }) => ({ message, path })), asked: [...asked].sort() };
  };
}

it.each(graphs)('every document of the %s graph is answered as by Apollo', { timeout: 300_000 }, async (graph) => {
  const schema = buildSchema(apiSchemaSdl(graph));
  const [stock, ours] = [await serve(graph, 'stock'), await serve(graph, 'writ')];
  let answered = 0;
  for (const { name, text } of trustedDocuments(graph)) {
    const [operation] = parse(text).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    for (const seed of ['a', 'b']) {
      const variables = Object.fromEntries(
        (operation?.variableDefinitions ?? []).map(({ variable, type }) => [
          variable.name.value,
          valueAt(schema, typeFromAST(schema, type as never) as unknown as GraphQLInputType, `${seed}${name}$${variable.name.value}`),
        ]),
      );
      const expected = await stock(text, variables);
      expect(await ours(text, variables), `${name} ${seed}`).toEqual(expected);
      if (expected.data !== null && expected.asked.length > 0) answered += 1;
    }
  }
  expect(answered).toBeGreaterThan(trustedDocuments(graph).length);
});
