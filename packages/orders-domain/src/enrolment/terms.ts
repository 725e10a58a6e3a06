/** What a proposal must hold before it is kept: its texts are names that tokens are compared with, to the letter. */
import { isName } from '@writ/access';
import { isCountry, type Office, type Role } from '@writ/access/vocabulary';
import { lawOf } from '../law/in-force.ts';
import { issuesFrom } from '../law/issuing-states.ts';
import { orderKinds } from '../law/kinds.ts';
import { type Reason, reason } from '../order/refusal.ts';
import type { EnrolmentTerms } from './enrolment.ts';
import { lineReasons } from './lines.ts';

/** International form, with or without spaces and hyphens: ITU-T E.123 and E.164. */
const isNumber = (text: string): boolean => /^\+[1-9][0-9 -]{5,28}[0-9]$/.test(text) && text.replace(/[^0-9]/g, '').length <= 15;

function claimReasons(roles: readonly Role[], offices: readonly Office[]): Reason[] {
  const reasons: Reason[] = [];
  if (roles.length === 0) reasons.push(reason('MISSING', 'Name at least one role.'));
  if (offices.length === 0) reasons.push(reason('MISSING', 'Name at least one office.'));
  return reasons;
}

/** Regulation (EU) 2021/784, Art. 4(1): the authority of the state where the platform has its main establishment. */
function scrutinyReasons({ scrutinises, roles, country }: EnrolmentTerms, platform: string): Reason[] {
  if (!scrutinises || (roles.includes('ENFORCING') && country === platform)) return [];
  return [
    reason(
      'INVALID',
      'Removal orders are scrutinised by an authority of the platform’s own state, in the role ENFORCING.',
      'Regulation (EU) 2021/784, Art. 4(1)',
    ),
  ];
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

/** A Coordinator is an administrative authority of a state of the Union or the EEA: Regulation (EU) 2022/2065, Art. 49. */
function coordinatorReasons(roles: readonly Role[], offices: readonly Office[]): Reason[] {
  if (!roles.includes('COORDINATOR') || offices.includes('ADMINISTRATIVE_AUTHORITY')) return [];
  return [
    reason(
      'INVALID',
      'A Digital Services Coordinator acts as ADMINISTRATIVE_AUTHORITY: name this office.',
      'Regulation (EU) 2022/2065, Art. 49',
    ),
  ];
}

/** From a state that no law of the table binds comes no order that the platform may carry out, and data go there only under a treaty: Regulation (EU) 2016/679, Art. 48. */
function stateReasons(country: string, own: string): Reason[] {
  if (!isCountry(country)) return [reason('INVALID', 'Write country as the two letters of ISO 3166.')];
  if (orderKinds.some((kind) => issuesFrom(lawOf(kind), country, own))) return [];
  const sentence = `No kind of order comes from ${country}: its authorities ask for legal assistance, and none of them is enrolled here.`;
  return [reason('NOT_COMPETENT', sentence, 'Regulation (EU) 2016/679, Art. 48')];
}

/** Why the terms are invalid; empty when they are valid. `own` is the state in which the platform is established. */
export function termReasons(terms: EnrolmentTerms, own: string): Reason[] {
  const { issuer, organisation, country, roles, offices, callBackNumber, reportAddress } = terms;
  const reasons = [...claimReasons(roles, offices), ...scrutinyReasons(terms, own), ...coordinatorReasons(roles, offices)];
  for (const [field, value] of Object.entries({ issuer, organisation }))
    if (!isName(value))
      reasons.push(
        reason('INVALID', `Write ${field} exactly as in the tokens, without surrounding spaces and without control characters.`),
      );
  if (terms.name !== null && !isName(terms.name))
    reasons.push(reason('INVALID', 'Write name as people read it, without surrounding spaces and without control characters.'));
  reasons.push(...reportReasons(reportAddress, roles), ...lineReasons(terms.lines, issuer));
  reasons.push(...stateReasons(country, own));
  if (!isNumber(callBackNumber))
    reasons.push(reason('INVALID', 'Write callBackNumber in international form, such as +49 30 901820, from a source of your own.'));
  return reasons;
}
