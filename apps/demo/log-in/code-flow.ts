/**
 * Logs in at the demo's identity provider as any client does: the authorization code flow with PKCE for one resource after a pushed request, by `openid-client`
 * (RFC 6749, 4.1; RFC 7636; RFC 8707; RFC 9126; RFC 9207), and DPoP where a key is given (RFC 9449). The person is named by `login_hint`, which only a demo's provider accepts without asking.
 * Knows nothing of Writ but the paths /oidc and the graph's.
 */
import * as oidc from 'openid-client';
import { visitor } from './visitor.ts';

export interface LogInOptions {
  /** What people open, without a slash at the end. */
  baseUrl: string;
  /** The log-in name. */
  login: string;
  /** The path of the graph that the token is for, such as /authority/graphql. */
  graphPath: string;
  /** The key that the token is bound to; without it, it is a bearer token. */
  proofKey?: oidc.CryptoKeyPair;
  /** The one order that the token is for (RFC 9396); without it, it is for all that the person may do. */
  order?: string;
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
  constructor(message: string, { code, cause }: { code?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
  }
}

const clientId = 'writ-cli';
const redirectUri = 'http://127.0.0.1/callback';
const hopsMax = 8;

/** Logs in and gets an access token for one graph. Throws {@link LogInError}, or what fetch throws when nobody answers. */
export async function logIn({ baseUrl, login, graphPath, proofKey, order, fetch: fetchFrom = fetch }: LogInOptions): Promise<LoggedIn> {
  const issuer = `${baseUrl}/oidc`;
  const provider = await discover(issuer, fetchFrom);
  const resource = `${baseUrl}${graphPath}`;
  const [pkceCodeVerifier, expectedState] = [oidc.randomPKCECodeVerifier(), oidc.randomState()];
  const request = await pushed(provider, {
    redirect_uri: redirectUri,
    scope: 'openid',
    resource,
    state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    login_hint: login,
    ...(order === undefined ? {} : { authorization_details: JSON.stringify([{ type: 'writ-order', order }]) }),
  });
  const answer = await followToRedirect(request, login, fetchFrom);
  requireOwnAnswer(answer, issuer, expectedState);
  const checks = { pkceCodeVerifier, expectedState };
  const bound = proofKey === undefined ? {} : { DPoP: oidc.getDPoPHandle(provider, proofKey) };
  const granted = await oidc.authorizationCodeGrant(provider, answer, checks, { resource }, bound).catch((error: unknown) => {
    throw refusalIn(error);
  });
  if (granted.expires_in === undefined || granted.token_type !== (proofKey === undefined ? 'bearer' : 'dpop')) throw noToken(proofKey);
  return { accessToken: granted.access_token, expiresIn: granted.expires_in };
}

/** Pushes the request (RFC 9126), and answers where to take it. */
const pushed = (provider: oidc.Configuration, parameters: Record<string, string>): Promise<URL> =>
  oidc.buildAuthorizationUrlWithPAR(provider, parameters).catch((error: unknown) => {
    if (error instanceof oidc.ResponseBodyError) throw oauthError(error, `The pushed request was answered ${error.status}`);
    if (!(error instanceof oidc.ClientError)) throw error;
    throw new LogInError('The identity provider gave no address for the pushed request.', { cause: error });
  });

async function discover(issuer: string, fetchFrom: typeof fetch): Promise<oidc.Configuration> {
  // What is sent in this flow is a form, or nothing.
  const ask: oidc.CustomFetch = (url, { body, ...rest }) =>
    fetchFrom(url, { ...rest, body: body instanceof URLSearchParams ? body : null });
  const options = { execute: [oidc.allowInsecureRequests], [oidc.customFetch]: ask };
  const provider = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), options).catch((cause: unknown) => {
    if (!(cause instanceof oidc.ClientError)) throw cause;
    throw new LogInError(whyNot(issuer, cause), { cause });
  });
  const metadata = provider.serverMetadata();
  for (const name of ['authorization_endpoint', 'token_endpoint', 'pushed_authorization_request_endpoint'] as const)
    if (URL.parse(metadata[name] ?? '')?.origin !== new URL(issuer).origin)
      throw new LogInError(`The identity provider's ${name} is not at ${issuer}, so it is not trusted.`);
  return provider;
}

function whyNot(issuer: string, { cause }: oidc.ClientError): string {
  if (!(cause instanceof Response)) return `The identity provider at ${issuer} calls itself something else, so it is not trusted.`;
  return cause.status === 421
    ? `Writ answers at ${issuer} but goes by another address: use the one that it printed at its start.`
    : `There is no identity provider at ${issuer} (it answered ${cause.status}). Is Writ running there in demo mode?`;
}

/** Follows redirects, which never leave the issuer, until one points at our own redirect URI, which nobody needs to listen on. */
async function followToRedirect(start: URL, login: string, fetchFrom: typeof fetch): Promise<URL> {
  const visit = visitor(fetchFrom);
  let here = start;
  for (let hop = 0; hop < hopsMax; hop += 1) {
    const response = await visit(here);
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
  const body: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : await response.body?.cancel();
  return response.ok
    ? new LogInError(`The identity provider doesn't know the log-in name "${login}".`)
    : oauthError({ ...(typeof body === 'object' ? body : {}) }, `The identity provider answered ${response.status}`);
}

/** The library holds an answer against the same, and says it in other words; of an issuer that the answer doesn't name it may take it. */
function requireOwnAnswer({ searchParams }: URL, issuer: string, state: string): void {
  const one = (name: string): string | null => (searchParams.getAll(name).length === 1 ? searchParams.get(name) : null);
  if (one('iss') !== issuer) throw new LogInError('The answer to the log-in is not from the identity provider that was asked.');
  if (one('state') !== state) throw new LogInError('The answer to the log-in belongs to another request.');
  if (!searchParams.has('error') && one('code') === null) throw new LogInError('The answer to the log-in carries no code.');
}

const noBearerToken = (cause?: unknown): LogInError =>
  new LogInError('The answer to the token request carries no bearer token.', { cause });

const noToken = (proofKey: oidc.CryptoKeyPair | undefined): LogInError =>
  proofKey === undefined ? noBearerToken() : new LogInError('The answer to the token request carries no token that is bound to the key.');

/** What the library throws for a refusal of the provider; anything else is a fault of the way there, and passes. */
function refusalIn(error: unknown): unknown {
  if (error instanceof oidc.AuthorizationResponseError) return oauthError(error, 'The log-in was refused');
  if (error instanceof oidc.ResponseBodyError) return oauthError(error, `The token request was answered ${error.status}`);
  if (!(error instanceof oidc.ClientError)) return error;
  return error.cause instanceof Response
    ? new LogInError(`The token request was answered ${error.cause.status}.`, { cause: error })
    : noBearerToken(error);
}

function oauthError({ error, error_description: description }: { error?: unknown; error_description?: unknown }, what: string): LogInError {
  const code = typeof error === 'string' ? error : undefined;
  const why = typeof description === 'string' ? description : code;
  return new LogInError(why === undefined ? `${what}.` : `${what}: ${why}.`, { code });
}
