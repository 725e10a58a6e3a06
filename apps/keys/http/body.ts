/** What is posted: bytes of a limited length, UTF-8, JSON with one reading, and texts that a database keeps as they are. */
import { parseStrictJson, TlogError } from '@writ/tlog';
import { Refused } from '../evidence/refused.ts';
import { requirePlainTexts } from '../evidence/request.ts';

/** A grant has some 10 kB, an opening of a thousand keys some 400. */
export const bodyMaxBytes = 1_000_000;

/** The body as text. Throws `BAD_REQUEST` for bytes that are not UTF-8. */
export function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch (cause) {
    throw new Refused('BAD_REQUEST', 'The body is not UTF-8.', { cause });
  }
}

/** What the body says. Throws `BAD_REQUEST`. */
export function jsonOf(body: Buffer): unknown {
  const text = textOf(body);
  try {
    const value = parseStrictJson(text);
    requirePlainTexts(value);
    return value;
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new Refused('BAD_REQUEST', 'The body is not JSON, or not JSON with one reading.', { cause });
  }
}
