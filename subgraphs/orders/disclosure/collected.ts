/**
 * Whether what a target names was collected. It is before every release; of an order that was released before Writ asked the platform for anything
 * it is due since the upgrade. Until then, a read of nothing would be the answer that there is nothing.
 */
import { PublicError } from '@writ/core';
import type { OrderTarget } from '@writ/orders-domain/order';
import { notCollectedYet } from '../collection/not-collected.ts';
import { targetIndexes } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { readableSnapshots } from '../preservation/readable-snapshots.ts';

const otherAccount =
  'What the order names is another account at the platform by now than the one that it was released for, so nothing of that could be collected. Ask the platform’s counsel, who can answer by hand.';

/** UPSTREAM_UNAVAILABLE where the records of the account that the target was resolved to are not in the snapshots of the order; otherwise null. */
export async function lackOf(services: Services, order: string, { id, type, value, resolved }: OrderTarget): Promise<PublicError | null> {
  const indexes = type === 'ITEM_ID' || type === 'ITEM_URL' ? [] : targetIndexes(services, { type, value });
  const [found] = await services.db.$queryRaw<{ isTaken: boolean; isOfAccount: boolean }[]>`
    SELECT EXISTS (SELECT FROM orders.preservation p
                    WHERE p.order_id = ${order} AND p.target_id = ${id} AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL) AS "isTaken",
           EXISTS (SELECT FROM unnest(${indexes}::bytea[]) AS t (bidx)
                    CROSS JOIN LATERAL records.account_preserved(ARRAY(${readableSnapshots(order)}), ${type}, t.bidx) AS account
                    WHERE account = ${resolved}) AS "isOfAccount"`;
  if (found?.isTaken !== true) return notCollectedYet();
  return found.isOfAccount ? null : new PublicError('UPSTREAM_UNAVAILABLE', otherAccount);
}
