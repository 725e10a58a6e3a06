/**
 * F13: what the password of `orders` can't do alone. Each act on preserved evidence, canaries and grants is tried over the role itself: with
 * no proof, a guessed one, one of another installation, and one over something else. Proofs are made here by hand, not by the product.
 */
import { createHash, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { StartError } from '@writ/core';
import { connect, requireKnownKey } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { trustKeys, trustProofs } from '../../subgraphs/orders/disclosure/proofs.ts';
import { type GrantedDatabase, grantedDatabase, recordedAt } from '../harness/granted-database.ts';

const denied = '42501';
const emptyList = createHash('sha256').update('[]').digest('hex');
const queueKey = randomBytes(32);
const key = new Uint8Array(hkdfSync('sha256', queueKey, '', 'writ database proofs v1', 32));

const proofUnder = (secret: Uint8Array, parts: readonly (string | null)[]): Buffer => {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(part === null ? Buffer.alloc(32) : createHash('sha256').update(part).digest());
  return mac.digest();
};
const proof = (...parts: (string | null)[]): Buffer => proofUnder(key, parts);

let fixture: GrantedDatabase;
let orders: pg.Client;

beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'canary', 'lawyer', 'editor']);
  await fixture.admin.query(`INSERT INTO records.canary VALUES ('canary')`);
  await fixture.admin.query(`INSERT INTO log.log_entry SELECT n, gen_random_uuid(), '', '' FROM generate_series(900, 909) n`);
  await fixture.admin.query(
    `INSERT INTO orders.account_mark (id, account_id, kind, reason, set_by, set_at) VALUES ('mark', 'lawyer', 'PRIVILEGED', 'The bar’s list.', '{}', now())`,
  );
  await fixture.admin.query(
    `INSERT INTO orders.order_event (order_id, generation, act, part, person, at, to_status, codes)
     SELECT 'reference', g, act, '', person, now(), 'APPROVED'::orders.order_status, '{}'::text[]
       FROM (VALUES (1, 'decideOrder', 'p agent'), (2, 'permitMarked', 'p counsel-2'), (3, 'releaseOrder', 'p counsel')) AS e (g, act, person)`,
  );
  await fixture.admin.query(
    `INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, said)
     VALUES ('copy', 'r', 'i', 'a', now(), now() + interval '200 days', '{"text": "what was removed"}')`,
  );
  await fixture.admin.query(
    `INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, sealed, wrapped, sealed_at)
     VALUES ('sealed copy', 'r2', 'i', 'a', now(), now() + interval '200 days', '\\x00', '\\x0a', now())`,
  );
  const connection = fixture.database.options('orders');
  await trustProofs(connection, queueKey);
  orders = await connect(connection);
});
afterAll(async () => {
  await orders.end();
  await fixture.close();
});
beforeEach(() =>
  fixture.admin.query(
    'DELETE FROM content.preserved_file; DELETE FROM content.fetched_file; DELETE FROM content.described_file; DELETE FROM orders.collection; DELETE FROM orders.preservation',
  ),
);

/** A snapshot under the order of the fixture, taken or to be taken. */
async function snapshot(id: string, isTaken: boolean): Promise<void> {
  await fixture.admin.query(
    `INSERT INTO orders.preservation (id, order_id, target_id, asked_at, taken_at, wrapped)
     VALUES ($1, 'reference', 'target', $2, CASE WHEN $3 THEN now() END, CASE WHEN $3 THEN '\\x01'::bytea END)`,
    [id, recordedAt, isTaken],
  );
}
/** What the source did not hold for a snapshot. */
const gap = (id: string) =>
  fixture.admin.query(
    `INSERT INTO records.preserved_gap VALUES ($1, 'TRAFFIC', 1, NULL, NULL, 'LAST_ONLY', 'Only the last address is kept.') ON CONFLICT DO NOTHING`,
    [id],
  );
/** What stands for a file that a line of a snapshot describes. */
const describedFile = 'ab'.repeat(32);
const describes = (id: string) =>
  fixture.admin.query(
    `INSERT INTO content.described_file VALUES ($1, decode($2, 'hex'), 'ITEM', 'item', 'a', now(), now(), '') ON CONFLICT DO NOTHING`,
    [id, describedFile],
  );
