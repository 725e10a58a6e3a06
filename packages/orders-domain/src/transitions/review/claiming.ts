/** An agent takes an order for thirty minutes. A lapsed claim returns it; taking one's own again renews the claim. */
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule, SystemRule } from '../../machine/transition-rule.ts';
import { claimedBy, takenReasons } from '../../order/claim.ts';
import { reason } from '../../order/refusal.ts';

export const claim: PersonRule<'claim'> = {
  from: ['SERVED', 'UNDER_REVIEW'],
  by: ['AGENT'],
  part: 'REVIEWER',
  advances: true,
  isParty: anybody,
  step({ order, now }, who) {
    const taken = order.status === 'UNDER_REVIEW' ? takenReasons(order, who, now) : [];
    return taken.length > 0 ? taken : { to: 'UNDER_REVIEW', set: { claim: claimedBy(who, now) }, entries: [] };
  },
};

export const lapseClaim: SystemRule<'lapseClaim'> = {
  from: ['UNDER_REVIEW'],
  by: 'SYSTEM',
  advances: false,
  step({ order, now }) {
    if (order.claim !== null && order.claim.endsAt > now) return [reason('NOT_YET', 'The claim has not lapsed.')];
    return { to: 'SERVED', set: { claim: null }, entries: [] };
  },
};
