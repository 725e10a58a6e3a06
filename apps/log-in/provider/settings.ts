/**
 * How the issuer of a realm is set: by the FAPI 2.0 Security Profile, with the console as its client, code flow with PKCE S256 after a pushed request and nothing else, tokens
 * of ten minutes that are bound to a key and are for the one graph of the body (RFC 8707, RFC 9068, RFC 9449). Consent is skipped because the client is the installation's own. Every
 * default that the library would warn about is decided here.
 */
import type { JsonWebKey } from 'node:crypto';
import { graphPaths } from '@writ/access';
import { errors, type Grant, interactionPolicy, type OAuthError, type OidcContext } from 'oidc-provider';
import type pg from 'pg';
import { languageOf } from '../pages/language.ts';
import { pageHeaders } from '../pages/page.ts';
import { errorPage, signedOutPage, signOutPage } from '../pages/pages.ts';
import { findPerson, type Person } from '../people/persons.ts';
import { type Realm, realmPath } from '../people/realm.ts';
import { orderDetails } from './order-details.ts';
import type { RealmKeys } from './realm-keys.ts';
import { createStored } from './stored.ts';

/** What a log-in by a passkey with its user verified is called in tokens; a realm behind the issuer of its body has the values of that. */
export const passkeyAcr = 'urn:writ:log-in:passkey';
/** How the console's client is called at every realm. */
export const consoleClient = 'writ-console';

const tokenSeconds = 600;
/** How long the console renews a token: as long as its sessions last. */
const renewalSeconds = 8 * 3_600;
const codeSeconds = 60;
const signInSeconds = 600;

export interface RealmPlace {
  readonly realm: Realm;
  readonly pool: pg.Pool;
  readonly clock: () => Date;
  readonly keys: RealmKeys;
  /** What people open: the gateway. */
  readonly baseUrl: string;
  /** By which the console proves itself (`private_key_jwt`), its public half. */
  readonly consoleKey: JsonWebKey;
}

export function realmSettings(place: RealmPlace): Record<string, unknown> {
  const { realm, pool, clock, keys, baseUrl } = place;
  const path = realmPath(realm.name);
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true };
  return {
    adapter: createStored(pool, realm.name, clock),
    jwks: { keys: keys.signing },
    cookies: { keys: keys.cookies, short: cookie, long: { ...cookie, path } },
    clients: [clientOf(place)],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['private_key_jwt'],
    clientBasedCORS: () => false,
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'name', 'org', 'country', 'office', 'roles'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    interactions: {
      policy: firstPartyPolicy(),
      url: (_context: OidcContext, { uid }: { uid: string }) => `${path}/sign-in/${uid}`,
    },
    loadExistingGrant: grantForConsole,
    findAccount: accountIn(place),
    extraTokenClaims: async (context: OidcContext, { accountId = '' }: { accountId?: string }) => ({
      ...claimsOf(realm, await findPerson(pool, realm.name, accountId)),
      ...logInOf(context),
    }),
    acrValues: realm.upstream?.acr ?? [passkeyAcr],
    expiresWithSession: () => false,
    issueRefreshToken: () => true,
    renderError,
    fetch: fetchFrom(logoutUri(baseUrl)),
    ttl: {
      AccessToken: tokenSeconds,
      AuthorizationCode: codeSeconds,
      PushedAuthorizationRequest: codeSeconds,
      IdToken: tokenSeconds,
      Interaction: signInSeconds,
      Session: renewalSeconds,
      Grant: renewalSeconds,
      RefreshToken: renewalSeconds,
    },
    features: featuresOf(place),
  };
}