const stateOf = async () =>
  (await fixture.admin.query('SELECT id, state, taken_at IS NOT NULL AS taken, wrapped FROM orders.preservation')).rows;

const index = createHash('sha256').update('canary').digest().subarray(0, 16);
/** What each function needs a proof over, by a statement whose last value is the proof. */
const acts: Readonly<Record<string, { sql: string; values: unknown[]; parts: (string | null)[]; answer: unknown }>> = {
  'reads which accounts are canaries': {
    sql: 'SELECT records.canaries_among($1, $2) AS answer',
    values: [['a', 'canary']],
    parts: ['canaries', 'a canary'],
    answer: 'canary',
  },
  'reads whether an identifier belongs to a canary': {
    sql: `SELECT records.names_canary('USER_ID', $1, $2) AS answer`,
    values: [index],
    parts: ['canary of identifier', 'USER_ID', index.toString('hex')],
    answer: true,
  },
  'reads how accounts are marked': {
    sql: `SELECT account_id AS answer FROM orders.account_marks($1, $2) WHERE ended_at IS NULL`,
    values: [['a', 'lawyer']],
    parts: ['account marks', 'a lawyer'],
    answer: 'lawyer',
  },
  'marks an account': {
    sql: `SELECT orders.keep_account_mark('mark-2', 'editor', 'PRESS', 'Its imprint.', '{}', now(), $1) AS answer`,
    values: [],
    parts: ['account mark', 'mark-2', 'editor', 'PRESS'],
    answer: true,
  },
  'ends the mark of an account': {
    sql: `SELECT orders.end_account_mark('mark-2', 'No longer.', false, '{}', now(), $1) AS answer`,
    values: [],
    parts: ['account mark ended', 'mark-2'],
    answer: 'editor',
  },
  'keeps lines of a collection under a key of its own': {
    sql: `SELECT orders.keep('open', 'USER_ID', $1, '{}', '[]', '[]', $2, $3)::text AS answer`,
    values: [index, Buffer.alloc(64, 1)],
    parts: ['lines', 'open', 'USER_ID', index.toString('hex'), '', emptyList, emptyList, Buffer.alloc(64, 1).toString('hex')],
    answer: '',
  },
  'keeps lines of a collection under keys that are sealed to those of accounts': {
    sql: `SELECT orders.keep_sealed('sealed', 'USER_ID', $1, '{}', '[]', '[]', '[]', $2)::text AS answer`,
    values: [index],
    parts: ['sealed lines', 'sealed', 'USER_ID', index.toString('hex'), '', emptyList, emptyList, emptyList],
    answer: '',
  },
  'marks a snapshot as taken': {
    sql: `SELECT orders.snapshot_taken('open', $1, now(), $2) AS answer`,
    values: [Buffer.from('00', 'hex')],
    parts: ['snapshot taken', 'open', '00'],
    answer: true,
  },
  'ends the snapshots of an order': {
    sql: `SELECT orders.end_snapshots('reference', '{target}', 'ENDED', now(), $1)::text AS answer`,
    values: [],
    parts: ['snapshots end', 'reference', 'ENDED', 'target'],
    answer: '',
  },
  'remembers whose account the source said it is': {
    sql: `SELECT orders.keep_holder('issuer', 'subject', 'lawyer', '2026-03-05T00:00:00Z', $1)::text AS answer`,
    values: [],
    parts: ['holder', 'issuer', 'subject', 'lawyer', String(Date.parse('2026-03-05T00:00:00Z'))],
    answer: '',
  },
  'reads what the source does not hold': {
    sql: `SELECT says AS answer FROM orders.gaps_of('reference', $1)`,
    values: [],
    parts: ['gaps', 'reference'],
    answer: 'Only the last address is kept.',
  },
  'reads which files are to be fetched': {
    sql: `SELECT encode(file, 'hex') AS answer FROM content.files_due('open', NULL, 5, $1)`,
    values: [],
    parts: ['files', 'open'],
    answer: describedFile,
  },
  'reads under which month each of them is described': {
    sql: `SELECT account_id AS answer FROM content.files_due_by_month('open', NULL, 5, $1)`,
    values: [],
    parts: ['files', 'open'],
    answer: 'a',
  },
  'marks a snapshot as taken whose keys are sealed to those of accounts': {
    sql: `SELECT orders.snapshot_taken('open', NULL, now(), $1) AS answer`,
    values: [],
    parts: ['snapshot taken', 'open', 'to accounts'],
    answer: true,
  },
  'keeps a part of a file': {
    sql: `SELECT content.keep_file_part('open', decode('${describedFile}', 'hex'), 0, $1, $2)::text AS answer`,
    values: [Buffer.from('part')],
    parts: ['file part', 'open', describedFile, '0', createHash('sha256').update('part').digest('hex')],
    answer: '',
  },
  'says that a file is not kept': {
    sql: `SELECT content.file_done('open', decode('${describedFile}', 'hex'), 0, 'GONE', 'It is gone.', $1)::text AS answer`,
    values: [],
    parts: ['file', 'open', describedFile, '0', 'GONE', 'It is gone.'],
    answer: '',
  },
  'reads the wrapped key of a copy': {
    sql: `SELECT encode(content.key_of_copy('sealed copy', $1), 'hex') AS answer`,
    values: [],
    parts: ['key of copy', 'sealed copy'],
    answer: '0a',
  },
  'takes a copy whose files are to be fetched': {
    sql: `SELECT content.hold_copy('sealed copy', NULL, 60, now(), $1) > now() AS answer`,
    values: [],
    parts: ['hold copy', 'sealed copy', '', '60'],
    answer: true,
  },
  'gives back what a decision took of a limit': {
    sql: `SELECT orders.give_back_budgets('{fieldsPerCase}', '{work-1}', '{-infinity}', 1, $1, '00000000-0000-4000-8000-000000000001',
                                          (now() AT TIME ZONE 'UTC')::date, $2) AS answer`,
    values: [7],
    parts: [
      'budgets given back',
      '["fieldsPerCase"]',
      '["work-1"]',
      '["-infinity"]',
      '1',
      '7',
      '00000000-0000-4000-8000-000000000001',
      new Date().toISOString().slice(0, 10),
    ],
    answer: true,
  },
  'seals a stored copy under a key of its own': {
    sql: `SELECT content.seal_removed('copy', $1, $2, now(), now(), $3) AS answer`,
    values: [Buffer.alloc(64, 1), Buffer.from('00', 'hex')],
    parts: ['copy', 'copy', Buffer.alloc(64, 1).toString('hex'), '00'],
    answer: true,
  },
};

