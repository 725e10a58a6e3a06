/**
 * What only the holder of a cookie can have read: sealed with AES-256-GCM (NIST SP 800-38D) under a key made from the cookie's 256 random
 * bits by HKDF (RFC 5869), another one for each use. Each key seals one text once, so that its nonce may be fixed; what is sealed again and again has a salt.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const tagBytes = 16;
const saltBytes = 16;
const nonce = Buffer.alloc(12);

/** What is sealed: the session, the key that its token is bound to, or what its issuer renews. */
export type SealedUse = 'console session' | 'key of console session' | 'renewal of console session';

const keyFrom = (secret: string, use: SealedUse, salt: Uint8Array | string = ''): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), salt, `writ: ${use}`, 32));

/** Under which a sealed text is kept: it finds the text, and opens nothing. */
export const sealedId = (secret: string): Buffer => createHash('sha256').update(secret).digest();

function sealUnder(key: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function unsealUnder(key: Buffer, sealed: Buffer): string | null {
  const end = sealed.length - tagBytes;
  if (end < 0) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(end));
  const text = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    return null; // the one thing that it throws for: the tag isn't of this text under this key
  }
  return text.toString('utf8');
}

/** Seals a text. A secret must never seal a second one for the same use. */
export const seal = (secret: string, text: string, use: SealedUse = 'console session'): Buffer => sealUnder(keyFrom(secret, use), text);

/** Opens what {@link seal} made; null for what is of another secret, was changed, or is no such thing. */
export const unseal = (secret: string, sealed: Buffer, use: SealedUse = 'console session'): string | null =>
  unsealUnder(keyFrom(secret, use), sealed);

/** Seals a text that takes the place of another one: under a key of its own, by a salt that is new each time. */
export function sealAgain(secret: string, text: string, use: SealedUse): Buffer {
  const salt = randomBytes(saltBytes);
  return Buffer.concat([salt, sealUnder(keyFrom(secret, use, salt), text)]);
}

/** Opens what {@link sealAgain} made; null as of {@link unseal}. */
export const unsealAgain = (secret: string, sealed: Buffer, use: SealedUse): string | null =>
  unsealUnder(keyFrom(secret, use, sealed.subarray(0, saltBytes)), sealed.subarray(saltBytes));
