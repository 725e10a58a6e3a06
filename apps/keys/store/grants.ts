/** What was granted: one decision of the log is one handle, which opens a few times in its time. */
import type { Counted } from '../evidence/floor.ts';
import type { Endable, Granted } from '../evidence/judge.ts';
import type { GrantedScope } from '../evidence/order.ts';
import type { Sql } from './transaction.ts';

/** How often a handle opens. */
export const timesMost = 4;

/** A grant as it is kept. */
export interface KeptGrant extends Endable {
  readonly account: string;
  readonly operation: string;
  readonly scopes: readonly GrantedScope[];
  readonly reference: string;
  readonly index: number;
  /** The keys that signed for it. */
  readonly credentials: readonly string[];
  readonly isExport: boolean;
  readonly expiresAt: Date;
  readonly times: number;
}

interface GrantRow {
  account_id: string;
  operation: string;
  scopes: GrantedScope[];
  reference: string;
  log_idx: string;
  bodies: string[];
  notified: string | null;
  generation: string | null;
  lifted: string[];
  credentials: string[];
  is_export: boolean;
  expires_at: Date;
  times: number;
}

const counts = `SELECT
  count(*) FILTER (WHERE reference = $1 AND granted_at >= $5) AS of_order,
  count(*) FILTER (WHERE reference = $1 AND account_id = $2) AS of_target,
  count(*) FILTER (WHERE reference = $1 AND account_id = $2 AND is_export AND granted_at >= $5) AS packages,
  count(*) FILTER (WHERE person = $3 AND granted_at >= $5) AS of_person,
  count(*) FILTER (WHERE body = $4 AND granted_at >= $5) AS of_body,
  count(DISTINCT reference) FILTER (WHERE releaser = $6 AND released_on = $7 AND reference <> $1) AS releases_of_person,
  count(DISTINCT account_id) FILTER (WHERE body = $4 AND released_on = $7 AND account_id <> $2) AS accounts_of_body,
  sum(fields) FILTER (WHERE reference = $1) AS fields_of_case,
  sum(fields) FILTER (WHERE person = $3 AND granted_at >= $5) AS fields_of_person,
  sum(fields) FILTER (WHERE granted_at >= $5) AS fields_of_platform
FROM opened WHERE granted_at >= $5 OR reference = $1 OR released_on = $7`;

/** What was granted so far, under the lock of the log's row. */
export async function countGrants(sql: Sql, { reference, account, person, body, released }: Granted, now: Date): Promise<Counted> {
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const { rows } = await sql.query<Record<string, string | null>>(counts, [
    ...[reference, account, person, body, today],
    ...[released?.by, released?.on],
  ]);
  const [row = {}] = rows;
  const of = (name: string): number => Number(row[name] ?? 0);
  return {
    ofOrder: of('of_order'),
    ofTarget: of('of_target'),
    packagesOfTarget: of('packages'),
    ofPerson: of('of_person'),
    ofBody: of('of_body'),
    releasesOfPerson: of('releases_of_person'),
    accountsOfBody: of('accounts_of_body'),
    fields: { ofCase: of('fields_of_case'), ofPerson: of('fields_of_person'), ofPlatform: of('fields_of_platform') },
  };
}

const insert = `INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, notified,
    generation, lifted, credentials, releaser, released_on, is_export, fields, order_ends_at, granted_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) ON CONFLICT DO NOTHING`;

const valuesOf = ({ account, operation, scopes, reference, person, body, bodies, ...more }: Granted) => [
  ...[account, operation, JSON.stringify(scopes), reference, person, body],
  ...[
    bodies,
    more.notified,
    more.generation,
    more.lifted,
    more.credentials,
    more.released?.by,
    more.released?.on,
    more.isExport,
    more.fields,
    more.orderEndsAt,
  ],
];

/** A grant that is there now. */
export interface Kept {
  readonly isNew: boolean;
  readonly expiresAt: Date;
}

/** Keeps a grant; undefined where the decision or the handle was used already for another one. */
export async function keepGrant(sql: Sql, handleHash: string, granted: Granted, now: Date): Promise<Kept | undefined> {
  const { origin, index, expiresAt } = granted;
  const named = [Buffer.from(handleHash, 'hex'), origin, index];
  const { rowCount } = await sql.query(insert, [...named, ...valuesOf(granted), now, expiresAt]);
  if (rowCount === 1) return { isNew: true, expiresAt };
  // Who lost the answer asks again, and gets no more than the first time.
  const same = await sql.query<{ expires_at: Date }>(
    'SELECT expires_at FROM opened WHERE handle_hash = $1 AND log_origin = $2 AND log_idx = $3',
    named,
  );
  return same.rows[0] && { isNew: false, expiresAt: same.rows[0].expires_at };
}

/** When an order began, by the earliest act that it was granted under; undefined for one that never was. */
export async function readBegun(sql: Sql, order: string): Promise<Date | undefined> {
  const { rows } = await sql.query<{ at: Date }>('SELECT at FROM begun WHERE order_id = $1', [order]);
  return rows[0]?.at;
}

/** Remembers when an order began; answers whether nobody has remembered an earlier start. */
export async function keepBegun(sql: Sql, order: string, at: Date): Promise<boolean> {
  const { rows } = await sql.query<{ is_first: boolean }>(
    `INSERT INTO begun (order_id, at) VALUES ($1, $2)
     ON CONFLICT (order_id) DO UPDATE SET at = least(begun.at, excluded.at) RETURNING at >= $2 AS is_first`,
    [order, at],
  );
  return rows[0]?.is_first === true;
}

const keptGrant = `SELECT account_id, operation, scopes, reference, log_idx, bodies, notified, generation, lifted, credentials, is_export, expires_at,
    times FROM opened WHERE handle_hash = $1`;

/** The grant of a handle as it is now. */
export const readGrant = (sql: Sql, handleHash: Buffer): Promise<KeptGrant | undefined> => oneGrant(sql, keptGrant, handleHash);

/** The grant of a handle, which nobody else opens before this transaction ends. */
export const lockGrant = (sql: Sql, handleHash: Buffer): Promise<KeptGrant | undefined> =>
  oneGrant(sql, `${keptGrant} FOR UPDATE`, handleHash);

async function oneGrant(sql: Sql, statement: string, handleHash: Buffer): Promise<KeptGrant | undefined> {
  const { rows } = await sql.query<GrantRow>(statement, [handleHash]);
  const [row] = rows;
  return (
    row && {
      account: row.account_id,
      operation: row.operation,
      scopes: row.scopes,
      reference: row.reference,
      index: Number(row.log_idx),
      bodies: row.bodies,
      notified: row.notified,
      generation: row.generation === null ? null : Number(row.generation),
      lifted: row.lifted,
      credentials: row.credentials,
      isExport: row.is_export,
      expiresAt: row.expires_at,
      times: row.times,
    }
  );
}

/** Counts an opening of a locked grant. */
export async function countOpening(sql: Sql, handleHash: Buffer): Promise<void> {
  await sql.query('UPDATE opened SET times = times + 1 WHERE handle_hash = $1', [handleHash]);
}

/** Marks keys as opened for a package; answers whether none was before. */
export async function openedOnce(sql: Sql, handleHash: Buffer, ids: readonly string[]): Promise<boolean> {
  const { rowCount } = await sql.query(
    'INSERT INTO opened_key (handle_hash, key_id) SELECT $1, id FROM unnest($2::text[]) id ON CONFLICT DO NOTHING',
    [handleHash, ids],
  );
  return rowCount === ids.length;
}
