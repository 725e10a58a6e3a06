/** What was granted: one decision of the log is one handle, which opens a few times in its time. */
import type { Sql } from '@writ/own-database';
import pg from 'pg';
import type { Counted } from '../evidence/floor.ts';
import type { Endable, Granted, SignedEnd } from '../evidence/judge.ts';
import type { GrantedScope } from '../evidence/order.ts';
import { confirmed, flushedLater } from './flushes.ts';
import type { JournalLine } from './journal.ts';
import { endColumns } from './register.ts';

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
  EXISTS (SELECT FROM opened WHERE handle_hash = $8 OR log_origin = $9 AND log_idx = $10) AS is_used,
  (SELECT at FROM begun WHERE order_id = $1) AS begun,
  (SELECT grants FROM seen WHERE origin = $9) AS grants
FROM opened WHERE granted_at >= $5 OR reference = $1 OR released_on = $7`;

interface CountRow extends Record<string, unknown> {
  readonly same_expires_at: Date | null;
  readonly is_used: boolean;
  readonly begun: Date | null;
  readonly grants: string | null;
}

/** What was granted so far. */
export interface GrantedSoFar {
  readonly counted: Counted;
  /** Whether this decision, or this handle, was used before; and until when, where it was for just this. */
  readonly used: { readonly same: Date | undefined } | undefined;
  /** When the order began, by the earliest act that it was granted under. */
  readonly begunAt: Date | undefined;
  /** How many grants there were under this log, ever: by which {@link keepGrant} sees whether there is another one. */
  readonly grants: string;
}

/** What was granted so far. */
export async function countGrants(sql: Sql, handleHash: string, granted: Granted, now: Date): Promise<GrantedSoFar> {
  const { origin, index, reference, account, person, body, released } = granted;
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const { rows } = await sql.query<CountRow>({
    name: 'counts',
    text: counts,
    values: [reference, account, person, body, today, released?.by, released?.on, Buffer.from(handleHash, 'hex'), origin, index],
  });
  const [row] = rows;
  if (row === undefined || row.grants === null) throw new TypeError(`the memory of ${origin} was not begun`);
  const used = row.is_used ? { same: row.same_expires_at ?? undefined } : undefined;
  return { counted: countedOf(row), used, begunAt: row.begun ?? undefined, grants: row.grants };
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

const insert = `WITH held AS MATERIALIZED (SELECT FROM seen WHERE origin = $2 AND grants = $23 FOR UPDATE),
  first AS (INSERT INTO begun (order_id, at) SELECT $7, $24 FROM held WHERE $24::timestamptz IS NOT NULL
    ON CONFLICT (order_id) DO UPDATE SET at = least(begun.at, excluded.at)),
  kept AS (INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, notified,
    generation, lifted, credentials, releaser, released_on, is_export, fields, order_ends_at, granted_at, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21 FROM held
  ON CONFLICT DO NOTHING RETURNING granted_at),
  line AS (INSERT INTO journal (at, line) SELECT granted_at, $22 FROM kept) SELECT ${flushedLater} FROM kept`;

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

/**
 * Keeps a grant and when its order began, with its line of the journal, compared and swapped: answers false where there is another grant than those that it
 * was judged by, or the decision or the handle was used. It is flushed with its opening: a crash before that loses it, and nothing was opened by it.
 */
export async function keepGrant(sql: Sql, handleHash: string, granted: Granted, kept: Kept): Promise<boolean> {
  const { origin, index, begunAt, expiresAt } = granted;
  const named = [Buffer.from(handleHash, 'hex'), origin, index];
  const values = [...named, ...valuesOf(granted), kept.now, expiresAt, JSON.stringify(kept.line), kept.grants, begunAt];
  const { rowCount } = await sql.query({ name: 'keep', text: insert, values });
  return rowCount === 1;
}

interface Kept extends Pick<GrantedSoFar, 'grants'> {
  readonly now: Date;
  readonly line: JournalLine;
}

const keptGrant = `SELECT account_id, operation, scopes, reference, log_idx, bodies, notified, generation, lifted, credentials, is_export, expires_at,
    times, (SELECT json_agg(one) FROM (SELECT ${endColumns} FROM ended WHERE order_id = opened.reference) one) AS ends,
    (SELECT count(*)::int FROM credential WHERE id = ANY(opened.credentials) AND revoked_at IS NULL) AS signers,
    (SELECT count(*)::int FROM (SELECT FROM account WHERE id = opened.account_id AND version = ANY($2) AND wrapped IS NOT NULL FOR SHARE) one) AS secrets,
    ${flushedLater}
  FROM opened WHERE handle_hash = $1`;

/**
 * The grant of a handle as it is now, with what ends it, and how many of these versions of the account's secret there are: whoever erases them just now, or
 * wraps them again, is waited for. A lock is written to the write-ahead log too, and nobody needs that on the disk.
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

const count = `WITH counted AS (UPDATE opened SET times = times + (NOT is_export)::int
    WHERE handle_hash = $1 AND times < $2
      AND NOT EXISTS (SELECT FROM ended WHERE order_id = opened.reference AND act <> ALL($3))
      AND (SELECT count(*) FROM credential WHERE id = ANY(opened.credentials) AND revoked_at IS NULL) = $4
      AND (SELECT count(*) FROM (SELECT FROM account
        WHERE id = opened.account_id AND version = ANY($5) AND wrapped IS NOT NULL FOR SHARE SKIP LOCKED) one) = $6
    RETURNING handle_hash, is_export),
  once AS (INSERT INTO opened_key (handle_hash, key_id) SELECT handle_hash, id FROM counted, unnest($7::text[]) id WHERE is_export),
  line AS (INSERT INTO journal (at, line) SELECT $8, $9 FROM counted) SELECT ${flushedLater} FROM counted`;

/** What is counted: an opening of a grant as it was judged, with its line of the journal. */
export interface Opening {
  readonly handleHash: Buffer;
  /** As {@link readGrant} answered it for these versions. */
  readonly judged: KeptGrant;
  readonly versions: readonly number[];
  /** The keys by their ids. */
  readonly ids: readonly string[];
  readonly at: Date;
  readonly line: JournalLine;
}

export type OpeningCount = 'COUNTED' | 'CHANGED' | 'OPENED_BEFORE';

/**
 * Counts an opening, compared and swapped: one was left, no end was signed that was not judged, no signer was suspended, and no secret erased or locked for it; else
 * nothing is counted and the grant is to be judged again. For a package each key is marked, and none counts twice. It is on the disk then; two at once, as `records`
 * and `content` are, wait for each other's count and not for each other's disk.
 */
export async function countOpening(sql: Sql, { handleHash, judged, versions, ids, at, line }: Opening): Promise<OpeningCount> {
  const ends = judged.ends.map(({ id }) => id);
  const values = [handleHash, timesMost, ends, judged.signers, versions, judged.secrets, ids, at, JSON.stringify(line)];
  try {
    const { rowCount } = await sql.query({ name: 'count', text: count, values });
    if (rowCount !== 1) return 'CHANGED';
    await confirmed(sql);
    return 'COUNTED';
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === 'opened_key_pkey') return 'OPENED_BEFORE';
    throw error;
  }
}
