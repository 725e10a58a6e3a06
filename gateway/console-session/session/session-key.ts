/**
 * The key that the token of one session of the console is bound to (RFC 9449): made when somebody signs in, sealed with the session, and never sent anywhere. What is
 * asked with the session's cookie is asked by this process, which holds the key, so that it shows the key itself and no proof to itself.
 */
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

const text = z.string().min(1);
export const sessionKeyShape = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: text, y: text, d: text });
/** A private key on P-256. */
export type SessionKey = z.infer<typeof sessionKeyShape>;

export interface SessionKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const makeSessionKey = (): Promise<SessionKeyPair> => generateKeyPair('ES256', { extractable: true });

/** What is sealed of it. */
export const sessionKeyOf = async ({ privateKey }: SessionKeyPair): Promise<SessionKey> => {
  const { kty, crv, x, y, d } = await exportJWK(privateKey);
  return sessionKeyShape.parse({ kty, crv, x, y, d });
};

/** By which a token names it (RFC 7638); null for a session without one. */
export const thumbprintOf = async (key: SessionKey | undefined): Promise<string | null> =>
  key === undefined ? null : calculateJwkThumbprint(key satisfies JWK);

/** The pair of a sealed key, for a proof to the issuer. */
export async function pairOf({ d, ...jwk }: SessionKey): Promise<SessionKeyPair> {
  const [privateKey, publicKey] = await Promise.all([importJWK({ ...jwk, d }, 'ES256'), importJWK(jwk, 'ES256', { extractable: true })]);
  if (privateKey instanceof Uint8Array || publicKey instanceof Uint8Array) throw new TypeError('a key on P-256 was read as bytes');
  return { privateKey, publicKey };
}
