/**
 * The console as a client by the FAPI 2.0 Security Profile, 5.3.3, before a stand-in issuer that answers wrongly, one thing at a time: nobody is signed in, and the reason is the page's.
 * The stand-in has nothing of the product.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createIssuerClient, newUnderWay, SignInError, type UnderWay } from '../../../gateway/console-session/sign-in/issuer-client.ts';

const redirectUri = 'https://writ.example.org/sign-in/callback';
const resource = 'https://writ.example.org/authority/graphql';
const clientKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

let server: Server;
let issuer: string;
let underWay: UnderWay;
/** What a test changes of the answers. */
let metadata: object;
let pushed: { status: number; body: object };
let token: { status: number; body: object };
let asked: { path: string; form: Record<string, string> }[];

async function formOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

async function answerOf(request: IncomingMessage): Promise<{ status: number; body: object }> {
  const path = request.url ?? '';
  if (path.endsWith('openid-configuration'))
    return {
      status: 200,
      body: {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` },
        ...{ pushed_authorization_request_endpoint: `${issuer}/par`, require_pushed_authorization_requests: true },
        ...{ code_challenge_methods_supported: ['S256'], authorization_response_iss_parameter_supported: true },
        ...{ token_endpoint_auth_methods_supported: ['private_key_jwt'], dpop_signing_alg_values_supported: ['ES256'] },
        ...metadata,
      },
    };
  asked.push({ path, form: await formOf(request) });
  return path === '/par' ? pushed : token;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    answerOf(request).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});
beforeEach(() => {
  [metadata, asked] = [{}, []];
  pushed = { status: 201, body: { request_uri: 'urn:pushed', expires_in: 60 } };
  token = { status: 400, body: { error: 'invalid_grant' } };
  underWay = { ...newUnderWay(), issuer, graph: 'authority', to: '/' };
});

const client = () =>
  createIssuerClient(
    { issuer, graphs: ['authority'], roles: ['VALIDATING'], organisation: 'a-court', console: { clientId: 'writ', clientKey } },
    redirectUri,
  );
const reasonOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'signed in',
    (error: unknown) => (error instanceof SignInError ? error.failure : error),
  );
const back = (over: Record<string, string | undefined> = {}): URL => {
  const answer = { code: 'a-code', state: underWay.state, iss: issuer, ...over };
  return new URL(
    `${redirectUri}?${new URLSearchParams(Object.entries(answer).filter((pair): pair is [string, string] => pair[1] !== undefined))}`,
  );
};

test('5.3.3.2, 2, 3 and 6; 5.3.3.1, 5: the request is pushed with S256 and a signature for this issuer, and the browser takes two parameters', async () => {
  const url = await client().begin(underWay, resource);
  expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'writ', request_uri: 'urn:pushed' });
  const [{ path, form } = expect.fail('nothing was pushed')] = asked;
  expect(path).toBe('/par');
  expect(form).toMatchObject({ response_type: 'code', redirect_uri: redirectUri, code_challenge_method: 'S256' });
  expect(form['code_challenge']).toBe(createHash('sha256').update(underWay.verifier).digest('base64url'));
  const [, claims = ''] = (form['client_assertion'] ?? '').split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: issuer, iss: 'writ', sub: 'writ' });
});

test.each<[string, string, () => void]>([
  ['5.3.3.2, 2', 'takes no pushed request', () => Object.assign(metadata, { pushed_authorization_request_endpoint: undefined })],
  ['5.3.3.2, 2', 'gives no request_uri for it', () => Object.assign(pushed, { body: { expires_in: 60 } })],
  ['5.3.3.2, 2', 'refuses it', () => Object.assign(pushed, { status: 400, body: { error: 'invalid_request' } })],
  ['5.3.3.2, 3', 'has the plain challenge alone', () => Object.assign(metadata, { code_challenge_methods_supported: ['plain'] })],
  ['5.3.3.2, 5', 'does not name itself', () => Object.assign(metadata, { authorization_response_iss_parameter_supported: false })],
  ['5.3.3.1, 11', 'has another name than the one that is enrolled', () => Object.assign(metadata, { issuer: 'https://evil.example' })],
])('%s: nobody is sent to an issuer that %s', async (_clause, _what, change) => {
  change();
  expect(await reasonOf(client().begin(underWay, resource))).toBe('unusable');
});

test.each<[string, string, Record<string, string | undefined>]>([
  ['5.3.3.2, 5', 'without iss', { iss: undefined }],
  ['5.3.3.2, 5', 'of another issuer', { iss: 'https://evil.example' }],
  ['5.3.3.2, 4', 'to another browser’s request', { state: 'x'.repeat(43) }],
])('%s: an answer %s is refused, and its code goes nowhere', async (_clause, _what, over) => {
  expect(await reasonOf(client().finish(back(over), underWay, resource))).toBe('foreign');
  expect(asked).toEqual([]);
});

test('5.3.2.2, 9: a code that was used before signs nobody in', async () => {
  expect(await reasonOf(client().finish(back(), underWay, resource))).toBe('foreign');
  expect(asked.map(({ path }) => path)).toEqual(['/token']);
});
