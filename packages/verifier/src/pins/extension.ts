/**
 * Whether the checkpoint that a log shows extends the one that was seen before (RFC 6962, 2.1.2), proven from the log's own tiles. A
 * tile counts only as far as it leads to the shown root: bad tiles are never taken for a split, nor a split for bad tiles.
 */
import {
  type Checkpoint,
  consistencyProof,
  type Hash,
  type TileId,
  TlogError,
  tileNodeReader,
  tilePath,
  tilesForConsistency,
  tilesForRoot,
  tileWidthAt,
  treeRoot,
  verifyConsistency,
} from '@writ/tlog';
import type { Finding } from '../finding.ts';
import { findTile, type ReadFile } from '../source/log-source.ts';

type Tree = Pick<Checkpoint, 'size' | 'root'>;
const isSame = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;

async function readTiles(read: ReadFile, tiles: readonly TileId[]): Promise<Map<string, Uint8Array> | string> {
  const found = new Map<string, Uint8Array>();
  for (const { level, n, width } of tiles) {
    if (found.has(`${level}/${n}`)) continue;
    const file = await findTile(read, { level, n, width });
    if (file === undefined) return `${tilePath({ level, n, width })} is missing`;
    found.set(`${level}/${n}`, file.bytes);
  }
  return found;
}

/** The root that the first `from` entries of the shown tree have; a text says why the tiles don't tell. */
async function provenRoot(read: ReadFile, from: number, shown: Tree): Promise<Hash | string> {
  const asShown = tilesForRoot(from).map(({ level, n }) => ({ level, n, width: tileWidthAt(level, n, shown.size) }));
  const tiles = await readTiles(read, [...tilesForConsistency(from, shown.size), ...asShown]);
  if (typeof tiles === 'string') return tiles;
  try {
    const node = tileNodeReader((level, n) => tiles.get(`${level}/${n}`) ?? new Uint8Array());
    const fromRoot = treeRoot(from, node);
    const proof = consistencyProof(from, shown.size, node);
    verifyConsistency({ from, to: shown.size, fromRoot, toRoot: shown.root, proof });
    return fromRoot;
  } catch (error) {
    if (error instanceof TlogError) return `they do not lead to the signed root (${error.message})`;
    throw error;
  }
}

/** What is wrong with going from `held` to `shown`; undefined when `shown` extends or equals it. Throws what `read` throws. */
export async function findBreak(read: ReadFile, held: Tree, shown: Tree): Promise<Finding | undefined> {
  const change = `${held.size} entries were signed before, ${shown.size} are shown now`;
  if (shown.size < held.size) return { kind: 'rollback', message: `${change}: the log went back, or this is an old copy of it.` };
  if (held.size === 0) return undefined;
  if (shown.size === held.size)
    return isSame(held.root, shown.root)
      ? undefined
      : { kind: 'split', message: `Two different roots were signed for the same ${held.size} entries.` };
  const root = await provenRoot(read, held.size, shown);
  if (typeof root === 'string')
    return { kind: 'unproven', message: `${change}, and the log's tiles do not show that one extends the other: ${root}.` };
  if (isSame(root, held.root)) return undefined;
  return { kind: 'split', message: `${change}, and the first ${held.size} are not those that were signed before.` };
}