describe('F13: the password of `orders` alone', () => {
  it.each(Object.entries(acts))('%s only with a proof over exactly that', async (_, { sql, values, parts, answer }) => {
    await snapshot('kept', true);
    await snapshot('open', false);
    await snapshot('sealed', false);
    await fixture.admin.query(
      `INSERT INTO orders.collection (event, preservation_id, asked_at, wrapped, to_accounts, try_at) VALUES (gen_random_uuid(), 'sealed', now(), '', true, now())`,
    );
    await gap('kept');
    if (parts[0]?.startsWith('file')) await describes('open');
    const before = await stateOf();
    const others = parts.map((part, n) => proof(...parts.with(n, `${part}x`)));
    const guesses = [null, Buffer.alloc(0), randomBytes(32), key, proofUnder(randomBytes(32), parts), ...others, proof(...parts, 'x')];
    for (const guess of guesses) await expect(orders.query(sql, [...values, guess])).rejects.toMatchObject({ code: denied });
    expect(await stateOf()).toEqual(before);
    expect((await orders.query(sql, [...values, proof(...parts)])).rows).toEqual([{ answer }]);
  });

  it('changes no row of a snapshot, and deletes nothing that has not ended', async () => {
    await snapshot('kept', true);
    const before = await stateOf();
    for (const change of [
      `state = 'ENDED', ended_at = now(), wrapped = NULL`,
      `wrapped = '\\x00'`,
      'deleted_at = now()',
      `order_id = 'other'`,
    ])
      await expect(orders.query(`UPDATE orders.preservation SET ${change}`), change).rejects.toMatchObject({ code: denied });
    await expect(orders.query('DELETE FROM orders.preservation')).rejects.toMatchObject({ code: denied });
    expect((await orders.query(`SELECT orders.forget_snapshots('reference', '2999-01-01') AS any`)).rows).toEqual([{ any: false }]);
    expect(await stateOf()).toEqual(before);
  });

  it('ends an order, and its snapshots remain', async () => {
    await snapshot('kept', true);
    const before = await stateOf();
    await orders.query(`UPDATE orders.legal_order SET status = 'WITHDRAWN' WHERE id = 'reference'`);
    expect((await orders.query(`SELECT orders.forget_snapshots('reference', '2999-01-01') AS any`)).rows).toEqual([{ any: false }]);
    expect(await stateOf()).toEqual(before);
    await fixture.moveOrder('IN_FORCE');
  });
});

