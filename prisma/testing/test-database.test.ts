import { describe, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { freshDatabase, undeadlocked } from './test-database.ts';

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

test('a statement that a deadlock has ended is done again, and what fails otherwise fails', async () => {
  const database = await freshDatabase();
  const [own, other] = [await connect(database.options('postgres')), await connect(database.options('postgres'))];
  await own.query('create table public.one (); create table public.two ()');
  // Whoever has waited for a second finds the deadlock: not the other one.
  await other.query("set deadlock_timeout = '1min'; begin; lock table public.two");
  let tries = 0;
  const emptied = undeadlocked(() => {
    tries += 1;
    return own.query('truncate public.one, public.two');
  });
  const waits =
    "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'truncate public.one%' and datname = current_database()";
  const looking = await connect(database.options('postgres'));
  await expect.poll(async () => (await looking.query(waits)).rowCount).toBe(1);
  await other.query('lock table public.one; commit');
  await emptied;
  expect(tries).toBe(2);
  await expect(undeadlocked(() => own.query('truncate public.three'))).rejects.toMatchObject({ code: '42P01' });
  for (const client of [own, other, looking]) await client.end();
  await database.drop();
});
