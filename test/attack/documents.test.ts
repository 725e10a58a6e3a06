/** Documents that try to get around the rules or to cost too much: each is refused with its code before anything is read. */
import { type Graph, graphPaths, requestLimits } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { bearer, expectNothing, json, post, type Reply, send } from './asking.ts';

let stack: Stack;
let foreignItem: string;
beforeAll(async () => {
  stack = await startStack();
  const [row] = await stack.sql<{ id: string }>(
    'postgres',
    'SELECT id FROM content.item WHERE account_id NOT IN (SELECT account_id FROM records.account_holder) ORDER BY id LIMIT 1',
  );
  foreignItem = row?.id ?? '';
});
afterAll(() => stack.close());

async function ask(
  query: unknown,
  variables?: Record<string, unknown>,
  login: string | null = null,
  graph: Graph = 'public',
): Promise<Reply> {
  const headers = login === null ? json : bearer(await stack.token(login, graph));
  return post(`${stack.baseUrl}${graphPaths[graph]}`, headers, { query, variables });
}
/** Refused before execution: as GraphQL over HTTP asks, 200 with the old media type and 400 with the new one. */
async function expectRefused(query: string, code: string, variables?: Record<string, unknown>): Promise<Reply> {
  const reply = await ask(query, variables);
  expectNothing(reply, code);
  const strict = await post(`${stack.baseUrl}/graphql`, { ...json, accept: 'application/graphql-response+json' }, { query, variables });
  expectNothing(strict, code, 400);
  return reply;
}

describe('a field that the role may not request', () => {
  const shapes: readonly [string, string][] = [
    ['an alias', '{ title: me { id } }'],
    ['a fragment', 'query { ...f } fragment f on Query { me { id } }'],
    ['a fragment in a fragment', 'query { ...f } fragment f on Query { ...g } fragment g on Query { ... { me { id } } }'],
    ['an inline fragment', '{ ... on Query { me { id } } }'],
    ['an inline fragment without a type', '{ ... { ... { me { id } } } }'],
    ['@include by variable', 'query ($yes: Boolean!) { me @include(if: $yes) { id } }'],
    ['@skip by variable', 'query ($no: Boolean!) { me @skip(if: $no) { id } }'],
    ['@include on a fragment', 'query ($yes: Boolean!) { ...f @include(if: $yes) } fragment f on Query { me { id } }'],
    ['both directives', 'query ($yes: Boolean!, $no: Boolean = false) { me @include(if: $yes) @skip(if: $no) { id } }'],
  ];
  it.each(shapes)('is refused at its place when it is requested by %s', async (_shape, query) => {
    const { data, errors, extensions, text } = await ask(query, { yes: true, no: false });
    expect(Object.values(data), text).toEqual([null]);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(extensions).toBeUndefined();
  });

  it('is absent when a directive skips it, and is answered to a role that may request it', async () => {
    expect((await ask('query ($yes: Boolean!) { me @include(if: $yes) { id } __typename }', { yes: false })).data).toEqual({
      __typename: 'Query',
    });
    expect((await ask('query ($yes: Boolean!) { me @include(if: $yes) { id } }', { yes: true }, 'holder-1')).data.me.id).not.toBe('');
  });

  const records = [
    '{ item(id: $id) { author { records { subscriber { name } } } } }',
    '{ item(id: $id) { author { ...on Account { title: records { id: subscriber { title: name } } } } } }',
    '{ item(id: $id) { ...f } } fragment f on ContentItem { author { ...g } } fragment g on Account { records { ...h } } fragment h on OwnAccount { subscriber { name } }',
    '{ item(id: $id) { author { records @include(if: true) { subscriber @skip(if: false) { name } } } } }',
    '{ item(id: $id) { inReplyTo { author { id } } author { handle records { traffic { nodes { at } } content { nodes { text } } identification { nodes { ip } } } } } }',
  ];
  it.each(records)('reaches no record of another person: %s', async (document) => {
    for (const login of [null, 'holder-1']) {
      const { data, errors, extensions, text } = await ask(`query ($id: ID!) ${document}`, { id: foreignItem }, login);
      const author = data.item.author as Record<string, unknown>;
      expect(author['records'] ?? author['title'] ?? null, text).toBeNull();
      expect(errors?.map((error) => error.extensions.code)).toEqual([login === null ? 'UNAUTHENTICATED' : 'NOT_FOUND']);
      expect(extensions).toBeUndefined();
    }
  });

  it('is unknown when it belongs to another audience or to federation, or is behind a type that does not fit', async () => {
    const unknown = [
      '{ queue { nodes { id } } }',
      '{ orders { nodes { id } } }',
      '{ entry(index: "0") { leaf } }',
      '{ _entities(representations: []) { __typename } }',
      '{ _service { sdl } }',
      '{ me { records { grant } } }',
      '{ me { ... on DisclosedAccount { subscriber { name } } } }',
      '{ me { records { ... on CaseAccount { subscriber { name } } } } }',
      '{ item(id: "x") { author { ... on OwnAccount { subscriber { name } } } } }',
      'query ($x: _Any) { __typename }',
      '{ notice(id: "x") { notifierEmail } }',
      '{ me @defer { id } }',
      '{ items @stream { nodes { id } } }',
      'mutation { restrict(input: {}) { __typename } }',
    ];
    for (const query of unknown) await expectRefused(query, 'GRAPHQL_VALIDATION_FAILED');
    for (const graph of ['platform', 'authority', 'audit'] as const)
      for (const query of [
        '{ _service { sdl } }',
        '{ _entities(representations: [{ __typename: "OwnAccount", grant: "x" }]) { __typename } }',
      ])
        expectNothing(
          await ask(query, {}, { platform: 'agent-1', authority: 'police', audit: 'auditor' }[graph], graph),
          'GRAPHQL_VALIDATION_FAILED',
        );
  });
});