interface Grant {
  [column: string]: unknown;
}
const instants = [
  '2026-03-01T00:00:00.000Z',
  '2026-03-02T00:00:00.000Z',
  recordedAt,
  '2026-03-05T00:00:00.000Z',
  '2026-03-05T00:00:50.000Z',
];
const handle = randomBytes(32);
const operation = randomUUID();
const grant: Grant = {
  handle_hash: handle,
  category: 'TRAFFIC',
  operation,
  purpose: 'ORDER',
  reference: 'reference',
  account_id: 'a',
  from_at: instants[0],
  to_at: instants[1],
  horizon: instants[2],
  granted_at: instants[3],
  expires_at: instants[4],
  log_idx: 900,
  issuer: 'issuer',
  fields: [],
};
const partsOf = ({ handle_hash, from_at, to_at, horizon, granted_at, expires_at, log_idx, fields, ...rest }: Grant): (string | null)[] => [
  'grant',
  Buffer.from(handle_hash as Buffer).toString('hex'),
  ...['category', 'operation', 'purpose', 'reference', 'account_id'].map((name) => String(rest[name])),
  ...[from_at, to_at, horizon, granted_at, expires_at].map((at) => (at === null ? null : String(Date.parse(String(at))))),
  String(log_idx),
  rest['issuer'] === null ? null : String(rest['issuer']),
  (fields as string[]).join(' '),
];
async function insert(row: Grant, by: Buffer | null): Promise<pg.QueryResult> {
  const columns = [...Object.keys(row), 'proof'];
  return orders.query(
    `INSERT INTO orders.access_grant (${columns.join()}) VALUES (${columns.map((_, n) => `$${n + 1}`).join()}) RETURNING account_id, proof`,
    [...Object.values(row), by],
  );
}

describe('F13: a grant', () => {
  it('is minted by the password alone only without an account, and the refusal reveals neither a canary nor an entry', async () => {
    const refusals = [];
    for (const change of [{}, { account_id: 'canary' }, { account_id: 'nobody' }, { log_idx: 1 }, { expires_at: '1999-01-01T00:00:00Z' }]) {
      const error: unknown = await insert({ ...grant, ...change }, randomBytes(32)).catch((cause: unknown) => cause);
      refusals.push(error instanceof Error && 'code' in error ? `${error.code} ${error.message}` : error);
    }
    expect(new Set(refusals)).toEqual(new Set([`${denied} nothing proves that a process of this installation asks`]));
  });

  it.each<[string, Grant]>([
    ['another handle', { handle_hash: randomBytes(32) }],
    ['another category', { category: 'SUBSCRIBER' }],
    ['another operation', { operation: randomUUID() }],
    ['another purpose', { purpose: 'SELF' }],
    ['another order', { reference: 'other' }],
    ['another account', { account_id: 'canary' }],
    ['an earlier begin', { from_at: '1999-01-01T00:00:00.000Z' }],
    ['no window', { from_at: null, to_at: null }],
    ['a later end', { to_at: '2999-01-01T00:00:00.000Z' }],
    ['a later horizon', { horizon: '2999-01-01T00:00:00.000Z' }],
    ['another instant', { granted_at: '2026-03-04T00:00:00.000Z' }],
    ['a longer life', { expires_at: '2026-03-05T00:00:55.000Z' }],
    ['another entry', { log_idx: 901 }],
    ['another issuer', { issuer: 'other' }],
    ['no issuer', { issuer: null }],
    ['more fields', { fields: ['NAME'] }],
  ])('is not minted with the proof of one with %s', async (_, change) => {
    await expect(insert({ ...grant, ...change }, proof(...partsOf(grant)))).rejects.toMatchObject({ code: denied });
  });

  it('is minted with its own proof, which is not stored, and one for a canary is refused even then', async () => {
    expect((await insert(grant, proof(...partsOf(grant)))).rows).toEqual([{ account_id: 'a', proof: null }]);
    const touching = { ...grant, account_id: 'canary', log_idx: 902 };
    await expect(insert(touching, proof(...partsOf(touching)))).rejects.toMatchObject({ code: 'WC001' });
  });
});

