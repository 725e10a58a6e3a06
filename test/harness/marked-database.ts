/**
 * A migrated database in which every column of every table is filled for six owners, and every value says where it stands: a text, an
 * instant, a number, an id or bytes in an answer can be traced to the column and the owner that it comes from. A new table is filled by
 * itself. CHECKs are lifted, since most want a column to be empty; which states are worth having says `marked-states.ts`.
 */
import type { DataCategory } from '@writ/access';
import { newGrantHandle, type OperationId } from '@writ/core';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { endPool } from './end-pool.ts';
import { isAbsent, isMark, type Owner, owners, referenceOf, stateOf } from './marked-states.ts';

/** What a mark stands for: a column, as `schema.table.column`, of an owner. */
export interface Place {
  readonly column: string;
  readonly owner: Owner;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly is_array: boolean;
  readonly labels: readonly string[] | null;
}

export interface MarkedDatabase {
  readonly database: TestDatabase;
  /** The superuser's connections. */
  readonly admin: pg.Pool;
  readonly columns: readonly Column[];
  /** What was put into a column of an owner, as text; undefined where nothing was. */
  value(column: string, owner: Owner): string | undefined;
  /** Every place whose mark stands in a text. */
  marksIn(text: string): Place[];
  /** A living grant under the order of an owner, for all categories. */
  grant(owner: Owner, operation: OperationId): Promise<string>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;
const digits = (n: number) => String(n).padStart(5, '0');
const dateOf = (n: number) => new Date(Date.UTC(2100, 0, 1) + n * dayMs).toISOString().slice(0, 10);
const instantOf = (n: number, days: number) =>
  `${new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)}T12:00:00.${digits(n)}1+00:00`;

/** The mark of a type, as JSON of a column: never a zero at its end, which PostgreSQL would not print. */
function markOf(type: string, n: number, days: number): unknown {
  if (type === 'bytea') return `\\x${Buffer.from(`mark${digits(n)}x`.padEnd(32, '.')).toString('hex')}`;
  if (type.startsWith('timestamp')) return instantOf(n, days);
  if (type === 'date') return dateOf(n);
  if (type === 'uuid') return `00000000-0000-4000-8000-0000000${digits(n)}`;
  if (type === 'integer' || type === 'bigint' || type === 'numeric') return Number(`7${digits(n)}1`);
  if (type === 'jsonb') return { text: `mark${digits(n)}x`, issuer: `mark${digits(n)}x`, subject: `mark${digits(n)}x` };
  if (type === 'boolean') return true;
  return type === 'smallint' || type === 'xid8' ? n % 30_000 : `mark${digits(n)}x`;
}

const printed: readonly (readonly [RegExp, (found: string) => number])[] = [
  [/mark(\d{5})x/g, Number],
  [/12:00:00\.(\d{5})1/g, Number],
  [/8000-0000000(\d{5})/g, Number],
  [/\b[78](\d{5})1\b/g, Number],
  [/\b(2[1-3]\d\d-\d\d-\d\d)\b/g, (date) => Math.round((Date.parse(date) - Date.UTC(2100, 0, 1)) / dayMs)],
  [/6d61726b((?:3\d){5})78/g, (hex) => Number(Buffer.from(hex, 'hex').toString())],
];

/** The columns of all tables of the product, and what each refers to by a foreign key. */
async function readColumns(admin: pg.Pool): Promise<{ columns: Column[]; keys: Map<string, string> }> {
  const { rows: columns } = await admin.query<Column>(`
    SELECT n.nspname || '.' || c.relname AS table, a.attname AS name,
           format_type(coalesce(e.oid, t.oid), NULL) AS type, e.oid IS NOT NULL AS is_array,
           (SELECT array_agg(l.enumlabel::text ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = coalesce(e.oid, t.oid)) AS labels
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_type e ON e.typarray = t.oid
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'worker') AND c.relname <> '_prisma_migrations'
     ORDER BY 1, a.attnum`);
  const { rows: keys } = await admin.query<{ from: string; to: string }>(`
    SELECT f.conrelid::regclass || '.' || a.attname AS from, f.confrelid::regclass || '.' || b.attname AS to
      FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
      JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1] WHERE f.contype = 'f' AND f.conparentid = 0`);
  return { columns, keys: new Map(keys.map(({ from, to }) => [from, to])) };
}

/** Numbers the places as they are asked for, and gives the value of each. */
class Marks {
  readonly #places: Place[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #values = new Map<string, string>();

