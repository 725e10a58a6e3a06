/**
 * Files of records behind the third layer: what SQL of a reading role sees of them, which files a collection keeps, and that nobody changes one. Accounts `a`
 * and `b` have a message with a file each; both are collected under the order of the fixture.
 */
import { createHash, randomBytes } from 'node:crypto';
import { newOperationId } from '@writ/core';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  newPreservationKey,
  openDescribedFile,
  openFilePart,
  SnapshotSealError,
  sealFilePart,
  snapshotFileName,
} from '../../prisma/snapshot-seal.ts';
import { type GrantedDatabase, type GrantOptions, grantedDatabase, recordedAt } from '../harness/granted-database.ts';
import { keepLines } from '../harness/kept-lines.ts';
import { type Attacker, attackerAs } from './attacker.ts';

const denied = '42501';
const operation = newOperationId();
const master = randomBytes(32);
const [day, later] = ['2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z'];
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const indexOf = (account: string): Buffer => createHash('sha256').update(account).digest().subarray(0, 16);
let fixture: GrantedDatabase;
let owner: pg.Client;
let attacker: Attacker;
const keys = new Map<string, Buffer>();

const keyOf = (id: string): Buffer => keys.get(id) ?? expect.fail(`${id} has no key`);
/** What stands for the file with these words in a snapshot. */
const nameOf = (id: string, text: string): Buffer => snapshotFileName(keyOf(id), hashOf(text));

/** A snapshot that is being taken, of one message of an account that describes files. */
async function describing(id: string, account: string, texts: readonly string[], at = day): Promise<void> {
  const { key, wrapped } = newPreservationKey(master, id);
  keys.set(id, key);
  await fixture.admin.query(`INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ($1, 'reference', 'target', $2)`, [
    id,
    recordedAt,
  ]);
  const attachments = texts.map((text) => ({ sha256: hashOf(text), bytes: text.length, mediaType: 'text/plain' }));
  const line = { kind: 'MESSAGE', key: `m-${id}`, account, at, recordedAt, said: { sender: account, recipients: [], attachments } };
  await keepLines(fixture.admin, id, { type: 'USER_ID', index: indexOf(account), accounts: [account], lines: [line] }, key);
  wrappedKeys.set(id, wrapped);
}
const wrappedKeys = new Map<string, Buffer>();

const part = (id: string, text: string, number = 0, bytes = text) =>
  fixture.admin.query('SELECT content.keep_file_part($1, $2, $3, $4, NULL)', [
    id,
    nameOf(id, text),
    number,
    sealFilePart(keyOf(id), { preservation: id, file: nameOf(id, text), part: number }, Buffer.from(bytes)),
  ]);
const done = (id: string, text: string, parts: number, missing: [string, string] | [null, null] = [null, null]) =>
  fixture.admin.query('SELECT content.file_done($1, $2, $3, $4, $5, NULL)', [id, nameOf(id, text), parts, ...missing]);
const taken = (id: string) => fixture.admin.query('SELECT orders.snapshot_taken($1, $2, now(), NULL) AS taken', [id, wrappedKeys.get(id)]);

beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  owner = await connect(fixture.database.options('owner'));
  await fixture.admin.query(`UPDATE orders.legal_order SET categories = '{SUBSCRIBER,TRAFFIC,CONTENT}' WHERE id = 'reference'`);
  for (const account of ['a', 'b']) {
    const id = `p-${account}`;
    await describing(id, account, [`of ${account}`]);
    await part(id, `of ${account}`);
    await done(id, `of ${account}`, 1);
    await taken(id);
  }
  await owner.query(`
    CREATE SCHEMA careless; GRANT USAGE ON SCHEMA careless TO writ_records, writ_content;
    CREATE FUNCTION careless.described() RETURNS SETOF content.described_file LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS 'SELECT * FROM content.described_file';
    CREATE FUNCTION careless.parts() RETURNS SETOF content.preserved_file LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS 'SELECT * FROM content.preserved_file';
    CREATE FUNCTION careless.fetched() RETURNS SETOF content.fetched_file LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS 'SELECT * FROM content.fetched_file';
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA careless TO writ_records, writ_content`);
});
afterAll(async () => {
  await owner.end();
  await fixture.close();
});
beforeEach(async () => {
  attacker = await attackerAs(fixture, 'content');
});
afterEach(() => attacker.close());

const seen = async (text: string, values: unknown[] = []) => (await attacker.client.query(text, values)).rows;
const under = async (own: Partial<GrantOptions> = {}, account = 'a') =>
  attacker.name(operation, [await fixture.grant({ account, categories: ['CONTENT'], operation, preservations: ['p-a', 'p-b'], ...own })]);
const window = `NULL, NULL, '${recordedAt}', '{p-a,p-b}'`;
const listed = (account: string, files: Buffer[]) =>
  seen(`SELECT account_id, says FROM content.files_of_session('${account}', ${window}, $1)`, [files]);
