/**
 * Refusals of orders: coded, in words, with the article where there is one. Rules collect every reason before anything is
 * refused, so that one answer names them all. A message never repeats an identifier or another text of the order.
 */
import type { OrderLimits } from '@writ/access/vocabulary';
import type { Reason as CodedReason } from '@writ/core/refusal';

/** Why an act is not carried out. */
export const refusalReasons = [
  // The act: who, when, in which state.
  'NOT_FOUND',
  'STALE',
  'WRONG_STATE',
  'SAME_PERSON',
  'SAME_BODY',
  'NOT_COMPETENT',
  'NOT_CLAIMED',
  'CLAIMED_BY_ANOTHER',
  'NOT_YET',
  'TOO_LATE',
  'DIGEST_MISMATCH',
  'SIGNATURE_REQUIRED',
  'SIGNATURE_REFUSED',
  'SIGNATURE_NOT_CHECKED',
  'UNDECIDED',
  'WINDOW_MISSING',
  'WINDOW_WIDER',
  'AMBIGUOUS_TARGET',
  'LIMIT_EXCEEDED',
  'BEYOND_FLOOR',
  // The order's text.
  'MISSING',
  'INVALID',
  'CATEGORY',
  'OFFENCE',
  'TARGETS',
  'DUPLICATE_TARGET',
  'WILDCARD',
  'RANGE',
  'KEYWORD',
  'LIST',
  'WINDOW_OPEN',
  'WINDOW_EMPTY',
  'WINDOW_NOT_PAST',
  'TERRITORY',
  'EMERGENCY',
  'SECRECY',
  'THRESHOLD',
  'NOTIFICATION',
  'INFORMATION',
  'LINK',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** One reason. */
export interface Reason extends CodedReason<RefusalReason> {
  /** Of LIMIT_EXCEEDED alone: which limit of a day was reached. */
  readonly limit?: keyof OrderLimits;
}

export const reason = (code: RefusalReason, message: string, article: string | null = null): Reason => ({ reason: code, message, article });

/** A limit of a day that was reached: everybody learns which, and not by whom. */
export const limitReached = (limit: keyof OrderLimits, message: string): Reason => ({ ...reason('LIMIT_EXCEEDED', message), limit });

/** The same text for what doesn't exist and for what isn't the caller's. */
export const notFound = (): Reason => reason('NOT_FOUND', 'There is no such order, or it is not yours.');
