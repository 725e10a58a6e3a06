/**
 * From tree nodes to tiles and back (C2SP tlog-tiles): which tiles a proof needs, and a {@link NodeReader} over tiles.
 * A tile is data from a stranger until a root that somebody signed has been recomputed from it.
 */
import { TlogError } from './errors.ts';
import { emptyRoot, type Hash, hashChildren, hashLength } from './hash.ts';
import { requireCount } from './integers.ts';
import { type TileId, tileHeight, tilePath, tileWidth } from './tile-path.ts';
import { consistencyProof, inclusionProof, type NodeReader, treeRoot } from './tree.ts';

/** How many hashes tile `n` of a level has in the tree of `size` leaves; 0 when there is no such tile. */
export function tileWidthAt(level: number, n: number, size: number): number {
  return Math.max(0, Math.min(tileWidth, Math.floor(size / tileWidth ** level) - n * tileWidth));
}

function tilesTouched(size: number, walk: (node: NodeReader) => unknown): TileId[] {
  const tiles = new Map<string, TileId>();
  walk((level, index) => {
    const tileLevel = Math.floor(level / tileHeight);
    const n = Math.floor((index * 2 ** (level % tileHeight)) / tileWidth);
    const tile = { level: tileLevel, n, width: tileWidthAt(tileLevel, n, size) };
    tiles.set(tilePath(tile), tile);
    return emptyRoot;
  });
  return [...tiles.values()].sort((a, b) => a.level - b.level || a.n - b.n);
}

/** The tiles that {@link treeRoot} reads for this size, with the widths that they have then. Throws `BAD_SIZE`. */
export const tilesForRoot = (size: number): TileId[] => tilesTouched(size, (node) => treeRoot(size, node));

/** The tiles that {@link inclusionProof} reads, with their widths in the tree of `size`. Throws as it does. */
export const tilesForInclusion = (index: number, size: number): TileId[] => tilesTouched(size, (node) => inclusionProof(index, size, node));

/** The tiles that {@link consistencyProof} reads, with their widths in the tree of `to`. Throws as it does. */
export const tilesForConsistency = (from: number, to: number): TileId[] => tilesTouched(to, (node) => consistencyProof(from, to, node));

/** Hash number `index` of a tree level that is a multiple of 8, out of the bytes of its tile. */
function hashInTile(tile: Uint8Array, level: number, index: number): Hash {
  const start = (index % tileWidth) * hashLength;
  const where = `Tile ${Math.floor(index / tileWidth)} of level ${level}`;
  if (tile.length % hashLength !== 0 || tile.length > tileWidth * hashLength)
    throw new TlogError('BAD_TILE', `${where} has ${tile.length} bytes: a tile is 1 to ${tileWidth} hashes of ${hashLength} bytes.`);
  if (start >= tile.length)
    throw new TlogError('BAD_TILE', `${where} has ${tile.length / hashLength} hashes, number ${index % tileWidth} is not among them.`);
  return tile.subarray(start, start + hashLength);
}

/**
 * A reader of tree nodes over tiles. `tile` gives the bytes of tile `n` of a level, in any width that holds what is asked
 * (a partial tile is the beginning of the full one), or throws. The reader remembers every hash that it computed, so make
 * one a request or a batch and let it go. Throws `BAD_TILE` for bytes that are no tile, and for nodes that are none.
 * Not checked: that the tiles are those of a log; compare `treeRoot` with a signed root before anything else is believed.
 */
export function tileNodeReader(tile: (level: number, n: number) => Uint8Array): NodeReader {
  const rows = new Map<number, Map<number, Hash>>();
  const read: NodeReader = (level, index) => {
    const row = rows.get(level) ?? new Map<number, Hash>();
    rows.set(level, row);
    const known = row.get(index);
    if (known !== undefined) return known;
    const hash =
      level % tileHeight === 0
        ? hashInTile(tile(level / tileHeight, Math.floor(index / tileWidth)), level / tileHeight, index)
        : hashChildren(read(level - 1, index * 2), read(level - 1, index * 2 + 1));
    row.set(index, hash);
    return hash;
  };
  return (level, index) => {
    requireCount(level, 'BAD_TILE', 'The level of a node');
    requireCount(index, 'BAD_TILE', 'The index of a node');
    requireCount((index + 1) * 2 ** level, 'BAD_TILE', 'The end of a subtree');
    return read(level, index);
  };
}
