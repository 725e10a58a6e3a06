/**
 * What this package needs of cryptography where there is no Node: a bundler for browsers takes this file for `#crypto`, everybody else
 * `../crypto.ts`. The same functions, the same answers (`crypto.test.ts` compares them); everything else of the package is unchanged.
 * Synchronous and in plain language: what browsers have is a promise, needs a page that came over TLS, and not all have Ed25519.
 */
import { concatBytes } from '../bytes.ts';
import { ed25519Holds } from './ed25519.ts';
import { sha256Digest } from './sha256.ts';

/** SHA-256 over the parts, one after the other: 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => sha256Digest(concatBytes(parts));

const hmacBlockBytes = 64;

/** HMAC-SHA-256 (RFC 2104) over the parts, one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const block = new Uint8Array(hmacBlockBytes);
  block.set(key.length > hmacBlockBytes ? sha256(key) : key);
  const inner = sha256(
    block.map((byte) => byte ^ 0x36),
    ...parts,
  );
  return sha256(
    block.map((byte) => byte ^ 0x5c),
    inner,
  );
}

/** Whether `signature` is the key's Ed25519 signature (RFC 8032) over `message`. False for a signature of any other shape, and for a weak key. */
export const ed25519Verify = ed25519Holds;
