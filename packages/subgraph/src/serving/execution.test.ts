import { PublicError } from '@writ/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { executor, parseRequest } from './execution.ts';

const run = executor(buildSchema('type Query { a(text: String, of: In): String } input In { text: String, list: [String] }'));
const codes = async (...request: Parameters<typeof run>) => (await run(...request)).errors?.map(({ extensions }) => extensions['code']);

test('a known document is executed again, with its own variables and context', async () => {
  const schema = buildSchema('type Query { a(text: String): String }');
  const field = schema.getQueryType()?.getFields()['a'];
  if (field) field.resolve = (_parent, { text }, context: { who: string }) => `${text} for ${context.who}`;
  const own = executor(schema);
  const query = 'query ($text: String) { a(text: $text) }';
  expect((await own({ query, variables: { text: 'one' } }, { who: 'x' })).data).toEqual({ a: 'one for x' });
  expect((await own({ query, variables: { text: 'two' } }, { who: 'y' })).data).toEqual({ a: 'two for y' });
});

test('a document that was refused once is refused again', async () => {
  expect(await codes({ query: '{ b }' }, {})).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await codes({ query: '{ b }' }, {})).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test.each<[string, Parameters<typeof run>[0], string]>([
  ['a literal', { query: '{ a(text: "x\\u0000y") }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['half a character in a literal', { query: '{ a(text: "x\\uD800y") }' }, 'GRAPHQL_PARSE_FAILED'],
  ['half a character in a variable', { query: 'query ($t: String) { a(text: $t) }', variables: { t: 'x\uD800' } }, 'BAD_USER_INPUT'],
  ['a variable', { query: 'query ($t: String) { a(text: $t) }', variables: { t: 'x\0' } }, 'BAD_USER_INPUT'],
  ['a list in a variable', { query: 'query ($o: In) { a(of: $o) }', variables: { o: { list: ['', '\0'] } } }, 'BAD_USER_INPUT'],
])('a malformed text is refused, in %s', async (_what, request, code) => {
  expect(await codes(request, {})).toEqual([code]);
});

test('the nearest valid text is answered', async () => {
  expect(await run({ query: '{ a(text: "x\\u0001y") }', variables: { t: '\u0001' } }, {})).toEqual({ data: { a: null } });
});

test('a request is parsed into what it has, and nothing else', () => {
  expect(parseRequest({ query: '{ a }', variables: { t: 1 }, operationName: 'A', extensions: { x: 1 } })).toEqual({
    query: '{ a }',
    variables: { t: 1 },
    operationName: 'A',
  });
  expect(parseRequest({ query: '{ a }', variables: null, operationName: 7 })).toEqual({
    query: '{ a }',
    variables: {},
    operationName: undefined,
  });
});

test.each([[null], ['{ a }'], [[]], [{}], [{ query: 1 }]])('the value %j is no request', (body) => {
  expect(() => parseRequest(body)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', constructor: PublicError }));
});
