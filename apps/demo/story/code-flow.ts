/**
 * Gets an access token as any client does: the authorization code flow with PKCE for one resource (RFC 6749, 4.1; RFC 7636; RFC 8707).
 * The person is named by `login_hint`, which only a demo's identity provider takes for an answer. Follows no redirect to another host.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Cookies } from './cookies.ts';
import { DemoError } from './deviation.ts';

const client = { client_id: 'writ-cli', redirect_uri: 'http://127.0.0.1/callback' };
const hopsMax = 8;

interface Endpoints {
  authorization: URL;
  token: URL;
}

function endpointIn(document: unknown, name: string, issuer: string): URL {
  const value = typeof document === 'object' && document !== null ? Object.entries(document).find(([key]) => key === name)?.[1] : undefined;
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url?.origin !== new URL(issuer).origin)
    throw new DemoError(`The identity provider's ${name} is not at ${issuer}, so it is not trusted.`);
  return url;
}

async function discover(issuer: string): Promise<Endpoints> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { redirect: 'error' });
  if (!response.ok)
    throw new DemoError(
      `There is no identity provider at ${issuer} (it answers ${response.status}): the story needs a Writ in demo mode, as "npm start" runs it, under the address that it printed.`,
    );
  const document: unknown = await response.json();
  return { authorization: endpointIn(document, 'authorization_endpoint', issuer), token: endpointIn(document, 'token_endpoint', issuer) };
}

/** Follows redirects until one points at our own redirect URI, which nobody needs to listen on. */
async function followed(start: URL, login: string): Promise<URL> {
  const cookies = new Cookies();
  let here = start;
  for (let hop = 0; hop < hopsMax; hop += 1) {
    const response = await fetch(here, { redirect: 'manual', headers: { accept: 'application/json', cookie: cookies.header } });
    cookies.keep(response.headers.getSetCookie(), new Date());
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (location === null) throw new DemoError(`The identity provider doesn't log in "${login}" (it answers ${response.status}).`);
    const next = new URL(location, here);
    if (`${next.origin}${next.pathname}` === client.redirect_uri) return next;
    if (next.origin !== start.origin) throw new DemoError(`The identity provider redirects to ${next.origin}, which is not followed.`);
    here = next;
  }
  throw new DemoError(`The identity provider redirects more than ${hopsMax} times.`);
}

/** A bearer token of `login` for the graph at `graphPath`, good for ten minutes. Throws {@link DemoError}, or what fetch throws. */
export async function logIn(baseUrl: string, login: string, graphPath: string): Promise<string> {
  const endpoints = await discover(`${baseUrl}/oidc`);
  const resource = `${baseUrl}${graphPath}`;
  const [verifier, state] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  const request = new URL(endpoints.authorization);
  request.search = new URLSearchParams({
    ...client,
    response_type: 'code',
    scope: 'openid',
    resource,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: login,
  }).toString();
  const { searchParams: answer } = await followed(request, login);
  const code = answer.get('code');
  if (answer.get('state') !== state || answer.get('iss') !== `${baseUrl}/oidc` || code === null)
    throw new DemoError(
      `The log-in of "${login}" ended without a code: ${answer.get('error_description') ?? answer.get('error') ?? 'no reason given'}.`,
    );
  const form = { ...client, grant_type: 'authorization_code', code, code_verifier: verifier, resource };
  const response = await fetch(endpoints.token, { method: 'POST', body: new URLSearchParams(form), redirect: 'error' });
  const granted: unknown = await response.json();
  if (typeof granted !== 'object' || granted === null || !('access_token' in granted) || typeof granted.access_token !== 'string')
    throw new DemoError(`The identity provider gave "${login}" no token (it answered ${response.status}).`);
  return granted.access_token;
}
