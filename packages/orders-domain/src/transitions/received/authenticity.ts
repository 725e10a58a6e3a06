/**
 * Whether an order that was received otherwise is its authority's own: by a register of competent authorities, a call, or the seal of the
 * document. It is checked beside the review and by somebody other than who recorded the order; until then the release warns.
 */
import { textReasons } from '@writ/core/refusal';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isSamePerson } from '../../people/separation-of-duties.ts';

export const checkAuthenticity: PersonRule<'checkAuthenticity'> = {
  from: ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD'],
  by: ['AGENT', 'COUNSEL'],
  part: null,
  advances: false,
  isParty: anybody,
  step({ order, act, now }, who) {
    const { received, history } = order;
    if (received === null)
      return [reason('WRONG_STATE', 'This order was submitted here by a body that is enrolled: there is nothing to check.')];
    const reasons: Reason[] = textReasons(act.text, { field: 'text', needed: 'it is recorded what was looked at, or who was spoken to' });
    if (history.some(({ part, by }) => part === 'RECORDER' && by !== null && isSamePerson(by, who)))
      reasons.push(reason('SAME_PERSON', 'You recorded this order: leave the check of its authenticity to somebody else.'));
    if (reasons.length > 0) return reasons;
    const authenticity = { means: act.means, confirmed: act.confirmed, text: act.text.trim(), at: now };
    return {
      to: order.status,
      set: { received: { ...received, authenticity } },
      entries: ['order.authenticity.checked.v1'],
      text: act.text,
    };
  },
};