const parts = (account: string, file: Buffer) =>
  seen(`SELECT part, sealed FROM content.file_of_session('${account}', ${window}, $1)`, [file]);
const both = () => [nameOf('p-a', 'of a'), nameOf('p-b', 'of b')];

/** The tables of files, with or without their policies: the functions hold without them. */
const protect = async (how: 'ENABLE' | 'DISABLE') => {
  for (const table of ['described_file', 'preserved_file', 'fetched_file'])
    await fixture.admin.query(`ALTER TABLE content.${table} ${how} ROW LEVEL SECURITY`);
};

describe.each(['ENABLE', 'DISABLE'] as const)('the functions, after %s ROW LEVEL SECURITY,', (how) => {
  beforeAll(() => protect(how));
  afterAll(() => protect('ENABLE'));

  it('answer nothing without a grant, and under one the file of its account, which its key opens', async () => {
    expect(await listed('a', both())).toEqual([]);
    expect(await parts('a', nameOf('p-a', 'of a'))).toEqual([]);
    await under();
    expect(await listed('a', both())).toEqual([{ account_id: 'a', says: null }]);
    const [one, ...others] = await parts('a', nameOf('p-a', 'of a'));
    expect(others).toEqual([]);
    const place = { preservation: 'p-a', file: nameOf('p-a', 'of a'), part: 0 };
    expect(openFilePart(keyOf('p-a'), place, one.sealed).toString()).toBe('of a');
    for (const other of [
      { ...place, preservation: 'p-b' },
      { ...place, part: 1 },
      { ...place, file: nameOf('p-a', 'of b') },
    ])
      expect(() => openFilePart(keyOf('p-a'), other, one.sealed)).toThrow(SnapshotSealError);
  });

  it.each(['a', 'b'])('answer nothing of the account b under a grant of a, asked for %s', async (account) => {
    await under();
    expect(await listed(account, [nameOf('p-b', 'of b')])).toEqual([]);
    expect(await parts(account, nameOf('p-b', 'of b'))).toEqual([]);
  });

  it.each<[string, Partial<GrantOptions>]>([
    ['names another snapshot', { preservations: ['p-b'] }],
    ['names no snapshot', { preservations: [] }],
    ['is of another category', { categories: ['TRAFFIC'] }],
    ['is of another operation', { operation: newOperationId() }],
    ['has a window that ends with the record', { window: ['2026-03-01T00:00:00Z', day] }],
    ['has a window that begins behind it', { window: ['2026-03-02T12:00:00.001Z', later] }],
    ['ended', { seconds: -1 }],
    ['was revoked', { revoked: true }],
  ])('answer nothing under a grant that %s', async (_what, own) => {
    await under(own);
    expect(await listed('a', both())).toEqual([]);
    expect(await parts('a', nameOf('p-a', 'of a'))).toEqual([]);
  });

  it('answer nothing once the order is no longer in force', async () => {
    await under();
    await fixture.moveOrder('WITHDRAWN');
    expect(await listed('a', both())).toEqual([]);
    expect(await parts('a', nameOf('p-a', 'of a'))).toEqual([]);
    await fixture.moveOrder('IN_FORCE');
  });
});

describe('row-level security alone', () => {
  const tables = ['described', 'parts', 'fetched'];
  const all = (table: string) => seen(`SELECT preservation_id AS id FROM careless.${table}()`);

  it.each(tables)('shows nothing of %s without a grant, and under one what is within it', async (table) => {
    expect(await all(table)).toEqual([]);
    await under();
    expect(await all(table)).toEqual([{ id: 'p-a' }]);
    await under({ categories: ['TRAFFIC'] });
    expect(await all(table)).toEqual([]);
    await under({ window: ['2026-03-01T00:00:00Z', day] });
    expect(await all(table)).toEqual([]);
  });

  it('shows nothing to the role that reads the other records, and no table is read by either', async () => {
    await attacker.close();
    attacker = await attackerAs(fixture, 'records');
    await under();
    for (const table of tables) expect(await all(table)).toEqual([]);
    for (const table of ['described_file', 'preserved_file', 'fetched_file'])
      expect(await attacker.refusal(`SELECT * FROM content.${table}`)).toBe(denied);
  });
});

