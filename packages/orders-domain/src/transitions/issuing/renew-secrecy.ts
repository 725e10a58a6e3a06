/**
 * The issuing body renews a non-disclosure period before it ends, with a ground and a reason of its own, for at most 90 days and never past 24 months
 * from service: Directive (EU) 2016/680, Art. 13(3). Silence outlives the order, and so does this.
 */
import { textReasons } from '@writ/core/refusal';
import { startedUntil } from '../../clocks/clock.ts';
import { authorityGates } from '../../machine/authority-gates.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { latestEnd, type NonDisclosure, nonDisclosureOf } from '../../non-disclosure/non-disclosure.ts';
import { spoken } from '../../order/fingerprint.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';

/** Whether these words were a reason before. */
const isRepeated = (text: string, first: string | undefined, { renewals }: NonDisclosure): boolean =>
  [first ?? '', ...renewals.map((one) => one.reason)].some((before) => spoken(before) === spoken(text));

export const renewSecrecy: PersonRule<'renewSecrecy'> = {
  ...authorityGates.renewSecrecy,
  step({ order, act, law, limits, now }) {
    const { article } = law.secrecy;
    const period = nonDisclosureOf(order);
    if (period === null)
      return [reason('WRONG_STATE', 'The order was served without a non-disclosure period, so there is none to renew.', article)];
    if (period.until <= now)
      return [reason('TOO_LATE', 'The non-disclosure period is over and cannot be renewed: the person is notified.', article)];
    const needed = 'each renewal is justified';
    const reasons: Reason[] = textReasons(act.reason, { field: 'the reason of the renewal', needed, article, absent: 'SECRECY' });
    if (reasons.length === 0 && isRepeated(act.reason, order.secrecy?.reason, period))
      reasons.push(reason('SECRECY', 'State why non-disclosure is still needed: this reason was given before in the same words.', article));
    const latest = latestEnd(period.since, now, law, limits);
    if (!isInstant(act.until) || act.until <= period.until)
      reasons.push(reason('SECRECY', 'A renewal must end after the present non-disclosure period: give a later end.', article));
    else if (act.until > latest)
      reasons.push(reason('SECRECY', `The non-disclosure period must end by ${latest.toISOString()}: give an earlier end.`, article));
    if (reasons.length > 0) return reasons;
    const { ground, until } = act;
    const renewal = { at: now, ground, reason: act.reason.trim(), until };
    const clocks = startedUntil(order.clocks, 'SECRECY', until, { at: period.since, zone: period.zone });
    return { to: order.status, set: { renewals: [...order.renewals, renewal], clocks }, entries: ['secrecy.renewed.v1'], text: act.reason };
  },
};
