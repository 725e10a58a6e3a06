/** Silence towards the person concerned has a ground, a reason and an end that is still to come, and not too far away. */
import { textReasons } from '@writ/core/refusal';
import { type Reason, reason } from '../order/refusal.ts';
import { dayMs, isInstant, later } from '../order/window.ts';
import type { Check } from './check.ts';

export const checkSecrecy: Check = ({ secrecy }, { law, signer, limits }) => {
  if (secrecy === null) return [];
  const { article } = law.secrecy;
  const needed = 'the order must give reasons for non-disclosure';
  const days = Math.min(law.secrecy.days, limits.silenceDays);
  const reasons: Reason[] = textReasons(secrecy.reason, { field: 'the reason of secrecy', needed, article, absent: 'SECRECY' });
  if (!isInstant(secrecy.until) || secrecy.until <= signer.at)
    reasons.push(reason('SECRECY', 'The non-disclosure period must end in the future: give its end.', article));
  else if (secrecy.until > later(signer.at, days * dayMs))
    reasons.push(reason('SECRECY', `A non-disclosure period lasts at most ${days} days and can be renewed: give an earlier end.`, article));
  return reasons;
};
