import { expect, test } from 'vitest';
import { LogInError, logIn } from './code-flow.ts';

// A provider that answers as told: what the client refuses can't be had from an honest one.
const baseUrl = 'http://localhost:4000';
const issuer = `${baseUrl}/oidc`;
const document = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  pushed_authorization_request_endpoint: `${issuer}/request`,
};

interface Told {
  document?: unknown;
  push?: (asked: URLSearchParams) => Response;
  /** Where the authorization redirects to, given the request as it was pushed. */
  redirect?: (request: URL) => string;
  token?: () => Response;
}
const redirectTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });
const back = (request: URL, over: Record<string, string> = {}): string =>
  `http://127.0.0.1/callback?${new URLSearchParams({ code: 'c', iss: issuer, state: request.searchParams.get('state') ?? '', ...over })}`;

const provider = (told: Told): typeof fetch => {
  let asked = new URLSearchParams();
  return async (input, init) => {
    const url = new URL(String(input));
    if (url.pathname.endsWith('openid-configuration')) return Response.json(told.document ?? document);
    if (url.pathname.endsWith('/request')) {
      asked = new URLSearchParams(String(init?.body));
      return told.push?.(asked) ?? Response.json({ request_uri: 'urn:pushed', expires_in: 60 }, { status: 201 });
    }
    if (init?.method === 'POST') return told.token?.() ?? Response.json({ access_token: 't', expires_in: 600, token_type: 'Bearer' });
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'writ-cli', request_uri: 'urn:pushed' });
    return redirectTo((told.redirect ?? back)(new URL(`${issuer}/auth?${asked}`)));
  };
};
const attempt = (told: Told) => logIn({ baseUrl, login: 'police', graphPath: '/authority/graphql', fetch: provider(told) });
const because = (words: RegExp) => expect.objectContaining({ name: 'LogInError', message: expect.stringMatching(words) });

test('a correct provider gives a token', async () => {
  expect(await attempt({})).toEqual({ accessToken: 't', expiresIn: 600 });
});

test('the request names one graph, with PKCE S256 and a new state', async () => {
  const seen: URLSearchParams[] = [];
  const redirect = (request: URL): string => {
    seen.push(request.searchParams);
    return back(request);
  };
  await attempt({ redirect });
  await attempt({ redirect });
  expect(Object.fromEntries(seen[0] ?? [])).toMatchObject({
    response_type: 'code',
    client_id: 'writ-cli',
    resource: `${baseUrl}/authority/graphql`,
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    login_hint: 'police',
  });
  for (const name of ['state', 'code_challenge']) expect(seen[0]?.get(name)).not.toBe(seen[1]?.get(name));
});

test.each<[string, Told, RegExp]>([
  ['another issuer in the discovery document', { document: { ...document, issuer: 'http://evil.test' } }, /calls itself something else/],
  [
    'an authorization endpoint elsewhere',
    { document: { ...document, authorization_endpoint: 'http://evil.test/auth' } },
    /authorization_endpoint/,
  ],
  ['a token endpoint elsewhere', { document: { ...document, token_endpoint: 'http://evil.test/token' } }, /token_endpoint/],
  ['no endpoint', { document: { issuer } }, /authorization_endpoint/],
  ['no document', { document: [] }, /calls itself/],
  ['the answer of another issuer', { redirect: (request) => back(request, { iss: 'http://evil.test' }) }, /not from the identity provider/],
  ['an answer without an issuer', { redirect: (request) => back(request).replace(/iss=[^&]*&/, '') }, /not from the identity provider/],
  ['an answer with two issuers', { redirect: (request) => `${back(request)}&iss=x` }, /not from the identity provider/],
  ['the answer to another request', { redirect: (request) => back(request, { state: 'other' }) }, /another request/],
  ['no code', { redirect: (request) => back(request).replace('code=c&', '') }, /no code/],
  ['a refusal', { redirect: (request) => back(request, { error: 'access_denied', error_description: 'not you' }) }, /refused: not you/],
  ['a redirect elsewhere', { redirect: () => 'http://evil.test/callback' }, /evil\.test, which is not followed/],
  ['a redirect to another port of ours', { redirect: () => 'http://127.0.0.1:9/callback' }, /not followed/],
  ['redirects without end', { redirect: () => `${issuer}/auth?client_id=writ-cli&request_uri=urn%3Apushed` }, /more than/],
  [
    'an endpoint for pushed requests elsewhere',
    { document: { ...document, pushed_authorization_request_endpoint: 'http://evil.test/' } },
    /pushed_authorization_request_endpoint/,
  ],
  [
    'a provider that takes no pushed request',
    { push: () => Response.json({ error: 'invalid_request' }, { status: 400 }) },
    /invalid_request/,
  ],
  [
    'a pushed request that got no address',
    { push: () => Response.json({ expires_in: 60 }, { status: 201 }) },
    /no address for the pushed request/,
  ],
  [
    'a token that is no bearer token',
    { token: () => Response.json({ access_token: 't', expires_in: 600, token_type: 'DPoP' }) },
    /no bearer/,
  ],
  ['a token request that is refused', { token: () => Response.json({ error: 'invalid_grant' }, { status: 400 }) }, /400: invalid_grant/],
  ['a token request that meets a page', { token: () => new Response('<html>', { status: 502 }) }, /answered 502\.$/],
])('the log-in refuses %s', async (_what, told, words) => {
  await expect(attempt(told)).rejects.toThrow(because(words));
});

test('no token request is sent after a refused answer', async () => {
  let asked = 0;
  const token = (): Response => {
    asked += 1;
    return Response.json({});
  };
  await expect(attempt({ token, redirect: (request) => back(request, { state: 'other' }) })).rejects.toThrow(LogInError);
  expect(asked).toBe(0);
});

test('where there is no provider, the log-in reports it', async () => {
  const nothing: typeof fetch = async () => new Response('', { status: 404 });
  await expect(logIn({ baseUrl, login: 'police', graphPath: '/graphql', fetch: nothing })).rejects.toThrow(
    because(/no identity provider at/),
  );
});
