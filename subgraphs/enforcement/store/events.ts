/** What a change tells, written in the transaction of the change: the event for whoever serves content and the entry for the log. */
import type { AccessLog, EntryDraft } from '@writ/access-log';
import type { Database } from './rows.ts';

/**
 * Tells what readers get of some items from now on: a row of the outbox for each item for which it has changed, with its whole state and
 * the next sequence. Keeps others off the same items until the transaction ends; the last thing that a transaction writes.
 */
export async function emit(db: Database, items: readonly string[], at: Date): Promise<void> {
  if (items.length > 0) await db.$queryRaw`SELECT enforcement.emit(${[...items]}::text[], ${at}::timestamptz)`;
}

/** By hand, because this role may add to the pending entries and not read them, and the client's `create` reads back. */
export async function insertPending(db: Database, log: Pick<AccessLog, 'pendingRow'>, drafts: readonly EntryDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map((draft) => log.pendingRow(draft));
  const [ids, texts] = [rows.map(({ eventId }) => eventId), rows.map((row) => JSON.stringify(row.draft))];
  await db.$executeRaw`INSERT INTO log.log_pending (event_id, draft) SELECT * FROM unnest(${ids}::uuid[], ${texts}::jsonb[])`;
}

const open = [{ territory: 'WORLD', status: 'AVAILABLE' }];

export type ItemVersion = NonNullable<Awaited<ReturnType<Database['itemVersion']['findFirst']>>>;

/** The newest state of the items that come after `item` by their id: of those that are restricted somewhere, and of those that changed since. */
export const itemVersionsAfter = (db: Database, item: string, since: Date, limit: number): Promise<ItemVersion[]> =>
  db.itemVersion.findMany({
    where: { itemId: { gt: item }, sequence: { gt: 0n }, OR: [{ at: { gte: since } }, { NOT: { statuses: { equals: open } } }] },
    orderBy: { itemId: 'asc' },
    take: limit,
  });
