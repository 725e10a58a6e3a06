/** The event of a change for servers that serve content, written in the transaction of the change. */
import type { Database } from './rows.ts';

/**
 * Tells what readers get of some items from now on: a row of the outbox for each item for which it has changed, with its whole state and
 * the next sequence. Keeps others off the same items until the transaction ends; the last thing that a transaction writes.
 */
export async function emit(db: Database, items: readonly string[], at: Date): Promise<void> {
  if (items.length > 0) await db.$queryRaw`SELECT enforcement.emit(${[...items]}::text[], ${at}::timestamptz)`;
}

/**
 * Writes what holds for some accounts from now on, and tells those that were suspended, terminated or are neither any more. Comes after `emit`, so that two changes
 * never wait for each other.
 */
export async function emitAccounts(db: Database, accounts: readonly string[], at: Date): Promise<void> {
  if (accounts.length > 0) await db.$queryRaw`SELECT enforcement.emit_accounts(${[...accounts]}::text[], ${at}::timestamptz)`;
}

/** Some accounts on which a measure began or ended by itself since their state was written. */
export async function accountsDue(db: Database, at: Date, limit: number): Promise<string[]> {
  const where = { dueAt: { lte: at } };
  const rows = await db.accountVersion.findMany({ where, select: { accountId: true }, orderBy: { dueAt: 'asc' }, take: limit });
  return rows.map(({ accountId }) => accountId);
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

/** The newest state of items that became available everywhere again between two instants. */
export const itemVersionsFreed = (
  db: Database,
  { from, until }: { from: Date; until: Date },
  item: string,
  limit: number,
): Promise<ItemVersion[]> =>
  db.itemVersion.findMany({
    where: { itemId: { gt: item }, sequence: { gt: 0n }, at: { gte: from, lt: until }, statuses: { equals: open } },
    orderBy: { itemId: 'asc' },
    take: limit,
  });
