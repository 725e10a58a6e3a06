/**
 * How the demo's provider is set: by the FAPI 2.0 Security Profile, with two clients of our own, code flow with PKCE S256 after a pushed request and nothing else, one token for one
 * graph (RFC 8707), our claims in a signed access token (RFC 9068). Consent is skipped because both clients are ours. Of the profile it leaves out that a token must be bound and a
 * client have a key, for the command line alone: whoever reads its code has whatever key is in it. Every default that the library would warn about is decided here; nothing is fetched
 * from outside.
 */
import type { JsonWebKey } from 'node:crypto';
import { graphPaths, graphs } from '@writ/access';
import { errors, type Grant, interactionPolicy, type OAuthError, type OidcContext } from 'oidc-provider';
import { consoleClientId } from '../../../gateway/identity/enrolled-issuers.ts';
import { orderDetails } from '../../log-in/provider/order-details.ts';
import { type ConsoleKey, consoleKey, derived } from './console-key.ts';
import { demoClaims, demoPerson } from './demo-people.ts';
import { errorPage, pageHeaders, signedOutPage, signOutPage } from './sign-in-page.ts';
import type { SignInStore } from './sign-in-store.ts';

/** What the demo calls a log-in that was asked for by `acr_values`: it has no password, and so nothing that is stronger. */
export const strongerAcr = 'urn:writ:demo:again';
/** How long an access token is good for, in seconds. */
const accessTokenSeconds = 600;
/** How long the console, where somebody works, renews it: as long as its sessions last. */
const renewalSeconds = 8 * 3_600;
const codeSeconds = 60;
const signInSeconds = 600;
const cookie = { httpOnly: true, sameSite: 'lax', signed: true };

export interface ProviderPlace {
  baseUrl: string;
  /** Where a person says who they are, below the base URL. */
  signInPath: string;
  store: SignInStore;
  /** The signing key, of which the rest is made. */
  key: JsonWebKey;
}

/** The provider's settings for one base URL: the same in every gateway with the same keys. */
export function providerSettings({ baseUrl, signInPath, store, key }: ProviderPlace): Record<string, unknown> {
  return {
    adapter: store,
    jwks: { keys: [key] },
    cookies: { keys: [cookieKey(key)], short: cookie, long: cookie },
    clients: clients(baseUrl, consoleKey(key)),
    clientDefaults: { id_token_signed_response_alg: 'ES256', token_endpoint_auth_method: 'none' },
    clientAuthMethods: ['none', 'private_key_jwt'],
    clientBasedCORS: (_context: OidcContext, origin: string) => origin === new URL(baseUrl).origin,
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'name', 'org', 'country', 'office', 'roles'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    interactions: { policy: firstPartyPolicy(), url: (_context: OidcContext, { uid }: { uid: string }) => `${signInPath}/${uid}` },
    loadExistingGrant: grantForOwnClient,
    findAccount,
    extraTokenClaims: (context: OidcContext, token: { accountId?: string }) => ({ ...claimsOf(token.accountId), ...logInOf(context) }),
    acrValues: [strongerAcr],
    expiresWithSession: () => false,
    issueRefreshToken: (_context: OidcContext, client: { clientId: string }) => client.clientId === consoleClientId,
    renderError,
    fetch: fetchFromOwn(logoutUri(baseUrl)),
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: codeSeconds,
      PushedAuthorizationRequest: codeSeconds,
      IdToken: accessTokenSeconds,
      Interaction: signInSeconds,
      // Whoever signs out here ends the sessions that began here.
      Session: renewalSeconds,
      Grant: renewalSeconds,
      RefreshToken: renewalSeconds,
    },
    features: {
      devInteractions: { enabled: false },
      // A client that shows a key gets a token that is bound to it; the nonces are the same in every gateway.
      dPoP: { enabled: true, nonceSecret: nonceSecret(key), requireNonce: () => true },
      fapi: { enabled: true, profile: '2.0' },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      richAuthorizationRequests: orderDetails,
      // Whoever signs out here is signed out of the console too.
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: OidcContext, form: string) => show(context, signOutPage(form)),
        postLogoutSuccessSource: (context: OidcContext) => show(context, signedOutPage()),
      },
      userinfo: { enabled: false },
      resourceIndicators: resourceIndicators(baseUrl),
    },
  };
}

