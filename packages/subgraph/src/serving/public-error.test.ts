import { PublicError } from '@writ/core';
import { buildSchema, GraphQLError, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { driverFault } from '../../testing/small-subgraph.ts';
import { answerError } from './public-error.ts';

const schema = buildSchema('type Query { a(n: Int): Int! list: [Int!] }');

/** The public form of what a resolver throws or returns, and what the log is told. */
async function made(a: () => unknown) {
  const faults: { errorId: string; cause: unknown }[] = [];
  const { errors } = await graphql({ schema, source: '{ a }', rootValue: { a } });
  const [error] = errors ?? [];
  if (!error) throw new Error('nothing was refused');
  return { error: answerError(error, (fault) => faults.push(fault)), faults };
}
const thrown = (error: unknown) =>
  made(() => {
    throw error;
  });

const masked = { code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) };

test.each<[string, () => ReturnType<typeof made>]>([
  ['thrown', () => thrown(driverFault())],
  ['returned', () => made(() => driverFault())],
  ['rejected', () => made(() => Promise.reject(driverFault()))],
  ['with a code of its own', () => thrown(Object.assign(driverFault(), { extensions: { code: 'P1012' } }))],
  ['with a code of the list on a stranger', () => thrown(Object.assign(driverFault(), { extensions: { code: 'FORBIDDEN' } }))],
  ['as a GraphQL error without a code', () => thrown(new GraphQLError(driverFault().message))],
  [
    'as a GraphQL error with a code outside the list',
    () => thrown(new GraphQLError(driverFault().message, { extensions: { code: 'P2002' } })),
  ],
  ['as a text', () => thrown(driverFault().message)],
])('an internal error %s leaves only a code, an id and its place', async (_what, make) => {
  const { error, faults } = await make();
  expect(error).toEqual({ message: expect.stringContaining('Quote the error id'), path: ['a'], extensions: masked });
  expect(JSON.stringify(error)).not.toMatch(/postgres|hunter2|P1012|P2002/);
  expect(faults).toEqual([{ errorId: error.extensions?.['errorId'], cause: expect.anything() }]);
});

test('a database that is away is not an error to report: the caller may ask again, and the log has it under the id', async () => {
  const { error, faults } = await thrown(Object.assign(driverFault(), { code: 'P1001' }));
  expect(error).toEqual({
    message: expect.stringContaining('The database does not answer'),
    path: ['a'],
    extensions: { code: 'UPSTREAM_UNAVAILABLE', errorId: expect.any(String), retryAfterSeconds: 5 },
  });
  expect(JSON.stringify(error)).not.toMatch(/postgres|hunter2|P1001/);
  expect(faults).toEqual([{ errorId: error.extensions?.['errorId'], cause: expect.anything() }]);
});

test('an error of ours keeps its code, sentence and allowed details', async () => {
  const { error, faults } = await thrown(new PublicError('CONFLICT', 'Somebody was faster.', { reason: 'STALE', actual: 3 }));
  expect(error).toEqual({ message: 'Somebody was faster.', path: ['a'], extensions: { code: 'CONFLICT', reason: 'STALE', actual: 3 } });
  expect(faults).toEqual([]);
});

test('a GraphQL error with a listed code keeps it, but not its other extensions', async () => {
  const { error } = await thrown(
    new GraphQLError('Not so.', { extensions: { code: 'BAD_USER_INPUT', http: { status: 200 }, limit: 'page', actual: '3' } }),
  );
  expect(error).toEqual({ message: 'Not so.', path: ['a'], extensions: { code: 'BAD_USER_INPUT', limit: 'page' } });
});

test('a masked error is logged with its cause, under the id that was sent', async () => {
  const cause = driverFault();
  const fault = Object.assign(new PublicError('INTERNAL_SERVER_ERROR', 'Went wrong.', { errorId: 'e-1' }), { cause });
  expect(await thrown(fault)).toEqual({
    error: { message: 'Went wrong.', path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' } },
    faults: [{ errorId: 'e-1', cause }],
  });
});

test('a value that the schema cannot have is an internal error, and is not quoted', async () => {
  const { error } = await made(() => 'a telephone number');
  expect(error.extensions).toEqual(masked);
  expect(error.message).not.toContain('telephone');
});

test('a null where null is not allowed is an internal error', async () => {
  expect((await made(() => null)).error.extensions).toEqual(masked);
});

test("an invalid variable is the caller's error", async () => {
  const { errors } = await graphql({ schema, source: 'query ($n: Int) { a(n: $n) }', variableValues: { n: 'many' } });
  const [error] = errors ?? [];
  if (!error) throw new Error('nothing was refused');
  expect(answerError(error, () => expect.unreachable())).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
