import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { plainReader, plainRoot, sampleHashes } from '../../testing/sample-log.ts';
import { hashChildren } from './hash.ts';
import { consistencyProof, inclusionProof, treeRoot } from './tree.ts';

const leaves = sampleHashes(70);
const node = plainReader(leaves);
const hash = (i: number) => leaves[i] ?? new Uint8Array();

describe('treeRoot', () => {
  it('is the root of the definition, for every size', () => {
    for (let size = 0; size <= leaves.length; size += 1) expect(treeRoot(size, node)).toEqual(plainRoot(leaves.slice(0, size)));
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53])('refuses size %d', (size) => {
    expect(refusalOf(() => treeRoot(size, node))).toBe('BAD_SIZE');
  });

  it('requests complete subtrees beyond 2^32 by their exact numbers', () => {
    const asked: [number, number][] = [];
    treeRoot(2 ** 52 + 2 ** 32 + 1, (level, index) => {
      asked.push([level, index]);
      return hash(0);
    });
    expect(asked).toEqual([
      [52, 0],
      [32, 2 ** 20],
      [0, 2 ** 52 + 2 ** 32],
    ]);
  });
});

describe('inclusionProof', () => {
  it('lists the siblings from the leaf up', () => {
    expect(inclusionProof(2, 5, node)).toEqual([hash(3), hashChildren(hash(0), hash(1)), hash(4)]);
    expect(inclusionProof(4, 5, node)).toEqual([plainRoot(leaves.slice(0, 4))]);
    expect(inclusionProof(0, 1, node)).toEqual([]);
  });

  it('refuses an index that is not in the tree', () => {
    expect(refusalOf(() => inclusionProof(5, 5, node))).toBe('BAD_INDEX');
    expect(refusalOf(() => inclusionProof(-1, 5, node))).toBe('BAD_INDEX');
    expect(refusalOf(() => inclusionProof(0, 0, node))).toBe('BAD_INDEX');
    expect(refusalOf(() => inclusionProof(0, 0.5, node))).toBe('BAD_SIZE');
  });

  it('has at most 53 hashes whatever the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (size, at) => {
          const index = Math.min(size - 1, Math.floor(size * at));
          expect(inclusionProof(index, size, () => hash(0)).length).toBeLessThanOrEqual(53);
        },
      ),
    );
  });
});

describe('consistencyProof', () => {
  it('shows what the newer tree adds', () => {
    expect(consistencyProof(1, 2, node)).toEqual([hash(1)]);
    expect(consistencyProof(3, 4, node)).toEqual([hash(2), hash(3), hashChildren(hash(0), hash(1))]);
    expect(consistencyProof(6, 6, node)).toEqual([]);
    expect(consistencyProof(4, 4, node)).toEqual([]);
  });

  it('starts at size 1 and never goes back', () => {
    expect(refusalOf(() => consistencyProof(0, 4, node))).toBe('BAD_SIZE');
    expect(refusalOf(() => consistencyProof(5, 4, node))).toBe('BAD_SIZE');
    expect(refusalOf(() => consistencyProof(-1, 4, node))).toBe('BAD_SIZE');
    expect(refusalOf(() => consistencyProof(1, Number.POSITIVE_INFINITY, node))).toBe('BAD_SIZE');
  });
});
