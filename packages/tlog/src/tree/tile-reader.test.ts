import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { plainReader, sampleHashes } from '../../testing/sample-log.ts';
import { concatBytes } from '../bytes.ts';
import { hashChildren } from './hash.ts';
import { tilePath } from './tile-path.ts';
import { tileNodeReader, tilesForConsistency, tilesForInclusion, tilesForRoot, tileWidthAt } from './tile-reader.ts';
import { consistencyProof, inclusionProof, treeRoot } from './tree.ts';

const leaves = sampleHashes(600);
const plain = plainReader(leaves);
const tileAt = (size: number) => (level: number, n: number) =>
  concatBytes(Array.from({ length: tileWidthAt(level, n, size) }, (_, i) => plain(level * 8, n * 256 + i)));

describe('tileNodeReader', () => {
  it('returns the roots of all complete subtrees', () => {
    const node = tileNodeReader(tileAt(600));
    for (let level = 0; level <= 9; level += 1)
      for (let index = 0; (index + 1) * 2 ** level <= 600; index += 13) expect(node(level, index)).toEqual(plain(level, index));
  });

  it('reads a hash once, and accepts a wider tile', () => {
    let reads = 0;
    const node = tileNodeReader((level, n) => {
      reads += 1;
      return tileAt(600)(level, n);
    });
    treeRoot(300, node);
    const first = reads;
    treeRoot(300, node);
    expect(reads).toBe(first);
    expect(treeRoot(300, node)).toEqual(treeRoot(300, tileNodeReader(tileAt(300))));
  });

  it('refuses malformed tiles, missing hashes and invalid nodes', () => {
    const hash = leaves.slice(0, 1);
    expect(refusalOf(() => tileNodeReader(() => new Uint8Array(33))(0, 0))).toBe('BAD_TILE');
    expect(refusalOf(() => tileNodeReader(() => new Uint8Array(257 * 32))(0, 0))).toBe('BAD_TILE');
    expect(refusalOf(() => tileNodeReader(() => new Uint8Array())(0, 0))).toBe('BAD_TILE');
    expect(refusalOf(() => tileNodeReader(() => concatBytes(hash))(0, 0))).toBe('accepted');
    expect(refusalOf(() => tileNodeReader(() => concatBytes(hash))(1, 0))).toBe('BAD_TILE');
    const narrow = tileNodeReader(() => concatBytes(leaves.slice(0, 5)));
    expect(() => narrow(2, 1)).toThrow('Tile 0 of level 0 has 5 hashes, number 5 is not among them.');
    expect(() => narrow(10, 6)).toThrow('Tile 0 of level 1 has 5 hashes, number 24 is not among them.');
    expect(narrow(1, 1)).toEqual(hashChildren(leaves[2] ?? new Uint8Array(), leaves[3] ?? new Uint8Array()));
    const unread = tileNodeReader(() => expect.fail('a tile was read'));
    const none: [number, number][] = [
      ...[-1, 0.5, 64, 2000].map((level): [number, number] => [level, 1]),
      [0, -1],
      [0, 0.5],
      [52, 1],
      [53, 0],
    ];
    for (const [level, index] of none) expect(refusalOf(() => unread(level, index))).toBe('BAD_TILE');
    expect(() => unread(52, 0)).toThrow('a tile was read');
  });
});

describe('the tiles that a reader fetches', () => {
  const touched = (size: number, use: (node: (level: number, index: number) => Uint8Array) => unknown) => {
    const paths = new Set<string>();
    use(
      tileNodeReader((level, n) => {
        paths.add(tilePath({ level, n, width: tileWidthAt(level, n, size) }));
        return tileAt(size)(level, n);
      }),
    );
    return [...paths].sort();
  };
  const paths = (tiles: ReturnType<typeof tilesForRoot>) => tiles.map(tilePath).sort();

  it('are exactly those that the proof reads, in their widths at that size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(), (size, pick) => {
        const index = pick % size;
        expect(paths(tilesForRoot(size))).toEqual(touched(size, (node) => treeRoot(size, node)));
        expect(paths(tilesForInclusion(index, size))).toEqual(touched(size, (node) => inclusionProof(index, size, node)));
        expect(paths(tilesForConsistency(index + 1, size))).toEqual(touched(size, (node) => consistencyProof(index + 1, size, node)));
      }),
      { numRuns: 40 },
    );
  });

  it('come lowest level first, without repeats', () => {
    expect(tilesForRoot(0)).toEqual([]);
    expect(tilesForRoot(256)).toEqual([{ level: 1, n: 0, width: 1 }]);
    expect(tilesForRoot(70_000)).toEqual([
      { level: 0, n: 273, width: 112 },
      { level: 1, n: 1, width: 17 },
      { level: 2, n: 0, width: 1 },
    ]);
    expect(tilesForInclusion(5, 70_000)).toEqual([
      { level: 0, n: 0, width: 256 },
      { level: 0, n: 273, width: 112 },
      { level: 1, n: 0, width: 256 },
      { level: 1, n: 1, width: 17 },
    ]);
  });

  it('are refused with the proof', () => {
    expect(refusalOf(() => tilesForRoot(-1))).toBe('BAD_SIZE');
    expect(refusalOf(() => tilesForInclusion(3, 3))).toBe('BAD_INDEX');
    expect(refusalOf(() => tilesForConsistency(0, 3))).toBe('BAD_SIZE');
  });

  it('have widths that follow from the size alone', () => {
    expect(tileWidthAt(0, 273, 70_000)).toBe(112);
    expect(tileWidthAt(0, 274, 70_000)).toBe(0);
    expect(tileWidthAt(1, 1, 70_000)).toBe(17);
    expect(hashChildren(plain(7, 0), plain(7, 1))).toEqual(plain(8, 0));
  });
});
