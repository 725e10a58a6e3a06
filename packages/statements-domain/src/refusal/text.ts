/** Texts that people write: trimmed and within a length. What is only spaces is missing. Attacker-controlled input ends here. */
import { type Problem, problem } from './refusal.ts';

/** What is asked of a text. */
export interface TextRule {
  /** The field's name, for the sentence of the refusal. */
  field: string;
  /** In characters (code points). */
  max: number;
  /** Why it must be there; left out for a text that may be missing. */
  needed?: string;
  article?: string;
}

/** Whether a text has more characters (code points) than this. They are only counted where its length alone doesn't tell. */
export const overlong = (text: string | null, max: number): boolean => text !== null && text.length > max && [...text].length > max;

/** The trimmed text, or null when it is missing. Adds MISSING or INVALID to `problems`. */
export function checkedText(value: string | null | undefined, rule: TextRule, problems: Problem[]): string | null {
  const text = value?.trim() ?? '';
  const { field, max, needed, article } = rule;
  if (text === '') {
    if (needed !== undefined) problems.push(problem('MISSING', `Write ${field}: ${needed}.`, article));
    return null;
  }
  if (overlong(text, max)) problems.push(problem('INVALID', `${field} has at most ${max} characters.`));
  return text;
}

/** The words that a decision is explained with to the person concerned. */
export const checkedReason = (value: string, problems: Problem[]): string =>
  checkedText(value, { field: 'reason', max: 5_000, needed: 'the person concerned reads the reason' }, problems) ?? '';
