/**
 * Roots and proofs of the Merkle tree (RFC 6962, 2.1), made from the roots of complete subtrees that a caller reads from
 * wherever it keeps them. Proves only; `verify.ts` checks, with code of its own, and trusts nothing from here.
 */
import { TlogError } from '../errors.ts';
import { requireCount } from '../integers.ts';
import { emptyRoot, type Hash, hashChildren } from './hash.ts';

/** The root of the complete subtree over the leaves `index * 2^level` up to, not including, `(index + 1) * 2^level`. */
export type NodeReader = (level: number, index: number) => Hash;

/** Where a tree or subtree of `count` leaves, at least 2, splits: the largest power of two below `count`. */
function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The root over the leaves from `start` to before `end`; `start` is where the tree itself starts a subtree. */
function rangeRoot(start: number, end: number, node: NodeReader): Hash {
  const roots: Hash[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level += 1;
    roots.push(node(level, at / 2 ** level));
    at += 2 ** level;
  }
  return roots.reduceRight((right, left) => hashChildren(left, right));
}

/**
 * The root of the tree of the first `size` leaves. Throws `BAD_SIZE`, and whatever `node` throws.
 * Not checked, here and below: that the nodes fit each other. From wrong ones comes a wrong root or proof, which fails at its verifier.
 */
export function treeRoot(size: number, node: NodeReader): Hash {
  requireCount(size, 'BAD_SIZE', 'The size of a tree');
  return size === 0 ? emptyRoot : rangeRoot(0, size, node);
}

/**
 * The path from leaf `index` to the root of the tree of `size` leaves, the leaf's sibling first.
 * Throws `BAD_SIZE`, `BAD_INDEX` (also for an index that is not below the size), and whatever `node` throws.
 */
export function inclusionProof(index: number, size: number, node: NodeReader): Hash[] {
  requireCount(size, 'BAD_SIZE', 'The size of a tree');
  requireCount(index, 'BAD_INDEX', 'The index of a leaf');
  if (index >= size) throw new TlogError('BAD_INDEX', `There is no leaf ${index} in a tree of ${size}: indices start at 0.`);
  const path: Hash[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.push(rangeRoot(middle, end, node));
      end = middle;
    } else {
      path.push(rangeRoot(start, middle, node));
      start = middle;
    }
  }
  return path.reverse();
}

/**
 * The proof that the tree of `to` leaves only added to the tree of `from` leaves; empty when they are equal.
 * Throws `BAD_SIZE`, also for `from` 0 (every tree extends the empty one, so there is nothing to prove) or above `to`.
 */
export function consistencyProof(from: number, to: number, node: NodeReader): Hash[] {
  requireCount(from, 'BAD_SIZE', 'The older size');
  requireCount(to, 'BAD_SIZE', 'The newer size');
  if (from === 0) throw new TlogError('BAD_SIZE', 'A consistency proof starts at size 1 or more: every tree extends the empty one.');
  if (from > to) throw new TlogError('BAD_SIZE', `The older size ${from} is above the newer size ${to}.`);
  const path: Hash[] = [];
  let start = 0;
  let end = to;
  while (end !== from) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      path.push(rangeRoot(middle, end, node));
      end = middle;
    } else {
      path.push(rangeRoot(start, middle, node));
      start = middle;
    }
  }
  if (start !== 0) path.push(rangeRoot(start, end, node));
  return path.reverse();
}
