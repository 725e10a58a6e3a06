/** Migrations of the log-in's own database: SQL files in the order of their names, each applied once, whole, in one transaction under a lock. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartError } from '@writ/core/command-errors';
import type pg from 'pg';
import { inTransaction, type Sql } from './transaction.ts';

const ownFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const lock = 5_123_002;

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

async function applied(sql: Sql): Promise<Map<string, string>> {
  await sql.query(`CREATE TABLE IF NOT EXISTS log_in_migration (
    name text PRIMARY KEY,
    checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
    applied_at timestamptz NOT NULL DEFAULT now()
  )`);
  const { rows } = await sql.query<{ name: string; checksum: string }>('SELECT name, checksum FROM log_in_migration');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Throws StartError for a file that was changed after it was applied, and for a database that a newer version made. */
function requireSame(files: readonly Migration[], before: ReadonlyMap<string, string>): void {
  const known = new Map(files.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of before) {
    if (!known.has(name)) throw new StartError(`The database of the log-in has the migration ${name}, which this version does not know.`);
    if (known.get(name) !== checksum)
      throw new StartError(`The migration ${name} of the database of the log-in was changed after it was applied.`);
  }
}

/** Applies what is missing; answers the names. Throws StartError, and as the database does: then nothing was applied. */
export function migrateLogIn(pool: pg.Pool, folder: string = ownFolder): Promise<string[]> {
  return inTransaction(pool, async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    const [files, before] = [readFiles(folder), await applied(sql)];
    requireSame(files, before);
    const missing = files.filter(({ name }) => !before.has(name));
    for (const { name, sql: text, checksum } of missing) {
      await sql.query(text);
      await sql.query('INSERT INTO log_in_migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    }
    return missing.map(({ name }) => name);
  });
}

/** Passes where the database is the log-in's own. Throws StartError for a superuser, and for the database that keeps the records. */
export async function requireOwnDatabase(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ super: boolean; main: boolean }>(
    "SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super, to_regnamespace('records') IS NOT NULL AS main",
  );
  if (rows[0]?.super !== false) throw new StartError('The log-in connects as a superuser: give it the role log_in_of_writ.');
  if (rows[0].main) throw new StartError('The log-in keeps its people in a database of its own, not in the one that has the records.');
}
