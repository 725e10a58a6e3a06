/** Orders whose time is over, or runs out: a preservation expires, an order comes into force after a hold, clocks escalate. */
import { escalated, isReached } from '@writ/orders-domain/clocks';
import { type Act, wasCutOff } from '@writ/orders-domain/machine';
import { isExempt, isExpired, isSuspended, isTerminal, keepsPreserved, type Order } from '@writ/orders-domain/order';
import type { MakeAct } from '../commands/run-command.ts';
import { notifiedAuthorityState } from '../enrolment/store.ts';
import { actBySystem } from './by-system.ts';
import type { JobKind } from './job.ts';

/** A hold is over, unless the authority could not object for a part of it: that is asked once the order is held still. */
const holdOver: MakeAct = async ({ order }, db) => {
  const standing = await notifiedAuthorityState(db, order.notified);
  const type = wasCutOff(order, standing.notifiedSince) ? ('restartHold' as const) : ('endHold' as const);
  return { type, generation: order.generation, ...standing };
};

/** The act that a clock brings; null when none is due, and for an order that is over. */
function dueAct(order: Order, now: Date): Act | MakeAct | null {
  const { generation } = order;
  if (isExpired(order, now) && keepsPreserved(order)) return { type: 'expire', generation };
  if (isTerminal(order)) return null;
  if (isExempt(order, now)) return { type: 'expire', generation };
  if (order.status === 'HELD' && isReached(order, 'HOLD', now) && !isSuspended(order)) return holdOver;
  if (escalated(order.clocks, now) !== null) return { type: 'escalate', generation };
  return null;
}

export const orderClocks: JobKind = {
  name: 'order-clocks',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT o.id FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
       WHERE c.ended_at IS NULL AND (c.kind = 'PRESERVATION' OR o.status IN ('SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE'))
         AND (c.escalates_at <= ${now}
           OR (c.due_at <= ${now} AND (c.paused_at IS NULL OR c.due_at <= c.paused_at)
             AND (c.kind = 'PRESERVATION' OR (c.kind = 'HOLD' AND o.status = 'HELD' AND NOT o.challenges @? '$[*] ? (@.suspends == true && @.endedAt == null)'
               AND CASE WHEN EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = o.notified_organisation AND e.country = o.notified_country
                                        AND e.state IN ('ENROLLED', 'SUSPENDED') AND 'ENFORCING' = ANY (e.roles))
                     THEN NOT EXISTS (SELECT FROM orders.gate_closing g WHERE g.opened_at IS NULL)
                      AND EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = o.notified_organisation AND e.country = o.notified_country
                                     AND e.state = 'ENROLLED' AND 'ENFORCING' = ANY (e.roles))
                     ELSE o.notification_evidence IS NOT NULL END))))`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) => actBySystem(services, id, dueAct),
};
