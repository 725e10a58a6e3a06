/** Which files a log of some size has: its bundles and its hash tiles (C2SP tlog-tiles), full ones and the partial ones of its right edge. */
import type { TileId } from '@writ/tlog';
import { levelMax, tileWidth } from '../read/stored-tiles.ts';

/** How many bundles, and tiles of level 0, are full. */
export const fullBundles = (size: number): number => Math.floor(size / tileWidth);

/** The hash tiles of a log of `size` entries, lower levels first, without those that hold only entries before bundle `from`. */
export function* tilesOf(size: number, from = 0): Generator<TileId> {
  for (let level = 0; level <= levelMax; level += 1) {
    const hashes = Math.floor(size / tileWidth ** level);
    for (let n = Math.floor(from / tileWidth ** level); n * tileWidth < hashes; n += 1)
      yield { level, n, width: Math.min(tileWidth, hashes - n * tileWidth) };
  }
}

/**
 * Where the right edge of the tree of the first `at` entries is, level by level, in the tiles of a log of `size` entries: the tile, and how many of its
 * first hashes belong to it. `at` is at most `size`.
 */
export function* rightEdgeOf(at: number, size: number): Generator<{ tile: TileId; hashes: number }> {
  for (let level = 0; Math.floor(at / tileWidth ** level) > 0; level += 1) {
    const n = Math.floor(at / tileWidth ** (level + 1));
    const width = Math.min(tileWidth, Math.floor(size / tileWidth ** level) - n * tileWidth);
    yield { tile: { level, n, width }, hashes: Math.floor(at / tileWidth ** level) - n * tileWidth };
  }
}

/** The entry bundles of a log of `size` entries from bundle `from` on; the last one may be partial. */
export function* bundlesOf(size: number, from = 0): Generator<{ n: number; width: number }> {
  for (let n = from; n * tileWidth < size; n += 1) yield { n, width: Math.min(tileWidth, size - n * tileWidth) };
}
