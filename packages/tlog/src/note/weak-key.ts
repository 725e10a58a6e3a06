/**
 * Ed25519 keys that are no keys: points of small order, under which anybody can make signatures, and second spellings of a point.
 * Verifiers differ on both (RFC 8032 leaves it open), so that a note could be good for one reader and bad for another; nobody who
 * makes a key by the book gets one.
 */

/** 32 or 64 bytes as a number. */
export function littleEndian(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let value = 0n;
  for (let at = bytes.length - 8; at >= 0; at -= 8) value = (value << 64n) | view.getBigUint64(at, true);
  return value;
}

const prime = 2n ** 255n - 19n;

/** The y of the points whose order is 4, 1, 2 and 8 (two of them); with each of them both signs of x are meant. */
const ofOrderEight = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;
const smallOrder: ReadonlySet<bigint> = new Set([0n, 1n, prime - 1n, ofOrderEight, prime - ofOrderEight]);

/**
 * Whether 32 bytes must not be taken for an Ed25519 public key: their y is not below the prime, or is that of a point of small
 * order. Not checked: that they are a point at all (an invalid key verifies nothing), and that the point has no part of small order
 * (its owner alone can put one in, and every verifier of a single signature treats it alike).
 */
export function isWeakKey(publicKey: Uint8Array): boolean {
  const y = BigInt.asUintN(255, littleEndian(publicKey));
  return y >= prime || smallOrder.has(y);
}
