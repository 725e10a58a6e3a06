/** An issuer submits a draft. If its text has an error, it stays a draft, and the answer has every reason. */
import { textCheck } from '../../checks/text-check.ts';
import { relatedWarningsOf } from '../../law/warnings.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import { withReminder } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { submittedDigest } from '../../order/digest.ts';
import { contentOf } from '../../order/draft.ts';
import type { Signature } from '../../order/order.ts';

function step({ order, act, limits, country, hosts, now }: TransitionInput<'submitOrder'>, who: Signature): Step {
  const content = contentOf(order);
  const reasons = textCheck(content, { signer: who, limits, known: act.known, country, hosts });
  if (reasons.length > 0) return reasons;
  return {
    to: 'SUBMITTED',
    set: {
      desiredStatus: 'IN_FORCE',
      issuing: who,
      relatedWarnings: relatedWarningsOf(content, act.known),
      digest: submittedDigest({ ...order, issuing: who }),
      clocks: withReminder(order, now, country),
    },
    entries: ['order.submitted.v1'],
  };
}

export const submitOrder: PersonRule<'submitOrder'> = {
  ...authorityGates.submitOrder,
  step,
};
