/** What was granted: one decision of the log is one handle. It is counted and kept in one statement, so that no two grants are judged by the same counts. */
import type { Sql } from '@writ/own-database';
import { type Counted, counts, type Limit } from '../evidence/floor.ts';
import type { Granted } from '../evidence/judge.ts';
import { flushedLater } from './flushes.ts';
import type { JournalLine } from './journal.ts';

/** What is counted, in the order of {@link counts}. */
const countings: Readonly<Record<keyof Counted, string>> = {
  ofOrder: 'count(*) FILTER (WHERE reference = $7 AND granted_at >= $24)',
  ofTarget: 'count(*) FILTER (WHERE reference = $7 AND account_id = $4)',
  packagesOfTarget: 'count(*) FILTER (WHERE reference = $7 AND account_id = $4 AND is_export AND granted_at >= $24)',
  ofPerson: 'count(*) FILTER (WHERE person = $8 AND granted_at >= $24)',
  ofBody: 'count(*) FILTER (WHERE body = $9 AND granted_at >= $24)',
  releasesOfPerson: 'count(DISTINCT reference) FILTER (WHERE releaser = $15 AND released_on = $16 AND reference <> $7)',
  accountsOfBody: 'count(DISTINCT account_id) FILTER (WHERE body = $9 AND released_on = $16 AND account_id <> $4)',
  fieldsOfCase: 'coalesce(sum(fields) FILTER (WHERE reference = $7), 0)',
  fieldsOfPerson: 'coalesce(sum(fields) FILTER (WHERE person = $8 AND granted_at >= $24), 0)',
  fieldsOfPlatform: 'coalesce(sum(fields) FILTER (WHERE granted_at >= $24), 0)',
};

/**
 * The row of the log is locked only as it was when the grants under it were counted, and where the counts, the handle and the order's begin allow the grant:
 * whoever waited for another grant's lock finds another number there, and keeps nothing.
 */
const insert = `WITH so_far AS MATERIALIZED (SELECT
    ARRAY[${counts.map((name) => countings[name]).join(',\n      ')}]::bigint[] AS counted,
    (SELECT expires_at FROM opened WHERE handle_hash = $1 AND log_origin = $2 AND log_idx = $3) AS same_expires_at,
    EXISTS (SELECT FROM opened WHERE handle_hash = $1 OR log_origin = $2 AND log_idx = $3) AS is_used,
    (SELECT at FROM begun WHERE order_id = $7) AS begun,
    (SELECT grants FROM seen WHERE origin = $2) AS grants
  FROM opened WHERE granted_at >= $24 OR reference = $7 OR released_on = $16),
  held AS MATERIALIZED (SELECT FROM seen, so_far
    WHERE seen.origin = $2 AND seen.grants = so_far.grants AND NOT so_far.is_used AND coalesce(so_far.begun >= $23, true)
      AND NOT EXISTS (SELECT FROM unnest(so_far.counted, $25::bigint[]) AS one (found, most) WHERE found >= most) FOR UPDATE OF seen),
  first AS (INSERT INTO begun (order_id, at) SELECT $7, $23 FROM held WHERE $23::timestamptz IS NOT NULL
    ON CONFLICT (order_id) DO UPDATE SET at = least(begun.at, excluded.at)),
  kept AS (INSERT INTO opened (handle_hash, log_origin, log_idx, account_id, operation, scopes, reference, person, body, bodies, notified,
    generation, lifted, credentials, releaser, released_on, is_export, fields, order_ends_at, granted_at, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21 FROM held
  ON CONFLICT DO NOTHING RETURNING granted_at),
  line AS (INSERT INTO journal (at, line) SELECT granted_at, $22 FROM kept)
  SELECT so_far.*, EXISTS (SELECT FROM kept) AS is_kept, ${flushedLater} FROM so_far`;

interface KeepRow {
  readonly counted: readonly string[];
  readonly same_expires_at: Date | null;
  readonly is_used: boolean;
  readonly begun: Date | null;
  readonly grants: string | null;
  readonly is_kept: boolean;
}

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

/** Whether the grant was kept, and what there was before it. */
export interface Keeping {
  readonly isKept: boolean;
  readonly counted: Counted;
  /** Whether this decision, or this handle, was used before; and until when, where it was for just this. */
  readonly used: { readonly same: Date | undefined } | undefined;
  /** When the order began, by the earliest act that it was granted under. */
  readonly begunAt: Date | undefined;
}

/**
 * Keeps a grant and when its order began, with its line of the journal: not where the limits, a use of the decision or of the handle, or an earlier begin of the order
 * are against it, and not where there is another grant than those that were counted. It is flushed with its opening: a crash before that loses it, and nothing was opened by it.
 */
export async function keepGrant(sql: Sql, handleHash: string, granted: Granted, { now, line, limits }: Keep): Promise<Keeping> {
  const { origin, index, begunAt, expiresAt } = granted;
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const most = counts.map((name) => limits.find(({ count }) => count === name)?.from);
  const values = [
    Buffer.from(handleHash, 'hex'),
    origin,
    index,
    ...valuesOf(granted),
    now,
    expiresAt,
    JSON.stringify(line),
    begunAt,
    today,
    most,
  ];
  const { rows } = await sql.query<KeepRow>({ name: 'keep', text: insert, values });
  const [row] = rows;
  if (row === undefined || row.grants === null) throw new TypeError(`the memory of ${origin} was not begun`);
  return {
    isKept: row.is_kept,
    counted: Object.fromEntries(counts.map((name, at) => [name, Number(row.counted[at])])) as Counted,
    used: row.is_used ? { same: row.same_expires_at ?? undefined } : undefined,
    begunAt: row.begun ?? undefined,
  };
}

interface Keep {
  readonly now: Date;
  readonly line: JournalLine;
  readonly limits: readonly Limit[];
}
