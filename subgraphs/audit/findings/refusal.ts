/** Refusals of what an auditor asks to be written down: coded and in words, every reason at once. A message repeats no text of the caller. */
import type { Refusal, RefusalReason } from '@writ/schema/generated/audit.ts';

/** One reason. */
export interface Reason {
  readonly reason: RefusalReason;
  /** What is wrong, and what to do. */
  readonly message: string;
}

export const reason = (code: RefusalReason, message: string): Reason => ({ reason: code, message });

/** The answer of a mutation: each code once, every sentence. */
export const refusalOf = (reasons: readonly Reason[]): Refusal => ({
  reasons: [...new Set(reasons.map(({ reason: code }) => code))],
  message: reasons.map(({ message }) => message).join(' '),
  article: null,
});
