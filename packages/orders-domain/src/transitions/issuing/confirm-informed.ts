/** The issuing body confirms that it has told the person, and when: Regulation (EU) 2023/1543, Art. 13. Then Writ needs not do it. */
import { ended } from '../../clocks/clock.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { afterService, isUnderNonDisclosure } from '../../non-disclosure/non-disclosure.ts';
import { reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';
import { bodyOf, isOfBody } from '../../people/actor.ts';

export const confirmInformed: PersonRule<'confirmInformed'> = {
  from: afterService,
  by: ['ISSUING'],
  part: null,
  advances: false,
  isParty: (order, who) => isOfBody(who, bodyOf(order.issuing)),
  step({ order, act, law, now }) {
    const { article } = law.information;
    if (law.informs !== 'AUTHORITY') return [reason('WRONG_STATE', 'Of an order of this kind the platform tells the person.', article)];
    if (order.informedAt !== null) return [reason('WRONG_STATE', 'It is confirmed already that the person was told.', article)];
    if (isUnderNonDisclosure(order, now)) return [reason('NOT_YET', 'A silence holds: lift it before the person is told.', article)];
    const since = order.history.find(({ to }) => to === 'IN_FORCE')?.at;
    if (since === undefined) return [reason('NOT_YET', 'Nothing could be read under the order yet: there is nothing to tell of.', article)];
    if (!isInstant(act.at) || act.at > now || act.at < since)
      return [reason('INVALID', 'Give the instant at which the person was told: after the release and not to come.', article)];
    return { to: order.status, set: { informedAt: act.at, clocks: ended(order.clocks, ['INFORM'], now) }, entries: ['user.informed.v1'] };
  },
};
