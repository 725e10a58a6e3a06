/**
 * One target's identifier: typed, in its normal form, and of exactly one thing. Refused are nothing at all, wildcards,
 * ranges, lists, words to search for, and what can't be of its type.
 */
import { hasCardNumber } from '@writ/core/identifier-form';
import type { Identifier } from '../order/content.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { type Breadth, breadthOf, breadthReason, isBreadth } from './breadth.ts';
import type { IdentifierType } from './identifier-type.ts';
import { normaliseIdentifier } from './normal-form.ts';

/** In UTF-16 code units. */
const longest = 2_048;

/** What each type must look like, for the sentence of the refusal. */
const shapes: Readonly<Record<IdentifierType, string>> = {
  USER_ID: "the platform's id of the account",
  EMAIL: 'an address, like name@example.org',
  PHONE_NUMBER: 'a number with its country code, like +15555550123',
  IP_ADDRESS_PORT_TIME: 'address, port and instant, like 198.51.100.7 1024 2026-03-01T12:00:00Z',
  IP_ADDRESS_TIME: 'address and instant, like 198.51.100.7 2026-03-01T12:00:00Z',
  HANDLE: 'the user name as the platform shows it, like orla',
  PROFILE_URL: "the address of the account's page, like https://example.org/@orla",
  IMEI: 'the 15 digits of one device, of which the last is right for the others',
  MAC_ADDRESS: 'the six bytes of one device, like 02:00:5e:10:00:01',
  PAYMENT_FINGERPRINT: "the fingerprint by which the platform's payment service knows the instrument",
  ITEM_ID: "the platform's id of the item",
  ITEM_URL: 'the exact address of the item, like https://example.org/items/1',
};

/** Control characters, invisible ones and half a surrogate pair are in no identifier; a line break is a sign of a list. */
const unwritable = /(?![\n\r\t])\p{Cc}|\p{Cf}|\p{Cs}/u;

/** Why a value can't be an identifier: it asks for many instead of naming one, or it is none. */
export type IdentifierFault = Breadth | 'EMPTY' | 'LONG' | 'CHARACTER' | 'FORM' | 'CARD_NUMBER';

/** A value in its normal form, or as it was written with what is wrong with it. */
export interface ReadIdentifier {
  readonly value: string;
  readonly fault: IdentifierFault | null;
}

export function readIdentifier(type: IdentifierType, written: string): ReadIdentifier {
  const trimmed = written.trim();
  const wrong = (fault: IdentifierFault): ReadIdentifier => ({ value: written, fault });
  if (trimmed === '') return wrong('EMPTY');
  if (trimmed.length > longest) return wrong('LONG');
  if (unwritable.test(trimmed)) return wrong('CHARACTER');
  if (type === 'PAYMENT_FINGERPRINT' && hasCardNumber(trimmed)) return wrong('CARD_NUMBER');
  const breadth = breadthOf(type, trimmed);
  if (breadth !== null) return wrong(breadth);
  const value = normaliseIdentifier(type, trimmed);
  return value === null ? wrong('FORM') : { value, fault: null };
}

const refusals: Readonly<Record<Exclude<IdentifierFault, Breadth>, readonly ['MISSING' | 'INVALID', string]>> = {
  EMPTY: ['MISSING', 'is empty'],
  LONG: ['INVALID', 'is too long'],
  CHARACTER: ['INVALID', 'has a character that no identifier has'],
  FORM: ['INVALID', 'is not of its type'],
  CARD_NUMBER: ['INVALID', 'has what may be the number of a payment card, which is stored nowhere here'],
};

/** The identifier in its normal form, or why it is refused. `where` names the target, like "Target 1". */
export function parseIdentifier({ type, value: written }: Identifier, where: string, article: string): Identifier | Reason {
  const { value, fault } = readIdentifier(type, written);
  if (fault === null) return { type, value };
  if (isBreadth(fault)) return breadthReason(fault, where, article);
  const [code, sentence] = refusals[fault];
  return reason(code, `${where} ${sentence}: write ${shapes[type]}.`, article);
}
