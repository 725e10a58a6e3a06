/**
 * Where the people of one body identify themselves: OpenID Connect over TLS by the library that many run, set up by nothing of Writ's and to the FAPI 2.0 Security Profile,
 * beside a client with a secret. Who sits before the browser is said by the test, as a log-in page would ask it.
 */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type OidcContext, Provider } from 'oidc-provider';
import type { Tls } from './self-signed.ts';

/** What an access token says of somebody. */
export interface Person extends Record<string, unknown> {
  sub: string;
  name: string;
}

export interface OwnIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The client that proves itself by a key, as the closed graphs want. */
  readonly keyed: { readonly clientId: string; readonly clientKey: string };
  /** Whoever signs in from now on. */
  person: Person;
  close(): Promise<void>;
}

const clientId = 'access-gateway';
const clientSecret = 'a secret of forty characters, or nearly so';

/** Starts it with one client that comes back to `redirectUri`; tokens are good for the resource that is asked for. */
export async function startOwnIssuer(tls: Tls, redirectUri: string, person: Person): Promise<OwnIssuer> {
  const server = createServer(tls);
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyed = { clientId: 'access-gateway-keyed', clientKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  const client = { redirect_uris: [redirectUri], id_token_signed_response_alg: 'ES256' };
  const own: OwnIssuer = {
    issuer,
    clientId,
    clientSecret,
    keyed,
    person,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  /** When whoever sits there logged in last, in seconds since 1970. */
  let loggedInAt: number | undefined;
  const account = (accountId: string) => ({ accountId, claims: async () => ({ ...own.person, sub: accountId }) });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    cookies: { keys: ['signs the cookies of this issuer'] },
    clients: [
      { ...client, client_id: clientId, client_secret: clientSecret },
      {
        ...client,
        client_id: keyed.clientId,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    claims: { openid: ['sub', 'name'] },
    conformIdTokenClaims: false,
    scopes: ['openid'],
    interactions: { url: (_context: OidcContext, { uid }: { uid: string }) => `/log-in/${uid}` },
    findAccount: (_context: OidcContext, id: string) => account(id),
    extraTokenClaims: () => ({ ...own.person, auth_time: loggedInAt }),
    loadExistingGrant: async ({ oidc }: OidcContext) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope('openid');
      for (const [resource, { scope }] of Object.entries(oidc.resourceServers)) grant.addResourceScope(resource, scope);
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    features: {
      devInteractions: { enabled: false },
      fapi: { enabled: true, profile: '2.0' },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: OidcContext, resource: string) => ({
          scope: '',
          audience: resource,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const isLogIn = request.url?.startsWith('/log-in/');
    if (isLogIn) loggedInAt = Math.floor(Date.now() / 1000);
    const asked = isLogIn
      ? provider.interactionFinished(request, response, { login: { accountId: own.person.sub } })
      : answer(request, response);
    asked.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return own;
}