describe('Regulation (EU) 2023/1543, Art. 5(9) and 10(5): a grant for a marked account, below every rule of the product,', () => {
  const event = randomUUID();
  const fresh = (change: Grant): Grant => ({ ...grant, handle_hash: randomBytes(32), account_id: 'lawyer', ...change });
  const minted = (row: Grant) => insert(row, proof(...partsOf(row)));
  const permitted = (by: Buffer) => orders.query(`SELECT orders.keep_mark_permission('reference', 2, $1, $2)`, [event, by]);
  const act = (generation: number, name: string, person: string) =>
    fixture.admin.query(
      `INSERT INTO orders.order_event (order_id, generation, act, part, person, at, to_status, codes) VALUES ('reference', $1, $2, '', $3, now(), 'APPROVED', '{}')`,
      [generation, name, person],
    );

  it('is refused for traffic data and content even with its own proof, and is none for what takes no decision', async () => {
    await expect(minted(fresh({ log_idx: 903 }))).rejects.toMatchObject({ code: 'WM001' });
    await expect(minted(fresh({ log_idx: 903, category: 'CONTENT' }))).rejects.toMatchObject({ code: 'WM001' });
    expect((await minted(fresh({ log_idx: 903, category: 'SUBSCRIBER' }))).rowCount).toBe(1);
    expect((await minted(fresh({ log_idx: 904, account_id: 'a' }))).rowCount).toBe(1);
  });

  it('is not opened by the password of `orders`: neither the table nor a function without a proof says that a counsel decided', async () => {
    await expect(permitted(randomBytes(32))).rejects.toMatchObject({ code: denied });
    for (const sql of [
      `INSERT INTO orders.mark_permission VALUES ('${event}', 'reference', 2)`,
      `UPDATE orders.account_mark SET ended_at = now(), ended_by = '{}', end_reason = 'x'`,
      `DELETE FROM orders.account_mark`,
      `SELECT account_id FROM orders.account_mark`,
    ])
      await expect(orders.query(sql), sql).rejects.toMatchObject({ code: denied });
    await expect(minted(fresh({ log_idx: 905 }))).rejects.toMatchObject({ code: 'WM001' });
  });

  it('counts a decision once it is in the log, until the order is reviewed again or raised, and never one of the reviewer or the releaser', async () => {
    await permitted(proof('mark permitted', 'reference', '2', event));
    await expect(minted(fresh({ log_idx: 905 })), 'not in the log').rejects.toMatchObject({ code: 'WM001' });
    await fixture.admin.query(`INSERT INTO log.log_entry VALUES (910, $1, '', '')`, [event]);
    expect((await minted(fresh({ log_idx: 905 }))).rowCount).toBe(1);
    await act(4, 'releaseOrder', 'p counsel-2');
    await expect(minted(fresh({ log_idx: 906 })), 'of the releaser').rejects.toMatchObject({ code: 'WM001' });
    await fixture.admin.query(`DELETE FROM orders.order_event WHERE generation = 4`);
    expect((await minted(fresh({ log_idx: 906 }))).rowCount).toBe(1);
    await act(5, 'raiseMarked', 'p counsel-2');
    await expect(minted(fresh({ log_idx: 907 })), 'raised').rejects.toMatchObject({ code: 'WM001' });
  });
});

