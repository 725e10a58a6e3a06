/** An issuer submits a draft. With one fault of its text it stays a draft, and the answer has every reason. */
import { textCheck } from '../../checks/text-check.ts';
import { untilExpiry } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { submittedDigest } from '../../order/digest.ts';
import { contentOf } from '../../order/draft.ts';
import type { Signature } from '../../order/order.ts';
import { isSigner } from '../../people/actor.ts';

function step({ order, act, limits, country, now }: TransitionInput<'submitOrder'>, who: Signature): Step {
  const reasons = textCheck(contentOf(order), { signer: who, limits, known: act.known, country });
  if (reasons.length > 0) return reasons;
  return {
    to: 'SUBMITTED',
    set: {
      desiredStatus: 'IN_FORCE',
      issuing: who,
      digest: submittedDigest({ ...order, issuing: who }),
      clocks: untilExpiry(order, now, country),
    },
    entries: ['order.submitted.v1'],
  };
}

export const submitOrder: PersonRule<'submitOrder'> = {
  from: ['DRAFT'],
  by: ['ISSUING'],
  part: 'ISSUER',
  advances: true,
  isParty: (order, who) => isSigner(who, order.issuing),
  step,
};
