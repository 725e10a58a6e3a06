import { requestLimits } from '@writ/access';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agent, type HttpAnswer, keyOf, now, send, smallSubgraph, tokenFor } from '../../testing/small-subgraph.ts';
import { type RunningSubgraph, serveSubgraph } from './serve.ts';

let records: RunningSubgraph;
/** Its context can't be made, as when a database is gone. */
let failing: RunningSubgraph;
let faults: { errorId: string; cause: unknown }[] = [];
let contexts = 0;
let hindrance: 'log' | 'database' | null = null;

beforeAll(async () => {
  const options = { key: keyOf(1), clock: () => now, onFault: (fault: { errorId: string; cause: unknown }) => faults.push(fault) };
  const counted = smallSubgraph('records', (call) => {
    contexts += 1;
    return { ...call, covers: async () => false };
  });
  records = await serveSubgraph(counted, { ...options, hindrance: async () => hindrance });
  failing = await serveSubgraph(
    smallSubgraph('records', () => {
      throw new Error('no connection to postgres://db.internal');
    }),
    options,
  );
});
afterAll(() => Promise.all([records.close(), failing.close()]));
beforeEach(() => {
  faults = [];
  contexts = 0;
});

const ask = async (query: string, variables: object = {}): Promise<HttpAnswer> =>
  send(records.url, await tokenFor('records'), JSON.stringify({ query, variables }));
const codes = ({ body }: HttpAnswer) => body.errors?.map(({ extensions }) => extensions.code);

describe('a probe', () => {
  const probe = async (path: string, method = 'GET') => {
    const response = await fetch(new URL(path, records.url), { method });
    return [response.status, await response.text()];
  };

  test('is answered without a token, in fixed words', async () => {
    expect(await probe('healthz')).toEqual([200, '{"status":"alive"}']);
    expect(await probe('readyz')).toEqual([200, '{"status":"ready"}']);
    hindrance = 'database';
    expect(await probe('readyz')).toEqual([503, '{"status":"not ready","reason":"database"}']);
    expect(await probe('healthz')).toEqual([200, '{"status":"alive"}']);
    hindrance = null;
  });

  test('is a GET of its path and nothing else: all other requests need a token', async () => {
    for (const [path, method] of [
      ['healthz', 'POST'],
      ['readyz', 'DELETE'],
      ['healthz/more', 'GET'],
      ['', 'GET'],
    ] as const)
      expect((await probe(path, method))[0], `${method} ${path}`).toBe(401);
  });

  test('finds a subgraph that stops not ready, while it answers', async () => {
    const stopping = await serveSubgraph(
      smallSubgraph('records', (call) => ({ ...call, covers: async () => false })),
      { key: keyOf(1), clock: () => now, onFault: () => undefined },
    );
    const closed = stopping.close(3_600_000);
    const response = await fetch(new URL('readyz', stopping.url));
    expect([response.status, response.headers.get('connection'), await response.text()]).toEqual([
      503,
      'close',
      '{"status":"not ready","reason":"stopping"}',
    ]);
    const answer = await send(stopping.url, await tokenFor('records'), JSON.stringify({ query: '{ open }' }));
    expect(answer.body).toEqual({ data: { open: 'open' } });
    stopping.cut();
    await closed;
  });
});

describe('a caller token', () => {
  test('opens the subgraph for which it was made', async () => {
    const answer = await ask('{ open who }');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ data: { open: 'open', who: expect.stringMatching(/^agent-1 in [0-9a-f-]{36}$/) } });
  });

  test.each<[string, () => Promise<string | null>]>([
    ['no header', async () => null],
    ['the token of another subgraph', () => tokenFor('content')],
    ['a token with another key', () => tokenFor('records', { key: keyOf(2) })],
    ['a token that has expired', () => tokenFor('records', { at: new Date(now.getTime() - 31_000) })],
    ['a token from the future', () => tokenFor('records', { at: new Date(now.getTime() + 60_000) })],
    ['no token at all', async () => 'nonsense'],
  ])('is required, even for public fields: %s', async (_what, token) => {
    const answer = await send(records.url, await token(), JSON.stringify({ query: '{ open }' }));
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(contexts).toBe(0);
  });

  test('is checked before the body and before the path', async () => {
    expect((await send(records.url, null, 'no json')).status).toBe(401);
    expect((await send(`${records.url}other`, null, '{}')).status).toBe(401);
    expect((await send(records.url, null, null, { method: 'GET' })).status).toBe(401);
  });

  test.each([['Basic YWdlbnQ6'], ['bearer'], ['Bearer '], ['Bearer a b']])('is not any other authorization: %s', async (authorization) => {
    const answer = await send(records.url, null, JSON.stringify({ query: '{ open }' }), { headers: { authorization } });
    expect(answer.status).toBe(401);
  });

  test.each([['Basic '], [''], ['Token '], ['x, Bearer ']])(
    'is not accepted under another scheme, even if it is valid: %s',
    async (scheme) => {
      const authorization = `${scheme}${await tokenFor('records')}`;
      const answer = await send(records.url, null, JSON.stringify({ query: '{ open }' }), { headers: { authorization } });
      expect(answer.status).toBe(401);
    },
  );

  test('is the only header that is read', async () => {
    const headers = { cookie: 'roles=COUNSEL', 'x-roles': 'COUNSEL', 'x-caller': 'counsel-1' };
    const answer = await send(records.url, await tokenFor('records'), JSON.stringify({ query: '{ who counsel }' }), { headers });
    expect(answer.body.data).toEqual({ who: expect.stringContaining('agent-1'), counsel: null });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });

  test('with the role is answered what is refused without it', async () => {
    const token = await tokenFor('records', { caller: { ...agent, roles: ['COUNSEL'] } });
    const answer = await send(records.url, token, JSON.stringify({ query: '{ counsel }' }));
    expect(answer.body).toEqual({ data: { counsel: 'for counsel' } });
  });
});

