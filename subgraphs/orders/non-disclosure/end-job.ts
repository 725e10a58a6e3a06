/** The job that writes down that a non-disclosure period is over. What the person sees doesn't wait for it: only the instant decides that. */
import { isReached } from '@writ/orders-domain/clocks';
import { actBySystem } from '../worker/by-system.ts';
import type { JobKind } from '../worker/job.ts';

export const nonDisclosureEnd: JobKind = {
  name: 'silence-end',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT c.order_id AS id FROM orders.clock c
       WHERE c.kind = 'SECRECY' AND c.ended_at IS NULL AND c.due_at <= ${now} ORDER BY c.due_at, c.order_id`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    actBySystem(services, id, (order, now) =>
      isReached(order, 'SECRECY', now) ? { type: 'endSecrecy', generation: order.generation } : null,
    ),
};
