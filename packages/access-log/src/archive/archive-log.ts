/** The steps of `writ log archive`, in the order that makes them safe: write, read back, write down that it was verified, remove. */
import type { Queryable } from '../log/connection.ts';
import type { ArchivePlan } from './archive-plan.ts';
import { type ReadBack, readBack } from './read-back.ts';
import { recordArchive, removeRows, verifiedBundles } from './remove-rows.ts';
import type { ArchiveStore } from './store.ts';
import { type Progress, writeFiles } from './write-files.ts';

/** What one run works with. */
export interface Archiving {
  /** As the owner. */
  readonly client: Queryable;
  readonly store: ArchiveStore;
  readonly plan: ArchivePlan;
  /** Hears how far each step is. */
  progress(step: string): Progress;
  /** Nothing is written down and removed. */
  readonly keepRows: boolean;
  /** Reads back what earlier runs have read back too. */
  readonly whole: boolean;
}

/** What a run came to. */
export interface Archived {
  /** Files that were not there before. */
  readonly made: number;
  readonly read: ReadBack;
  /** Bundles whose rows were removed; undefined where none was to be. */
  readonly removed: number | undefined;
}

/** Archives what the plan says. Rejects with ArchiveError at the first file or entry that is not what the witnesses cosigned; then no row is removed. */
export async function archiveLog({ client, store, plan, progress, keepRows, whole }: Archiving): Promise<Archived> {
  const made = await writeFiles(client, store, plan, progress('entries written'));
  // All whose rows the database still has; below that, what an earlier run has read back in this place.
  const from = !whole && (await verifiedBundles(client, store)) >= plan.from ? plan.from : 0;
  const read = await readBack(store, plan, from, progress('entries read back'));
  if (keepRows) return { made, read, removed: undefined };
  await recordArchive(client, store, plan);
  return { made, read, removed: await removeRows(client, plan, progress('bundles removed')) };
}
