/** Records that are still to be collected, for an act that needs them or a read. */
import { PublicError } from '@writ/core';
import type { OrderTarget } from '@writ/orders-domain/order';
import type { Database } from '../store/database.ts';

/** An act needs them: it is made again once they are collected. */
export class NotCollected extends Error {
  override readonly name = 'NotCollected';
}

const notYet =
  'The records of this order have not been collected from the platform yet: its source did not answer. It is asked again by itself; nothing is lost. Try again later.';

/** What is answered in the place of records that the source has not given yet. */
export const notCollectedYet = (): PublicError => new PublicError('UPSTREAM_UNAVAILABLE', notYet, { retryAfterSeconds: 30 });

/** Whether the target names an account, which the source is asked for. */
const namesAccount = ({ type }: Pick<OrderTarget, 'type'>): boolean => type !== 'ITEM_ID' && type !== 'ITEM_URL';

/** Throws {@link NotCollected} where a target's records are still to be collected. */
export async function requireCollected(db: Database, order: string, targets: readonly OrderTarget[]): Promise<void> {
  const named = targets.filter(namesAccount).map(({ id }) => id);
  const taken = await db.preservation.count({
    where: { orderId: order, targetId: { in: named }, state: 'PRESERVED', takenAt: { not: null } },
  });
  if (taken < named.length) throw new NotCollected();
}
