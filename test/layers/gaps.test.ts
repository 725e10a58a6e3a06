/**
 * What the source does not hold, behind the third layer: a reading role gets it by a function under a grant, and row-level security alone lets no
 * more through. Whom it concerns is told by its being there.
 */
import { newOperationId } from '@writ/core';
import { connect } from '@writ/prisma';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GrantedDatabase, type GrantOptions, grantedDatabase, recordedAt } from '../harness/granted-database.ts';
import { type Attacker, attackerAs } from './attacker.ts';

const denied = '42501';
const operation = newOperationId();
let fixture: GrantedDatabase;
let attacker: Attacker;

beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  for (const account of ['a', 'b']) {
    const id = `p-${account}`;
    await fixture.admin.query(
      `INSERT INTO orders.preservation (id, order_id, target_id, asked_at, taken_at, wrapped) VALUES ($1, 'reference', 'target', $2, now(), '\\x01')`,
      [id, recordedAt],
    );
    await fixture.admin.query(`INSERT INTO records.preserved_identifier VALUES ($1, 'USER_ID', decode(repeat('00', 16), 'hex'), $2)`, [
      id,
      account,
    ]);
    await fixture.admin.query(
      `INSERT INTO records.preserved_gap VALUES ($1, 'TRAFFIC', 1, NULL, '2026-03-02', 'RETENTION', $2), ($1, 'SUBSCRIBER', 2, NULL, NULL, 'NOT_RECORDED', $2)`,
      [id, `of ${account}`],
    );
  }
  const owner = await connect(fixture.database.options('owner'));
  await owner.query(`
    CREATE SCHEMA careless; GRANT USAGE ON SCHEMA careless TO writ_records, writ_content;
    CREATE FUNCTION careless.gaps() RETURNS SETOF records.preserved_gap LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS 'SELECT * FROM records.preserved_gap';
    GRANT EXECUTE ON FUNCTION careless.gaps() TO writ_records, writ_content`);
  await owner.end();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  attacker = await attackerAs(fixture, 'records');
});
afterEach(() => attacker.close());

const asked = `SELECT * FROM records.gaps_of_session('TRAFFIC', 'a', NULL, NULL, '${recordedAt}', '{p-a,p-b}')`;
const seen = async (text: string) => (await attacker.client.query(text)).rows;
const under = async (own: Partial<GrantOptions>, account = 'a') =>
  attacker.name(operation, [await fixture.grant({ account, categories: ['TRAFFIC'], operation, preservations: ['p-a', 'p-b'], ...own })]);
const wholeGap = { account_id: 'a', gap_from: null, gap_to: new Date('2026-03-02'), why: 'RETENTION', says: 'of a' };

describe('the function', () => {
  it('answers nothing without a grant, and under one what is of its account, category and snapshots', async () => {
    expect(await seen(asked)).toEqual([]);
    await under({});
    expect(await seen(asked)).toEqual([wholeGap]);
  });

  it.each<[string, Partial<GrantOptions>]>([
    ['names another snapshot', { preservations: ['p-b'] }],
    ['names no snapshot', { preservations: [] }],
    ['is of another category', { categories: ['SUBSCRIBER'] }],
    ['is of another operation', { operation: newOperationId() }],
    ['has a window without it', { window: ['2026-03-02T00:00:00Z', '2026-03-04T00:00:00Z'] }],
    ['ended', { seconds: -1 }],
    ['was revoked', { revoked: true }],
  ])('answers nothing under a grant that %s', async (_what, own) => {
    await under(own);
    expect(await seen(asked)).toEqual([]);
  });

  it('says no more of the time than the window of the grant', async () => {
    await under({ window: ['2026-03-01T00:00:00Z', '2026-03-01T12:00:00Z'] });
    expect(await seen(asked)).toEqual([{ ...wholeGap, gap_from: new Date('2026-03-01'), gap_to: new Date('2026-03-01T12:00:00Z') }]);
  });

  it('tells of files where a record that describes one lies in the window of the grant, and of no other', async () => {
    const files = [1, 5].map(
      (day, n) => `('p-a', 'TRAFFIC', ${n + 10}, '2026-03-0${day}T10:00Z', '2026-03-0${day}T10:00:00.001Z', 'GONE', 'files', true)`,
    );
    await fixture.admin.query(`INSERT INTO records.preserved_gap VALUES ${files.join()}`);
    const gapOf = async (from: string, to: string) => {
      await under({ window: [from, to] });
      return (await seen(asked))
        .filter(({ why }) => why === 'GONE')
        .map(({ gap_from, gap_to }) => [gap_from.toISOString(), gap_to.toISOString()]);
    };
    expect(await gapOf('2026-03-02T00:00:00Z', '2026-03-05T00:00:00Z')).toEqual([]);
    expect(await gapOf('2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z')).toEqual([['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.001Z']]);
    expect(await gapOf('2026-03-01T00:00:00Z', '2026-03-06T00:00:00Z')).toEqual([['2026-03-01T10:00:00.000Z', '2026-03-05T10:00:00.001Z']]);
    await fixture.admin.query('DELETE FROM records.preserved_gap WHERE of_files');
  });

  it('answers nothing once the order is no longer in force', async () => {
    await under({});
    await fixture.moveOrder('WITHDRAWN');
    expect(await seen(asked)).toEqual([]);
    await fixture.moveOrder('IN_FORCE');
  });
});

describe('row-level security alone', () => {
  const all = 'SELECT preservation_id, category FROM careless.gaps()';

  it('shows nothing without a grant, and under one the categories and snapshots that it names', async () => {
    expect(await seen(all)).toEqual([]);
    await under({ preservations: ['p-a'] });
    expect(await seen(all)).toEqual([{ preservation_id: 'p-a', category: 'TRAFFIC' }]);
  });

  it('shows nothing to the role that reads content', async () => {
    await attacker.close();
    attacker = await attackerAs(fixture, 'content');
    await under({});
    expect(await seen(all)).toEqual([]);
  });
});

it('the role reads no table of it, and what staff read needs a proof', async () => {
  expect(await attacker.refusal('SELECT * FROM records.preserved_gap')).toBe(denied);
  expect(await attacker.refusal(`SELECT * FROM orders.gaps_of('reference', '')`)).toBe(denied);
  const orders = await attackerAs(fixture, 'orders');
  for (const text of [`SELECT * FROM orders.gaps_of('reference', '')`, asked, 'SELECT * FROM records.preserved_gap'])
    expect(await orders.refusal(text), text).toBe(denied);
  await orders.close();
});
