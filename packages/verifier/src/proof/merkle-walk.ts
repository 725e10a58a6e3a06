/**
 * The way from an entry to the root of the tree, hash by hash, for whoever wants to see it. It decides nothing: `check-log.ts` does, over the same
 * hashes. RFC 6962, 2.1.1; the arithmetic of RFC 9162, 2.1.3.2.
 */
import { hashChildren, toBase64 } from '@writ/tlog';

/** A node of the tree: the hash over the entries `first` to `last`. */
export interface MerkleNode {
  /** In base64. */
  readonly hash: string;
  readonly first: number;
  readonly last: number;
}

/** Two nodes that are hashed together, and what comes of them. */
export interface MerkleStep {
  /** The one that the path gives. */
  readonly beside: MerkleNode;
  /** Whether that one is the left of the two. */
  readonly isLeft: boolean;
  readonly above: MerkleNode;
}

export interface MerkleWalk {
  readonly leaf: MerkleNode;
  /** From the leaf up; none where the entry is the only one. */
  readonly steps: readonly MerkleStep[];
}

/** What the walk is over. Every hash has 32 bytes. */
export interface WalkedPath {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly path: readonly Uint8Array[];
}

const isOdd = (value: number): boolean => value % 2 === 1;

/** Undefined for a path that has more or fewer hashes than one in a tree of this size. */
export function merkleWalk({ index, size, leafHash, path }: WalkedPath): MerkleWalk | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  let [at, last, width] = [index, size - 1, 1];
  const up = (): void => {
    [at, last, width] = [Math.floor(at / 2), Math.floor(last / 2), width * 2];
  };
  const node = (hash: Uint8Array, place: number): MerkleNode => ({
    hash: toBase64(hash),
    first: place * width,
    last: Math.min((place + 1) * width, size) - 1,
  });
  const leaf = node(leafHash, at);
  const steps: MerkleStep[] = [];
  let hash = leafHash;
  for (const sibling of path) {
    if (last === 0) return undefined;
    // The last node of a level without a partner is the node of the next level too.
    while (at === last && !isOdd(at)) up();
    const isLeft = isOdd(at);
    const beside = node(sibling, isLeft ? at - 1 : at + 1);
    hash = isLeft ? hashChildren(sibling, hash) : hashChildren(hash, sibling);
    up();
    steps.push({ beside, isLeft, above: node(hash, at) });
  }
  return last === 0 ? { leaf, steps } : undefined;
}

/** The root to which the walk leads, in base64. */
export const rootOf = ({ leaf, steps }: MerkleWalk): string => (steps.at(-1)?.above ?? leaf).hash;
