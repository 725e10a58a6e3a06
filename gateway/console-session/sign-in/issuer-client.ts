/**
 * One issuer as the console signs in there: the authorization code flow with PKCE S256, state and nonce, for a token of one graph
 * (OpenID Connect Core 1.0, 3.1; RFC 7636; RFC 8707), pushed where the issuer takes that (RFC 9126), which it must on all graphs but the public one, and bound to a key of the session where it binds
 * tokens (RFC 9449). An issuer that doesn't identify itself in its answer (RFC 9207) is not used: several
 * may be enrolled, and one must not get the code of another (RFC 9700, 4.4). What comes back is verified by the caller.
 */
import { createPrivateKey } from 'node:crypto';
import { type Graph, stepUpSeconds } from '@writ/access';
import { importPKCS8 } from 'jose';
import * as oidc from 'openid-client';
import type { ConsoleClient, EnrolledIssuer } from '../../identity/index.ts';
import type { RenewedToken } from '../session/renewal.ts';
import { makeSessionKey, pairOf, type SessionKey, type SessionKeyPair, sessionKeyOf } from '../session/session-key.ts';

/** What is kept in the browser while somebody signs in. */
export interface UnderWay {
  issuer: string;
  graph: Graph;
  state: string;
  nonce: string;
  verifier: string;
  /** Where they go afterwards. */
  to: string;
  /** Whether somebody who is signed in identifies themselves another time, for something that needs it. */
  again?: true | undefined;
}

/** A token as the issuer gave it, what it is bound to, and what the issuer calls the person. Nothing of it was verified as a token of a graph. */
export interface Granted {
  token: string;
  key?: SessionKey;
  name?: string;
  /** By which it is renewed, and what the issuer calls its own session with this browser: where the issuer gives them. */
  refreshToken?: string;
  issuerSession?: string;
}

/** Why somebody isn't signed in: the sentence is the page's. */
export type SignInFailure = 'foreign' | 'refused' | 'unreachable' | 'unusable' | 'notFresh';

export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly failure: SignInFailure;
  constructor(failure: SignInFailure, cause?: unknown) {
    super(`signing in: ${failure}`, { cause });
    this.failure = failure;
  }
}

export interface IssuerClient {
  /** Where the browser goes; `hint` is the log-in name that it should ask for, and `acrValues` what a log-in another time may be called. */
  begin(underWay: UnderWay, resource: string, hint?: string, acrValues?: readonly string[]): Promise<URL>;
  /** What the answer at `url` is worth. */
  finish(url: URL, underWay: UnderWay, resource: string): Promise<Granted>;
  /** Another token in the place of one that ends (RFC 6749, 6), for the key of its session. */
  renew(refreshToken: string, key: SessionKey | undefined, resource: string): Promise<RenewedToken>;
}

const timeoutSeconds = 5;
/** How long a failed discovery is not tried again, in milliseconds. */
const pauseMs = 1_000;

/** Random values of one sign-in. */
export const newUnderWay = (): Pick<UnderWay, 'state' | 'nonce' | 'verifier'> => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** How the client proves itself: by a signature, by a secret, or as a public client. */
async function authenticationOf({ clientSecret, clientKey }: ConsoleClient): Promise<oidc.ClientAuth> {
  if (clientKey !== undefined) return oidc.PrivateKeyJwt(await importPKCS8(pkcs8Of(clientKey), 'ES256'));
  return clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
}

/** The form that the library reads; OpenSSL writes others too. */
const pkcs8Of = (pem: string): string => createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();

async function discover({ issuer, graphs, console: client }: EnrolledIssuer): Promise<oidc.Configuration> {
  if (client === undefined) throw new TypeError('the issuer has no client of the console');
  const authentication = await authenticationOf(client);
  const isPublicAlone = graphs.every((graph) => graph === 'public');
  const found = await oidc.discovery(new URL(issuer), client.clientId, undefined, authentication, {
    timeout: timeoutSeconds,
    // Only the demo's own issuer has no TLS: others are enrolled by an https address alone.
    execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
  });
  const metadata = found.serverMetadata();
  if (metadata.issuer !== issuer || metadata.authorization_response_iss_parameter_supported !== true) throw new SignInError('unusable');
  if (!isPublicAlone && !takesPushedRequests(metadata)) throw new SignInError('unusable');
  return found;
}

/** What the FAPI 2.0 Security Profile, 5.3.3.2, has a client do on graphs that aren't public: nobody is sent to an issuer where it can't. */
const takesPushedRequests = (metadata: Readonly<oidc.ServerMetadata>): boolean =>
  metadata.pushed_authorization_request_endpoint !== undefined && metadata.code_challenge_methods_supported?.includes('S256') === true;

const bindsTokens = (issuer: oidc.Configuration): boolean =>
  issuer.serverMetadata().dpop_signing_alg_values_supported?.includes('ES256') ?? false;

