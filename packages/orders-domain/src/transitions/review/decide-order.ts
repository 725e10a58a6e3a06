/**
 * The reviewer decides every target and category that is still asked: granted as it is, narrowed to a smaller window, or refused, each of
 * these with a code, the reasons and what becomes of the data. With nothing left the order is refused; else a counsel's release comes next.
 */
import { textReasons } from '@writ/core/refusal';
import { knownAtRelease } from '../../law/clarifications.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { DecisionInput } from '../../machine/command.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { holdReasons } from '../../order/claim.ts';
import { isLive, isSamePart } from '../../order/decisions.ts';
import { digestOf } from '../../order/digest.ts';
import type { Order, Signature, TargetDecision } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant, isNarrower } from '../../order/window.ts';
import { holdingBackReasons } from '../../removal/holding-back.ts';
import { purposeReasons } from '../../removal/public-purpose.ts';

function narrowingReasons({ window }: DecisionInput, requested: TargetDecision, where: string): Reason[] {
  if (requested.window === null) return [reason('INVALID', `${where} has no window to narrow: grant or refuse it.`)];
  if (window === null || !isInstant(window.from) || !isInstant(window.to))
    return [reason('WINDOW_MISSING', `${where} is to be narrowed to a window: give from and to.`)];
  return isNarrower(window, requested.window)
    ? []
    : [reason('WINDOW_WIDER', `${where} can be narrowed only to a smaller window inside the one that was asked for.`)];
}

/** What the authority is told of a part that it does not get as it asked: a code, the reasons, and what becomes of the data. */
function withholdingReasons({ code, text, preserved }: DecisionInput, where: string, law: KindLaw): Reason[] {
  const { preserves, withholding } = law;
  const { article } = withholding;
  const reasons: Reason[] = [];
  if (code === null) reasons.push(reason('MISSING', `${where} is to be refused or narrowed: give a code.`, article));
  if (code === knownAtRelease)
    reasons.push(reason('INVALID', `${where}: ${code} is known only from the release on. Decide on the text of the order.`));
  else if (code !== null) reasons.push(...holdingBackReasons(law, code));
  reasons.push(...textReasons(text, { field: 'text', needed: `the authority is told why (${where})`, article }));
  if (preserves && preserved === null)
    reasons.push(reason('MISSING', `${where} is to be refused or narrowed: state in preserved whether the data are preserved.`, article));
  if (!preserves && preserved !== null) reasons.push(reason('INVALID', `${where}: this kind of order preserves nothing.`));
  return reasons;
}

const isExplained = ({ code, text, preserved }: DecisionInput): boolean => code !== null || text !== null || preserved !== null;

function inputReasons(input: DecisionInput, requested: TargetDecision | undefined, where: string, law: KindLaw): Reason[] {
  if (requested === undefined) return [reason('INVALID', `${where} is not asked for by this order, or is decided already: leave it out.`)];
  const reasons = input.outcome === 'NARROWED' ? narrowingReasons(input, requested, where) : [];
  if (input.outcome !== 'NARROWED' && input.window !== null)
    reasons.push(reason('INVALID', `${where} has a window although it is not narrowed.`));
  if (input.outcome !== 'GRANTED') reasons.push(...withholdingReasons(input, where, law));
  else if (isExplained(input)) reasons.push(reason('INVALID', `${where} has a code or reasons although it is granted.`));
  return reasons;
}

/** An order that its authority has denied on the telephone is nobody's order. That nobody was reached is only a warning, at the release. */
function callBackReasons({ callBack }: Order, inputs: readonly DecisionInput[]): Reason[] {
  if (callBack?.confirmed !== false || inputs.every(({ outcome }) => outcome === 'REFUSED')) return [];
  return [reason('NOT_YET', 'The authority has denied that this order is its own: refuse it, or call the authority back once more.')];
}

/** Every reason not to take these decisions for those that are asked. */
function decisionReasons(inputs: readonly DecisionInput[], requested: readonly TargetDecision[], law: KindLaw): Reason[] {
  const each = inputs.flatMap((input, index) =>
    inputReasons(
      input,
      requested.find((one) => isSamePart(one, input)),
      `Decision ${index + 1}`,
      law,
    ),
  );
  const isTwice = inputs.some((input, index) => inputs.slice(index + 1).some((other) => isSamePart(input, other)));
  const left = requested.filter((one) => !inputs.some((input) => isSamePart(one, input))).length;
  return [
    ...each,
    ...(isTwice ? [reason('INVALID', 'The same target and category is decided twice: decide it once.')] : []),
    ...(left > 0 ? [reason('UNDECIDED', `Decide every target and category: ${left} are left.`)] : []),
  ];
}

function decided(order: Order, inputs: readonly DecisionInput[]): TargetDecision[] {
  return order.decisions.map((one) => {
    const input = isLive(one) ? inputs.find((candidate) => isSamePart(candidate, one)) : undefined;
    if (input === undefined) return one;
    const { outcome, code, text, preserved } = input;
    // What was narrowed before and came back stays narrowed, and keeps its reasons.
    if (outcome === 'GRANTED') return { ...one, outcome };
    return { ...one, outcome, window: input.window ?? one.window, code, text: text?.trim() ?? null, preserved };
  });
}

function step({ order, act, law, now }: TransitionInput<'decideOrder'>, who: Signature): Step {
  const reasons = [
    ...holdReasons(order, who, now),
    ...callBackReasons(order, act.decisions),
    ...decisionReasons(act.decisions, order.decisions.filter(isLive), law),
    ...purposeReasons(law, act),
  ];
  if (reasons.length > 0) return reasons;
  const decisions = decided(order, act.decisions);
  const codes = [...new Set(act.decisions.flatMap(({ code }) => code ?? []))];
  const found = act.publicPurpose ? { publicPurpose: { ...act.publicPurpose, reason: act.publicPurpose.reason.trim() } } : {};
  if (!decisions.some(isLive)) return { to: 'REFUSED', set: { decisions }, entries: ['order.refused.v1'], codes, ...found };
  const digest = digestOf({ ...order, decisions });
  return { to: 'APPROVED', set: { decisions, digest }, entries: ['order.reviewed.v1'], codes, ...found };
}

export const decideOrder: PersonRule<'decideOrder'> = {
  from: ['UNDER_REVIEW'],
  by: ['AGENT'],
  part: 'REVIEWER',
  advances: true,
  isParty: anybody,
  step,
};
