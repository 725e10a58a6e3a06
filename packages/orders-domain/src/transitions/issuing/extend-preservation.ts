/** The issuer keeps what was preserved for another term, once and before it ends: Regulation (EU) 2023/1543, Art. 11(1) and Annex VI. */
import { textReasons } from '@writ/core/refusal';
import { clockOf } from '../../clocks/clock.ts';
import { extended } from '../../clocks/term-clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';

function step({ order, act, law }: TransitionInput<'extendPreservation'>): Step {
  const { preservation } = law;
  const clock = clockOf(order, 'PRESERVATION');
  if (preservation === null || clock === null)
    return [reason('WRONG_STATE', 'This kind of order preserves nothing that could be extended.')];
  if (order.history.some(({ act: done }) => done === 'extendPreservation'))
    return [reason('TOO_LATE', 'A preservation can be extended only once: ask for production instead.', preservation.extension.article)];
  const reasons = textReasons(act.reason, { field: 'reason', needed: 'the platform is told why', article: preservation.extension.article });
  if (reasons.length > 0) return reasons;
  return {
    to: order.status,
    set: { clocks: extended(order.clocks, 'PRESERVATION', preservation.extension) },
    entries: ['order.extended.v1'],
    text: act.reason,
  };
}

export const extendPreservation: PersonRule<'extendPreservation'> = {
  ...authorityGates.extendPreservation,
  step,
};
