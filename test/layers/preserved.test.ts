/**
 * Snapshots behind the third layer: what SQL of a reading role sees of them, who may fill and empty them, and that nothing in them changes.
 * Accounts `a` and `b` are preserved under the order of the fixture; every value names its account, so that a stray row tells whose it is.
 */
import { createHash, randomBytes } from 'node:crypto';
import { newOperationId } from '@writ/core';
import { connect } from '@writ/prisma';
import {
  openPrisma,
  type PrismaClient,
  type RecordPage,
  type RecordReader,
  type RecordRow,
  recordOpener,
  recordRows,
  underGrant,
} from '@writ/prisma/client';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newPreservationKey, openSnapshotRow, SnapshotSealError, unwrapPreservationKey } from '../../prisma/snapshot-seal.ts';
import { type GrantedDatabase, type GrantOptions, grantedDatabase, recordedAt } from '../harness/granted-database.ts';
import { keepAll, keepLines, linesOf } from '../harness/kept-lines.ts';
import { type Attacker, attackerAs, withCarelessFunctions } from './attacker.ts';

const denied = '42501';
const master = randomBytes(32);
const indexOf = (account: string) => createHash('sha256').update(account).digest().subarray(0, 16);

let fixture: GrantedDatabase;
let orders: pg.Client;
let owner: pg.Client;

/** Asks for a snapshot under the order, and takes it unless it is left to be taken; as the superuser, who needs no proof. */
async function snapshot(id: string, account: string, { taken = true, askedAt = recordedAt } = {}): Promise<Buffer> {
  const { key, wrapped } = newPreservationKey(master, id);
  await orders.query(`INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ($1, 'reference', 'target', $2)`, [
    id,
    askedAt,
  ]);
  if (!taken) return key;
  await keepAll(fixture.admin, id, { type: 'USER_ID', index: indexOf(account) }, key);
  await fixture.admin.query('UPDATE orders.preservation SET taken_at = now(), wrapped = $2 WHERE id = $1', [id, wrapped]);
  return key;
}
const end = (id: string) =>
  fixture.admin.query(`UPDATE orders.preservation SET state = 'ENDED', ended_at = now(), wrapped = NULL WHERE id = $1`, [id]);
const rowsOf = async (id: string): Promise<number> => {
  const { rows } = await fixture.admin.query<{ n: number }>(
    `SELECT ((SELECT count(*) FROM records.preserved WHERE preservation_id = $1) + (SELECT count(*) FROM content.preserved WHERE preservation_id = $1)
           + (SELECT count(*) FROM records.preserved_identifier WHERE preservation_id = $1))::int AS n`,
    [id],
  );
  return rows[0]?.n ?? -1;
};

/** A transaction of the superuser that is taken back. */
async function begun(): Promise<{ client: pg.Client; release: () => Promise<void> }> {
  const client = await connect(fixture.database.options('postgres'));
  await client.query('BEGIN');
  return {
    client,
    release: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b', 'c']);
  await withCarelessFunctions(fixture);
  await fixture.admin.query(
    `UPDATE orders.legal_order SET categories = '{SUBSCRIBER,IDENTIFICATION,TRAFFIC,CONTENT}', served_at = $1 WHERE id = 'reference'`,
    [recordedAt],
  );
  await fixture.admin.query(`INSERT INTO content.item (id, account_id, thread_id, published_at, recorded_at, text)
    SELECT 'item-' || a, a, 't', '2026-03-02T12:00:00Z', '${recordedAt}', 'text-' || a FROM unnest('{a,b}'::text[]) a`);
  orders = await connect(fixture.database.options('orders'));
  owner = await connect(fixture.database.options('owner'));
  await snapshot('p-a', 'a');
  await snapshot('p-b', 'b');
});
afterAll(async () => {
  await orders.end();
  await owner.end();
  await fixture.close();
});

