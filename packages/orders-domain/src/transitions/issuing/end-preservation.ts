/**
 * The issuing authority or the enforcing one says that it no longer needs what an order preserves that is over: until then it is kept.
 * Regulation (EU) 2023/1543, Art. 10(9) and 11(3).
 */
import { textReasons } from '@writ/core/refusal';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { keepsPreserved } from '../../order/preserved.ts';
import { reason } from '../../order/refusal.ts';

export const endPreservation: PersonRule<'endPreservation'> = {
  ...authorityGates.endPreservation,
  step({ order, act }) {
    if (!keepsPreserved(order)) return [reason('WRONG_STATE', 'Nothing is preserved under this order any more.')];
    const reasons = textReasons(act.reason, { field: 'reason', needed: 'the platform is told why' });
    return reasons.length > 0 ? reasons : { to: order.status, entries: ['order.preservation.ended.v1'], text: act.reason };
  },
};
