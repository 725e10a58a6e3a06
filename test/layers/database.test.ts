/**
 * The third layer alone: what row-level security shows to a function that asks for everything, in a session of a reading role. Nothing without
 * a grant; with grants exactly the rows of each, account and category and window and horizon together; nothing once a grant is over.
 */
import { newGrantHandle, newOperationId } from '@writ/core';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days, type GrantedDatabase, type GrantOptions, grantedDatabase, snapshotOf } from '../harness/granted-database.ts';
import { type Attacker, attackerAs, everything, type RecordTable, recordTables, sourceTables, withCarelessFunctions } from './attacker.ts';

let fixture: GrantedDatabase;
beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b', 'c']);
  await withCarelessFunctions(fixture);
});
afterAll(() => fixture.close());

/** What a table shows of an account. */
const rowsOf = ({ rows }: RecordTable, account: string) => rows.map((day) => `${account} ${day}`);

describe.each(recordTables)('the table $table, $category', (table) => {
  let attacker: Attacker;
  const operation = newOperationId();
  const grant = (own: Partial<GrantOptions> = {}) => fixture.grant({ account: 'a', categories: [table.category], operation, ...own });
  const shown = async (...handles: string[]) => {
    await attacker.name(operation, handles);
    return attacker.see(table.table);
  };

  beforeEach(async () => {
    attacker = await attackerAs(fixture, table.role);
  });
  afterEach(() => attacker.close());

  it('shows nothing without a grant, although it has rows', async () => {
    expect(await attacker.see(table.table)).toEqual([]);
    const { rowCount } = await fixture.admin.query(`SELECT FROM ${table.table}`);
    expect(rowCount).toBeGreaterThanOrEqual(3 * table.rows.length);
  });

  it('shows the rows of a grant and no others', async () => {
    expect(await shown(await grant())).toEqual(rowsOf(table, 'a'));
  });

  it('shows nothing for an invented handle, nor for the hash of a valid one', async () => {
    const handle = await grant();
    const hash = `encode(sha256('${handle}'), 'hex')`;
    const { rows } = await fixture.admin.query<{ hex: string }>(`SELECT ${hash} AS hex`);
    expect(await shown(newGrantHandle(), rows[0]?.hex ?? '', '', '%', `${handle} `)).toEqual([]);
  });

  it('shows nothing for the handle of another operation, and shows it in that operation', async () => {
    const other = newOperationId();
    const handle = await grant({ operation: other });
    expect(await shown(handle)).toEqual([]);
    await attacker.name(other, [handle]);
    expect(await attacker.see(table.table)).toEqual(rowsOf(table, 'a'));
  });

  it('shows nothing for the other categories of the same account', async () => {
    const others = recordTables.filter((one) => one.category !== table.category && one.role !== table.role).map(({ category }) => category);
    expect(await shown(await grant({ categories: others.length === 0 ? ['CONTENT'] : others }))).toEqual([]);
  });

  it('shows nothing once a grant has ended or is revoked', async () => {
    expect(await shown(await grant({ seconds: -1 }), await grant({ revoked: true }))).toEqual([]);
  });

  it('shows nothing that was recorded after the horizon', async () => {
    expect(await shown(await grant({ horizon: '2026-03-03T23:59:59Z' }))).toEqual([]);
    expect(await shown(await grant({ horizon: '2026-03-04T00:00:00Z' }))).toEqual(rowsOf(table, 'a'));
  });

  it('shows what is inside the window, from its first instant to before its last', async () => {
    if (table.category === 'SUBSCRIBER') {
      expect(await shown(await grant({ window: ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'] }))).toEqual(['a 2026-01-01']);
      expect(await shown(await grant({ window: ['2025-12-31T00:00:00Z', '2026-01-01T00:00:00Z'] }))).toEqual([]);
      return;
    }
    const window = ['2026-03-01T12:00:00Z', '2026-03-03T12:00:00Z'] as const;
    expect(await shown(await grant({ window }))).toEqual(['a 2026-03-01', 'a 2026-03-02']);
  });

  it('shows the rows of each of two grants and never those that only both together would cover', async () => {
    const other = recordTables.find(({ role, category }) => category !== table.category && role === table.role);
    const first = await grant();
    const second = await grant({ account: 'b', categories: [other?.category ?? 'TRAFFIC'] });
    expect(await shown(first, second)).toEqual([...rowsOf(table, 'a'), ...(other === undefined ? [] : rowsOf(other, 'b'))]);
  });

  it('applies window and horizon grant by grant', async () => {
    if (table.category === 'SUBSCRIBER') {
      const early = { horizon: '2026-03-03T00:00:00Z' };
      expect(await shown(await grant(early), await grant({ account: 'b' }))).toEqual(['b 2026-01-01']);
      return;
    }
    const ofA = await grant({ window: ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'] });
    const ofB = await grant({ account: 'b', window: ['2026-03-03T00:00:00Z', '2026-03-04T00:00:00Z'] });
    const ofC = await grant({ account: 'c', horizon: '2026-03-03T00:00:00Z' });
    expect(await shown(ofA, ofB, ofC)).toEqual(['a 2026-03-01', 'b 2026-03-03']);
  });

  it('is closed at the next statement of one transaction when the grant is revoked', async () => {
    const handle = await grant();
    await attacker.client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    expect(await shown(handle)).toEqual(rowsOf(table, 'a'));
    await fixture.revoke(handle);
    expect(await attacker.see(table.table)).toEqual([]);
    await attacker.client.query('COMMIT');
  });

  it('is closed at the next statement of one transaction when the order is no longer in force, whatever the grant states', async () => {
    const handle = await grant();
    const own = await grant({ purpose: 'SELF' });
    await attacker.client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    expect(await shown(handle)).toEqual(rowsOf(table, 'a'));
    await fixture.moveOrder('WITHDRAWN');
    expect(await attacker.see(table.table)).toEqual([]);
    // A person's own records are the source's to give: a grant for them shows no row here, in force or not.
    expect(await shown(own)).toEqual([]);
    await attacker.client.query('COMMIT');
    await fixture.moveOrder('IN_FORCE');
  });

  it('is closed at the end of a grant inside one message and inside one block, whose statements share a timestamp', async () => {
    await attacker.name(operation, [await grant({ seconds: 0.3 })]);
    const message = `SELECT pg_sleep(0.4); SELECT * FROM ${everything(table.table)}`;
    const answers: unknown = await attacker.client.query(message);
    expect(answers).toMatchObject([{ rowCount: 1 }, { rowCount: 0 }]);
    await attacker.name(operation, [await grant({ seconds: 0.3 })]);
    const block = `DO $$ BEGIN PERFORM pg_sleep(0.4); IF EXISTS (SELECT FROM ${everything(table.table)}) THEN RAISE 'a row'; END IF; END $$`;
    expect(await attacker.refusal(block)).toBe('allowed');
  });
});

it('a grant opens the snapshots that it names, and no other of its account', async () => {
  const operation = newOperationId();
  const attacker = await attackerAs(fixture, 'records');
  for (const [preservations, rows] of [
    [[], []],
    [[snapshotOf('b')], []],
    [[snapshotOf('a'), snapshotOf('b')], days.map((day) => `a ${day}`)],
  ] as const) {
    await attacker.name(operation, [await fixture.grant({ account: 'a', categories: ['TRAFFIC'], operation, preservations })]);
    expect(await attacker.see('records.preserved')).toEqual(rows);
  }
  await attacker.close();
});

it.each(['records', 'content'] as const)(
  'no grant and nothing else shows a session of writ_%s a row of the tables of the source',
  async (role) => {
    const operation = newOperationId();
    const attacker = await attackerAs(fixture, role);
    const categories = recordTables.map(({ category }) => category);
    await attacker.name(operation, [await fixture.grant({ account: 'a', categories, operation })]);
    // What lets the owner reach rows in its own sessions, to erase them, opens nothing here.
    await fixture.admin.query(
      `INSERT INTO erasure.request (id, account_id, account_state, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject, confirmed_at, records_erased_at, reason)
     VALUES (gen_random_uuid(), 'c', '', 'p', 'agent', now(), 'p', 'counsel', now(), now(), 'OBJECTED')`,
    );
    for (const table of sourceTables.filter((one) => one.startsWith(role))) {
      expect((await fixture.admin.query(`SELECT FROM ${table} WHERE account_id = 'c'`)).rowCount, table).toBeGreaterThan(0);
      expect(await attacker.see(table), table).toEqual([]);
    }
    await fixture.admin.query(`DELETE FROM erasure.request`);
    await attacker.close();
  },
);

it('a revoked grant remains revoked, even for the role that mints grants', async () => {
  const handle = await fixture.grant({ account: 'a', categories: ['SUBSCRIBER'], operation: newOperationId(), revoked: true });
  const orders = new pg.Client(fixture.database.options('orders'));
  await orders.connect();
  const revive = orders.query("UPDATE orders.access_grant SET revoked_at = NULL WHERE handle_hash = sha256(convert_to($1, 'UTF8'))", [
    handle,
  ]);
  await expect(revive).rejects.toThrow('a revoked grant stays revoked');
  await orders.end();
});
