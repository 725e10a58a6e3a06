/**
 * The notified authority receives the notification here: the order is in its list from then on, and its time to object begins. One that is not
 * enrolled, or cannot act now, has received nothing, and no time of its runs out. Regulation (EU) 2023/1543, Art. 8 and 12(1).
 */
import { notifiedAuthority } from '../../machine/serving.ts';
import type { SystemRule } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';
import { servedToInForce } from '../../order/statuses.ts';

export const alertAuthority: SystemRule<'alertAuthority'> = {
  from: servedToInForce,
  by: 'SYSTEM',
  advances: false,
  step({ order, act, country, now }) {
    if (order.notified === null || order.notifiedAt !== null)
      return [reason('WRONG_STATE', 'No authority of this order is still to receive the notification.')];
    if (act.notifiedSince === null) return [reason('NOT_YET', 'The notified authority cannot act here now.')];
    return { to: order.status, set: notifiedAuthority(order, now, country), entries: ['order.notified.v1'] };
  },
};
