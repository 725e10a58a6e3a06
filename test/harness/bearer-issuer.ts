/**
 * The issuer of a body that binds no tokens: OpenID Connect over TLS by the library that many run, with one client, which proves itself by the keys at an address. Whoever comes is
 * logged in as the one person, as a log-in page would ask it.
 */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type OidcContext, Provider } from 'oidc-provider';
import { Agent, fetch as fetchBy } from 'undici';
import type { Tls } from './self-signed.ts';

export interface BearerIssuer {
  readonly issuer: string;
  /** Sends the client a logout token for the person. */
  signOut(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it for the client `writ`, which is a realm of the hosted log-in. */
export async function startBearerIssuer(
  tls: Tls,
  realm: string,
  person: { sub: string; acr: string } & Record<string, unknown>,
): Promise<BearerIssuer> {
  const server = createServer(tls);
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const trusting = new Agent({ connect: { ca: tls.cert } });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['signs the cookies of this issuer'] },
    clients: [
      {
        ...{ client_id: 'writ', redirect_uris: [`${realm}/upstream/callback`], token_endpoint_auth_method: 'private_key_jwt' },
        ...{
          token_endpoint_auth_signing_alg: 'ES256',
          jwks_uri: `${realm}/upstream/keys`,
          backchannel_logout_uri: `${realm}/upstream/logout`,
        },
      },
    ],
    clientAuthMethods: ['private_key_jwt'],
    acrValues: [person.acr],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    interactions: { url: (_context: OidcContext, { uid }: { uid: string }) => `/log-in/${uid}` },
    findAccount: (_context: OidcContext, accountId: string) => ({ accountId, claims: async () => ({ ...person, sub: accountId }) }),
    loadExistingGrant: async ({ oidc }: OidcContext) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    fetch: (url: string, { dispatcher: _, ...options }: Record<string, unknown>) => fetchBy(url, { ...options, dispatcher: trusting }),
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const asked = request.url?.startsWith('/log-in/')
      ? provider.interactionFinished(request, response, { login: { accountId: person.sub, acr: person.acr, amr: ['hwk'] } })
      : answer(request, response);
    asked.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    signOut: async () => (await provider.Client.find('writ'))?.backchannelLogout(person.sub, 'of-the-issuer'),
    close: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await trusting.close();
    },
  };
}
