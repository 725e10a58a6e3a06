/**
 * The job that writes down that a non-disclosure period is over, where the platform informs. What the person sees doesn't wait for it: only the
 * instant decides that. Where the authority informs no instant ends a period, and its duty to inform falls due instead.
 */
import { isReached } from '@writ/orders-domain/clocks';
import { informedByPlatform } from '@writ/orders-domain/law';
import { actBySystem } from '../worker/by-system.ts';
import type { JobKind } from '../worker/job.ts';

export const nonDisclosureEnd: JobKind = {
  name: 'silence-end',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT c.order_id AS id FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
       WHERE o.kind = ANY (${informedByPlatform()}) AND c.kind = 'SECRECY' AND c.ended_at IS NULL AND c.due_at <= ${now} ORDER BY c.due_at, c.order_id`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    actBySystem(services, id, (order, now) =>
      isReached(order, 'SECRECY', now) ? { type: 'endSecrecy', generation: order.generation } : null,
    ),
};
