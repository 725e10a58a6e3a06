/** The whole way: every demo log-in through the code flow to a verified caller, and each way to go wrong on it, over real HTTP. */
import { createHash, randomBytes } from 'node:crypto';
import { type Graph, graphOf, graphPaths, graphs } from '@writ/access';
import { demoPeople } from '@writ/demo/identity-provider';
import { createVerifier, type Verify } from '@writ/gateway/identity';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../identity-provider/testing/test-server.ts';
import { logIn } from './code-flow.ts';
import { visitor } from './visitor.ts';

let server: TestServer;
let verify: Verify;
beforeAll(async () => {
  server = await startTestServer();
  verify = createVerifier({ baseUrl: server.baseUrl, issuer: server.issuer });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  expect(server.faults).toEqual([]);
});

const tokenOf = async (login: string, graph: Graph): Promise<string> =>
  (await logIn({ baseUrl: server.baseUrl, login, graphPath: graphPaths[graph] })).accessToken;
const code = (value: string) => expect.objectContaining({ code: value });

describe.each(demoPeople)('the log-in $login', (person) => {
  const graph = graphOf(person.roles[0] ?? 'PUBLIC');
  test('works and is the person of the table', async () => {
    const { accessToken, expiresIn } = await logIn({ baseUrl: server.baseUrl, login: person.login, graphPath: graphPaths[graph] });
    expect(expiresIn).toBe(600);
    expect(await verify(accessToken, graph)).toEqual({
      graph,
      issuer: server.issuer,
      subject: person.login,
      organisation: person.org,
      country: person.country,
      office: person.office,
      roles: graph === 'public' ? ['PUBLIC', ...person.roles] : person.roles,
      signIn: { ageSeconds: expect.any(Number), acr: null, stepUpAcr: [], isBound: false },
    });
    for (const other of graphs.filter((one) => one !== graph))
      await expect(verify(accessToken, other)).rejects.toThrow(code('UNAUTHENTICATED'));
  });
});

test('a token for a graph without a role there opens nothing', async () => {
  await expect(verify(await tokenOf('police', 'platform'), 'platform')).rejects.toThrow(code('FORBIDDEN'));
  await expect(verify(await tokenOf('auditor', 'authority'), 'authority')).rejects.toThrow(code('FORBIDDEN'));
});

test('a token that has expired is refused', async () => {
  const inSeconds = (seconds: number): Verify =>
    createVerifier({ baseUrl: server.baseUrl, issuer: server.issuer, clock: () => new Date(Date.now() + seconds * 1000) });
  const token = await tokenOf('police', 'authority');
  await expect(inSeconds(590)(token, 'authority')).resolves.toBeDefined();
  await expect(inSeconds(615)(token, 'authority')).rejects.toThrow(code('UNAUTHENTICATED'));
});

test('a token of another provider, even with the same people, is refused', async () => {
  const other = await startTestServer();
  const { accessToken } = await logIn({ baseUrl: other.baseUrl, login: 'judge', graphPath: graphPaths.authority });
  await expect(verify(accessToken, 'authority')).rejects.toThrow(code('UNAUTHENTICATED'));
  const misled = createVerifier({ baseUrl: other.baseUrl, issuer: server.issuer });
  await expect(misled(accessToken, 'authority')).rejects.toThrow(code('UNAUTHENTICATED'));
  await other[Symbol.asyncDispose]();
});

test('when the provider is down, new tokens are refused as unavailable and not as invalid', async () => {
  const other = await startTestServer();
  const { accessToken } = await logIn({ baseUrl: other.baseUrl, login: 'judge', graphPath: graphPaths.authority });
  await other[Symbol.asyncDispose]();
  const late = createVerifier({ baseUrl: other.baseUrl, issuer: other.issuer });
  await expect(late(accessToken, 'authority')).rejects.toThrow(code('UPSTREAM_UNAVAILABLE'));
});

test('an address that Writ does not use is explained', async () => {
  const baseUrl = server.baseUrl.replace('127.0.0.1', 'localhost');
  await expect(logIn({ baseUrl, login: 'police', graphPath: '/graphql' })).rejects.toThrow(/goes by another address/);
});

