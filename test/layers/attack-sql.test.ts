/**
 * The third layer under attack: as a reading role, with a living grant for one account, by every way that SQL offers around a
 * policy. No way leads to a table; what a function of the owner answers is looked at from all sides. Temporary objects are allowed here although the migrations take them away, since PostgreSQL lets only the
 * database's owner do that: the policies have to hold where it could not.
 */
import { newOperationId } from '@writ/core';
import { connect, migrate } from '@writ/prisma';
import { emptyDatabase } from '@writ/prisma/test-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Attacker, attackerAs, everything, preservedTables, recordTables, sourceTables, withCarelessFunctions } from './attacker.ts';

const denied = '42501';
/** Statements against one record table, and the refusal. */
const onTable: readonly [(table: string) => string, string][] = [
  [(table) => `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`, denied],
  [(table) => `DROP POLICY under_grant ON ${table}`, denied],
  [(table) => `CREATE POLICY own ON ${table} USING (true)`, denied],
  [(table) => `CREATE INDEX own ON ${table} (account_id)`, denied],
  [(table) => `CREATE TRIGGER own BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`, denied],
  [(table) => `INSERT INTO ${table} SELECT * FROM ${table}`, denied],
  [(table) => `UPDATE ${table} SET account_id = 'a'`, denied],
  [(table) => `DELETE FROM ${table}`, denied],
  [(table) => `TRUNCATE ${table}`, denied],
  [(table) => `SELECT FROM ${table}`, denied],
  [(table) => `SELECT FROM ${table} FOR UPDATE`, denied],
  [(table) => `SELECT FROM ${table} TABLESAMPLE SYSTEM (100)`, denied],
  [(table) => `SELECT ctid, xmin FROM ${table}`, denied],
  [(table) => `EXPLAIN SELECT FROM ${table} WHERE account_id = 'b'`, denied],
  [(table) => `COPY ${table} TO STDOUT`, denied],
  [(table) => `CREATE TEMP VIEW own AS SELECT * FROM ${table}; SELECT * FROM own`, denied],
  [(table) => `SELECT query_to_xml('SELECT FROM ${table}', true, false, '')`, denied],
  [(table) => `DO 'BEGIN LOCK TABLE ${table} IN ACCESS SHARE MODE; END'`, denied],
  [(table) => `CREATE TEMP TABLE own (account_id text REFERENCES ${table})`, '42P16'],
  [(table) => `SET row_security = off; SELECT * FROM ${table}`, denied],
];

let fixture: GrantedDatabase;
beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  await withCarelessFunctions(fixture);
  await fixture.admin.query(`GRANT TEMPORARY ON DATABASE "${fixture.database.name}" TO PUBLIC; ANALYZE`);
});
afterAll(() => fixture.close());

