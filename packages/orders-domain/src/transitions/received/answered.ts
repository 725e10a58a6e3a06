/**
 * An order is answered by people: counsel sends outside Writ what was approved and no machine grants, because it goes beyond the floor or because nobody
 * of the authority reads here, and records what went, to whom, when, and its SHA-256. It counts once a second person has confirmed it: then the
 * platform's time ended when it was sent. What the law holds back is not sent by hand either: Regulation (EU) 2023/1543, Art. 4, 8(4) and 10(2).
 */
import { textReasons } from '@writ/core/refusal';
import { ended, isReached, isRunning } from '../../clocks/clock.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { ActOf } from '../../machine/command.ts';
import { lacksValidation } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { unreachableReasons } from '../../machine/veto.ts';
import { isLive, isSamePart } from '../../order/decisions.ts';
import { lapsedReasons, openQuestion, suspensionReasons } from '../../order/in-force.ts';
import type { Order, OutsideAnswer } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';
import { markReasons } from '../review/marked.ts';
import { machineLimits } from './machine-limit.ts';

type Recording = ActOf<'recordAnswer'>;

/** Answers that one order can have. */
const most = 20;

/** Why the law lets nobody send it now, by machine or by hand. */
function withheldReasons(order: Order, act: Recording, found: readonly Reason[]): Reason[] {
  const reasons = [
    ...lapsedReasons(order, act.sentAt),
    ...suspensionReasons(order),
    ...unreachableReasons(order, act),
    ...markReasons(order, act.marked, act.parts),
    ...found.filter((one) => one.reason === 'NOT_COMPETENT'),
  ];
  if (lacksValidation(order)) reasons.push(reason('WRONG_STATE', 'The order was never validated: nothing is sent under it.'));
  if (isRunning(order, 'HOLD') && !isReached(order, 'HOLD', act.sentAt))
    reasons.push(
      reason('NOT_YET', 'The notified authority may still object: nothing is sent before its time is over, or it clears the order.'),
    );
  return reasons;
}

function partReasons({ decisions, answers }: Order, { parts }: Recording): Reason[] {
  if (parts.length === 0) return [reason('MISSING', 'State which targets and categories were sent.')];
  const live = decisions.filter(isLive);
  const sent = answers.flatMap((one) => one.parts);
  const isFree = (part: Recording['parts'][number], index: number): boolean =>
    live.some((one) => isSamePart(one, part)) && ![...sent, ...parts.slice(0, index)].some((one) => isSamePart(one, part));
  return parts.every(isFree) ? [] : [reason('INVALID', 'A part was not approved, or is recorded already: leave it out.')];
}

function inputReasons(order: Order, act: Recording, now: Date): Reason[] {
  const reasons: Reason[] = partReasons(order, act);
  if (!isInstant(act.sentAt) || act.sentAt > now || (order.servedAt !== null && act.sentAt < order.servedAt))
    reasons.push(reason('INVALID', 'An answer is recorded once it is sent, and is sent after the order was received.'));
  if (!/^[0-9a-f]{64}$/.test(act.sha256)) reasons.push(reason('INVALID', 'Give sha256 as 64 characters of hex in lower case.'));
  if (order.answers.length >= most) reasons.push(reason('INVALID', `An order has at most ${most} answers.`));
  reasons.push(...textReasons(act.sentTo, { field: 'sentTo', needed: 'it is recorded who received it, and by which way' }));
  return [...reasons, ...textReasons(act.text, { field: 'text', needed: 'it is logged why it was not granted by machine' })];
}

function record({ order, act, law, limits, country, hosts, now }: TransitionInput<'recordAnswer'>): Step {
  if (law.permits !== 'GRANTS') return [reason('WRONG_STATE', 'This kind of order discloses nothing: there is nothing to send.')];
  const beyond = machineLimits(order, law, { limits, country, hosts });
  if (act.readsHere && beyond.length === 0)
    return [
      reason('WRONG_STATE', 'Its recipient is enrolled and reads here, and nothing goes beyond what is granted by machine: release it.'),
    ];
  const reasons = [...withheldReasons(order, act, beyond), ...inputReasons(order, act, now)];
  if (reasons.length > 0) return reasons;
  const { parts, sentTo, sentAt, sha256 } = act;
  const answer: OutsideAnswer = {
    id: `${order.id}.answer-${order.answers.length + 1}`,
    parts: parts.map(({ target, category }) => ({ target, category })),
    ...{ sentTo: sentTo.trim(), sentAt, sha256, confirmedAt: null },
  };
  return { to: order.status, set: { answers: [...order.answers, answer] }, entries: ['order.answer.recorded.v1'], text: act.text };
}

/** The targets with the account of each that was answered and names one; which account it is of several, only who sent it knows. */
const foundTargets = ({ targets }: Order, { parts }: OutsideAnswer, resolved: ActOf<'confirmAnswer'>['resolved']): Order['targets'] =>
  targets.map((target) => {
    const names = Object.hasOwn(resolved, target.id) ? (resolved[target.id] ?? []) : [];
    const isFound = target.resolved === null && names.length === 1 && parts.some((part) => part.target === target.id);
    return isFound ? { ...target, resolved: names[0] ?? null } : target;
  });

function confirm({ order, act, now }: TransitionInput<'confirmAnswer'>): Step {
  const found = order.answers.find(({ id, confirmedAt }) => id === act.answer && confirmedAt === null);
  if (found === undefined) return [reason('INVALID', 'There is no such answer, or it is confirmed already.')];
  if (act.sha256 !== found.sha256) return [reason('DIGEST_MISMATCH', 'What you saw is not what is recorded as sent: compare the SHA-256.')];
  const answers = order.answers.map((one) => (one === found ? { ...one, confirmedAt: now } : one));
  const sent = answers.flatMap((one) => (one.confirmedAt === null ? [] : one.parts));
  const targets = foundTargets(order, found, act.resolved);
  const isWhole = order.decisions.filter(isLive).every((one) => sent.some((part) => isSamePart(part, one)));
  if (!isWhole) return { to: order.status, set: { answers, targets }, entries: ['order.answered.v1'] };
  const open = openQuestion(order, now);
  if (open !== null) return [open];
  const last = Math.max(...answers.flatMap(({ confirmedAt, sentAt }) => (confirmedAt === null ? [] : [sentAt.getTime()])));
  return {
    to: 'FULFILLED',
    set: { answers, targets, clocks: ended(order.clocks, ['ANSWER'], new Date(last)) },
    entries: ['order.answered.v1', 'order.fulfilled.v1'],
  };
}

const gate = { from: ['APPROVED', 'IN_FORCE'], advances: true, isParty: anybody } as const;

export const recordAnswer: PersonRule<'recordAnswer'> = { ...gate, by: ['COUNSEL'], part: 'RELEASER', step: record };
export const confirmAnswer: PersonRule<'confirmAnswer'> = { ...gate, by: ['AGENT'], part: 'REVIEWER', step: confirm };
