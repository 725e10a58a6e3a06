/**
 * The nonces that proofs must have (RFC 9449, 8): an HMAC of the minute, so that nothing is kept and every replica with the same key gives the same one. A proof
 * that was made before its minute, for later use, is good for nothing.
 */
import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface ProofNonces {
  /** What a proof made now must have. */
  current(now: Date): string;
  /** Whether the nonce is of this minute, of the one before, or of the next by a replica whose clock is ahead. */
  accepts(nonce: string, now: Date): boolean;
}

const minuteMs = 60_000;

/** Makes the nonces from a secret that all replicas share; a key of their own is derived from it (RFC 5869). */
export function createProofNonces(secret: Uint8Array): ProofNonces {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'writ: nonces of proofs v1', 32)));
  const nonceOf = (minute: number): string => createHmac('sha256', key).update(String(minute)).digest('base64url');
  const minuteOf = (now: Date): number => Math.floor(now.getTime() / minuteMs);
  const isSame = (one: string, other: string): boolean =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
  return {
    current: (now) => nonceOf(minuteOf(now)),
    accepts: (nonce, now) => /^[\w-]{43}$/.test(nonce) && [0, -1, 1].some((step) => isSame(nonce, nonceOf(minuteOf(now) + step))),
  };
}
