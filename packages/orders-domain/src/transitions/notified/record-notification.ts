/**
 * Evidence that an authority which is not enrolled here was notified, as its issuer says: Regulation (EU) 2023/1543, Art. 8. The reviewer
 * records it from a document that the platform holds, decides over it, and another person releases. The name in the order is not evidence.
 * Its time to object runs from the instant that the document names: Art. 12(1).
 */
import { textReasons } from '@writ/core/refusal';
import { digestVersion } from '@writ/tlog/order-digest';
import { anybody } from '../../machine/authority-gates.ts';
import { notifiedAuthority } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { holdReasons } from '../../order/claim.ts';
import { digestOf } from '../../order/digest.ts';
import type { Order, Signature } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';

/** Whether it is such an order at all. What was signed by a digest of version 1 could not show its signers the evidence. */
function orderReasons({ notified, digest }: Order, enrolledLike: string | null, article: string | null): Reason[] {
  if (notified === null) return [reason('WRONG_STATE', 'The order names no notified authority: there is nothing to record.')];
  if (digest === null || digestVersion(digest) === 1)
    return [reason('WRONG_STATE', 'The digest of this order does not cover evidence: ask its issuer to submit it again.')];
  if (enrolledLike === null) return [];
  if (enrolledLike === notified.organisation)
    return [reason('NOTIFICATION', 'The notified authority is enrolled and notified here: evidence cannot replace that.', article)];
  const sentence = `The name of the notified authority looks like ${enrolledLike}, which is enrolled here, but differs: ask the issuer which one was notified.`;
  return [reason('NOTIFICATION', sentence, article)];
}

function evidenceReasons({ order, act, now }: TransitionInput<'recordNotification'>): Reason[] {
  const reasons: Reason[] = [];
  if (!isInstant(act.at) || act.at > now || act.at < order.issuing.at)
    reasons.push(reason('INVALID', 'Give the instant at which the authority was notified: after the order was issued and before now.'));
  if (!/^[0-9a-f]{64}$/.test(act.sha256))
    reasons.push(reason('INVALID', 'sha256 must be the SHA-256 of the document, as 64 characters of hex in lower case.'));
  return [...reasons, ...textReasons(act.reference, { field: 'reference', needed: 'the document is found again by its number' })];
}

function step(input: TransitionInput<'recordNotification'>, who: Signature): Step {
  const { order, act, law, country, now } = input;
  const article = law.notification?.article ?? null;
  const reasons = [...holdReasons(order, who, now), ...orderReasons(order, act.enrolledLike, article), ...evidenceReasons(input)];
  if (reasons.length > 0) return reasons;
  const notificationEvidence = { at: act.at, reference: act.reference.trim(), sha256: act.sha256 };
  const set = { ...notifiedAuthority(order, act.at, country), notificationEvidence, digest: digestOf({ ...order, notificationEvidence }) };
  return { to: order.status, set, entries: ['order.notification.recorded.v1'] };
}

export const recordNotification: PersonRule<'recordNotification'> = {
  from: ['UNDER_REVIEW'],
  by: ['AGENT'],
  part: 'REVIEWER',
  advances: true,
  isParty: anybody,
  step,
};
