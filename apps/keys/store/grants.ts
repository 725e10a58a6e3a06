/** What was granted: one decision of the log is one handle, which opens a few times in its time. */
import type { Counted } from '../evidence/floor.ts';
import type { Endable, Granted, SignedEnd } from '../evidence/judge.ts';
import type { GrantedScope } from '../evidence/order.ts';
import type { JournalLine } from './journal.ts';
import { endColumns } from './register.ts';
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
  /** What was signed to end, or to clear, what it rests on. */
  readonly ends: readonly SignedEnd[];
  /** How many of the keys that signed for it count still. */
  readonly signers: number;
  /** How many of the secrets that are asked for are there still. */
  readonly secrets: number;
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
  ends: readonly SignedEnd[] | null;
  signers: number;
  secrets: number;
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
  sum(fields) FILTER (WHERE granted_at >= $5) AS fields_of_platform,
  (SELECT expires_at FROM opened WHERE handle_hash = $8 AND log_origin = $9 AND log_idx = $10) AS same_expires_at,
  EXISTS (SELECT FROM opened WHERE handle_hash = $8 OR log_origin = $9 AND log_idx = $10) AS is_used
FROM opened WHERE granted_at >= $5 OR reference = $1 OR released_on = $7`;

interface CountRow extends Record<string, unknown> {
  readonly same_expires_at: Date | null;
  readonly is_used: boolean;
}

/** What was granted so far. */
export interface GrantedSoFar {
  readonly counted: Counted;
  /** Whether this decision, or this handle, was used before; and until when, where it was for just this. */
  readonly used: { readonly same: Date | undefined } | undefined;
}

/** What was granted so far, under the lock of the log's row. */
export async function countGrants(sql: Sql, handleHash: string, granted: Granted, now: Date): Promise<GrantedSoFar> {
  const { origin, index, reference, account, person, body, released } = granted;
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const { rows } = await sql.query<CountRow>({
    name: 'counts',
    text: counts,
    values: [reference, account, person, body, today, released?.by, released?.on, Buffer.from(handleHash, 'hex'), origin, index],
  });
  const [row] = rows;
  const used = row?.is_used === true ? { same: row.same_expires_at ?? undefined } : undefined;
  return { counted: countedOf(row ?? {}), used };
}

function countedOf(row: Readonly<Record<string, unknown>>): Counted {
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

const insert = `WITH kept AS (INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, notified,
    generation, lifted, credentials, releaser, released_on, is_export, fields, order_ends_at, granted_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) ON CONFLICT DO NOTHING RETURNING granted_at),
  line AS (INSERT INTO journal (at, line) SELECT granted_at, $22 FROM kept) SELECT FROM kept`;

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

/** Keeps a grant, with its line of the journal; answers false where the decision or the handle was used already. */
export async function keepGrant(sql: Sql, handleHash: string, granted: Granted, kept: { now: Date; line: JournalLine }): Promise<boolean> {
  const { origin, index, expiresAt } = granted;
  const named = [Buffer.from(handleHash, 'hex'), origin, index];
  const values = [...named, ...valuesOf(granted), kept.now, expiresAt, JSON.stringify(kept.line)];
  const { rowCount } = await sql.query({ name: 'keep', text: insert, values });
  return rowCount === 1;
}

const begin = `WITH held AS MATERIALIZED (SELECT FROM seen WHERE origin = $1 FOR UPDATE)
  INSERT INTO begun (order_id, at) SELECT $2, $3 FROM held
  ON CONFLICT (order_id) DO UPDATE SET at = least(begun.at, excluded.at) RETURNING at >= $3 AS is_first`;

/** Locks the log's row and remembers when an order began; answers whether nobody has remembered an earlier start. */
export async function keepBegun(sql: Sql, origin: string, order: string, at: Date): Promise<boolean> {
  const { rows } = await sql.query<{ is_first: boolean }>({ name: 'begin', text: begin, values: [origin, order, at] });
  return rows[0]?.is_first === true;
}

const keptGrant = `SELECT account_id, operation, scopes, reference, log_idx, bodies, notified, generation, lifted, credentials, is_export, expires_at,
    times, (SELECT json_agg(one) FROM (SELECT ${endColumns} FROM ended WHERE order_id = opened.reference) one) AS ends,
    (SELECT count(*)::int FROM credential WHERE id = ANY(opened.credentials) AND revoked_at IS NULL) AS signers,
    (SELECT count(*)::int FROM (SELECT FROM account WHERE id = opened.account_id AND version = ANY($2) AND wrapped IS NOT NULL FOR SHARE) one) AS secrets
  FROM opened WHERE handle_hash = $1`;

/** Nobody else opens the grant of a handle before this transaction ends. */
export async function lockGrant(sql: Sql, handleHash: Buffer): Promise<void> {
  await sql.query({ name: 'lock', text: 'SELECT FROM opened WHERE handle_hash = $1 FOR UPDATE', values: [handleHash] });
}

/**
 * The grant of a handle as it is now, with what ends it, and how many of these versions of the account's secret there are; in a transaction an erasure of
 * them waits for its end.
 */
export async function readGrant(sql: Sql, handleHash: Buffer, versions: readonly number[]): Promise<KeptGrant | undefined> {
  const { rows } = await sql.query<GrantRow>({ name: 'grant', text: keptGrant, values: [handleHash, versions] });
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
      ends: row.ends ?? [],
      signers: row.signers,
      secrets: row.secrets,
    }
  );
}

const count = `WITH counted AS (UPDATE opened SET times = times + 1 WHERE handle_hash = $1)
  INSERT INTO journal (at, line) VALUES ($2, $3)`;

/** Counts an opening of a locked grant, with its line of the journal. */
export async function countOpening(sql: Sql, handleHash: Buffer, at: Date, line: JournalLine): Promise<void> {
  await sql.query({ name: 'count', text: count, values: [handleHash, at, JSON.stringify(line)] });
}

/** Marks keys as opened for a package; answers whether none was before. */
export async function openedOnce(sql: Sql, handleHash: Buffer, ids: readonly string[]): Promise<boolean> {
  const { rowCount } = await sql.query(
    'INSERT INTO opened_key (handle_hash, key_id) SELECT $1, id FROM unnest($2::text[]) id ON CONFLICT DO NOTHING',
    [handleHash, ids],
  );
  return rowCount === ids.length;
}
