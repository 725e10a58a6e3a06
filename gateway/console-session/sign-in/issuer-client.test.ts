/** Signing in at an issuer that is a server of this test: what is sent to it, and what of its answers is taken. */
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnrolledIssuer } from '../../identity/index.ts';
import { makeSessionKey, sessionKeyOf } from '../session/session-key.ts';
import { createIssuerClient, newUnderWay, type SignInError, type UnderWay } from './issuer-client.ts';

const redirectUri = 'https://writ.example.org/sign-in/callback';
const resource = 'https://writ.example.org/authority/graphql';

let own: CryptoKey;
let foreign: CryptoKey;
let jwk: JWK;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  own = pair.privateKey;
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256', use: 'sig' };
  foreign = (await generateKeyPair('ES256')).privateKey;
});

let server: Server;
let issuer: string;
let underWay: UnderWay;
/** What the token endpoint was sent. */
let sent: { url: string | undefined; headers: IncomingMessage['headers']; form: Record<string, string> }[];
let discoveries: number;
/** What a test changes of the answers. */
let metadata: Record<string, unknown>;
let claims: Record<string, unknown>;
let key: CryptoKey;
let answer: { status: number; body?: unknown };
let tokenType: string;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function respond(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  if (request.url === '/.well-known/openid-configuration') {
    discoveries += 1;
    const basic = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` };
    const supported = { authorization_response_iss_parameter_supported: true, id_token_signing_alg_values_supported: ['ES256'] };
    return { status: 200, body: { ...basic, ...supported, ...metadata } };
  }
  if (request.url === '/keys') return { status: 200, body: { keys: [jwk] } };
  sent.push({ url: request.url, headers: request.headers, form: Object.fromEntries(new URLSearchParams(await textOf(request))) });
  if (request.url === '/par') return { status: 201, body: { request_uri: 'urn:pushed', expires_in: 60 } };
  if (answer.body !== undefined) return { status: answer.status, body: answer.body };
  const seconds = Math.floor(Date.now() / 1_000);
  const token = new SignJWT({
    iss: issuer,
    aud: 'writ',
    sub: 'judge',
    name: 'A judge',
    nonce: underWay.nonce,
    iat: seconds,
    exp: seconds + 60,
    ...claims,
  });
  const id = await token.setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign(key);
  return { status: 200, body: { access_token: 'a.b.c', token_type: tokenType, expires_in: 60, refresh_token: 'r', id_token: id } };
}

beforeEach(async () => {
  [sent, discoveries, metadata, claims, key, answer, tokenType] = [[], 0, {}, {}, own, { status: 200 }, 'Bearer'];
  server = createServer((request, response) => {
    respond(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  underWay = { ...newUnderWay(), issuer, graph: 'authority', to: '/' };
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const client = (clientSecret?: string, clientKey?: string, graphs: EnrolledIssuer['graphs'] = ['public']) => {
  const enrolled: EnrolledIssuer = {
    issuer,
    graphs,
    roles: ['VALIDATING'],
    organisation: 'court',
    console: { clientId: 'writ', clientSecret, clientKey },
  };
  return createIssuerClient(enrolled, redirectUri);
};
const back = (over: Record<string, string> = {}): URL =>
  new URL(`${redirectUri}?${new URLSearchParams({ code: 'the code', state: underWay.state, iss: issuer, ...over })}`);
const refusal = (over: Record<string, string> = {}, without = 'error'): URL => {
  const url = back({ error: 'access_denied', ...over });
  url.searchParams.delete('code');
  if (without === 'code') url.searchParams.delete('error');
  return url;
};
const failureOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'none',
    (error: SignInError) => error.failure,
  );

describe('the request to the issuer', () => {
  it('requests a code for one graph, with a challenge that only the verifier answers', async () => {
    const url = await client().begin(underWay, resource);
    expect(`${url.origin}${url.pathname}`).toBe(`${issuer}/auth`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'writ',
      redirect_uri: redirectUri,
      scope: 'openid',
      resource,
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: createHash('sha256').update(underWay.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect((await client().begin(underWay, resource, 'judge')).searchParams.get('login_hint')).toBe('judge');
  });

  it('has the issuer ask again for somebody whom it knows, as strongly as is needed, and only then', async () => {
    const again = await client().begin({ ...underWay, again: true }, resource, undefined, ['a', 'b']);
    const asked = Object.fromEntries(again.searchParams);
    expect(asked).toMatchObject({ prompt: 'login', max_age: '300', acr_values: 'a b' });
    const any = await client().begin({ ...underWay, again: true }, resource);
    expect(any.searchParams.has('acr_values')).toBe(false);
    for (const name of ['prompt', 'max_age', 'acr_values'])
      expect((await client().begin(underWay, resource, undefined, ['a'])).searchParams.has(name), name).toBe(false);
  });

  it('is new each time', () => {
    const values = Array.from({ length: 20 }, newUnderWay).flatMap((each) => Object.values(each));
    expect(new Set(values).size).toBe(60);
    for (const value of values) expect(value).toMatch(/^[\w-]{43}$/);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['does not name itself in its answer', { authorization_response_iss_parameter_supported: false }, 'unusable'],
    ['does not state whether it names itself', { authorization_response_iss_parameter_supported: undefined }, 'unusable'],
    ['has another name for itself', { issuer: 'https://evil.example' }, 'unusable'],
  ])('is not sent to an issuer that %s', async (_, over, failure) => {
    metadata = over;
    expect(await failureOf(client().begin(underWay, resource))).toBe(failure);
  });

  it('is not tried again for a second when the issuer is down, and then is', async () => {
    const at = vi.spyOn(performance, 'now').mockReturnValue(0);
    const one = client();
    metadata = { issuer: 'https://evil.example' };
    expect(await failureOf(one.begin(underWay, resource))).toBe('unusable');
    metadata = {};
    at.mockReturnValue(999);
    expect(await failureOf(one.begin(underWay, resource))).toBe('unreachable');
    expect(discoveries).toBe(1);
    at.mockReturnValue(1_000);
    expect(await failureOf(one.begin(underWay, resource))).toBe('none');
    expect(await failureOf(one.begin(underWay, resource))).toBe('none');
    expect(discoveries).toBe(2);
  });
});

describe('the answer of the issuer', () => {
  it('is exchanged for the token and the name, with the code and the verifier, for the same graph', async () => {
    claims = { sid: 'the session' };
    expect(await client().finish(back(), underWay, resource)).toEqual({
      token: 'a.b.c',
      name: 'A judge',
      refreshToken: 'r',
      issuerSession: 'the session',
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.form).toEqual({
      grant_type: 'authorization_code',
      code: 'the code',
      redirect_uri: redirectUri,
      code_verifier: underWay.verifier,
      resource,
      client_id: 'writ',
    });
    expect(sent[0]?.headers.authorization).toBeUndefined();
  });

  it('is exchanged with the secret of the client where it has one, and not in the form', async () => {
    await client('a secret:').finish(back(), underWay, resource);
    expect(sent[0]?.headers.authorization).toBe(`Basic ${Buffer.from('writ:a+secret%3A').toString('base64')}`);
    expect(sent[0]?.form).not.toHaveProperty('client_secret');
  });

  it.each<[string, unknown]>([
    ['none', undefined],
    ['no text', { a: 1 }],
    ['a very long one', 'x'.repeat(201)],
  ])('gives no name if it is %s', async (_, name) => {
    claims = { name };
    expect(await client().finish(back(), underWay, resource)).toEqual({ token: 'a.b.c', refreshToken: 'r' });
  });

  it.each<[string, () => URL, string]>([
    ['of another request', () => back({ state: 'x'.repeat(43) }), 'foreign'],
    ['of another issuer', () => back({ iss: 'https://evil.example' }), 'foreign'],
    ['with an error', () => refusal(), 'refused'],
    ['with an error for another request', () => refusal({ state: 'x'.repeat(43) }), 'foreign'],
    ['with an error and a code', () => back({ error: 'access_denied' }), 'foreign'],
    ['without a code', () => refusal({}, 'code'), 'foreign'],
  ])('is refused %s, and no code is sent', async (_, url, failure) => {
    expect(await failureOf(client().finish(url(), underWay, resource))).toBe(failure);
    expect(sent).toEqual([]);
  });

  it.each<[string, () => void, string]>([
    ['the code was used before', () => Object.assign(answer, { status: 400, body: { error: 'invalid_grant' } }), 'foreign'],
    ['the client is unknown', () => Object.assign(answer, { status: 401, body: { error: 'invalid_client' } }), 'unusable'],
    ['the issuer is out of order', () => Object.assign(answer, { status: 500, body: 'x' }), 'unreachable'],
    ['there is no ID token', () => Object.assign(answer, { body: { access_token: 'a.b.c', token_type: 'Bearer' } }), 'unusable'],
    [
      'the token is for a proof of possession',
      () => Object.assign(answer, { body: { access_token: 'a.b.c', token_type: 'DPoP' } }),
      'unusable',
    ],
    ['the ID token is of another sign-in', () => Object.assign(claims, { nonce: 'another' }), 'unusable'],
    ['the ID token is for somebody else', () => Object.assign(claims, { aud: 'another' }), 'unusable'],
    ['the ID token is of another issuer', () => Object.assign(claims, { iss: 'https://evil.example' }), 'unusable'],
    ['the ID token has expired', () => Object.assign(claims, { exp: 1 }), 'unusable'],
  ])('is refused when %s', async (_, change, failure) => {
    change();
    const came = await failureOf(client().finish(back(), underWay, resource));
    expect(came).not.toBe('none');
    expect(came).toBe(failure);
  });

  it('is refused when another key has signed the ID token', async () => {
    key = foreign;
    expect(await failureOf(client().finish(back(), underWay, resource))).toBe('unusable');
  });

  it('is reported as unavailable when the issuer is down', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(client().finish(back(), underWay, resource))).toBe('unreachable');
    server = createServer().listen(0);
  });
});

const partsOf = (jwt: unknown) =>
  String(jwt)
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));

describe('an issuer of the FAPI 2.0 Security Profile', () => {
  const profile = () => ({ pushed_authorization_request_endpoint: `${issuer}/par`, code_challenge_methods_supported: ['S256'] });
  const closed = () => client(undefined, undefined, ['authority']);

  it.each<[string, string, object]>([
    ['5.3.3.2, 2', 'takes no pushed requests', { pushed_authorization_request_endpoint: undefined }],
    ['5.3.3.2, 3', 'has the plain challenge alone', { code_challenge_methods_supported: ['plain'] }],
    ['5.3.3.2, 3', 'has no challenge', { code_challenge_methods_supported: undefined }],
  ])('%s: nobody is sent to one that %s, except for the public graph', async (_clause, _what, over) => {
    metadata = { ...profile(), ...over };
    expect(await failureOf(closed().begin(underWay, resource))).toBe('unusable');
    expect(await failureOf(client().begin(underWay, resource))).toBe('none');
  });

  it('gets the request pushed, and the browser takes along no more than where it is', async () => {
    metadata = profile();
    const url = await closed().begin(underWay, resource, 'judge');
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'writ', request_uri: 'urn:pushed' });
    expect(sent).toMatchObject([
      { url: '/par', form: { resource, state: underWay.state, code_challenge_method: 'S256', login_hint: 'judge' } },
    ]);
  });

  it('gets the proof of a new key each time, and the session that key if the token is bound', async () => {
    [metadata, tokenType] = [{ dpop_signing_alg_values_supported: ['ES256'] }, 'DPoP'];
    const one = await client().finish(back(), underWay, resource);
    const [header, payload] = partsOf(sent[0]?.headers['dpop']);
    expect(payload).toMatchObject({ htm: 'POST', htu: `${issuer}/token` });
    expect(one).toMatchObject({ token: 'a.b.c', key: { ...header.jwk, d: expect.any(String) } });
    expect((await client().finish(back(), underWay, resource)).key?.x).not.toBe(one.key?.x);
    tokenType = 'Bearer';
    expect(await client().finish(back(), underWay, resource)).not.toHaveProperty('key');
  });

  it('gets a signature of the client where it has a key, and no secret', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await client(undefined, privateKey.export({ type: 'sec1', format: 'pem' }).toString()).finish(back(), underWay, resource);
    const { client_assertion: assertion = '', client_assertion_type: type } = sent[0]?.form ?? {};
    expect(type).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    const [head, body, signature = ''] = assertion.split('.');
    const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${body}`), signed, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(partsOf(assertion)[1]).toMatchObject({ iss: 'writ', sub: 'writ', aud: issuer });
    expect(sent[0]?.headers.authorization).toBeUndefined();
  });
});

