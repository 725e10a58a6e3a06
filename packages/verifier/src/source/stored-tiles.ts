/**
 * The tiles that a folder holds, compared with the tiles that its entries give. Every difference is named once, where it
 * starts: an entry that does not fit makes hashes of all levels above differ, and those say nothing new.
 */
import {
  type Hash,
  inclusionProof,
  TlogError,
  tileNodeReader,
  tilePath,
  tilesForInclusion,
  tileWidthAt,
  verifyInclusion,
} from '@writ/tlog';
import type { Findings } from '../findings.ts';
import { findTile, type ReadFile } from './log-source.ts';

const hashBytes = 32;

/** The signed tree that the tiles should lead to. */
export interface SignedTree {
  size: number;
  root: Hash;
}

/** The hashes of a stored tile, cut to the width that it has in the signed tree; a finding and undefined when there are none. */
export async function readTile(
  read: ReadFile,
  { level, n }: { level: number; n: number },
  tree: SignedTree,
  findings: Findings,
): Promise<Uint8Array | undefined> {
  const width = tileWidthAt(level, n, tree.size);
  const found = await findTile(read, { level, n, width });
  const first = n * 256 ** (level + 1);
  if (found === undefined) {
    findings.add(`${tilePath({ level, n, width })} is missing.`, first);
    return undefined;
  }
  if (found.bytes.length !== found.width * hashBytes) {
    findings.add(`${found.path} has ${found.bytes.length} bytes instead of ${found.width * hashBytes}.`, first);
    return undefined;
  }
  return found.bytes.subarray(0, width * hashBytes);
}

/** Whether the stored hash of a leaf leads through the stored tiles to the signed root: then it is what was signed. */
async function storedHashWasSigned(read: ReadFile, index: number, leafHash: Hash, tree: SignedTree): Promise<boolean> {
  const tiles = new Map<string, Uint8Array>();
  for (const tile of tilesForInclusion(index, tree.size)) {
    const found = await findTile(read, tile);
    if (found !== undefined) tiles.set(`${tile.level}/${tile.n}`, found.bytes);
  }
  try {
    const node = tileNodeReader((level, n) => tiles.get(`${level}/${n}`) ?? new Uint8Array());
    verifyInclusion({ index, size: tree.size, leafHash, proof: inclusionProof(index, tree.size, node), root: tree.root });
  } catch (error) {
    if (error instanceof TlogError) return false;
    throw error;
  }
  return true;
}

/** Positions of the hashes in which two tiles of the same width differ. */
function differences(a: Uint8Array, b: Uint8Array): number[] {
  const positions: number[] = [];
  for (let at = 0; at < a.length; at += hashBytes)
    if (Buffer.compare(a.subarray(at, at + hashBytes), b.subarray(at, at + hashBytes)) !== 0) positions.push(at / hashBytes);
  return positions;
}

/** Compares tiles as a replay makes them, lower levels before higher ones. */
export class TileComparison {
  readonly #read: ReadFile;
  readonly #tree: SignedTree;
  readonly #entries: Findings;
  readonly #tiles: Findings;
  readonly #differing = new Set<string>();
  #count = 0;

  constructor(read: ReadFile, tree: SignedTree, findings: { entries: Findings; tiles: Findings }) {
    this.#read = read;
    this.#tree = tree;
    this.#entries = findings.entries;
    this.#tiles = findings.tiles;
  }

  /** How many tiles have been compared. */
  get count(): number {
    return this.#count;
  }

  /** Compares the stored tile with `made`, the hashes that the entries give for it. */
  async compare(level: number, n: number, made: Uint8Array): Promise<void> {
    this.#count += 1;
    const stored = await readTile(this.#read, { level, n }, this.#tree, this.#tiles);
    if (stored === undefined) return;
    if (Buffer.compare(made, stored) === 0) return;
    for (const position of differences(made, stored)) {
      const subtree = n * 256 + position;
      this.#differing.add(`${level}/${n}`);
      if (level === 0) await this.#nameEntry(n, subtree, stored.subarray(position * hashBytes, (position + 1) * hashBytes));
      else if (!this.#differing.has(`${level - 1}/${subtree}`)) this.#nameSubtree(level, n, subtree);
    }
  }

  #path(level: number, n: number): string {
    return tilePath({ level, n, width: tileWidthAt(level, n, this.#tree.size) });
  }

  async #nameEntry(n: number, index: number, stored: Hash): Promise<void> {
    if (await storedHashWasSigned(this.#read, index, stored, this.#tree))
      this.#entries.add(`Entry ${index} is not the entry that was signed: the hash under the signed root is another.`, index);
    else
      this.#tiles.add(
        `${this.#path(0, n)} does not hold the hash of entry ${index}, and what it holds does not lead to the signed root.`,
        index,
      );
  }

  #nameSubtree(level: number, n: number, subtree: number): void {
    const count = 256 ** level;
    const entries = `entries ${subtree * count} to ${(subtree + 1) * count - 1}`;
    this.#tiles.add(
      `${this.#path(level, n)} does not hold the root of ${entries}: they, or this tile, are not those that were signed.`,
      subtree * count,
    );
  }
}
