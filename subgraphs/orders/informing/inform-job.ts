/**
 * The job that notifies people of access to their records, where the platform informs them and it is time. An order without open notifications is
 * marked, so that looking for the others stays cheap.
 */
import { commitWithEntries } from '@writ/access-log';
import { notificationTiming } from '@writ/orders-domain/informing';
import { informedByPlatform, lawOf, type OrderKind } from '@writ/orders-domain/law';
import { terminal } from '@writ/orders-domain/order';
import { lockOrder } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';
import { notifyOfAccesses } from './notify-holders.ts';

const told = (): OrderKind[] => informedByPlatform().filter((kind) => lawOf(kind).permits === 'GRANTS');

export const inform: JobKind = {
  name: 'inform',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT o.id FROM orders.legal_order o
       WHERE (o.released_event IS NOT NULL OR EXISTS (SELECT FROM orders.answered_access a WHERE a.order_id = o.id)) AND o.people_told_at IS NULL AND o.kind = ANY (${told()})
         AND (o.status = ANY (${terminal as string[]}::orders.order_status[])
           OR EXISTS (SELECT FROM orders.answered_access a WHERE a.order_id = o.id)
           OR (o.status = 'IN_FORCE' AND EXISTS (SELECT FROM orders.access_grant g WHERE g.purpose = 'ORDER' AND g.reference = o.id)))
         AND NOT EXISTS (SELECT FROM orders.clock c WHERE c.order_id = o.id AND c.kind IN ('SECRECY', 'INFORM')
                            AND c.ended_at IS NULL AND c.due_at > ${now})
       ORDER BY o.created_at, o.id`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    commitWithEntries(services, async (db, at) => {
      const order = (await lockOrder(db, id))?.order;
      const isRead =
        (await db.accessGrant.count({ where: { purpose: 'ORDER', reference: id } })) > 0 ||
        (await db.answeredAccess.count({ where: { orderId: id } })) > 0;
      const timing = order === undefined ? 'NEVER' : notificationTiming(order, isRead, at);
      if (order === undefined || timing === 'LATER') return { result: undefined, drafts: [] };
      const drafts = timing === 'NOW' ? await notifyOfAccesses(db, order, at) : [];
      await db.legalOrder.updateMany({ where: { id, peopleToldAt: null }, data: { peopleToldAt: at } });
      return { result: undefined, drafts };
    }),
};
