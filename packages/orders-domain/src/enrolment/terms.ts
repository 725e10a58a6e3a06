/** What a proposal must hold before it is kept: its texts are names that tokens are compared with, to the letter. */
import { isName } from '@writ/access';
import { isCountry, type Office, type Role } from '@writ/access/vocabulary';
import { type Reason, reason } from '../order/refusal.ts';
import type { EnrolmentTerms } from './enrolment.ts';

/** International form, with or without spaces and hyphens: ITU-T E.123 and E.164. */
const isNumber = (text: string): boolean => /^\+[1-9][0-9 -]{5,28}[0-9]$/.test(text) && text.replace(/[^0-9]/g, '').length <= 15;

function claimReasons(roles: readonly Role[], offices: readonly Office[]): Reason[] {
  const reasons: Reason[] = [];
  if (roles.length === 0) reasons.push(reason('MISSING', 'Name at least one role.'));
  if (offices.length === 0) reasons.push(reason('MISSING', 'Name at least one office.'));
  return reasons;
}

/** Who receives reports reads them as an issuing or an enforcing authority. */
function reportReasons(address: string | null, roles: readonly Role[]): Reason[] {
  if (address === null) return [];
  if (!/^[^\s@]+@[^\s@]+$/.test(address) || address.length > 254)
    return [reason('INVALID', 'reportAddress must be an address, like reports@example.org.')];
  if (!roles.includes('ISSUING') && !roles.includes('ENFORCING'))
    return [reason('INVALID', 'A body that receives reports reads them as ISSUING or ENFORCING: name one of these roles.')];
  return [];
}

/** Why the terms are invalid; empty when they are valid. */
export function termReasons({ issuer, organisation, country, roles, offices, callBackNumber, reportAddress }: EnrolmentTerms): Reason[] {
  const reasons = claimReasons(roles, offices);
  for (const [field, value] of Object.entries({ issuer, organisation }))
    if (!isName(value))
      reasons.push(
        reason('INVALID', `Write ${field} exactly as in the tokens, without surrounding spaces and without control characters.`),
      );
  if (!isCountry(country)) reasons.push(reason('INVALID', 'Write country as the two letters of ISO 3166.'));
  reasons.push(...reportReasons(reportAddress, roles));
  if (!isNumber(callBackNumber))
    reasons.push(reason('INVALID', 'Write callBackNumber in international form, such as +49 30 901820, from a source of your own.'));
  return reasons;
}
