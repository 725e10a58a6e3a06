/** An order is revoked, is withdrawn by its authority, or its preservation expires. All access under it ends at once. */
import { textReasons } from '@writ/core/refusal';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, SystemRule } from '../../machine/transition-rule.ts';
import { isExempt, isExpired } from '../../order/in-force.ts';
import { reason } from '../../order/refusal.ts';
import { isTerminal, servedToInForce, whilePreserved } from '../../order/statuses.ts';

export const withdrawOrder: PersonRule<'withdrawOrder'> = {
  ...authorityGates.withdrawOrder,
  step({ act }) {
    const reasons = textReasons(act.reason, { field: 'reason', needed: 'the platform is told why' });
    if (reasons.length > 0) return reasons;
    return { to: 'WITHDRAWN', set: { desiredStatus: 'WITHDRAWN' }, entries: ['order.withdrawn.v1'], text: act.reason };
  },
};

/** A complaint about an access was reversed, by a counsel who took no other part: their decision is taken over before, and this follows. */
export const reverseAccess: SystemRule<'reverseAccess'> = {
  from: servedToInForce,
  by: 'SYSTEM',
  advances: false,
  step: ({ act }) => ({ to: 'REVOKED', entries: ['order.revoked.v1'], text: act.complaint }),
};

/** The time of a preservation is over, and no production was asked for: Regulation (EU) 2023/1543, Art. 11(1). */
export const expire: SystemRule<'expire'> = {
  from: whilePreserved,
  by: 'SYSTEM',
  advances: false,
  step({ order, now }) {
    if (!isExpired(order, now) && !isExempt(order, now)) return [reason('NOT_YET', 'The order has not expired.')];
    return { to: isTerminal(order) ? order.status : 'EXPIRED', entries: ['order.expired.v1'] };
  },
};
