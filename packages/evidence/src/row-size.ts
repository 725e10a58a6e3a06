import type { Category, RecordRow } from './contents.ts';
import { mostMessageFiles } from './views/mail.ts';
import { mostRowsOnPage } from './views/page.ts';

/** A message's headers, its entry in the manifests, and its own entry in a ZIP file. */
const aroundMessage = 2048;
/** Commas, quotes and what is put before a formula, in a line of a table. */
const aroundLine = 64;
/** The tags of a row of the page. */
const aroundRow = 256;
/** `&` is five characters on the page, and `"` six. */
const escaped = 6;

/**
 * At most so many bytes of a volume are of this row: in the records, in the table, in messages and on the page. No view is made for it, so it
 * is a bound and no size.
 * @param line the row in the form of RFC 8785. @param position how many rows of its category the volume has before it.
 */
export function rowSize(category: Category, row: RecordRow, line: string, position: number): number {
  const bytes = Buffer.byteLength(line);
  const page = position < mostRowsOnPage ? escaped * bytes + aroundRow : 0;
  const table = category === 'SUBSCRIBER' ? 0 : bytes + aroundLine;
  const messages = category === 'CONTENT' ? messageSize(row, bytes) * (position < mostMessageFiles ? 2 : 1) : 0;
  return bytes + 2 + page + table + messages;
}

/** A text goes into a message in Base64, with CR before each LF; who wrote it and its subject as encoded words, three bytes for one at most. */
function messageSize({ text }: RecordRow, bytes: number): number {
  const written = typeof text === 'string' ? Buffer.byteLength(text) : 0;
  return 3 * written + 4 * Math.max(0, bytes - written) + aroundMessage;
}
