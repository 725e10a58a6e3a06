/**
 * Deletes the rows of snapshots that are over. Since their end nobody could open them: their keys went with it. The log says so once an
 * order, if anything was taken, whether or not a row was in it.
 */
import { commitWithEntries } from '@writ/access-log';
import { snapshotEntry } from '../collection/collection-entries.ts';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { ordersById } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';

const longestMs = 600_000;

async function deleteAll(services: Services, order: string): Promise<void> {
  const work = async (db: Database, at: Date) => {
    const [row] = await db.$queryRaw<{ wasTaken: boolean }[]>`SELECT orders.forget_snapshots(${order}, ${at}) AS "wasTaken"`;
    const [stored] = row?.wasTaken === true ? await ordersById(db, [order]) : [];
    const drafts = stored === undefined ? [] : [snapshotEntry(stored.order, at, { type: 'record.deleted.v1', action: 'delete' })];
    return { result: undefined, drafts };
  };
  await commitWithEntries(services, work, longestMs);
}

/** A key is the id of an order whose snapshots are over and still lie there. */
export const deleteSnapshots: JobKind = {
  name: 'delete-preserved',
  due: async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT order_id AS id FROM orders.preservation WHERE ended_at IS NOT NULL AND deleted_at IS NULL`;
    return rows.map(({ id }) => id);
  },
  run: deleteAll,
};
