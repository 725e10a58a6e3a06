/** A held order comes into force when the notified authority clears it, or when its time to object is over. */
import { isOfBody } from '../actor.ts';
import { ended, isReached, isRunning } from '../clocks/clock.ts';
import { reason } from '../refusal.ts';
import type { PersonRule, SystemRule } from '../rule.ts';
import { suspensionReasons } from '../standing.ts';

export const clearOrder: PersonRule<'clearOrder'> = {
  from: ['HELD'],
  by: ['ENFORCING'],
  part: 'ENFORCING',
  advances: true,
  isParty: (order, who) => isOfBody(who, order.notified),
  step({ order, now }, who) {
    const reasons = suspensionReasons(order);
    if (reasons.length > 0) return reasons;
    return { to: 'IN_FORCE', set: { enforcing: who, clocks: ended(order.clocks, ['HOLD'], now) }, entries: ['order.cleared.v1'] };
  },
};

export const endHold: SystemRule<'endHold'> = {
  from: ['HELD'],
  by: 'SYSTEM',
  advances: true,
  step({ order, now }) {
    if (isRunning(order, 'HOLD') && !isReached(order, 'HOLD', now)) return [reason('NOT_YET', 'The notified authority may still object.')];
    const reasons = suspensionReasons(order);
    if (reasons.length > 0) return reasons;
    return { to: 'IN_FORCE', set: { clocks: ended(order.clocks, ['HOLD'], now) }, entries: ['order.cleared.v1'] };
  },
};
