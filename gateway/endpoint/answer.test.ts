import { PublicError } from '@writ/core';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOn, type SmallGraphAnswer, smallGraph } from '../testing/small-graph.ts';
import { errorAnswer } from './answer.ts';

let graph: Awaited<ReturnType<typeof smallGraph>>;
/** Its answers pass by the release step, as they never may. */
let open: Awaited<ReturnType<typeof smallGraph>>;
beforeAll(async () => {
  graph = await smallGraph();
  open = await smallGraph({ released: false });
});
afterAll(() => Promise.all([graph.stop(), open.stop()]));

const unreached = () => expect.unreachable('the question was asked');
const answered = () => ({ data: { open: 'open' } });
const json = { 'content-type': 'application/json' };
const codes = ({ json: { errors } }: SmallGraphAnswer) => errors?.map(({ extensions }) => extensions['code']);

describe('an answer that bypassed the release step', () => {
  test('has no data, whatever they were', async () => {
    const answer = await open.ask('{ open }', answered);
    expect(answer.status).toBe(500);
    expect(answer.json).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } }],
    });
    expect(open.faults).toMatchObject([{ cause: { message: expect.stringContaining('passed by the release step') } }]);
  });

  test('has no data beside errors either', async () => {
    const answer = await open.ask('{ open }', () => ({
      ...answered(),
      errors: [new GraphQLError('No.', { extensions: { code: 'NOT_FOUND' } })],
    }));
    expect([answer.status, answer.json.data]).toEqual([500, undefined]);
  });

  test('of errors alone is sent, and is never 200', async () => {
    const answer = await open.ask('{ closed }', unreached);
    expect([answer.status, codes(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  });
});

describe('before the pipeline, the endpoint refuses', () => {
  test.each<[string, object, number, string]>([
    ['a batch', { body: [{ query: '{ open }' }, { query: '{ open }' }] }, 400, 'BAD_USER_INPUT'],
    ['a body that is no object', { body: 'query' }, 400, 'BAD_USER_INPUT'],
    ['no document', { body: { variables: {} } }, 400, 'BAD_USER_INPUT'],
    ['a GET that a page may have sent', { method: 'GET', headers: {}, search: '?query={open}', body: undefined }, 400, 'BAD_USER_INPUT'],
    ['a form', { headers: { 'content-type': 'text/plain' } }, 400, 'BAD_USER_INPUT'],
    ['another method', { method: 'PUT' }, 405, 'BAD_USER_INPUT'],
  ])('%s', async (_what, request, status, code) => {
    const answer = await graph.ask('{ open }', unreached, { request });
    expect([answer.status, codes(answer)]).toEqual([status, [code]]);
    expect(answer.json).not.toHaveProperty('data');
  });

  test('a mutation by GET, but not a query by GET with the header', async () => {
    const get = (query: string) => ({
      method: 'GET',
      headers: { 'apollo-require-preflight': 'yes' },
      search: `?query=${encodeURIComponent(query)}`,
      body: undefined,
    });
    const answer = await graph.ask('', unreached, { request: get('mutation { change { id } }') });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
    expect(answer.json).not.toHaveProperty('data');
    expect((await graph.ask('', answered, { request: get('{ open }') })).json).toEqual({ data: { open: 'open' } });
  });
});

describe('the status of an answer', () => {
  const newer = 'application/graphql-response+json';
  test.each([
    ['{ open', 'application/json', 200, 'GRAPHQL_PARSE_FAILED'],
    ['{ open', newer, 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ closed }', 'application/json', 200, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ closed }', newer, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('for %s with Accept: %s is %i', async (query, accept, status, code) => {
    const answer = await graph.ask(query, unreached, { request: { headers: { ...json, accept } } });
    expect([answer.status, codes(answer)]).toEqual([status, [code]]);
    expect(answer.headers['content-type']).toContain(accept);
    expect(answer.json).not.toHaveProperty('data');
  });
});

describe('the media type of an answer', () => {
  const newer = 'application/graphql-response+json';
  const sent = (accept: string) => graph.ask('{ open }', answered, { request: { headers: { ...json, accept } } });

  test.each(['application/json', '*/*', 'application/json, */*', 'application/*', `${newer};q=0.5, application/json`])(
    'for Accept: %s is the same as without the header',
    async (accept) => {
      const plain = await graph.ask('{ open }', answered, { request: { headers: json } });
      const answer = await sent(accept);
      expect([answer.status, answer.headers, answer.body]).toEqual([plain.status, plain.headers, plain.body]);
    },
  );

  test('is the newer one where the client prefers it', async () => {
    expect((await sent(`${newer}, application/json;q=0.9`)).headers['content-type']).toContain(newer);
  });

  test('does not exist where the client accepts neither, and then there is no answer', async () => {
    const answer = await sent('text/html');
    expect([answer.status, answer.json.data]).toEqual([406, undefined]);
  });
});

test('a header that an error sets is not passed on', async () => {
  const http = {
    status: 400,
    headers: new Map([
      ['set-cookie', 'a=b'],
      ['access-control-allow-origin', '*'],
    ]),
  };
  const errors = [new GraphQLError('No.', { extensions: { code: 'CONFLICT', http } })];
  const answer = await graph.ask('{ open }', () => ({ data: { open: null }, errors }));
  expect(Object.keys(answer.headers).sort()).toEqual(['cache-control', 'content-type', 'x-content-type-options']);
  expect(answer.json.errors).toEqual([{ message: 'No.', extensions: { code: 'CONFLICT' } }]);
});

test('every answer forbids caching', async () => {
  const own = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  expect((await graph.ask('{ open }', answered)).headers).toEqual({ ...own, 'content-type': 'application/json; charset=utf-8' });
  expect((await graph.ask('{ open }', unreached, { request: { method: 'PUT' } })).headers).toMatchObject(own);
  expect((await graph.ask('{ open }', unreached, { request: { body: [] } })).headers).toMatchObject(own);
  expect(errorAnswer(new PublicError('NOT_FOUND', 'Nothing.')).headers).toMatchObject(own);
});

test('an internal error is masked', async () => {
  const answer = await graph.ask(
    '{ open }',
    () => {
      throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    },
    { caller: callerOn('platform') },
  );
  expect(answer.body).not.toContain('10.0.0.7');
  expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
});

describe('an answer without data', () => {
  test.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['BAD_USER_INPUT', 400],
    ['LIMIT_EXCEEDED', 400],
    ['CONFLICT', 400],
    ['LOG_UNAVAILABLE', 503],
    ['UPSTREAM_UNAVAILABLE', 503],
    ['INTERNAL_SERVER_ERROR', 500],
  ] as const)('for %s is %i', (code, status) => {
    const answer = errorAnswer(new PublicError(code, 'A sentence.', { reason: 'WHY' }));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      status,
      { errors: [{ message: 'A sentence.', extensions: { code, reason: 'WHY' } }] },
    ]);
    expect(answer.headers['www-authenticate']).toBe(code === 'UNAUTHENTICATED' ? 'Bearer' : undefined);
  });

  test('has the time to try again', () => {
    expect(errorAnswer(new PublicError('LOG_UNAVAILABLE', 'Wait.', { retryAfterSeconds: 3 })).headers['retry-after']).toBe('3');
    expect(errorAnswer(new PublicError('LOG_UNAVAILABLE', 'Wait.')).headers).not.toHaveProperty('retry-after');
  });
});
