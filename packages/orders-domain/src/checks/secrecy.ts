/**
 * A non-disclosure period has a ground and a reason; and an end where the platform informs the person, which does so at the time that the order
 * provides. How long it lasts is the authority's matter; what goes beyond the law's maximum has no effect, and the order stands.
 */
import { textReasons } from '@writ/core/refusal';
import { type Reason, reason } from '../order/refusal.ts';
import { isInstant } from '../order/window.ts';
import type { Check } from './check.ts';

export const checkSecrecy: Check = ({ secrecy }, { law }) => {
  if (secrecy === null) return [];
  const { article, needsEnd } = law.secrecy;
  const needed = 'the order must give reasons for non-disclosure';
  const reasons: Reason[] = textReasons(secrecy.reason, { field: 'the reason of secrecy', needed, article, absent: 'SECRECY' });
  if (secrecy.until === null ? needsEnd : !isInstant(secrecy.until))
    reasons.push(reason('SECRECY', 'State until when the person is not to be notified: give an end.', article));
  return reasons;
};
