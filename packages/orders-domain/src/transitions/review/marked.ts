/**
 * An order for data beyond subscriber and identification data of an account that is marked as privileged or of the press takes a decision of a
 * counsel who neither reviews nor releases it: that they are released, or that both authorities are told first and the issuing one decides.
 * No time is paused by either: Regulation (EU) 2023/1543, Art. 10(5).
 */
import type { DataCategory } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import { clarificationCodes } from '../../law/clarifications.ts';
import { lawOf } from '../../law/in-force.ts';
import { markLaw } from '../../law/marks.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { MarkedTarget } from '../../machine/command.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { isLive } from '../../order/decisions.ts';
import type { Order, TargetDecision } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { authorityReasons } from './report-concern.ts';

const isProtected = (category: DataCategory | null): boolean => category !== null && markLaw.categories.includes(category);

type Part = Pick<TargetDecision, 'target' | 'category'>;

/** The marked targets of which something that is protected is among these parts. */
const protectedTargets = (parts: readonly Part[], marked: readonly MarkedTarget[]): readonly MarkedTarget[] =>
  marked.filter(({ target }) => parts.some((one) => one.target === target && isProtected(one.category)));

/** What the order still asks for, or grants, of records; one that only preserves, or acts on items, discloses nothing. */
const liveParts = ({ kind, decisions }: Order): readonly Part[] => (lawOf(kind).permits === 'GRANTS' ? decisions.filter(isLive) : []);

/** Whether a counsel has decided since the last review, and since it was last raised, that what is protected is released. */
export function isMarkPermitted({ history }: Pick<Order, 'history'>): boolean {
  const permitted = history.findLastIndex(({ act }) => act === 'permitMarked');
  return permitted > history.findLastIndex(({ act }) => act === 'decideOrder' || act === 'raiseMarked');
}

/** Why nothing of what is protected may leave yet; empty for parts that are not, and once a counsel has decided it. */
export function markReasons(order: Order, marked: readonly MarkedTarget[], parts = liveParts(order)): Reason[] {
  if (protectedTargets(parts, marked).length === 0 || isMarkPermitted(order)) return [];
  return [
    reason(
      'NOT_YET',
      'A target is an account that is marked as privileged or press: another counsel first decides whether its traffic data and content are released, or raises it with the authorities. The time for the answer runs on.',
      markLaw.article,
    ),
  ];
}

const nothingMarked = (order: Order, marked: readonly MarkedTarget[]): Reason[] =>
  protectedTargets(liveParts(order), marked).length > 0
    ? []
    : [reason('WRONG_STATE', 'The order asks for no traffic data or content of an account that is marked.', markLaw.article)];

function permit({ order, act }: TransitionInput<'permitMarked'>): Step {
  const needed = 'it is recorded why data of a marked account are released';
  const reasons = [...nothingMarked(order, act.marked), ...textReasons(act.text, { field: 'text', needed, article: markLaw.article })];
  return reasons.length > 0 ? reasons : { to: order.status, entries: ['order.mark.permitted.v1'], text: act.text };
}

function raise(input: TransitionInput<'raiseMarked'>): Step {
  const { order, act, law } = input;
  if (law.concerns === null)
    return [
      reason('WRONG_STATE', 'The law of this order has no such report: return the order to its reviewer, or decide that it is released.'),
    ];
  const { article } = law.concerns;
  const reasons: Reason[] = [
    ...nothingMarked(order, act.marked),
    ...authorityReasons(input, article),
    ...textReasons(act.text, { field: 'text', needed: 'both authorities are told what may be touched', article }),
  ];
  if (reasons.length > 0) return reasons;
  const found = protectedTargets(liveParts(order), act.marked).map(({ mark }) => markLaw.codes[mark]);
  const codes = clarificationCodes.filter((code) => found.includes(code));
  const concerned = order.notified === null ? act.authority : null;
  return { to: order.status, set: { concerned }, entries: ['order.concern.reported.v1'], text: act.text, codes };
}

const ofDecision = { by: ['COUNSEL'], part: 'MARK_DECIDER', isParty: anybody } as const;

/** Also after the release: an account can be marked while the order is in force. */
export const permitMarked: PersonRule<'permitMarked'> = {
  ...ofDecision,
  from: ['APPROVED', 'HELD', 'IN_FORCE'],
  advances: true,
  step: permit,
};
export const raiseMarked: PersonRule<'raiseMarked'> = {
  ...ofDecision,
  from: ['APPROVED', 'HELD', 'IN_FORCE'],
  advances: false,
  step: raise,
};