describe('a collection', () => {
  beforeAll(() => describing('p-open', 'a', ['one', 'two', 'three'], later));

  it('knows its files by names that only its key makes', async () => {
    const { rows } = await fixture.admin.query<{ file: Buffer; sealed: Buffer }>(
      `SELECT file, sealed FROM content.files_due('p-open', NULL, 9, NULL)`,
    );
    expect(rows.map(({ file }) => file.toString('hex')).sort()).toEqual(
      ['one', 'two', 'three'].map((text) => nameOf('p-open', text).toString('hex')).sort(),
    );
    const found = rows.map(({ file, sealed }) => openDescribedFile(keyOf('p-open'), { preservation: 'p-open', file }, sealed));
    expect(found).toContainEqual({ sha256: hashOf('three'), bytes: 5 });
  });

  it('keeps no file that no line of it describes, even one of another collection', async () => {
    await expect(part('p-open', 'of a')).rejects.toMatchObject({ code: 'WC002' });
    await expect(done('p-open', 'of a', 0)).rejects.toMatchObject({ code: 'WC002' });
    await expect(
      fixture.admin.query('SELECT content.keep_file_part($1, $2, 0, $3, NULL)', ['p-open', nameOf('p-a', 'of a'), Buffer.from('x')]),
    ).rejects.toMatchObject({ code: 'WC002' });
  });

  it('is not taken before each of its files is done', async () => {
    await part('p-open', 'one');
    await done('p-open', 'one', 1);
    await expect(taken('p-open')).rejects.toMatchObject({ code: denied });
  });

  it('begins a file again with its first part, and keeps it whole or not at all', async () => {
    await part('p-open', 'two', 0, 't');
    await part('p-open', 'two', 1, 'x');
    await expect(part('p-open', 'two', 1, 'y')).rejects.toMatchObject({ code: '23505' });
    await part('p-open', 'two', 0, 'tw');
    await expect(done('p-open', 'two', 2)).rejects.toMatchObject({ code: 'WC002' });
    await part('p-open', 'two', 1, 'o');
    await done('p-open', 'two', 2);
    await part('p-open', 'three', 0, 'th');
    await done('p-open', 'three', 0, ['GONE', 'It is gone.']);
    const left = await fixture.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM content.preserved_file WHERE preservation_id = 'p-open'`,
    );
    expect(left.rows).toEqual([{ n: 3 }]);
  });

  it('adds nothing to a file that is done', async () => {
    for (const text of ['one', 'three']) {
      await expect(part('p-open', text)).rejects.toMatchObject({ code: denied });
      await expect(done('p-open', text, 0, ['LIMIT', 'Too many.'])).rejects.toMatchObject({ code: denied });
    }
  });

  it('is taken then, and what it lacks is a gap at the time of the records', async () => {
    expect((await taken('p-open')).rows).toEqual([{ taken: true }]);
    const gaps = await fixture.admin.query(
      `SELECT category, from_at, to_at, why, says FROM records.preserved_gap WHERE preservation_id = 'p-open'`,
    );
    expect(gaps.rows).toEqual([
      { category: 'CONTENT', from_at: new Date(later), to_at: new Date('2026-03-03T12:00:00.001Z'), why: 'GONE', says: 'It is gone.' },
    ]);
    await expect(part('p-open', 'one')).rejects.toMatchObject({ code: denied });
    expect((await taken('p-open')).rows).toEqual([{ taken: false }]);
  });

  it('answers no file that is larger than 4 MiB, though it is kept, but to whoever makes a package', async () => {
    await describing('p-large', 'a', ['large']);
    for (let number = 0; number < 17; number += 1) await part('p-large', 'large', number, 'x');
    await done('p-large', 'large', 17);
    await taken('p-large');
    const asked = `SELECT part FROM content.file_of_session('a', NULL, NULL, '${recordedAt}', '{p-large}', $1)`;
    await under({ preservations: ['p-large'] });
    expect(await seen(asked, [nameOf('p-large', 'large')])).toEqual([]);
    expect(
      await seen(`SELECT says FROM content.files_of_session('a', NULL, NULL, '${recordedAt}', '{p-large}', $1)`, [
        [nameOf('p-large', 'large')],
      ]),
    ).toEqual([{ says: null }]);
    await fixture.admin.query(`UPDATE orders.access_grant SET is_export = true WHERE preservations = '{p-large}'`);
    expect(await seen(asked, [nameOf('p-large', 'large')])).toEqual(Array.from({ length: 17 }, (_, number) => ({ part: number })));
    expect(await seen(asked.replace(`('a'`, `('b'`), [nameOf('p-large', 'large')])).toEqual([]);
  });

  it('has files that nobody changes, and that are deleted with it and not before', async () => {
    for (const table of ['described_file', 'preserved_file', 'fetched_file']) {
      await expect(fixture.admin.query(`UPDATE content.${table} SET file = file WHERE preservation_id = 'p-open'`)).rejects.toThrow(
        'what is preserved is not changed',
      );
      expect((await owner.query(`DELETE FROM content.${table}`)).rowCount).toBe(0);
    }
    const rows = async () =>
      (
        await fixture.admin.query<{ n: number }>(
          `SELECT ((SELECT count(*) FROM content.described_file WHERE preservation_id = 'p-open') + (SELECT count(*) FROM content.preserved_file WHERE preservation_id = 'p-open')
                   + (SELECT count(*) FROM content.fetched_file WHERE preservation_id = 'p-open'))::int AS n`,
        )
      ).rows[0]?.n;
    await fixture.admin.query(`SELECT content.forget_preserved('p-open')`);
    expect(await rows()).toBe(9);
    await fixture.admin.query(`UPDATE orders.preservation SET state = 'ENDED', ended_at = now(), wrapped = NULL WHERE id = 'p-open'`);
    await fixture.admin.query(`SELECT content.forget_preserved('p-open')`);
    expect(await rows()).toBe(0);
  });
});

describe('a copy of removed terrorist content', () => {
  const copied = async (id: string, attachments: unknown): Promise<void> => {
    const { key, wrapped } = newPreservationKey(master, id);
    keys.set(id, key);
    await fixture.admin.query(
      `INSERT INTO content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
       VALUES ($1, $1, 'reference', 'item', 'a', now(), now() + interval '200 days', $2)`,
      [id, JSON.stringify({ text: 'a call', attachments })],
    );
    await fixture.admin.query('SELECT content.seal_removed($1, $2, $3, now(), NULL, NULL)', [id, key, wrapped]);
  };
  const files = (...texts: string[]) => texts.map((text) => ({ sha256: hashOf(text), bytes: text.length, mediaType: 'image/png' }));
  const lacking = async () =>
    (await fixture.admin.query<{ id: string }>('SELECT content.copies_lacking_files() AS id')).rows.map(({ id }) => id);
  const awaited = async () => (await fixture.admin.query<{ yes: boolean }>('SELECT orders.awaits_collection(now()) AS yes')).rows[0]?.yes;

  it('is waited for by what could destroy its files, until each of them is done', async () => {
    expect(await awaited()).toBe(false);
    await fixture.admin.query(
      `INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, said)
       VALUES ('laid down', 'laid down', 'item', 'a', now(), now() + interval '200 days', $1)`,
      [JSON.stringify({ attachments: files('x') })],
    );
    expect(await awaited(), 'before it is sealed').toBe(true);
    await fixture.admin.query(`DELETE FROM content.removed WHERE id = 'laid down'`);
    await copied('c-two', files('one', 'two'));
    expect([await awaited(), await lacking()]).toEqual([true, ['c-two']]);
    await part('c-two', 'one');
    await done('c-two', 'one', 1);
    expect(await awaited()).toBe(true);
    await done('c-two', 'two', 0, ['GONE', 'It is gone.']);
    expect([await awaited(), await lacking()]).toEqual([false, []]);
  });

  it.each([[[]], [null], ['no list']])('lacks nothing where it has no files: %s', async (attachments) => {
    await copied(`c-${JSON.stringify(attachments)}`, attachments);
    expect([await awaited(), await lacking()]).toEqual([false, []]);
  });

  it('keeps no file that it does not describe', async () => {
    await expect(part('c-two', 'of a')).rejects.toMatchObject({ code: 'WC002' });
    await expect(part('c-two', 'one')).rejects.toMatchObject({ code: denied });
  });

  it('has files that nobody reads under a grant, whatever it names', async () => {
    await under({ preservations: ['p-a', 'c-two'] });
    expect(await listed('a', [nameOf('c-two', 'one')])).toEqual([]);
    expect(await seen(`SELECT part FROM content.file_of_session('a', NULL, NULL, now(), '{c-two}', $1)`, [nameOf('c-two', 'one')])).toEqual(
      [],
    );
    expect(await seen('SELECT preservation_id AS id FROM careless.parts()')).toEqual([{ id: 'p-a' }]);
  });

  it('loses them with its end, and not before', async () => {
    const kept = async () =>
      (
        await fixture.admin.query<{ n: number }>(
          `SELECT ((SELECT count(*) FROM content.described_file WHERE preservation_id = 'c-two') + (SELECT count(*) FROM content.preserved_file WHERE preservation_id = 'c-two')
                   + (SELECT count(*) FROM content.fetched_file WHERE preservation_id = 'c-two'))::int AS n`,
        )
      ).rows[0]?.n;
    for (const table of ['described_file', 'preserved_file', 'fetched_file'])
      expect((await owner.query(`DELETE FROM content.${table} WHERE preservation_id = 'c-two'`)).rowCount).toBe(0);
    await fixture.admin.query(`SELECT content.end_removed('c-two', now())`);
    expect(await kept()).toBe(5);
    await fixture.admin.query(
      `UPDATE content.removed SET removed_at = now() - interval '201 days', keep_until = now() - interval '1 day' WHERE id = 'c-two'`,
    );
    await fixture.admin.query(`SELECT content.end_removed('c-two', now())`);
    expect(await kept()).toBe(0);
  });
});
