/**
 * Writes the files of a log into an archive, from the database: full tiles and bundles, the partial ones up to the checkpoint, and the checkpoint.
 * What is there already is left as it is: reading back tells whether it is right. So a run that was killed is repeated.
 */
import { bundlePath, encodeBundle, hashLeaf, tilePath } from '@writ/tlog';
import type { Queryable } from '../log/connection.ts';
import { readTile, tileWidth } from '../read/stored-tiles.ts';
import type { ArchivePlan } from './archive-plan.ts';
import { ArchiveError, type ArchiveStore } from './store.ts';
import { bundlesOf, tilesOf } from './tree-files.ts';

/** Hears how far a step has come, in entries. */
export type Progress = (done: number, of: number) => void;

/** Where the checkpoint of an archive is: it is never replaced, so that each has a name of its own. */
export const checkpointPath = ({ epoch, checkpoint: { size } }: Pick<ArchivePlan, 'epoch' | 'checkpoint'>): string =>
  `checkpoints/${epoch}/${size}`;

/** Whether another run has removed the bundle: its tile goes with it. */
async function isRemoved(on: Queryable, n: number, width: number): Promise<boolean> {
  if (width < tileWidth) return false;
  const { rows } = await on.query<{ removed: boolean }>({
    text: 'select not exists (select from log.log_tile where level = 0 and n = $1) as removed',
    values: [n],
  });
  return rows[0]?.removed === true;
}

/**
 * The bundle as the database has it; undefined where another run has removed it since the plan was made: the archive has it then, or reading back refuses.
 * Rejects with {@link ArchiveError} for a leaf that is not the one of its tile.
 */
async function storedBundle(on: Queryable, n: number, width: number): Promise<Uint8Array | undefined> {
  const tile = await readTile(on, { level: 0, n, width });
  const { rows } = await on.query<{ idx: string; leaf: Buffer }>({
    name: 'writ_log_bundle',
    text: 'select idx, leaf from log.log_entry where idx >= $1 and idx < $2 order by idx',
    values: [n * tileWidth, n * tileWidth + width],
  });
  if (tile === null || rows.length !== width)
    throw new ArchiveError(`The database has not all of the entries ${n * tileWidth} to ${n * tileWidth + width - 1}. Run "writ verify".`);
  const changed = rows.find(({ leaf }, i) => Buffer.compare(hashLeaf(leaf), tile.subarray(i * 32, i * 32 + 32)) !== 0);
  if (changed !== undefined) {
    if (await isRemoved(on, n, width)) return undefined;
    throw new ArchiveError(
      `Entry ${changed.idx} of the database is not the one that the log has committed to: nothing was removed. Run "writ verify".`,
    );
  }
  return encodeBundle(rows.map(({ leaf }) => leaf));
}

/** Writes all that the archive may lack, and answers how many files were made. Rejects as store and database do. */
export async function writeFiles(on: Queryable, store: ArchiveStore, plan: ArchivePlan, progress: Progress): Promise<number> {
  const { checkpoint, from, note } = plan;
  let made = 0;
  const create = async (path: string, bytes: Uint8Array): Promise<void> => {
    if (await store.create(path, bytes)) made += 1;
  };
  for (const { n, width } of bundlesOf(checkpoint.size, from)) {
    const bundle = await storedBundle(on, n, width);
    if (bundle !== undefined) await create(bundlePath(n, width), bundle);
    progress(n * tileWidth + width, checkpoint.size);
  }
  for (const tile of tilesOf(checkpoint.size, from)) {
    const data = await readTile(on, tile);
    if (data === null) throw new ArchiveError(`The database lacks ${tilePath(tile)}. Run "writ verify".`);
    await create(tilePath(tile), data);
  }
  await create(checkpointPath(plan), Buffer.from(note));
  return made;
}
