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
  'OFFENCE_NOT_COVERED',
  'OUT_OF_SCOPE',
  'IMMUNITY_OR_PRIVILEGE',
  'PRESS_OR_EXPRESSION',
  'THIRD_COUNTRY_CONFLICT',
  'OTHER',
] as const;
export type ClarificationCode = (typeof clarificationCodes)[number];

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
  WINDOW_OPEN: 'INCOMPLETE',
  WINDOW_EMPTY: 'MANIFEST_ERROR',
  WINDOW_NOT_PAST: 'DATA_NOT_AVAILABLE',
  TERRITORY: 'OUT_OF_SCOPE',
  EMERGENCY: 'INCOMPLETE',
  SECRECY: 'INCOMPLETE',
  THRESHOLD: 'OFFENCE_NOT_COVERED',
  NOTIFICATION: 'INCOMPLETE',
  INFORMATION: 'INCOMPLETE',
  LINK: 'MANIFEST_ERROR',
};

/** A kind's own form of answer, if it has one. */
interface AnsweredBy {
  readonly answerCodes?: { readonly instead: Readonly<Partial<Record<ClarificationCode, ClarificationCode>>> };
}

/** The codes that a refused text is answered with, each once and in the order of Annex III; none for what is no fault of a text. */
export function codesFor({ answerCodes }: AnsweredBy, reasons: readonly RefusalReason[]): ClarificationCode[] {
  const given = reasons.flatMap((reason) => clarificationFor[reason] ?? []).map((code) => answerCodes?.instead[code] ?? code);
  return clarificationCodes.filter((code) => given.includes(code));
}
