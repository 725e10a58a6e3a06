/** What the upgrade makes of identifiers that were imported before: addresses come from records, and everything else may come from the account's line. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { emptyDatabase } from './testing/test-database.ts';

const migrations = join(import.meta.dirname, 'migrations');

test('addresses that were imported before are the records’ own, other identifiers the account’s, and no account is deleted', async () => {
  const upgrade = readdirSync(migrations).find((one) => one.endsWith('_import')) ?? '';
  const database = await emptyDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'writ-upgrade-'));
  for (const name of readdirSync(migrations).filter((one) => one < upgrade))
    cpSync(join(migrations, name), join(folder, name), { recursive: true });
  await migrate(database.options('owner'), folder);
  const db = await connect(database.options('postgres'));
  try {
    await db.query("INSERT INTO records.account (id, handle, registered_at) VALUES ('a1', 'orla', '2020-01-01Z')");
    await db.query(
      `INSERT INTO records.identifier SELECT type, '\\x00112233445566778899aabbccddeeff', 'a1'
         FROM unnest('{EMAIL,IMEI,IP_ADDRESS_TIME,IP_ADDRESS_PORT_TIME}'::records.identifier_type[]) AS type`,
    );
    cpSync(join(migrations, upgrade), join(folder, upgrade), { recursive: true });
    await migrate(database.options('owner'), folder);
    const { rows } = await db.query('SELECT type, by_account FROM records.identifier ORDER BY type::text');
    expect(rows).toEqual([
      { type: 'EMAIL', by_account: true },
      { type: 'IMEI', by_account: true },
      { type: 'IP_ADDRESS_PORT_TIME', by_account: false },
      { type: 'IP_ADDRESS_TIME', by_account: false },
    ]);
    expect((await db.query('SELECT deleted_at FROM records.account')).rows).toEqual([{ deleted_at: null }]);
  } finally {
    await db.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});
