/**
 * How deep the JSON of a request is nested, counted in its text before anything parses it: one pass, no recursion. What reads the value
 * later may call itself for each level. It does not say whether the text is JSON.
 */
import { PublicError } from '@writ/core';
import { requestLimits } from './limits.ts';

const [quote, backslash] = [0x22, 0x5c];
const opens = (code: number): boolean => code === 0x5b || code === 0x7b;
const closes = (code: number): boolean => code === 0x5d || code === 0x7d;

/** The index of the quote that ends a text which begins at `start`; the length of the whole where nothing ends it. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return json.length;
}

/** Whether lists and objects are nested deeper than `most`. Attacker-controlled: any text. */
export function isDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfText(json, at);
    else if (opens(code)) depth += 1;
    else if (closes(code)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** Throws LIMIT_EXCEEDED for JSON that is nested deeper than a request may be. */
export function requireShallow(json: string): void {
  const { jsonDepth: most } = requestLimits;
  if (isDeeperThan(json, most))
    throw new PublicError('LIMIT_EXCEEDED', `A request may be nested at most ${most} deep, including the body itself.`, {
      limit: 'jsonDepth',
    });
}
