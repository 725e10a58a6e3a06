/**
 * The platform can't comply, by force majeure or because it is impossible in fact, and that is not its fault: it reports this without delay, and
 * its time begins when that is over: Regulation (EU) 2021/784, Art. 3(7) and Annex III. Under Regulation (EU) 2023/1543, Art. 10(7) and 11(6), the
 * time runs on, and the issuing authority may set another one: Art. 10(8).
 */
import { textReasons } from '@writ/core/refusal';
import { paused } from '../clocks/clock.ts';
import { anybody } from '../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../machine/transition-rule.ts';
import type { Impediment } from '../order/order.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { withClockResumed } from './resume-clock.ts';

/** Impediments that one order can have. */
const most = 20;

const isOpen = ({ endedAt }: Impediment): boolean => endedAt === null;

function report({ order, act, law, now }: TransitionInput<'reportImpossible'>): Step {
  if (law.impediment === undefined)
    return [reason('WRONG_STATE', 'The law of this order provides no such report: ask for clarification, or refuse with a code.')];
  const { article, kinds, stops } = law.impediment;
  const reasons: Reason[] = [];
  if (!kinds.includes(act.kind)) reasons.push(reason('INVALID', `The law of this order knows ${kinds.join(', ')} alone.`, article));
  if (order.impediments.some(isOpen))
    reasons.push(reason('WRONG_STATE', 'An impediment is already reported: report its end first.', article));
  if (order.impediments.length >= most) reasons.push(reason('INVALID', `An order has at most ${most} impediments.`));
  reasons.push(...textReasons(act.text, { field: 'text', needed: 'the authority is told what is in the way', article }));
  if (reasons.length > 0) return reasons;
  const impediment = { kind: act.kind, text: act.text.trim(), at: now, endedAt: null };
  const clocks = stops ? paused(order.clocks, 'ANSWER', 'IMPEDIMENT', now) : order.clocks;
  return {
    to: order.status,
    set: { impediments: [...order.impediments, impediment], clocks },
    entries: ['order.impeded.v1'],
    text: act.text,
  };
}

function end({ order, act, law, now }: TransitionInput<'endImpediment'>): Step {
  if (!order.impediments.some(isOpen)) return [reason('WRONG_STATE', 'No impediment to this order is reported.')];
  const reasons = textReasons(act.text, { field: 'text', needed: 'it is kept what has changed', article: law.impediment?.article ?? null });
  if (reasons.length > 0) return reasons;
  const impediments = order.impediments.map((one) => (isOpen(one) ? { ...one, endedAt: now } : one));
  return {
    to: order.status,
    set: { impediments, clocks: withClockResumed(order.clocks, law, 'IMPEDIMENT', now) },
    entries: ['order.impediment.ended.v1'],
    text: act.text,
  };
}

const gate = { by: ['AGENT'], part: null, advances: true, isParty: anybody } as const;

export const reportImpossible: PersonRule<'reportImpossible'> = {
  ...gate,
  from: ['SERVED', 'UNDER_REVIEW', 'APPROVED', 'HELD', 'IN_FORCE'],
  step: report,
};
export const endImpediment: PersonRule<'endImpediment'> = {
  ...gate,
  from: ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE'],
  step: end,
};
