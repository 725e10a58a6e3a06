/**
 * The rights of the database, printed and checked in: a change of rights is a line of a diff. Beside the print stand the
 * rules that no print may break, and the check that migrations and models agree.
 * Set UPDATE_GOLDEN=1 to write the file anew, and read what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../prisma/catalogue.ts';
import { driftOf } from '../../prisma/drift.ts';
import { readFunctions, storedFunctions, storeFunctions } from '../../prisma/functions.ts';
import { sourceTables } from './attacker.ts';

const golden = new URL('./catalogue.txt', import.meta.url);
const readers = ['writ_records', 'writ_content', 'writ_enforcement', 'writ_orders', 'writ_audit', 'writ_log', 'writ_mail', 'writ_source'];
/** Tables whose rows name or describe a person beyond what is published. */
const personal = [
  ...sourceTables,
  'records.identifier',
  'records.account_holder',
  'orders.access_grant',
  'records.preserved_identifier',
  'records.preserved',
  'content.preserved',
  'content.described_file',
  'content.preserved_file',
  'content.fetched_file',
  'orders.snapshot_key',
];

const readingSessions = "(SESSION_USER <> ALL (ARRAY['writ_records'::name, 'writ_content'::name]))";

let database: TestDatabase;
let client: pg.Client;
let text: string;
beforeAll(async () => {
  database = await freshDatabase();
  client = await connect(database.options('owner'));
  text = await readCatalogue(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const section = (title: string): string[] => {
  const [, rest = ''] = text.split(`# ${title}\n`);
  const lines = (rest.split('\n\n')[0] ?? '').trim().split('\n');
  expect(lines.length, title).toBeGreaterThan(3);
  return lines;
};

it('the rights in the database are those that are checked in', () => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

it('prisma/functions has the text of every function as the migrations leave it', async () => {
  const functions = await readFunctions(client);
  expect(functions.size).toBeGreaterThan(100);
  if (process.env['UPDATE_GOLDEN'] === '1') storeFunctions(functions);
  expect(Object.fromEntries(storedFunctions())).toEqual(Object.fromEntries(functions));
});

it('the migrations lead to the Prisma models', async () => {
  expect(await driftOf(database.options('owner'))).toBe('');
});

describe('in the database,', () => {
  it('PUBLIC has no right, and no right may be passed on', () => {
    expect(text).not.toMatch(/ to PUBLIC\b/);
    expect(text).not.toMatch(/\b(SELECT|INSERT|UPDATE|DELETE|EXECUTE|USAGE)\*/);
  });

  it('a role that serves can only log in', () => {
    const lines = section('Roles').filter((line) => !line.startsWith('writ_owner:'));
    expect(lines).toEqual(readers.map((role) => `${role}: login`).toSorted());
  });

  it('nothing is owned by a role that serves', () => {
    for (const role of readers) expect(text).not.toContain(`owner ${role}`);
  });

  it('a function that runs as its owner resolves names in pg_catalog alone, and in pg_temp only after it', () => {
    const definers = section('Functions').filter((line) => line.includes('SECURITY DEFINER'));
    expect(definers.length).toBeGreaterThan(0);
    for (const line of definers)
      expect(line).toMatch(
        /; search_path=pg_catalog, pg_temp(, (plan_cache_mode=force_generic_plan|enable_seqscan=off|lock_timeout=500ms))?; /,
      );
  });

  it('no function claims to be leakproof', () => {
    expect(text).not.toContain('LEAKPROOF');
  });

  it('record tables restrict their owner too, and only functions of the owner read them, under a grant', () => {
    const tables = section('Tables and views');
    const policies = section('Policies');
    for (const table of sourceTables) {
      expect(tables).toContain(`${table} table: owner writ_owner; row security forced; SELECT to writ_source`);
      const own = policies.filter((line) => line.startsWith(`${table} `));
      const named = (name: string) => own.find((line) => line.startsWith(`${table} ${name}: `));
      expect(own.map((line) => line.slice(table.length + 1).split(': ')[0])).toEqual([
        'erased',
        'import',
        'importing',
        'no_reader',
        'source',
      ]);
      // What the adapter of the platform gives it decides by the proof in each request.
      expect(named('source')).toBe(`${table} source: PERMISSIVE for SELECT to writ_source using true`);
      // The owner reaches what is to be erased, and no other row.
      expect(named('erased')).toBe(
        `${table} erased: PERMISSIVE for ALL to writ_owner using (account_id IN ( SELECT q.account_id FROM erasure.request q WHERE (q.records_erased_at IS NOT NULL))) with check false`,
      );
      expect(named('import')).toBe(`${table} import: PERMISSIVE for INSERT to writ_owner with check true`);
      // And, in its own sessions, what the lines of a running import name: by the row's key, or by an account as a whole.
      const [key, type] = table === 'records.subscriber' ? ['account_id', 'account'] : ['id', table.split('.')[1]];
      const linesOf = (what: string, column: string) =>
        `( SELECT true FROM importing.line l WHERE ((l.type = '${what}'::text) AND (l.key = ${table.split('.')[1]}.${column})))`;
      expect(named('importing')).toBe(
        `${table} importing: PERMISSIVE for ALL to writ_owner using ((SESSION_USER = 'writ_owner'::name) AND COALESCE(${linesOf(`${type}`, `${key}`)}, ${linesOf('account as a whole', 'account_id')}, false))`,
      );
      // And nothing at all in sessions of the roles that read records, whichever function of the owner reads there.
      expect(named('no_reader')).toBe(`${table} no_reader: RESTRICTIVE for SELECT to writ_owner using ${readingSessions}`);
    }
  });

  it('snapshots restrict their owner too: they grow while they are taken, are sealed to accounts once, go when they end, and are read like records', () => {
    for (const role of ['records', 'content']) {
      const table = `${role}.preserved`;
      expect(section('Tables and views')).toContain(`${table} table: owner writ_owner; row security forced; nobody`);
      const own = section('Policies').filter((line) => line.startsWith(`${table} `));
      expect(own.map((line) => line.split(/ using | with check /)[0])).toEqual([
        `${table} ended: PERMISSIVE for ALL to writ_owner`,
        `${table} reading: PERMISSIVE for SELECT to writ_owner`,
        `${table} sealing: PERMISSIVE for ALL to writ_owner`,
        `${table} taking: PERMISSIVE for INSERT to writ_owner`,
        `${table} under_grant: RESTRICTIVE for SELECT to writ_owner`,
      ]);
      expect(own[0]).toMatch(/orders\.preservation_ended e\)\) with check false$/);
      expect(own[1]).toContain(`using (SESSION_USER = 'writ_${role}'::name)`);
      expect(own[2]).toMatch(/orders\.preservation_sealing s\)\)$/);
      expect(own[3]).toMatch(/orders\.preservation_taking t\)\)$/);
      expect(own[4]).toContain(`using (${readingSessions} OR (EXISTS ( SELECT FROM unnest(( SELECT orders.granted_preserved() `);
    }
  });

  it('no view, and no column right, opens a table that holds a person', () => {
    expect(text.split('# Views as defined\n')[1]?.split(/^# /m)[0] ?? '').not.toMatch(
      new RegExp(personal.join('|').replaceAll('.', '\\.')),
    );
    const columns = text.split('# Columns with grants of their own\n')[1]?.split('\n\n')[0]?.trim().split('\n') ?? [];
    expect(columns.filter((line) => personal.some((table) => line.startsWith(`${table}.`)))).toEqual([
      'orders.access_grant.revoked_at: UPDATE to writ_orders',
    ]);
  });

  it('nobody but the owner reads a view (F6)', () => {
    const views = section('Tables and views').filter((line) => / (materialized )?view: /.test(line));
    expect(views.length).toBeGreaterThan(0);
    for (const line of views) expect(line).toMatch(/: owner writ_owner; nobody$/);
  });

  it('a function that a role may run of another part, or that reads records, runs as its owner, in a search path of its own (F2, F6)', () => {
    const own: Readonly<Record<string, readonly string[]>> = { orders: ['orders', 'worker'], log: ['log', 'console', 'demo'] };
    const lines = section('Functions').map((line) => ({
      line,
      schema: line.split('.')[0] ?? '',
      callers: [...line.matchAll(/EXECUTE to writ_(\w+)/g)],
    }));
    const crossing = lines.filter(({ schema, callers }) => callers.some(([, role = '']) => !(own[role] ?? [role]).includes(schema)));
    expect(crossing.length).toBeGreaterThan(10);
    const reading = lines.filter(({ line }) => /_of_session\(/.test(line) && !line.includes('; nobody; '));
    expect(reading.length).toBeGreaterThan(4);
    for (const { line } of [...crossing, ...reading])
      expect(line).toMatch(/\): owner writ_owner; SECURITY DEFINER; (stable|volatile); search_path=pg_catalog, pg_temp[;,]/);
  });

  it('the log only grows: no role but the owner deletes, empties or rewrites an entry', () => {
    const written = section('Tables and views').filter((line) =>
      /^log\.(log_entry|log_tile|log_checkpoint|log_decisions|log_detail|log_subject) /.test(line),
    );
    expect(written).toHaveLength(6);
    for (const line of written) expect(line).not.toMatch(/UPDATE|DELETE|TRUNCATE/);
  });
});
