/**
 * What the enforcing authority does short of an objection: it asks the issuing authority before it decides (Regulation (EU) 2023/1543, Art. 12(1)),
 * or, in an emergency in which the data have left, it sets conditions for their use (Art. 10(4) and 12(4)).
 */
import { textReasons } from '@writ/core/refusal';
import { isReached, isRunning } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';

export const consultIssuer: PersonRule<'consultIssuer'> = {
  ...authorityGates.consultIssuer,
  step({ order, act, law }) {
    const article = law.notification?.article ?? null;
    const reasons = textReasons(act.text, { field: 'text', needed: 'the issuing authority is told what is in question', article });
    return reasons.length > 0 ? reasons : { to: order.status, entries: ['order.consulted.v1'], text: act.text };
  },
};

export const setConditions: PersonRule<'setConditions'> = {
  ...authorityGates.setConditions,
  step({ order, act, law, now }) {
    const article = law.notification?.objection.article ?? null;
    if (!isRunning(order, 'OBJECTION'))
      return [
        reason(
          'WRONG_STATE',
          'Conditions are set for data that have left in an emergency: object to a part of the order instead.',
          article,
        ),
      ];
    if (isReached(order, 'OBJECTION', now)) return [reason('TOO_LATE', 'The time to object or to set conditions is over.', article)];
    const reasons = textReasons(act.text, { field: 'text', needed: 'the issuing authority is told how the data may be used', article });
    return reasons.length > 0 ? reasons : { to: order.status, entries: ['order.conditions.set.v1'], text: act.text };
  },
};
