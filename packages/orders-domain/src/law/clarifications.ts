/**
 * The coded words of the answer: what the platform may report of an order (Regulation (EU) 2023/1543, Art. 10(5) to (9) and
 * Annex III) and on what ground the enforcing authority may object (Art. 12(1)). The platform reports; it doesn't judge the merits.
 */
import type { RefusalReason } from '../order/refusal.ts';

/** What may be reported of an order, as Annex III has it. */
export const clarificationCodes = [
  'INCOMPLETE',
  'MANIFEST_ERROR',
  'INSUFFICIENT_INFORMATION',
  'DE_FACTO_IMPOSSIBLE',
  'DATA_NOT_AVAILABLE',
  'NOT_PERMITTED_ISSUER',
  'OUT_OF_SCOPE',
  'IMMUNITY_OR_PRIVILEGE',
  'PRESS_OR_EXPRESSION',
  'THIRD_COUNTRY_CONFLICT',
  'OTHER',
] as const;
export type ClarificationCode = (typeof clarificationCodes)[number];

/** The codes of a question to the issuer: what is missing or wrong in the text. */
export const questionCodes: readonly ClarificationCode[] = ['INCOMPLETE', 'MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION'];

/** The codes of a concern that both authorities are told of: Regulation (EU) 2023/1543, Art. 10(5) and 11(4). */
export const concernCodes: readonly ClarificationCode[] = ['IMMUNITY_OR_PRIVILEGE', 'PRESS_OR_EXPRESSION'];

/** The one code that a person never gives: whether data exist is known from release on, and the machine says it then. */
export const knownAtRelease: ClarificationCode = 'DATA_NOT_AVAILABLE';

/** Grounds of the enforcing authority: Art. 12(1)(a), twice, then (b), (c) and (d). */
export const objectionGrounds = [
  'IMMUNITY_OR_PRIVILEGE',
  'PRESS_OR_EXPRESSION',
  'FUNDAMENTAL_RIGHTS',
  'NE_BIS_IN_IDEM',
  'NOT_AN_OFFENCE',
] as const;
export type ObjectionGround = (typeof objectionGrounds)[number];

/** What an error of the order's text is called in the answer; reasons that are no fault of the text are not here. */
export const clarificationFor: Readonly<Partial<Record<RefusalReason, ClarificationCode>>> = {
  MISSING: 'INCOMPLETE',
  INVALID: 'MANIFEST_ERROR',
  NOT_COMPETENT: 'NOT_PERMITTED_ISSUER',
  CATEGORY: 'OUT_OF_SCOPE',
  OFFENCE: 'INCOMPLETE',
  TARGETS: 'INSUFFICIENT_INFORMATION',
  DUPLICATE_TARGET: 'MANIFEST_ERROR',
  WILDCARD: 'INSUFFICIENT_INFORMATION',
  RANGE: 'INSUFFICIENT_INFORMATION',
  KEYWORD: 'INSUFFICIENT_INFORMATION',
  LIST: 'INSUFFICIENT_INFORMATION',
  AMBIGUOUS_TARGET: 'INSUFFICIENT_INFORMATION',
  WINDOW_MISSING: 'INCOMPLETE',
  WINDOW_FORBIDDEN: 'MANIFEST_ERROR',
  WINDOW_OPEN: 'INCOMPLETE',
  WINDOW_EMPTY: 'MANIFEST_ERROR',
  WINDOW_NOT_PAST: 'OUT_OF_SCOPE',
  WINDOW_TOO_LONG: 'OUT_OF_SCOPE',
  TERRITORY: 'OUT_OF_SCOPE',
  EMERGENCY: 'INCOMPLETE',
  SECRECY: 'INCOMPLETE',
  THRESHOLD: 'INCOMPLETE',
  NOTIFICATION: 'INCOMPLETE',
  INFORMATION: 'INCOMPLETE',
  LINK: 'MANIFEST_ERROR',
  REPEATED: 'OTHER',
  REFILED: 'OTHER',
};

/** The codes that a refused text is answered with, each once and in the order of Annex III; none for what is no fault of a text. */
export function codesFor(reasons: readonly RefusalReason[]): ClarificationCode[] {
  const given = reasons.flatMap((reason) => clarificationFor[reason] ?? []);
  return clarificationCodes.filter((code) => given.includes(code));
}
