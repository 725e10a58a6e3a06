/** Orders whose time is over, or runs out: they expire, are revoked when nobody validated them, come into force after a hold, escalate. */
import type { Act } from '../act.ts';
import { isReached } from '../clocks/clock.ts';
import { escalated } from '../clocks/escalation.ts';
import { isTerminal } from '../effects.ts';
import type { Order } from '../order.ts';
import { isExpired, isSuspended } from '../standing.ts';
import { actBySystem } from './by-system.ts';
import type { JobKind } from './job.ts';

/** The act that a clock brings; null when none is due, and for an order that is over. */
function dueAct(order: Order, now: Date): Act | null {
  const { generation } = order;
  if (isTerminal(order)) return null;
  if (isExpired(order, now)) return { type: 'expire', generation };
  if (isReached(order, 'VALIDATION', now)) return { type: 'revokeUnvalidated', generation };
  if (order.status === 'HELD' && isReached(order, 'HOLD', now) && !isSuspended(order)) return { type: 'endHold', generation };
  if (escalated(order.clocks, now) !== null) return { type: 'escalate', generation };
  return null;
}

export const orderClocks: JobKind = {
  name: 'order-clocks',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT o.id FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
       WHERE c.ended_at IS NULL AND o.status IN ('SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE')
         AND (c.escalates_at <= ${now}
           OR (c.due_at <= ${now} AND (c.paused_at IS NULL OR c.due_at <= c.paused_at)
             AND (c.kind IN ('EXPIRY', 'PRESERVATION', 'VALIDATION') OR (c.kind = 'HOLD' AND o.status = 'HELD' AND NOT o.challenges @? '$[*] ? (@.suspends == true && @.endedAt == null)'))))`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) => actBySystem(services, id, dueAct),
};
