/** The rows of a snapshot: each is opened under the snapshot's key, and sealed under that of its account, category and month. A page at a time. */
import { resealSnapshotRow } from '@writ/prisma';
import { type Category, isCategory } from '@writ/sealing';
import type pg from 'pg';
import type { PlaceKeys } from './place-keys.ts';

/** A snapshot whose rows go from one key to the keys of their places. */
export interface Moved {
  readonly snapshot: string;
  readonly from: Uint8Array;
  readonly keys: PlaceKeys;
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly account: string;
  readonly at: Date;
  readonly sealed: Buffer;
}

/** Where rows are: constants of the code, which become part of statements. */
const places = [
  { table: 'records.preserved', kind: 'category', type: 'public.data_category' },
  { table: 'content.preserved', kind: 'kind', type: 'content.preserved_kind' },
] as const;
const pageSize = 500;

function categoryOf(kind: string): Category {
  if (isCategory(kind)) return kind;
  if (kind === 'ITEM' || kind === 'MESSAGE') return 'CONTENT';
  throw new TypeError(`A row of a snapshot is of the kind ${kind}, which this version does not know.`);
}

function* resealed({ snapshot, from, keys }: Moved, rows: readonly Row[]): Generator<Buffer> {
  for (const { kind, id, account, at, sealed } of rows)
    yield resealSnapshotRow(from, keys.of(account, categoryOf(kind), at), [snapshot, kind, id, account], sealed);
}

async function moveIn(client: pg.ClientBase, moved: Moved, { table, kind, type }: (typeof places)[number]): Promise<number> {
  const select = `SELECT ${kind}::text AS kind, row_id AS id, account_id AS account, at, sealed FROM ${table}
    WHERE preservation_id = $1 AND ($2::text IS NULL OR (${kind}, row_id) > ($2::${type}, $3)) ORDER BY ${kind}, row_id LIMIT ${pageSize}`;
  const update = `UPDATE ${table} p SET sealed = n.sealed FROM unnest($2::text[], $3::text[], $4::bytea[]) n (kind, id, sealed)
    WHERE p.preservation_id = $1 AND p.${kind} = n.kind::${type} AND p.row_id = n.id`;
  let [after, count]: [[kind: string | null, id: string | null], number] = [[null, null], 0];
  for (;;) {
    const { rows }: { rows: Row[] } = await client.query<Row>(select, [moved.snapshot, ...after]);
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = [last.kind, last.id];
    const columns = [rows.map((row) => row.kind), rows.map((row) => row.id), [...resealed(moved, rows)]];
    const { rowCount } = await client.query(update, [moved.snapshot, ...columns]);
    if (rowCount !== rows.length) throw new Error('Rows of a snapshot were deleted while it was sealed.');
    count += rows.length;
  }
}

/** Seals every row again, in the transaction of the client, and answers how many. Throws SnapshotSealError for a row that its key does not open. */
export async function moveRows(client: pg.ClientBase, moved: Moved): Promise<number> {
  let count = 0;
  for (const place of places) count += await moveIn(client, moved, place);
  return count;
}

/** Of two commands one seals: the other fails here at once, as with a lock that was not given in time. */
export async function holdFirstRow(client: pg.ClientBase, snapshot: string): Promise<void> {
  for (const { table, kind } of places)
    await client.query(`SELECT FROM ${table} WHERE preservation_id = $1 ORDER BY ${kind}, row_id LIMIT 1 FOR UPDATE NOWAIT`, [snapshot]);
}

/** Of whom there are rows. */
export async function accountsOf(client: pg.ClientBase, snapshot: string): Promise<string[]> {
  const { rows } = await client.query<{ account: string }>(
    `SELECT account_id AS account FROM records.preserved WHERE preservation_id = $1
     UNION SELECT account_id FROM content.preserved WHERE preservation_id = $1 ORDER BY 1`,
    [snapshot],
  );
  return rows.map(({ account }) => account);
}
