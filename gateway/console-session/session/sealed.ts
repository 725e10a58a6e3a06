/**
 * What only the holder of a cookie can have read: sealed with AES-256-GCM (NIST SP 800-38D) under a key made from the cookie's 256 random
 * bits by HKDF (RFC 5869), another one for each use. Each key seals one text once, so that its nonce may be fixed.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

const tagBytes = 16;
const nonce = Buffer.alloc(12);

/** What is sealed: the session, or the key that its token is bound to. */
export type SealedUse = 'console session' | 'key of console session';

const keyFrom = (secret: string, use: SealedUse): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `writ: ${use}`, 32));

/** Under which a sealed text is kept: it finds the text, and opens nothing. */
export const sealedId = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Seals a text. A secret must never seal a second one for the same use. */
export function seal(secret: string, text: string, use: SealedUse = 'console session'): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, use), nonce);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made; null for what is of another secret, was changed, or is no such thing. */
export function unseal(secret: string, sealed: Buffer, use: SealedUse = 'console session'): string | null {
  const end = sealed.length - tagBytes;
  if (end < 0) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret, use), nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(end));
  const text = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    return null; // the one thing that it throws for: the tag isn't of this text under this key
  }
  return text.toString('utf8');
}
