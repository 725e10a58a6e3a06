/** Openings of what was granted: a handle opens a few times in its time, and each is counted as it was judged. */
import type { Sql } from '@writ/own-database';
import pg from 'pg';
import type { Endable, SignedEnd } from '../evidence/judge.ts';
import type { GrantedScope } from '../evidence/order.ts';
import type { WrappedSecret } from '../secrets/secrets.ts';
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
  /** Those of the account's secrets that are asked for and are there still, wrapped. */
  readonly secrets: readonly WrappedSecret[];
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
  secrets: { version: number; kek: number; wrapped: string }[] | null;
}

const keptGrant = `SELECT account_id, operation, scopes, reference, log_idx, bodies, notified, generation, lifted, credentials, is_export, expires_at,
    times, (SELECT json_agg(one) FROM (SELECT ${endColumns} FROM ended WHERE order_id = opened.reference) one) AS ends,
    (SELECT count(*)::int FROM credential WHERE id = ANY(opened.credentials) AND revoked_at IS NULL) AS signers,
    (SELECT json_agg(one) FROM (SELECT version, kek, encode(wrapped, 'hex') AS wrapped FROM account
      WHERE id = opened.account_id AND version = ANY($2) AND wrapped IS NOT NULL FOR SHARE) one) AS secrets,
    ${flushedLater}
  FROM opened WHERE handle_hash = $1`;

/**
 * The grant of a handle as it is now, with what ends it and these versions of the account's secret: whoever erases them just now, or wraps them again, is
 * waited for. A lock is written to the write-ahead log too, and nobody needs that on the disk.
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
      secrets: (row.secrets ?? []).map(({ wrapped, ...of }) => ({ ...of, wrapped: Buffer.from(wrapped, 'hex') })),
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
  const values = [handleHash, timesMost, ends, judged.signers, versions, judged.secrets.length, ids, at, JSON.stringify(line)];
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
