/**
 * Rows as a platform of some size has them, by set-based SQL of the superuser, so that a million accounts take minutes and not days. Nothing here is sealed,
 * logged or checked: rows are there to be passed over. What is measured is done by the product, to people and items of the seed.
 */
import type pg from 'pg';

/** What is filled. */
export interface Filling {
  readonly accounts: number;
  /** Orders that have ended, besides those that the measurement makes. */
  readonly orders: number;
  /** Restrictions that were lifted, each with its statement, and closed pieces of work. */
  readonly decisions: number;
  /** Of each account. */
  readonly items: number;
  /** Of each account: a subscriber, so many lines of traffic and one message fewer. */
  readonly traffic: number;
}

/** In pieces, so that a statement sorts and holds no more than one. */
const piece = 50_000;

async function inPieces(client: pg.ClientBase, count: number, texts: readonly string[]): Promise<void> {
  for (let from = 1; from <= count; from += piece)
    for (const text of texts) await client.query(text, [from, Math.min(from + piece - 1, count)]);
}

const accounts = ({ items, traffic }: Filling): string[] => [
  `INSERT INTO records.account (id, handle, registered_at)
   SELECT 'grown-' || n, 'grown.' || n, now() - n % 1000 * interval '1 day' FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO records.subscriber (account_id, name, emails, registered_at)
   SELECT 'grown-' || n, 'Grown ' || n, ARRAY['grown.' || n || '@example.org'], now() - interval '1 year' FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO records.identifier (type, bidx, account_id)
   SELECT 'EMAIL', substr(sha256(('grown-' || n)::bytea), 1, 16), 'grown-' || n FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO records.account_holder (issuer, subject, account_id)
   SELECT 'https://login.example', 'grown-' || n, 'grown-' || n FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO records.traffic (id, account_id, at, event, source, destination)
   SELECT 'grown-' || n || '-' || k, 'grown-' || n, now() - k * interval '1 day', 'SENT', 'grown.' || n || '@example.org', 'somebody@example.org'
     FROM generate_series($1::int, $2::int) n, generate_series(1, ${traffic}) k`,
  `INSERT INTO content.message (id, account_id, at, from_identifier, to_identifiers, subject, text)
   SELECT 'grown-' || n || '-' || k, 'grown-' || n, now() - k * interval '1 day', 'grown.' || n || '@example.org', '{somebody@example.org}', 'A word', 'Good day.'
     FROM generate_series($1::int, $2::int) n, generate_series(1, ${traffic - 1}) k`,
  // Older than the seed's, so that the newest page is the same at each size.
  `INSERT INTO content.item (id, account_id, thread_id, published_at, title, text)
   SELECT 'grown-' || n || '-' || k, 'grown-' || n, 'grown-' || n, timestamptz '1990-01-01' - n * interval '1 second' - k * interval '1 day', 'A word', 'Good day.'
     FROM generate_series($1::int, $2::int) n, generate_series(1, ${items}) k`,
];

/** One permitted access of each person, of which they know. Its entry is one of those that {@link fillLog} adds. */
const toldAccesses = `INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
  SELECT 'grown-' || n, n, 'CASE', 'grown', now() - interval '1 day', now() - interval '1 day' FROM generate_series($1::int, $2::int) n`;

/** A copy of rows of a table: as they are, but for these columns, of which `t` is the row and `n` the number of the copy. */
const copies = (table: string, where: string, changed: Readonly<Record<string, string>>): string =>
  `INSERT INTO ${table} SELECT r.* FROM ${table} t, generate_series($1::int, $2::int) n,
     LATERAL jsonb_populate_record(t, jsonb_build_object(${Object.entries(changed)
       .map(([column, value]) => `'${column}', ${value}`)
       .join(', ')})) r
    WHERE ${where}`;

/** What the copy of a value is called. Values with a form of their own get a random one. */
const renamed = (column: string): string => `t.${column} || '-grown-' || n`;
const random = 'gen_random_uuid()';

