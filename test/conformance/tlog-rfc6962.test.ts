import { appendLeaves, consistencyProof, emptyFrontier, hashLeaf, inclusionProof, verifyConsistency, verifyInclusion } from '@writ/tlog';
import { expect, it } from 'vitest';
import { describeVectors, readVectorJson } from './tlog-vectors.ts';

interface Reference {
  leaf_inputs_hex: string[];
  root_by_size_hex: string[];
  node_hashes_level0_hex: string[];
}
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describeVectors('RFC 6962, 2.1: the eight classic leaves', () => {
  const load = () => {
    const reference = readVectorJson<Reference>('rfc6962-reference.json');
    return {
      leaves: reference.leaf_inputs_hex.map((hex) => hashLeaf(bytes(hex))),
      roots: reference.root_by_size_hex.map(bytes),
      reference,
    };
  };

  it('have the published leaf hashes', () => {
    const { leaves, reference } = load();
    expect(leaves).toHaveLength(8);
    expect(leaves).toEqual(reference.node_hashes_level0_hex.map(bytes));
  });

  it('have the published root at every size from 0 to 8', () => {
    const { leaves, roots } = load();
    expect(roots).toHaveLength(9);
    roots.forEach((root, size) => {
      expect(appendLeaves(emptyFrontier, leaves.slice(0, size)).root).toEqual(root);
    });
  });

  it('have proofs into, and across, every published root', () => {
    const { leaves, roots } = load();
    roots.slice(1).forEach((root, i) => {
      const size = i + 1;
      const { node } = appendLeaves(emptyFrontier, leaves.slice(0, size));
      leaves.slice(0, size).forEach((leafHash, index) => {
        const proof = inclusionProof(index, size, node);
        expect(() => verifyInclusion({ index, size, leafHash, proof, root })).not.toThrow();
      });
      for (let from = 1; from <= size; from += 1) {
        const proof = consistencyProof(from, size, node);
        expect(() => verifyConsistency({ from, to: size, fromRoot: roots[from] ?? root, toRoot: root, proof })).not.toThrow();
      }
    });
  });
});
