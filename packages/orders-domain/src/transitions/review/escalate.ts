/**
 * A time is running out and somebody is reminded: at half of it, when its last tenth begins, and when it is over. Nothing of the order changes but
 * that; an answer that is late for the first time is on record.
 */
import { clockOf } from '../../clocks/clock.ts';
import { escalated, fallsDue } from '../../clocks/escalation.ts';
import type { SystemRule } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';
import { submittedToInForce } from '../../order/statuses.ts';

export const escalate: SystemRule<'escalate'> = {
  from: submittedToInForce,
  by: 'SYSTEM',
  advances: false,
  step({ order, now }) {
    const clocks = escalated(order.clocks, now);
    if (clocks === null) return [reason('NOT_YET', 'No clock of the order has reached a time for a reminder.')];
    const isLate = fallsDue(clockOf(order, 'ANSWER'), now);
    return { to: order.status, set: { clocks }, entries: isLate ? ['order.overdue.v1'] : [] };
  },
};