/** How many minutes lie between one order and the next: some fifty thousand a year. */
const minutesBetween = 10;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** The tables of orders that name one in `order_id`, with the columns that name something that is copied with it. */
async function tablesOfOrders(client: pg.ClientBase): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(
    `SELECT a.attrelid::regclass::text AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace s ON s.oid = c.relnamespace
      WHERE s.nspname = 'orders' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND (a.attname IN ('id', 'order_id', 'target_id', 'event_id', 'operation', 'sequence') OR a.atttypid = 'timestamptz'::regtype)
        AND EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = a.attrelid AND o.attname = 'order_id')`,
  );
  return Map.groupBy(rows, ({ table }) => table);
}

/** Ended orders: copies of one that the product brought from draft to end, in each table that has something of it. */
async function fillOrders(client: pg.ClientBase, orders: number, like: string): Promise<void> {
  const earlier = (column: string): string => `t.${column} - n * interval '${minutesBetween} minutes'`;
  const changed = ({ column, type }: Column): [string, string] => {
    if (type.startsWith('timestamp')) return [column, earlier(column)];
    return [column, type === 'uuid' ? random : renamed(column)];
  };
  const texts = [
    copies('orders.legal_order', `t.id = '${like}'`, {
      id: renamed('id'),
      reference: renamed('reference'),
      released_event: random,
      status: "'FULFILLED'",
      created_at: earlier('created_at'),
      first_served_at: earlier('first_served_at'),
      served_at: earlier('served_at'),
      fingerprint: renamed('fingerprint'),
    }),
  ];
  for (const [table, columns] of await tablesOfOrders(client)) {
    if (columns.some(({ type, column }) => type === 'bigint' && column !== 'order_id')) continue;
    texts.push(copies(table, `t.order_id = '${like}'`, Object.fromEntries(columns.map(changed))));
  }
  await inPieces(client, orders, texts);
}

/** Lifted restrictions with their statements and events, and closed work: copies of one that the product made. */
async function fillDecisions(client: pg.ClientBase, decisions: number, like: string): Promise<void> {
  const one = `t.id = '${like}'`;
  const statement = `t.id = (SELECT statement_id FROM enforcement.restriction WHERE id = '${like}')`;
  const place = "'grown-' || n || '-1'";
  await inPieces(client, decisions, [
    copies('enforcement.statement_of_reasons', statement, { id: renamed('id'), puid: random }),
    copies('enforcement.restriction', one, {
      ...{ id: renamed('id'), statement_id: renamed('statement_id'), state: "'LIFTED'", item_id: place, account_id: "'grown-' || n" },
      ...{ decided_at: "t.decided_at - n * interval '1 second'", closed_at: 't.decided_at' },
    }),
    `INSERT INTO enforcement.outbox (sequence, event_id, type, body, occurred_at)
     SELECT -n, gen_random_uuid(), 'grown', '{}', now() - n * interval '1 second' FROM generate_series($1::int, $2::int) n`,
    `INSERT INTO enforcement.work_item (id, kind, subject_id, opened_at, closed_at)
     SELECT 'grown-' || n, 'NOTICE', 'grown-' || n, now() - n * interval '1 minute', now() - n * interval '1 second' FROM generate_series($1::int, $2::int) n`,
  ]);
}

/** What was made by the product, of which copies are made. */
export interface Models {
  readonly order: string;
  readonly restriction: string;
}

/** Fills all but the log, over a connection of the superuser. Triggers and references rest meanwhile. */
export async function fillRows(client: pg.ClientBase, filling: Filling, models: Models): Promise<void> {
  await client.query("SET session_replication_role = 'replica'");
  await inPieces(client, filling.accounts, [...accounts(filling), toldAccesses]);
  await fillOrders(client, filling.orders, models.order);
  await fillDecisions(client, filling.decisions, models.restriction);
  await client.query("SET session_replication_role = 'origin'");
}
