import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openApiOf, openApiText } from './openapi.ts';

const schema = buildSchema(`
  scalar DateTime
  enum Kind { A B }
  input Filter { kind: Kind! text: String }
  type Refusal { reasons: [String!]! }
  type Thing { id: ID! at: DateTime kind: Kind! parts: [Thing!] }
  union Result = Thing | Refusal
  type Query { things(kinds: [Kind!], first: Int!, after: String): [Thing!]! thing(id: ID!): Thing }
  type Mutation { change(filter: Filter!): Result! }
`);
type Operation = Record<string, unknown> & { parameters: unknown; requestBody: { content: Record<string, { schema: unknown }> } };
type Description = { paths: Record<string, { get?: Operation; post: Operation }>; components: { schemas: Record<string, unknown> } };
const describedAs = (name: string, text: string, about?: string) =>
  JSON.parse(openApiText(openApiOf('audit', [{ name, text, ...(about === undefined ? {} : { about }) }], schema))) as Description;
const operationsOf = (text: string) => describedAs('one', text).paths['/api/v1/audit/one'] ?? expect.fail('there is no path');
/** What a document answers below `data`. */
const dataOf = (text: string): unknown => {
  const { responses } = operationsOf(text).post as unknown as {
    responses: Record<string, { content: Record<string, { schema: { properties: { data: { properties: unknown } } } }> }>;
  };
  return responses['200']?.content['application/json']?.schema.properties.data.properties;
};

describe('a document that reads', () => {
  const list =
    'query List($kinds: [Kind!], $first: Int = 5, $after: String) { things(kinds: $kinds, first: $first, after: $after) { id } }';

  it('is answered by GET too, without what is a text or an identifier', () => {
    const { get, post } = operationsOf(list);
    expect(get?.parameters).toEqual([
      { name: 'kinds', in: 'query', required: false, schema: { type: ['array', 'null'], items: { $ref: '#/components/schemas/Kind' } } },
      { name: 'first', in: 'query', required: false, schema: { type: ['integer', 'null'], default: 5 } },
    ]);
    expect(post.requestBody.content['application/json']?.schema).toMatchObject({
      properties: { after: { type: ['string', 'null'] } },
      required: [],
      additionalProperties: false,
    });
  });

  it('is answered by POST alone where it needs an identifier', () => {
    expect(Object.keys(operationsOf('query One($id: ID!) { thing(id: $id) { id } }'))).toEqual(['post']);
  });

  it('has what it selects, under the names that it gives, and null where the graph may have none', () => {
    expect(dataOf('query One($id: ID!, $deep: Boolean!) { it: thing(id: $id) { at parts @include(if: $deep) { kind } } }')).toEqual({
      it: {
        type: ['object', 'null'],
        properties: {
          at: { type: ['string', 'null'], format: 'date-time' },
          parts: {
            type: ['array', 'null'],
            items: {
              type: 'object',
              properties: { kind: { $ref: '#/components/schemas/Kind' } },
              required: ['kind'],
              additionalProperties: false,
            },
          },
        },
        required: ['at'],
        additionalProperties: false,
      },
    });
  });
});

describe('a document that changes something', () => {
  const text = `mutation Change($filter: Filter!) { change(filter: $filter) { __typename ...Whole ... on Refusal { reasons } } }
    fragment Whole on Thing { id kind }`;
  const withType = text.replace('{ id kind }', '{ __typename id kind }');

  it('is answered by POST alone, with a refusal beside what it changes; a fragment has its name', () => {
    const { paths, components } = describedAs('change', withType, 'It changes.');
    const { get, post } = paths['/api/v1/audit/change'] ?? expect.fail('there is no path');
    expect(get).toBeUndefined();
    expect(post['description']).toBe('It changes.');
    expect(Object.keys(post['responses'] as object)).toEqual(['200', '409', 'default']);
    expect(JSON.stringify(post['responses'])).toContain('"anyOf":[{"$ref":"#/components/schemas/Whole"},{"type":"object"');
    expect(components.schemas['Whole']).toMatchObject({ required: ['__typename', 'id', 'kind'] });
    // Without the type's name the fragment is not all that is answered.
    expect(describedAs('change', text).components.schemas['Whole']).toBeUndefined();
    expect(components.schemas['Filter']).toMatchObject({ required: ['kind'], additionalProperties: false });
  });
});
