/** Texts that people write into an order or beside it: trimmed, within a length, and storable. Attacker-controlled input ends here. */
import { type Reason, type RefusalReason, reason } from './refusal.ts';

/** In characters (code points). */
const longest = 5_000;

/** PostgreSQL can't store NUL, and no JSON can spell half a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** What is asked of a text. */
export interface TextRule {
  /** The field, for the sentence. */
  readonly field: string;
  /** Why it must be there; null for a text that may be missing. */
  readonly needed: string | null;
  readonly article?: string | null;
  /** What its absence is called. */
  readonly absent?: RefusalReason;
}

/** Why the text is invalid; empty when it is valid. A text of only spaces is missing. */
export function textReasons(text: string | null, { field, needed, article = null, absent = 'MISSING' }: TextRule): Reason[] {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return needed === null ? [] : [reason(absent, `Write ${field}: ${needed}.`, article)];
  if (!isStorable(trimmed)) return [reason('INVALID', `${field} has a character that can't be stored: leave it out.`, article)];
  if ([...trimmed].length > longest) return [reason('INVALID', `${field} has at most ${longest} characters: shorten it.`, article)];
  return [];
}
