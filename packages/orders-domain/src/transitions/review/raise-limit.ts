/**
 * A second counsel lets one approved order be released beyond the daily numbers of a person and of a body. The numbers are our own care: they
 * never keep an authority waiting past the time that the law gives. Another decision on the order needs another consent.
 */
import { textReasons } from '@writ/core/refusal';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';

export const raiseLimit: PersonRule<'raiseLimit'> = {
  from: ['APPROVED'],
  by: ['COUNSEL'],
  part: 'LIMIT_RAISER',
  advances: true,
  isParty: anybody,
  step({ act }) {
    const reasons = textReasons(act.reason, { field: 'reason', needed: 'it is logged why more than a day’s number is released' });
    return reasons.length > 0 ? reasons : { to: 'APPROVED', entries: ['limit.raised.v1'], text: act.reason };
  },
};
