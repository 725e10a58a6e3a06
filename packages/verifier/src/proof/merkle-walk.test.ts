import { fromBase64, hashChildren, hashLeaf, inclusionProof, treeRoot, verifyInclusion } from '@writ/tlog';
import { describe, expect, it } from 'vitest';
import { merkleWalk, rootOf } from './merkle-walk.ts';

const leafHashes = Array.from({ length: 40 }, (_, n) => hashLeaf(new TextEncoder().encode(`entry ${n}`)));

/** A reader of perfect subtrees over the leaves. */
function reader(level: number, index: number): Uint8Array {
  if (level === 0) return leafHashes[index] ?? new Uint8Array();
  return hashChildren(reader(level - 1, index * 2), reader(level - 1, index * 2 + 1));
}

const sizes = Array.from({ length: 40 }, (_, n) => n + 1);

describe('the walk from an entry to the root', () => {
  it.each(sizes)('leads to the root of a tree of %i entries from each of them, and nothing is beside it twice', (size) => {
    const root = treeRoot(size, reader);
    for (let index = 0; index < size; index += 1) {
      const path = inclusionProof(index, size, reader);
      const leafHash = reader(0, index);
      verifyInclusion({ index, size, leafHash, proof: path, root });
      const walk = merkleWalk({ index, size, leafHash, path }) ?? expect.fail('there is a way');
      expect(fromBase64(rootOf(walk))).toEqual(root);
      expect(walk.leaf).toMatchObject({ first: index, last: index });
      // Together the nodes beside it, and the entry, are all entries, each once.
      const covered = [walk.leaf, ...walk.steps.map(({ beside }) => beside)].toSorted((one, other) => one.first - other.first);
      expect(covered.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n))).toEqual(
        Array.from({ length: size }, (_, n) => n),
      );
      for (const [n, { beside, isLeft, above }] of walk.steps.entries()) {
        const below = walk.steps[n - 1]?.above ?? walk.leaf;
        const [left, right] = isLeft ? [beside, below] : [below, beside];
        expect([left.first, right.first, right.last]).toEqual([above.first, left.last + 1, above.last]);
      }
    }
  });

  it('leads elsewhere from another entry', () => {
    const path = inclusionProof(3, 11, reader);
    const walk = merkleWalk({ index: 3, size: 11, leafHash: reader(0, 4), path }) ?? expect.fail('there is a way');
    expect(fromBase64(rootOf(walk))).not.toEqual(treeRoot(11, reader));
  });

  it('is none where the path has a hash too many or too few, or the entry is outside the tree', () => {
    const path = inclusionProof(3, 11, reader);
    const leafHash = reader(0, 3);
    expect(merkleWalk({ index: 3, size: 11, leafHash, path: path.slice(1) })).toBeUndefined();
    expect(merkleWalk({ index: 3, size: 11, leafHash, path: [...path, leafHash] })).toBeUndefined();
    expect(merkleWalk({ index: 11, size: 11, leafHash, path })).toBeUndefined();
    expect(merkleWalk({ index: -1, size: 11, leafHash, path })).toBeUndefined();
  });
});
