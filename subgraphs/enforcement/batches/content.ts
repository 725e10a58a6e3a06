/**
 * What a line says, as bytes: RFC 8785 JSON of the decision without what is null, so that leaving a field out and saying null are the
 * same. A key is bound to it, and a second person signs over it. Attacker-controlled input: what no database can hold is refused here.
 */
import { createHash } from 'node:crypto';
import { canonicalText, type Json } from '@writ/access-log';
import { type Problem, problem } from '@writ/statements-domain/refusal';
import type { RestrictInput } from '../sdl.ts';

/** A NUL character as JSON writes it: after an even number of backslashes. */
const nul = /(?:^|[^\\])(?:\\\\)*\\u0000/;

/** The decision as JSON: instants as text, nothing that is null. */
export const plainDecision = (decision: RestrictInput): Json =>
  JSON.parse(JSON.stringify(decision, (_key, value: unknown) => (value === null ? undefined : value))) as Json;

/** The canonical text of a decision. Adds INVALID where it holds half a surrogate pair or a NUL character; the text is empty then. */
export function contentOf(decision: Json, problems: Problem[]): string {
  const invalid = (): string => {
    problems.push(problem('INVALID', 'A text of the decision has a character that can not be stored: a NUL, or half of a pair.'));
    return '';
  };
  try {
    const text = canonicalText(decision);
    return nul.test(text) ? invalid() : text;
  } catch (error) {
    if (error instanceof TypeError) return invalid();
    throw error;
  }
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a second person signs. */
export interface Staged {
  key: string;
  reason: string;
  order: string | null;
  notice: string | null;
  /** In the order of their keys, by UTF-8 bytes. */
  lines: readonly { key: string; decision: string }[];
}

/** SHA-256 in hexadecimal digits, over RFC 8785 JSON of what was staged; a line's decision is its own SHA-256. */
export const batchDigest = ({ key, reason, order, notice, lines }: Staged): string =>
  hashOf(canonicalText({ key, reason, order, notice, lines: lines.map((line) => ({ key: line.key, decision: line.decision })) })).toString(
    'hex',
  );