describe.each(['records', 'content'] as const)('an attacker as writ_%s', (role) => {
  const tables = [{ table: `${role}.preserved` }];
  const operation = newOperationId();
  let attacker: Attacker;
  beforeEach(async () => {
    attacker = await attackerAs(fixture, role);
    const categories = recordTables.map(({ category }) => category);
    await attacker.name(operation, [await fixture.grant({ account: 'a', categories, operation })]);
  });
  afterEach(() => attacker.close());

  it.each(tables)('cannot change or bypass $table', async ({ table }) => {
    for (const [sql, state] of onTable) expect(await attacker.refusal(sql(table)), sql(table)).toBe(state);
  });

  it('cannot reach the record tables of the other subgraph', async () => {
    for (const table of [...sourceTables, ...preservedTables]) expect(await attacker.refusal(`SELECT * FROM ${table}`)).toBe(denied);
  });

  it.each(tables)('sees only the rows of the grant from a function in a filter on $table', async ({ table }) => {
    const seen: string[] = [];
    attacker.client.on('notice', ({ message }) => seen.push(String(message)));
    await attacker.client.query(`SET client_min_messages = notice;
      CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$;
      CREATE OPERATOR pg_temp.<~ (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)`);
    await attacker.client.query(
      `SELECT FROM ${everything(table)} WHERE pg_temp.leak(account_id) AND account_id OPERATOR(pg_temp.<~) account_id`,
    );
    expect(new Set(seen)).toEqual(new Set(['a']));
    const state = await attacker.refusal(`SELECT FROM ${everything(table)} WHERE account_id = 'b' AND account_id::int > 0`);
    expect(state, 'no error tells the value of a hidden row').toBe('allowed');
  });

  it.each(tables)('sees only the account of the grant from views, copies, aggregates and joins of $table', async ({ table }) => {
    const all = everything(table);
    await attacker.client.query(`CREATE TEMP VIEW looked AS SELECT * FROM ${all}; CREATE TEMP TABLE kept AS SELECT * FROM ${all}`);
    const whose = async (sql: string) => (await attacker.client.query<{ w: string }>(sql)).rows.map(({ w }) => w).join();
    expect(await whose(`SELECT string_agg(DISTINCT account_id, ',') AS w FROM looked`)).toBe('a');
    expect(await whose(`SELECT string_agg(DISTINCT account_id, ',') AS w FROM kept`)).toBe('a');
    expect(await whose(`SELECT max(account_id) AS w FROM ${all}`)).toBe('a');
    expect(await whose(`SELECT query_to_xml('SELECT DISTINCT account_id FROM ${all}', true, false, '')::text AS w`)).not.toContain('>b<');
    const lateral = `SELECT string_agg(DISTINCT r.account_id, ',') AS w FROM (VALUES ('a'), ('b')) v (id), LATERAL (SELECT * FROM ${all} t WHERE t.account_id = v.id) r`;
    expect(await whose(lateral)).toBe('a');
  });

  it.each(tables)('reads no value from the statistics of $table', async ({ table }) => {
    const [schema, name] = table.split('.');
    const { rows } = await attacker.client.query('SELECT FROM pg_stats WHERE schemaname = $1 AND tablename = $2', [schema, name]);
    expect(rows).toEqual([]);
    const known = await fixture.admin.query('SELECT FROM pg_stats WHERE schemaname = $1 AND tablename = $2', [schema, name]);
    expect(known.rowCount, 'there are statistics').toBeGreaterThan(0);
  });

  it('runs no code as the owner of the functions with a type of their own in pg_temp', async () => {
    const notices: string[] = [];
    attacker.client.on('notice', ({ message }) => notices.push(String(message)));
    for (const type of ['uuid', 'text', 'timestamptz', 'data_category', 'preserved_scope', '_text'])
      await attacker.client.query(`
        CREATE FUNCTION pg_temp.spy_${type}(pg_catalog.text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', current_user; RETURN true; END $$;
        CREATE DOMAIN pg_temp.${type} AS pg_catalog.${type === 'uuid' || type === 'timestamptz' ? type : 'text'} CHECK (pg_temp.spy_${type}(value::pg_catalog.text))`);
    await attacker.client.query(`SELECT * FROM orders.granted()`);
    for (const { table } of tables)
      expect(new Set(await attacker.see(table).then((rows) => rows.map((row) => row[0])))).toEqual(new Set(['a']));
    expect(notices).toEqual([]);
  });

  it('cannot replace the table of grants with a table of their own in pg_temp', async () => {
    await attacker.client.query(
      `CREATE TEMP TABLE access_grant (handle_hash bytea, account_id text); CREATE TEMP TABLE unnest (handle text)`,
    );
    await attacker.client.query(
      `INSERT INTO pg_temp.access_grant SELECT sha256('x'), 'b'; SET search_path = pg_temp, orders, records, content, pg_catalog`,
    );
    for (const { table } of tables)
      expect(new Set(await attacker.see(table).then((rows) => rows.map((row) => row[0])))).toEqual(new Set(['a']));
  });

  it.each(['nobody', "' OR true --", '{}', '*'])('sees nothing with the operation set to %s', async (operationValue) => {
    await attacker.client.query(`SELECT set_config('writ.operation', $1, false)`, [operationValue]);
    for (const { table } of tables) expect(await attacker.refusal(`SELECT * FROM ${everything(table)}`)).toBe('22P02');
  });

  it.each(['account', 'category', 'window', 'horizon', 'account_id', 'role'])(
    'changes nothing with the setting writ.%s',
    async (setting) => {
      await attacker.client.query(`SELECT set_config('writ.' || $1, 'b', false)`, [setting]);
      for (const { table } of tables) expect((await attacker.see(table)).filter((row) => row.startsWith('b'))).toEqual([]);
    },
  );
});

it('the migrations revoke temporary objects from everybody where the owner of the database runs them', async () => {
  const database = await emptyDatabase();
  await migrate(database.options('owner'));
  const client = await connect(database.options('records'));
  await expect(client.query('CREATE TEMP TABLE own (id int)')).rejects.toMatchObject({ code: denied });
  await expect(client.query(`CREATE FUNCTION pg_temp.own() RETURNS int LANGUAGE sql AS 'SELECT 1'`)).rejects.toMatchObject({
    code: denied,
  });
  await client.end();
  await database.drop();
});
