/**
 * Checks of inclusion and consistency proofs (RFC 6962, 2.1; the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2).
 * Every argument may come from an attacker: bounds first, then lengths, then the arithmetic, then one comparison.
 * Says nothing about who signed a root; `tlog-proof.ts` and `note.ts` do.
 */
import { equalBytes } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { requireCount } from '../integers.ts';
import { type Hash, hashChildren, requireHash } from './hash.ts';

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

function requireProof(proof: readonly Hash[]): void {
  proof.forEach((hash, i) => {
    requireHash(hash, `Hash ${i} of the proof`);
  });
}

const tooLong = (): TlogError => new TlogError('BAD_PROOF', 'The proof has more hashes than a tree of this size needs.');
const tooShort = (): TlogError => new TlogError('BAD_PROOF', 'The proof has fewer hashes than a tree of this size needs.');

/**
 * Passes when the leaf is number `index` of the tree with this size and root; else throws {@link TlogError}: `BAD_SIZE`,
 * `BAD_INDEX`, `BAD_HASH`, `BAD_PROOF` (too many or too few hashes) or `ROOT_MISMATCH`.
 * Not checked: whether anybody vouches for `root`.
 */
export function verifyInclusion(inclusion: { index: number; size: number; leafHash: Hash; proof: readonly Hash[]; root: Hash }): void {
  requireCount(inclusion.size, 'BAD_SIZE', 'The size of a tree');
  requireCount(inclusion.index, 'BAD_INDEX', 'The index of a leaf');
  if (inclusion.index >= inclusion.size)
    throw new TlogError('BAD_INDEX', `There is no leaf ${inclusion.index} in a tree of ${inclusion.size}: indices start at 0.`);
  requireHash(inclusion.leafHash, 'The leaf hash');
  requireHash(inclusion.root, 'The root');
  requireProof(inclusion.proof);
  let at = inclusion.index;
  let last = inclusion.size - 1;
  let hash = inclusion.leafHash;
  for (const sibling of inclusion.proof) {
    if (last === 0) throw tooLong();
    if (isOdd(at) || at === last) {
      hash = hashChildren(sibling, hash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      hash = hashChildren(hash, sibling);
    }
    at = half(at);
    last = half(last);
  }
  if (last !== 0) throw tooShort();
  if (!equalBytes(hash, inclusion.root))
    throw new TlogError(
      'ROOT_MISMATCH',
      `The path from leaf ${inclusion.index} does not lead to the root of the tree of ${inclusion.size}.`,
    );
}

/** Both roots as the path makes them, for 0 < from < to. The path starts at the last complete subtree of the older tree. */
function rootsFromProof(from: number, to: number, path: readonly Hash[]): { fromRoot: Hash; toRoot: Hash } {
  const [first, ...rest] = path;
  if (first === undefined) throw tooShort();
  let at = from - 1;
  let last = to - 1;
  while (isOdd(at)) {
    at = half(at);
    last = half(last);
  }
  let fromRoot = first;
  let toRoot = first;
  for (const hash of rest) {
    if (last === 0) throw tooLong();
    if (isOdd(at) || at === last) {
      fromRoot = hashChildren(hash, fromRoot);
      toRoot = hashChildren(hash, toRoot);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      toRoot = hashChildren(toRoot, hash);
    }
    at = half(at);
    last = half(last);
  }
  if (last !== 0) throw tooShort();
  return { fromRoot, toRoot };
}

const isPowerOfTwo = (value: number): boolean => {
  let rest = value;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
};

/**
 * Passes when the tree (`to`, `toRoot`) holds the tree (`from`, `fromRoot`) unchanged as its beginning; else throws
 * {@link TlogError}: `BAD_SIZE` (also for `from` 0, which no proof can speak about, and for `from` above `to`), `BAD_HASH`,
 * `BAD_PROOF` or `ROOT_MISMATCH`. Not checked: whether anybody vouches for either root.
 */
export function verifyConsistency(consistency: { from: number; to: number; fromRoot: Hash; toRoot: Hash; proof: readonly Hash[] }): void {
  requireCount(consistency.from, 'BAD_SIZE', 'The older size');
  requireCount(consistency.to, 'BAD_SIZE', 'The newer size');
  if (consistency.from === 0)
    throw new TlogError('BAD_SIZE', 'A consistency proof starts at size 1 or more: every tree extends the empty one.');
  if (consistency.from > consistency.to)
    throw new TlogError('BAD_SIZE', `The older size ${consistency.from} is above the newer size ${consistency.to}.`);
  requireHash(consistency.fromRoot, 'The older root');
  requireHash(consistency.toRoot, 'The newer root');
  requireProof(consistency.proof);
  if (consistency.from === consistency.to) {
    if (consistency.proof.length > 0) throw tooLong();
    if (!equalBytes(consistency.fromRoot, consistency.toRoot))
      throw new TlogError('ROOT_MISMATCH', `Two trees of the same size ${consistency.to} have different roots.`);
    return;
  }
  const made = rootsFromProof(
    consistency.from,
    consistency.to,
    isPowerOfTwo(consistency.from) ? [consistency.fromRoot, ...consistency.proof] : consistency.proof,
  );
  if (!equalBytes(made.fromRoot, consistency.fromRoot))
    throw new TlogError('ROOT_MISMATCH', `The proof does not lead to the root of the older tree of ${consistency.from}.`);
  if (!equalBytes(made.toRoot, consistency.toRoot))
    throw new TlogError('ROOT_MISMATCH', `The proof does not lead to the root of the newer tree of ${consistency.to}.`);
}
