/**
 * The reviewer asks with coded reasons and the clock is paused; the issuer answers. An answer that
 * changes nothing continues with the same approvals; one that changes anything of the order voids them all.
 */
import { textReasons } from '@writ/core/refusal';
import canonicalize from 'canonicalize';
import { textCheck } from '../../checks/text-check.ts';
import { clockKinds, ended, paused } from '../../clocks/clock.ts';
import { started } from '../../clocks/term-clock.ts';
import { clarificationCodes } from '../../law/clarifications.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import { relatedWarningsOf } from '../../law/warnings.ts';
import { anybody, authorityGates } from '../../machine/authority-gates.ts';
import { withReminder, zoneFor } from '../../machine/serving.ts';
import type { Change, PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { holdReasons, renewed } from '../../order/claim.ts';
import type { OrderContent } from '../../order/content.ts';
import { submittedDigest } from '../../order/digest.ts';
import { contentOf, scopeOf, tidied } from '../../order/draft.ts';
import type { Order, Signature } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { withClockResumed } from '../../removal/resume-clock.ts';

function ask({ order, act, law, country, now }: TransitionInput<'askClarification'>, who: Signature): Step {
  const codes = clarificationCodes.filter((code) => act.codes.includes(code));
  const { article } = law.questions;
  const reasons: Reason[] = [...holdReasons(order, who, now)];
  if (codes.length === 0) reasons.push(reason('MISSING', 'State what is unclear with at least one code.', article));
  if (codes.some((code) => !law.questions.codes.includes(code)))
    reasons.push(
      reason(
        'INVALID',
        `Only ${law.questions.codes.join(', ')} ask the issuer back and pause the time: for anything else, give its code and your reasons in the decision.`,
        article,
      ),
    );
  reasons.push(...textReasons(act.text, { field: 'text', needed: 'the issuing authority is told what to answer' }));
  if (reasons.length > 0) return reasons;
  const { clarification: term } = law;
  const pausedClocks = paused(order.clocks, 'ANSWER', 'CLARIFICATION', now);
  const clocks =
    term === null ? pausedClocks : started(pausedClocks, 'CLARIFICATION', term, { at: now, zone: zoneFor(term.of, order, country) });
  return { to: 'CLARIFICATION', set: { clocks }, entries: ['order.clarification.asked.v1'], text: act.text, codes };
}

/** The clock continues where it was paused, or starts again where the law says so, and the reviewer has the order again. */
export function clarified({ clocks, claim }: Order, law: KindLaw, now: Date) {
  const running = withClockResumed(clocks, law, 'CLARIFICATION', now);
  return { clocks: ended(running, ['CLARIFICATION'], now), claim: renewed(claim, now) };
}

/** New content under a new signature: everything is asked again, nothing of the old approvals counts, and nobody has it yet who gets it by service. */
function resubmitted(
  { order, act, limits, country, hosts, now }: TransitionInput<'answerClarification'>,
  who: Signature,
  content: OrderContent,
): readonly Reason[] | Change {
  const reasons = textCheck(content, { signer: who, limits, known: act.known, country, hosts });
  if (content.kind !== order.kind)
    reasons.push(reason('INVALID', 'The kind of an order cannot be changed: withdraw it and draft another one.'));
  if (reasons.length > 0) return reasons;
  const scope = scopeOf({ id: order.id, generation: order.generation + 1 }, content);
  const approvals = {
    issuing: who,
    validating: null,
    enforcing: null,
    claim: null,
    callBack: null,
    notifiedAt: null,
    notificationEvidence: null,
    received: null,
  };
  const clocks = withReminder({ kind: order.kind, clocks: ended(order.clocks, clockKinds, now) }, now, country);
  return {
    to: 'SUBMITTED',
    set: {
      ...scope,
      ...approvals,
      relatedWarnings: relatedWarningsOf(content, act.known),
      servedAt: null,
      informedAt: null,
      knowableFrom: null,
      clocks,
      digest: submittedDigest({ ...order, ...scope, ...approvals }),
    },
    entries: ['order.submitted.v1'],
  };
}

function answer(input: TransitionInput<'answerClarification'>, who: Signature): Step {
  const { order, act, law, now } = input;
  const silent = textReasons(act.text, { field: 'text', needed: 'an answer says something' });
  const content = act.content && tidied(act.content);
  if (content === null || canonicalize(content) === canonicalize(contentOf(order))) {
    if (silent.length > 0) return silent;
    return { to: 'UNDER_REVIEW', set: clarified(order, law, now), entries: ['order.clarification.answered.v1'], text: act.text };
  }
  const change = resubmitted(input, who, content);
  if (!('to' in change)) return [...silent, ...change];
  return silent.length > 0 ? silent : { ...change, text: act.text };
}

export const askClarification: PersonRule<'askClarification'> = {
  from: ['UNDER_REVIEW'],
  by: ['AGENT'],
  part: 'REVIEWER',
  advances: true,
  isParty: anybody,
  step: ask,
};

export const answerClarification: PersonRule<'answerClarification'> = {
  ...authorityGates.answerClarification,
  step: answer,
};
