/**
 * Writes down that an archive was verified, and only then removes from the database what it holds: tiles of level 0 and the bytes of leaves. The
 * functions of the database decide how far, by what was written down (docs/decisions/log-archive.md). As the owner.
 */
import type { Queryable } from '../log/connection.ts';
import type { ArchivePlan } from './archive-plan.ts';
import type { ArchiveStore } from './store.ts';
import { fullBundles } from './tree-files.ts';
import type { Progress } from './write-files.ts';

/** Bundles that one transaction removes: 4,096 entries. */
const atOnce = 16;

/** Writes down that the archive of this place holds all up to the plan's checkpoint. Only for an archive that was just read back. */
export async function recordArchive(on: Queryable, store: ArchiveStore, { epoch, checkpoint }: ArchivePlan): Promise<void> {
  await on.query({
    text: 'select log.record_archive($1, $2, $3, $4)',
    values: [epoch, checkpoint.size, Buffer.from(checkpoint.root), store.place],
  });
}

/** How many bundles the archive of this place has that were read back, by what was written down. */
export async function verifiedBundles(on: Queryable, store: ArchiveStore): Promise<number> {
  const { rows } = await on.query<{ size: string }>({
    text: 'select coalesce(max(size), 0) as size from log.archive where place = $1',
    values: [store.place],
  });
  return fullBundles(Number(rows[0]?.size));
}

/** Removes what is archived, a little at a time, and answers how many bundles that were. A run that was killed is repeated. */
export async function removeRows(on: Queryable, { from, to }: ArchivePlan, progress: Progress): Promise<number> {
  let removed = 0;
  for (let at = from; at < to; ) {
    const { rows } = await on.query<{ kept: string | null }>({
      text: 'select log.drop_archived($1) as kept',
      values: [Math.min(atOnce, to - at)],
    });
    const kept = rows[0]?.kept ?? null;
    if (kept === null) break;
    removed += Number(kept) - at;
    at = Number(kept);
    progress(at, to);
  }
  return removed;
}
