/**
 * Keys of snapshots that are sealed to the keys of accounts: who is given which, that nobody changes one, and what the parts that read answer with them. Accounts `a`
 * and `b` have a snapshot each, with rows of January, February and March.
 */
import { randomBytes } from 'node:crypto';
import type { DataCategory } from '@writ/access';
import { openContent } from '@writ/content';
import { newOperationId, type OperationId, systemClock } from '@writ/core';
import { connect } from '@writ/prisma';
import { openRecords } from '@writ/records';
import { serveSubgraph } from '@writ/subgraph';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noSource } from '../../packages/subgraph/testing/no-source.ts';
import { HeldKeys } from '../../subgraphs/orders/testing/held-keys.ts';
import { type GrantedDatabase, type GrantOptions, grantedDatabase, recordedAt } from '../harness/granted-database.ts';
import { beginSealed, keepSealed, sealedSnapshot } from '../harness/sealed-snapshots.ts';
import { askEntities, callerWith, type SubgraphTarget } from '../harness/subgraph-client.ts';
import { type Attacker, attackerAs } from './attacker.ts';

const denied = '42501';
const categories: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
const months = ['2026-01', '2026-02', '2026-03'];
const preservationKey = randomBytes(32);

/** A subscriber record of January, and of each month a log-in, a connection and a message. */
const linesOf = (account: string) => [
  { ...{ kind: 'SUBSCRIBER', key: account, account, at: '2026-01-01T00:00:00Z', recordedAt }, said: { name: `name-${account}` } },
  ...months.flatMap((month) => {
    const common = { account, at: `${month}-02T12:00:00Z`, recordedAt };
    return [
      { ...common, kind: 'IDENTIFICATION', key: `i-${month}`, said: { ip: `ip-${account}-${month}` } },
      { ...common, kind: 'TRAFFIC', key: `t-${month}`, said: { event: 'LOGIN', source: `from-${account}-${month}` } },
      { ...common, kind: 'MESSAGE', key: `m-${month}`, said: { sender: `sender-${account}-${month}`, recipients: [] } },
    ];
  }),
];

let fixture: GrantedDatabase;
let keys: HeldKeys;
const sealing = (account: string, snapshot = `sealed-${account}`) => ({ snapshot, account, lines: linesOf(account), askedAt: recordedAt });

beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  await fixture.admin.query(
    `UPDATE orders.legal_order SET categories = '{SUBSCRIBER,IDENTIFICATION,TRAFFIC,CONTENT}', served_at = $1 WHERE id = 'reference'`,
    [recordedAt],
  );
  keys = new HeldKeys();
  await sealedSnapshot(fixture.admin, keys, sealing('a'));
  await sealedSnapshot(fixture.admin, keys, sealing('b'));
  // A function of the owner's that tests nothing: what it answers is what row-level security alone lets through.
  const owner = await connect(fixture.database.options('owner'));
  await owner.query(`
    CREATE SCHEMA careless; GRANT USAGE ON SCHEMA careless TO writ_records, writ_content;
    CREATE FUNCTION careless.keys() RETURNS SETOF orders.snapshot_key LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS 'SELECT * FROM orders.snapshot_key';
    GRANT EXECUTE ON FUNCTION careless.keys() TO writ_records, writ_content`);
  await owner.end();
});
afterAll(() => fixture.close());

const grantOf = (operation: OperationId, own: Partial<GrantOptions> = {}) =>
  fixture.grant({ account: 'a', categories, operation, preservations: ['sealed-a', 'sealed-b'], ...own });

