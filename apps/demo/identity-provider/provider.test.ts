import { mkdtempSync, rmSync } from 'node:fs';
import { request as sendOpenly } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  expect(server.faults).toEqual([]);
});

const request = {
  response_type: 'code',
  client_id: 'writ-cli',
  redirect_uri: 'http://127.0.0.1/callback',
  scope: 'openid',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};

/** Pushes a request (RFC 9126, 2); the answer is where the browser takes it. */
async function pushed(over: Record<string, string> = {}): Promise<URL> {
  const form = new URLSearchParams({ ...request, resource: `${server.baseUrl}/graphql`, ...over });
  const answer = await fetch(`${server.issuer}/request`, { method: 'POST', body: form });
  const body = (await answer.json()) as Record<string, unknown>;
  expect([answer.status, body], JSON.stringify(body)).toEqual([201, { request_uri: expect.any(String), expires_in: 60 }]);
  return new URL(
    `${server.issuer}/auth?${new URLSearchParams({ client_id: request.client_id, request_uri: String(body['request_uri']) })}`,
  );
}

/** Starts an authorization; the answer is the redirect to the sign-in page, with its cookies. */
async function startSignIn(over: Record<string, string> = {}): Promise<{ page: string; cookie: string; status: number }> {
  const url = await pushed(over);
  const answer = await fetch(url, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { page: new URL(answer.headers.get('location') ?? '', url).href, cookie: cookie.join('; '), status: answer.status };
}

const post = (page: string, cookie: string, body: string): Promise<Response> =>
  fetch(page, { method: 'POST', redirect: 'manual', body, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } });

describe('the sign-in page', () => {
  test('is shown when no log-in is named, and is never cached', async () => {
    const { page, cookie } = await startSignIn();
    const answer = await fetch(page, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('<button name="login" value="police">');
  });

  test('accepts the choice of a person and continues the authorization', async () => {
    const { page, cookie } = await startSignIn();
    const answer = await post(page, cookie, 'login=holder-1');
    expect(answer.status).toBe(303);
    const resumed = await fetch(answer.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie } });
    const back = new URL(resumed.headers.get('location') ?? '');
    expect(back.origin).toBe('http://127.0.0.1');
    expect(back.searchParams.get('code')).toBeTruthy();
  });

  test.each(['login=root', 'login=', '', `login=police&more=${'x'.repeat(2_000)}`, 'login=Police'])(
    'accepts no person who is not on the list',
    async (body) => {
      const { page, cookie } = await startSignIn();
      const answer = await post(page, cookie, body);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('Who are you in this demo?');
    },
  );

  test('shows an unknown hint as text', async () => {
    const { page, cookie } = await startSignIn({ login_hint: '<b>root</b>' });
    const text = await (await fetch(page, { headers: { cookie } })).text();
    expect(text).toContain('&lt;b&gt;root&lt;/b&gt;');
  });

  test('does not work without the cookie of the browser that began', async () => {
    const { page } = await startSignIn();
    expect((await fetch(page)).status).toBe(400);
    expect((await post(page, '', 'login=police')).status).toBe(400);
  });

  test('accepts no other method', async () => {
    const { page, cookie } = await startSignIn();
    const answer = await fetch(page, { method: 'DELETE', headers: { cookie } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

test('no person stays signed in: a new authorization asks again', async () => {
  const first = await startSignIn({ login_hint: 'police' });
  const signedIn = await fetch(first.page, { redirect: 'manual', headers: { cookie: first.cookie } });
  const resumed = await fetch(signedIn.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie: first.cookie } });
  const session = resumed.headers.getSetCookie().map((line) => line.split(';')[0]);
  expect(session.join()).toContain('_session=');
  const url = await pushed({ prompt: 'none' });
  const again = await fetch(url, { redirect: 'manual', headers: { cookie: session.join('; ') } });
  expect(new URL(again.headers.get('location') ?? '').searchParams.get('error')).toBe('login_required');
});

test('an error that may not be sent to the client is a page for people and JSON for programs', async () => {
  const url = `${server.issuer}/auth?client_id=%3Cb%3E`;
  const page = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).not.toContain('<b>');
  const answer = await fetch(url, { headers: { accept: 'application/json' } });
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_client' })]);
});

test('a request for another host is refused: a name that resolves to loopback signs nobody in', async () => {
  const { port } = new URL(server.baseUrl);
  const status = await new Promise<number | undefined>((answered, failed) => {
    const sent = sendOpenly({ port, host: '127.0.0.1', path: '/oidc/jwks', headers: { host: `evil.test:${port}` } }, (response) => {
      response.resume();
      answered(response.statusCode);
    });
    sent.on('error', failed).end();
  });
  expect(status).toBe(421);
});

test('the provider publishes only the public half of the key', async () => {
  const { keys } = (await (await fetch(`${server.issuer}/jwks`)).json()) as { keys: Record<string, unknown>[] };
  expect(keys).toEqual([
    { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: expect.any(String), x: expect.any(String), y: expect.any(String) },
  ]);
});

test('the provider offers what the code flow needs and nothing more', async () => {
  const document = (await (await fetch(`${server.issuer}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  expect(Object.keys(document).filter((name) => /_endpoint$|_uri$/.test(name))).toEqual([
    'authorization_endpoint',
    'end_session_endpoint',
    'jwks_uri',
    'token_endpoint',
    'pushed_authorization_request_endpoint',
  ]);
  expect(document).toMatchObject({ response_types_supported: ['code'], code_challenge_methods_supported: ['S256'] });
});

test.each(['/oidc/interaction/x', '/oidc/reg', '/oidc/me', '/oidc/request', '/oidc/device/auth', '/oidc', '/oidc/'])(
  'the path %s does not exist',
  async (path) => {
    expect((await fetch(`${server.baseUrl}${path}`)).status).toBe(404);
  },
);

test('a script of another site may not request a token', async () => {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'writ-cli',
    code: 'x',
    redirect_uri: request.redirect_uri,
  });
  const ask = (origin: string): Promise<Response> => fetch(`${server.issuer}/token`, { method: 'POST', body: form, headers: { origin } });
  const evil = await ask('https://evil.test');
  expect(evil.headers.get('access-control-allow-origin')).toBeNull();
  expect(await evil.json()).toMatchObject({ error: 'invalid_request' });
  expect(await (await ask(server.baseUrl)).json()).toMatchObject({ error: 'invalid_grant' });
});

test('a second start publishes the key of the first, and neither prints anything', async () => {
  const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
  const keysFolder = mkdtempSync(join(tmpdir(), 'writ-keys-'));
  const published = async (): Promise<unknown> => {
    const one = await startTestServer({ keysFolder });
    const keys: unknown = await (await fetch(`${one.issuer}/jwks`)).json();
    await one[Symbol.asyncDispose]();
    return keys;
  };
  expect(await published()).toEqual(await published());
  rmSync(keysFolder, { recursive: true });
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});
