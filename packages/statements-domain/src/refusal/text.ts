/** Texts that people write: trimmed and within a length. */
import { type TextRule, textReasons } from '@writ/core/refusal';
import type { Problem } from './refusal.ts';

/** The trimmed text, or null when it is missing. Adds MISSING or INVALID to `problems`. */
export function checkedText(value: string | null | undefined, rule: TextRule<never>, problems: Problem[]): string | null {
  problems.push(...textReasons(value, rule));
  return value?.trim() || null;
}

/** The words that a decision is explained with to the person concerned. */
export const checkedReason = (value: string, problems: Problem[]): string =>
  checkedText(value, { field: 'reason', needed: 'the person concerned is told why' }, problems) ?? '';
