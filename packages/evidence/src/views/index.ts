import type { Content } from '../bag/bag-writer.ts';
import type { Category, RecordRow } from '../contents.ts';
import { linesOfRows, recordsJson } from '../records-json.ts';
import { csvOf } from './csv.ts';
import { mailboxOf, messageFiles } from './mail.ts';

/** A file of the payload; its path is below `data/`. */
export interface PayloadFile {
  readonly path: string;
  readonly content: Content;
}

/**
 * The files of a category: its records, and what its readers' programs open. `read` begins with the first record each time; `lines` answers the
 * same in the form of RFC 8785, where that is at hand.
 */
export async function* filesOf(
  category: Category,
  read: () => AsyncIterable<RecordRow>,
  lines = () => linesOfRows(read()),
): AsyncIterable<PayloadFile> {
  const path = `records/${category.toLowerCase()}`;
  yield { path: `${path}.json`, content: recordsJson(lines()) };
  if (category !== 'SUBSCRIBER') yield { path: `${path}.csv`, content: csvOf(category, read()) };
  if (category !== 'CONTENT') return;
  yield { path: `${path}.mbox`, content: mailboxOf(read()) };
  for await (const { path: message, bytes } of messageFiles(read())) yield { path: `records/${message}`, content: bytes };
}
