/** A non-disclosure period ends: the issuing body lifts it, or its time is over. From then on nothing holds the person's information back. */
import { ended, isRunning } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, SystemRule } from '../../machine/transition-rule.ts';
import { isUnderNonDisclosure, nonDisclosureOf } from '../../non-disclosure/non-disclosure.ts';
import { reason } from '../../order/refusal.ts';
import { afterService } from '../../order/statuses.ts';

export const liftSecrecy: PersonRule<'liftSecrecy'> = {
  ...authorityGates.liftSecrecy,
  step({ order, law, now }) {
    if (!isUnderNonDisclosure(order, now))
      return [reason('WRONG_STATE', 'No non-disclosure period is in force, so there is none to lift.', law.secrecy.article)];
    return { to: order.status, set: { clocks: ended(order.clocks, ['SECRECY'], now) }, entries: ['secrecy.ended.v1'] };
  },
};

export const endSecrecy: SystemRule<'endSecrecy'> = {
  from: [...afterService, 'SUBMITTED'],
  by: 'SYSTEM',
  advances: false,
  step({ order, now }) {
    const period = nonDisclosureOf(order);
    if (period === null || period.until > now || !isRunning(order, 'SECRECY'))
      return [reason('NOT_YET', 'No non-disclosure period of the order is over.')];
    return { to: order.status, set: { clocks: ended(order.clocks, ['SECRECY'], period.until) }, entries: ['secrecy.ended.v1'] };
  },
};
