/**
 * The call back: the reviewer of an emergency order calls the authority on the number of its enrolment and hears that the order is its own.
 * Without it the release warns. A number that the order gives proves nothing: who forges an order answers the telephone too.
 */
import { textReasons } from '@writ/core/refusal';
import { isSameNumber } from '../../enrolment/call-back-number.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { holdReasons } from '../../order/claim.ts';
import type { Signature } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';

function numberReasons(number: string, enrolled: readonly string[]): Reason[] {
  if (enrolled.length === 0)
    return [reason('NOT_YET', "The authority's enrolment has no number to call back: have a number enrolled first.")];
  if (enrolled.some((one) => isSameNumber(one, number))) return [];
  return [reason('INVALID', "This is not the number of the authority's enrolment: call that one.")];
}

function step({ order, act, now }: TransitionInput<'recordCallBack'>, who: Signature): Step {
  const reasons: Reason[] = [...holdReasons(order, who, now)];
  if (order.emergency === null) reasons.push(reason('WRONG_STATE', 'The order is not an emergency order: no call back is needed.'));
  reasons.push(...numberReasons(act.number, act.enrolled));
  reasons.push(...textReasons(act.spokenTo, { field: 'spokenTo', needed: 'it is kept who confirmed the order' }));
  if (reasons.length > 0) return reasons;
  const callBack = { at: now, confirmed: act.confirmed, spokenTo: act.spokenTo.trim() };
  return { to: order.status, set: { callBack }, entries: ['order.called-back.v1'] };
}

export const recordCallBack: PersonRule<'recordCallBack'> = {
  from: ['UNDER_REVIEW'],
  by: ['AGENT'],
  part: 'REVIEWER',
  advances: true,
  isParty: anybody,
  step,
};
