/** The entry that a non-disclosure period was set, which is when the order that asks for it is served. */
import type { EntryDraft } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { isUnderNonDisclosure } from '@writ/orders-domain/non-disclosure';
import type { Order } from '@writ/orders-domain/order';
import { entryBy, legalOf, systemAuthor } from '../commands/command-entries.ts';
import { nonDisclosureEntryFields } from './entry-fields.ts';

/** None for any other move. */
export function nonDisclosureSet(before: Order, order: Order, at: Date): EntryDraft[] {
  if (before.status !== 'SUBMITTED' || order.status !== 'SERVED' || !isUnderNonDisclosure(order, at)) return [];
  const reason = { text: order.secrecy?.reason ?? null, codes: [] };
  const legal = { ...legalOf(order), ...nonDisclosureEntryFields(order) };
  return [entryBy(systemAuthor(newOperationId()), 'secrecy.set.v1', at, { action: 'serve', outcome: 'success', reason, legal })];
}
