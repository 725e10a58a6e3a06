/**
 * What the authority of an order that was received otherwise does outside: it answers a question, withdraws, or needs no longer what is preserved.
 * Counsel records it. An authority that is enrolled here does all of it itself.
 */
import { textReasons } from '@writ/core/refusal';
import type { ActType } from '../../machine/act-type.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import type { Order } from '../../order/order.ts';
import { keepsPreserved } from '../../order/preserved.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { servedToInForce, terminal } from '../../order/statuses.ts';
import { clarified } from '../review/clarification.ts';

function outsideReasons({ received }: Order, text: string): Reason[] {
  const reasons: Reason[] = textReasons(text, { field: 'text', needed: 'it is recorded how it reached the platform, and what it says' });
  if (received === null) reasons.push(reason('WRONG_STATE', 'The authority of this order is enrolled here, and does this itself.'));
  return reasons;
}

const gate = { by: ['COUNSEL'], part: null, isParty: anybody } as const satisfies Partial<PersonRule<ActType>>;

export const recordClarification: PersonRule<'recordClarification'> = {
  ...gate,
  from: ['CLARIFICATION'],
  advances: true,
  step({ order, act, law, now }) {
    const reasons = outsideReasons(order, act.text);
    if (reasons.length > 0) return reasons;
    return { to: 'UNDER_REVIEW', set: clarified(order, law, now), entries: ['order.clarification.answered.v1'], text: act.text };
  },
};

export const recordWithdrawal: PersonRule<'recordWithdrawal'> = {
  ...gate,
  from: [...servedToInForce, 'FULFILLED', 'REFUSED', 'EXPIRED'],
  advances: false,
  step({ order, act }) {
    const reasons = outsideReasons(order, act.text);
    if (reasons.length > 0) return reasons;
    return { to: 'WITHDRAWN', set: { desiredStatus: 'WITHDRAWN' }, entries: ['order.withdrawn.v1'], text: act.text };
  },
};

/** Regulation (EU) 2023/1543, Art. 10(9) and 11(3): until then what the order preserves is kept. */
export const recordNoLongerNeeded: PersonRule<'recordNoLongerNeeded'> = {
  ...gate,
  from: terminal,
  advances: false,
  step({ order, act }) {
    const reasons = outsideReasons(order, act.text);
    if (!keepsPreserved(order)) reasons.push(reason('WRONG_STATE', 'Nothing is preserved under this order any more.'));
    return reasons.length > 0 ? reasons : { to: order.status, entries: ['order.preservation.ended.v1'], text: act.text };
  },
};
