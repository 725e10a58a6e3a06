/**
 * Refusals of orders: coded, in words, with the article where there is one. Rules collect every reason before anything is
 * refused, so that one answer names them all. A message never repeats an identifier or another text of the order.
 */
import type { OrderLimits } from '@writ/access';

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
  'UNDECIDED',
  'WINDOW_WIDER',
  'AMBIGUOUS_TARGET',
  'LIMIT_EXCEEDED',
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
  'WINDOW_MISSING',
  'WINDOW_FORBIDDEN',
  'WINDOW_OPEN',
  'WINDOW_EMPTY',
  'WINDOW_NOT_PAST',
  'WINDOW_TOO_LONG',
  'TERRITORY',
  'EMERGENCY',
  'SECRECY',
  'THRESHOLD',
  'NOTIFICATION',
  'INFORMATION',
  'LINK',
  'REPEATED',
  'REFILED',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** One reason. */
export interface Reason {
  readonly reason: RefusalReason;
  /** One or two sentences for the caller: what is wrong and what to do. */
  readonly message: string;
  /** The article of law behind it; null for a policy of ours. */
  readonly article: string | null;
  /** Of LIMIT_EXCEEDED alone: which limit of a day was reached. */
  readonly limit?: keyof OrderLimits;
}

export const reason = (code: RefusalReason, message: string, article: string | null = null): Reason => ({ reason: code, message, article });

/** A limit of a day that was reached: everybody learns which, and not by whom. */
export const limitReached = (limit: keyof OrderLimits, message: string): Reason => ({ ...reason('LIMIT_EXCEEDED', message), limit });

/** The same text for what doesn't exist and for what isn't the caller's. */
export const notFound = (): Reason => reason('NOT_FOUND', 'There is no such order, or it is not yours.');

/** The answer of a mutation: each code once, every sentence, and the first article that a reason rests on. */
export const refusalOf = (reasons: readonly Reason[]): { reasons: RefusalReason[]; message: string; article: string | null } => ({
  reasons: [...new Set(reasons.map(({ reason: code }) => code))],
  message: reasons.map(({ message }) => message).join(' '),
  article: reasons.find(({ article }) => article !== null)?.article ?? null,
});