test('an unknown log-in, or an unknown graph, gives no token', async () => {
  const attempt = (login: string, graphPath: string) => logIn({ baseUrl: server.baseUrl, login, graphPath });
  await expect(attempt('root', '/graphql')).rejects.toThrow(/doesn't know the log-in name "root"/);
  await expect(attempt('police', '/admin/graphql')).rejects.toThrow(code('invalid_target'));
  await expect(attempt('police', '/graphql/')).rejects.toThrow(code('invalid_target'));
});

describe('a client that violates the protocol', () => {
  const verifier = randomBytes(32).toString('base64url');
  const honest = (): Record<string, string> => ({
    response_type: 'code',
    client_id: 'writ-cli',
    redirect_uri: 'http://127.0.0.1:53682/callback',
    scope: 'openid',
    resource: `${server.baseUrl}/authority/graphql`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: 'police',
  });

  /** Pushes the request and follows the authorization to its end: the redirect to a client, or the page or JSON that it stopped at. */
  async function authorize(over: Record<string, string | undefined> = {}): Promise<{ back?: URL; error?: unknown }> {
    const visit = visitor();
    const asked = Object.entries({ ...honest(), ...over }).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const pushed = await fetch(`${server.issuer}/request`, { method: 'POST', body: new URLSearchParams(asked) });
    const { error, request_uri: uri } = (await pushed.json()) as { error?: unknown; request_uri?: string };
    if (uri === undefined) return { error };
    let here = new URL(`${server.issuer}/auth?${new URLSearchParams({ client_id: 'writ-cli', request_uri: uri })}`);
    for (;;) {
      const answer = await visit(here);
      const location = answer.headers.get('location');
      if (location === null) return { error: ((await answer.json()) as { error?: unknown }).error };
      here = new URL(location, here);
      const refused = here.searchParams.get('error') ?? new URLSearchParams(here.hash.slice(1)).get('error');
      if (refused !== null) return { error: refused };
      if (here.searchParams.has('code')) return { back: here };
    }
  }

  async function exchange(back: URL | undefined, over: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const form = {
      grant_type: 'authorization_code',
      client_id: 'writ-cli',
      redirect_uri: 'http://127.0.0.1:53682/callback',
      code: back?.searchParams.get('code') ?? '',
      code_verifier: verifier,
      ...over,
    };
    const answer = await fetch(`${server.issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
    return (await answer.json()) as Record<string, unknown>;
  }

  test('is compared with a correct one, which gets a token on any port of its own machine', async () => {
    const { back } = await authorize();
    expect(back?.origin).toBe('http://127.0.0.1:53682');
    const { access_token: token } = await exchange(back);
    expect(await verify(String(token), 'authority')).toMatchObject({ subject: 'police' });
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['another path to come back to', { redirect_uri: 'http://127.0.0.1/other' }, 'invalid_request'],
    ['another host to come back to', { redirect_uri: 'http://evil.test/callback' }, 'invalid_request'],
    ['nowhere to come back to', { redirect_uri: undefined }, 'invalid_request'],
    ['an unknown client', { client_id: 'evil' }, 'invalid_client'],
    ['the console’s name and not its key', { client_id: 'writ-console' }, 'invalid_client'],
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no graph', { resource: undefined }, 'invalid_target'],
    ['a graph elsewhere', { resource: 'http://evil.test/graphql' }, 'invalid_target'],
    ['a token without a code', { response_type: 'token' }, 'unsupported_response_type'],
  ])('is refused with %s', async (_what, over, error) => {
    expect(await authorize(over)).toEqual({ error });
  });

  test.each<[string, Record<string, string>, string]>([
    ['another verifier', { code_verifier: randomBytes(32).toString('base64url') }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_grant'],
    ['another redirect', { redirect_uri: 'http://127.0.0.1:53683/callback' }, 'invalid_grant'],
    ['another client', { client_id: 'writ-console' }, 'invalid_client'],
    ['a graph that was not requested', { resource: 'REPLACED' }, 'invalid_target'],
    ['an invented code', { code: 'x'.repeat(43) }, 'invalid_grant'],
    ['no code but a password', { grant_type: 'password', username: 'police' }, 'unsupported_grant_type'],
  ])('is refused when its token request has %s', async (_what, over, error) => {
    const { back } = await authorize();
    const form = over['resource'] === undefined ? over : { resource: `${server.baseUrl}/platform/graphql` };
    expect(await exchange(back, form)).toMatchObject({ error });
  });

  test('is refused when it brings its request by the browser (FAPI 2.0 Security Profile, 5.3.2.2, 3)', async () => {
    const answer = await visitor()(new URL(`${server.issuer}/auth?${new URLSearchParams(honest())}`));
    const back = new URL(answer.headers.get('location') ?? '');
    expect([back.searchParams.get('error'), back.searchParams.get('code')]).toEqual(['invalid_request', null]);
  });

  test('is refused when it uses a code twice', async () => {
    const { back } = await authorize();
    expect(await exchange(back)).toHaveProperty('access_token');
    expect(await exchange(back)).toMatchObject({ error: 'invalid_grant' });
  });
});
