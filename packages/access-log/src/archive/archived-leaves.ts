/**
 * Leaves that the database no longer has, read from the archive. The database keeps the hash of every leaf, and no leaf is handed on that has
 * another: what the archive says is never believed.
 */
import { StartError } from '@writ/core';
import { bundlePath, decodeBundle, hashLeaf, TlogError } from '@writ/tlog';
import type { Queryable } from '../log/connection.ts';
import type { LogLogger } from '../log/logger.ts';
import { ArchiveError, type ArchiveStore } from './store.ts';

const bundleWidth = 256;
/** Bundles that are remembered: who opens one entry often opens its neighbours, and these are some MiB. */
const rememberedMost = 16;

/** Full entry bundles in an archive. */
export interface LeafArchive {
  /** The 256 leaves from leaf `256 * n`. Rejects with {@link ArchiveError} for a file that is missing or no bundle. */
  bundle(n: number): Promise<readonly Uint8Array[]>;
}

async function readBundle(store: ArchiveStore, n: number): Promise<Uint8Array[]> {
  const path = bundlePath(n, bundleWidth);
  const bytes = await store.read(path);
  if (bytes === undefined) throw new ArchiveError(`The archive ${store.place} has no ${path}: restore it from a copy of the archive.`);
  try {
    return decodeBundle(bytes, bundleWidth);
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new ArchiveError(`${path} of the archive ${store.place} is damaged: restore it from a copy of the archive.`, { cause });
  }
}

/** Reads from a store, and remembers the last few bundles. */
export function openLeafArchive(store: ArchiveStore): LeafArchive {
  const remembered = new Map<number, Promise<Uint8Array[]>>();
  return {
    bundle(n) {
      const known = remembered.get(n);
      if (known !== undefined) return known;
      const bundle = readBundle(store, n);
      remembered.set(n, bundle);
      // What failed is asked for again by whoever needs it next.
      bundle.catch(() => remembered.delete(n));
      const [oldest] = remembered.keys();
      if (remembered.size > rememberedMost && oldest !== undefined) remembered.delete(oldest);
      return bundle;
    },
  };
}

/** A leaf as the database has it: without bytes where it is in the archive alone. */
export interface LeafRow {
  readonly idx: string;
  readonly leaf: Buffer;
}

async function archivedLeaf(archive: LeafArchive, index: number, hash: Buffer | undefined): Promise<Buffer> {
  const leaf = (await archive.bundle(Math.floor(index / bundleWidth)))[index % bundleWidth];
  if (leaf === undefined || hash === undefined || Buffer.compare(hashLeaf(leaf), hash) !== 0)
    throw new ArchiveError(`Entry ${index} of the archive is not the one of the log: restore its bundle from a copy of the archive.`);
  return Buffer.from(leaf);
}

/**
 * The rows with their leaves whole. Rejects with {@link ArchiveError} when a leaf is in the archive alone and there is none, or it can't be read,
 * or it is not the leaf that the log has committed to; and as the database does.
 */
export async function withWholeLeaves<Row extends LeafRow>(
  on: Queryable,
  archive: LeafArchive | undefined,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const missing = rows.filter(({ leaf }) => leaf.length === 0);
  const [first] = missing;
  if (first === undefined) return rows;
  if (archive === undefined)
    throw new ArchiveError(`Entry ${first.idx} is in the archive of the log alone: set WRIT_LOG_ARCHIVE to where that is.`);
  const { rows: hashes } = await on.query<{ idx: string; hash: Buffer }>({
    text: 'select idx, leaf_hash as hash from log.log_entry where idx = any($1::bigint[])',
    values: [missing.map(({ idx }) => idx)],
  });
  const hashAt = new Map(hashes.map(({ idx, hash }) => [idx, hash]));
  return Promise.all(
    rows.map(async (row) =>
      row.leaf.length > 0 ? row : { ...row, leaf: await archivedLeaf(archive, Number(row.idx), hashAt.get(row.idx)) },
    ),
  );
}

/** Whether entries are in an archive alone. Rejects as the database does. */
async function isArchived(on: Queryable): Promise<boolean> {
  const { rows } = await on.query<{ gone: boolean }>({
    text: `select exists (select from log.log_entry where idx = 255) and not exists (select from log.log_tile where level = 0 and n = 0) as gone`,
  });
  return rows[0]?.gone === true;
}

/**
 * Looks at the start whether the archive is there, where entries are in it alone: a part would find that out with the first request for one of them.
 * Throws StartError where none is set. One that does not give its first bundle is reported and nothing more: the log goes on without it.
 */
export async function requireArchive(on: Queryable, archive: LeafArchive | undefined, logger: LogLogger): Promise<void> {
  if (!(await isArchived(on))) return;
  if (archive === undefined)
    throw new StartError('Entries of the log are in its archive alone: set WRIT_LOG_ARCHIVE to where "writ log archive" has written them.');
  try {
    await archive.bundle(0);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    logger.error({ code: error.code }, `old entries of the log can't be shown: ${error.message}`);
  }
}
