import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type { Category, CollectRequest, RecordLine, Source } from '@writ/source';
import { openBook } from '@writ/source/book';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blindIndex, identifierKey } from '../../../prisma/blind-index.ts';
import { builtInSource } from './index.ts';

const indexKey = new Uint8Array(32).fill(7);
const address = blindIndex(identifierKey(indexKey), 'EMAIL', 'Alma@example.org');

const rows = `
  INSERT INTO records.account VALUES ('alma', 'alma', '2024-01-01Z'), ('bo', 'bo', '2024-01-01Z'), ('gone', 'gone', '2024-01-01Z');
  INSERT INTO records.account_holder VALUES ('https://issuer.example', 'person', 'alma');
  INSERT INTO records.subscriber (account_id, recorded_at, name, emails, registered_at, payments)
  SELECT a, '2024-06-01Z', 'Name of ' || a, ARRAY[a || '@example.org'], '2024-01-01T10:00:00.123456Z', '[{"kind": "CARD", "ending": "4242"}]' FROM unnest('{alma,bo,gone}'::text[]) a;
  INSERT INTO records.identification (id, account_id, at, recorded_at, ip, port)
  SELECT a || n, a, timestamptz '2025-01-01Z' + n * interval '1 day', timestamptz '2025-01-01Z' + n * interval '1 day', '203.0.113.' || n, NULL
    FROM unnest('{alma,bo,gone}'::text[]) a, generate_series(1, 9) n;
  INSERT INTO records.traffic (id, account_id, at, recorded_at, event, source, destination)
  SELECT 't' || lpad(n::text, 4, '0'), 'alma', timestamptz '2025-01-01T00:00:00.001Z' + (n % 7) * interval '400 microseconds', '2025-01-02Z', 'LOGIN', 'a', 'b'
    FROM generate_series(1, 2500) n;
  INSERT INTO content.message (id, account_id, at, recorded_at, from_identifier, to_identifiers, text)
  SELECT 'm' || n, 'alma', timestamptz '2025-01-01Z' + n * interval '2 days', '2025-01-03Z', 'alma@example.org', '{bo@example.org}', 'Text ' || n FROM generate_series(1, 3) n;
  INSERT INTO content.item (id, account_id, thread_id, published_at, recorded_at, text)
  SELECT 'i' || n, 'alma', 'thread', timestamptz '2025-01-02Z' + n * interval '2 days', '2025-01-03Z', 'Post ' || n FROM generate_series(1, 3) n;
  INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject, confirmed_at)
  VALUES (gen_random_uuid(), 'gone', '', 'wish', 'i', 'one', '2025-02-01Z', 'i', 'two', '2025-02-02Z')`;

