/** Whether a delivery is Writ's, and of now: Standard Webhooks with an Ed25519 key (`v1a`). */
import { createPublicKey, verify } from 'node:crypto';

const windowSeconds = 300;

/** `whpk_` and the 32 bytes of the key in base64. */
export function publicKey(text) {
  const x = Buffer.from(text.replace(/^whpk_/, ''), 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** The signature is over the bytes as they came: parse the body only once this has answered true. */
export function isGenuine(headers, body, key, nowMs) {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name] ?? '');
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowMs / 1_000 - Number(timestamp)) > windowSeconds) return false;
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  return signatures.split(' ').some((one) => {
    const [version, signature = ''] = one.split(',');
    return version === 'v1a' && verify(null, signed, key, Buffer.from(signature, 'base64'));
  });
}
