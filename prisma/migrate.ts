/**
 * Applies the SQL files of prisma/migrations in the order of their names; those that contract may come later than others. Each file is sent whole, as one
 * query in one transaction with its own row, so that a failing one leaves nothing behind. The rows are in Prisma's own
 * table, so that its tool still recognises them, and who applies one holds that table's lock, which the owner alone may take. A row's `logs` has the kind
 * of the migration, for versions that do not have its file. Nothing is ever undone or edited here.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StartError } from '@writ/core';
import pg from 'pg';
import { connect, type DatabaseConnection } from './connect.ts';
import { kindOf, type MigrationKind } from './upgrade/kind.ts';
import { holdReports, livingProcesses, requireNoneOlder } from './upgrade/processes.ts';

/** One file to apply. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly checksum: string;
}

/** The project's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Reads `<folder>/<name>/migration.sql`, in the order of the names. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.toSorted().map((name) => {
    const bytes = readFileSync(join(folder, name, 'migration.sql'));
    return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
  });
}

const table = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Row {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
  /** The kind, where this runner applied it; null of the time before. */
  readonly logs: string | null;
}

async function appliedRows(client: pg.Client): Promise<Row[]> {
  const found = await client.query<{ there: boolean }>("select to_regclass('public._prisma_migrations') is not null as there");
  if (found.rows[0]?.there !== true) return [];
  const rows = await client.query<Row>(
    'select migration_name, checksum, logs, finished_at is not null as finished from public._prisma_migrations where rolled_back_at is null',
  );
  return rows.rows;
}

function refuseUnknown({ migration_name: name, logs }: Row): void {
  if (logs === 'expand') return;
  throw new StartError(
    logs === 'contract'
      ? `Migration ${name} has taken away what this version of Writ uses, which doesn't know it: start the version that applied it, or a later one.`
      : `The database has a migration that this version of Writ doesn't know (${name}): start the version that applied it, or a later one.`,
  );
}

/** What is still to apply. Throws StartError when the database isn't a state that these files lead to, or to which a newer version has only added. */
function pending(migrations: readonly Migration[], rows: readonly Row[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const { migration_name: name, checksum, finished } = row;
    const file = known.get(name);
    if (!file) {
      refuseUnknown(row);
      continue;
    }
    if (!finished)
      throw new StartError(
        `Migration ${name} was begun by another tool and never finished. Check the database, then mark the migration as rolled back or applied with that tool.`,
      );
    if (file.checksum !== checksum)
      throw new StartError(
        `Migration ${name} was changed after it had been applied: restore prisma/migrations/${name}/migration.sql and write a new migration for the change.`,
      );
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** The line of a file at which the server stopped, when it says so. */
function lineOf(sql: string, error: unknown): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN;
  return position > 0 ? ` at line ${[...sql].slice(0, position - 1).filter((character) => character === '\n').length + 1}` : '';
}

const endsTransaction = (name: string): StartError =>
  new StartError(
    `Migration ${name} ends its own transaction, so a part of it was committed: restore the database, and leave COMMIT and ROLLBACK out of the file.`,
  );

/**
 * Whoever reads a table waits behind a migration that waits for it: so it waits for two seconds, lets the others through, and tries again. Whoever runs
 * it may set another time.
 */
const waitBriefly = "select set_config('lock_timeout', '2s', true) where current_setting('lock_timeout') = '0'";
const tries = 10;
const pauseMs = 500;

/** Waited too long for a lock, or was chosen to end a deadlock: the next try may get it. */
const isLockTimeout = (cause: unknown): boolean => cause instanceof pg.DatabaseError && ['55P03', '40P01'].includes(cause.code ?? '');

const whyFailed = (name: string, sql: string, cause: unknown): string =>
  isLockTimeout(cause)
    ? `Migration ${name} waits for a table that another session keeps: it tried ${tries} times. Find the session in pg_stat_activity by its old xact_start, let it finish or end it, and migrate again; if there is none, stop the processes of Writ first. Nothing of it was kept.`
    : `Migration ${name} failed${lineOf(sql, cause)}: ${cause instanceof Error ? cause.message : String(cause)}. Nothing of it was kept. Give the role or the database what it lacks and migrate again; the file itself must stay as it was released.`;

/** Runs one file in the transaction that is open. */
async function execute(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const kind = kindOf(sql);
  if (kind === 'contract') {
    await holdReports(client);
    requireNoneOlder(await livingProcesses(client), name);
  }
  await client.query(sql);
  if (client.getTransactionStatus() !== 'T') throw endsTransaction(name);
  await client.query(
    `insert into public._prisma_migrations (id, checksum, migration_name, logs, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, $4, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name, kind === 'base' ? null : kind],
  );
}

/**
 * Runs one file, unless somebody else has meanwhile; answers whether. After an error the caller must close the client: that is what rolls the
 * transaction back.
 */
async function apply(client: pg.Client, migrations: readonly Migration[], migration: Migration): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    await client.query('begin; lock table public._prisma_migrations in share row exclusive mode');
    if (!pending(migrations, await appliedRows(client)).some((due) => due.name === migration.name)) {
      await client.query('rollback');
      return false;
    }
    await client.query(waitBriefly);
    try {
      await execute(client, migration);
      await client.query('commit');
      return true;
    } catch (cause) {
      if (cause instanceof StartError) throw cause;
      if (!isLockTimeout(cause) || attempt === tries) throw new StartError(whyFailed(migration.name, migration.sql, cause), { cause });
    }
    await client.query('rollback');
    await wait(pauseMs);
  }
}

/** The catalogue refuses the second of two that make the table at the same moment; then it is there. */
async function makeTable(client: pg.Client): Promise<void> {
  try {
    await client.query(table);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !['23505', '42P07', '42710'].includes(error.code ?? '')) throw error;
  }
}

/** A migration that is not applied yet. */
export interface DueMigration {
  readonly name: string;
  readonly kind: MigrationKind;
}

/**
 * The migrations of `folder` that the database still lacks. Reads only; the role must be allowed to read the
 * table of migrations where there is one. Throws StartError as {@link migrate} does.
 */
export async function pendingMigrations(connection: DatabaseConnection, folder: string = migrationsFolder): Promise<DueMigration[]> {
  const client = await connect(connection);
  try {
    return pending(readMigrations(folder), await appliedRows(client)).map(({ name, sql }) => ({ name, kind: kindOf(sql) }));
  } finally {
    await client.end();
  }
}

/** The last migration of this version: what it knows of the database. */
export const lastMigration = (folder: string = migrationsFolder): string => readMigrations(folder).at(-1)?.name ?? '';

/**
 * Brings the database up to the migrations of `folder` and returns the names that were applied now. Connect as
 * `writ_owner`. When nothing is due it only reads. Several processes may call it at once. With `leave`, those that contract wait, except in a database that is new.
 * Throws StartError; also where a process runs that does not know a migration that contracts: what came before that one is kept.
 */
export async function migrate(
  connection: DatabaseConnection,
  folder: string = migrationsFolder,
  contract: 'apply' | 'leave' = 'apply',
): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await connect(connection);
  try {
    const rows = await appliedRows(client);
    const isLeft = ({ sql }: Migration): boolean => contract === 'leave' && rows.length > 0 && kindOf(sql) === 'contract';
    const due = pending(migrations, rows).filter((migration) => !isLeft(migration));
    if (due.length === 0) return [];
    await makeTable(client);
    const applied: string[] = [];
    for (const migration of due) if (await apply(client, migrations, migration)) applied.push(migration.name);
    return applied;
  } finally {
    await client.end();
  }
}
