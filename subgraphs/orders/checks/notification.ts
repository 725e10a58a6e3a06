/**
 * Whether an enforcing authority is notified: for the categories that call for it the order names that authority or says why there is
 * none, and never both; elsewhere it says nothing of it.
 */
import { isCountry } from '@writ/access';
import { isOfBody } from '../actor.ts';
import type { Body } from '../content.ts';
import { type Reason, reason } from '../refusal.ts';
import { textReasons } from '../text.ts';
import type { Check, CheckScene } from './check.ts';

/** As a token can name a body. */
const isName = (organisation: string): boolean => organisation.trim() !== '' && organisation.length <= 255;

function bodyReasons(notified: Body, { signer, country }: Pick<CheckScene, 'signer' | 'country'>, article: string): Reason[] {
  const reasons: Reason[] = [];
  if (isOfBody(signer, notified))
    reasons.push(reason('INVALID', "The notified authority is your own: name that of the addressee's state.", article));
  if (!isName(notified.organisation) || !isCountry(notified.country))
    reasons.push(reason('INVALID', 'The notified authority is a body with its country (ISO 3166, two letters).', article));
  else if (notified.country !== country && !isOfBody(signer, notified))
    reasons.push(
      reason('INVALID', `The notified authority is of the state that the platform answers in: name one of ${country}.`, article),
    );
  return reasons;
}

export const checkNotification: Check = ({ notified, notNotified, categories }, { law, signer, country }) => {
  const rule = law.notification;
  const isCalledFor = categories.some((category) => rule?.requiredFor.includes(category) === true);
  if (rule === null || !isCalledFor)
    return notified === null && notNotified === null
      ? []
      : [reason('NOTIFICATION', 'No enforcing authority is notified of what this order asks: leave notified and notNotified out.')];
  if (notified !== null && notNotified !== null)
    return [reason('NOTIFICATION', 'An authority is notified or it is not: leave notified or notNotified out.', rule.article)];
  if (notified !== null) return bodyReasons(notified, { signer, country }, rule.article);
  const needed = 'it says why no enforcing authority is notified; or name the one that was';
  return textReasons(notNotified, { field: 'notNotified', needed, article: rule.article, absent: 'NOTIFICATION' });
};