describe('a token that ends', () => {
  it('is renewed for the key of its session, by the client with its own key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = await sessionKeyOf(await makeSessionKey());
    metadata = { dpop_signing_alg_values_supported: ['ES256'] };
    [tokenType, claims] = ['DPoP', { nonce: undefined }];
    const own = client(undefined, privateKey.export({ type: 'sec1', format: 'pem' }).toString());
    expect(await own.renew('old', key, resource)).toEqual({ token: 'a.b.c', refreshToken: 'r' });
    expect(sent[0]?.form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'old', resource });
    const [head, body, signature = ''] = String(sent[0]?.form['client_assertion']).split('.');
    const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${body}`), signed, Buffer.from(signature, 'base64url'))).toBe(true);
    const { d: _, ...shown } = key;
    expect(partsOf(sent[0]?.headers['dpop'])).toMatchObject([{ jwk: shown }, { htm: 'POST', htu: `${issuer}/token` }]);
  });

  it('can be renewed at an issuer that wants to be asked for that', async () => {
    const console = { clientId: 'writ', offlineAccess: true };
    const enrolled: EnrolledIssuer = { issuer, graphs: ['public'], roles: [], organisation: null, console };
    const url = await createIssuerClient(enrolled, redirectUri).begin(underWay, resource);
    expect(url.searchParams.get('scope')).toBe('openid offline_access');
  });

  it('without a key is renewed without a proof', async () => {
    claims = { nonce: undefined };
    expect(await client('secret').renew('old', undefined, resource)).toMatchObject({ token: 'a.b.c' });
    expect(sent[0]?.headers).not.toHaveProperty('dpop');
  });

  it.each([
    ['refused', 400, { error: 'invalid_grant' }, 'foreign'],
    ['refused to this client', 401, { error: 'invalid_client' }, 'unusable'],
    ['not answered', 503, { error: 'temporarily_unavailable' }, 'unreachable'],
  ])('is %s', async (_how, status, body, failure) => {
    answer = { status, body };
    expect(await failureOf(client().renew('old', undefined, resource))).toBe(failure);
  });
});