const featuresOf = ({ realm, keys, baseUrl }: RealmPlace): Record<string, unknown> => ({
  devInteractions: { enabled: false },
  dPoP: { enabled: true, nonceSecret: keys.nonces, requireNonce: () => true },
  fapi: { enabled: true, profile: '2.0' },
  pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
  richAuthorizationRequests: orderDetails,
  backchannelLogout: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (context: OidcContext, form: string) => show(context, signOutPage(languageIn(context), form)),
    postLogoutSuccessSource: (context: OidcContext) => show(context, signedOutPage(languageIn(context))),
  },
  userinfo: { enabled: false },
  resourceIndicators: resourceOf(`${baseUrl}${graphPaths[realm.graph]}`),
});

const clientOf = ({ baseUrl, consoleKey, realm }: RealmPlace): Record<string, unknown> => ({
  client_id: consoleClient,
  client_name: 'Writ console',
  application_type: 'web',
  redirect_uris: [`${baseUrl}/sign-in/callback`],
  grant_types: ['authorization_code', 'refresh_token'],
  backchannel_logout_uri: logoutUri(baseUrl),
  backchannel_logout_session_required: true,
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  dpop_bound_access_tokens: true,
  ...(realm.graph === 'authority' ? { authorization_details_types: ['writ-order'] } : {}),
  jwks: { keys: [{ ...consoleKey, alg: 'ES256', use: 'sig' }] },
});

/** Where the console hears whom this log-in has signed out. */
const logoutUri = (baseUrl: string): string => `${baseUrl}/backchannel-logout`;

function resourceOf(own: string): Record<string, unknown> {
  const refuse = (): never => {
    throw new errors.InvalidTarget(`resource must be ${own}`);
  };
  return {
    enabled: true,
    // Called without a choice when the request names no resource.
    defaultResource: refuse,
    useGrantedResource: () => true,
    getResourceServerInfo: (_context: OidcContext, resource: string) =>
      resource === own ? { scope: '', audience: own, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } } : refuse(),
  };
}

/** The library asks for consent by default, and always for details; the client is the installation's own. */
function firstPartyPolicy(): ReturnType<typeof interactionPolicy.base> {
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  policy.get('consent')?.checks.remove('rar_prompt');
  return policy;
}

async function grantForConsole({ oidc }: OidcContext): Promise<Grant> {
  const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid');
  for (const [resource, { scope }] of Object.entries(oidc.resourceServers)) grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}

/** What a token says of a person, beside `iss` and `sub`; nothing of one who is not there any more. */
function claimsOf({ organisation, country }: Realm, person: Person | null): Record<string, unknown> {
  if (person === null) return {};
  const { roles, office } = person;
  return { roles: [...roles], org: organisation, ...(country === null ? {} : { country }), ...(office === null ? {} : { office }) };
}

/** Asked for each log-in and each renewal: whoever has left is nobody. */
const accountIn =
  ({ realm, pool }: RealmPlace) =>
  async (_context: OidcContext, id: string) => {
    const person = await findPerson(pool, realm.name, id);
    if (person === null) return undefined;
    return { accountId: id, claims: async () => ({ sub: id, name: person.name, ...claimsOf(realm, person) }) };
  };

/** When and how the person logged in, as access tokens say it (RFC 9068, 2.2.1). */
function logInOf({ oidc }: OidcContext): Record<string, unknown> {
  const { authTime, acr } = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken ?? {};
  return { ...(authTime === undefined ? {} : { auth_time: authTime }), ...(acr === undefined ? {} : { acr }) };
}

const languageIn = (context: OidcContext) => languageOf(context.get('accept-language'));

/** For mistakes that may not go back to the client, such as an unknown redirect: a page for people, JSON for programs. */
function renderError(context: OidcContext, out: OAuthError): void {
  if (context.accepts('html', 'json') === 'html') show(context, errorPage(languageIn(context), 'SIGN_IN_FAILED'));
  else context.body = out;
}

function show(context: OidcContext, page: string): void {
  context.set(pageHeaders());
  context.body = page;
}

/** Fetches that one address and no other. */
const fetchFrom =
  (own: string) =>
  (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }): Promise<Response> => {
    if (url !== own) throw new TypeError('the log-in fetches nothing from elsewhere');
    return fetch(own, options);
  };
