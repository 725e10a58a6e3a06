/**
 * What carries out an order ends with it, when its authority withdraws it or it is revoked: nothing is left then that the restriction rests
 * on, and the platform's own reasons would need a statement. An order that was fulfilled leaves what it brought about, until an authority or a
 * court ends its effects later. Regulation (EU) 2022/2065, Art. 9 and 17; Charter of Fundamental Rights, Art. 52(1).
 */
import type { Sweep } from '@writ/worker';
import { commitChange } from '../commit-change.ts';
import type { Services } from '../context.ts';
import { isAnyWithdrawn, takeWithdrawn } from '../store/restrictions.ts';
import { bySystem } from './clock-job.ts';
import { endRestriction } from './ending.ts';

/** Restrictions ended in one transaction. */
const batch = 32;
const reason = 'The order that it carried out was withdrawn or revoked.';

/** Ends at most {@link batch} of them, and answers how many. Throws LOG_UNAVAILABLE when they ended and are not yet in the log. */
export function endWithdrawn(services: Services): Promise<number> {
  return commitChange(bySystem(services), async (db, at) => {
    const rows = await takeWithdrawn(db, batch);
    const happened = [];
    for (const row of rows) happened.push(...(await endRestriction(db, row, { act: 'LIFT', reason, at })));
    return { result: rows.length, happened };
  });
}

export const withdrawnOrders: Sweep<Services> = {
  name: 'withdrawn-orders',
  due: isAnyWithdrawn,
  round: async (services) => (await endWithdrawn(services)) === batch,
};
