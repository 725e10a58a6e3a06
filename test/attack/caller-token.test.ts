/** A subgraph that is asked by somebody else than the gateway answers nothing, and a handle opens only what it was minted for. */
import { createHash, randomBytes } from 'node:crypto';
import { dataCategories, type Graph, signCallerToken } from '@writ/access';
import { type AccountId, newEventId, newOperationId, type OperationId, subgraphNames } from '@writ/core';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectScope, grantProof } from '../../subgraphs/orders/disclosure/collect-scope.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { askSubgraph, bearer, callerOf, expectNothing, json, post, type Reply } from './asking.ts';

let stack: Stack;
let account: string;
beforeAll(async () => {
  stack = await startStack();
  const { data, extensions } = await stack.ask('public', 'holder-1', '{ me { id records { subscriber { service } } } }');
  expect(extensions?.receipt).toHaveLength(1);
  account = data.me.id;
});
afterAll(() => stack.close());

const question = { query: '{ __typename }' };
const at = (secondsAgo: number): Date => new Date(Date.now() - secondsAgo * 1000);

describe.each(subgraphNames)('the subgraph %s', (name) => {
  const sign = (over: Partial<Parameters<typeof signCallerToken>[0]> = {}): Promise<string> =>
    signCallerToken({
      caller: callerOf(stack, 'public'),
      operation: newOperationId(),
      subgraph: name,
      key: stack.subgraphs[name].key,
      now: new Date(),
      ...over,
    });
  const ask = (headers: Record<string, string>): Promise<Reply> => post(stack.subgraphs[name].url, headers, question);

  it('answers the token that was made for it', async () => {
    expect(await ask(bearer(await sign()))).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });

  it('answers nothing without a token, whatever other headers state', async () => {
    const user = await stack.token('holder-1');
    for (const headers of [
      {},
      { 'x-forwarded-user': 'holder-1', 'x-user-roles': 'ISSUING', 'x-writ-caller': 'gateway' },
      { cookie: `token=${await sign()}`, 'x-authorization': `Bearer ${await sign()}` },
      { authorization: `Bearer ${user}` },
      { authorization: `Basic ${Buffer.from('gateway:').toString('base64')}` },
      { authorization: 'Bearer ' },
    ])
      expectNothing(await ask({ ...json, ...headers } as Record<string, string>), 'UNAUTHENTICATED', 401);
  });

  it("answers nothing to another subgraph's token, also when it is signed with this one's key", async () => {
    for (const other of subgraphNames.filter((known) => known !== name)) {
      expectNothing(await ask(bearer(await sign({ subgraph: other, key: stack.subgraphs[other].key }))), 'UNAUTHENTICATED', 401);
      expectNothing(await ask(bearer(await sign({ key: stack.subgraphs[other].key }))), 'UNAUTHENTICATED', 401);
      expectNothing(await ask(bearer(await sign({ subgraph: other }))), 'UNAUTHENTICATED', 401);
    }
  });

  it('answers nothing to an expired, early, unsigned or differently signed token', async () => {
    const iat = Math.floor(Date.now() / 1000);
    const payload = {
      gra: 'public',
      iss: 'x',
      org: null,
      cty: null,
      office: null,
      roles: ['PUBLIC'],
      op: 'x',
      aud: name,
      iat,
      exp: iat + 30,
    };
    const key = stack.subgraphs[name].key;
    const forged = [
      await sign({ now: at(31) }),
      await sign({ now: at(-60) }),
      await sign({ key: randomBytes(32) }),
      new UnsecuredJWT(payload).encode(),
      await new SignJWT(payload).setProtectedHeader({ alg: 'HS512' }).sign(Buffer.concat([key, key])),
      await new SignJWT({ ...payload, exp: iat + 3600 }).setProtectedHeader({ alg: 'HS256' }).sign(key),
      await new SignJWT({ ...payload, roles: ['SYSTEM'] }).setProtectedHeader({ alg: 'HS256' }).sign(key),
      await new SignJWT({ ...payload, roles: ['ISSUING'] }).setProtectedHeader({ alg: 'HS256' }).sign(key),
    ];
    for (const token of forged) expectNothing(await ask(bearer(token)), 'UNAUTHENTICATED', 401);
  });

  it('never describes itself, and reads neither a query string nor another path', async () => {
    const { url } = stack.subgraphs[name];
    expectNothing(await post(url, bearer(await sign()), { query: '{ __schema { types { name } } }' }), 'GRAPHQL_VALIDATION_FAILED');
    const byGet = await fetch(`${url}?query={__typename}`, { headers: bearer(await sign()) });
    expect(byGet.status).toBe(404);
    expect(await byGet.text()).not.toContain('data');
    expect((await post(`${url}graphql`, bearer(await sign()), question)).status).toBe(404);
  });
});

