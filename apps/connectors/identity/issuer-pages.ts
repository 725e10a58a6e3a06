/** Where Writ finds the keys of each body's issuer: OpenID Connect Discovery 1.0, 4, and a key set (RFC 7517). Public by their nature. */
import type { FastifyInstance } from 'fastify';
import type { Body } from './bodies.ts';
import type { SigningKey } from './tokens.ts';

const json = 'application/json; charset=utf-8';

/** Serves discovery and key set below the path of each issuer. */
export function serveIssuers(app: FastifyInstance, bodies: readonly Body[], { publicJwk }: SigningKey): void {
  const keys = JSON.stringify({ keys: [publicJwk] });
  for (const { issuer } of bodies) {
    const path = new URL(issuer).pathname;
    const about = JSON.stringify({
      issuer,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: [],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      // Each of its tokens is bound to a key: Writ asks for that on the closed graphs.
      dpop_signing_alg_values_supported: ['ES256'],
    });
    app.get(`${path}/.well-known/openid-configuration`, (_request, reply) => reply.type(json).send(about));
    app.get(`${path}/jwks`, (_request, reply) => reply.type(json).send(keys));
  }
}
