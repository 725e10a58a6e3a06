import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { lastMigration, migrate, migrationsFolder, pendingMigrations } from './migrate.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from './testing/test-database.ts';
import { holdReports, livingProcesses, report, reportEnd } from './upgrade/processes.ts';

describe('migrations', () => {
  let database: TestDatabase;
  let folder: string;
  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };
  const run = () => migrate(database.options('owner'), folder);
  const ask = async (sql: string) => {
    const client = await connect(database.options('postgres'));
    const { rows } = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end());
    return rows.flat() as unknown[];
  };
  const names = () => ask('select migration_name from _prisma_migrations order by 1');

  beforeEach(async () => {
    database = await emptyDatabase();
    folder = mkdtempSync(join(tmpdir(), 'writ-migrate-'));
    write('0001_first', 'create table one (n int); do $$ begin insert into one values (1); insert into one values (2); end $$;');
    write('0002_second', 'create function two() returns int language sql as $$ select 2; $$; insert into one values (two());');
  });
  afterEach(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  test('are applied in order, and not a second time', async () => {
    expect(await run()).toEqual(['0001_first', '0002_second']);
    expect(await ask('select n from one')).toEqual([1, 2, 2]);
    const changes = "select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables where relname = '_prisma_migrations'";
    const before = await ask(changes);
    expect(await run()).toEqual([]);
    expect(await ask(changes)).toEqual(before);
    write('0003_third', 'insert into one values (3)');
    expect(await run()).toEqual(['0003_third']);
  });

  test('are applied once when several processes start at the same time', async () => {
    const runs = await Promise.all([run(), run(), run()]);
    expect(runs.flat().toSorted()).toEqual(['0001_first', '0002_second']);
    expect(await names()).toEqual(['0001_first', '0002_second']);
  });

  test('that fail change nothing and are reported with the line', async () => {
    write('0003_third', 'create table three (n int);\ninsert into one values (3);\ninsert into absent values (1);');
    write('0004_fourth', 'create table four (n int)');
    await expect(run()).rejects.toThrow(
      /^Migration 0003_third failed at line 3: relation "absent" does not exist\. Nothing of it was kept/,
    );
    expect(await names()).toEqual(['0001_first', '0002_second']);
    expect(await ask("select to_regclass('three'), to_regclass('four')")).toEqual([null, null]);
    expect(await ask('select n from one')).toEqual([1, 2, 2]);
    write('0003_third', 'create table three (n int)');
    expect(await run()).toEqual(['0003_third', '0004_fourth']);
  });

  test('give up when a session locks a table that they change, so that the next reader does not wait behind them', async () => {
    await run();
    write('0003_third', 'alter table one add column m int');
    const idle = await connect(database.options('postgres'));
    await idle.query('begin; lock table one in access share mode');
    const owner = database.options('owner');
    const hasty = { ...owner, options: `${owner.options} -c lock_timeout=50ms` };
    await expect(migrate(hasty, folder)).rejects.toThrow(
      /^Migration 0003_third waits for a table that another session keeps: .*pg_stat_activity/,
    );
    await idle.end();
    expect(await run()).toEqual(['0003_third']);
  });

  test('wait for a lock no longer than two seconds at a time where no other time is set', async () => {
    write('0003_third', "create table waited as select current_setting('lock_timeout') as most");
    await run();
    expect(await ask('select most from waited')).toEqual(['2s']);
  });

  test('try again for a lock, and let those through meanwhile who only read', async () => {
    await run();
    write('0003_third', 'alter table one add column m int');
    const idle = await connect(database.options('postgres'));
    await idle.query('begin; lock table one in access share mode');
    const running = run();
    const waits =
      "select count(*)::int from pg_stat_activity where usename = 'writ_owner' and wait_event_type = 'Lock' and datname = current_database()";
    // Waits, gives up, and waits again: a reader came through between.
    await expect.poll(() => ask(waits)).toEqual([1]);
    expect(await ask('select n from one')).toEqual([1, 2, 2]);
    await expect.poll(() => ask(waits)).toEqual([1]);
    await idle.end();
    expect(await running).toEqual(['0003_third']);
  });

  test('are refused when an applied file was changed', async () => {
    await run();
    write('0001_first', 'create table one (n bigint);');
    await expect(run()).rejects.toThrow(/0001_first was changed/);
    await expect(run()).rejects.toBeInstanceOf(StartError);
  });

  test('are refused when the database is ahead of the files by one that states nothing', async () => {
    await run();
    rmSync(join(folder, '0002_second'), { recursive: true });
    await expect(run()).rejects.toThrow(/doesn't know \(0002_second\)/);
  });

  test('are refused when another tool left one unfinished', async () => {
    await run();
    await ask("update _prisma_migrations set finished_at = null where migration_name = '0002_second' returning 1");
    await expect(run()).rejects.toThrow(/0002_second was begun by another tool/);
    await ask("update _prisma_migrations set rolled_back_at = now() where migration_name = '0002_second' returning 1");
    await expect(run()).rejects.toThrow(/0002_second failed/);
  });

  test('that end their own transaction are recognised', async () => {
    write('0003_third', 'create table three (n int); commit;');
    await expect(run()).rejects.toThrow(/0003_third ends its own transaction/);
  });

  const expanding = ['9001_more', '-- expand: a table beside the others\ncreate table more (n int)'] as const;
  const contracting = ['9002_less', '-- contract: nothing reads it any more\ndrop table one'] as const;

  test('that a newer version has added are no obstacle to an older one; those that take away are', async () => {
    await run();
    const older = mkdtempSync(join(tmpdir(), 'writ-older-'));
    cpSync(folder, older, { recursive: true });
    try {
      const startsOlder = () => pendingMigrations(database.options('owner'), older);
      write(...expanding);
      await run();
      expect(await startsOlder()).toEqual([]);
      expect(await migrate(database.options('owner'), older)).toEqual([]);
      write(...contracting);
      await run();
      await expect(startsOlder()).rejects.toThrow(
        /^Migration 9002_less has taken away what this version of Writ uses, which doesn't know it: start the version that applied it, or a later one\.$/,
      );
    } finally {
      rmSync(older, { recursive: true });
    }
  });

  test('that take away are left for later, but in a new database', async () => {
    await run();
    write(...contracting);
    write('9003_after', '-- expand: a table beside the others\ncreate table after (n int)');
    const leave = () => migrate(database.options('owner'), folder, 'leave');
    expect(await leave()).toEqual(['9003_after']);
    expect(await leave()).toEqual([]);
    expect(await pendingMigrations(database.options('owner'), folder)).toEqual([{ name: '9002_less', kind: 'contract' }]);
    expect(await run()).toEqual(['9002_less']);
    const fresh = await emptyDatabase();
    const all = await migrate(fresh.options('owner'), folder, 'leave').finally(() => fresh.drop());
    expect(all).toEqual(['0001_first', '0002_second', '9002_less', '9003_after']);
  });
});