describe.each([
  ['records.preserved', 'records', 'TRAFFIC', 3],
  ['records.preserved', 'records', 'IDENTIFICATION', 3],
  ['records.preserved', 'records', 'SUBSCRIBER', 1],
  ['content.preserved', 'content', 'CONTENT', 4],
] as const)('%s as writ_%s, %s', (table, role, category, all) => {
  let attacker: Attacker;
  const operation = newOperationId();
  beforeEach(async () => {
    attacker = await attackerAs(fixture, role);
  });
  afterEach(() => attacker.close());

  const shown = async (own: Partial<GrantOptions> = {}) => {
    await attacker.name(operation, [
      await fixture.grant({ account: 'a', categories: [category], operation, preservations: ['p-a', 'p-b'], ...own }),
    ]);
    return attacker.see(table);
  };
  const whose = (rows: readonly string[]) => [...new Set(rows.map((row) => row[0]))].join();

  it('shows nothing without a grant, although it has rows', async () => {
    expect(await attacker.see(table)).toEqual([]);
    const { rowCount } = await fixture.admin.query(`SELECT FROM ${table} WHERE account_id = 'a'`);
    expect(rowCount).toBeGreaterThanOrEqual(all);
  });

  it('shows the rows of the grant, of its account alone', async () => {
    const rows = await shown();
    expect(rows).toHaveLength(all);
    expect(whose(rows)).toBe('a');
  });

  it.each<[string, Partial<GrantOptions>]>([
    ['names no snapshot', { preservations: [] }],
    ["names another account's snapshot alone", { preservations: ['p-b'] }],
    ['names a snapshot that there is not', { preservations: ['p'] }],
    ['is for an account that the snapshots do not hold', { account: 'c' }],
    [
      'is for the other categories',
      {
        categories: (['SUBSCRIBER', 'TRAFFIC', 'CONTENT'] as const).filter(
          (one) => one !== category && (one === 'CONTENT') !== (category === 'CONTENT'),
        ),
      },
    ],
    ['ended', { seconds: -1 }],
    ['was revoked', { revoked: true }],
    ['has a horizon before the rows were recorded', { horizon: '2026-03-03T00:00:00Z' }],
    ['has a window without them', { window: ['2024-01-01T00:00:00Z', '2024-02-01T00:00:00Z'] }],
  ])('shows nothing under a grant that %s', async (_, own) => expect(await shown(own)).toEqual([]));

  it('shows nothing of another operation, nor once the order is no longer in force', async () => {
    expect(await shown({ operation: newOperationId() })).toEqual([]);
    expect(await shown()).toHaveLength(all);
    await fixture.moveOrder('WITHDRAWN');
    expect(await attacker.see(table)).toEqual([]);
    await fixture.moveOrder('IN_FORCE');
  });

  it('shows only what is inside the window', async () => {
    const day = all === 1 ? '2026-01-01' : '2026-03-03';
    const rows = await shown({ window: [`${day}T00:00:00Z`, `${day}T23:59:59Z`] });
    expect(rows).toEqual([`a ${day}`]);
  });

  it('cannot be changed by the role, which cannot call the functions that fill it either', async () => {
    await shown();
    for (const sql of [
      `UPDATE ${table} SET account_id = 'a'`,
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `SELECT * FROM orders.preservation`,
      `SELECT * FROM records.preserved_identifier`,
      `SELECT ${role}.forget_preserved('p-a')`,
      `SELECT orders.keep('p-a', 'USER_ID', '', '{}', '[]', '[]', '', '')`,
      `SELECT sealing.gen_random_bytes(1)`,
    ])
      expect(await attacker.refusal(sql), sql).toBe(denied);
  });
});

