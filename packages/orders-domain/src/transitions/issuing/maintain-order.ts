/**
 * The issuing authority maintains its order, having considered what it was told: a concern, a consultation, an impediment, or the platform's
 * refusal, which is not the end then: Regulation (EU) 2023/1543, Art. 10(5) and (8). An objection of the platform it brings before its court:
 * Art. 17(4) and (5). It may set a new deadline: Art. 10(8). What the enforcing authority has refused stays refused.
 */
import { textReasons } from '@writ/core/refusal';
import { clockOf, paused, startedUntil } from '../../clocks/clock.ts';
import type { ActType } from '../../machine/act-type.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { digestOf } from '../../order/digest.ts';
import { unexplained } from '../../order/draft.ts';
import { isConflict } from '../../order/in-force.ts';
import type { Order } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';

const asks: readonly string[] = [
  'reportConcern',
  'raiseMarked',
  'consultIssuer',
  'reportImpossible',
  'sendObjection',
] satisfies readonly ActType[];

/** Whether the issuing authority was told something that it has not answered. */
const isAsked = ({ history }: Order): boolean =>
  history.findLastIndex(({ act }) => asks.includes(act)) > history.findLastIndex(({ act }) => act === 'maintainOrder');

/** An objection that waits for the authority. */
const waiting = ({ challenges }: Order) => challenges.find((one) => isConflict(one) && one.endedAt === null && one.forum === null);

/** The order that the platform refused, as it was before: what its reviewer refused is asked again, and the clocks run on. */
function reasked(order: Order): Partial<Order> {
  if (order.status !== 'REFUSED') return {};
  const refusedAt = order.history.findLast(({ act }) => act === 'decideOrder')?.at.getTime();
  const decisions = order.decisions.map((one) =>
    one.outcome === 'REFUSED' && one.text !== null ? { ...one, ...unexplained, outcome: 'PENDING' as const } : one,
  );
  const clocks = order.clocks.map((clock) => (clock.endedAt?.getTime() === refusedAt ? { ...clock, endedAt: null } : clock));
  return { decisions, clocks, claim: null, digest: digestOf({ ...order, decisions }) };
}

/** With a later end of the platform's time; what keeps it standing still does. */
function withDeadline(clocks: Order['clocks'], dueAt: Date | null, now: Date): Order['clocks'] {
  const clock = clockOf({ clocks }, 'ANSWER');
  if (dueAt === null || clock === null) return clocks;
  const open = clock.pauses.filter(({ to }) => to === null);
  const until = startedUntil(clocks, 'ANSWER', dueAt, { at: now, zone: clock.zone });
  return open.reduce((all, { cause }) => paused(all, 'ANSWER', cause, now), until);
}

function reasonsAgainst({ order, act, law, now }: TransitionInput<'maintainOrder'>): Reason[] {
  const article = law.withholding.article;
  const refusal = order.history.findLast(({ from, to }) => to === 'REFUSED' && from !== 'REFUSED');
  const isRefused = order.status === 'REFUSED' && refusal?.act === 'decideOrder';
  const isOver = order.status === 'REFUSED' && !isRefused;
  if (isOver || !(isRefused || isAsked(order) || waiting(order) !== undefined))
    return [reason('WRONG_STATE', 'Nothing that you were told of this order waits for your answer.', article)];
  const reasons: Reason[] = [];
  const isCourtDue = waiting(order) !== undefined;
  if (isCourtDue)
    reasons.push(
      ...textReasons(act.court, { field: 'court', needed: 'your court reviews the objection', article: law.conflict?.article ?? null }),
    );
  else if (act.court !== null) reasons.push(reason('INVALID', 'No objection of the platform waits for a court: leave court out.'));
  const clock = clockOf(order.status === 'REFUSED' ? { clocks: reasked(order).clocks ?? [] } : order, 'ANSWER');
  if (act.dueAt !== null && (!isInstant(act.dueAt) || act.dueAt <= now || clock === null || act.dueAt <= clock.dueAt))
    reasons.push(reason('INVALID', 'A new deadline is later than the one that the platform has.', article));
  reasons.push(...textReasons(act.text, { field: 'text', needed: 'the platform is told why the order is maintained', article }));
  return reasons;
}

function step(input: TransitionInput<'maintainOrder'>): Step {
  const { order, act, now } = input;
  const reasons = reasonsAgainst(input);
  if (reasons.length > 0) return reasons;
  const again = reasked(order);
  const clocks = withDeadline(again.clocks ?? order.clocks, act.dueAt, now);
  const id = waiting(order)?.id;
  const challenges = order.challenges.map((one) => (one.id === id ? { ...one, forum: act.court?.trim() ?? null } : one));
  return {
    to: order.status === 'REFUSED' ? 'SERVED' : order.status,
    set: { ...again, clocks, challenges },
    entries: ['order.maintained.v1'],
    text: act.text,
  };
}

export const maintainOrder: PersonRule<'maintainOrder'> = { ...authorityGates.maintainOrder, step };
