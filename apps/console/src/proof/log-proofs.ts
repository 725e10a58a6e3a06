/** The proofs that are made from the log's public files. What comes of them is checked like everything else: wrong tiles give a wrong path. */
import {
  consistencyProof,
  type Hash,
  inclusionProof,
  type TileId,
  TlogError,
  tileNodeReader,
  tilePath,
  tilesForConsistency,
  tilesForInclusion,
  tileWidthAt,
  toBase64,
} from '@writ/tlog';
import type { ReadFile } from './log-files.ts';

/** A partial tile may have been replaced by the full one (C2SP tlog-tiles). */
const fullTile = ({ level, n }: TileId): TileId => ({ level, n, width: 256 });

async function hashesOver(read: ReadFile, tiles: readonly TileId[], make: (node: ReturnType<typeof tileNodeReader>) => Hash[]) {
  const found = new Map<string, Uint8Array>();
  for (const tile of tiles) {
    const bytes = (await read(tilePath(tile))) ?? (await read(tilePath(fullTile(tile))));
    if (bytes !== null) found.set(`${tile.level}/${tile.n}`, bytes);
  }
  try {
    return make(tileNodeReader((level, n) => found.get(`${level}/${n}`) ?? new Uint8Array())).map(toBase64);
  } catch (error) {
    // A tile that is missing or is none.
    if (error instanceof TlogError) return null;
    throw error;
  }
}

/** The path of an entry in the tree of a size, in base64; null where the files give none. */
export async function readPath(read: ReadFile, index: number, size: number): Promise<string[] | null> {
  if (index >= size) return null;
  return await hashesOver(read, tilesForInclusion(index, size), (node) => inclusionProof(index, size, node));
}

/** The hash that the tree has for an entry, in base64; null where the files give none. */
export async function readLeafHash(read: ReadFile, index: number, size: number): Promise<string | null> {
  if (index >= size) return null;
  const n = Math.floor(index / 256);
  const tile = { level: 0, n, width: tileWidthAt(0, n, size) };
  return (await hashesOver(read, [tile], (node) => [node(0, index)]))?.[0] ?? null;
}

/** What leads from the smaller of two trees to the larger one, in base64; null where the files give none. */
export async function readConsistency(read: ReadFile, one: number, other: number): Promise<string[] | null> {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (from === 0 || from === to) return [];
  return await hashesOver(read, tilesForConsistency(from, to), (node) => consistencyProof(from, to, node));
}
