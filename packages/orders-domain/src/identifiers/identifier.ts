/**
 * One target's identifier: typed, in its normal form, and of exactly one thing. Refused are nothing at all, wildcards,
 * ranges, lists, words to search for, and what can't be of its type.
 */
import type { Identifier } from '../order/content.ts';
import { type Reason, reason } from '../order/refusal.ts';
import { breadthOf, breadthReason } from './breadth.ts';
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
  ITEM_ID: "the platform's id of the item",
  ITEM_URL: 'the exact address of the item, like https://example.org/items/1',
};

/** Control characters, invisible ones and half a surrogate pair are in no identifier; a line break is a sign of a list. */
const unwritable = /(?![\n\r\t])\p{Cc}|\p{Cf}|\p{Cs}/u;

/** The identifier in its normal form, or why it is refused. `where` names the target, like "Target 1". */
export function parseIdentifier({ type, value }: Identifier, where: string, article: string): Identifier | Reason {
  const trimmed = value.trim();
  const shape = `write ${shapes[type]}`;
  if (trimmed === '') return reason('MISSING', `${where} is empty: ${shape}.`, article);
  if (trimmed.length > longest) return reason('INVALID', `${where} is too long: ${shape}.`, article);
  if (unwritable.test(trimmed)) return reason('INVALID', `${where} contains a character that no identifier has: ${shape}.`, article);
  const breadth = breadthOf(type, trimmed);
  if (breadth !== null) return breadthReason(breadth, where, article);
  const normal = normaliseIdentifier(type, trimmed);
  return normal === null ? reason('INVALID', `${where} does not have the form of its type: ${shape}.`, article) : { type, value: normal };
}
