import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type DatabaseConnection } from './connect.ts';
import { refuseUnsafeRole } from './role-check.ts';
import { freshDatabase, type TestDatabase } from './testing/test-database.ts';

describe('a role that serves requests', () => {
  let database: TestDatabase;
  let role: string;
  const superuser = async (sql: string) => {
    const client = await connect(database.options('postgres'));
    await client.query(sql).finally(() => client.end());
  };
  const as = (user: string): DatabaseConnection => ({ ...database.options('postgres'), user });

  beforeAll(async () => {
    database = await freshDatabase();
    role = `tried_${randomUUID().slice(0, 8)}`;
    await superuser(`create role ${role} login connection limit 5`);
  });
  afterAll(async () => {
    await superuser(`drop owned by ${role}; drop role ${role}`);
    await database.drop();
  });

  test.each(['records', 'content', 'enforcement', 'orders', 'audit', 'mail', 'source', 'log'] as const)(
    'is accepted when it is writ_%s',
    async (name) => {
      await expect(refuseUnsafeRole(database.options(name), name)).resolves.toBeUndefined();
    },
  );

  test('is refused when it is the superuser or the owner', async () => {
    await expect(refuseUnsafeRole(database.options('postgres'), 'log')).rejects.toThrow(/postgres on socket .* is a superuser/);
    await expect(refuseUnsafeRole(database.options('owner'), 'log')).rejects.toThrow(/may make roles/);
  });

  test.each([
    ['default_transaction_read_only', (name: string) => `alter role ${name} set default_transaction_read_only = on`],
    ['statement_timeout', (name: string) => `alter role ${name} in database ":database" set statement_timeout = 1`],
    ['search_path', (name: string) => `alter role ${name} set search_path = public`],
  ])('F11: is refused with a setting that it can have made itself: %s', async (setting, give) => {
    const own = await connect(as(role));
    await own.query(give(role).replace(':database', database.name)).finally(() => own.end());
    await expect(refuseUnsafeRole(as(role), 'orders')).rejects.toThrow(`can have made itself: ${setting}.`);
    await superuser(`alter role ${role} reset all; alter role ${role} in database "${database.name}" reset all`);
    await superuser(`alter role ${role} set log_parameter_max_length = 0`);
    await expect(refuseUnsafeRole(as(role), 'orders')).resolves.toBeUndefined();
    await superuser(`alter role ${role} reset all`);
  });

  test.each([
    ['-1', 'has no connection limit'],
    ['5000', 'may open 5000 connections where the server has'],
  ])('F11: is refused with the connection limit %s, and the message has the statement that corrects it', async (most, reason) => {
    await superuser(`alter role ${role} connection limit ${most}`);
    const refused = await refuseUnsafeRole(as(role), 'orders').catch((error: unknown) => String(error));
    expect(refused).toContain(`${role} on socket`);
    expect(refused).toContain(reason);
    const [, statement = ''] = /: (ALTER ROLE "[a-z0-9_]+" CONNECTION LIMIT \d+);/.exec(String(refused)) ?? [];
    await superuser(statement);
    await expect(refuseUnsafeRole(as(role), 'orders')).resolves.toBeUndefined();
    await superuser(`alter role ${role} connection limit 1`);
    await expect(refuseUnsafeRole(as(role), 'orders'), 'any positive number is for the operator to choose').resolves.toBeUndefined();
    await superuser(`alter role ${role} connection limit 5`);
  });

  test.each([
    [(name: string) => `alter role ${name} bypassrls`, 'bypasses row-level security', (name: string) => `alter role ${name} nobypassrls`],
    [(name: string) => `create table public.own (); alter table public.own owner to ${name}`, 'owns tables', () => 'drop table public.own'],
    [
      (name: string) => `create role ${name}_maker bypassrls; grant ${name}_maker to ${name}`,
      '_maker, which bypasses row-level security',
      (name: string) => `drop role ${name}_maker`,
    ],
    [
      (name: string) => `grant pg_read_all_data to ${name}`,
      'has the rights of pg_read_all_data',
      (name: string) => `revoke pg_read_all_data from ${name}`,
    ],
  ])('is refused for each power alone (%#)', async (give, reason, take) => {
    await refuseUnsafeRole(as(role), 'orders');
    await superuser(give(role));
    await expect(refuseUnsafeRole(as(role), 'orders')).rejects.toThrow(reason);
    await superuser(take(role));
    await refuseUnsafeRole(as(role), 'orders');
  });
});
