import canonicalize from 'canonicalize';
import type { RecordRow } from './contents.ts';

/** A record in the one form that RFC 8785 gives it. */
export function lineOf(row: RecordRow): string {
  const line = canonicalize(row);
  if (line === undefined) throw new TypeError('A record has a value that JSON cannot say.');
  return line;
}

/** The line of each record. */
export async function* linesOfRows(rows: AsyncIterable<RecordRow>): AsyncIterable<string> {
  for await (const row of rows) yield lineOf(row);
}

/** The evidence itself: an array in which each record has a line of its own. */
export async function* recordsJson(lines: AsyncIterable<string>): AsyncIterable<string> {
  yield '[';
  let before = '\n';
  for await (const line of lines) {
    yield `${before}${line}`;
    before = ',\n';
  }
  yield '\n]\n';
}

/** A document of one value, in the same form, with a line break at its end. */
export const documentJson = (value: object): string => `${canonicalize(value) ?? ''}\n`;
