/** The key by which the console proves itself at the demo's provider (`private_key_jwt`): of 32 bytes, so that every gateway of an installation has the same. */
import { createECDH, createHmac, createPrivateKey, type JsonWebKey } from 'node:crypto';

export interface ConsoleKey {
  readonly pem: string;
  readonly publicJwk: JsonWebKey;
}

/** Throws for bytes that are no private key on P-256, which of random ones none are. */
export function consoleKeyOf(bytes: Buffer): ConsoleKey {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(bytes);
  const point = curve.getPublicKey();
  const jwk = { kty: 'EC', crv: 'P-256', x: point.toString('base64url', 1, 33), y: point.toString('base64url', 33) };
  const key = createPrivateKey({ key: { ...jwk, d: bytes.toString('base64url') }, format: 'jwk' });
  return { pem: key.export({ type: 'pkcs8', format: 'pem' }).toString(), publicJwk: { ...jwk, alg: 'ES256', use: 'sig' } };
}

/** 32 bytes for one use, made from the signing key. */
export const derived = ({ d = '' }: JsonWebKey, use: string): Buffer =>
  createHmac('sha256', Buffer.from(d, 'base64url')).update(`writ: ${use} of the demo provider`).digest();

/** By which the console proves itself here; made from the signing key too. */
export const consoleKey = (key: JsonWebKey): ConsoleKey => consoleKeyOf(derived(key, 'console'));
