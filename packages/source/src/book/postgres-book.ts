/**
 * The book in a PostgreSQL database, for an adapter that lives beside one. It has a schema of its own, `writ_book`, which nobody else should read: it
 * knows of secret orders. Each step is one statement, so a process that dies leaves a step done or not begun; several processes may share one book.
 */
import { z } from 'zod';
import { remembered } from '../proof/checkpoints.ts';
import type { Book, BookEntry } from './book.ts';
import { checkpointRow, effectRow, entryRow, fileRow } from './rows.ts';

/** What is needed of a client of PostgreSQL; a `Pool` of `pg` is one. Connections are its owner's to open and to close. */
export interface PostgresQueries {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

const tables = `
  CREATE SCHEMA writ_book;
  CREATE TABLE writ_book.nonce (nonce text PRIMARY KEY, expires timestamptz NOT NULL);
  CREATE INDEX nonce_expires ON writ_book.nonce (expires);
  CREATE TABLE writ_book.checkpoint (size bigint PRIMARY KEY, root text NOT NULL);
  CREATE TABLE writ_book.entry (entry text PRIMARY KEY, position bigint GENERATED ALWAYS AS IDENTITY UNIQUE, idx text NOT NULL, at text NOT NULL,
    target text NOT NULL, receipt text NOT NULL, accounts text NOT NULL, until text NOT NULL, whole_after text);
  CREATE TABLE writ_book.revoked (entry text PRIMARY KEY, at text NOT NULL);
  CREATE TABLE writ_book.file (entry text NOT NULL, sha256 text NOT NULL, account text NOT NULL, media_type text NOT NULL, PRIMARY KEY (entry, sha256));
  CREATE TABLE writ_book.effect (kind text NOT NULL, id text NOT NULL, sequence text NOT NULL, state text NOT NULL, answer text, PRIMARY KEY (kind, id));
`;

const selectEntries = `SELECT e.entry, e.idx AS "index", e.at, e.target, e.receipt, e.accounts, e.until, e.whole_after AS "wholeAfter",
  r.at AS "revokedAt" FROM writ_book.entry e LEFT JOIN writ_book.revoked r ON r.entry = e.entry`;

const statements = {
  useNonce: `WITH gone AS (DELETE FROM writ_book.nonce WHERE nonce IN (
      SELECT nonce FROM writ_book.nonce WHERE expires < $3 ORDER BY expires LIMIT 1000 FOR UPDATE SKIP LOCKED))
    INSERT INTO writ_book.nonce (nonce, expires) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
  checkpoints: `SELECT size::float8 AS size, root FROM writ_book.checkpoint ORDER BY checkpoint.size DESC LIMIT ${remembered}`,
  remember: `WITH added AS (INSERT INTO writ_book.checkpoint (size, root) VALUES ($1, $2) ON CONFLICT DO NOTHING)
    DELETE FROM writ_book.checkpoint WHERE size < (SELECT min(size) FROM (
      SELECT size FROM (SELECT size FROM writ_book.checkpoint UNION SELECT $1::bigint) AS seen ORDER BY size DESC LIMIT ${remembered}) AS kept)`,
  begin: `INSERT INTO writ_book.entry (entry, idx, at, target, receipt, accounts, until) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
  files: `INSERT INTO writ_book.file (entry, sha256, account, media_type)
    SELECT $1, f.* FROM unnest($2::text[], $3::text[], $4::text[]) AS f ON CONFLICT DO NOTHING`,
  // Of two processes that carry states out at once, the newer state is what the platform was asked for last.
  setEffect: `INSERT INTO writ_book.effect AS e (kind, id, sequence, state, answer) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (kind, id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, answer = excluded.answer
      WHERE e.sequence::numeric <= excluded.sequence::numeric`,
};

const readEntries = async (db: PostgresQueries): Promise<BookEntry[]> =>
  z.array(entryRow).parse((await db.query(`${selectEntries} ORDER BY e.position`)).rows);

/**
 * What is in the book of a database, for whoever compares it with the log: makes nothing, and needs SELECT on the tables alone. Null where the
 * database has no book. Rejects with the error of the database.
 */
export const readPostgresBook = async (db: PostgresQueries): Promise<BookEntry[] | null> => ((await isThere(db)) ? readEntries(db) : null);

/** A book that can be read from its beginning. */
export interface PostgresBook extends Book {
  entries(): Promise<BookEntry[]>;
}

async function isThere(db: PostgresQueries): Promise<boolean> {
  const { rows } = await db.query(`SELECT to_regclass('writ_book.effect') IS NOT NULL AS there`);
  return z.array(z.object({ there: z.boolean() })).parse(rows)[0]?.there === true;
}

/** One that loses what it confirmed could answer an order twice, and forget that it did. */
async function requireDurable(db: PostgresQueries): Promise<void> {
  const { rows } = await db.query(`SELECT current_setting('synchronous_commit') AS setting`);
  if (z.array(z.object({ setting: z.string() })).parse(rows)[0]?.setting === 'off')
    throw new Error(
      `The database of the book has synchronous_commit off: a crash would lose what was answered. Set it on for the role of the adapter.`,
    );
}

async function createTables(db: PostgresQueries): Promise<void> {
  try {
    await db.query(tables);
  } catch (error) {
    // Another process of this adapter made them meanwhile.
    if (!(await isThere(db))) throw error;
  }
}

/**
 * Opens the book in a database. Its schema is made when it is not there, for which the role needs CREATE on the database, once. Rejects when the database can't
 * be reached or would lose in a power cut what it confirmed.
 */
export async function openPostgresBook(db: PostgresQueries): Promise<PostgresBook> {
  await requireDurable(db);
  if (!(await isThere(db))) await createTables(db);
  const first = async (text: string, ...values: unknown[]): Promise<unknown> => (await db.query(text, values)).rows[0];
  const run = async (text: string, ...values: unknown[]): Promise<number> => (await db.query(text, values)).rowCount ?? 0;
  return {
    useNonce: async (nonce, expires, now) => (await run(statements.useNonce, nonce, expires, now)) === 1,
    checkpoints: async () => z.array(checkpointRow).parse((await db.query(statements.checkpoints)).rows),
    async remember({ size, root }) {
      await run(statements.remember, size, root);
    },
    entry: async (entry) => entryRow.optional().parse(await first(`${selectEntries} WHERE e.entry = $1`, entry)),
    isRevoked: async (entry) => (await first('SELECT at FROM writ_book.revoked WHERE entry = $1', entry)) !== undefined,
    async begin({ entry, index, at, target, receipt, accounts, until }) {
      await run(statements.begin, entry, index, at, target, receipt, JSON.stringify(accounts), until);
    },
    async whole(entry, after) {
      await run('UPDATE writ_book.entry SET whole_after = $2 WHERE entry = $1', entry, after ?? '');
    },
    async revoke(entry, at) {
      await run('INSERT INTO writ_book.revoked (entry, at) VALUES ($1, $2) ON CONFLICT DO NOTHING', entry, at);
    },
    async files(entry, files) {
      if (files.length === 0) return;
      const columns = [files.map(({ sha256 }) => sha256), files.map(({ account }) => account), files.map(({ mediaType }) => mediaType)];
      await run(statements.files, entry, ...columns);
    },
    file: async (entry, sha256) =>
      fileRow
        .optional()
        .parse(
          await first('SELECT account, media_type AS "mediaType" FROM writ_book.file WHERE entry = $1 AND sha256 = $2', entry, sha256),
        ),
    effect: async ({ kind, id }) =>
      effectRow.optional().parse(await first('SELECT sequence, state, answer FROM writ_book.effect WHERE kind = $1 AND id = $2', kind, id)),
    async setEffect({ kind, id }, { sequence, state, answer }) {
      await run(statements.setEffect, kind, id, sequence, state, answer && JSON.stringify(answer));
    },
    entries: () => readEntries(db),
  };
}
