import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neededMemory } from '@writ/core/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blindIndex, identifierKey } from '../../../prisma/blind-index.ts';
import { freshDatabase, type TestDatabase } from '../../../prisma/testing/test-database.ts';
import { type Imported, importFile } from './import-file.ts';
import type { ImportLine } from './lines/lines.ts';
import type { Refusal } from './lines/read-lines.ts';
import { allLines, lineOf } from './testing/sample-lines.ts';

const blindIndexKey = Buffer.alloc(32, 7);
const folder = mkdtempSync(join(tmpdir(), 'writ-import-'));
const path = join(folder, 'lines.ndjson');
let database: TestDatabase;
let owner: pg.Pool;
/** Sees what `writ_owner` can't. */
let superuser: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase();
  owner = new pg.Pool({ ...database.options('owner'), pipeline: true });
  superuser = new pg.Pool(database.options('postgres'));
});
afterEach(async () => {
  await Promise.all([owner.end(), superuser.end()]);
  await database.drop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function importLines(lines: readonly (ImportLine | string)[]): Promise<Imported & { reasons: string[] }> {
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const refusals: Refusal[] = [];
  const imported = await importFile(path, owner, { blindIndexKey, refused: (refusal) => refusals.push(refusal) });
  expect(imported.refusals).toBe(refusals.length);
  return { ...imported, reasons: refusals.map(({ number, reason }) => `${number}: ${reason}`) };
}

const rows = async (query: string): Promise<unknown[]> => (await superuser.query(query)).rows;
const countAll = async (): Promise<unknown> =>
  (
    await rows(`SELECT (SELECT count(*)::int FROM records.account) AS account, (SELECT count(*)::int FROM records.subscriber) AS subscriber,
      (SELECT count(*)::int FROM records.identifier) AS identifier, (SELECT count(*)::int FROM records.identification) AS identification,
      (SELECT count(*)::int FROM records.traffic) AS traffic, (SELECT count(*)::int FROM content.item) AS item,
      (SELECT count(*)::int FROM content.message) AS message, (SELECT count(*)::int FROM enforcement.notice) AS notice, (SELECT count(*)::int FROM records.account_holder) AS holders,
      (SELECT count(*)::int FROM enforcement.work_item) AS work`)
  )[0];
const one = { account: 1, identification: 1, traffic: 1, item: 1, message: 1, notice: 1, holder: 1 };
const { holder, ...rowsOfLines } = one;
const all = { ...rowsOfLines, holders: holder, subscriber: 1, identifier: 5, work: 1 };
const nothing = Object.fromEntries(Object.keys(all).map((name) => [name, 0]));

describe('an import', () => {
  it('writes a line of each type, every field in its place', async () => {
    expect(await importLines(allLines())).toMatchObject({
      lines: 7,
      refusals: 0,
      added: one,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await countAll()).toEqual(all);
    expect(await rows('SELECT name, birth_date::text, emails, phones, address, registration_ip, service FROM records.subscriber')).toEqual([
      {
        name: 'Orla Velkabart',
        birth_date: '1980-02-03',
        emails: ['orla@example.org', 'orla@example.net'],
        phones: ['+1 555 555 0123'],
        address: '1 Pell Row',
        registration_ip: null,
        service: 'Account',
      },
    ]);
    expect(await rows('SELECT event, source, destination, protocol, size FROM records.traffic')).toEqual([
      { event: 'TRANSFER', source: '198.51.100.7', destination: 'mail.example.net', protocol: 'SMTP', size: 2048 },
    ]);
    expect(await rows('SELECT thread_id, published_at, title, language, in_reply_to FROM content.item')).toEqual([
      { thread_id: 'i1', published_at: new Date('2024-03-01T09:00:00Z'), title: 'Hens', language: 'en', in_reply_to: null },
    ]);
    expect(await rows('SELECT from_identifier, to_identifiers FROM content.message')).toEqual([
      { from_identifier: 'orla@example.org', to_identifiers: ['percy@example.com', 'a "quoted", {odd} \\ name'] },
    ]);
  });

  it('makes a notice work that is due in seven days, about the author of the item, and sends no e-mail', async () => {
    await importLines(allLines());
    expect(
      await rows(
        "SELECT n.author_account_id, n.state, w.id, w.kind, w.subject_id, w.account_id, abs(extract(epoch FROM w.due_at - w.opened_at - interval '7 days')) < 0.001 AS week FROM enforcement.notice n JOIN enforcement.work_item w ON w.subject_id = n.id",
      ),
    ).toEqual([
      { author_account_id: 'a1', state: 'RECEIVED', id: 'n1-work', kind: 'NOTICE', subject_id: 'n1', account_id: 'a1', week: true },
    ]);
    expect(await rows('SELECT FROM enforcement.letter'), 'nobody is written to for an import').toEqual([]);
  });

  it('keeps identifiers as blind indexes alone', async () => {
    await importLines(allLines());
    const key = identifierKey(blindIndexKey);
    const expected = [
      blindIndex(key, 'EMAIL', 'ORLA@example.org'),
      blindIndex(key, 'PHONE_NUMBER', '+15555550123'),
      blindIndex(key, 'IP_ADDRESS_PORT_TIME', '198.51.100.7 1024 2024-03-01T10:00:00.4Z'),
      blindIndex(key, 'HANDLE', 'orla'),
      blindIndex(key, 'IP_ADDRESS_TIME', '198.51.100.7 2024-03-01T10:00:00Z'),
    ];
    expect(await rows('SELECT bidx FROM records.identifier ORDER BY type')).toEqual(expected.map((bidx) => ({ bidx })));
  });

  it('names an account by its instruments and devices, in the form of an order, and not by what a person resets', async () => {
    const paid = { kind: 'CARD' as const, ending: '4242', fingerprint: 'pf_Xt5EWLLDS7FJjR1c', addedAt: '2020-01-02T04:04:05+01:00' };
    await importLines([
      lineOf('account', {
        identifiers: [],
        subscriber: {
          name: 'Orla',
          payments: [paid],
          devices: [
            { kind: 'IMEI', value: '49-015420-323751-8' },
            { kind: 'ADVERTISING_ID', value: 'a' },
          ],
        },
      }),
      lineOf('identification', { device: { kind: 'MAC_ADDRESS', value: '02-00-5E-10-00-01' } }),
    ]);
    expect(await rows('SELECT payments, devices FROM records.subscriber')).toEqual([
      {
        payments: [{ ...paid, addedAt: '2020-01-02T03:04:05.000Z' }],
        devices: [
          { kind: 'IMEI', value: '490154203237518' },
          { kind: 'ADVERTISING_ID', value: 'a' },
        ],
      },
    ]);
    expect(await rows('SELECT device_kind, device FROM records.identification')).toEqual([
      { device_kind: 'MAC_ADDRESS', device: '02:00:5e:10:00:01' },
    ]);
    const named = await rows(
      "SELECT type, bidx FROM records.identifier WHERE type NOT IN ('HANDLE', 'IP_ADDRESS_TIME', 'IP_ADDRESS_PORT_TIME') ORDER BY type",
    );
    const key = identifierKey(blindIndexKey);
    expect(named).toEqual([
      { type: 'IMEI', bidx: blindIndex(key, 'IMEI', '490154203237518') },
      { type: 'MAC_ADDRESS', bidx: blindIndex(key, 'MAC_ADDRESS', '02:00:5e:10:00:01') },
      { type: 'PAYMENT_FINGERPRINT', bidx: blindIndex(key, 'PAYMENT_FINGERPRINT', paid.fingerprint) },
    ]);
  });

  it('refuses the second of two lines with one key, also when they say the same or stand far apart', async () => {
    expect(
      (await importLines([lineOf('account'), lineOf('account', { identifiers: [], subscriber: { name: 'Second' } })])).reasons,
    ).toEqual(['2: key: a line before this one has it; a file names each row once']);
    const many = Array.from({ length: 4_500 }, (_, index) => lineOf('item', { key: `i${index % 4_499}` }));
    expect((await importLines([lineOf('account'), ...many])).reasons).toEqual([
      '4501: key: a line before this one has it; a file names each row once',
    ]);
    expect(await countAll()).toEqual(nothing);
    const bad = await importLines([lineOf('account'), '{}', ...many]);
    expect(
      bad.reasons.map((reason) => reason.split(':')[0]),
      'each refusal once',
    ).toEqual(['2', '4502']);
    expect((await importLines([lineOf('account'), lineOf('item', { key: 'same' }), lineOf('message', { key: 'same' })])).reasons).toEqual(
      [],
    );
  });

  it('imports nothing of a file with one bad line, and names every bad line', async () => {
    const { reasons, added } = await importLines([...allLines(), '{', lineOf('item', { key: 'i2', account: 'nobody' })]);
    expect(reasons).toEqual([
      '8: is not JSON: write one whole object on one line',
      '9: account: no such account is known; put its line before this one, or import it first',
    ]);
    expect(added.item).toBe(0);
    expect(await countAll()).toEqual(nothing);
  });

  it('knows what was imported before and what precedes in the file, and nothing that follows', async () => {
    await importLines([lineOf('account'), lineOf('item')]);
    expect(
      (await importLines([lineOf('item', { key: 'i2', inReplyTo: 'i1' }), lineOf('item', { key: 'i3', inReplyTo: 'i2' })])).reasons,
    ).toEqual([]);
    expect((await importLines([lineOf('item', { key: 'i4', inReplyTo: 'i5' }), lineOf('item', { key: 'i5' })])).reasons).toEqual([
      '1: inReplyTo: no such item is known; put its line before this one, or import it first',
    ]);
    expect((await importLines([lineOf('notice', { item: 'i9' })])).reasons).toEqual([
      '1: item: no such item is known; put its line before this one, or import it first',
    ]);
    expect(await rows('SELECT id, in_reply_to FROM content.item ORDER BY id')).toEqual([
      { id: 'i1', in_reply_to: null },
      { id: 'i2', in_reply_to: 'i1' },
      { id: 'i3', in_reply_to: 'i2' },
    ]);
  });

  it('refuses a handle that another account has, in the file or in the database', async () => {
    expect((await importLines([lineOf('account'), lineOf('account', { key: 'a2' })])).reasons).toEqual([
      '2: handle: another account has it; handles are unique',
    ]);
    await importLines([lineOf('account')]);
    expect((await importLines([lineOf('account', { key: 'a3' })])).reasons).toHaveLength(1);
    expect((await importLines([lineOf('account', { key: 'a3', handle: 'percy' })])).added.account).toBe(1);
  });

  it('is undone when its entry or its rows fail', async () => {
    writeFileSync(path, JSON.stringify(lineOf('account')));
    const failing = importFile(path, owner, {
      blindIndexKey,
      refused: () => expect.unreachable('every line is good'),
      applied: async (client, imported) => {
        expect(imported.added.account).toBe(1);
        expect((await client.query('SELECT id FROM records.account')).rows).toEqual([{ id: 'a1' }]);
        throw new Error('no entry');
      },
    });
    await expect(failing).rejects.toThrow('no entry');
    expect(await countAll()).toEqual(nothing);
  });

  it('accepts more lines than one chunk, in pieces of limited size', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      lineOf('item', { key: `i${index}`, ...(index > 0 ? { inReplyTo: `i${index - 1}` } : {}) }),
    );
    expect((await importLines([lineOf('account'), ...many])).added.item).toBe(2500);
  });

  it('keeps no key of the file in memory: three quarters of it take no more than the first', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => JSON.stringify(lineOf('traffic', { key: `${index}`.padStart(200, 'x') })));
    writeFileSync(path, [JSON.stringify(lineOf('account')), ...lines].join('\n'));
    lines.length = 0;
    const heap: number[] = [];
    let next = 0.25;
    const progress = (done: number, total: number | undefined): void => {
      if (done < next * (total ?? Number.NaN)) return;
      next += 0.25;
      heap.push(neededMemory().heapUsed);
    };
    const imported = await importFile(path, owner, { blindIndexKey, refused: () => expect.unreachable('every line is good'), progress });
    expect(imported.added.traffic).toBe(40_000);
    const [first = 0, , third = 0] = heap;
    // The 20,000 keys between them alone would be 4 MB.
    expect((third - first) / 1_000_000).toBeLessThan(2.5);
  });

  it('is refused while another one runs, or comes after it: no line is written twice', async () => {
    writeFileSync(
      path,
      Array.from({ length: 3_000 }, (_, index) => JSON.stringify(lineOf('account', { key: `a${index}`, handle: `h${index}` }))).join('\n'),
    );
    const run = (): Promise<Imported> =>
      importFile(path, owner, { blindIndexKey, refused: () => expect.unreachable('every line is good') });
    const other = await superuser.connect();
    await other.query('BEGIN; LOCK TABLE importing.line IN ROW EXCLUSIVE MODE');
    await expect(run()).rejects.toThrow(/^Another import is running on this database, so nothing was imported/);
    await other.query('ROLLBACK');
    other.release();
    const ends = await Promise.allSettled([run(), run()]);
    const added = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.added.account] : []));
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(3_000);
    expect((await run()).unchanged.account).toBe(3_000);
  });

  it('fails for a missing file', async () => {
    await expect(importFile(join(folder, 'none'), owner, { blindIndexKey, refused: () => {} })).rejects.toThrow('ENOENT');
  });
});
