/**
 * What by its form alone is personal data: addresses, numbers and names of accounts. Each finder answers whether a text has one. Texts are
 * attacker-controlled and long: each expression has bounded repetitions, and takes time in proportion to the text. Most texts have nothing of
 * it, so a cheap search for a mark that the form must contain comes first.
 */
import { isIPv4, isIPv6 } from '@writ/core/ip-address';
import { hasIban } from './iban.ts';

const word = String.raw`[\p{L}\p{N}]`;
const email = new RegExp(
  String.raw`[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|[(\[{]\s?(?:at|AT|ät)\s?[)\]}])\s?(?:${word}[\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}`,
  'u',
);
const mention = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])@${word}[\p{L}\p{N}_]{1,63}`, 'u');
const fourNumbers = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g;
const at = /[([{]\s?(?:at|AT|ät)\s?[)\]}]/;
const digitsWithPoint = /\d\.\d/;
const zeroAndMore = /0[1-9]/;
/** A number with four parts is no address after words like these. */
const ofText = /(?:section|article|art\.?|clause|version|§|\bv\.?)\s?$/i;
const hextets = /(?<![\w:.])[0-9a-fA-F:]{6,39}(?:\.\d{1,3}){0,3}(?![\w:])/g;
/** With the prefix of a country, or with the zero of a long-distance call and as many digits as a date never has. */
const abroad = /(?<![\w.]|\d )(?:\+|00)[1-9][\d\s()./-]{5,24}\d(?!\w)/g;
const within = /(?<![\w./-]|\d )\(?0[1-9][\d\s()./-]{5,20}\d(?!\w)/g;
const day = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;
const some = (text: string, form: RegExp, holds: (found: string) => boolean): boolean => text.match(form)?.some(holds) ?? false;
const isBetween = (count: number, least: number, most: number): boolean => count >= least && count <= most;

/** Two of them together, or as many as an address has that is written out. */
const hasColons = (text: string): boolean => text.includes('::') || (text.includes(':') && text.split(':').length > 7);

function hasAddress(text: string): boolean {
  for (const { 0: found, index } of digitsWithPoint.test(text) ? text.matchAll(fourNumbers) : [])
    if (isIPv4(found) && !ofText.test(text.slice(Math.max(0, index - 12), index))) return true;
  return hasColons(text) && some(text, hextets, (found) => found.includes(':') && isIPv6(found));
}
const hasPhone = (text: string): boolean =>
  ((text.includes('+') || text.includes('00')) && some(text, abroad, (found) => isBetween(digitsOf(found), 8, 17))) ||
  (zeroAndMore.test(text) && some(text, within, (found) => isBetween(digitsOf(found), 9, 14) && !day.test(found)));

/** Kinds of personal data, in words that follow "holds". */
export type Kind =
  | 'an e-mail address'
  | 'a phone number'
  | 'an IBAN'
  | 'an IP address'
  | 'the name of an account (@name)'
  | 'the handle of the account concerned'
  | 'the id of the account concerned'
  | 'the id of the item concerned'
  | 'the name of the notifier';

/** The kinds that a text has. */
export function kindsIn(text: string): Kind[] {
  const kinds: Kind[] = [];
  const hasAt = text.includes('@');
  const isEmail = (hasAt || at.test(text)) && email.test(text);
  if (isEmail) kinds.push('an e-mail address');
  if (!isEmail && hasAt && mention.test(text)) kinds.push('the name of an account (@name)');
  if (hasAddress(text)) kinds.push('an IP address');
  if (hasIban(text)) kinds.push('an IBAN');
  else if (hasPhone(text)) kinds.push('a phone number');
  return kinds;
}
