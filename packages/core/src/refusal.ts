/**
 * Refusals as data: coded, in words, with the article where there is one. Rules collect every reason before anything is refused, so
 * that one answer names them all. A message never repeats a text of the caller. Each subgraph has its own closed list of codes.
 */

/** One reason why something is not carried out. */
export interface Reason<Code extends string> {
  readonly reason: Code;
  /** One or two sentences for the caller: what is wrong and what to do. */
  readonly message: string;
  /** The article of law behind it; null for a rule of this installation. */
  readonly article: string | null;
}

export const reason = <Code extends string>(code: Code, message: string, article: string | null = null): Reason<Code> => ({
  reason: code,
  message,
  article,
});

/** What a mutation answers. */
export interface RefusalAnswer<Code extends string> {
  reasons: Code[];
  message: string;
  article: string | null;
}

/** The answer of a mutation: each code once, every sentence, and the first article that a reason rests on. */
export const refusalOf = <Code extends string>(reasons: readonly Reason<Code>[]): RefusalAnswer<Code> => ({
  reasons: [...new Set(reasons.map(({ reason }) => reason))],
  message: reasons.map(({ message }) => message).join(' '),
  article: reasons.flatMap(({ article }) => article ?? [])[0] ?? null,
});

/** The longest text, in characters (code points), where a rule names no other. */
export const longestText = 5_000;

/** What is asked of a text that people write. */
export interface TextRule<Code extends string> {
  /** The field, for the sentence. */
  readonly field: string;
  /** Why it must be there; left out for a text that may be missing. */
  readonly needed?: string;
  readonly article?: string | null;
  /** The code of its absence; MISSING without it. */
  readonly absent?: Code;
  /** In characters (code points); {@link longestText} without it. */
  readonly max?: number;
}

/** Whether a text has more characters (code points) than this. They are only counted where its length alone doesn't tell. */
export const overlong = (text: string | null, max: number): boolean => text !== null && text.length > max && [...text].length > max;

/** PostgreSQL can't store NUL, and no JSON can spell half a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Why a text is refused; empty when it is not. What is only spaces is missing. Attacker-controlled input ends here. */
export function textReasons<Code extends string = never>(
  text: string | null | undefined,
  { field, needed, article = null, absent, max = longestText }: TextRule<Code>,
): Reason<Code | 'MISSING' | 'INVALID'>[] {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return needed === undefined ? [] : [reason(absent ?? 'MISSING', `Write ${field}: ${needed}.`, article)];
  const invalid = (message: string) => [reason('INVALID', message, article)];
  if (!isStorable(trimmed)) return invalid(`${field} has a character that can't be stored: leave it out.`);
  return overlong(trimmed, max) ? invalid(`${field} has at most ${max} characters: shorten it.`) : [];
}
