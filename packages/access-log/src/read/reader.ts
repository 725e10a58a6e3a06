/**
 * Reads the public side of the log: checkpoints, leaves, tiles, bundles and proofs, for any role that may select them.
 * Answers nothing beyond the latest published checkpoint, and null for whatever is not there. Vouches for nothing: a
 * reader verifies what it gets against a signed note.
 */
import type { EventId } from '@writ/core';
import { consistencyProof, encodeBundle, type Hash, inclusionProof, tilesForConsistency, tilesForInclusion, tileWidthAt } from '@writ/tlog';
import type pg from 'pg';
import { type LeafArchive, type LeafRow as PlacedLeaf, withWholeLeaves } from '../archive/archived-leaves.ts';
import type { Queryable } from '../log/connection.ts';
import { type CheckpointRow, publishedSize, selectLatest, selectLatestOf } from '../publish/stored-checkpoint.ts';
import { distinctTiles, levelMax, readPublishedNodes, readTile, tileWidth } from './stored-tiles.ts';

/** A leaf as it is stored and hashed. */
export interface StoredLeaf {
  index: number;
  event: EventId;
  leaf: Uint8Array;
}

/** The files of the log, as far as a latest checkpoint reaches. */
export interface LogFiles {
  /** That checkpoint: the signed note and its size. */
  checkpoint(): Promise<{ note: string; size: number } | null>;
  /** The first `width` (1 to 256) hashes of a tile, 32 bytes each. */
  tile(level: number, n: number, width: number): Promise<Uint8Array | null>;
  /** The entry bundle of `width` (1 to 256) leaves from leaf `256 * n`. */
  bundle(n: number, width: number): Promise<Uint8Array | null>;
}

/** A reader over a pool. Every method rejects with the driver's error when the database can't be asked. */
export interface LogReader extends LogFiles {
  /** The files of one epoch, up to the last checkpoint that was published in it; of an epoch that never was, none. */
  ofEpoch(epoch: number): LogFiles;
  leaf(index: number): Promise<StoredLeaf | null>;
  /** Those of these leaves that there are, ascending. */
  leaves(indices: readonly number[]): Promise<StoredLeaf[]>;
  leafByEvent(event: EventId): Promise<StoredLeaf | null>;
  /** The path of leaf `index` in the tree of `size`. */
  inclusionProof(index: number, size: number): Promise<Hash[] | null>;
  /** The paths of several leaves in the tree of `size`, in their order; null when one of them is not in it. */
  inclusionProofs(indices: readonly number[], size: number): Promise<Hash[][] | null>;
  /** The proof from the tree of `from` (at least 1) to the tree of `to`. */
  consistencyProof(from: number, to: number): Promise<Hash[] | null>;
}

/** Whether it is a whole number from `from` to `to`. */
const isWithin = (value: number, from: number, to: number): boolean => Number.isSafeInteger(value) && value >= from && value <= to;

interface LeafRow extends PlacedLeaf {
  readonly event_id: EventId;
}

class PooledReader implements LogReader {
  readonly #pool: pg.Pool;
  /** Selects the checkpoint that bounds what is answered. */
  readonly #latest: pg.QueryConfig;
  readonly #archive: LeafArchive | undefined;

  constructor(pool: pg.Pool, latest: pg.QueryConfig, archive: LeafArchive | undefined) {
    this.#pool = pool;
    this.#latest = latest;
    this.#archive = archive;
  }

  ofEpoch(epoch: number): LogFiles {
    return new PooledReader(this.#pool, selectLatestOf(epoch), this.#archive);
  }

  async checkpoint(): Promise<{ note: string; size: number } | null> {
    const { rows } = await this.#pool.query<CheckpointRow>(this.#latest);
    return rows[0] === undefined ? null : { note: rows[0].note, size: Number(rows[0].size) };
  }

  async #published(): Promise<number> {
    return (await this.checkpoint())?.size ?? 0;
  }

