/** A counsel gives an approved order back to its reviewer, with the reason. The approval is void. */
import { textReasons } from '@writ/core/refusal';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { renewed } from '../../order/claim.ts';
import { reopened } from '../../order/decisions.ts';
import { digestOf } from '../../order/digest.ts';

export const returnOrder: PersonRule<'returnOrder'> = {
  from: ['APPROVED'],
  by: ['COUNSEL'],
  part: 'RELEASER',
  advances: true,
  isParty: anybody,
  step({ order, act, now }) {
    const reasons = textReasons(act.reason, { field: 'reason', needed: 'the reviewer is told why' });
    if (reasons.length > 0) return reasons;
    const again = reopened(order);
    const set = { ...again, digest: digestOf({ ...order, ...again }), claim: renewed(order.claim, now) };
    return { to: 'UNDER_REVIEW', set, entries: ['order.returned.v1'], text: act.reason };
  },
};