describe('a handle', () => {
  const operation = newOperationId();
  type Grant = Partial<{ operation: OperationId; category: string; account: string; age: number; revoked: boolean }>;

  /** Writes a grant as `orders` would, over an entry of its own. */
  async function mint(own: Grant = {}): Promise<string> {
    const handle = randomBytes(32).toString('base64url');
    const granted = at(own.age ?? 0);
    const whose = own.account ?? account;
    const permit = {
      permit: true as const,
      purpose: 'SELF' as const,
      reference: whose,
      account: whose as AccountId,
      scopes: dataCategories.map((category) => ({ category, window: null })),
      fields: [],
      decidedAt: granted,
      horizon: granted,
      expiresAt: new Date(granted.getTime() + 60_000),
    };
    const details = { outcome: 'success', target: { collect: collectScope(permit) } };
    const entry = { event: newEventId(), kind: 'self', type: 'access.decision.v1', at: granted, details } as const;
    const appended = await stack.log.append(entry);
    const seenSize = async () => (await stack.source.describe()).checkpoint?.size ?? null;
    const text = await grantProof({ log: stack.log, seenSize }, appended);
    await stack.sql('postgres', 'INSERT INTO orders.grant_receipt VALUES ($1, $2, $3)', [
      createHash('sha256').update(handle).digest(),
      text,
      permit.expiresAt,
    ]);
    const { index } = appended;
    await stack.sql(
      'postgres',
      `INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, revoked_at, log_idx)
       VALUES ($1, $2::public.data_category, $3, 'SELF', $4, $4, now() + interval '1 day', $5::timestamptz, $5::timestamptz + interval '60 seconds', $6, $7)`,
      [
        createHash('sha256').update(handle).digest(),
        own.category ?? 'SUBSCRIBER',
        own.operation ?? operation,
        own.account ?? account,
        granted,
        own.revoked ? granted : null,
        index,
      ],
    );
    return handle;
  }
  const entities = (field: string, type = 'OwnAccount') =>
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${field} } } }`;
  const read = (
    grant: unknown,
    { field = 'subscriber { name }', type = 'OwnAccount', graph = 'public' as Graph, name = 'records' as const } = {},
  ) => askSubgraph(stack, name, { query: entities(field, type), variables: { r: [{ __typename: type, grant }] } }, { graph, operation });
  const expectClosed = ({ data, errors, extensions, text }: Reply): void => {
    expect(data?._entities?.[0]?.subscriber ?? data?._entities?.[0]?.traffic ?? data?._entities?.[0]?.content ?? null, text).toBeNull();
    expect(errors?.length, text).toBeGreaterThan(0);
    expect(extensions, text).toBeUndefined();
  };

  it('opens its own operation, account and category, and the read is reported', async () => {
    const { data, extensions } = await read(await mint());
    const [entry] = await stack.sql<{ index: string }>('postgres', 'SELECT max(log_idx)::text AS index FROM orders.access_grant');
    expect(data._entities[0].subscriber.name).not.toBe('');
    expect(extensions).toEqual({ writ: { read: [{ grant: entry?.index, category: 'SUBSCRIBER', fields: ['name'], count: 1 }] } });
  });

  it('opens nothing when it was invented, is a hash, or is no string', async () => {
    const valid = await mint();
    const hash = createHash('sha256').update(valid).digest();
    for (const grant of [
      randomBytes(32).toString('base64url'),
      hash.toString('base64url'),
      hash.toString('hex'),
      account,
      '',
      '*',
      "' OR 1=1 --",
    ])
      expectClosed(await read(grant));
    for (const grant of [null, 0, true, [valid], { handle: valid }]) expectClosed(await read(grant));
  });

  it('opens nothing when it is packed together with a valid one', async () => {
    const valid = await mint();
    for (const grant of [`x,${valid}`, `${valid},x`, `${valid},${valid}`, ` ${valid}`, `${valid}\u0000`, `{${valid}}`])
      expectClosed(await read(grant));
  });

  it('opens nothing when it belongs to another operation, has expired or was revoked', async () => {
    expectClosed(await read(await mint({ operation: newOperationId() })));
    expectClosed(await read(await mint({ age: 61 })));
    expectClosed(await read(await mint({ revoked: true })));
  });

  it('opens its own category alone, in either subgraph', async () => {
    const subscriber = await mint();
    expectClosed(await read(subscriber, { field: 'traffic(first: 1) { nodes { at } }' }));
    const content = {
      query: entities('content(first: 1) { nodes { kind } }'),
      variables: { r: [{ __typename: 'OwnAccount', grant: subscriber }] },
    };
    expectClosed(await askSubgraph(stack, 'content', content, { operation }));
    expectClosed(await read(await mint({ category: 'TRAFFIC' })));
  });

  it('opens nothing for a role that may not request that type', async () => {
    const grant = await mint();
    for (const graph of ['platform', 'authority', 'audit'] as const) expectClosed(await read(grant, { graph }));
    expectClosed(await read(grant, { type: 'DisclosedAccount' }));
    expectClosed(await read(grant, { type: 'CaseAccount' }));
  });

  it('does not open the categories of another handle in the same batch', async () => {
    const [other] = await stack.sql<{ id: string }>(
      'postgres',
      'SELECT account_id AS id FROM records.account_holder WHERE account_id <> $1',
      [account],
    );
    const mine = await mint();
    const theirs = await mint({ account: other?.id ?? '', category: 'TRAFFIC' });
    const { data, errors, text } = await askSubgraph(
      stack,
      'records',
      {
        query: entities('subscriber { name } traffic(first: 1) { nodes { at } }'),
        variables: { r: [mine, theirs].map((grant) => ({ __typename: 'OwnAccount', grant })) },
      },
      { operation },
    );
    expect(data._entities[0].subscriber, text).not.toBeNull();
    expect(data._entities[0].traffic, text).toBeNull();
    expect(data._entities[1].subscriber, text).toBeNull();
    expect(data._entities[1].traffic, text).not.toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
