/**
 * The issuing body renews a non-disclosure period with a ground and a reason of its own, in any state of the order. Where the authority informs it
 * may do so after the day too, since the period runs on: Directive (EU) 2016/680, Art. 13(3), knows no maximum. Where the law has one, the renewal
 * stays within it: Regulation (EU) 2021/784, Art. 11(3).
 */
import { textReasons } from '@writ/core/refusal';
import { neverDue, startedUntil } from '../../clocks/clock.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { latestEnd, type NonDisclosure, nonDisclosureOf, nonDisclosureState } from '../../non-disclosure/non-disclosure.ts';
import { spoken } from '../../order/fingerprint.ts';
import type { Order } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';

/** Whether these words were a reason before. */
const isRepeated = (text: string, first: string | undefined, { renewals }: NonDisclosure): boolean =>
  [first ?? '', ...renewals.map((one) => one.reason)].some((before) => spoken(before) === spoken(text));

/** What is wrong with the new day; none where the law needs no day. */
function dayReasons(
  until: Date | null,
  { order, period, law, now }: { order: Order; period: NonDisclosure; law: KindLaw; now: Date },
): Reason[] {
  const says = (message: string) => [reason('SECRECY', message, law.secrecy.article)];
  if (until === null) return law.secrecy.needsEnd ? says('State until when the person is not to be notified: give an end.') : [];
  if (!isInstant(until) || until <= now || (period.until !== null && until <= period.until))
    return says('A renewal must end after the present non-disclosure period: give a later end.');
  const latest = latestEnd(law, order.issuing.at, true);
  if (latest === null) return [];
  if (period.renewals.length > 0) return says('The law allows one renewal of a non-disclosure period, and there was one.');
  return until > latest ? says(`The non-disclosure period must end by ${latest.toISOString()}: give an earlier end.`) : [];
}

export const renewSecrecy: PersonRule<'renewSecrecy'> = {
  ...authorityGates.renewSecrecy,
  step({ order, act, law, now }) {
    const { article } = law.secrecy;
    const period = nonDisclosureOf(order);
    if (period === null)
      return [reason('WRONG_STATE', 'The order was served without a non-disclosure period, so there is none to renew.', article)];
    if (nonDisclosureState(order, now) === 'ENDED')
      return [reason('TOO_LATE', 'The non-disclosure period is over and cannot be renewed.', article)];
    const needed = 'each renewal is justified';
    const reasons: Reason[] = textReasons(act.reason, { field: 'the reason of the renewal', needed, article, absent: 'SECRECY' });
    if (reasons.length === 0 && isRepeated(act.reason, order.secrecy?.reason, period))
      reasons.push(reason('SECRECY', 'State why non-disclosure is still needed: this reason was given before in the same words.', article));
    reasons.push(...dayReasons(act.until, { order, period, law, now }));
    if (reasons.length > 0) return reasons;
    const { ground, until } = act;
    const renewal = { at: now, ground, reason: act.reason.trim(), until };
    const clocks = startedUntil(order.clocks, 'SECRECY', until ?? neverDue, { at: period.since, zone: period.zone });
    return { to: order.status, set: { renewals: [...order.renewals, renewal], clocks }, entries: ['secrecy.renewed.v1'], text: act.reason };
  },
};