/** An issuer that was shown a key may give a bearer token all the same (RFC 9449, 5): whether that is taken is said by the graph. */
const keyOf = async (pair: SessionKeyPair | undefined, type: string): Promise<{ key?: SessionKey }> =>
  pair === undefined || type.toLowerCase() !== 'dpop' ? {} : { key: await sessionKeyOf(pair) };

/** What an ID token says beside who it is. */
function factsIn(claims: oidc.IDToken | undefined): Pick<Granted, 'name' | 'issuerSession'> {
  const short = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200;
  const { name, sid } = { name: claims?.['name'], sid: claims?.['sid'] };
  return { ...(short(name) ? { name } : {}), ...(short(sid) ? { issuerSession: sid } : {}) };
}

/** What has the issuer ask for the person although it knows them, and as strongly as it is needed (RFC 9470, 4; OpenID Connect Core 1.0, 3.1.2.1). */
const askedAgain = (acrValues: readonly string[]): Record<string, string> => ({
  prompt: 'login',
  max_age: String(stepUpSeconds),
  ...(acrValues.length === 0 ? {} : { acr_values: acrValues.join(' ') }),
});

/** The failure in what the library throws; anything else is our own error and passes. */
function failureOf(error: unknown): unknown {
  if (error instanceof SignInError) return error;
  if (error instanceof oidc.AuthorizationResponseError) return new SignInError('refused', error);
  if (error instanceof oidc.ResponseBodyError) return new SignInError(error.error === 'invalid_grant' ? 'foreign' : 'unusable', error);
  if (error instanceof oidc.ClientError) return new SignInError(clientFailures[error.code ?? ''] ?? 'unusable', error);
  if (error instanceof TypeError || error instanceof DOMException) return new SignInError('unreachable', error);
  return error;
}

const clientFailures: Readonly<Record<string, SignInFailure>> = {
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
};

/** Whether an answer belongs to this sign-in and comes from this issuer; the library holds it against the same, and says it in other words. */
function isAnswerTo({ state, issuer }: UnderWay, { searchParams }: URL): boolean {
  const is = (name: string, value: string): boolean => searchParams.getAll(name).length === 1 && searchParams.get(name) === value;
  const codes = searchParams.getAll('code').length;
  return is('state', state) && is('iss', issuer) && (searchParams.has('error') ? codes === 0 : codes === 1);
}

/** Signs in at one issuer. Nothing is fetched before somebody does; every function throws {@link SignInError}. */
export function createIssuerClient(enrolled: EnrolledIssuer, redirectUri: string): IssuerClient {
  let found: Promise<oidc.Configuration> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  async function configuration(): Promise<oidc.Configuration> {
    if (performance.now() - failedAt < pauseMs) throw new SignInError('unreachable');
    found ??= discover(enrolled);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      failedAt = performance.now();
      throw error;
    }
  }
  const guarded = <T>(act: () => Promise<T>): Promise<T> =>
    act().catch((error: unknown) => {
      throw failureOf(error);
    });
  return {
    begin: ({ state, nonce, verifier, again }, resource, hint, acrValues = []) =>
      guarded(async () => {
        const issuer = await configuration();
        const parameters = {
          redirect_uri: redirectUri,
          scope: enrolled.console?.offlineAccess === true ? 'openid offline_access' : 'openid',
          resource,
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(hint === undefined ? {} : { login_hint: hint }),
          ...(again === undefined ? {} : askedAgain(acrValues)),
        };
        const isPushed = issuer.serverMetadata().pushed_authorization_request_endpoint !== undefined;
        return isPushed ? oidc.buildAuthorizationUrlWithPAR(issuer, parameters) : oidc.buildAuthorizationUrl(issuer, parameters);
      }),
    finish: (url, underWay, resource) =>
      guarded(async () => {
        if (!isAnswerTo(underWay, url)) throw new SignInError('foreign');
        const { state, nonce, verifier } = underWay;
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const issuer = await configuration();
        const pair = bindsTokens(issuer) ? await makeSessionKey() : undefined;
        const granted = await oidc.authorizationCodeGrant(
          issuer,
          url,
          checks,
          { resource },
          pair && { DPoP: oidc.getDPoPHandle(issuer, pair) },
        );
        const key = await keyOf(pair, granted.token_type);
        const { refresh_token: refreshToken } = granted;
        const renewal = refreshToken === undefined ? {} : { refreshToken };
        return { token: granted.access_token, ...key, ...renewal, ...factsIn(granted.claims()) };
      }),
    renew: (refreshToken, key, resource) =>
      guarded(async () => {
        const issuer = await configuration();
        const proof = key && { DPoP: oidc.getDPoPHandle(issuer, await pairOf(key)) };
        const granted = await oidc.refreshTokenGrant(issuer, refreshToken, { resource }, proof);
        return { token: granted.access_token, refreshToken: granted.refresh_token };
      }),
  };
}
