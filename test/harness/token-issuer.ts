/** An issuer over TLS that anybody can look up, and whose access tokens a test signs: no log-in page, no client. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Tls } from './self-signed.ts';

export interface TokenIssuer {
  readonly issuer: string;
  /** A token of ten minutes, for a graph by its address, of somebody who logs in for it. */
  token(audience: string, claims: { sub: string; org: string; roles: string[] } & Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

export async function startTokenIssuer(tls: Tls): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
  const server = createServer(tls, (request, response) => {
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys`, dpop_signing_alg_values_supported: ['ES256'] },
      '/keys': keys,
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    token: (audience, claims) =>
      new SignJWT({ auth_time: Math.floor(Date.now() / 1000), ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(privateKey),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
