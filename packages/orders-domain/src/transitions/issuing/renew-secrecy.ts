/**
 * The issuing body renews a silence before it ends, with a ground and a reason of its own, for at most 90 days and never past 24 months
 * from service: Directive (EU) 2016/680, Art. 13(3). Silence outlives the order, and so does this.
 */

import { textReasons } from '@writ/core/refusal';
import { startedUntil } from '../../clocks/clock.ts';
import type { PersonRule } from '../../machine/transition-rule.ts';
import { afterService, latestEnd, type NonDisclosure, nonDisclosureOf } from '../../non-disclosure/non-disclosure.ts';
import { spoken } from '../../order/fingerprint.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { isInstant } from '../../order/window.ts';
import { bodyOf, isOfBody } from '../../people/actor.ts';

/** Whether these words were a reason before. */
const isRepeated = (text: string, first: string | undefined, { renewals }: NonDisclosure): boolean =>
  [first ?? '', ...renewals.map((one) => one.reason)].some((before) => spoken(before) === spoken(text));

export const renewSecrecy: PersonRule<'renewSecrecy'> = {
  from: afterService,
  by: ['ISSUING'],
  part: null,
  advances: false,
  isParty: (order, who) => isOfBody(who, bodyOf(order.issuing)),
  step({ order, act, law, limits, now }) {
    const { article } = law.secrecy;
    const period = nonDisclosureOf(order);
    if (period === null) return [reason('WRONG_STATE', 'The order was served without a silence: there is none to renew.', article)];
    if (period.until <= now) return [reason('TOO_LATE', 'The silence is over and is not renewed: the person is told.', article)];
    const needed = 'each renewal is justified';
    const reasons: Reason[] = textReasons(act.reason, { field: 'the reason of the renewal', needed, article, absent: 'SECRECY' });
    if (reasons.length === 0 && isRepeated(act.reason, order.secrecy?.reason, period))
      reasons.push(reason('SECRECY', 'Say why silence is needed now: the reason was given before in the same words.', article));
    const latest = latestEnd(period.since, now, law, limits);
    if (!isInstant(act.until) || act.until <= period.until)
      reasons.push(reason('SECRECY', 'A renewal ends after the silence that runs: say until when.', article));
    else if (act.until > latest)
      reasons.push(reason('SECRECY', `The silence can last until ${latest.toISOString()} now: let it end then or earlier.`, article));
    if (reasons.length > 0) return reasons;
    const { ground, until } = act;
    const renewal = { at: now, ground, reason: act.reason.trim(), until };
    const clocks = startedUntil(order.clocks, 'SECRECY', until, { at: period.since, zone: period.zone });
    return { to: order.status, set: { renewals: [...order.renewals, renewal], clocks }, entries: ['secrecy.renewed.v1'], text: act.reason };
  },
};
