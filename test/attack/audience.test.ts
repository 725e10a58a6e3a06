/** A token is good on one graph: carried to another path, changed by a byte, or without a role there, it is nothing. */
import { createPublicKey } from 'node:crypto';
import { type Graph, graphPaths, graphs } from '@writ/access';
import { decodeJwt, decodeProtectedHeader, type JSONWebKeySet, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { bearer, expectNothing, json, post, send } from './asking.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const people: Readonly<Record<Graph, readonly string[]>> = {
  public: ['holder-1', 'holder-2'],
  platform: ['agent-1', 'agent-2', 'counsel-1', 'counsel-2'],
  authority: ['police', 'prosecutor', 'regulator', 'judge', 'investigating-judge', 'enforcing-1', 'enforcing-2', 'coordinator'],
  audit: ['auditor'],
};
const everybody = graphs.flatMap((home) => people[home].map((login) => ({ login, home })));
const question = { query: '{ checkpoint { size } }' };
const urlOf = (graph: Graph): string => `${stack.baseUrl}${graphPaths[graph]}`;

describe.each(everybody)('the token of $login', ({ login, home }) => {
  it(`is accepted on ${home} and on no other path`, async () => {
    const token = await stack.token(login, home);
    expect((await post(urlOf(home), bearer(token), question)).status).toBe(200);
    for (const other of graphs.filter((graph) => graph !== home))
      expectNothing(await post(urlOf(other), bearer(token), question), 'UNAUTHENTICATED', 401);
  });
});

it.each(graphs)('a person of %s gets no token for another graph, or one without a role there', async (home) => {
  const [login = ''] = people[home];
  for (const other of graphs.filter((graph) => graph !== home && graph !== 'public')) {
    const token = await stack.token(login, other).catch((error: unknown) => error);
    if (typeof token === 'string') expectNothing(await post(urlOf(other), bearer(token), question), 'FORBIDDEN', 403);
    else expect(token).toMatchObject({ name: 'LogInError' });
  }
});

it('the public graph does not treat a person with an office as an account holder', async () => {
  const token = await stack.token('police', 'public').catch((error: unknown) => error);
  if (typeof token !== 'string') return expect(token).toMatchObject({ name: 'LogInError' });
  const { data, errors, extensions } = await post(urlOf('public'), bearer(token), {
    query: '{ me { id records { subscriber { name } } } }',
  });
  expect(data?.me ?? null).toBeNull();
  expect(errors?.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
  expect(extensions).toBeUndefined();
});

describe('without a token', () => {
  it.each(['platform', 'authority', 'audit'] as const)('the %s graph answers nothing', async (graph) => {
    for (const query of ['{ __typename }', '{ __schema { types { name } } }', question.query, 'no document'])
      expectNothing(await post(urlOf(graph), json, { query }), 'UNAUTHENTICATED', 401);
    expectNothing(await post(urlOf(graph), json, 'no JSON'), 'UNAUTHENTICATED', 401);
    expectNothing(
      await send(`${urlOf(graph)}?query={__typename}`, { headers: { 'apollo-require-preflight': '1' } }),
      'UNAUTHENTICATED',
      401,
    );
  });

  it('the public graph answers what is public and no record', async () => {
    expect((await post(urlOf('public'), json, question)).status).toBe(200);
    const { data, errors } = await post(urlOf('public'), json, { query: '{ me { id } }' });
    expect(data).toEqual({ me: null });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a token in any other place is not accepted', async () => {
    const token = await stack.token('agent-1');
    const places: Record<string, string>[] = [
      { cookie: `access_token=${token}` },
      { 'x-access-token': token },
      { authorization: token },
      { authorization: `Basic ${token}` },
      { authorization: `Bearer ${token}, Bearer ${token}` },
      { authorization: `Bearer\t${token}` },
    ];
    for (const place of places) expectNothing(await post(urlOf('platform'), { ...json, ...place }, question), 'UNAUTHENTICATED', 401);
    expectNothing(
      await post(`${urlOf('platform')}?access_token=${token}`, json, { ...question, access_token: token }),
      'UNAUTHENTICATED',
      401,
    );
  });
});

describe('a token that was changed', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const refused = async (token: string): Promise<void> => {
    const reply = await post(urlOf('authority'), bearer(token), question);
    expectNothing(reply, 'UNAUTHENTICATED', 401);
    for (const piece of token.split('.').filter((known) => known.length > 8)) expect(reply.text).not.toContain(piece);
  };
  const parts = async () => {
    const token = await stack.token('police');
    const [header = '', payload = '', signature = ''] = token.split('.');
    return { token, header, payload, signature, claims: decodeJwt(token), head: decodeProtectedHeader(token) };
  };

  it.each([
    ['a role', { roles: ['ISSUING', 'VALIDATING'] }],
    ['an office', { office: 'JUDGE' }],
    ['a body', { org: 'northport-district-court' }],
    ['the person', { sub: 'judge' }],
    ['the end', { exp: 4_102_444_800 }],
  ])('is refused when %s was changed', async (_what, change) => {
    const { header, signature, claims } = await parts();
    await refused(`${header}.${part({ ...claims, ...change })}.${signature}`);
  });

  it('is refused on the graph of its changed audience', async () => {
    const { header, signature, claims } = await parts();
    const moved = `${header}.${part({ ...claims, aud: urlOf('audit'), roles: ['AUDITOR'] })}.${signature}`;
    expectNothing(await post(urlOf('audit'), bearer(moved), question), 'UNAUTHENTICATED', 401);
  });

  it('is refused when its signature was changed or removed', async () => {
    const { token, header, payload, signature, claims } = await parts();
    const flipped = Buffer.from(signature, 'base64url');
    flipped[3] = (flipped[3] ?? 0) ^ 1;
    await refused(`${header}.${payload}.${flipped.toString('base64url')}`);
    await refused(`${header}.${payload}.`);
    await refused(new UnsecuredJWT(claims).encode());
    await refused(`${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`);
    await refused(token.slice(0, -4));
    await refused(`${token}.${signature}`);
  });

  it("is refused when it is signed with the issuer's public key as a secret, or with a key that it brings along", async () => {
    const { claims, head } = await parts();
    const { keys } = (await (await fetch(`${stack.baseUrl}/oidc/jwks`)).json()) as JSONWebKeySet;
    expect(keys.length).toBeGreaterThan(0);
    for (const jwk of keys) {
      const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
      const kid = head.kid ?? '';
      await refused(await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid }).sign(Buffer.from(pem)));
    }
    const own = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const jwk = await crypto.subtle.exportKey('jwk', own.publicKey);
    const brought = { alg: 'ES256', typ: 'at+jwt', jwk: { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' } };
    await refused(await new SignJWT(claims).setProtectedHeader(brought).sign(own.privateKey));
  });

  it('is accepted without a change, so that the refusals above are for the change', async () => {
    const { token } = await parts();
    expect((await post(urlOf('authority'), bearer(token), question)).status).toBe(200);
  });
});
