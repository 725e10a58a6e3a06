/**
 * The entries of a collection. What the source is asked for is the committed `target` of the first and is written nowhere else, so that what was
 * asked and what the log says can't differ. The others name no account and no number: they say the same where there is nobody.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import type { Order, OrderTarget } from '@writ/orders-domain/order';
import { entryBy, legalOf, systemAuthor } from '../commands/command-entries.ts';

const dayMs = 86_400_000;

/** How long the source answers the entry. */
const goodForMs = 7 * dayMs;

/** What is asked of one target: each category in the order's window, as of the service. */
export function scopeOf(order: Order, { type, value }: Pick<OrderTarget, 'type' | 'value'>, horizon: Date, at: Date): Json {
  const window = { from: (order.from ?? new Date(0)).toISOString(), to: (order.to ?? horizon).toISOString() };
  return {
    as: 'ORDER',
    order: order.id,
    identifier: { type, value },
    categories: order.categories.map((category) => (category === 'SUBSCRIBER' ? { category } : { category, ...window })),
    horizon: horizon.toISOString(),
    until: new Date(at.getTime() + goodForMs).toISOString(),
  };
}

/** Before the source is asked for anything. */
export const collectionEntry = (order: Order, scope: Json, at: Date): EntryDraft<'record.collection.v1'> =>
  entryBy(systemAuthor(newOperationId()), 'record.collection.v1', at, {
    action: 'collect',
    outcome: 'success',
    legal: legalOf(order),
    target: { collect: scope },
  });

/** A part that is not what the order covers, or a refusal that no repetition changes. */
export const sourceFaultEntry = (order: Order, fault: string, at: Date): EntryDraft<'source.fault.v1'> =>
  entryBy(systemAuthor(newOperationId()), 'source.fault.v1', at, {
    action: 'collect',
    outcome: 'failure',
    reason: fault,
    legal: legalOf(order),
  });

/** Of a snapshot that was taken, with the digest of its parts, or deleted. */
export const snapshotEntry = (
  order: Order,
  at: Date,
  { type, action, digest }: { type: 'record.preserved.v1' | 'record.deleted.v1'; action: string; digest?: string },
): EntryDraft =>
  entryBy(systemAuthor(newOperationId()), type, at, {
    action,
    outcome: 'success',
    legal: legalOf(order),
    target: { targets: order.targets.length, categories: [...order.categories], ...(digest === undefined ? {} : { digest }) },
  });
