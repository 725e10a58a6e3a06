import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { connect } from './connect.ts';
import { freshDatabase, type TestDatabase } from './testing/test-database.ts';

describe('the catalogue of the database', () => {
  let database: TestDatabase;
  const act = async (sql: string) => {
    const client = await connect(database.options('postgres'));
    await client.query(sql).finally(() => client.end());
  };
  const read = async (role: 'owner' | 'postgres' = 'owner') => {
    const client = await connect(database.options(role));
    return readCatalogue(client).finally(() => client.end());
  };

  beforeEach(async () => {
    database = await freshDatabase();
    await act(`
      create table public.thing (id int check (id > 0), word text);
      alter table public.thing owner to writ_owner;
      alter table public.thing enable row level security, force row level security;
      create policy first_only on public.thing for select to writ_log using (id = 1);
      grant select on public.thing to writ_log;
      create function public.act() returns trigger language plpgsql security definer set search_path = pg_catalog as $$ begin return new; end $$;
      create trigger acts before insert on public.thing for each row execute function public.act();`);
  });
  afterEach(() => database.drop());

  test('is the same for every reader', async () => {
    expect(await read()).toBe(await read('postgres'));
  });

  test('names the rights of a table', async () => {
    const text = await read();
    expect(text).toContain('public.thing table: owner writ_owner; row security forced; SELECT to writ_log\n');
    expect(text).toContain('public.thing first_only: PERMISSIVE for SELECT to writ_log using (id = 1)\n');
    expect(text).toContain('public.thing thing_id_check: CHECK ((id > 0))\n');
    expect(text).toContain('public.act(): owner postgres; SECURITY DEFINER; volatile; search_path=pg_catalog; ');
    expect(text).toContain('writ_owner: login createrole\n');
  });

  test.each([
    ['alter table public.thing no force row level security', 'row security NOT FORCED; SELECT'],
    ['alter table public.thing disable row level security', 'owner writ_owner; no row security; SELECT to writ_log'],
    ['grant select on public.thing to public', 'SELECT to PUBLIC; SELECT to writ_log'],
    ['grant select on public.thing to writ_records with grant option', 'SELECT* to writ_records'],
    ['grant update (word) on public.thing to writ_records', 'public.thing.word: UPDATE to writ_records'],
    [
      'drop policy first_only on public.thing; create policy first_only on public.thing using (true)',
      'PERMISSIVE for ALL to public using true',
    ],
    ['alter table public.thing disable trigger acts', 'NOT ENABLED (D)'],
    [
      'alter table public.thing drop constraint thing_id_check; alter table public.thing add constraint c check (id > 1)',
      'c: CHECK ((id > 1))',
    ],
    ['alter function public.act() security invoker', 'public.act(): owner postgres; volatile'],
    ['alter function public.act() reset all', 'no search_path'],
    ['grant execute on function public.act() to writ_log', 'EXECUTE to writ_log'],
    ['alter table public.thing owner to writ_log', 'public.thing table: owner writ_log'],
    ['create view public.look as select id from public.thing', 'public.look view: owner postgres'],
    ['create unique index one on public.thing (id) where id = 1', 'WHERE (id = 1)'],
    [
      'create or replace function public.act() returns trigger language plpgsql security definer set search_path = pg_catalog as $$ begin return null; end $$',
      'public.act()',
    ],
  ])('shows the change: %s', async (sql, words) => {
    const before = await read();
    await act(sql);
    const after = await read();
    expect(after).not.toBe(before);
    expect(after).toContain(words);
  });
});