describe('a request that is not one operation', () => {
  it.each([
    ['two operations', 'query a { __typename } query b { __typename }'],
    ['two without a name', '{ __typename } { __typename }'],
    ['a query beside a mutation', 'query a { __typename } mutation b { __typename }'],
    ['no operation', 'fragment f on Query { __typename }'],
    ['a subscription', 'subscription { checkpoint { size } }'],
    ['one with the name of a variable of federation', 'query ($representations: ID!) { item(id: $representations) { id } }'],
    ['a definition of a type', 'type Query { x: Int } query { __typename }'],
  ])('is refused when its document is %s', async (_what, query) => {
    await expectRefused(query, 'GRAPHQL_VALIDATION_FAILED', { representations: 'x' });
  });

  it('is refused as bad input when it names an operation that the document does not have', async () => {
    const body = { query: 'query a { __typename }', operationName: 'b' };
    const reply = await post(`${stack.baseUrl}/graphql`, json, body);
    expectNothing(reply, 'BAD_USER_INPUT', 400);
    expect((await post(`${stack.baseUrl}/graphql`, json, { ...body, operationName: 'a' })).data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['a list', '[{"query":"{ __typename }"}]'],
    ['an empty list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['cut off in the middle', '{"query":"{ __typename }"'],
    ['nothing', ''],
    ['an object with a prototype', '{"query":"{ __typename }","variables":{"__proto__":{"x":1}}}'],
    ['an object without a document', '{"variables":{}}'],
    ['an object whose document is not a text', '{"query":{"kind":"Document"}}'],
    ['an object whose variables are a list', '{"query":"{ __typename }","variables":[1]}'],
  ])('is refused when its body is %s', async (_what, body) => {
    expectNothing(await post(`${stack.baseUrl}/graphql`, json, body), 'BAD_USER_INPUT', 400);
  });

  it('is refused when it sends only the hash of a document', async () => {
    const body = { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } };
    expectNothing(await post(`${stack.baseUrl}/graphql`, json, body), 'BAD_USER_INPUT');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'text/plain; application/json',
  ])('is refused with the type %s, which a page of another site can send', async (type) => {
    const token = await stack.token('holder-1');
    const body = JSON.stringify({ query: '{ me { id } }' });
    expectNothing(
      await post(`${stack.baseUrl}/graphql`, { authorization: `Bearer ${token}`, 'content-type': type }, body),
      'BAD_USER_INPUT',
      400,
    );
  });

  it('is refused by GET in the form that another site can send, and GET never changes anything', async () => {
    expectNothing(await send(`${stack.baseUrl}/graphql?query={__typename}`), 'BAD_USER_INPUT', 400);
    const mutation = encodeURIComponent('mutation { claim(work: "x") { __typename } }');
    const headers = { authorization: `Bearer ${await stack.token('agent-1')}`, 'apollo-require-preflight': '1' };
    expectNothing(await send(`${stack.baseUrl}/platform/graphql?query=${mutation}`, { headers }), 'BAD_USER_INPUT', 405);
  });

  it('is refused in the common form for a malformed path, which the answer does not repeat', async () => {
    const reply = await send(`${stack.baseUrl}/%zz-secret`);
    expectNothing(reply, 'BAD_USER_INPUT', 400);
    expect(reply.text).not.toContain('secret');
  });
});

describe('a limit', () => {
  const { depth, aliases, rootFieldRepeats, directives, page, tokens, bodyBytes, cost } = requestLimits;
  const deep = (levels: number): string => `{ item(id: "x") { ${'inReplyTo { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`;
  const aliased = (count: number): string => `{ item(id: "x") { ${Array.from({ length: count }, (_, n) => `a${n}: id`).join(' ')} } }`;
  const repeated = (count: number): string => `{ ${Array.from({ length: count }, (_, n) => `a${n}: checkpoint { size }`).join(' ')} }`;
  const directed = (count: number): string => `{ checkpoint { size ${'... @include(if: true) { root } '.repeat(count)} } }`;
  const paged = (count: number): string => `{ items(first: ${count}) { nodes { id } } }`;
  const costing = (fields: number): string => `{ items(first: 100) { nodes { ${Array.from({ length: fields }, () => 'id').join(' ')} } } }`;
  /** One for the list, then a hundred times the nodes and their fields. */
  const dearest = Math.floor((cost - 1) / 100) - 1;

  const limits: readonly [string, string, string, string][] = [
    ['depth', 'nested selections', deep(depth), deep(depth + 1)],
    ['aliases', 'other names', aliased(aliases), aliased(aliases + 1)],
    ['rootFieldRepeats', 'the same root field', repeated(rootFieldRepeats), repeated(rootFieldRepeats + 1)],
    ['directives', 'directives', directed(directives), directed(directives + 1)],
    ['page', "a page's members", paged(page), paged(page + 1)],
    ['cost', 'the cost', costing(dearest), costing(dearest + 1)],
  ];
  it.each(limits)('on %s lets %s pass at the bound and not beyond', async (limit, _what, at, beyond) => {
    const passed = await ask(at);
    expect(passed.errors?.filter(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED') ?? [], passed.text).toEqual([]);
    expect(passed.data, passed.text).toBeDefined();
    const refused = await ask(beyond);
    expectNothing(refused, 'LIMIT_EXCEEDED', 400);
    expect(refused.errors?.[0]?.extensions['limit']).toBe(limit);
  });

  it('is not evaded by fragments', async () => {
    const inFragment: readonly [string, string][] = [
      ['depth', `query { ...f } fragment f on Query ${deep(depth + 1)}`],
      ['aliases', `query { ...f } fragment f on Query ${aliased(aliases + 1)}`],
      ['rootFieldRepeats', `query { ...f ... on Query { z: checkpoint { size } } } fragment f on Query ${repeated(rootFieldRepeats)}`],
      ['page', `query { ...f } fragment f on Query ${paged(page + 1)}`],
      ['cost', `query { ...f } fragment f on Query ${costing(dearest + 1)}`],
    ];
    for (const [limit, query] of inFragment) {
      const reply = await ask(query);
      expectNothing(reply, 'LIMIT_EXCEEDED', 400);
      expect(reply.errors?.[0]?.extensions['limit']).toBe(limit);
    }
  });

  it('on a page is not evaded by a variable, its default, or members requested in a fragment', async () => {
    const fields = Array.from({ length: 210 }, () => 'id').join(' ');
    const beyond: [string, string, Record<string, unknown>][] = [
      ['page', 'query ($n: Int) { items(first: $n) { nodes { id } } }', { n: page + 1 }],
      ['page', `query ($n: Int = ${page + 1}) { items(first: $n) { nodes { id } } }`, {}],
      ['cost', `query ($n: Int = ${page}) { items(first: $n) { nodes { ${fields.slice(0, 150)} } } }`, {}],
      ['cost', `{ items { ...f } } fragment f on ContentItemConnection { nodes { ${fields} } }`, {}],
      ['cost', `{ items { ... { ... on ContentItemConnection { nodes { ${fields} } } } } }`, {}],
    ];
    for (const [limit, query, variables] of beyond) {
      const reply = await ask(query, variables);
      expectNothing(reply, 'LIMIT_EXCEEDED', 400);
      expect(reply.errors?.[0]?.extensions['limit'], query.slice(0, 80)).toBe(limit);
    }
  });

  it.each([0, -1, -2_147_483_648])('on a page has a lower end: %i is refused', async (first) => {
    const { data, errors } = await ask('query ($n: Int) { items(first: $n) { nodes { id } } }', { n: first });
    expect(data).toEqual({ items: null });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('on tokens and on bytes stops a document before it is parsed', async () => {
    const long = await ask(`{ checkpoint { ${'size '.repeat(tokens)} } }`);
    expectNothing(long, 'GRAPHQL_PARSE_FAILED');
    const tooLong = await ask(`{ __typename } #${'x'.repeat(bodyBytes)}`);
    expectNothing(tooLong, 'LIMIT_EXCEEDED', 400);
    expect(tooLong.headers.get('connection')).toBe('keep-alive');
    expect((await ask(`{ __typename } #${'x'.repeat(bodyBytes - 200)}`)).data).toEqual({ __typename: 'Query' });
  });

  it('is found quickly in a bomb of fragments, of nesting and of directives', async () => {
    const levels = 90;
    const bomb = (on: string, last: string) =>
      Array.from({ length: levels }, (_, n) => `fragment f${n} on ${on} { ${n === levels - 1 ? last : `...f${n + 1} ...f${n + 1}`} }`).join(
        ' ',
      );
    const bombs = [
      `query { ...f0 } ${bomb('Query', 'checkpoint { size }')}`,
      `query { checkpoint { ...f0 } } ${bomb('Checkpoint', 'size')}`,
      `{ item(id: "x") { ${'inReplyTo { '.repeat(600)}id${' }'.repeat(600)} } }`,
      `{ ${'... { '.repeat(600)}__typename${' }'.repeat(600)} }`,
      `{ checkpoint { size ${'@include(if: true) '.repeat(300)} } }`,
    ];
    for (const query of bombs) {
      const reply = await ask(query);
      expect(reply.text.length).toBeLessThan(20_000);
      if (!query.includes('__typename')) expect(reply.data ?? null, query.slice(0, 60)).toBeNull();
    }
    const circle = await ask('query { ...f } fragment f on Query { ...g } fragment g on Query { ...f }');
    expectNothing(circle, 'GRAPHQL_VALIDATION_FAILED');
  });

  it('applies to introspection, which is otherwise free', async () => {
    const nested = `{ __schema { types { ${'fields { type { '.repeat(5)}name${' } }'.repeat(5)} } } }`;
    expectNothing(await ask(nested), 'GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a header', () => {
  it('makes no answer contain a query plan', async () => {
    const token = await stack.token('holder-1');
    const headers = {
      ...bearer(token),
      'apollo-query-plan-experimental': 'true',
      'apollo-query-plan-experimental-format': 'internal',
      'apollo-federation-include-trace': 'ftv1',
    };
    const reply = await stack.watch.send('/graphql', token, { query: '{ me { records { subscriber { service } } } }' }, headers);
    expect(Object.keys(reply.extensions ?? {})).toEqual(['receipt']);
    expect(reply.text).not.toMatch(/QueryPlan|Fetch\(|_entities|ftv1|serviceName/);
  });

  it('that requests an answer in parts gets a whole answer', async () => {
    for (const accept of ['multipart/mixed', 'text/event-stream', 'image/png']) {
      const reply = await post(`${stack.baseUrl}/graphql`, { ...json, accept }, { query: '{ __typename }' });
      expectNothing(reply, 'BAD_USER_INPUT', 406);
    }
  });
});

describe('an error about a value that does not fit', () => {
  it.each([
    ['query ($n: Int) { items(first: $n) { nodes { id } } }', { n: 'SECRETVALUE' }],
    ['query ($n: Int) { items(first: $n) { nodes { id } } }', { n: { SECRETVALUE: 'SECRETVALUE' } }],
    [
      'mutation ($i: NoticeInput!) { submitNotice(input: $i) { __typename } }',
      { i: { item: '1', explanation: 'SECRETVALUE', name: ['SECRETVALUE'] } },
    ],
    ['mutation ($i: NoticeInput!) { submitNotice(input: $i) { __typename } }', { i: 'SECRETVALUE"; Field "SECRETVALUE' }],
    ['mutation ($i: NoticeInput!) { submitNotice(input: $i) { __typename } }', { i: { category: 'SECRETVALUE' } }],
  ])('does not quote the value of %s', async (query, variables) => {
    const reply = await ask(query, variables);
    expectNothing(reply, 'BAD_USER_INPUT', 400);
    expect(reply.text).not.toContain('SECRETVALUE');
    expect(reply.errors?.[0]?.message).toMatch(/^Variable "\$[in]" cannot be used/);
  });

  it('names the place of the value and what was missing', async () => {
    const reply = await ask('mutation ($i: NoticeInput!) { submitNotice(input: $i) { __typename } }', { i: { item: '1' } });
    expect(reply.errors?.map(({ message }) => message)).toContain(
      'Variable "$i" cannot be used: Field "category" of required type "StatementCategory!" was not provided.',
    );
  });

  it('does not quote a value of a type that only a subgraph knows', async () => {
    const statement = {
      decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      contentType: ['CONTENT_TYPE_TEXT'],
      decisionFacts: 'x',
      sourceType: 'SOURCE_VOLUNTARY',
      automatedDetection: false,
      automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    };
    const query = 'mutation ($i: RestrictInput!) { restrict(input: $i) { __typename } }';
    const reply = await ask(
      query,
      { i: { item: foreignItem, territories: ['WORLD'], endsAt: 'SECRETVALUE', statement } },
      'agent-1',
      'platform',
    );
    expect(reply.data ?? null).toBeNull();
    expect(reply.text).not.toContain('SECRETVALUE');
    expect(reply.errors?.[0]?.extensions.code, reply.text).toBe('BAD_USER_INPUT');
  });
});
