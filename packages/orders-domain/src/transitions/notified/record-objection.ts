/**
 * An objection of an authority that was notified outside, and so objects outside: a counsel records it, and it counts as one that is raised
 * here. Regulation (EU) 2023/1543, Art. 12(1). Its time is the platform's to judge until the order is in force.
 */
import { textReasons } from '@writ/core/refusal';
import { isReached, isRunning } from '../../clocks/clock.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import type { Order } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { servedToInForce } from '../../order/statuses.ts';
import { objection } from './object-to-order.ts';

function stateReasons(order: Order, now: Date): Reason[] {
  if (order.notificationEvidence === null)
    return [reason('WRONG_STATE', 'Every notified authority of this order is enrolled here and objects itself.')];
  const isOver = order.status === 'IN_FORCE' && (!isRunning(order, 'OBJECTION') || isReached(order, 'OBJECTION', now));
  return isOver ? [reason('TOO_LATE', 'The order is in force and the time to object is over.')] : [];
}

function step({ order, act, law, now }: TransitionInput<'recordObjection'>): Step {
  const needed = 'it is kept how the objection reached the platform, with its number';
  const reasons = [...stateReasons(order, now), ...textReasons(act.text, { field: 'text', needed })];
  const change = objection(order, act.grounds, law, now);
  if (!('to' in change)) return [...reasons, ...change];
  return reasons.length > 0 ? reasons : { ...change, text: act.text };
}

export const recordObjection: PersonRule<'recordObjection'> = {
  from: servedToInForce,
  by: ['COUNSEL'],
  part: null,
  advances: false,
  isParty: anybody,
  step,
};
