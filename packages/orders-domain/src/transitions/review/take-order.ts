/**
 * A counsel takes the case of an order, and from then on reads whom it names and why. It moves nothing, and is no part in the case that keeps
 * them from another: who reads before they act does not act twice.
 */
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';
import { afterService } from '../../order/statuses.ts';
import { isSamePerson } from '../../people/separation-of-duties.ts';

export const takeOrder: PersonRule<'takeOrder'> = {
  from: afterService,
  by: ['COUNSEL'],
  part: null,
  advances: false,
  isParty: anybody,
  step({ order }, who) {
    if (order.history.some(({ by }) => by !== null && isSamePerson(by, who)))
      return [reason('WRONG_STATE', 'You are counsel of this case already.')];
    return { to: order.status, entries: ['order.taken.v1'] };
  },
};
