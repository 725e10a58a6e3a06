import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KeysDatabase, keysDatabase } from '../secrets/testing/keys-database.ts';
import { migrateKeys, requireOwnDatabase } from './migrate.ts';

let keys: KeysDatabase;
let folder = '';
beforeEach(async () => {
  keys = await keysDatabase();
  folder = mkdtempSync(join(tmpdir(), 'writ-keys-migrations-'));
  cpSync(fileURLToPath(new URL('./migrations', import.meta.url)), folder, { recursive: true });
});
afterEach(async () => {
  await keys.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('each migration is applied once, and a failing one leaves nothing behind', async () => {
  expect(await migrateKeys(keys.pool)).toEqual([]);
  // Where a database of an earlier version has it.
  expect((await keys.pool.query('SELECT min(name) AS first FROM keys_migration')).rows).toEqual([{ first: '0001_secrets.sql' }]);
  writeFileSync(join(folder, '0003_more.sql'), '-- expand: more\nCREATE TABLE more (id integer);\nSELECT 1 / 0;\n');
  await expect(migrateKeys(keys.pool, folder)).rejects.toThrow('division by zero');
  writeFileSync(join(folder, '0003_more.sql'), '-- expand: more\nCREATE TABLE more (id integer);\n');
  expect((await Promise.all([migrateKeys(keys.pool, folder), migrateKeys(keys.pool, folder)])).flat()).toEqual(['0003_more.sql']);
  await expect(migrateKeys(keys.pool)).rejects.toMatchObject({ name: 'StartError', message: expect.stringContaining('0003_more.sql') });
});

it('a migration that was changed after it was applied is refused', async () => {
  writeFileSync(join(folder, '0001_secrets.sql'), '-- expand: other\n');
  await expect(migrateKeys(keys.pool, folder)).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining('0001_secrets.sql'),
  });
});

it('the database is for its own role alone, and the service starts in no other', async () => {
  await requireOwnDatabase(keys.pool);
  await expect(requireOwnDatabase(keys.asSuperuser)).rejects.toMatchObject({ name: 'StartError' });
  const { database, host } = keys.pool.options;
  for (const user of ['writ_owner', 'writ_records', 'writ_orders']) {
    const other = new pg.Client({ host: String(host), port: Number(keys.pool.options.port ?? 5432), user, database: String(database) });
    await expect(other.connect()).rejects.toThrow('permission denied for database');
  }
});
