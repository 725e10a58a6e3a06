/**
 * The lines of a file as text. A line ends with LF and with nothing else: JSON may hold U+2028, at which others break lines, and a CR before
 * the LF is white space to it. A byte order mark at the beginning is left out. Of a line that is longer than what can be sent no more than that is held.
 */
import { createReadStream } from 'node:fs';

/** A line, or why it can't be read. */
export type TextLine = { text: string } | { message: string };

const lf = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What there is of a line so far. */
interface Begun {
  parts: Buffer[];
  bytes: number;
}

function lineOf({ parts, bytes }: Begun, most: number): TextLine {
  if (bytes > most) return { message: 'The line is too long for a request.' };
  try {
    return { text: utf8.decode(Buffer.concat(parts)) };
  } catch {
    return { message: 'The line is not in UTF-8: write the file anew in it.' };
  }
}

function grow(begun: Begun, part: Buffer, most: number): void {
  begun.bytes += part.length;
  if (begun.bytes <= most) begun.parts.push(part);
  else begun.parts = [];
}

const withoutMark = (line: TextLine): TextLine => ('text' in line ? { text: line.text.replace(/^\ufeff/, '') } : line);

async function* rawLines(file: string, most: number): AsyncGenerator<TextLine> {
  let begun: Begun = { parts: [], bytes: 0 };
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = part.indexOf(lf); end !== -1; end = part.indexOf(lf, from)) {
      grow(begun, part.subarray(from, end), most);
      yield lineOf(begun, most);
      begun = { parts: [], bytes: 0 };
      from = end + 1;
    }
    grow(begun, part.subarray(from), most);
  }
  if (begun.bytes > 0) yield lineOf(begun, most);
}

/** The lines of a file, in their order; one of more than `most` bytes is reported and not read. */
export async function* textLines(file: string, most: number): AsyncGenerator<TextLine> {
  let isFirst = true;
  for await (const line of rawLines(file, most)) {
    yield isFirst ? withoutMark(line) : line;
    isFirst = false;
  }
}
