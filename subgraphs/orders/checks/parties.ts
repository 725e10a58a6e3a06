/** Who else the order involves: its recipient exists, and a notified authority is another body, of a kind of order that knows one. */
import { isCountry } from '@writ/access';
import { isOfBody } from '../actor.ts';
import { needsValidation } from '../law/competence.ts';
import { type Reason, reason } from '../refusal.ts';
import type { Check } from './check.ts';

/** As a token can name a body. */
const isName = (organisation: string): boolean => organisation.trim() !== '' && organisation.length <= 255;

export const checkParties: Check = ({ recipient, notified, categories }, { law, signer }) => {
  const reasons: Reason[] = [];
  if (recipient === 'VALIDATING_AUTHORITY' && !needsValidation(law, signer.office, categories))
    reasons.push(reason('INVALID', 'Nobody needs to validate this order: name the issuing authority as its recipient.'));
  if (notified !== null && law.notification === null)
    reasons.push(reason('INVALID', 'This kind of order has no enforcing authority to notify: leave it out.'));
  if (notified !== null && isOfBody(signer, notified))
    reasons.push(reason('INVALID', "The notified authority is your own: name that of the addressee's state.", law.notification?.article));
  if (notified !== null && (!isName(notified.organisation) || !isCountry(notified.country)))
    reasons.push(
      reason('INVALID', 'The notified authority is a body with its country (ISO 3166, two letters).', law.notification?.article),
    );
  return reasons;
};