describe('a malformed request', () => {
  test.each<[string, string]>([
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['a list', '[{"query":"{ open }"}]'],
    ['no document', '{"variables":{}}'],
    ['a document that is no text', '{"query":{"open":1}}'],
    ['null', 'null'],
    ['a key that would change every object', '{"query":"{ open }","__proto__":{"admin":true}}'],
  ])('with %s is BAD_USER_INPUT', async (_what, body) => {
    const answer = await send(records.url, await tokenFor('records'), body);
    expect(answer.status).toBe(400);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.body).not.toHaveProperty('data');
  });

  test('with another media type is BAD_USER_INPUT', async () => {
    const answer = await send(records.url, await tokenFor('records'), 'query={open}', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test('with a body over the limit is BAD_USER_INPUT, and one below it is read', async () => {
    const body = (bytes: number) => JSON.stringify({ query: '{ open }' }).padEnd(bytes, ' ');
    const token = await tokenFor('records');
    expect((await send(records.url, token, body(requestLimits.answerBytes))).status).toBe(200);
    const tooLong = await send(records.url, token, body(requestLimits.answerBytes + 1));
    expect([codes(tooLong), tooLong.headers.get('connection')]).toEqual([['BAD_USER_INPUT'], 'keep-alive']);
  });

  test.each([['GET'], ['PUT'], ['DELETE']])('by %s is answered with 404', async (method) => {
    const answer = await send(`${records.url}?query={open}`, await tokenFor('records'), null, {
      method,
      headers: { 'content-type': 'text/plain' },
    });
    expect([answer.status, codes(answer)]).toEqual([404, ['NOT_FOUND']]);
  });

  test('to another path is answered with 404', async () => {
    const answer = await send(`${records.url}graphql`, await tokenFor('records'), JSON.stringify({ query: '{ open }' }));
    expect([answer.status, codes(answer)]).toEqual([404, ['NOT_FOUND']]);
  });
});

describe('a query that the subgraph does not answer', () => {
  test.each<[string, string, string]>([
    ['a document that does not parse', '{ open', 'GRAPHQL_PARSE_FAILED'],
    ['a missing field', '{ closed }', 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a type', '{ open __type(name: "Item") { name } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema in a fragment', '{ ...F } fragment F on Query { __schema { queryType { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is refused, without data, with %s', async (_what, query, code) => {
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(new Set(codes(answer))).toEqual(new Set([code]));
    expect(answer.body).not.toHaveProperty('data');
  });

  test('is BAD_USER_INPUT with a variable of another type', async () => {
    expect(codes(await ask('query ($n: Int) { echo(number: $n) }', { n: 'many' }))).toEqual(['BAD_USER_INPUT']);
  });

  test('is BAD_USER_INPUT with two operations without a name, and not with one', async () => {
    const query = 'query A { open } query B { missing }';
    expect(codes(await ask(query))).toEqual(['BAD_USER_INPUT']);
    const named = await send(records.url, await tokenFor('records'), JSON.stringify({ query, operationName: 'A' }));
    expect(named.body).toEqual({ data: { open: 'open' } });
  });

  test('is not one for the typename of anything, which the gateway needs', async () => {
    expect((await ask('{ __typename _entities(representations: [{ __typename: "Item", id: 1 }]) { __typename } }')).body).toEqual({
      data: { __typename: 'Query', _entities: [{ __typename: 'Item' }] },
    });
  });
});

describe('the report of reads', () => {
  test('is beside the answer, read by read', async () => {
    expect((await ask('{ read(times: 2) }')).body).toEqual({
      data: { read: 2 },
      extensions: {
        writ: {
          read: [
            { grant: '7', category: 'TRAFFIC', fields: ['at'], count: 0 },
            { grant: '7', category: 'TRAFFIC', fields: ['at'], count: 1 },
          ],
        },
      },
    });
  });

  test('is left out without a read, and never contains that of another call', async () => {
    await ask('{ read(times: 2) }');
    expect((await ask('{ read(times: 0) }')).body).toEqual({ data: { read: 0 } });
  });
});

describe('an internal error', () => {
  test.each([['brokenOpen'], ['broken']])('in a resolver shows nothing of itself: %s', async (field) => {
    const answer = await ask(`{ ${field} open }`);
    expect(answer.text).not.toMatch(/postgres|hunter2|P1012|database/);
    expect(answer.body.data).toEqual({ [field]: null, open: 'open' });
    const [error] = answer.body.errors ?? [];
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(faults).toEqual([
      {
        errorId: error?.extensions.errorId,
        cause: expect.objectContaining({ message: expect.stringContaining('hunter2') }),
      },
    ]);
  });

  test('before execution is 500 with an id that the log has too', async () => {
    const answer = await send(failing.url, await tokenFor('records'), JSON.stringify({ query: '{ open }' }));
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('postgres');
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: faults[0]?.errorId });
    expect(faults[0]).toMatchObject({
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      cause: { message: expect.stringContaining('postgres') },
    });
  });
});

test('the subgraph listens on loopback by default', () => {
  expect(new URL(records.url).hostname).toBe('127.0.0.1');
});
