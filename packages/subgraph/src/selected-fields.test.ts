import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { selectedFields } from './selected-fields.ts';

const schema = buildSchema(
  'type Query { page: Page } type Page { nodes: [Row] pageInfo: Info } type Row { at: Int to: Int by: Int } type Info { more: Int }',
);

/** What a question asks of `page`, as a report of the read names it. */
async function asked(source: string, variableValues = {}): Promise<string[]> {
  let found: string[] | undefined;
  const page = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found = selectedFields(info);
  };
  const { errors } = await graphql({ schema, source, rootValue: { page }, variableValues });
  if (errors || !found) throw new Error(`the question was not asked: ${errors}`);
  return found;
}

test.each<[string, string, string[]]>([
  ['leaves, sorted', '{ page { nodes { to at } } }', ['at', 'to']],
  ['real names, not aliases', '{ page { nodes { x: at y: at } } }', ['at']],
  ['inline fragments', '{ page { ... on Page { nodes { ... { to } } } } }', ['to']],
  ['named fragments', '{ page { ...P } } fragment P on Page { nodes { ...R at } } fragment R on Row { by }', ['at', 'by']],
  ['both of two selections that merge', '{ page { nodes { at } } page { nodes { to } } }', ['at', 'to']],
  ['those beside the nodes, too', '{ page { nodes { at } pageInfo { more } } }', ['at', 'more']],
  ['no name that starts with two underscores', '{ page { __typename nodes { __typename by } } }', ['by']],
  ['those of no other field', '{ page { pageInfo { more } } other: page { pageInfo { more } } }', ['more']],
])('the selected fields are %s', async (_what, source, fields) => {
  expect(await asked(source)).toEqual(fields);
});

test('a field that a directive skips is named all the same: more than was read, never less', async () => {
  const source = 'query ($no: Boolean!) { page { nodes { at to @include(if: $no) } } }';
  expect(await asked(source, { no: false })).toEqual(['at', 'to']);
});
