/** The issuing body confirms that it has notified the person, and when: Regulation (EU) 2023/1543, Art. 13(1). From then on they may see it. */
import { ended } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { nonDisclosureState } from '../../non-disclosure/non-disclosure.ts';
import type { Order } from '../../order/order.ts';
import { reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';

/** Since when something could be read under the order, or was sent by hand; null while neither is so. */
function disclosedSince({ history, answers }: Order): Date | null {
  const released = history.find(({ to }) => to === 'IN_FORCE');
  const times = [...(released === undefined ? [] : [released.at]), ...answers.map(({ sentAt }) => sentAt)].map((one) => one.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}

export const confirmInformed: PersonRule<'confirmInformed'> = {
  ...authorityGates.confirmInformed,
  step({ order, act, law, now }) {
    const { article } = law.information;
    if (law.informs !== 'AUTHORITY')
      return [reason('WRONG_STATE', 'For an order of this kind, the platform notifies the person.', article)];
    if (order.informedAt !== null) return [reason('WRONG_STATE', 'It is already confirmed that the person was notified.', article)];
    if (nonDisclosureState(order, now) === 'IN_FORCE')
      return [reason('NOT_YET', 'A non-disclosure period is in force: lift it before the person is notified.', article)];
    const since = disclosedSince(order);
    if (since === null)
      return [reason('NOT_YET', 'Nothing was disclosed under the order yet, so there is nothing to notify the person of.', article)];
    if (!isInstant(act.at) || act.at > now || act.at < since)
      return [reason('INVALID', 'Give the instant at which the person was notified: after the disclosure and not in the future.', article)];
    const clocks = ended(order.clocks, ['SECRECY', 'INFORM'], now);
    return { to: order.status, set: { informedAt: act.at, knowableFrom: now, clocks }, entries: ['user.informed.v1'] };
  },
};
