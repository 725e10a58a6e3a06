/**
 * The only file that touches a cryptographic library: SHA-256, HMAC-SHA-256, and verification of Ed25519 and ML-DSA-44.
 * Never signs and never sees a private key; signing comes in as a function (see `NoteSigner`).
 */
import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { toBase64 } from './bytes.ts';
import { isStrictSignature } from './note/strict-signature.ts';

/** A digest that Node gave as text of one character a byte: asking for a Buffer would double what a short message costs. */
const bytesOf = (digest: string): Uint8Array => new Uint8Array(Buffer.from(digest, 'binary'));

/** Where the parts of a short message are joined; used again for each, because nothing happens between the joining and the hashing. */
const joined = new Uint8Array(4096);

function sha256OfLong(parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return bytesOf(digest.digest('binary'));
}

/** SHA-256 over the parts, one after the other: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) {
    if (length + part.length > joined.length) return sha256OfLong(parts);
    joined.set(part, length);
    length += part.length;
  }
  return bytesOf(hash('sha256', joined.subarray(0, length), 'binary'));
}

/** SHA-256 over the UTF-8 bytes of a text, in lower-case hex. */
export const sha256OfText = (text: string): string => hash('sha256', text);

/** Bytes of a block of SHA-256: HMAC pads shorter keys to it with zeros, and hashes longer ones first. */
const blockLength = 64;

/** The key, padded to a block of `pad` bytes, each combined with its own. */
function paddedKey(key: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(blockLength).fill(pad);
  for (let at = 0; at < key.length; at += 1) block[at] = (key[at] as number) ^ pad;
  return block;
}

/**
 * HMAC-SHA-256 over the parts, one after the other: 32 bytes. Two plain hashes, as RFC 2104, 2 defines it: an entry has some nine
 * commitments, each under a key of its own, and Node's `createHmac` takes six times as long for that.
 */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const short = key.length > blockLength ? sha256(key) : key;
  return sha256(paddedKey(short, 0x5c), sha256(paddedKey(short, 0x36), ...parts));
}

/** The SubjectPublicKeyInfo header of an Ed25519 key (RFC 8410, 4); the 32 key bytes follow it. */
const ed25519Header = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Keys that were imported, by their bytes in base64. A reader of a log pins a few; whoever sends many only makes each be imported again. */
const imported = new Map<string, KeyObject>();
const importedMax = 64;

function importKey(header: Uint8Array, publicKey: Uint8Array): KeyObject {
  const name = toBase64(publicKey);
  const known = imported.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.concat([header, publicKey]), format: 'der', type: 'spki' });
  if (imported.size === importedMax) imported.clear();
  imported.set(name, key);
  return key;
}

/**
 * Whether `signature` is the key's Ed25519 signature (RFC 8032) over `message`. False for one of any other shape, and for what versions of
 * OpenSSL have two verdicts on: a key or an R of small order, which 3.5 refuses and 3.0 takes.
 */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (!isStrictSignature(publicKey, signature)) return false;
  return verify(null, message, importKey(ed25519Header, publicKey), signature);
}

/** The SubjectPublicKeyInfo header of an ML-DSA-44 key (RFC 9881, 4); the 1,312 key bytes follow it. */
const mlDsa44Header = Uint8Array.of(
  ...[0x30, 0x82, 0x05, 0x32, 0x30, 0x0b, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, 0x11, 0x03, 0x82, 0x05, 0x21, 0x00],
);

/** Whether this Node knows ML-DSA: 24.7 does with its own OpenSSL, 20 does not. */
let knowsMlDsa = true;

/** The key, or undefined where this Node can't have one. Any 1,312 bytes are a key. */
function importMlDsa(publicKey: Uint8Array): KeyObject | undefined {
  if (!knowsMlDsa) return undefined;
  try {
    return importKey(mlDsa44Header, publicKey);
  } catch {
    // No bytes of this length are refused for what they are: it is the algorithm that OpenSSL does not know.
    knowsMlDsa = false;
    return undefined;
  }
}

/**
 * Whether `signature` is the key's ML-DSA-44 signature (FIPS 204, with an empty context) over `message`. False for one of any other shape. Where Node
 * doesn't know it, by `@noble/post-quantum`, which takes some ten times as long.
 */
export function mlDsa44Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 1_312 || signature.length !== 2_420) return false;
  const key = importMlDsa(publicKey);
  return key === undefined ? ml_dsa44.verify(signature, message, publicKey) : verify(null, message, key, signature);
}