describe.each(['records', 'content'] as const)('the sealed keys as writ_%s', (role) => {
  let attacker: Attacker;
  const operation = newOperationId();
  const mine = role === 'records' ? ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC'] : ['CONTENT'];
  const all = mine.flatMap((category) =>
    (category === 'SUBSCRIBER' ? months.slice(0, 1) : months).map((month) => `a ${category} ${month}`),
  );
  beforeEach(async () => {
    attacker = await attackerAs(fixture, role);
  });
  afterEach(() => attacker.close());

  const shownBy = async (sql: string) => {
    const { rows } = await attacker.client.query<{ account: string; category: string; period: string }>(sql);
    return rows.map(({ account, category, period }) => `${account} ${category} ${period.slice(0, 7)}`).toSorted();
  };
  const given = () => shownBy('SELECT account_id AS account, category, period FROM orders.snapshot_keys_of_session()');
  /** What row-level security alone lets through. */
  const through = () => shownBy('SELECT account_id AS account, category::text, period::text FROM careless.keys()');
  const under = async (own: Partial<GrantOptions> = {}) => attacker.name(operation, [await grantOf(operation, own)]);

  it('are given under the grant: of its account, and for this part alone', async () => {
    await under();
    expect(await given()).toEqual(all.toSorted());
    expect(await through()).toEqual(all.toSorted());
  });

  it('are not given without a handle, for an invented one, or for another operation', async () => {
    expect([await given(), await through()]).toEqual([[], []]);
    await attacker.name(operation, ['invented']);
    expect([await given(), await through()]).toEqual([[], []]);
    const handle = await grantOf(operation);
    await attacker.name(newOperationId(), [handle]);
    expect([await given(), await through()]).toEqual([[], []]);
    await attacker.name(operation, [handle]);
    expect(await given()).not.toEqual([]);
  });

  it.each<[string, Partial<GrantOptions>]>([
    ['names no snapshot', { preservations: [] }],
    ["names another account's snapshot alone", { preservations: ['sealed-b'] }],
    ['ended', { seconds: -1 }],
    ['was revoked', { revoked: true }],
    ['has a window in another month', { window: ['2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'] }],
    ['is for a person', { purpose: 'SELF', preservations: [] }],
  ])('are not given under a grant that %s', async (_, own) => {
    await under(own);
    expect([await given(), await through()]).toEqual([[], []]);
  });

  it('are those of the months of the window alone, and of its categories', async () => {
    const category = role === 'records' ? ('TRAFFIC' as const) : ('CONTENT' as const);
    await under({ categories: [category], window: ['2026-02-28T23:59:59.999Z', '2026-03-01T00:00:00Z'] });
    expect(await given()).toEqual([`a ${category} 2026-02`]);
    expect(await through()).toEqual([`a ${category} 2026-02`]);
    await under({ categories: [category], window: ['2026-02-28T23:59:59.999Z', '2026-03-01T00:00:00.001Z'] });
    expect(await given()).toEqual([`a ${category} 2026-02`, `a ${category} 2026-03`]);
    await under({ categories: [role === 'records' ? 'CONTENT' : 'TRAFFIC'] });
    expect(await given()).toEqual([]);
  });

  it('are not given once the order is no longer in force', async () => {
    await under();
    await fixture.moveOrder('WITHDRAWN');
    expect([await given(), await through()]).toEqual([[], []]);
    await fixture.moveOrder('IN_FORCE');
    expect(await given()).toEqual(all.toSorted());
  });

  it('are in a table that the role neither reads nor writes', async () => {
    await under();
    for (const sql of [
      'SELECT FROM orders.snapshot_key',
      `UPDATE orders.snapshot_key SET version = 2`,
      'DELETE FROM orders.snapshot_key',
      `INSERT INTO orders.snapshot_key VALUES (gen_random_uuid(), 'sealed-a', 'a', 'TRAFFIC', '2025-01-01', 1, '{x}')`,
    ])
      expect(await attacker.refusal(sql), sql).toBe(denied);
  });
});

