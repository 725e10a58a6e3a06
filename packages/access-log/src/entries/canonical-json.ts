/**
 * The bytes of a JSON value that a commitment is made over (RFC 8785), so that whoever opens an entry gets the same bytes.
 */
import canonicalize from 'canonicalize';
import type { Json } from './entry.ts';

/** The canonical text. Throws TypeError for what JSON can't spell: NaN, infinity, a lone surrogate, a circle, undefined. */
export function canonicalText(value: Json): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new TypeError('A value of a log entry is not JSON: it has NaN, infinity, half a surrogate pair or a circle in it.', { cause });
  }
  if (text === undefined) throw new TypeError('A value of a log entry is undefined: leave the field out, or say null.');
  return text;
}
