import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTransaction } from '@writ/own-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LogInDatabase, logInDatabase } from '../testing/log-in-database.ts';
import { migrateLogIn, requireOwnDatabase } from './migrate.ts';

let own: LogInDatabase;
let folder = '';
beforeAll(async () => {
  own = await logInDatabase();
  folder = mkdtempSync(join(tmpdir(), 'writ-log-in-migrations-'));
  cpSync(fileURLToPath(new URL('./migrations', import.meta.url)), folder, { recursive: true });
});
afterAll(async () => {
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('each migration is applied once, also by two that start at the same moment, and a failing one leaves nothing behind', async () => {
  expect(await migrateLogIn(own.pool)).toEqual([]);
  // Where a database of an earlier version has it.
  expect((await own.pool.query('SELECT min(name) AS first FROM log_in_migration')).rows).toEqual([{ first: '0001_log_in.sql' }]);
  writeFileSync(join(folder, '0099_more.sql'), 'CREATE TABLE more (id integer);\nSELECT 1 / 0;\n');
  await expect(migrateLogIn(own.pool, folder)).rejects.toThrow('division by zero');
  writeFileSync(join(folder, '0099_more.sql'), 'CREATE TABLE more (id integer);\n');
  expect((await Promise.all([migrateLogIn(own.pool, folder), migrateLogIn(own.pool, folder)])).flat()).toEqual(['0099_more.sql']);
  await expect(migrateLogIn(own.pool)).rejects.toMatchObject({ name: 'StartError', message: expect.stringContaining('0099_more.sql') });
});

it('a migration that was changed after it was applied is refused', async () => {
  writeFileSync(join(folder, '0001_log_in.sql'), '-- other\n');
  await expect(migrateLogIn(own.pool, folder)).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining('0001_log_in.sql'),
  });
});

it('the database is for its own role alone, and nobody else can take its lock', async () => {
  await requireOwnDatabase(own.pool);
  const { database, host, port } = own.pool.options;
  const other = new pg.Client({ host: String(host), port: Number(port ?? 5432), user: 'writ_owner', database: String(database) });
  await expect(other.connect()).rejects.toThrow('permission denied for database');
});

it('a connection that is lost in the middle of a transaction ends that transaction, and not the process', async () => {
  const work = inTransaction(own.pool, async (sql) => {
    const { rows } = await sql.query('SELECT pg_backend_pid() AS pid');
    await own.pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    await sql.query('SELECT 1');
  });
  await expect(work).rejects.toThrow();
  expect((await own.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
