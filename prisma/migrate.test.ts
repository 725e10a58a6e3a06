import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { emptyDatabase, type TestDatabase } from './testing/test-database.ts';

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

  test('wait for a lock no longer than ten seconds where no other time is set', async () => {
    write('0003_third', "create table waited as select current_setting('lock_timeout') as most");
    await run();
    expect(await ask('select most from waited')).toEqual(['10s']);
  });

  test('are refused when an applied file was changed', async () => {
    await run();
    write('0001_first', 'create table one (n bigint);');
    await expect(run()).rejects.toThrow(/0001_first was changed/);
    await expect(run()).rejects.toBeInstanceOf(StartError);
  });

  test('are refused when the database is ahead of the files', async () => {
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
});
