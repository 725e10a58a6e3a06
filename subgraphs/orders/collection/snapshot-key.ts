/**
 * The key of a snapshot as it is kept: wrapped under the installation's key that the database names when it is written. A collection has it in memory for as long as
 * it runs, and the key that it was wrapped under may be replaced meanwhile.
 */
import { keyInUse, newPreservationKey, rewrapPreservationKey } from '@writ/prisma/client';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/**
 * For a row that this transaction writes: the key as it is known, or a new one. Rejects with SnapshotSealError for one that none of the installation's keys opens,
 * and with OtherKey where this process has not the one that is used.
 */
export async function snapshotKey(
  db: Database,
  { preservationKey }: Pick<Services, 'preservationKey'>,
  snapshot: string,
  known?: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyInUse(db, 'PRESERVATION', preservationKey);
  return known === undefined ? newPreservationKey(key, snapshot).wrapped : rewrapPreservationKey(key, preservationKey, snapshot, known);
}
