/**
 * The only file that touches a cryptographic library: SHA-256, HMAC-SHA-256 and Ed25519 verification.
 * Never signs and never sees a private key; signing comes in as a function (see `NoteSigner`).
 */
import { createHash, createHmac, createPublicKey, createSecretKey, verify } from 'node:crypto';
import { isWeakKey } from './weak-key.ts';

const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

/** SHA-256 over the parts, one after the other: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return plain(hash.digest());
}

/** HMAC-SHA-256 (RFC 2104) over the parts, one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const hmac = createHmac('sha256', createSecretKey(key));
  for (const part of parts) hmac.update(part);
  return plain(hmac.digest());
}

/** The SubjectPublicKeyInfo header of an Ed25519 key (RFC 8410, 4); the 32 key bytes follow it. */
const spkiHeader = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/**
 * Whether `signature` is the key's Ed25519 signature (RFC 8032) over `message`. False for a signature of any other shape, and for a key
 * under which anybody can sign: OpenSSL 3.5 refuses those too, 3.0 takes them.
 */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (isWeakKey(publicKey)) return false;
  const key = createPublicKey({ key: Buffer.concat([spkiHeader, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}
