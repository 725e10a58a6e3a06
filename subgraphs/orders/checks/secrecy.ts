/** Silence towards the person concerned has a ground, a reason and an end that is still to come. */
import { type Reason, reason } from '../refusal.ts';
import { textReasons } from '../text.ts';
import { isInstant } from '../window.ts';
import type { Check } from './check.ts';

export const checkSecrecy: Check = ({ secrecy }, { law, signer }) => {
  if (secrecy === null) return [];
  const article = law.secrecyArticle;
  const needed = 'silence is justified in the order';
  const reasons: Reason[] = textReasons(secrecy.reason, { field: 'the reason of secrecy', needed, article, absent: 'SECRECY' });
  if (!isInstant(secrecy.until) || secrecy.until <= signer.at)
    reasons.push(reason('SECRECY', 'Silence ends on a day to come: say until when.', article));
  return reasons;
};
