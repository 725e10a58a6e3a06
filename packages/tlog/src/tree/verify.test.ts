import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { plainReader, plainRoot, sampleHashes } from '../../testing/sample-log.ts';
import { emptyRoot } from './hash.ts';
import { consistencyProof, inclusionProof } from './tree.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const leaves = sampleHashes(40);
const node = plainReader(leaves);
const rootAt = (size: number) => plainRoot(leaves.slice(0, size));
const included = (index: number, size: number) => ({
  index,
  size,
  leafHash: leaves[index] ?? emptyRoot,
  proof: inclusionProof(index, size, node),
  root: rootAt(size),
});
const consistent = (from: number, to: number) => ({
  from,
  to,
  fromRoot: rootAt(from),
  toRoot: rootAt(to),
  proof: consistencyProof(from, to, node),
});
const sizes = fc.integer({ min: 1, max: leaves.length });
const leafOf = sizes.chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));
const growth = sizes.chain((to) => fc.tuple(fc.integer({ min: 1, max: to }), fc.constant(to)));

describe('verifyInclusion', () => {
  it('accepts every leaf of every size', () => {
    for (let size = 1; size <= leaves.length; size += 1)
      for (let index = 0; index < size; index += 1) expect(refusalOf(() => verifyInclusion(included(index, size)))).toBe('accepted');
  });

  it('refuses every other index, and every size that has a path of another length', () => {
    for (let index = 0; index < 13; index += 1) {
      const good = included(index, 13);
      for (let other = 0; other < 13; other += 1)
        if (other !== index) expect(refusalOf(() => verifyInclusion({ ...good, index: other }))).not.toBe('accepted');
      for (const size of [1, 2, 4, 24, 13 * 2 ** 40])
        if (index < size) expect(refusalOf(() => verifyInclusion({ ...good, size }))).toBe('BAD_PROOF');
    }
  });

  it('refuses every flipped bit of leaf, root and path', () => {
    fc.assert(
      fc.property(leafOf, fc.nat(255), fc.nat(), ([index, size], bit, pick) => {
        const good = included(index, size);
        expect(refusalOf(() => verifyInclusion({ ...good, leafHash: flipBit(good.leafHash, bit) }))).toBe('ROOT_MISMATCH');
        expect(refusalOf(() => verifyInclusion({ ...good, root: flipBit(good.root, bit) }))).toBe('ROOT_MISMATCH');
        if (size === 1) return;
        const proof = good.proof.map((hash, i) => (i === pick % good.proof.length ? flipBit(hash, bit) : hash));
        expect(refusalOf(() => verifyInclusion({ ...good, proof }))).toBe('ROOT_MISMATCH');
      }),
    );
  });

  it('requires exactly as many hashes as the tree needs', () => {
    fc.assert(
      fc.property(leafOf, ([index, size]) => {
        const good = included(index, size);
        expect(refusalOf(() => verifyInclusion({ ...good, proof: [...good.proof, emptyRoot] }))).toBe('BAD_PROOF');
        if (size > 1) expect(refusalOf(() => verifyInclusion({ ...good, proof: good.proof.slice(0, -1) }))).toBe('BAD_PROOF');
      }),
    );
  });

  it('checks bounds and lengths before it computes', () => {
    const good = included(3, 7);
    expect(refusalOf(() => verifyInclusion({ ...good, index: 7 }))).toBe('BAD_INDEX');
    expect(refusalOf(() => verifyInclusion({ ...good, index: -1 }))).toBe('BAD_INDEX');
    expect(refusalOf(() => verifyInclusion({ ...good, index: 0, size: 0 }))).toBe('BAD_INDEX');
    expect(refusalOf(() => verifyInclusion({ ...good, size: 2 ** 53 }))).toBe('BAD_SIZE');
    expect(refusalOf(() => verifyInclusion({ ...good, leafHash: new Uint8Array() }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyInclusion({ ...good, root: new Uint8Array(31) }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyInclusion({ ...good, proof: [new Uint8Array(33)] }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyInclusion({ ...good, proof: [...good.proof, new Uint8Array(3)] }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyInclusion({ ...included(0, 1), leafHash: new Uint8Array(31) }))).toBe('BAD_HASH');
    const nothing = new Uint8Array();
    expect(refusalOf(() => verifyInclusion({ index: 0, size: 1, leafHash: nothing, proof: [], root: nothing }))).toBe('BAD_HASH');
  });
});

describe('verifyConsistency', () => {
  it('accepts every pair of sizes', () => {
    for (let to = 1; to <= leaves.length; to += 1)
      for (let from = 1; from <= to; from += 1) expect(refusalOf(() => verifyConsistency(consistent(from, to)))).toBe('accepted');
  });

  it('refuses every flipped bit of roots and path', () => {
    fc.assert(
      fc.property(growth, fc.nat(255), fc.nat(), ([from, to], bit, pick) => {
        const good = consistent(from, to);
        expect(refusalOf(() => verifyConsistency({ ...good, fromRoot: flipBit(good.fromRoot, bit) }))).toBe('ROOT_MISMATCH');
        expect(refusalOf(() => verifyConsistency({ ...good, toRoot: flipBit(good.toRoot, bit) }))).toBe('ROOT_MISMATCH');
        if (from === to) return;
        const proof = good.proof.map((hash, i) => (i === pick % good.proof.length ? flipBit(hash, bit) : hash));
        expect(refusalOf(() => verifyConsistency({ ...good, proof }))).toBe('ROOT_MISMATCH');
      }),
    );
  });

  it('requires exactly as many hashes as the trees need', () => {
    fc.assert(
      fc.property(growth, ([from, to]) => {
        const good = consistent(from, to);
        expect(refusalOf(() => verifyConsistency({ ...good, proof: [...good.proof, emptyRoot] }))).toBe('BAD_PROOF');
        if (from < to) expect(refusalOf(() => verifyConsistency({ ...good, proof: good.proof.slice(0, -1) }))).toBe('BAD_PROOF');
        if (from < to) expect(refusalOf(() => verifyConsistency({ ...good, proof: [] }))).toBe('BAD_PROOF');
      }),
    );
  });

  it('refuses a proof from the empty tree, backwards, or with malformed hashes', () => {
    const good = consistent(3, 7);
    expect(refusalOf(() => verifyConsistency({ ...good, from: 0, fromRoot: emptyRoot, proof: [] }))).toBe('BAD_SIZE');
    expect(refusalOf(() => verifyConsistency({ ...good, from: 0, to: 0, fromRoot: emptyRoot, toRoot: emptyRoot, proof: [] }))).toBe(
      'BAD_SIZE',
    );
    expect(refusalOf(() => verifyConsistency({ ...good, from: 7, to: 3 }))).toBe('BAD_SIZE');
    expect(refusalOf(() => verifyConsistency({ ...good, from: 2.5 }))).toBe('BAD_SIZE');
    expect(refusalOf(() => verifyConsistency({ ...good, to: -7 }))).toBe('BAD_SIZE');
    for (const to of [7.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(refusalOf(() => verifyConsistency({ ...good, to }))).toBe('BAD_SIZE');
    expect(refusalOf(() => verifyConsistency({ ...good, fromRoot: new Uint8Array() }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyConsistency({ ...good, toRoot: new Uint8Array() }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyConsistency({ ...good, proof: [new Uint8Array()] }))).toBe('BAD_HASH');
    expect(refusalOf(() => verifyConsistency({ ...consistent(4, 4), toRoot: rootAt(5) }))).toBe('ROOT_MISMATCH');
  });

  it('keeps its arithmetic beyond 2^32', () => {
    const from = 2 ** 40;
    const proof = [emptyRoot];
    expect(refusalOf(() => verifyConsistency({ from, to: 2 * from, fromRoot: emptyRoot, toRoot: emptyRoot, proof }))).toBe('ROOT_MISMATCH');
    expect(refusalOf(() => verifyConsistency({ from, to: 2 * from + 1, fromRoot: emptyRoot, toRoot: emptyRoot, proof }))).toBe('BAD_PROOF');
  });
});
