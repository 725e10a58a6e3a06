/**
 * A held order comes into force when the notified authority clears it, or when the time is over in which it could object. A time in which it
 * could not object is none: while that lasts nothing ends by itself, and after it the time starts again. One that is not enrolled here has its
 * time from the release on, by evidence that it was notified.
 */
import { ended, isReached, isRunning } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, SystemRule } from '../../machine/transition-rule.ts';
import { timeAnew, unreachableReasons, wasCutOff } from '../../machine/veto.ts';
import { suspensionReasons } from '../../order/in-force.ts';
import { reason } from '../../order/refusal.ts';

export const clearOrder: PersonRule<'clearOrder'> = {
  ...authorityGates.clearOrder,
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
  step({ order, act, now }) {
    const isOver = !isRunning(order, 'HOLD') || isReached(order, 'HOLD', now);
    if (!isOver || wasCutOff(order, act.notifiedSince)) return [reason('NOT_YET', 'The notified authority may still object.')];
    const reasons = [...suspensionReasons(order), ...unreachableReasons(order, act)];
    if (reasons.length > 0) return reasons;
    return { to: 'IN_FORCE', set: { clocks: ended(order.clocks, ['HOLD'], now) }, entries: ['order.cleared.v1'] };
  },
};

export const restartHold: SystemRule<'restartHold'> = {
  from: ['HELD'],
  by: 'SYSTEM',
  advances: false,
  step({ order, act: { notifiedSince } }) {
    if (notifiedSince === null || !wasCutOff(order, notifiedSince))
      return [reason('NOT_YET', 'The notified authority had all of its time to object.')];
    return { to: 'HELD', set: { clocks: timeAnew(order, notifiedSince) }, entries: [] };
  },
};
