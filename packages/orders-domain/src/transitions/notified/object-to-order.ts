/**
 * The notified authority objects, from its notification until its time is over. To all of the order: it is refused. To a part: that
 * part is refused, and an approval or a release is void. In an emergency it objects after the release too, for 96 hours: what it objects to
 * permits nothing from then on, and what has left of it is to be deleted, or its use restricted: Art. 10(4) and 12(4).
 */
import { reopened as goingOn, isReached, isRunning } from '../../clocks/clock.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { ObjectionInput } from '../../machine/command.ts';
import type { Change, PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { renewed } from '../../order/claim.ts';
import { isLive, isSamePart, reopened } from '../../order/decisions.ts';
import { digestOf } from '../../order/digest.ts';
import type { Order, OrderStatus } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';

function groundReasons(order: Order, grounds: readonly ObjectionInput[], law: KindLaw): Reason[] {
  const article = law.notification?.article ?? null;
  if (grounds.length === 0) return [reason('MISSING', 'Name what you object to, and on which ground.', article)];
  const live = order.decisions.filter(isLive);
  return grounds.flatMap((ground, index) =>
    live.some((one) => isSamePart(one, ground))
      ? []
      : [reason('INVALID', `Ground ${index + 1} is about nothing that this order still asks.`, article)],
  );
}

/** The time to object runs from the notification, whatever the platform has done meanwhile: before release, or after it in an emergency. */
function stateReasons(order: Order, now: Date, article: string | null): Reason[] {
  const running = (['HOLD', 'OBJECTION'] as const).filter((kind) => isRunning(order, kind));
  if (running.length === 0 || (order.status === 'IN_FORCE' && !running.includes('OBJECTION')))
    return [reason('WRONG_STATE', `The order is ${order.status} and is not on hold for you.`)];
  return running.some((kind) => !isReached(order, kind, now)) ? [] : [reason('TOO_LATE', 'The time to object is over.', article)];
}

/** Where a part is refused the rest continues: an approval or a release is void, what nobody has decided yet stays where it is. */
const goesOnIn = (status: OrderStatus): OrderStatus => (status === 'HELD' || status === 'APPROVED' ? 'UNDER_REVIEW' : status);

function objected(order: Order, grounds: readonly ObjectionInput[], now: Date): Change {
  const decisions = order.decisions.map((one) => {
    const ground = isLive(one) ? grounds.find((candidate) => isSamePart(candidate, one)) : undefined;
    return ground === undefined ? one : { ...one, outcome: 'REFUSED' as const, code: ground.ground, text: null, preserved: null };
  });
  if (!decisions.some(isLive))
    return isRunning(order, 'OBJECTION')
      ? { to: 'REVOKED', set: { decisions }, entries: ['order.revoked.v1'] }
      : { to: 'REFUSED', set: { decisions }, entries: ['order.objected.v1'] };
  // What is released of the rest stays as it is; the digest is that of what is left.
  if (order.status === 'IN_FORCE')
    return { to: 'IN_FORCE', set: { decisions, digest: digestOf({ ...order, decisions }) }, entries: ['order.objected.v1'] };
  const again = reopened({ ...order, decisions });
  const set = { ...again, digest: digestOf({ ...order, ...again }) };
  const to = goesOnIn(order.status);
  if (to === order.status) return { to, set, entries: ['order.objected.v1'] };
  // What is left of the order is to be answered again, in the time that the whole had.
  const clocks = goingOn(order.clocks, 'ANSWER');
  return { to, set: { ...set, clocks, claim: renewed(order.claim, now) }, entries: ['order.objected.v1'] };
}

/** What the objection does to the order, or why its grounds are invalid. */
export function objection(order: Order, grounds: readonly ObjectionInput[], law: KindLaw, now: Date): Step {
  const reasons = groundReasons(order, grounds, law);
  if (reasons.length > 0) return reasons;
  return { ...objected(order, grounds, now), codes: [...new Set(grounds.map(({ ground }) => ground))] };
}

function step({ order, act, law, now }: TransitionInput<'objectToOrder'>): Step {
  const reasons = stateReasons(order, now, law.notification?.article ?? null);
  const change = objection(order, act.grounds, law, now);
  return 'to' in change && reasons.length === 0 ? change : [...reasons, ...('to' in change ? [] : change)];
}

export const objectToOrder: PersonRule<'objectToOrder'> = {
  ...authorityGates.objectToOrder,
  step,
};
