/**
 * Notifies people: a row that they see in the app and that an e-mail follows, and an entry of the log, in the caller's transaction. Each is notified
 * once of an item, and once of an order under which their records may be read. Nobody is notified while something delays it, and by the platform
 * nobody of an order whose authority informs: Regulation (EU) 2023/1543, Art. 13(4). A trigger of the database holds the same.
 */
import type { EntryDraft } from '@writ/access-log';
import { type AccountId, newOperationId, newRowId } from '@writ/core';
import { accessedAt, accessesUnder, isHeldBack } from '@writ/orders-domain/informing';
import { lawOf } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import { entryBy, legalOf, systemAuthor } from '../commands/command-entries.ts';
import type { Database } from '../store/database.ts';

type Row = Omit<Prisma.UserInformationCreateManyInput, 'id' | 'orderId'>;

/** Whether the platform may tell the person now. */
const mayTell = (order: Order, at: Date): boolean => lawOf(order.kind).informs === 'PLATFORM' && !isHeldBack(order, at);

async function notify(db: Database, order: Order, row: Row, target: Record<string, string | string[]>): Promise<EntryDraft[]> {
  const { count } = await db.userInformation.createMany({ data: [{ id: newRowId(), orderId: order.id, ...row }], skipDuplicates: true });
  if (count === 0) return [];
  const entry = entryBy(systemAuthor(newOperationId()), 'user.informed.v1', row.toldAt as Date, {
    action: 'inform',
    outcome: 'success',
    legal: { ...legalOf(order), article: lawOf(order.kind).information.article },
    target: { account: row.accountId, ...target },
  });
  return [{ ...entry, subject: row.accountId as AccountId }];
}

/** Notifies the publisher of an item that it was restricted under the order. Answers the entry; none when they were notified already, or may not be yet. */
export async function notifyOfItem(
  db: Database,
  order: Order,
  restricted: { account: AccountId; item: string; restrictedAt: Date },
  at: Date,
): Promise<EntryDraft[]> {
  if (!mayTell(order, at)) return [];
  const { account, item, restrictedAt } = restricted;
  return notify(db, order, { accountId: account, itemId: item, restrictedAt, toldAt: at }, { item });
}

/**
 * Notifies the people whose records may be read under the order, or the one of `only`. Answers the entries; none when they were notified already, or may
 * not be yet. The caller decides whether it is time otherwise: a contest that finds an access unlawful doesn't wait.
 */
export async function notifyOfAccesses(db: Database, order: Order, at: Date, only?: AccountId): Promise<EntryDraft[]> {
  const since = accessedAt(order);
  if (since === null || !mayTell(order, at)) return [];
  const drafts: EntryDraft[] = [];
  for (const { account, categories, window } of accessesUnder(order)) {
    if (only !== undefined && account !== only) continue;
    const row = {
      accountId: account,
      accessedAt: since,
      categories: [...categories],
      fromAt: window?.from ?? null,
      toAt: window?.to ?? null,
    };
    drafts.push(...(await notify(db, order, { ...row, toldAt: at }, { categories: [...categories] })));
  }
  return drafts;
}
