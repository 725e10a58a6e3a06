import { describe, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { freshDatabase } from './test-database.ts';

describe('a test database', () => {
  test('is migrated, separate, and deleted by its drop', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    const owner = await connect(one.options('owner'));
    await owner.query('create table public.only_here (n int)');
    await owner.end();
    const superuser = await connect(two.options('postgres'));
    const { rows } = await superuser.query(
      "select to_regclass('public.only_here') as here, (select count(*) > 0 from _prisma_migrations) as migrated",
    );
    expect(rows).toEqual([{ here: null, migrated: true }]);
    await one.drop();
    await expect(connect(one.options('owner'))).rejects.toThrow(/no such database/);
    await superuser.end();
    await two.drop();
  });

  test('can start from a state that is created once', async () => {
    let fills = 0;
    const template = {
      name: `once_${process.pid}`,
      fill: async (connection: Parameters<typeof connect>[0]) => {
        fills += 1;
        const owner = await connect(connection);
        await owner.query('create table public.filled as select 7 as n');
        await owner.end();
      },
    };
    const databases = [await freshDatabase(template), await freshDatabase(template)];
    for (const database of databases) {
      const owner = await connect(database.options('owner'));
      expect((await owner.query('select n from public.filled')).rows).toEqual([{ n: 7 }]);
      await owner.end();
      await database.drop();
    }
    expect(fills).toBe(1);
  });
});