describe('what a decision took of limits', () => {
  const place = {
    names: '["fieldsPerCase"]',
    holders: '["work-2"]',
    days: '["-infinity"]',
    operation: '00000000-0000-4000-8000-000000000002',
  };
  const give = (decision: number, today: string) =>
    orders.query(
      `SELECT orders.give_back_budgets('{fieldsPerCase}', '{work-2}', '{-infinity}', 2, $1, '${place.operation}', $2, $3) AS answer`,
      [decision, today, proof('budgets given back', place.names, place.holders, place.days, '2', String(decision), place.operation, today)],
    );
  const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const taken = async () => (await fixture.admin.query(`SELECT taken FROM orders.budget WHERE holder = 'work-2'`)).rows[0]?.taken;

  it('is given back once for each decision, on its day or the one after, and never below nothing', async () => {
    await orders.query(`SELECT orders.take_budgets('{fieldsPerCase}', '{work-2}', '{-infinity}', '{9}', 5)`);
    expect((await give(11, dayAgo(0))).rows).toEqual([{ answer: true }]);
    expect((await give(11, dayAgo(0))).rows).toEqual([{ answer: false }]);
    expect((await give(12, dayAgo(3))).rows).toEqual([{ answer: false }]);
    expect(await taken()).toBe(3);
    for (const decision of [13, 14]) await give(decision, dayAgo(0));
    expect(await taken()).toBe(0);
  });
});

describe('F13: the key of the proofs', () => {
  it('is registered once, and a start with another one fails', async () => {
    await trustProofs(fixture.database.options('orders'), queueKey);
    await expect(trustProofs(fixture.database.options('orders'), randomBytes(32))).rejects.toBeInstanceOf(StartError);
    await trustProofs(fixture.database.options('orders'), queueKey);
  });

  it('is read and replaced by no role', async () => {
    for (const sql of ['SELECT FROM sealing.proof_key', 'DELETE FROM sealing.proof_key', `SELECT sealing.require_proof('{a}', '')`])
      await expect(orders.query(sql), sql).rejects.toMatchObject({ code: denied });
    expect((await orders.query('SELECT orders.trust_key($1) AS ours', [randomBytes(32)])).rows).toEqual([{ ours: false }]);
  });
});

describe('the check values of keys', () => {
  const keys = { queueKey, indexKey: randomBytes(32), preservationKey: randomBytes(32) };
  const trusted = (changes: Partial<typeof keys> = {}) => trustKeys(fixture.database.options('orders'), { ...keys, ...changes });
  const known = (role: 'orders' | 'records' | 'content' | 'source', name: 'INDEX' | 'PRESERVATION', key: Uint8Array) =>
    requireKnownKey(fixture.database.options(role), name, key);

  it('are named by no password alone, and kept from the first start on', async () => {
    const claim = `SELECT orders.trust_key_check('INDEX', $1, $2)`;
    await expect(orders.query(claim, [randomBytes(32), randomBytes(32)])).rejects.toMatchObject({ code: denied });
    await known('orders', 'INDEX', randomBytes(32));
    await trusted();
    await trusted();
    await expect(trusted({ indexKey: randomBytes(32) })).rejects.toThrow(/^WRIT_KEY_INDEX is not the key that this database was used with/);
    await expect(trusted({ preservationKey: randomBytes(32) })).rejects.toThrow(/^WRIT_KEY_PRESERVATION is not/);
    await expect(trusted({ indexKey: keys.preservationKey, preservationKey: keys.indexKey })).rejects.toThrow(/^WRIT_KEY_INDEX is not/);
  });

  it('are compared by each role whose process has the key, and read by none', async () => {
    for (const role of ['orders', 'records', 'content', 'source'] as const) {
      await known(role, 'PRESERVATION', keys.preservationKey);
      await expect(known(role, 'PRESERVATION', keys.indexKey), role).rejects.toBeInstanceOf(StartError);
    }
    for (const sql of ['SELECT FROM sealing.key_check', 'DELETE FROM sealing.key_check'])
      await expect(orders.query(sql), sql).rejects.toMatchObject({ code: denied });
  });
});
