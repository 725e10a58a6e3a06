/**
 * Growing a log (C2SP tlog-tiles): the right edge of the tree, and what a batch of new leaves makes of it.
 * A pure step from one state to the next: the caller stores the full tiles and the edge, and signs the root.
 */
import { concatBytes } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { requireCount } from '../integers.ts';
import { type Hash, hashChildren, hashLength, requireHash } from './hash.ts';
import { tileHeight, tileWidth } from './tile-path.ts';
import { tileNodeReader, tileWidthAt } from './tile-reader.ts';
import { type NodeReader, treeRoot } from './tree.ts';

/** The state from which a log continues: its size and, for each level, the hashes of the tile that is not full yet. */
export interface Frontier {
  readonly size: number;
  /** `edges[level]`: fewer than 256 hashes of 32 bytes, one after the other; empty at a level whose last tile is full. */
  readonly edges: readonly Uint8Array[];
}

/** A tile that became full: 256 hashes, 8,192 bytes, which will never change. */
export interface FullTile {
  level: number;
  n: number;
  data: Uint8Array;
}

/** What {@link appendLeaves} makes. */
export interface Appended {
  frontier: Frontier;
  /** Tiles that became full in this step, lower levels first. */
  fullTiles: FullTile[];
  /** The root of the new tree; made when it is first asked for. */
  readonly root: Hash;
  /** Enough for {@link treeRoot}, for inclusion proofs of the new leaves and for the consistency proof from the old size. */
  node: NodeReader;
}

/** A log without entries. */
export const emptyFrontier: Frontier = { size: 0, edges: [] };

/** 256^7 leaves are more than a safe integer: no frontier has more levels. */
const levelsMax = 7;
const tileBytes = tileWidth * hashLength;

function requireFrontier(frontier: Frontier): void {
  requireCount(frontier.size, 'BAD_SIZE', 'The size of a frontier');
  for (let level = 0; level < Math.max(levelsMax, frontier.edges.length); level += 1) {
    const wanted = (Math.floor(frontier.size / tileWidth ** level) % tileWidth) * hashLength;
    const found = frontier.edges[level]?.length ?? 0;
    if (found !== wanted)
      throw new TlogError('BAD_TILE', `The edge of level ${level} has ${found} bytes, a tree of ${frontier.size} has ${wanted} there.`);
  }
}

/** One level of a step: the hashes of the edge and the new ones, cut into full tiles and the new edge. */
function cutIntoTiles(level: number, firstTile: number, row: Uint8Array): { full: FullTile[]; edge: Uint8Array } {
  const full: FullTile[] = [];
  let at = 0;
  for (; at + tileBytes <= row.length; at += tileBytes)
    full.push({ level, n: firstTile + full.length, data: row.subarray(at, at + tileBytes) });
  return { full, edge: row.subarray(at) };
}

/**
 * Adds leaves at the end of the log. Throws `BAD_SIZE`, `BAD_HASH` (a leaf hash without 32 bytes) and `BAD_TILE` (edges that
 * don't belong to the size). Not checked: whether the edges are those of the log's last root; compare `treeRoot` first.
 */
export function appendLeaves(frontier: Frontier, leafHashes: readonly Hash[]): Appended {
  requireFrontier(frontier);
  const size = frontier.size + leafHashes.length;
  requireCount(size, 'BAD_SIZE', 'The size of the new tree');
  leafHashes.forEach((hash, i) => {
    requireHash(hash, `New leaf hash ${i}`);
  });
  const tiles = new Map<string, Uint8Array>();
  const node = tileNodeReader((level, n) => {
    const data = tiles.get(`${level}/${n}`);
    if (data === undefined) throw new TlogError('BAD_TILE', `Tile ${n} of level ${level} was not touched by this step.`);
    return data;
  });
  const fullTiles: FullTile[] = [];
  const edges: Uint8Array[] = [];
  let added: readonly Hash[] = leafHashes;
  for (let level = 0; tileWidthAt(level, 0, size) > 0; level += 1) {
    const firstTile = Math.floor(frontier.size / tileWidth ** (level + 1));
    const { full, edge } = cutIntoTiles(level, firstTile, concatBytes([frontier.edges[level] ?? new Uint8Array(), ...added]));
    for (const tile of full) tiles.set(`${level}/${tile.n}`, tile.data);
    tiles.set(`${level}/${firstTile + full.length}`, edge);
    const top = (level + 1) * tileHeight - 1;
    added = full.map(({ n }) => hashChildren(node(top, n * 2), node(top, n * 2 + 1)));
    fullTiles.push(...full);
    edges.push(edge);
  }
  let root: Hash | undefined;
  return {
    frontier: { size, edges },
    fullTiles,
    node,
    get root() {
      root ??= treeRoot(size, node);
      return root;
    },
  };
}