let database: TestDatabase;
let pool: pg.Pool;
let source: Source;
beforeAll(async () => {
  database = await freshDatabase();
  const owner = await connect(database.options('postgres'));
  await owner.query(rows);
  for (const [bidx, account] of [
    [address, 'alma'],
    [blindIndex(identifierKey(indexKey), 'HANDLE', 'twice'), 'alma'],
    [blindIndex(identifierKey(indexKey), 'HANDLE', 'twice'), 'bo'],
    [blindIndex(identifierKey(indexKey), 'USER_ID', 'gone'), 'gone'],
  ] as const)
    await owner.query('INSERT INTO records.identifier VALUES ($1, $2, $3)', [
      account === 'gone' ? 'USER_ID' : bidx === address ? 'EMAIL' : 'HANDLE',
      bidx,
      account,
    ]);
  await owner.end();
  pool = new pg.Pool({ ...database.options('source'), max: 2 });
  const tables = { pool, indexKey, hosts: ['platform.example'], itemUrl: 'https://platform.example/items/' };
  source = builtInSource(tables, openBook(':memory:'));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const horizon = '2026-01-01T00:00:00.000Z';
const year = { from: '2025-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' };
const windowOf = (category: Category) => (category === 'SUBSCRIBER' ? { category } : { category, ...year });

async function collect(account: string, categories: Category[], more: Partial<CollectRequest> = {}): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  const request = { account, categories: categories.map(windowOf), horizon, after: null, ...more };
  for await (const line of source.collect(request)) lines.push(line);
  return lines;
}
const keys = (lines: readonly RecordLine[]) => lines.map(({ key }) => key);

describe('the built-in adapter answers', () => {
  it('a record with what is known of it, in milliseconds, and nothing of the rest', async () => {
    expect(await collect('alma', ['SUBSCRIBER'])).toEqual([
      {
        type: 'subscriber',
        key: 'alma',
        account: 'alma',
        recordedAt: '2024-06-01T00:00:00.000Z',
        name: 'Name of alma',
        emails: ['alma@example.org'],
        phones: [],
        registeredAt: '2024-01-01T10:00:00.123Z',
        service: 'Account',
        payments: [{ kind: 'CARD', ending: '4242' }],
        devices: [],
      },
    ]);
    expect((await collect('alma', ['IDENTIFICATION']))[0]).toEqual({
      type: 'identification',
      key: 'alma1',
      account: 'alma',
      at: '2025-01-02T00:00:00.000Z',
      recordedAt: '2025-01-02T00:00:00.000Z',
      ip: '203.0.113.1',
    });
  });

  it('the rows of a window with its beginning and without its end, and of the account alone', async () => {
    const window = { category: 'IDENTIFICATION' as const, from: '2025-01-03T00:00:00.000Z', to: '2025-01-05T00:00:00.000Z' };
    expect(keys(await collect('alma', [], { categories: [window] }))).toEqual(['alma2', 'alma3']);
  });

  it('nothing that was recorded after the horizon', async () => {
    expect(keys(await collect('alma', ['IDENTIFICATION'], { horizon: '2025-01-03T00:00:00.000Z' }))).toEqual(['alma1', 'alma2']);
    expect(await collect('alma', ['SUBSCRIBER'], { horizon: '2024-05-31T00:00:00.000Z' })).toEqual([]);
  });

  it('published items and messages in one list', async () => {
    expect(keys(await collect('alma', ['CONTENT']))).toEqual(['m1', 'i1', 'm2', 'i2', 'm3', 'i3']);
  });

  it('rows of one millisecond by their keys, from any of them on without a hole or a repetition, beyond what is read at once', async () => {
    const all = await collect('alma', ['TRAFFIC']);
    const sorted = all.toSorted((a, b) => ('at' in a && 'at' in b && a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.key < b.key ? -1 : 1));
    expect(all).toHaveLength(2500);
    expect(new Set(keys(all)).size).toBe(2500);
    expect(keys(all)).toEqual(keys(sorted));
    for (const place of [0, 700, 1499, 2499]) {
      const last = all[place];
      if (last?.type !== 'traffic') throw new Error('there is no such row');
      const rest = await collect('alma', ['TRAFFIC'], { after: { category: 'TRAFFIC', at: last.at, key: last.key } });
      expect(keys(rest)).toEqual(keys(all.slice(place + 1)));
    }
  });

  it('the categories behind the one that it goes on with, and not those before it', async () => {
    const after = { category: 'SUBSCRIBER' as const, at: '', key: 'alma' };
    expect(keys(await collect('alma', ['SUBSCRIBER', 'IDENTIFICATION'], { after }))).toHaveLength(9);
    const beyond = { category: 'IDENTIFICATION' as const, at: '2025-01-10T00:00:00.000Z', key: 'alma9' };
    expect(await collect('alma', ['SUBSCRIBER', 'IDENTIFICATION'], { after: beyond })).toEqual([]);
  });
});

describe('the built-in adapter finds', () => {
  it('an account by any spelling of its identifier, several by one that they share, and nobody by another', async () => {
    expect(await source.resolve({ type: 'EMAIL', value: ' ALMA@example.org ' }, horizon)).toEqual(['alma']);
    expect(await source.resolve({ type: 'HANDLE', value: 'twice' }, horizon)).toHaveLength(2);
    expect(await source.resolve({ type: 'EMAIL', value: 'nobody@example.org' }, horizon)).toEqual([]);
    expect(await source.resolve({ type: 'EMAIL', value: 'no address' }, horizon)).toEqual([]);
    expect(await source.resolve({ type: 'PROFILE_URL', value: 'https://elsewhere.example/@alma' }, horizon)).toEqual([]);
  });

  it('an erased account as one that is not there, and one whose erasure came after the horizon as it was', async () => {
    const before = '2025-02-01T00:00:00.000Z';
    expect(await source.resolve({ type: 'USER_ID', value: 'gone' }, horizon)).toEqual([]);
    expect(await collect('gone', ['SUBSCRIBER', 'IDENTIFICATION'])).toEqual([]);
    expect(await source.account('gone')).toBeUndefined();
    expect(await source.resolve({ type: 'USER_ID', value: 'gone' }, before)).toEqual(['gone']);
    expect(await collect('gone', ['SUBSCRIBER'], { horizon: before })).toHaveLength(1);
  });

  it('published items by id and by address, holders and accounts', async () => {
    const item = { id: 'i1', url: 'https://platform.example/items/i1', author: { id: 'alma', handle: 'alma' }, text: 'Post 1' };
    expect(await source.item({ id: 'i1' })).toMatchObject(item);
    expect(await source.item({ url: 'https://platform.example/items/i1' })).toMatchObject(item);
    for (const url of ['https://elsewhere.example/items/i1', 'https://platform.example/items/i1/x', 'https://platform.example/items/%zz'])
      expect(await source.item({ url })).toBeUndefined();
    expect(await source.item({ id: 'm1' })).toBeUndefined();
    expect(await source.account('alma')).toEqual({ id: 'alma', handle: 'alma', state: 'ACTIVE' });
    expect(await source.holder({ issuer: 'https://issuer.example', subject: 'person' })).toBe('alma');
    expect(await source.holder({ issuer: 'https://issuer.example', subject: 'other' })).toBeUndefined();
  });

  it('neither an item nor an account that a file deleted', async () => {
    const owner = await connect(database.options('postgres'));
    await owner.query("UPDATE content.item SET title = NULL, text = NULL, recorded_at = '9999-12-31Z' WHERE id = 'i1'");
    await owner.query("UPDATE records.account SET deleted_at = now() WHERE id = 'alma'");
    try {
      expect(await source.item({ id: 'i1' })).toBeUndefined();
      expect(await source.account('alma')).toBeUndefined();
    } finally {
      await owner.query("UPDATE content.item SET text = 'Post 1', recorded_at = '2024-01-01Z' WHERE id = 'i1'");
      await owner.query("UPDATE records.account SET deleted_at = NULL WHERE id = 'alma'");
      await owner.end();
    }
  });
});

it('the adapter shows what was carried out on an item, and carries nothing out on what is not there', async () => {
  const state = [{ territory: 'DE', status: 'DISABLED' as const }];
  const effect = { sequence: '1', state };
  expect(await source.put({ kind: 'item', id: 'i1' }, effect)).toEqual({ extent: 'FULL', remaining: [], unsupported: [] });
  expect(await source.put({ kind: 'item', id: 'none' }, effect)).toBeUndefined();
  expect(
    await source.observe([
      { kind: 'item', id: 'i1' },
      { kind: 'item', id: 'none' },
    ]),
  ).toMatchObject([
    { id: 'i1', found: true },
    { id: 'none', found: false },
  ]);
});

it('the role of the adapter reads what the platform imported, changes nothing of it, and reads nothing else', async () => {
  const refusal = (sql: string) =>
    pool.query(sql).then(
      () => 'allowed',
      (error: { code?: string }) => error.code,
    );
  for (const table of ['records.subscriber', 'records.traffic', 'content.message', 'content.item'])
    for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET account_id = 'bo'`]) expect(await refusal(sql)).toBe('42501');
  for (const table of [
    'orders.legal_order',
    'orders.access_grant',
    'log.log_entry',
    'records.preserved',
    'records.canary',
    'enforcement.notice',
  ])
    expect(await refusal(`SELECT FROM ${table}`)).toBe('42501');
  expect(await refusal('SELECT reason FROM erasure.request')).toBe('42501');
});
