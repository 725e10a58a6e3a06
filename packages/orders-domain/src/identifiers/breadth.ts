/**
 * Whether a value names one thing, or asks for many: a wildcard, a range, a list in one field, words to search for. Nobody is
 * found by searching; an order names its targets. It checks only the text, never what exists.
 */
import { type RefusalReason, reason } from '../order/refusal.ts';
import type { IdentifierType } from './identifier-type.ts';

/** What is too broad about a value. */
export type Breadth = Extract<RefusalReason, 'WILDCARD' | 'RANGE' | 'LIST' | 'KEYWORD'>;

type Signs = readonly (readonly [Breadth, RegExp])[];

const separators = /[,;|\n\r\t]/;
const dash = '[-\u2010-\u2015~]';
const account: Signs = [
  ['WILDCARD', /[*?%]/],
  ['LIST', separators],
];
/** Two full addresses, or one with a length of prefix, in the place of one. */
const ipRange = new RegExp(
  `^[0-9a-f.:]+(?:/\\d|\\s*(?:${dash}|\\.\\.)\\s*[0-9a-f.:]+)|^\\S+\\s+(?!\\d{4}-\\d\\d-)\\d+\\s*(?:${dash}|\\.\\.)\\s*\\d`,
  'i',
);
/** A second instant, as an interval or beside the first. */
const instants = /\d{4}-\d\d-\d\dT\S*\s*(?:\/|\s|\.\.)\s*\d{4}-\d\d-\d\dT/;

const address: Signs = [
  ['WILDCARD', /[*?]/],
  ['LIST', /[,;|\n\r]/],
  ['RANGE', ipRange],
  ['RANGE', instants],
];
/** A letter that stands for any digit, a first and a last number, several numbers. */
const device: Signs = [
  ['WILDCARD', /[*?%#]|xx|x$/i],
  ['RANGE', new RegExp(`\\.\\.|~|[\u2010-\u2015]|\\s${dash}\\s`)],
  ['LIST', separators],
  ['KEYWORD', /[g-wyz]/i],
];

const signs: Readonly<Record<IdentifierType, Signs>> = {
  USER_ID: [
    ...account,
    ['RANGE', new RegExp(`\\.\\.|^\\d+\\s*${dash}\\s*\\d+$|^[0-9a-f]*[.:][0-9a-f.:]*/\\d{1,3}$`, 'i')],
    ['KEYWORD', /\s/],
  ],
  EMAIL: [
    ['WILDCARD', /[*?%]|^@|@$/],
    ['LIST', /[,;|\n\r\t]|@.*@/],
    ['KEYWORD', /\s|^[^@]*$/],
  ],
  PHONE_NUMBER: [
    ['WILDCARD', /[*?%#]|\d[\s()./-]*x/i],
    ['RANGE', new RegExp(`\\.\\.|~|\\d\\s*${dash}\\s*\\+\\d`)],
    ['LIST', /[,;|\n\r\t]|\d.*\+|^(?:\D*\d){18}/],
    ['KEYWORD', /\p{L}/u],
  ],
  IP_ADDRESS_TIME: address,
  IP_ADDRESS_PORT_TIME: address,
  HANDLE: [...account, ['RANGE', /\.\./], ['KEYWORD', /\s/]],
  PROFILE_URL: [
    ['WILDCARD', /\*|%2a/i],
    ['LIST', /[,;|\n\r\t]\s*https?:|\shttps?:/i],
    ['KEYWORD', /\s|^(?![a-z]+:)/i],
  ],
  IMEI: device,
  MAC_ADDRESS: device,
  PAYMENT_FINGERPRINT: account,
  ITEM_ID: [...account, ['RANGE', /\.\./], ['KEYWORD', /\s/]],
  ITEM_URL: [
    ['WILDCARD', /\*|%2a/i],
    ['LIST', /[,;|\n\r\t]\s*https?:|\shttps?:/i],
    ['KEYWORD', /\s|^(?![a-z]+:)/i],
  ],
};

/** The first sign of breadth in a trimmed value, read as NFKC so that a wide asterisk is one; null when it names one thing. */
export function breadthOf(type: IdentifierType, value: string): Breadth | null {
  const text = value.normalize('NFKC');
  return signs[type].find(([, sign]) => sign.test(text))?.[0] ?? null;
}

const sentences: Readonly<Record<Breadth, string>> = {
  WILDCARD: 'contains a wildcard: write the whole identifier',
  RANGE: 'is a range: name each target separately',
  LIST: 'is a list: give each identifier its own target',
  KEYWORD: 'is a search term: name one account or item by its identifier',
};

export const isBreadth = (fault: string): fault is Breadth => Object.hasOwn(sentences, fault);

/** The refusal of a value that is too broad. `where` names the target. */
export const breadthReason = (breadth: Breadth, where: string, article: string) =>
  reason(breadth, `${where} ${sentences[breadth]}.`, article);
