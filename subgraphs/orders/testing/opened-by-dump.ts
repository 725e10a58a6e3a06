/** What somebody opens of snapshots who has a dump of the whole database and keys of the installation. */
import { type KeyOrKeys, snapshotRowKey, unwrapPreservationKey } from '@writ/prisma/client';
import type pg from 'pg';
import { openSnapshotRow, SnapshotSealError } from '../../../prisma/snapshot-seal.ts';

type Admin = Pick<pg.Pool, 'query'>;

/** Every value of type bytea in the database, as a dump has it: also those in lists. */
async function dumped(admin: Admin): Promise<Buffer[]> {
  const columns = await admin.query<{ name: string; column: string; type: string }>(`
    SELECT c.oid::regclass::text AS name, quote_ident(a.attname) AS column, a.atttypid::regtype::text AS type
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('bytea'::regtype, 'bytea[]'::regtype)
       AND n.nspname NOT IN ('pg_catalog', 'information_schema')`);
  const found: Buffer[] = [];
  for (const { name, column, type } of columns.rows) {
    const value = type === 'bytea[]' ? `unnest(${column})` : column;
    const { rows } = await admin.query<{ value: Buffer | null }>(`SELECT ${value} AS value FROM ${name}`);
    for (const row of rows) if (row.value !== null) found.push(row.value);
  }
  return found;
}

interface KeptRow {
  readonly place: [snapshot: string, kind: string, id: string, account: string];
  readonly sealed: Buffer;
}

/** Every row of every snapshot. */
export async function keptRows(admin: Admin): Promise<KeptRow[]> {
  const { rows } = await admin.query<KeptRow>(`
    SELECT ARRAY[preservation_id, category::text, row_id, account_id] AS place, sealed FROM records.preserved
    UNION ALL SELECT ARRAY[preservation_id, kind::text, row_id, account_id], sealed FROM content.preserved`);
  return rows;
}

export function opens(key: Uint8Array, { place, sealed }: KeptRow): boolean {
  try {
    openSnapshotRow(key, place, sealed);
    return true;
  } catch (error) {
    if (error instanceof SnapshotSealError) return false;
    throw error;
  }
}

/** The keys that a dump gives to whoever has the installation's: what they unwrap, and what is as long as a key as it is. */
export async function keysOfDump(admin: Admin, installation: KeyOrKeys, snapshot: string): Promise<Uint8Array[]> {
  return (await dumped(admin)).flatMap((value) => {
    try {
      return [unwrapPreservationKey(installation, snapshot, value)];
    } catch (error) {
      if (!(error instanceof SnapshotSealError)) throw error;
      return [...(value.length === 64 ? [value] : []), ...(value.length === 32 ? [snapshotRowKey(value)] : [])];
    }
  });
}

/** How many of the kept rows a dump and the installation's keys open, of how many. */
export async function openedByDump(admin: Admin, installation: KeyOrKeys, snapshot: string): Promise<[opened: number, all: number]> {
  const [keys, rows] = [await keysOfDump(admin, installation, snapshot), await keptRows(admin)];
  return [rows.filter((row) => keys.some((key) => opens(key, row))).length, rows.length];
}
