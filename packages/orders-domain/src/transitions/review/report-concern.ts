/**
 * The platform tells the issuing and the enforcing authority that the order may touch immunities, privileges or the freedom of the press, also an
 * authority that was not notified. No time is paused by it, and the issuing authority decides whether to withdraw, adapt or maintain the order:
 * Regulation (EU) 2023/1543, Art. 10(5).
 */
import { isCountry } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import { clarificationCodes } from '../../law/clarifications.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { holdReasons } from '../../order/claim.ts';
import type { Body } from '../../order/content.ts';
import type { Signature } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';

/** Where none was notified, who of the platform's state is told. */
export function authorityReasons(
  { order, act: { authority }, country }: Pick<TransitionInput<'reportConcern'>, 'order' | 'country'> & { act: { authority: Body | null } },
  article: string,
): Reason[] {
  if (order.notified !== null)
    return authority === null ? [] : [reason('INVALID', 'The notified authority is told: leave authority out.', article)];
  if (authority === null) return [reason('MISSING', "Name the enforcing authority of the platform's state that is told.", article)];
  const isNamed = authority.organisation.trim() !== '' && isCountry(authority.country) && authority.country === country;
  return isNamed ? [] : [reason('INVALID', `The authority must be a body of ${country}.`, article)];
}

function step(input: TransitionInput<'reportConcern'>, who: Signature): Step {
  const { order, act, law, now } = input;
  if (law.concerns === null) return [reason('WRONG_STATE', 'The law of this order has no such report: give your reasons in the decision.')];
  const { article } = law.concerns;
  const codes = clarificationCodes.filter((code) => act.codes.includes(code));
  const reasons: Reason[] = [...holdReasons(order, who, now), ...authorityReasons(input, article)];
  if (codes.length === 0 || codes.some((code) => !law.concerns?.codes.includes(code)))
    reasons.push(reason('INVALID', `A concern has the codes ${law.concerns.codes.join(', ')} and no other.`, article));
  reasons.push(...textReasons(act.text, { field: 'text', needed: 'both authorities are told what may be touched', article }));
  if (reasons.length > 0) return reasons;
  const concerned = order.notified === null ? act.authority : null;
  return { to: order.status, set: { concerned }, entries: ['order.concern.reported.v1'], text: act.text, codes };
}

export const reportConcern: PersonRule<'reportConcern'> = {
  from: ['UNDER_REVIEW'],
  by: ['AGENT'],
  part: 'REVIEWER',
  advances: false,
  isParty: anybody,
  step,
};
