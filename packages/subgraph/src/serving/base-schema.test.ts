import { buildSubgraphSchema } from '@apollo/subgraph';
import { subgraphNames } from '@writ/core';
import { subgraphSdl } from '@writ/schema';
import { type GraphQLSchema, graphql, introspectionFromSchema, isObjectType, parse, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { baseSchema } from './base-schema.ts';

const objects = (schema: GraphQLSchema) => Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));

/** What of a schema is a function, by type and field. */
const functionsOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).flatMap((type) => [
    ...('resolveType' in type && type.resolveType ? [`${type.name} is resolved`] : []),
    ...(type.extensions['apollo'] ? [`${type.name} is found`] : []),
    ...(isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [`${type.name}.${name}`] : []))
      : []),
  ]);

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Paper @key(fields: "id") { id: ID! kind: Kind }
  enum Kind { LETTER }
  scalar Day
  type Query { paper(on: Day): Paper }`;

describe('the base schema of an SDL', () => {
  test.each(subgraphNames)('is that of federation’s library, of %s, each time', (name) => {
    const resolvers = { Query: { _service: () => null, nothing: () => null } };
    const theirs = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(name)), resolvers }]);
    for (const { schema } of [baseSchema(subgraphSdl(name), resolvers), baseSchema(subgraphSdl(name), resolvers)]) {
      expect(printSchema(schema)).toBe(printSchema(theirs));
      expect(introspectionFromSchema(schema)).toEqual(introspectionFromSchema(theirs));
      expect(functionsOf(schema)).toEqual(functionsOf(theirs));
    }
  });

  test('is its caller’s own: no other one has its types, fields or resolvers', async () => {
    const paper = (kind: string) => ({
      Query: { paper: () => ({ id: '1', kind }) },
      Paper: { __resolveReference: ({ id }: { id: string }) => ({ id, kind }) },
      Kind: { LETTER: kind },
    });
    const [one, other] = [baseSchema(sdl, paper('letter')).schema, baseSchema(sdl, paper('epistle')).schema];
    const types = new Set<unknown>(objects(one).flatMap((type) => [type, ...Object.values(type.getFields())]));
    const own = objects(other).filter(({ name }) => !name.startsWith('__'));
    expect(own.flatMap((type) => [type, ...Object.values(type.getFields())]).filter((part) => types.has(part))).toEqual([]);
    const source =
      '{ paper { kind } _entities(representations: { __typename: "Paper", id: "2" }) { ... on Paper { id kind } } _service { sdl } }';
    const theirs = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: paper('letter') }]);
    const answers = await Promise.all([one, other, theirs].map((schema) => graphql({ schema, source })));
    expect(answers[0]?.data).toMatchObject({ paper: { kind: 'LETTER' }, _entities: [{ id: '2', kind: 'LETTER' }] });
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual(answers.map(() => JSON.stringify(answers[0])));
  });

  test('is none, each time, where the SDL isn’t valid', () => {
    for (const _time of [1, 2]) expect(() => baseSchema('type Query { a: Nothing }', {})).toThrow(/Unknown type/);
  });
});
