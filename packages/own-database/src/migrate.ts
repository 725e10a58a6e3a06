/** Migrations of a database that a service has for itself: SQL files in the order of their names, each applied once, whole, in one transaction under a lock. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { StartError } from '@writ/core/command-errors';
import type pg from 'pg';
import { inTransaction, type Sql } from './transaction.ts';

/** A database of its own: of whom it is, and where what was applied is kept. */
export interface OwnDatabase {
  /** In a sentence, such as "the log-in". */
  readonly of: string;
  /** Whom it connects as: no superuser. */
  readonly role: string;
  /** The table of what was applied. Never another one once a database has it. */
  readonly table: string;
  /** The number of the lock that a migration holds. */
  readonly lock: number;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly checksum: string;
}

function readFiles(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applied(sql: Sql, table: string): Promise<Map<string, string>> {
  await sql.query(`CREATE TABLE IF NOT EXISTS ${table} (
    name text PRIMARY KEY,
    checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
    applied_at timestamptz NOT NULL DEFAULT now()
  )`);
  const { rows } = await sql.query<{ name: string; checksum: string }>(`SELECT name, checksum FROM ${table}`);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Throws StartError for a file that was changed after it was applied, and for a database that a newer version made. */
function requireSame(files: readonly Migration[], before: ReadonlyMap<string, string>, of: string): void {
  const known = new Map(files.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of before) {
    if (!known.has(name)) throw new StartError(`The database of ${of} has the migration ${name}, which this version does not know.`);
    if (known.get(name) !== checksum)
      throw new StartError(`The migration ${name} of the database of ${of} was changed after it was applied.`);
  }
}

/** Applies what is missing of a folder; answers the names. Throws StartError, and as the database does: then nothing was applied. */
export function migrateOwn(pool: pg.Pool, { of, table, lock }: OwnDatabase, folder: string): Promise<string[]> {
  return inTransaction(pool, async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    const [files, before] = [readFiles(folder), await applied(sql, table)];
    requireSame(files, before, of);
    const missing = files.filter(({ name }) => !before.has(name));
    for (const { name, sql: text, checksum } of missing) {
      await sql.query(text);
      await sql.query(`INSERT INTO ${table} (name, checksum) VALUES ($1, $2)`, [name, checksum]);
    }
    return missing.map(({ name }) => name);
  });
}

/** Passes where the database is its own. Throws StartError for a superuser, and for the database that keeps the records. */
export async function requireOwn(pool: pg.Pool, { of, role }: OwnDatabase): Promise<void> {
  const { rows } = await pool.query<{ super: boolean; main: boolean }>(
    "SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super, to_regnamespace('records') IS NOT NULL AS main",
  );
  const [found] = rows;
  if (found?.super !== false) throw new StartError(`The connection of ${of} is a superuser's: give it the role ${role}.`);
  if (found.main) throw new StartError(`What ${of} keeps is in a database of its own, not in the one that has the records.`);
}
