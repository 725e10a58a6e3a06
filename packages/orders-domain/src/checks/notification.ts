/**
 * Whether an enforcing authority is notified: for the categories that call for it the order names that authority or says why there is
 * none, and never both; elsewhere it says nothing of it. A name that only looks like an enrolled one is refused; one that nobody has here
 * is released under no more than evidence of the notification (`machine/veto.ts`).
 */
import { isCountry } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import { isOfOneAlphabet, lookAlikeOf } from '../enrolment/look-alike.ts';
import type { Body } from '../order/content.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { isOfBody } from '../people/actor.ts';
import type { Check, CheckInput } from './check.ts';

/** As a token can name a body. */
const isName = (organisation: string): boolean => organisation.trim() !== '' && organisation.length <= 255;

function bodyReasons(notified: Body, { signer, country }: Pick<CheckInput, 'signer' | 'country'>, article: string): Reason[] {
  const reasons: Reason[] = [];
  if (isOfBody(signer, notified))
    reasons.push(reason('INVALID', "The notified authority is your own: name that of the addressee's state.", article));
  if (!isName(notified.organisation) || !isCountry(notified.country))
    reasons.push(reason('INVALID', 'The notified authority must be a body with its country (ISO 3166, two letters).', article));
  else if (notified.country !== country && !isOfBody(signer, notified))
    reasons.push(reason('INVALID', `The notified authority must be of the platform's state: name one of ${country}.`, article));
  return reasons;
}

/** A name that is read as an enrolled one and is another; the name that was meant is public in the log. */
function enrolmentReasons({ organisation, country }: Body, { known }: Pick<CheckInput, 'known'>, article: string): Reason[] {
  const names = known.enforcing.filter((body) => body.country === country).map((body) => body.organisation);
  if (names.includes(organisation)) return [];
  const meant = lookAlikeOf(organisation, names);
  if (meant === null && isOfOneAlphabet(organisation)) return [];
  if (meant === null)
    return [
      reason('NOTIFICATION', 'The name of the notified authority mixes letters of several alphabets: write it in one alphabet.', article),
    ];
  const sentence = `No enforcing authority of exactly this name is enrolled here. The name looks like ${meant}, which is enrolled: write exactly that name.`;
  return [reason('NOTIFICATION', sentence, article)];
}

export const checkNotification: Check = ({ notified, notNotified, categories }, { law, signer, country, known }) => {
  const rule = law.notification;
  const isCalledFor = categories.some((category) => rule?.requiredFor.includes(category) === true);
  if (rule === null || !isCalledFor)
    return notified === null && notNotified === null
      ? []
      : [reason('NOTIFICATION', 'This order needs no notification of an enforcing authority: leave notified and notNotified out.')];
  if (notified !== null && notNotified !== null)
    return [reason('NOTIFICATION', 'Either an authority was notified or not: leave notified or notNotified out.', rule.article)];
  if (notified !== null) {
    const reasons = bodyReasons(notified, { signer, country }, rule.article);
    return reasons.length > 0 ? reasons : enrolmentReasons(notified, { known }, rule.article);
  }
  const needed = 'state why no enforcing authority is notified, or name the one that was';
  return textReasons(notNotified, { field: 'notNotified', needed, article: rule.article, absent: 'NOTIFICATION' });
};
