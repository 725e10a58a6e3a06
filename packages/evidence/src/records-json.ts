import canonicalize from 'canonicalize';
import type { RecordRow } from './contents.ts';

/** A record in the one form that RFC 8785 gives it. */
export function lineOf(row: RecordRow): string {
  const line = canonicalize(row);
  if (line === undefined) throw new TypeError('A record has a value that JSON cannot say.');
  return line;
}

/** The evidence itself: an array in which each record has a line of its own. */
export async function* recordsJson(rows: AsyncIterable<RecordRow>): AsyncIterable<string> {
  yield '[';
  let before = '\n';
  for await (const row of rows) {
    yield `${before}${lineOf(row)}`;
    before = ',\n';
  }
  yield '\n]\n';
}

/** A document of one value, in the same form, with a line break at its end. */
export const documentJson = (value: object): string => `${canonicalize(value) ?? ''}\n`;
