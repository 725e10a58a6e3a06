/**
 * What this package needs of cryptography where there is no Node: a bundler for browsers takes this file for `#crypto`, everybody else
 * `../crypto.ts`. The same functions, the same answers (`crypto.test.ts` compares them); everything else of the package is unchanged.
 * Synchronous and by `@noble`: what browsers have is a promise, needs a page that came over TLS, and not all have Ed25519.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha256Of, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { concatBytes, equalBytes, utf8 } from '../bytes.ts';
import { groupOrder, isStrictSignature } from '../note/strict-signature.ts';
import { littleEndian } from '../note/weak-key.ts';

/** SHA-256 over the parts, one after the other: 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => sha256Of(concatBytes(parts));

/** SHA-256 over the UTF-8 bytes of a text, in lower-case hex. */
export const sha256OfText = (text: string): string => bytesToHex(sha256Of(utf8(text)));

/** HMAC-SHA-256 (RFC 2104) over the parts, one after the other: 32 bytes. */
export const hmacSha256 = (key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array => hmac(sha256Of, key, concatBytes(parts));

/**
 * The point that 32 bytes spell (RFC 8032, 5.1.3); undefined for bytes that are none. The curve is named inside of functions alone: a page that checks
 * no such signature is bundled without it.
 */
function pointOf(bytes: Uint8Array): InstanceType<typeof ed25519.Point> | undefined {
  try {
    return ed25519.Point.fromBytes(bytes);
  } catch {
    // Whatever the library has against bytes of the right number, no point is spelled by them.
    return undefined;
  }
}

/**
 * Whether `signature` is the key's Ed25519 signature (RFC 8032) over `message`: R = S B - k A, compared as bytes. False for a signature or key
 * of any other shape, and for what {@link isStrictSignature} refuses. The library's own `verify` multiplies both sides by eight, which OpenSSL
 * does not: page, server and command must have one verdict on a key that has a part of small order beside a good one.
 */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (!isStrictSignature(publicKey, signature)) return false;
  const key = pointOf(publicKey);
  if (key === undefined) return false;
  const r = signature.subarray(0, 32);
  const k = littleEndian(sha512(concatBytes([r, publicKey, message]))) % groupOrder;
  const expected = ed25519.Point.BASE.multiplyUnsafe(littleEndian(signature.subarray(32))).subtract(key.multiplyUnsafe(k));
  return equalBytes(expected.toBytes(), r);
}

/** Whether `signature` is the key's ML-DSA-44 signature (FIPS 204, with an empty context) over `message`. False for one of any other shape. */
export const mlDsa44Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  publicKey.length === 1_312 && signature.length === 2_420 && ml_dsa44.verify(signature, message, publicKey);
