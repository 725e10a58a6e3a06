import { readFileSync } from 'node:fs';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { getConstructionPlans } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

test('the migration makes the tables that this version of pg-boss wants, with its own statements', () => {
  const migration = readFileSync(new URL('../../../prisma/migrations/0014_worker/migration.sql', import.meta.url), 'utf8');
  const given = getConstructionPlans('worker');
  // All but its own transaction: a migration has one.
  const wanted = given.slice(given.indexOf('CREATE SCHEMA'), given.lastIndexOf('COMMIT;')).trimEnd();
  expect(wanted).toContain('CREATE TABLE worker.job_common');
  expect(migration).toContain(`as pg-boss gives it.\n${wanted}\n-- Up to here.`);
});

describe('the role of the worker', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  test.each([
    ['makes no table', 'create table worker.other (id int)'],
    ['changes no table', 'alter table worker.job_common add column other int'],
    ['makes no queue', `select worker.create_queue('other', '{}')`],
    ['changes no queue', `update worker.queue set policy = 'standard'`],
    ['runs no text as a command', `select worker.job_table_run('drop table worker.job', 'job_common')`],
  ])('%s', async (_never, text) => {
    const client = await connect(database.options('orders'));
    await expect(client.query(text)).rejects.toThrow(/permission denied|must be owner/);
    await client.end();
  });

  test('has a queue of the same rules for each subgraph', async () => {
    const client = await connect(database.options('postgres'));
    const { rows } = await client.query(
      `select (to_jsonb(q) - array['name', 'created_on', 'updated_on', 'monitor_claim_on', 'monitor_on', 'maintain_on'])::text as rules
         from worker.queue q where name in ('due', 'enforcement')`,
    );
    await client.end();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
  });

  test.each(['records', 'content', 'enforcement', 'audit', 'log'] as const)(
    'shares its queue with no other role: not with %s',
    async (role) => {
      const client = await connect(database.options(role));
      await expect(client.query('select from worker.job_common')).rejects.toThrow('permission denied for schema worker');
      await client.end();
    },
  );
});