/** Signs the cookies of a log-in; made from the signing key, so that each gateway knows the cookies of the others. */
const cookieKey = (key: JsonWebKey): string => derived(key, 'cookies').toString('base64url');
const nonceSecret = (key: JsonWebKey): Buffer => derived(key, 'nonces');

const clients = (baseUrl: string, { publicJwk }: ConsoleKey): Record<string, unknown>[] => [
  // A native client's loopback redirect may have any port (RFC 8252, 7.3).
  {
    client_id: 'writ-cli',
    client_name: 'writ',
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1/callback'],
    authorization_details_types: ['writ-order'],
  },
  {
    client_id: consoleClientId,
    client_name: 'Writ console',
    application_type: 'web',
    redirect_uris: [`${baseUrl}/sign-in/callback`],
    grant_types: ['authorization_code', 'refresh_token'],
    backchannel_logout_uri: logoutUri(baseUrl),
    backchannel_logout_session_required: true,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    dpop_bound_access_tokens: true,
    jwks: { keys: [publicJwk] },
  },
];

function resourceIndicators(baseUrl: string): Record<string, unknown> {
  const resources = new Set(graphs.map((graph) => `${baseUrl}${graphPaths[graph]}`));
  const refuse = (): never => {
    throw new errors.InvalidTarget(`resource must be the URL of one graph: ${[...resources].join(', ')}`);
  };
  return {
    enabled: true,
    // Called without a choice when the request names no resource, and with several when a token request doesn't pick one.
    defaultResource: refuse,
    useGrantedResource: () => true,
    getResourceServerInfo: (_context: OidcContext, resource: string) =>
      resources.has(resource) ? { scope: '', audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } } : refuse(),
  };
}

/** The library asks for consent by default, and always for native clients and details; both clients here are the installation's own. */
function firstPartyPolicy(): ReturnType<typeof interactionPolicy.base> {
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  policy.get('consent')?.checks.remove('rar_prompt');
  return policy;
}

async function grantForOwnClient({ oidc }: OidcContext): Promise<Grant> {
  const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid');
  for (const [resource, { scope }] of Object.entries(oidc.resourceServers)) grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}

/** For mistakes that may not go back to the client, such as an unknown redirect: a page for people, JSON for programs. */
function renderError(context: OidcContext, out: OAuthError): void {
  const accepted = context.accepts('html', 'json');
  if (accepted === 'html') context.set(pageHeaders);
  context.body = accepted === 'html' ? errorPage(out.error_description ?? out.error) : out;
}

/** When and how the person logged in, as access tokens say it (RFC 9068, 2.2.1). */
function logInOf({ oidc }: OidcContext): Record<string, unknown> {
  const { authTime, acr } = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken ?? {};
  return { ...(authTime === undefined ? {} : { auth_time: authTime }), ...(acr === undefined ? {} : { acr }) };
}

/** Where the console hears whom this provider has signed out. */
const logoutUri = (baseUrl: string): string => `${baseUrl}/backchannel-logout`;

/** Fetches that one address of our own and no other; the library's own agent refuses loopback, where a demo is. */
const fetchFromOwn =
  (own: string) =>
  (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }): Promise<Response> => {
    if (url !== own) throw new TypeError('the demo provider fetches nothing from elsewhere');
    return fetch(own, options);
  };

function show(context: OidcContext, page: string): void {
  context.set(pageHeaders);
  context.body = page;
}

function claimsOf(login: string | undefined): Record<string, unknown> {
  const person = demoPerson(login);
  return person ? demoClaims(person) : {};
}

function findAccount(_context: OidcContext, login: string) {
  const person = demoPerson(login);
  if (!person) return undefined;
  return { accountId: login, claims: async () => ({ sub: login, name: person.name, ...demoClaims(person) }) };
}
