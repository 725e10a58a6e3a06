/**
 * From tree nodes to tiles and back (C2SP tlog-tiles): which tiles a proof needs, and a {@link NodeReader} over tiles.
 * A tile is data from a stranger until a root that somebody signed has been recomputed from it.
 */
import { TlogError } from '../errors.ts';
import { requireCount } from '../integers.ts';
import { emptyRoot, type Hash, hashLength, hashPairs } from './hash.ts';
import { type TileId, tileHeight, tilePath, tileWidth } from './tile-path.ts';
import { consistencyProof, inclusionProof, type NodeReader, treeRoot } from './tree.ts';

/** How many hashes tile `n` of a level has in the tree of `size` leaves; 0 when there is no such tile. */
export function tileWidthAt(level: number, n: number, size: number): number {
  return Math.max(0, Math.min(tileWidth, Math.floor(size / tileWidth ** level) - n * tileWidth));
}

function tilesReadBy(size: number, walk: (node: NodeReader) => unknown): TileId[] {
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
export const tilesForRoot = (size: number): TileId[] => tilesReadBy(size, (node) => treeRoot(size, node));

/** The tiles that {@link inclusionProof} reads, with their widths in the tree of `size`. Throws as it does. */
export const tilesForInclusion = (index: number, size: number): TileId[] => tilesReadBy(size, (node) => inclusionProof(index, size, node));

/** The tiles that {@link consistencyProof} reads, with their widths in the tree of `to`. Throws as it does. */
export const tilesForConsistency = (from: number, to: number): TileId[] => tilesReadBy(to, (node) => consistencyProof(from, to, node));

/** The bytes of a tile as its lowest row of hashes. Throws `BAD_TILE` for bytes that are no tile. */
function requireTile(tile: Uint8Array, where: string): Uint8Array {
  if (tile.length % hashLength !== 0 || tile.length > tileWidth * hashLength)
    throw new TlogError('BAD_TILE', `${where} has ${tile.length} bytes: a tile is 1 to ${tileWidth} hashes of ${hashLength} bytes.`);
  return tile;
}

/** The part of the tree that one tile gives: its own hashes and, made when they are asked for, the seven rows above them. */
class TileRows {
  readonly #where: string;
  readonly #rows: Uint8Array[];

  constructor(tile: Uint8Array, level: number, n: number) {
    this.#where = `Tile ${n} of level ${level}`;
    this.#rows = [requireTile(tile, this.#where)];
  }

  #row(height: number): Uint8Array {
    const known = this.#rows[height];
    if (known !== undefined) return known;
    const row = hashPairs(this.#row(height - 1));
    this.#rows.push(row);
    return row;
  }

  /** Hash number `position` of the row `height` levels above the tile's own. Throws `BAD_TILE` when the tile is not wide enough for it. */
  hash(height: number, position: number): Hash {
    const row = this.#row(height);
    const start = position * hashLength;
    if (start < row.length) return row.subarray(start, start + hashLength);
    const width = this.#row(0).length / hashLength;
    const missing = Math.max(width, position * 2 ** height);
    throw new TlogError('BAD_TILE', `${this.#where} has ${width} hashes, number ${missing} is not among them.`);
  }
}

/**
 * A reader of tree nodes over tiles. `tile` gives the bytes of tile `n` of a level, in any width that holds what is asked
 * (a partial tile is the beginning of the full one), or throws. The reader remembers every hash that it computed, so make
 * one a request or a batch and let it go. Throws `BAD_TILE` for bytes that are not a tile, and for invalid nodes.
 * Not checked: that the tiles are those of a log; compare `treeRoot` with a signed root before anything else is believed.
 */
export function tileNodeReader(tile: (level: number, n: number) => Uint8Array): NodeReader {
  const levels: Map<number, TileRows>[] = [];
  const rowsOf = (level: number, n: number): TileRows => {
    const known = levels[level]?.get(n);
    if (known !== undefined) return known;
    const rows = new TileRows(tile(level, n), level, n);
    levels[level] ??= new Map();
    levels[level].set(n, rows);
    return rows;
  };
  return (level, index) => {
    requireCount(level, 'BAD_TILE', 'The level of a node');
    requireCount(index, 'BAD_TILE', 'The index of a node');
    requireCount((index + 1) * 2 ** level, 'BAD_TILE', 'The end of a subtree');
    const height = level % tileHeight;
    const rowWidth = tileWidth / 2 ** height;
    return rowsOf((level - height) / tileHeight, Math.floor(index / rowWidth)).hash(height, index % rowWidth);
  };
}