  async #leavesWhere(condition: string, value: string | readonly number[]): Promise<StoredLeaf[]> {
    const { rows } = await this.#pool.query<LeafRow>(
      `select idx, event_id, leaf from log.log_entry
       where ${condition} and idx < (${publishedSize}) order by idx`,
      [value],
    );
    const whole = await withWholeLeaves(this.#pool, this.#archive, rows);
    return whole.map(({ idx, event_id, leaf }) => ({ index: Number(idx), event: event_id, leaf: new Uint8Array(leaf) }));
  }

  async leaf(index: number): Promise<StoredLeaf | null> {
    return (await this.leaves([index]))[0] ?? null;
  }

  async leaves(indices: readonly number[]): Promise<StoredLeaf[]> {
    const possible = indices.filter((index) => isWithin(index, 0, Number.MAX_SAFE_INTEGER));
    return possible.length === 0 ? [] : this.#leavesWhere('idx = any($1::bigint[])', possible);
  }

  async leafByEvent(event: EventId): Promise<StoredLeaf | null> {
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(event)) return null;
    return (await this.#leavesWhere('event_id = $1', event))[0] ?? null;
  }

  async #hasTile(level: number, n: number, width: number): Promise<boolean> {
    if (!isWithin(level, 0, levelMax) || !isWithin(n, 0, Number.MAX_SAFE_INTEGER) || !isWithin(width, 1, tileWidth)) return false;
    return width <= tileWidthAt(level, n, await this.#published());
  }

  async tile(level: number, n: number, width: number): Promise<Uint8Array | null> {
    return (await this.#hasTile(level, n, width)) ? readTile(this.#pool, { level, n, width }) : null;
  }

  async bundle(n: number, width: number): Promise<Uint8Array | null> {
    if (!(await this.#hasTile(0, n, width))) return null;
    const { rows } = await this.#pool.query<PlacedLeaf>({
      name: 'writ_log_bundle',
      text: 'select idx, leaf from log.log_entry where idx >= $1 and idx < $2 order by idx',
      values: [n * tileWidth, n * tileWidth + width],
    });
    return encodeBundle((await withWholeLeaves(this.#pool, this.#archive, rows)).map(({ leaf }) => leaf));
  }

  async inclusionProof(index: number, size: number): Promise<Hash[] | null> {
    return (await this.inclusionProofs([index], size))?.[0] ?? null;
  }

  async inclusionProofs(indices: readonly number[], size: number): Promise<Hash[][] | null> {
    if (!isWithin(size, 1, Number.MAX_SAFE_INTEGER) || !indices.every((index) => isWithin(index, 0, size - 1))) return null;
    const tiles = distinctTiles(indices.flatMap((index) => tilesForInclusion(index, size)));
    const { published, node } = await readPublishedNodes(this.#pool, tiles);
    return size > published ? null : indices.map((index) => inclusionProof(index, size, node));
  }

  async consistencyProof(from: number, to: number): Promise<Hash[] | null> {
    return consistencyWithin(this.#pool, { from, to });
  }
}

/**
 * The proof from the tree of `from` (at least 1) to that of `to`; null when the latter is not published. Whoever has acknowledged a larger tree may
 * have one up to that, as for the receipts of what it has just appended.
 */
export async function consistencyWithin(
  on: Queryable,
  { from, to, acknowledged = 0 }: { from: number; to: number; acknowledged?: number },
): Promise<Hash[] | null> {
  if (!isWithin(to, 1, Number.MAX_SAFE_INTEGER) || !isWithin(from, 1, to)) return null;
  const { published, node } = await readPublishedNodes(on, tilesForConsistency(from, to));
  return to > Math.max(published, acknowledged) ? null : consistencyProof(from, to, node);
}

/** Opens a reader; the pool stays the caller's to end. `archive` is where leaves are that the database no longer has. */
export const openLogReader = (pool: pg.Pool, archive?: LeafArchive): LogReader => new PooledReader(pool, selectLatest, archive);