describe('the function alone, without row-level security,', () => {
  beforeAll(() => fixture.admin.query('ALTER TABLE orders.snapshot_key NO FORCE ROW LEVEL SECURITY'));
  afterAll(() => fixture.admin.query('ALTER TABLE orders.snapshot_key FORCE ROW LEVEL SECURITY'));

  it.each<[string, Partial<GrantOptions>, string[]]>([
    ['month', { categories: ['TRAFFIC'], window: ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'] }, ['a TRAFFIC 2026-02-01']],
    ['account and category', { categories: ['SUBSCRIBER'] }, ['a SUBSCRIBER 2026-01-01']],
    ['snapshot', { categories: ['SUBSCRIBER'], preservations: ['sealed-b'] }, []],
    ['part', { categories: ['CONTENT'] }, []],
  ])('gives no key of another %s', async (_, own, expected) => {
    const attacker = await attackerAs(fixture, 'records');
    const operation = newOperationId();
    await attacker.name(operation, [await grantOf(operation, own)]);
    const { rows } = await attacker.client.query<{ key: string }>(
      `SELECT account_id || ' ' || category || ' ' || period AS key FROM orders.snapshot_keys_of_session()`,
    );
    await attacker.close();
    expect(rows.map(({ key }) => key)).toEqual(expected);
  });
});

describe('a collection that is sealed to the keys of accounts', () => {
  let client: pg.Client;
  beforeEach(async () => {
    client = await connect(fixture.database.options('postgres'));
    await client.query('BEGIN');
  });
  afterEach(async () => {
    await client.query('ROLLBACK');
    await client.end();
  });
  const open = { snapshot: 'open', askedAt: recordedAt };
  const refusing = (work: Promise<unknown>, words: string) => expect(work).rejects.toThrow(words);
  const keep = (lines: unknown, sealed: unknown) =>
    client.query(`SELECT orders.keep_sealed('open', 'USER_ID', $3, '{a}', $1, '[]', $2, NULL)`, [
      JSON.stringify(lines),
      JSON.stringify(sealed),
      randomBytes(16),
    ]);

  it('keeps no line without the key of its account, category and month', async () => {
    await beginSealed(client, open);
    await refusing(keep(linesOf('a'), []), 'a line has no key of its account, category and month');
  });

  it('keeps no line under a key of the snapshot', async () => {
    await beginSealed(client, open);
    await refusing(
      client.query(`SELECT orders.keep('open', 'USER_ID', '\\x00', '{a}', $1, '[]', $2, NULL)`, [
        JSON.stringify(linesOf('a')),
        randomBytes(64),
      ]),
      'this collection is sealed to the keys of accounts',
    );
  });

  it('keeps no line of somebody else', async () => {
    const seed = await beginSealed(client, open);
    const lines = [...linesOf('a'), ...linesOf('b')];
    await refusing(keepSealed(client, keys, seed, { ...sealing('a', 'open'), lines }), 'a line is outside what the order covers');
  });

  it('is not taken with a wrapped key, and one that is sealed otherwise not without', async () => {
    await beginSealed(client, open);
    await client.query(`UPDATE orders.collection SET state = 'TAKEN', wrapped = NULL WHERE preservation_id = 'open'`);
    await client.query('SAVEPOINT here');
    await refusing(client.query(`SELECT orders.snapshot_taken('open', '\\x00', now(), NULL)`), 'not sealed as its collection was');
    await client.query('ROLLBACK TO here');
    await client.query(`UPDATE orders.collection SET to_accounts = false WHERE preservation_id = 'open'`);
    await refusing(client.query(`SELECT orders.snapshot_taken('open', NULL, now(), NULL)`), 'not sealed as its collection was');
  });

  it.each([
    ['gets no wrapped key', `UPDATE orders.preservation SET wrapped = '\\x00' WHERE id = 'sealed-a'`, 'preservation_has_its_key'],
    [
      'is not made one of the other kind',
      `UPDATE orders.preservation SET wrapped = '\\x00', to_accounts = false WHERE id = 'sealed-a'`,
      'taken once',
    ],
    [
      'has keys that nobody changes',
      `UPDATE orders.snapshot_key SET sealed = '{x}' WHERE preservation_id = 'sealed-a'`,
      'what is preserved is not changed',
    ],
  ])('%s once it is taken', async (_, sql, words) => refusing(client.query(sql), words));

  it('loses its keys at its end, and no other does', async () => {
    const count = async () =>
      (await client.query(`SELECT preservation_id AS id, count(*)::int AS n FROM orders.snapshot_key GROUP BY 1 ORDER BY 1`)).rows;
    await client.query(`UPDATE orders.preservation SET target_id = 'other' WHERE id = 'sealed-b'`);
    await client.query(`SELECT orders.end_snapshots('reference', '{target}', 'ENDED', now(), NULL)`);
    expect(await count()).toEqual([{ id: 'sealed-b', n: 10 }]);
  });
});

describe('a part that reads', () => {
  const closers: (() => Promise<void>)[] = [];
  const faults: unknown[] = [];
  let targets: Record<'records' | 'content' | 'alone', SubgraphTarget>;
  const caller = callerWith('ISSUING');
  const selections = {
    records: 'subscriber { name } identification { nodes { ip } } traffic { nodes { source } }',
    content: 'content { nodes { sender } }',
  };

  beforeAll(async () => {
    const serve = async (name: 'records' | 'content', own: HeldKeys | null): Promise<SubgraphTarget> => {
      const options = { database: fixture.database.options(name), clock: systemClock, preservationKey, keyService: own, source: noSource };
      const key = randomBytes(32);
      const { url, close } = await serveSubgraph(name === 'records' ? openRecords(options) : openContent(options), {
        ...{ key, clock: systemClock, onFault: ({ cause }) => faults.push(cause) },
      });
      closers.push(close);
      return { name, url, key };
    };
    targets = { records: await serve('records', keys), content: await serve('content', keys), alone: await serve('records', null) };
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });
  beforeEach(() => {
    keys.opened.length = 0;
  });

  const ask = async (target: keyof typeof targets, own: { registered?: string; grant?: Partial<GrantOptions> } = {}) => {
    const operation = newOperationId();
    const handle = await grantOf(operation, own.grant);
    keys.permit(handle, operation, own.registered ?? 'a');
    const selection = selections[target === 'content' ? 'content' : 'records'];
    const asked = { caller, operation, type: 'DisclosedAccount', grants: [handle], selection };
    return { answer: await askEntities(targets[target], asked), again: () => askEntities(targets[target], asked) };
  };
  const whole = {
    records: {
      subscriber: { name: 'name-a' },
      identification: { nodes: months.map((month) => ({ ip: `ip-a-${month}` })) },
      traffic: { nodes: months.map((month) => ({ source: `from-a-${month}` })) },
    },
    content: { content: { nodes: months.map((month) => ({ sender: `sender-a-${month}` })) } },
  };

  it.each(['records', 'content'] as const)('answers what the service opens, asked once a grant and call: %s', async (part) => {
    const { answer } = await ask(part);
    expect(answer.errors).toBeUndefined();
    expect(answer.data._entities).toEqual([whole[part]]);
    expect(keys.opened.map((asked) => asked.map(({ category }) => category === 'CONTENT'))).toEqual([
      Array(part === 'content' ? 3 : 7).fill(part === 'content'),
    ]);
  });

  it('asks for keys of the months of the window alone', async () => {
    const { answer } = await ask('content', { grant: { window: ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'] } });
    expect(answer.data._entities).toEqual([{ content: { nodes: [{ sender: 'sender-a-2026-02' }] } }]);
    expect(keys.opened.flat().map(({ period }) => period)).toEqual(['2026-02-01']);
  });

  it('answers nothing where the service refuses, and says so', async () => {
    const { answer } = await ask('content', { registered: 'b' });
    expect(answer.data._entities).toEqual([{ content: null }]);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'FORBIDDEN', reason: 'KEYS_OTHER_ACCOUNT' }),
    ]);
  });

  it('answers nothing where the service is away, or not set', async () => {
    const away = async (target: keyof typeof targets) => (await ask(target)).answer.errors?.map(({ extensions: { code } }) => code);
    expect(new Set(await away('alone'))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
    keys.isAway = true;
    try {
      expect(await away('content')).toEqual(['UPSTREAM_UNAVAILABLE']);
    } finally {
      keys.isAway = false;
    }
  });

  it('opens nothing of a page with a row that was moved to another month', async () => {
    const { admin } = fixture;
    const move = (from: string, to: string) =>
      admin.query(`ALTER TABLE content.preserved DISABLE TRIGGER USER; UPDATE content.preserved SET at = '${to}' WHERE preservation_id = 'sealed-a' AND at = '${from}';
                   ALTER TABLE content.preserved ENABLE TRIGGER USER`);
    await move('2026-02-02T12:00:00Z', '2026-03-02T13:00:00Z');
    const { answer } = await ask('content');
    await move('2026-03-02T13:00:00Z', '2026-02-02T12:00:00Z');
    expect(answer.data._entities).toEqual([{ content: null }]);
    expect(answer.errors).toHaveLength(1);
    expect((await ask('content')).answer.data._entities).toEqual([whole.content]);
  });

  it('opens the keys of a package once, however many pages are read for it, and only while its grant lasts', async () => {
    const operation = newOperationId();
    const handle = await grantOf(operation);
    await fixture.admin.query('UPDATE orders.access_grant SET is_export = true WHERE operation = $1', [operation]);
    keys.permit(handle, operation, 'a');
    const asked = { caller, operation, type: 'DisclosedAccount', grants: [handle], selection: selections.content };
    for (let call = 0; call < 3; call += 1) expect((await askEntities(targets.content, asked)).data._entities).toEqual([whole.content]);
    expect(keys.opened).toHaveLength(1);
    await fixture.revoke(handle);
    expect((await askEntities(targets.content, asked)).data._entities).toEqual([{ content: null }]);
  });
});
