/** What the upgrade makes of identifiers that were imported before: addresses come from records, and everything else may come from the account's line. */
import { expect, test } from 'vitest';
import { beforeMigration } from './testing/earlier-database.ts';

test('addresses that were imported before are the records’ own, other identifiers the account’s, and no account is deleted', () =>
  beforeMigration('_import', async ({ client: db, upgrade }) => {
    await db.query("INSERT INTO records.account (id, handle, registered_at) VALUES ('a1', 'orla', '2020-01-01Z')");
    await db.query(
      `INSERT INTO records.identifier SELECT type, '\\x00112233445566778899aabbccddeeff', 'a1'
         FROM unnest('{EMAIL,IMEI,IP_ADDRESS_TIME,IP_ADDRESS_PORT_TIME}'::records.identifier_type[]) AS type`,
    );
    await upgrade();
    const { rows } = await db.query('SELECT type, by_account FROM records.identifier ORDER BY type::text');
    expect(rows).toEqual([
      { type: 'EMAIL', by_account: true },
      { type: 'IMEI', by_account: true },
      { type: 'IP_ADDRESS_PORT_TIME', by_account: false },
      { type: 'IP_ADDRESS_TIME', by_account: false },
    ]);
    expect((await db.query('SELECT deleted_at FROM records.account')).rows).toEqual([{ deleted_at: null }]);
  }));
