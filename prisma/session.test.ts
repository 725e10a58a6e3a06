import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { openPrisma, type PrismaClient, readTogether, sessionPool, underGrant } from './session.ts';
import { freshDatabase, type TestDatabase } from './testing/test-database.ts';

const operation = '11111111-1111-4111-8111-111111111111';
const under = (...grants: string[]) => ({ grants, operation });

/** Two accounts, each visible only under the grant that is named like it. */
const fixture = `
  drop schema records cascade;
  create schema records;
  create table records.account (id text primary key, handle text not null, registered_at timestamptz not null);
  insert into records.account values ('a', 'anna', '2020-01-02T03:04:05Z'), ('b', 'bert', '2021-01-01Z');
  alter table records.account enable row level security, force row level security;
  create policy read on records.account for select to writ_records
    using (id = any (string_to_array(current_setting('writ.grants', true), ',')));
  grant usage on schema records to writ_records;
  grant select on records.account to writ_records;
  create table public.late (n int);
  create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'refused at commit'; end $$;
  create constraint trigger late after insert on public.late deferrable initially deferred for each row execute function public.refuse();`;

describe('a read under a grant', () => {
  let database: TestDatabase;
  let prisma: PrismaClient;
  const ids = async (from: Pick<PrismaClient, 'account'> = prisma) =>
    (await from.account.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);

  beforeAll(async () => {
    database = await freshDatabase();
    const superuser = await connect(database.options('postgres'));
    await superuser.query(fixture);
    await superuser.end();
    prisma = openPrisma(database.options('records'), 2);
  });
  afterAll(async () => {
    await prisma.$disconnect();
    await database.drop();
  });

  test('sees the rows of its grants and, without a grant, no rows', async () => {
    expect(await underGrant(under('a'), () => ids())).toEqual(['a']);
    expect(await underGrant(under('a', 'b'), () => ids())).toEqual(['a', 'b']);
    expect(await underGrant(under(), () => ids())).toEqual([]);
    expect(await ids()).toEqual([]);
  });

  test('of two callers in one tick never shares a session', async () => {
    const both = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'a' : 'b'));
    const read = (id: string) => underGrant(under(id), () => prisma.account.findFirst({ where: { id }, select: { id: true } }));
    expect((await Promise.all(both.map(read))).map((row) => row?.id)).toEqual(both);
  });

  test('by findUnique has a known trap: merged across callers, the second finds nothing', async () => {
    const read = (id: string) => underGrant(under(id), () => prisma.account.findUnique({ where: { id }, select: { id: true } }));
    expect(await Promise.all([read('a'), read('b')])).toEqual([{ id: 'a' }, null]);
  });

  test('leaves nothing of its session on the connection', async () => {
    const pool = sessionPool(database.options('records'), 1);
    const query = { text: "select current_setting('writ.grants', true), pg_backend_pid()", rowMode: 'array' as const };
    const inside = await underGrant(under('a'), () => pool.query(query));
    const outside = await pool.query(query);
    expect(inside.rows[0]?.[0]).toBe('a');
    expect(outside.rows[0]).toEqual(['', inside.rows[0]?.[1]]);
    await pool.end();
  });

  test('includes a Prisma promise that is awaited inside', async () => {
    const lazy = prisma.account.findFirst({ where: { id: 'a' }, select: { id: true } });
    expect(await underGrant(under('a'), () => lazy)).toEqual({ id: 'a' });
  });

  test('whose query fails throws that error and leaves the connection clean', async () => {
    const pool = sessionPool(database.options('records'), 1);
    const array = { rowMode: 'array' as const };
    await expect(underGrant(under('a'), () => pool.query({ text: 'select 1/0', ...array }))).rejects.toMatchObject({ code: '22012' });
    await expect(underGrant(under('a'), () => pool.query({ text: 'select 1 from missing', ...array }))).rejects.toMatchObject({
      code: '42P01',
    });
    expect((await underGrant(under('a'), () => pool.query({ text: 'select id from records.account', ...array }))).rows).toEqual([['a']]);
    expect((await pool.query({ text: 'select id from records.account', ...array })).rows).toEqual([]);
    expect(pool.totalCount).toBe(1);
    await pool.end();
  });

  test('whose commit fails throws, although the query had answered', async () => {
    const pool = sessionPool(database.options('postgres'), 1);
    const insert = 'insert into public.late values (1) returning n';
    await expect(underGrant(under('a'), () => pool.query({ text: insert, rowMode: 'array' }))).rejects.toMatchObject({ code: 'P0001' });
    expect((await pool.query({ text: 'select count(*)::int from public.late', rowMode: 'array' })).rows).toEqual([[0]]);
    await pool.end();
  });

  test('whose connection is killed fails alone', async () => {
    const pool = sessionPool(database.options('records'), 1);
    const text = 'select pg_terminate_backend(pg_backend_pid())';
    await expect(underGrant(under('a'), () => pool.query({ text, rowMode: 'array' }))).rejects.toThrow();
    expect((await underGrant(under('b'), () => pool.query({ text: 'select id from records.account', rowMode: 'array' }))).rows).toEqual([
      ['b'],
    ]);
    await pool.end();
  });

  test('may be an interactive transaction, which the session around it does not cover', async () => {
    expect(await underGrant(under('a'), () => prisma.$transaction((tx) => ids(tx)))).toEqual([]);
    expect(await readTogether(prisma, under('b'), (tx) => ids(tx))).toEqual(['b']);
    expect(await prisma.$transaction((tx) => ids(tx))).toEqual([]);
  });

  test('refuses a handle that could carry a second one', () => {
    expect(() => underGrant(under('a,b'), () => ids())).toThrow(TypeError);
  });

  test('parses instants correctly, whatever settings the role has made for its later sessions', async () => {
    const role = await connect(database.options('records'));
    for (const own of ["DateStyle = 'SQL, DMY'", "TimeZone = 'Pacific/Kiritimati'", 'bytea_output = escape'])
      await role.query(`alter role current_user in database "${database.name}" set ${own}`);
    await role.end();
    const later = openPrisma(database.options('records'), 1);
    const found = await underGrant(under('a'), () => later.account.findFirst({ where: { id: 'a' }, select: { registeredAt: true } }));
    await later.$disconnect();
    expect(found?.registeredAt).toEqual(new Date('2020-01-02T03:04:05Z'));
  });

  test('waits for a lock no longer than five seconds, whatever the role has set for itself', async () => {
    const role = await connect(database.options('records'));
    await role.query(`alter role current_user in database "${database.name}" set lock_timeout = 0`);
    await role.end();
    const later = openPrisma(database.options('records'), 1);
    expect(await later.$queryRaw`show lock_timeout`).toEqual([{ lock_timeout: '5s' }]);
    await later.$disconnect();
  });

  test('parses instants in UTC', async () => {
    const found = await underGrant(under('a'), () => prisma.account.findFirst({ select: { registeredAt: true } }));
    expect(found?.registeredAt?.toISOString()).toBe('2020-01-02T03:04:05.000Z');
  });
});
