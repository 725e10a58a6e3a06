/**
 * The recipient acknowledges what it received, or the last act that the order asked is done. An emergency order is not closed while an authority
 * may still object; its validation can follow.
 */
import { ended } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, SystemRule } from '../../machine/transition-rule.ts';
import { openQuestion } from '../../order/in-force.ts';
import { reason } from '../../order/refusal.ts';

export const acknowledgeDisclosure: PersonRule<'acknowledgeDisclosure'> = {
  ...authorityGates.acknowledgeDisclosure,
  step({ order, law, now }) {
    if (law.permits !== 'GRANTS')
      return [reason('WRONG_STATE', 'This kind of order discloses nothing: it is fulfilled when its last act is done.')];
    const open = openQuestion(order, now);
    return open === null ? { to: 'FULFILLED', entries: ['order.fulfilled.v1'] } : [open];
  },
};

export const fulfil: SystemRule<'fulfil'> = {
  from: ['IN_FORCE'],
  by: 'SYSTEM',
  advances: true,
  step({ order, act, law, now }) {
    if (law.permits === 'GRANTS') return [reason('WRONG_STATE', 'This kind of order is fulfilled when its recipient acknowledges it.')];
    const isGranted = (target: string): boolean => order.decisions.some((one) => one.target === target && one.outcome === 'GRANTED');
    if (order.targets.some(({ id }) => isGranted(id) && !act.done.includes(id)))
      return [reason('NOT_YET', 'Something that the order asks for is still to be done.')];
    const open = openQuestion(order, now);
    if (open !== null) return [open];
    // The platform's time ended with its last act, whenever that was noticed.
    const doneAt = act.at !== undefined && act.at < now ? act.at : now;
    return { to: 'FULFILLED', set: { clocks: ended(order.clocks, ['ANSWER'], doneAt) }, entries: ['order.fulfilled.v1'] };
  },
};
