/**
 * Reads the files of an archive back and recomputes the tree from these files alone: all of them, or those from a bundle on, below which hash tiles of
 * the archive give the tree. Nothing of the database is asked, and nothing is believed but the checkpoint that witnesses have cosigned: its root must
 * come out, and each hash tile must be the one that the leaves give.
 */
import {
  appendLeaves,
  bundlePath,
  decodeBundle,
  emptyFrontier,
  type Frontier,
  hashLeaf,
  openWitnessedCheckpoint,
  TlogError,
  tilePath,
  type WitnessedCheckpoint,
} from '@writ/tlog';
import { tileWidth } from '../read/stored-tiles.ts';
import type { ArchivePlan } from './archive-plan.ts';
import { ArchiveError, type ArchiveStore } from './store.ts';
import { bundlesOf, rightEdgeOf } from './tree-files.ts';
import { checkpointPath, type Progress } from './write-files.ts';

/** How many bundles are read at once. */
const atOnce = 8;

/** Counts what was read, so that nobody says "verified" of nothing. */
export interface ReadBack {
  /** The first bundle that was read: those before it were read by an earlier run. */
  readonly from: number;
  readonly files: number;
  readonly bytes: number;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

class Reader {
  readonly #store: ArchiveStore;
  files = 0;
  bytes = 0;

  constructor(store: ArchiveStore) {
    this.#store = store;
  }

  async file(path: string): Promise<Uint8Array> {
    const bytes = await this.#store.read(path);
    if (bytes === undefined) throw new ArchiveError(`The archive ${this.#store.place} has no ${path}: nothing was removed.`);
    this.files += 1;
    this.bytes += bytes.length;
    return bytes;
  }

  async same(path: string, wanted: Uint8Array): Promise<void> {
    if (!sameBytes(await this.file(path), wanted))
      throw new ArchiveError(`${path} of the archive ${this.#store.place} is not what its entries give: nothing was removed.`);
  }

  async leaves({ n, width }: { n: number; width: number }): Promise<Uint8Array[]> {
    const path = bundlePath(n, width);
    try {
      return decodeBundle(await this.file(path), width);
    } catch (cause) {
      if (!(cause instanceof TlogError)) throw cause;
      throw new ArchiveError(`${path} of the archive ${this.#store.place} is no bundle of ${width} entries: nothing was removed.`, {
        cause,
      });
    }
  }
}

/** The tree grown by these bundles, whose tiles the archive must have as they come out. */
async function grow(reader: Reader, frontier: Frontier, bundles: readonly { n: number; width: number }[]): Promise<Frontier> {
  const leaves = (await Promise.all(bundles.map((bundle) => reader.leaves(bundle)))).flat();
  const grown = appendLeaves(frontier, leaves.map(hashLeaf));
  await Promise.all(grown.fullTiles.map(({ level, n, data }) => reader.same(tilePath({ level, n, width: 256 }), data)));
  return grown.frontier;
}

/** The partial tiles of the right edge. */
async function compareEdge(reader: Reader, { size, edges }: Frontier): Promise<void> {
  for (const [level, data] of edges.entries()) {
    const n = Math.floor(size / 256 ** (level + 1));
    if (data.length > 0) await reader.same(tilePath({ level, n, width: data.length / 32 }), data);
  }
}

function opened(text: string, plan: ArchivePlan): WitnessedCheckpoint {
  try {
    return openWitnessedCheckpoint({ text, policy: plan.policy });
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new ArchiveError(
      `${checkpointPath(plan)} of the archive is not signed by log and witnesses (${cause.code}): nothing was removed.`,
      { cause },
    );
  }
}

/** The archive's own checkpoint: of an earlier run it may have fewer cosignatures than the database's has by now, and must have a quorum. */
async function compareCheckpoint(reader: Reader, plan: ArchivePlan): Promise<void> {
  const text = Buffer.from(await reader.file(checkpointPath(plan))).toString();
  const { origin, size, root, quorumReached } = opened(text, plan);
  const { checkpoint } = plan;
  if (origin !== checkpoint.origin || size !== checkpoint.size || !sameBytes(root, checkpoint.root) || !quorumReached)
    throw new ArchiveError(
      `${checkpointPath(plan)} of the archive is not the checkpoint that the witnesses cosigned: nothing was removed.`,
    );
}

/** The tree of all that is before a bundle, from hash tiles of the archive. Whether they are right the root of the whole tells. */
async function treeBefore(reader: Reader, from: number, size: number): Promise<Frontier> {
  const edges: Uint8Array[] = [];
  for (const { tile, hashes } of rightEdgeOf(from * tileWidth, size))
    edges.push(hashes === 0 ? new Uint8Array() : (await reader.file(tilePath(tile))).slice(0, hashes * 32));
  return { size: from * tileWidth, edges };
}

/** Rejects with {@link ArchiveError} unless the archive, from a bundle on, gives the root of the plan's checkpoint, to the last byte of each file. */
export async function readBack(store: ArchiveStore, plan: ArchivePlan, from: number, progress: Progress): Promise<ReadBack> {
  const { size, root } = plan.checkpoint;
  const reader = new Reader(store);
  let frontier = from === 0 ? emptyFrontier : await treeBefore(reader, from, size);
  let next: { n: number; width: number }[] = [];
  for (const bundle of bundlesOf(size, from)) {
    next.push(bundle);
    if (next.length < atOnce) continue;
    frontier = await grow(reader, frontier, next);
    next = [];
    progress(frontier.size, size);
  }
  frontier = await grow(reader, frontier, next);
  progress(frontier.size, size);
  await compareEdge(reader, frontier);
  if (frontier.size !== size || !sameBytes(appendLeaves(frontier, []).root, root))
    throw new ArchiveError(
      `The archive ${store.place} does not give the root that the witnesses cosigned for ${size} entries: one of its files was changed. Nothing was removed.`,
    );
  await compareCheckpoint(reader, plan);
  return { from, files: reader.files, bytes: reader.bytes };
}
