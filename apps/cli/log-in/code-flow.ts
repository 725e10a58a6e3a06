/**
 * The authorization code flow as any client does it, with fetch alone (RFC 6749, 4.1; RFC 7636; RFC 8707; RFC 9207). The person is named
 * by `login_hint`, which only a demo's provider accepts without asking; redirects are followed by hand and never leave the issuer.
 * Knows nothing of Writ but the paths /oidc and the graph's.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createCookieJar } from './cookie-jar.ts';

export interface LogInOptions {
  /** What people open, without a slash at the end. */
  baseUrl: string;
  /** The log-in name. */
  login: string;
  /** The path of the graph that the token is for, such as /authority/graphql. */
  graphPath: string;
  fetch?: typeof fetch;
}

export interface LoggedIn {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
}

/** A log-in that didn't succeed, in one sentence. `code` is the OAuth error code when the provider gave one. */
export class LogInError extends Error {
  override readonly name = 'LogInError';
  readonly code: string | undefined;
  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

const clientId = 'writ-cli';
const redirectUri = 'http://127.0.0.1/callback';
const hopsMax = 8;
const random = (): string => randomBytes(32).toString('base64url');

interface Provider {
  issuer: string;
  authorization: URL;
  token: URL;
}

/** Logs in and gets an access token for one graph. Throws {@link LogInError}, or what fetch throws when nobody answers. */
export async function logIn({ baseUrl, login, graphPath, fetch: fetchFrom = fetch }: LogInOptions): Promise<LoggedIn> {
  const provider = await discover(`${baseUrl}/oidc`, fetchFrom);
  const resource = `${baseUrl}${graphPath}`;
  const verifier = random();
  const state = random();
  const request = new URL(provider.authorization);
  request.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid',
    resource,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: login,
  }).toString();
  const answer = await followToRedirect(request, login, fetchFrom);
  const code = readCode(answer, provider.issuer, state);
  const form = {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
    resource,
  };
  return requestToken(provider.token, form, fetchFrom);
}

async function discover(issuer: string, fetchFrom: typeof fetch): Promise<Provider> {
  const response = await fetchFrom(`${issuer}/.well-known/openid-configuration`, { redirect: 'error' });
  if (response.status === 421)
    throw new LogInError(`Writ answers at ${issuer} but goes by another address: use the one that it printed at its start.`);
  if (!response.ok)
    throw new LogInError(
      `There is no identity provider at ${issuer} (it answered ${response.status}). Is Writ running there in demo mode?`,
    );
  const document = asRecord(await response.json());
  if (document['issuer'] !== issuer)
    throw new LogInError(`The identity provider at ${issuer} calls itself something else, so it is not trusted.`);
  return {
    issuer,
    authorization: endpoint(document, 'authorization_endpoint', issuer),
    token: endpoint(document, 'token_endpoint', issuer),
  };
}

function endpoint(document: Record<string, unknown>, name: string, issuer: string): URL {
  const value = document[name];
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url?.origin !== new URL(issuer).origin)
    throw new LogInError(`The identity provider's ${name} is not at ${issuer}, so it is not trusted.`);
  return url;
}

/** Follows redirects with the provider's cookies until one points at our own redirect URI, which nobody needs to listen on. */
async function followToRedirect(start: URL, login: string, fetchFrom: typeof fetch): Promise<URL> {
  const jar = createCookieJar();
  let here = start;
  for (let hop = 0; hop < hopsMax; hop += 1) {
    const response = await fetchFrom(here, { redirect: 'manual', headers: { accept: 'application/json', cookie: jar.header(here) } });
    jar.keep(here, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) throw await stopped(response, login);
    const next = new URL(location, here);
    if (`${next.origin}${next.pathname}` === redirectUri) return next;
    if (next.origin !== start.origin) throw new LogInError(`The identity provider redirected to ${next.origin}, which is not followed.`);
    here = next;
  }
  throw new LogInError(`The identity provider redirected more than ${hopsMax} times.`);
}

async function stopped(response: Response, login: string): Promise<LogInError> {
  if (response.ok) return new LogInError(`The identity provider doesn't know the log-in name "${login}".`);
  return oauthError(await readBody(response), `The identity provider answered ${response.status}`);
}

function readCode(answer: URL, issuer: string, state: string): string {
  const one = (name: string): string | undefined => {
    const values = answer.searchParams.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  };
  if (one('iss') !== issuer) throw new LogInError('The answer to the log-in is not from the identity provider that was asked.');
  if (one('state') !== state) throw new LogInError('The answer to the log-in belongs to another request.');
  if (answer.searchParams.has('error')) throw oauthError(Object.fromEntries(answer.searchParams), 'The log-in was refused');
  const code = one('code');
  if (code === undefined) throw new LogInError('The answer to the log-in carries no code.');
  return code;
}

async function requestToken(url: URL, form: Record<string, string>, fetchFrom: typeof fetch): Promise<LoggedIn> {
  const response = await fetchFrom(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'error' });
  const body = await readBody(response);
  if (!response.ok) throw oauthError(body, `The token request was answered ${response.status}`);
  const { access_token: accessToken, expires_in: expiresIn, token_type: type } = body;
  if (typeof accessToken !== 'string' || typeof expiresIn !== 'number' || type !== 'Bearer')
    throw new LogInError('The answer to the token request carries no bearer token.');
  return { accessToken, expiresIn };
}

/** The JSON object in a body; an empty one when the body is something else, such as a page. */
async function readBody(response: Response): Promise<Record<string, unknown>> {
  if (!response.headers.get('content-type')?.includes('json')) return {};
  return asRecord(await response.json());
}

function oauthError(body: Record<string, unknown>, what: string): LogInError {
  const { error, error_description: description } = body;
  const code = typeof error === 'string' ? error : undefined;
  const why = typeof description === 'string' ? description : code;
  return new LogInError(why === undefined ? `${what}.` : `${what}: ${why}.`, code);
}

const asRecord = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});
