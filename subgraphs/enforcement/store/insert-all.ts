/** Rows of one shape, written by one statement however many they are. Column names come from the code's own properties and from nowhere else. */
import { Prisma } from '@writ/prisma/client';
import type { Database } from './rows.ts';

/** The tables that are written so. */
export type BulkTable =
  | 'restriction'
  | 'statement_of_reasons'
  | 'case_participant'
  | 'outbox'
  | 'batch'
  | 'batch_line'
  | 'suspicion'
  | 'trusted_flagger'
  | 'dispute'
  | 'erasure_request'
  | 'coordinator_report';

const property = /^[a-z][a-zA-Z0-9]*$/;

/** `itemId` is `item_id`. */
function columnOf(name: string): string {
  if (!property.test(name)) throw new TypeError(`${JSON.stringify(name)} is no property of a row.`);
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The rows as JSON with the columns' names; all have the properties of the first. */
function recordsOf(rows: readonly object[], names: readonly string[]): string {
  const pairs = names.map((name) => [name, columnOf(name)] as const);
  return JSON.stringify(rows.map((row) => Object.fromEntries(pairs.map(([name, column]) => [column, Reflect.get(row, name)]))));
}

/** What `INSERT` is given for some rows: the columns, and the rows as a set. */
export function bulkParts(table: BulkTable, rows: readonly object[]) {
  const names = Object.keys(rows[0] ?? {});
  const columns = Prisma.raw(names.map(columnOf).join(', '));
  const name = Prisma.raw(`enforcement.${table}`);
  return { name, columns, records: recordsOf(rows, names) };
}

/** Writes the rows. `unlessThere` leaves out those that are there already, by any unique key; otherwise they are an error. */
export async function insertAll(db: Database, table: BulkTable, rows: readonly object[], unlessThere = false): Promise<void> {
  if (rows.length === 0) return;
  const { name, columns, records } = bulkParts(table, rows);
  const conflict = unlessThere ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty;
  await db.$executeRaw`INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${records}::jsonb) ${conflict}`;
}