describe('migrations that take away', () => {
  let database: TestDatabase;
  let folder: string;
  const add = (name: string, sql: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };
  beforeEach(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(join(tmpdir(), 'writ-migrate-'));
    cpSync(migrationsFolder, folder, { recursive: true });
    add('9001_more', '-- expand: a table beside the others\ncreate table public.more (n int)');
    add('9002_less', '-- contract: nothing reads it any more\ndrop table public.more');
  });
  afterEach(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });
  const as = async <T>(role: Parameters<TestDatabase['options']>[0], work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>) => {
    const client = await connect(database.options(role));
    return work(client).finally(() => client.end());
  };
  const run = () => migrate(database.options('owner'), folder);
  const there = () => as('postgres', async (client) => (await client.query("select to_regclass('public.more') as one")).rows[0].one);
  const own = { id: 'p-1', part: 'orders', host: 'host-3', version: '1.2.0', knows: lastMigration() };

  test('are refused while a process runs that does not know them, which is named; what only adds is kept', async () => {
    await as('orders', (client) => report(client, own));
    await as('records', (client) => report(client, { ...own, part: 'records', knows: '9002_less' }));
    await expect(run()).rejects.toThrow(
      new RegExp(
        `^Migration 9002_less takes away what a running version of Writ uses: orders on host-3 \\(version 1\\.2\\.0, to migration ${own.knows}, seen \\d+ s ago\\)\\. Stop or upgrade it\\.`,
      ),
    );
    expect(await there()).toBe('more');
    await as('orders', (client) => reportEnd(client, own.id));
    expect(await run()).toEqual(['9002_less']);
    expect(await there()).toBeNull();
  });

  test('do not wait for a process that has not reported for a minute, nor believe another role that it has ended', async () => {
    await as('orders', (client) => report(client, own));
    await as('records', (client) => reportEnd(client, own.id));
    await expect(run()).rejects.toThrow(/orders on host-3/);
    await as('postgres', (client) => client.query("update running.process set seen_at = seen_at - interval '61 seconds'"));
    expect(await run()).toEqual(['9002_less']);
  });

  test('let a process that starts meanwhile wait, which then finds them', async () => {
    const migrating = await connect(database.options('owner'));
    await migrating.query('begin');
    await holdReports(migrating);
    const starting = as('orders', (client) => report(client, own));
    await expect
      .poll(() =>
        as(
          'postgres',
          async (client) =>
            (await client.query("select from pg_locks where not granted and relation = 'running.process'::regclass")).rowCount,
        ),
      )
      .toBe(1);
    await migrating.query('rollback');
    await migrating.end();
    await starting;
    expect(await as('log', (client) => livingProcesses(client))).toMatchObject([{ role: 'writ_orders', part: 'orders', host: 'host-3' }]);
  });
});
