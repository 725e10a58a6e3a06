/**
 * The rule by which an Ed25519 signature is checked before any point is computed, for every implementation: RFC 8032 leaves verifiers a
 * choice at the edges, OpenSSL has changed its own from 3.0 to 3.5, and a note must not be good for one reader and bad for another.
 */
import { isWeakKey, littleEndian } from './weak-key.ts';

/** The order of the base point (RFC 8032, 5.1). */
export const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

/**
 * Whether a key and a signature have a form in which there is one verdict: 32 and 64 bytes; key and R are the one spelling of a point that
 * has not small order; S is below the order. Not checked: that key and R are points at all, and that the signature holds.
 */
export const isStrictSignature = (publicKey: Uint8Array, signature: Uint8Array): boolean =>
  publicKey.length === 32 &&
  signature.length === 64 &&
  !isWeakKey(publicKey) &&
  // The bytes that are refused as a key are refused as R too: no correct signer produces them.
  !isWeakKey(signature.subarray(0, 32)) &&
  littleEndian(signature.subarray(32)) < groupOrder;
