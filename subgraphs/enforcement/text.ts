/** Texts that people write: trimmed, within a length, and storable. What is only spaces is missing. Attacker-controlled input ends here. */
import { type Problem, problem } from './refusal.ts';

/** PostgreSQL can't store this character in a text. */
const nul = '\u0000';

/** Whether a text or an id can be stored or looked up at all. */
export const isStorable = (value: string): boolean => !value.includes(nul);

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

/** The trimmed text, or null when it is missing. Adds MISSING or INVALID to `problems`. */
export function checkedText(value: string | null | undefined, rule: TextRule, problems: Problem[]): string | null {
  const text = value?.trim() ?? '';
  const { field, max, needed, article } = rule;
  if (text === '') {
    if (needed !== undefined) problems.push(problem('MISSING', `Write ${field}: ${needed}.`, article));
    return null;
  }
  if (!isStorable(text)) problems.push(problem('INVALID', `${field} has a character that can't be stored.`));
  if ([...text].length > max) problems.push(problem('INVALID', `${field} has at most ${max} characters.`));
  return text;
}

/** The words that a decision is explained with to the person concerned. */
export const checkedReason = (value: string, problems: Problem[]): string =>
  checkedText(value, { field: 'reason', max: 5_000, needed: 'the person concerned is told why' }, problems) ?? '';
