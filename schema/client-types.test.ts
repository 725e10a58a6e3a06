import { expect, test } from 'vitest';
import { clientTypes, type Description } from './client-types.ts';

type Fields = Readonly<Record<string, object>>;
const described = (variables: Fields, data: object): Description => ({
  paths: {
    '/api/v1/audit/one-thing': {
      post: {
        operationId: 'oneThing',
        description: 'Ends */ here.',
        requestBody: { content: { 'application/json': { schema: { type: 'object', properties: variables, required: ['must'] } } } },
        responses: { 200: { content: { 'application/json': { schema: { properties: { data } } } } } },
      },
    },
  },
  components: { schemas: { Word: { type: 'string', enum: ['A', "B'"] }, Problem: { type: 'object' } } },
});
const some = { type: ['object', 'null'], properties: { a: { const: 'A' }, b: { $ref: '#/components/schemas/Word' } }, required: ['a'] };

test('a document is its variables and its data, under the name of a function, without what the client has of its own', () => {
  const text = clientTypes(
    'audit',
    described(
      { must: { type: 'string', format: 'date' }, may: { type: 'array', items: { anyOf: [{ type: 'integer' }, { type: 'null' }] } } },
      some,
    ),
  );
  expect(text).toContain('readonly must: string;');
  expect(text).toContain('readonly may?: ReadonlyArray<number | null> | undefined;');
  expect(text).toContain("readonly a: 'A';");
  expect(text).toContain('readonly b?: Word | undefined;');
  expect(text).toContain("export type Word = 'A' | 'B\\'';");
  expect(text).toContain("oneThing: 'one-thing',");
  expect(text).not.toContain('Problem');
  expect(text.match(/\*\//g)).toHaveLength(text.match(/\/\*\*/g)?.length ?? 0);
});

test.each([
  ['a type that no description of ours has', described({ must: { type: 'tuple' } }, some)],
  ['data that are not one object', described({}, { anyOf: [some] })],
])('%s is refused', (_what, description) => {
  expect(() => clientTypes('audit', description)).toThrow(TypeError);
});
