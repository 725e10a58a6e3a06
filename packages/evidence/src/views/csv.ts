import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Category, RecordRow } from '../contents.ts';

/** The columns of a category's table, named as the fields of the graph. A subscriber is one record with lists in it, and has no table. */
export const columns: Readonly<Record<Exclude<Category, 'SUBSCRIBER'>, readonly string[]>> = {
  IDENTIFICATION: ['at', 'ip', 'port', 'deviceKind', 'device', 'deleted'],
  TRAFFIC: ['at', 'event', 'source', 'destination', 'protocol', 'size', 'agent', 'deleted'],
  CONTENT: ['at', 'kind', 'sender', 'recipients', 'subject', 'text', 'attachments', 'deleted'],
};

/**
 * A category as a table for a spreadsheet (RFC 4180): UTF-8, CRLF, a header. A cell that a spreadsheet would compute gets `'` before it. A
 * list is joined by "; ", a file is named by its SHA-256.
 */
export function csvOf(category: keyof typeof columns, rows: AsyncIterable<RecordRow>): AsyncIterable<Uint8Array> {
  const names = columns[category];
  async function* cells() {
    for await (const row of rows) yield names.map((name) => cellOf(row[name]));
  }
  return Readable.from(cells()).pipe(stringify({ header: true, columns: [...names], record_delimiter: 'windows', escape_formulas: true }));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  if (typeof value === 'object') return 'sha256' in value ? String(value.sha256) : JSON.stringify(value);
  return String(value);
}