describe('the function alone, without row-level security,', () => {
  const operation = newOperationId();
  let db: PrismaClient;
  beforeAll(async () => {
    db = openPrisma(fixture.database.options('records'));
    await owner.query(`ALTER TABLE records.preserved NO FORCE ROW LEVEL SECURITY`);
    // The account as it is at the platform now plays no part: one row is gone there, and the others changed.
    await fixture.admin.query(`DELETE FROM records.traffic WHERE account_id = 'a' AND at < '2026-03-02'`);
    await fixture.admin.query(`UPDATE records.traffic SET source = 'other', recorded_at = now() WHERE account_id = 'a'`);
  });
  afterAll(async () => {
    await owner.query(`ALTER TABLE records.preserved FORCE ROW LEVEL SECURITY`);
    await db.$disconnect();
  });
  const reader: RecordReader = 'records.traffic_of_session';
  const horizon = new Date(recordedAt);
  /** What is answered to a question for a scope and a page, under a grant that names both snapshots. */
  const read = async (scope: Partial<RecordPage['scope']> = {}, page: Partial<RecordPage> = {}, own: Partial<GrantOptions> = {}) => {
    const handle = await fixture.grant({ account: 'a', categories: ['TRAFFIC'], operation, preservations: ['p-a', 'p-b'], ...own });
    const whole = { accountId: 'a', from: null, to: null, horizon, preservations: ['p-a', 'p-b'], ...scope };
    const query = recordRows({ scope: whole, after: null, take: 99, ...page }, reader);
    const rows = await underGrant({ grants: [handle], operation }, () => db.$queryRaw<RecordRow[]>(query));
    return rows
      .map(recordOpener<{ source: string }>(master, whole))
      .map(({ source, at, deleted }) => `${source} ${at.toISOString().slice(0, 10)}${deleted === true ? ' deleted' : ''}`);
  };
  const all = ['from-a 2026-03-01', 'from-a 2026-03-02', 'from-a 2026-03-03'];

  it('returns what was collected, whatever became of it at the platform', async () => {
    expect(await read()).toEqual(all);
  });

  it('returns what is requested of an account, a window, a horizon and snapshots', async () => {
    expect(await read({ preservations: [] })).toEqual([]);
    expect(await read({ preservations: ['p-b'] })).toEqual([]);
    expect(await read({ from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-03-03T00:00:00Z') })).toEqual(all.slice(1, 2));
    expect(await read({ horizon: new Date('2026-03-03T23:59:59Z') })).toEqual([]);
  });

  it('returns no more than the grant covers, whatever is requested', async () => {
    expect(await read({ accountId: 'b' })).toEqual([]);
    expect(await read({ accountId: 'c' }, {}, { account: 'c' })).toEqual([]);
    expect(await read({}, {}, { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'CONTENT'] })).toEqual([]);
    expect(await read({}, {}, { preservations: [] })).toEqual([]);
    expect(await read({}, {}, { preservations: ['p-b'] })).toEqual([]);
    expect(await read({}, {}, { window: ['2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'] })).toEqual(all.slice(1, 2));
    expect(await read({ horizon: new Date('2090-01-01') }, {}, { horizon: '2026-03-03T23:59:59Z' })).toEqual([]);
    expect(await read({}, {}, { seconds: -1 })).toEqual([]);
    expect(await read({}, {}, { revoked: true })).toEqual([]);
    expect(await read({}, {}, { operation: newOperationId() })).toEqual([]);
  });

  it('continues behind a row, and ends at the requested number', async () => {
    expect(await read({}, { take: 2 })).toEqual(all.slice(0, 2));
    const after = { at: new Date('2026-03-01T12:00:00Z'), id: '~' };
    expect(await read({}, { after })).toEqual(all.slice(1));
  });

  it('returns a row of two snapshots once, as the later one has it, and marks what the last one lacks', async () => {
    const earlier = '2026-03-03T18:00:00Z';
    await fixture.admin.query(`UPDATE records.traffic SET recorded_at = $1 WHERE account_id = 'a'`, [recordedAt]);
    await fixture.admin.query(`UPDATE orders.preservation SET asked_at = $1 WHERE id = 'p-a'`, [earlier]);
    const named = { preservations: ['p-a', 'p-again'] };
    // Without another one of the account, whether anything is gone is not known.
    expect(await read(named, {}, named)).toEqual(all);
    await snapshot('p-again', 'a');
    expect(await read(named, {}, named)).toEqual(['from-a 2026-03-01 deleted', 'other 2026-03-02', 'other 2026-03-03']);
    // One of another service than the grant's says nothing of what there was at that.
    expect(await read({ ...named, horizon: new Date('2026-03-04T00:00:01Z') }, {}, { ...named, horizon: '2026-03-04T00:00:01Z' })).toEqual([
      'from-a 2026-03-01',
      'other 2026-03-02',
      'other 2026-03-03',
    ]);
    await fixture.admin.query(`UPDATE orders.preservation SET asked_at = $1 WHERE id = 'p-a'`, [recordedAt]);
  });
});

it('a grant for oneself or for a case names no snapshot', async () => {
  for (const purpose of ['SELF', 'CASE'] as const)
    await expect(
      fixture.grant({ account: 'a', categories: ['SUBSCRIBER'], operation: newOperationId(), purpose, preservations: ['p-a'] }),
    ).rejects.toThrow('access_grant_preservations');
});

describe('a sealed value', () => {
  const traffic = async (account: string) => {
    const { rows } = await fixture.admin.query<{ row_id: string; sealed: Buffer }>(
      `SELECT row_id, sealed FROM records.preserved WHERE category = 'TRAFFIC' AND account_id = $1 AND preservation_id = 'p-' || $1 ORDER BY at`,
      [account],
    );
    return rows[0] ?? expect.fail('no row');
  };
  const keyOf = async (id: string) => {
    const { rows } = await orders.query<{ wrapped: Buffer }>('SELECT wrapped FROM orders.preservation WHERE id = $1', [id]);
    return unwrapPreservationKey(master, id, rows[0]?.wrapped ?? expect.fail('no key'));
  };

  it('is opened by its key for its place, and shows no part of its text', async () => {
    const { row_id: id, sealed } = await traffic('a');
    expect(openSnapshotRow(await keyOf('p-a'), ['p-a', 'TRAFFIC', id, 'a'], sealed)).toEqual({
      event: 'LOGIN',
      source: 'from-a',
      destination: 'to-a',
      protocol: null,
      size: null,
    });
    expect(sealed.includes('LOGIN') || sealed.includes('from-a')).toBe(false);
  });

  it('is opened by no other key, for no other place, and not after a byte was changed', async () => {
    const { row_id: id, sealed } = await traffic('a');
    const key = await keyOf('p-a');
    const place = ['p-a', 'TRAFFIC', id, 'a'];
    expect(() => openSnapshotRow(randomBytes(64), place, sealed)).toThrow(SnapshotSealError);
    for (let part = 0; part < place.length; part += 1)
      expect(() => openSnapshotRow(key, place.with(part, 'other'), sealed)).toThrow(SnapshotSealError);
    for (const at of [0, 20, sealed.length - 1]) {
      const other = Buffer.from(sealed);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(() => openSnapshotRow(key, place, other)).toThrow(SnapshotSealError);
    }
    expect(() => openSnapshotRow(key, place, Buffer.alloc(3))).toThrow(SnapshotSealError);
  });

  it('has a key that only this installation unwraps, and for its snapshot alone', async () => {
    const { wrapped } = newPreservationKey(master, 'p');
    expect(() => unwrapPreservationKey(randomBytes(32), 'p', wrapped)).toThrow(SnapshotSealError);
    expect(() => unwrapPreservationKey(master, 'q', wrapped)).toThrow(SnapshotSealError);
    expect(() => unwrapPreservationKey(master, 'p', wrapped.subarray(1))).toThrow(SnapshotSealError);
    expect(() => newPreservationKey(Buffer.alloc(31), 'p')).toThrow(RangeError);
  });

  it('has another key in every snapshot', async () => {
    expect((await keyOf('p-a')).equals(await keyOf('p-b'))).toBe(false);
  });
});

describe('a snapshot', () => {
  it('of an identifier without an account is answered like any other, and has no row', async () => {
    await snapshot('p-nobody', 'nobody');
    expect(await rowsOf('p-nobody')).toBe(0);
  });

  it('of a person whose erasure was confirmed before the service names nobody, and one of an earlier order is complete', async () => {
    const erasure = (account: string, confirmed: string) =>
      fixture.admin.query(
        `INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject, confirmed_at)
         VALUES (gen_random_uuid(), $1, '', 'r', 'i', 'one', $2::timestamptz - interval '1 hour', 'i', 'two', $2)`,
        [account, confirmed],
      );
    await erasure('b', '2026-03-03T23:59:59Z');
    await snapshot('p-erased', 'b');
    expect(await rowsOf('p-erased')).toBe(0);
    await fixture.admin.query('DELETE FROM erasure.request');
    await erasure('b', recordedAt);
    await snapshot('p-whole', 'b');
    await fixture.admin.query('DELETE FROM erasure.request');
    expect(await rowsOf('p-whole')).toBe(await rowsOf('p-b'));
  });

  it('has what its order names and no more, whoever requests it', async () => {
    const set = (categories: string, window: [string | null, string | null]) =>
      fixture.admin.query(
        `UPDATE orders.legal_order SET categories = $1::public.data_category[], from_at = $2, to_at = $3 WHERE id = 'reference'`,
        [categories, ...window],
      );
    await set('{TRAFFIC,SUBSCRIBER}', ['2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z']);
    await snapshot('p-narrow', 'a');
    await snapshot('p-early', 'a', { askedAt: '2026-03-03T23:59:59Z' });
    await set('{SUBSCRIBER,IDENTIFICATION,TRAFFIC,CONTENT}', [null, null]);
    const { rows } = await fixture.admin.query(`SELECT category, at FROM records.preserved WHERE preservation_id = 'p-narrow' ORDER BY at`);
    expect(rows.map(({ category }) => category)).toEqual(['SUBSCRIBER', 'TRAFFIC']);
    expect((await fixture.admin.query(`SELECT FROM content.preserved WHERE preservation_id = 'p-narrow'`)).rowCount).toBe(0);
    const early = await fixture.admin.query(`SELECT FROM records.preserved WHERE preservation_id = 'p-early'`);
    expect(early.rowCount, 'nothing was recorded by then').toBe(0);
  });

  it('is changed by no one: not by its owner, not by a superuser', async () => {
    for (const table of ['records.preserved', 'content.preserved', 'records.preserved_identifier'])
      await expect(fixture.admin.query(`UPDATE ${table} SET account_id = 'b' WHERE preservation_id = 'p-a'`)).rejects.toThrow(
        'what is preserved is not changed',
      );
    for (const table of ['records.preserved', 'content.preserved']) {
      expect((await owner.query(`UPDATE ${table} SET account_id = 'b'`)).rowCount).toBe(0);
      expect((await owner.query(`DELETE FROM ${table}`)).rowCount).toBe(0);
    }
  });

  it('is taken once: nothing is added to it, and its key is not replaced', async () => {
    const before = await rowsOf('p-a');
    await expect(keepAll(fixture.admin, 'p-a', { type: 'USER_ID', index: indexOf('b') }, randomBytes(64))).rejects.toThrow(
      'no snapshot is to be taken now',
    );
    await expect(owner.query(`INSERT INTO records.preserved VALUES ('p-a', 'TRAFFIC', 'x', 'a', now(), now(), '')`)).rejects.toMatchObject({
      code: denied,
    });
    await expect(fixture.admin.query(`UPDATE orders.preservation SET wrapped = '\\x00' WHERE id = 'p-a'`)).rejects.toThrow(
      'taken once and ended once',
    );
    expect(await rowsOf('p-a')).toBe(before);
  });

  it('lets the owner read no live record, while it is taken or after', async () => {
    const key = await snapshot('p-c', 'c', { taken: false });
    await keepAll(fixture.admin, 'p-c', { type: 'USER_ID', index: indexOf('c') }, key);
    expect((await owner.query('SELECT account_id FROM records.subscriber')).rows).toEqual([]);
    await fixture.admin.query(`UPDATE orders.preservation SET taken_at = now(), wrapped = '\\x00' WHERE id = 'p-c'`);
  });

  describe('keeps no line that its order does not cover, and nothing of the part in which one is', () => {
    const identifier = { type: 'USER_ID', index: indexOf('a') };
    let key: Buffer;
    let covered: Awaited<ReturnType<typeof linesOf>>;
    beforeAll(async () => {
      await fixture.admin.query(
        `UPDATE orders.legal_order SET categories = '{SUBSCRIBER,TRAFFIC,CONTENT}', from_at = '2026-03-02T12:00:00Z', to_at = '2026-03-03T12:00:00Z' WHERE id = 'reference'`,
      );
      key = await snapshot('p-kept', 'a', { taken: false });
      covered = await linesOf(fixture.admin, 'p-kept', identifier);
    });
    afterAll(async () => {
      await fixture.admin.query(
        `UPDATE orders.legal_order SET categories = '{SUBSCRIBER,IDENTIFICATION,TRAFFIC,CONTENT}', from_at = NULL, to_at = NULL WHERE id = 'reference'`,
      );
    });
    const line = (change: object) => {
      const traffic = covered.lines.find(({ kind }) => kind === 'TRAFFIC');
      return { ...traffic, key: 'another', ...change };
    };

    it.each<[string, object]>([
      ['of another account', { account: 'b' }],
      ['of no account', { account: null }],
      ['of a category that was not asked for', { kind: 'IDENTIFICATION' }],
      ['of no category', { kind: null }],
      ['of an unknown category', { kind: 'LOCATION' }],
      ['a millisecond before the window', { at: '2026-03-02T11:59:59.999Z' }],
      ['at the end of the window', { at: '2026-03-03T12:00:00.000Z' }],
      ['of no instant', { at: null }],
      ['that was recorded after the service', { recordedAt: '2026-03-04T00:00:00.001Z' }],
      ['that was recorded at no instant', { recordedAt: null }],
      ['without a key', { key: '' }],
      ['that says nothing', { said: null }],
    ])('%s', async (_what, change) => {
      const lines = [...covered.lines, line(change)];
      await expect(keepLines(fixture.admin, 'p-kept', { ...identifier, accounts: ['a'], lines }, key)).rejects.toMatchObject({
        code: 'WC002',
      });
      expect(await rowsOf('p-kept')).toBe(0);
    });

    it.each<[string, string[]]>([
      ['nobody', []],
      ['several', ['AMBIGUOUS', 'AMBIGUOUS']],
      ['two accounts', ['a', 'b']],
    ])('whatever it says, where the identifier names %s', async (_whom, accounts) => {
      await expect(
        keepLines(fixture.admin, 'p-kept', { ...identifier, accounts, lines: [line({}), line({ account: 'AMBIGUOUS' })] }, key),
      ).rejects.toMatchObject({ code: 'WC002' });
      expect(await rowsOf('p-kept')).toBe(0);
    });

    it.each<[string, object]>([
      ['at the beginning of the window', { at: '2026-03-02T12:00:00.000Z' }],
      ['a millisecond before its end', { at: '2026-03-03T11:59:59.999Z' }],
      ['that was recorded at the instant of the service', { recordedAt: recordedAt }],
    ])('but one %s', async (_what, change) => {
      const { client, release } = await begun();
      await keepLines(client, 'p-kept', { ...identifier, accounts: ['a'], lines: [line(change)] }, key);
      expect((await client.query(`SELECT FROM records.preserved WHERE preservation_id = 'p-kept'`)).rowCount).toBe(1);
      await release();
    });

    it('and a later part says of the same account', async () => {
      const { client, release } = await begun();
      await keepLines(client, 'p-kept', { ...identifier, accounts: ['a'], lines: covered.lines }, key);
      await expect(keepLines(client, 'p-kept', { ...identifier, accounts: ['b'], lines: [] }, key)).rejects.toMatchObject({
        code: 'WC002',
      });
      await release();
    });
  });

  it('is destroyed at its end: its key at once, its rows when they are deleted, and neither can be restored', async () => {
    await snapshot('p-over', 'a');
    expect(await rowsOf('p-over')).toBeGreaterThan(0);
    await fixture.admin.query(`SELECT records.forget_preserved('p-over'), content.forget_preserved('p-over')`);
    expect(await rowsOf('p-over'), 'what is kept is not deleted').toBeGreaterThan(0);
    await end('p-over');
    const attacker = await attackerAs(fixture, 'records');
    const operation = newOperationId();
    const granted = (...preservations: string[]) => fixture.grant({ account: 'a', categories: ['TRAFFIC'], operation, preservations });
    const keysGranted = async () =>
      owner.query(
        `SELECT k.preservation_id AS id FROM set_config('writ.operation', $1, false) o, set_config('writ.grants', $2, false) g, orders.granted_keys() k`,
        [operation, await granted('p-over', 'p-a')],
      );
    await attacker.name(operation, [await granted('p-over')]);
    expect(await attacker.see('records.preserved')).toEqual([]);
    expect((await keysGranted()).rows).toEqual([{ id: 'p-a' }]);
    await attacker.close();
    await fixture.admin.query(`SELECT records.forget_preserved('p-over'), content.forget_preserved('p-over')`);
    expect(await rowsOf('p-over')).toBe(0);
    for (const again of [`wrapped = '\\x00'`, `state = 'PRESERVED', ended_at = NULL`])
      await expect(fixture.admin.query(`UPDATE orders.preservation SET ${again} WHERE id = 'p-over'`)).rejects.toThrow();
  });

  it('shows at release whose identifier it was, by the identifier that its order names, and only while it exists', async () => {
    await fixture.admin.query(`INSERT INTO records.identifier VALUES ('EMAIL', $1, 'b')`, [indexOf('mail of b')]);
    await snapshot('p-mail', 'b');
    const named = async (ids: string[], type: string, index: Buffer) =>
      (await orders.query<{ a: string }>('SELECT records.account_preserved($1, $2, $3) AS a', [ids, type, index])).rows.map(({ a }) => a);
    expect(await named(['p-mail'], 'EMAIL', indexOf('mail of b'))).toEqual([]);
    expect(await named(['p-mail'], 'USER_ID', indexOf('b'))).toEqual(['b']);
    expect(await named(['p-a'], 'USER_ID', indexOf('b'))).toEqual([]);
    await end('p-mail');
    expect(await named(['p-mail'], 'USER_ID', indexOf('b'))).toEqual([]);
  });
});

it('an order that is served after an erasure reads what an earlier order preserves, as long as the snapshots exist, and nothing without them', async () => {
  await fixture.admin.query(
    `INSERT INTO erasure.request VALUES (gen_random_uuid(), 'b', '', 'asked', 'i', 'agent', '2026-03-01Z', 'i', 'counsel', '2026-03-03Z')`,
  );
  await snapshot('p-before', 'b', { askedAt: '2026-03-02T00:00:00Z' });
  const asks = (categories: string, from: string) =>
    fixture.admin.query(
      `UPDATE orders.legal_order SET categories = $1::public.data_category[], from_at = $2, to_at = '2100-01-01Z' WHERE id = 'reference'`,
      [categories, from],
    );
  await asks('{SUBSCRIBER,TRAFFIC}', '1990-01-01Z');
  const attacker = await attackerAs(fixture, 'records');
  const operation = newOperationId();
  const granted = async (preservations: string[]) => {
    const window = ['2025-01-01Z', '2026-01-01Z'] as const;
    await attacker.name(operation, [await fixture.grant({ account: 'b', categories: ['TRAFFIC'], operation, window, preservations })]);
    return (await attacker.client.query('SELECT FROM orders.granted()')).rowCount;
  };
  expect(await granted([])).toBe(0);
  expect(await granted(['p-b']), 'it was taken after the erasure').toBe(0);
  expect(await granted(['p-before'])).toBe(1);
  await asks('{SUBSCRIBER}', '1990-01-01Z');
  expect(await granted(['p-before']), 'another category is preserved').toBe(0);
  await asks('{TRAFFIC}', '2099-01-01Z');
  expect(await granted(['p-before']), 'another window is preserved').toBe(0);
  await asks('{TRAFFIC}', '1990-01-01Z');
  expect(await granted(['p-before'])).toBe(1);
  await end('p-before');
  expect(await granted(['p-before'])).toBe(0);
  await attacker.close();
});

it('no role of the product uses the schema that seals', async () => {
  const { rows } = await fixture.admin.query(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'writ\\_%' AND rolname <> 'writ_owner' AND has_schema_privilege(rolname, 'sealing', 'USAGE')`,
  );
  expect(rows).toEqual([]);
});
