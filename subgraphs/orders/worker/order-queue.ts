/** Orders and the queue: what the queue says and the order doesn't know yet, and what became of an order while its place was locked. */
import { commitWithEntries } from '@writ/access-log';
import { adoptQueueClaim, isForged } from '../commands/queue-claim.ts';
import { lockOrder, ordersById } from '../store/read.ts';
import { catchUp } from '../store/work.ts';
import type { JobKind } from './job.ts';

/** That an agent has claimed it, or that a claim has lapsed or was given back. */
export const orderQueue: JobKind = {
  name: 'order-queue',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT o.id FROM orders.legal_order o
       WHERE (o.status = 'UNDER_REVIEW' AND o.claim_ends_at <= ${now})
          OR (o.status = 'UNDER_REVIEW' AND EXISTS (
                SELECT FROM enforcement.work_item w
                 WHERE w.kind = 'ORDER' AND w.subject_id = o.id AND w.closed_at IS NULL AND w.claimed_by IS NULL))
          OR (o.status IN ('SERVED', 'UNDER_REVIEW') AND EXISTS (
                SELECT FROM enforcement.work_item w WHERE w.kind = 'ORDER' AND w.subject_id = o.id AND w.claim_ends_at > ${now}
                   AND w.claimed_by IS DISTINCT FROM o.claimed_by_issuer || ' ' || o.claimed_by_subject))`;
    return rows.map(({ id }) => id);
  },
  async run(services, id) {
    for (const stored of await ordersById(services.db, [id])) {
      const now = services.clock();
      if (!isForged(await adoptQueueClaim(services, stored, now), now, services.queueKey)) continue;
      throw new Error(
        `The queue names a holder of order ${id}, and nothing proves that they claimed it: it doesn't count. Have it claimed anew, and find out who uses the password of writ_enforcement.`,
      );
    }
  },
};

export const queueBehind: JobKind = {
  name: 'queue-behind',
  async due(db) {
    const rows = await db.legalOrder.findMany({ where: { queueBehind: true }, select: { id: true } });
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    commitWithEntries(services, async (db, at) => {
      const found = await lockOrder(db, id);
      if (found !== null) await catchUp(db, found.order, at);
      return { result: undefined, drafts: [] };
    }),
};
