import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { plainReader, plainRoot, sampleHashes } from '../../testing/sample-log.ts';
import { concatBytes } from '../bytes.ts';
import { type Appended, appendLeaves, emptyFrontier, type Frontier } from './frontier.ts';
import { emptyRoot } from './hash.ts';
import { tileNodeReader, tileWidthAt } from './tile-reader.ts';
import { consistencyProof, inclusionProof, treeRoot } from './tree.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const leaves = sampleHashes(66_000);
const grow = (frontier: Frontier, to: number): Appended => appendLeaves(frontier, leaves.slice(frontier.size, to));

describe('appendLeaves', () => {
  it('makes the same tree in any batches', () => {
    const stops = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(stops, (sizes) => {
        let step = grow(emptyFrontier, 0);
        const full = [...step.fullTiles];
        for (const size of sizes.sort((a, b) => a - b)) {
          step = grow(step.frontier, size);
          full.push(...step.fullTiles);
        }
        const whole = grow(emptyFrontier, step.frontier.size);
        expect(step.frontier).toEqual(whole.frontier);
        expect(step.root).toEqual(whole.root);
        const byPlace = (a: { level: number; n: number }, b: { level: number; n: number }) => a.level - b.level || a.n - b.n;
        expect(full.sort(byPlace)).toEqual([...whole.fullTiles].sort(byPlace));
      }),
      { numRuns: 40 },
    );
  });

  it.each([0, 1, 2, 255, 256, 257, 511, 512, 700])('has the root of the definition at %d', (size) => {
    expect(grow(emptyFrontier, size).root).toEqual(plainRoot(leaves.slice(0, size)));
  });

  it('cuts full tiles of the levels above too', () => {
    const before = grow(emptyFrontier, 65_530);
    const step = grow(before.frontier, 65_700);
    expect(step.fullTiles.map(({ level, n, data }) => [level, n, data.length])).toEqual([
      [0, 255, 8192],
      [1, 0, 8192],
    ]);
    expect(step.frontier.edges.map((edge) => edge.length / 32)).toEqual([164, 0, 1]);
    expect(step.root).toEqual(plainRoot(leaves.slice(0, 65_700)));
    const plain = plainReader(leaves);
    expect(step.fullTiles[1]?.data.subarray(0, 32)).toEqual(plain(8, 0));
    expect(step.frontier.edges[2]).toEqual(plain(16, 0));
  });

  it('returns tiles from which every node can be read', () => {
    const whole = grow(emptyFrontier, 700);
    const tiles = new Map(whole.fullTiles.map(({ level, n, data }) => [`${level}/${n}`, data]));
    const node = tileNodeReader((level, n) => tiles.get(`${level}/${n}`) ?? whole.frontier.edges[level] ?? new Uint8Array());
    expect(treeRoot(700, node)).toEqual(whole.root);
    expect(tileWidthAt(0, 2, 700) * 32).toBe(whole.frontier.edges[0]?.length);
  });

  it('proves the new leaves and the growth from the tiles that it touched', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(step, ([from, count]) => {
        const old = grow(emptyFrontier, from);
        const size = from + count;
        const { node, root } = grow(old.frontier, size);
        for (let index = from; index < size; index += 17) {
          const leafHash = leaves[index] ?? emptyRoot;
          verifyInclusion({ index, size, leafHash, proof: inclusionProof(index, size, node), root });
        }
        if (from > 0) verifyConsistency({ from, to: size, fromRoot: old.root, toRoot: root, proof: consistencyProof(from, size, node) });
        expect(treeRoot(size, node)).toEqual(root);
      }),
      { numRuns: 60 },
    );
  });

  it('has no node of tiles that it did not touch', () => {
    const { node } = grow(grow(emptyFrontier, 600).frontier, 601);
    expect(refusalOf(() => inclusionProof(3, 601, node))).toBe('BAD_TILE');
  });

  it('refuses edges that do not belong to the size, and malformed leaf hashes', () => {
    const { frontier } = grow(emptyFrontier, 300);
    const edges = frontier.edges.map((edge) => edge);
    expect(refusalOf(() => appendLeaves(frontier, leaves.slice(0, 1)))).toBe('accepted');
    expect(refusalOf(() => appendLeaves({ size: 301, edges }, []))).toBe('BAD_TILE');
    expect(refusalOf(() => appendLeaves({ size: 300, edges: edges.slice(0, 1) }, []))).toBe('BAD_TILE');
    expect(refusalOf(() => appendLeaves({ size: 300, edges: [...edges, ...edges] }, []))).toBe('BAD_TILE');
    expect(refusalOf(() => appendLeaves({ size: 300, edges: [...edges, ...Array.from({ length: 9 }, () => emptyRoot)] }, []))).toBe(
      'BAD_TILE',
    );
    expect(refusalOf(() => appendLeaves({ size: -1, edges }, []))).toBe('BAD_SIZE');
    expect(refusalOf(() => appendLeaves(frontier, [new Uint8Array(31)]))).toBe('BAD_HASH');
    const width = (level: number) => Math.floor(Number.MAX_SAFE_INTEGER / 256 ** level) % 256;
    const last = { size: Number.MAX_SAFE_INTEGER, edges: Array.from({ length: 7 }, (_, level) => new Uint8Array(width(level) * 32)) };
    expect(refusalOf(() => appendLeaves(last, [emptyRoot]))).toBe('BAD_SIZE');
    expect(refusalOf(() => appendLeaves(last, []))).toBe('accepted');
  });

  it('accepts levels that are stored as empty', () => {
    const stored = { size: 3, edges: [concatBytes(leaves.slice(0, 3)), new Uint8Array(), new Uint8Array()] };
    expect(appendLeaves(stored, []).root).toEqual(plainRoot(leaves.slice(0, 3)));
  });
});
