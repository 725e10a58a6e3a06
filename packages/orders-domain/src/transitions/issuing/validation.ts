/**
 * Another person of another body of the issuing state, whose office may validate every category, validates or refuses. Its digest from then on
 * says whose validation it has. An emergency order that is validated, be it late, keeps its state; refused, it is revoked.
 */
import { textReasons } from '@writ/core/refusal';
import { ended } from '../../clocks/clock.ts';
import { mayValidate, signingFor } from '../../law/competence.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { ActOf } from '../../machine/command.ts';
import { served } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { digestOf } from '../../order/digest.ts';
import { awaitsValidation } from '../../order/in-force.ts';
import type { Order, Signature } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isSamePerson } from '../../people/separation-of-duties.ts';

const isOtherBody = (who: Signature, issuing: Signature): boolean => who.organisation !== null && who.organisation !== issuing.organisation;

function validatorReasons(order: Order, who: Signature, law: KindLaw): Reason[] {
  const article = signingFor(law, order.categories[0] ?? null)?.article ?? null;
  const reasons: Reason[] = [];
  if (!isOtherBody(who, order.issuing))
    reasons.push(reason('SAME_BODY', 'Your body issued this order: another body must validate it.', article));
  if (who.country === null || who.country !== order.issuing.country)
    reasons.push(reason('NOT_COMPETENT', 'An order must be validated in the issuing state: leave it to an authority there.', article));
  if (!mayValidate(law, who.office, order.categories))
    reasons.push(reason('NOT_COMPETENT', 'Your office may not validate every category of this order: leave it to one that may.', article));
  return reasons;
}

/** Nobody examines by themselves what the officer above has issued: a subordinate refuses it, or leaves it to another. */
function superiorReasons({ issuing, categories }: Order, { superiors }: ActOf<'validateOrder'>, law: KindLaw): Reason[] {
  if (!superiors.some((one) => isSamePerson(one, issuing))) return [];
  return [
    reason(
      'NOT_COMPETENT',
      'By the reporting lines of your enrolment you report to who issued this order: leave its validation to somebody who does not.',
      signingFor(law, categories[0] ?? null)?.article ?? null,
    ),
  ];
}

/** Where a line was not pinned nothing is refused; counsel and the auditor see that it was unknown. */
const withLineWarning = ({ relatedWarnings }: Order, { linesKnown }: ActOf<'validateOrder'>) =>
  linesKnown ? {} : { relatedWarnings: [...relatedWarnings, 'LINE_UNKNOWN' as const] };

/** Empty while a validation is still to come: before service, or for an emergency order after it. */
function stateReasons(order: Order): Reason[] {
  if (order.status === 'SUBMITTED' || awaitsValidation(order)) return [];
  return [reason('WRONG_STATE', `The order is ${order.status} and does not wait for validation.`)];
}

function validate({ order, act, law, country, now }: TransitionInput<'validateOrder'>, who: Signature): Step {
  const reasons = [...stateReasons(order), ...validatorReasons(order, who, law), ...superiorReasons(order, act, law)];
  if (act.digest !== order.digest) reasons.push(reason('DIGEST_MISMATCH', 'This is not the order that you were shown: read it again.'));
  if (reasons.length > 0) return reasons;
  const set = { ...withLineWarning(order, act), validating: who, digest: digestOf({ ...order, validating: who }) };
  const clocks = ended(order.clocks, ['VALIDATION'], now);
  if (order.status !== 'SUBMITTED') return { to: order.status, set: { ...set, clocks }, entries: ['order.validated.v1'] };
  return {
    to: 'SERVED',
    set: { ...set, ...served({ ...order, ...set }, now, country) },
    entries: ['order.validated.v1', 'order.served.v1'],
  };
}

function refuse({ order, act, law }: TransitionInput<'refuseValidation'>, who: Signature): Step {
  const needed = 'the issuing authority is told why';
  const reasons = [...stateReasons(order), ...validatorReasons(order, who, law), ...textReasons(act.reason, { field: 'reason', needed })];
  if (reasons.length > 0) return reasons;
  if (order.status === 'SUBMITTED') return { to: 'REFUSED', entries: ['order.refused.v1'], text: act.reason };
  return { to: 'REVOKED', entries: ['order.revoked.v1'], text: act.reason };
}

export const validateOrder: PersonRule<'validateOrder'> = { ...authorityGates.validateOrder, step: validate };
export const refuseValidation: PersonRule<'refuseValidation'> = { ...authorityGates.refuseValidation, step: refuse };
