/**
 * The hashes of the Merkle tree: RFC 6962, 2.1, with SHA-256. The prefixes keep a leaf from ever being read as a node.
 */
import { sha256 } from '#crypto';
import { TlogError } from '../errors.ts';

/** A SHA-256 value: 32 bytes. */
export type Hash = Uint8Array;

/** Bytes in a {@link Hash}. */
export const hashLength = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Hash = sha256();

/** Throws `BAD_HASH` unless the value has 32 bytes; `what` names it in the message. */
export function requireHash(hash: Uint8Array, what: string): void {
  if (hash.length !== hashLength) throw new TlogError('BAD_HASH', `${what} must have ${hashLength} bytes, it has ${hash.length}.`);
}

/** The hash of one log entry: SHA-256(0x00, entry). */
export const hashLeaf = (entry: Uint8Array): Hash => sha256(leafPrefix, entry);

/** The row of the tree above a row of hashes, one after the other: a hash for each two. A last hash without a partner has no parent. */
export function hashPairs(row: Uint8Array): Uint8Array {
  const above = new Uint8Array(Math.floor(row.length / (2 * hashLength)) * hashLength);
  for (let at = 0; at < above.length; at += hashLength) above.set(sha256(nodePrefix, row.subarray(at * 2, (at + hashLength) * 2)), at);
  return above;
}

/** The hash above two subtrees: SHA-256(0x01, left, right). Throws `BAD_HASH` for a child that has not 32 bytes. */
export function hashChildren(left: Hash, right: Hash): Hash {
  requireHash(left, 'The left child');
  requireHash(right, 'The right child');
  return sha256(nodePrefix, left, right);
}
