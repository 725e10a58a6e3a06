import { createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Why a text cannot be a recipient of age. The message is a sentence for whoever sent it. */
export class AgeRecipientRefused extends Error {}

/** Whom a file in the format age can be encrypted for. */
export interface AgeRecipient {
  /** As its holder publishes it: `age1…`, in lower case. */
  readonly text: string;
  /** The point of X25519, 32 bytes. */
  readonly point: Uint8Array;
  readonly publicKey: KeyObject;
}

const prefix = 'age';
const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Reads an X25519 recipient of age (C2SP age, "The X25519 recipient type"): Bech32 (BIP 173) of 32 bytes with the prefix `age`.
 * @throws AgeRecipientRefused for any other text: one of a plugin, a key of SSH, an identity, a slip of the pen; and for a point that no key has.
 */
export function readAgeRecipient(given: string): AgeRecipient {
  const text = given.trim();
  if (/^AGE-SECRET-KEY-/i.test(text))
    throw new AgeRecipientRefused('This is the secret key. Send the recipient, which begins with age1, and make another pair of keys.');
  const point = pointOf(text);
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: point.toString('base64url') }, format: 'jwk' });
  try {
    diffieHellman({ privateKey: generateKeyPairSync('x25519').privateKey, publicKey });
  } catch (cause) {
    throw new AgeRecipientRefused('This recipient of age has a point that is no key of anybody.', { cause });
  }
  return { text, point, publicKey };
}

/** The bytes that the text spells. */
function pointOf(text: string): Buffer {
  const form = 'A recipient of age begins with age1 and has 62 characters in lower case, as age-keygen prints it.';
  if (!/^age1[a-z0-9]{58}$/.test(text)) throw new AgeRecipientRefused(form);
  const values = [...text.slice(prefix.length + 1)].map((letter) => letters.indexOf(letter));
  if (values.includes(-1)) throw new AgeRecipientRefused(form);
  if (polymod([...expanded(prefix), ...values]) !== 1)
    throw new AgeRecipientRefused('The checksum of this recipient of age is wrong: copy it whole, from age1 to its last character.');
  // 52 groups of five bits are 32 bytes and four bits more, which are zero.
  const bits = values.slice(0, -6).reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  if ((bits & 15n) !== 0n) throw new AgeRecipientRefused(form);
  return Buffer.from((bits >> 4n).toString(16).padStart(64, '0'), 'hex');
}

/** The prefix as the checksum covers it: the high bits of its letters, zero, the low bits. */
const expanded = (text: string) => [
  ...[...text].map((letter) => letter.charCodeAt(0) >> 5),
  0,
  ...[...text].map((l) => l.charCodeAt(0) & 31),
];

/** The checksum of BIP 173: 1 for values that end with theirs. */
function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [i, generator] of generators.entries()) if ((top >>> i) & 1) sum ^= generator;
  }
  return sum >>> 0;
}
