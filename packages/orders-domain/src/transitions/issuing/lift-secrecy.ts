/**
 * A non-disclosure period ends: the issuing body lifts it, or, where the platform informs, its time is over. Where the authority informs, lifting
 * alone tells nobody: it says by `release` that the person may know, or confirms later that it has told them.
 */
import { ended, isRunning } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule, SystemRule } from '../../machine/transition-rule.ts';
import { isUnderNonDisclosure, nonDisclosureOf, nonDisclosureState } from '../../non-disclosure/non-disclosure.ts';
import { reason } from '../../order/refusal.ts';
import { afterService } from '../../order/statuses.ts';

export const liftSecrecy: PersonRule<'liftSecrecy'> = {
  ...authorityGates.liftSecrecy,
  step({ order, act, law, now }) {
    if (!isUnderNonDisclosure(order, now))
      return [reason('WRONG_STATE', 'No non-disclosure period is in force, so there is none to lift.', law.secrecy.article)];
    const isReleased = act.release === true && law.informs === 'AUTHORITY';
    const clocks = ended(order.clocks, isReleased ? ['SECRECY', 'INFORM'] : ['SECRECY'], now);
    return { to: order.status, set: { clocks, ...(isReleased ? { knowableFrom: now } : {}) }, entries: ['secrecy.ended.v1'] };
  },
};

export const endSecrecy: SystemRule<'endSecrecy'> = {
  from: [...afterService, 'SUBMITTED'],
  by: 'SYSTEM',
  advances: false,
  step({ order, now }) {
    const until = nonDisclosureOf(order)?.until ?? null;
    if (until === null || nonDisclosureState(order, now) !== 'ENDED' || !isRunning(order, 'SECRECY'))
      return [reason('NOT_YET', 'No non-disclosure period of the order is over.')];
    return { to: order.status, set: { clocks: ended(order.clocks, ['SECRECY'], until) }, entries: ['secrecy.ended.v1'] };
  },
};
