/**
 * The log-in as a client of a body's issuer: authorization code flow with PKCE S256, state and nonce, `private_key_jwt`, and a redirect of its own for each issuer, so that no
 * issuer gets the code of another (OpenID Connect Core 1.0, 3.1; RFC 7636; RFC 9207; RFC 9700, 2.1). Of what comes back the ID token counts; the bearer token is dropped.
 */
import { createHash, type JsonWebKey, webcrypto } from 'node:crypto';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import { Refused } from '../people/refused.ts';
import type { Upstream } from './upstream.ts';

/** What of an attempt the issuer is shown or answers. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** How an attempt is asked for. */
export interface Asking {
  readonly acr: readonly string[];
  /** In seconds. */
  readonly maxAge: number;
  /** Whether the person is asked although the issuer knows them. */
  readonly again: boolean;
}

export interface UpstreamClient {
  /** Public keys of this client, the one in use first. */
  readonly keys: readonly JsonWebKey[];
  /** Public keys of the issuer, for what it sends by itself. */
  readonly issuerKeys: () => Promise<JWTVerifyGetKey>;
  begin(attempt: Attempt, asking: Asking): Promise<URL>;
  /** The claims of the ID token that the answer with these parameters leads to: of this issuer, for this client and this attempt. */
  finish(answer: URLSearchParams, attempt: Attempt): Promise<oidc.IDToken>;
}

const timeoutSeconds = 5;
/** How long a failed discovery is not tried again, in milliseconds. */
const pauseMs = 1_000;

export const newAttempt = (): Attempt => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** RFC 7638. */
const kidOf = ({ crv, kty, x, y }: JsonWebKey): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

const publicHalf = ({ d: _, ...key }: JsonWebKey): JsonWebKey => ({ ...key, kid: kidOf(key) });

async function authentication(key: JsonWebKey): Promise<oidc.ClientAuth> {
  const { kty, crv, x, y, d } = key;
  const imported = await webcrypto.subtle.importKey(
    'jwk',
    { kty, crv, x, y, d } as webcrypto.JsonWebKey,
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  return oidc.PrivateKeyJwt({ key: imported, kid: kidOf(key) });
}

const has = (list: readonly string[] | undefined, value: string): boolean => list === undefined || list.includes(value);

async function discover({ issuer, clientId, algorithm }: Upstream, key: JsonWebKey): Promise<oidc.Configuration> {
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(
    new URL(issuer),
    clientId,
    // One algorithm: what a token says of itself chooses nothing.
    { id_token_signed_response_alg: algorithm },
    await authentication(key),
    { timeout: timeoutSeconds, execute: [oidc.enableNonRepudiationChecks, ...insecure] },
  );
  const metadata = found.serverMetadata();
  const isUsable =
    metadata.issuer === issuer &&
    metadata.code_challenge_methods_supported?.includes('S256') === true &&
    has(metadata.token_endpoint_auth_methods_supported, 'private_key_jwt') &&
    has(metadata.id_token_signing_alg_values_supported, algorithm);
  if (!isUsable) throw new Refused('UPSTREAM_AWAY', { cause: new TypeError(`${issuer} does not support what is asked of it`) });
  return found;
}

/** What the library throws, as a reason; anything else is our own error and passes. */
function reasonOf(error: unknown): unknown {
  if (error instanceof oidc.AuthorizationResponseError) return new Refused('UPSTREAM_REFUSED', { cause: error });
  if (error instanceof oidc.ResponseBodyError)
    return new Refused(error.error === 'invalid_grant' ? 'UPSTREAM_CODE' : 'UPSTREAM_AWAY', { cause: error });
  if (error instanceof oidc.ClientError)
    return new Refused(away.has(error.code ?? '') ? 'UPSTREAM_AWAY' : 'UPSTREAM_TOKEN', { cause: error });
  if (error instanceof TypeError || error instanceof DOMException) return new Refused('UPSTREAM_AWAY', { cause: error });
  return error;
}
const away = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** Throws {@link Refused} unless the answer is of this issuer, as far as it says so: it must where its metadata promises that (RFC 9207, 2.4). */
function requireIssuer(
  answer: URLSearchParams,
  { issuer, authorization_response_iss_parameter_supported: names }: oidc.ServerMetadata,
): void {
  const said = answer.getAll('iss');
  const isRight = said.length === 0 ? names !== true : said.length === 1 && said[0] === issuer;
  if (!isRight) throw new Refused('UPSTREAM_ISSUER');
}

/** The one algorithm, and this client alone: an ID token for several would be shown to the others too. */
function requireForUs(claims: oidc.IDToken | undefined, clientId: string): oidc.IDToken {
  const isForUs = claims !== undefined && [claims.aud].flat().join('\n') === clientId;
  if (!isForUs) throw new Refused('UPSTREAM_TOKEN');
  return claims;
}

/** A client of the issuer, which is asked for nothing before somebody signs in. Its functions throw {@link Refused}. */
export function createUpstreamClient(
  upstream: Upstream,
  redirectUri: string,
  keys: readonly [JsonWebKey, ...JsonWebKey[]],
): UpstreamClient {
  let found: Promise<oidc.Configuration> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  async function configuration(): Promise<oidc.Configuration> {
    if (performance.now() - failedAt < pauseMs) throw new Refused('UPSTREAM_AWAY');
    found ??= discover(upstream, keys[0]);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      failedAt = performance.now();
      throw error instanceof Refused ? error : new Refused('UPSTREAM_AWAY', { cause: error });
    }
  }
  let remote: JWTVerifyGetKey | undefined;
  async function issuerKeys(): Promise<JWTVerifyGetKey> {
    const { jwks_uri: uri } = (await configuration()).serverMetadata();
    if (uri === undefined) throw new Refused('UPSTREAM_AWAY');
    remote ??= createRemoteJWKSet(new URL(uri));
    return remote;
  }
  const guarded = <T>(act: () => Promise<T>): Promise<T> =>
    act().catch((error: unknown) => {
      throw reasonOf(error);
    });
  return {
    keys: keys.map(publicHalf),
    issuerKeys: () => guarded(issuerKeys),
    begin: ({ state, nonce, verifier }, { acr, maxAge, again }) =>
      guarded(async () => {
        const issuer = await configuration();
        const parameters = {
          ...{ redirect_uri: redirectUri, scope: 'openid profile', state, nonce, acr_values: acr.join(' '), max_age: String(maxAge) },
          ...{ code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
          ...(again ? { prompt: 'login' } : {}),
        };
        const isPushed = issuer.serverMetadata().pushed_authorization_request_endpoint !== undefined;
        return isPushed ? oidc.buildAuthorizationUrlWithPAR(issuer, parameters) : oidc.buildAuthorizationUrl(issuer, parameters);
      }),
    finish: (answer, { state, nonce, verifier }) =>
      guarded(async () => {
        const issuer = await configuration();
        requireIssuer(answer, issuer.serverMetadata());
        const url = new URL(redirectUri);
        url.search = answer.toString();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const granted = await oidc.authorizationCodeGrant(issuer, url, checks);
        return requireForUs(granted.claims(), upstream.clientId);
      }),
  };
}