  number(place: Place): number {
    const key = `${place.column} ${place.owner}`;
    const known = this.#numbers.get(key) ?? this.#places.push(place) - 1;
    this.#numbers.set(key, known);
    return known;
  }

  put({ column, owner }: Place, value: unknown): unknown {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== null && first !== undefined)
      this.#values.set(`${column} ${owner}`, typeof first === 'object' ? JSON.stringify(first) : String(first));
    return value;
  }

  value(column: string, owner: Owner): string | undefined {
    return this.#values.get(`${column} ${owner}`);
  }

  in(text: string): Place[] {
    const found = new Set<number>();
    for (const [pattern, read] of printed) for (const [, inner = ''] of text.matchAll(pattern)) found.add(read(inner));
    return [...found].flatMap((n) => this.#places[n] ?? []);
  }
}

function fillingOf(
  marks: Marks,
  keys: ReadonlyMap<string, string>,
  { table, name, type, is_array: isArray, labels }: Column,
  owner: Owner,
) {
  const column = `${table}.${name}`;
  const state = stateOf(column, owner);
  if (state !== undefined && !isMark(state)) return state;
  let place = state?.of ?? column;
  for (let next = keys.get(place) ?? referenceOf(place); next !== undefined; next = keys.get(next) ?? referenceOf(next)) place = next;
  if (labels !== null) return isArray ? labels : labels[0];
  const n = marks.number({ column: place, owner });
  const mark = state?.base === undefined ? markOf(type, n, state?.days ?? -10) : Number(`${state.base}${digits(n)}1`);
  return state?.keys ? Object.fromEntries(state.keys.map((key) => [key, `mark${digits(n)}x`])) : isArray ? [mark] : mark;
}

async function fill(admin: pg.Pool, marks: Marks): Promise<readonly Column[]> {
  const { columns, keys } = await readColumns(admin);
  const client = await admin.connect();
  const { rows: checks } = await client.query<{ lift: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS lift FROM pg_constraint
     WHERE contype = 'c' AND conrelid <> 0 AND coninhcount = 0 AND connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'worker'::regnamespace)`);
  await client.query(`SET session_replication_role = replica; ${checks.map(({ lift }) => lift).join(';')}`);
  for (const [table, own] of Map.groupBy(columns, (one) => one.table))
    for (const owner of owners) {
      if (isAbsent(table, owner)) continue;
      const row = own.map((one) => [one.name, marks.put({ column: `${table}.${one.name}`, owner }, fillingOf(marks, keys, one, owner))]);
      const names = own.map(({ name }) => `"${name}"`).join();
      await client.query(
        `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1)`,
        [Object.fromEntries(row)],
      );
    }
  // What is kept has been kept long enough.
  await client.query(`UPDATE retention.period SET keep = interval '1 day' WHERE keep IS NOT NULL`);
  // Every order expires as well, later than it is kept silent.
  await client.query(`
    INSERT INTO orders.clock SELECT (jsonb_populate_record(c, jsonb_build_object('kind', 'REMINDER', 'due_at', now() + interval '200 days'))).*
      FROM orders.clock c WHERE c.kind <> 'REMINDER'; SET session_replication_role = origin`);
  client.release();
  return columns;
}

const grantRow = `
  INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx, preservations, issuer)
  SELECT sha256($1), unnest($2::public.data_category[]), $3, 'ORDER', $4, $5, now(), now(), now() + interval '10 minutes', $8, $6, $7`;
const categories: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];

/** A database of marked values. `close` removes it. */
export async function markedDatabase(): Promise<MarkedDatabase> {
  const database = await freshDatabase();
  const admin = new pg.Pool({ ...database.options('postgres'), max: 2 });
  const marks = new Marks();
  const columns = await fill(admin, marks);
  const value = (column: string, owner: Owner) => marks.value(column, owner);
  return {
    database,
    admin,
    columns,
    value,
    marksIn: (text) => marks.in(text),
    grant: async (owner, operation) => {
      const handle = newGrantHandle();
      await admin.query('DELETE FROM orders.access_grant WHERE account_id = $1', [value('records.account.id', owner)]);
      await admin.query(grantRow, [
        handle,
        categories,
        operation,
        value('orders.legal_order.id', owner),
        value('records.account.id', owner),
        [value('orders.preservation.id', owner)],
        value('orders.enrolment.issuer', owner),
        value('log.log_entry.idx', owner),
      ]);
      return handle;
    },
    close: async () => {
      await endPool(admin);
      await database.drop();
    },
  };
}
