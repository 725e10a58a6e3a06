/** What an import does to what is there already: each type of line changed, unchanged, deleted and added again, and what names an account. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blindIndex, identifierKey } from '../../../prisma/blind-index.ts';
import { freshDatabase, type TestDatabase } from '../../../prisma/testing/test-database.ts';
import { importFile } from './import-file.ts';
import type { FileLine, LineType } from './lines/lines.ts';
import { allLines, lineOf } from './testing/sample-lines.ts';

const blindIndexKey = Buffer.alloc(32, 7);
const folder = mkdtempSync(join(tmpdir(), 'writ-import-'));
const path = join(folder, 'lines.ndjson');
let database: TestDatabase;
let owner: pg.Pool;
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

type What = 'added' | 'changed' | 'unchanged' | 'deleted' | 'skipped';

/** Imports, and answers what isn't nothing. */
async function importLines(
  lines: readonly FileLine[],
): Promise<Partial<Record<What, Partial<Record<LineType, number>>>> & { reasons?: string[] }> {
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  const reasons: string[] = [];
  const imported = await importFile(path, owner, { blindIndexKey, refused: ({ number, reason }) => reasons.push(`${number}: ${reason}`) });
  const found = (['added', 'changed', 'unchanged', 'deleted', 'skipped'] as const).map((what) => [
    what,
    Object.fromEntries(Object.entries(imported[what]).filter(([, count]) => count > 0)),
  ]);
  return {
    ...Object.fromEntries(found.filter(([, counts]) => Object.keys(counts ?? {}).length > 0)),
    ...(reasons.length > 0 ? { reasons } : {}),
  };
}

const rows = async (query: string, ...values: unknown[]): Promise<unknown[]> => (await superuser.query(query, values)).rows;
const key = identifierKey(blindIndexKey);
const names = async (type: string): Promise<unknown[]> =>
  (await superuser.query<{ bidx: Buffer }>('SELECT bidx FROM records.identifier WHERE type::text = $1 ORDER BY bidx', [type])).rows.map(
    ({ bidx }) => bidx.toString('hex'),
  );
const index = (type: 'EMAIL' | 'HANDLE' | 'IMEI' | 'IP_ADDRESS_TIME' | 'IP_ADDRESS_PORT_TIME', value: string): string =>
  blindIndex(key, type, value).toString('hex');
const tableOf = {
  account: 'records.subscriber',
  identification: 'records.identification',
  traffic: 'records.traffic',
  item: 'content.item',
  message: 'content.message',
} as const;
const recordedAt = async (type: keyof typeof tableOf): Promise<string> => {
  const [row] = (await superuser.query<{ at: string }>(`SELECT recorded_at::text AS at FROM ${tableOf[type]}`)).rows;
  return row?.at ?? '';
};
const instantOf = async (): Promise<string> => (await superuser.query<{ now: string }>('SELECT now()::text AS now')).rows[0]?.now ?? '';

const one = { account: 1, identification: 1, traffic: 1, item: 1, message: 1, notice: 1, holder: 1 };
const imei = '490154203237518';

describe('an import of what is there', () => {
  it('changes nothing of rows that are as their lines say, not even when they were recorded', async () => {
    expect(await importLines(allLines())).toEqual({ added: one });
    const before = await Promise.all(Object.keys(tableOf).map((type) => recordedAt(type as keyof typeof tableOf)));
    expect(await importLines(allLines())).toEqual({ unchanged: one });
    expect(await Promise.all(Object.keys(tableOf).map((type) => recordedAt(type as keyof typeof tableOf)))).toEqual(before);
    expect(await rows('SELECT FROM importing.line'), 'no key of a file outlives its import').toEqual([]);
  });

  it.each([
    ['account', lineOf('account', { subscriber: { name: 'Orla Quennelby' } }), { name: 'Orla Quennelby', address: null }],
    ['identification', lineOf('identification', { ip: '203.0.113.9' }), { ip: '203.0.113.9', port: 1024 }],
    ['traffic', lineOf('traffic', { destination: 'elsewhere.example' }), { destination: 'elsewhere.example', size: 2048 }],
    ['item', lineOf('item', { text: 'Three hens.' }), { text: 'Three hens.', title: 'Hens' }],
    ['message', lineOf('message', { to: [] }), { to_identifiers: [], text: 'For you alone.' }],
  ] as const)('changes a row of %s and records it at the instant of the import', async (type, line, expected) => {
    await importLines(allLines());
    const between = await instantOf();
    expect(await importLines([line])).toEqual({ changed: { [type]: 1 } });
    expect(await rows(`SELECT * FROM ${tableOf[type]}`)).toEqual([expect.objectContaining(expected)]);
    expect(await rows(`SELECT recorded_at > $1 AS later FROM ${tableOf[type]}`, between)).toEqual([{ later: true }]);
    const [other] = Object.keys(tableOf).filter((name) => name !== type);
    expect(await rows(`SELECT recorded_at > $1 AS later FROM ${tableOf[other as 'item']}`, between)).toEqual([{ later: false }]);
  });

  it.each([
    ['identification', lineOf('identification')],
    ['traffic', lineOf('traffic')],
    ['message', lineOf('message')],
    ['item', lineOf('item')],
    ['holder', lineOf('holder')],
  ] as const)('deletes what a line of %s says is gone, once, and takes it back', async (type, line) => {
    await importLines(allLines());
    const gone: FileLine =
      line.type === 'holder'
        ? { type: 'holder', issuer: line.issuer, subject: line.subject, deleted: true }
        : { type: line.type, key: line.key, deleted: true };
    expect(await importLines([gone])).toEqual({ deleted: { [type]: 1 } });
    if (type === 'item')
      expect(
        await rows('SELECT title, text, language, recorded_at::text AS at FROM content.item'),
        'it stays for what refers to it',
      ).toEqual([{ title: null, text: null, language: null, at: '9999-12-31 00:00:00+00' }]);
    else expect(await rows(`SELECT FROM ${type === 'holder' ? 'records.account_holder' : tableOf[type]}`)).toEqual([]);
    expect(await importLines([gone])).toEqual({ unchanged: { [type]: 1 } });
    expect(await importLines([line])).toEqual({ added: { [type]: 1 } });
    expect(await importLines([line])).toEqual({ unchanged: { [type]: 1 } });
  });

  it('deletes an account with everything that is kept on it, and takes it back when its line returns', async () => {
    await importLines(allLines());
    expect(await importLines([{ type: 'account', key: 'a1', deleted: true }])).toEqual({
      deleted: { account: 1, identification: 1, traffic: 1, item: 1, message: 1 },
    });
    for (const table of ['records.subscriber', 'records.identification', 'records.traffic', 'records.identifier', 'content.message'])
      expect(await rows(`SELECT FROM ${table}`), table).toEqual([]);
    expect(await rows('SELECT title, text FROM content.item')).toEqual([{ title: null, text: null }]);
    expect(await rows("SELECT id, handle LIKE 'deleted-%' AS renamed, language FROM records.account")).toEqual([
      { id: 'a1', renamed: true, language: null },
    ]);
    expect(await rows('SELECT account_id FROM records.account_holder'), 'the person reads their access history to its end').toEqual([
      { account_id: 'a1' },
    ]);
    expect(await importLines([{ type: 'account', key: 'a1', deleted: true }])).toEqual({ unchanged: { account: 1 } });
    expect((await importLines([lineOf('traffic')])).reasons).toEqual([
      '1: account: no such account is known; put its line before this one, or import it first',
    ]);
    expect(await importLines([lineOf('account'), lineOf('item'), lineOf('traffic')])).toEqual({
      added: { account: 1, item: 1, traffic: 1 },
    });
    expect(await names('HANDLE')).toEqual([index('HANDLE', 'orla')]);
  });

  it('deletes what comes before the deletion of an account with it, and gives its handle to who comes after', async () => {
    await importLines([lineOf('account')]);
    expect(
      await importLines([
        lineOf('traffic'),
        { type: 'account', key: 'a1', deleted: true },
        lineOf('account', { key: 'a2', identifiers: [] }),
        lineOf('traffic', { key: 't2', account: 'a2' }),
      ]),
    ).toEqual({ added: { account: 1, traffic: 2 }, deleted: { account: 1, traffic: 1 } });
    expect(await rows('SELECT id, account_id FROM records.traffic')).toEqual([{ id: 't2', account_id: 'a2' }]);
  });

  it('passes handles on in the order of the file, and refuses one that is not free yet', async () => {
    await importLines([lineOf('account'), lineOf('account', { key: 'a2', handle: 'percy' })]);
    expect(
      (await importLines([lineOf('account', { key: 'a2', handle: 'orla' }), lineOf('account', { handle: 'orlaith' })])).reasons,
    ).toEqual(['1: handle: another account has it; handles are unique']);
    expect(await importLines([lineOf('account', { handle: 'orlaith' }), lineOf('account', { key: 'a2', handle: 'orla' })])).toEqual({
      changed: { account: 2 },
    });
    expect(await rows('SELECT id, handle FROM records.account ORDER BY id')).toEqual([
      { id: 'a1', handle: 'orlaith' },
      { id: 'a2', handle: 'orla' },
    ]);
    expect(
      await rows(
        "SELECT account_id FROM records.identifier WHERE type = 'HANDLE' AND bidx = $1",
        Buffer.from(index('HANDLE', 'orla'), 'hex'),
      ),
    ).toEqual([{ account_id: 'a2' }]);
  });

  it('never moves a key to another account', async () => {
    await importLines([...allLines(), lineOf('account', { key: 'a2', handle: 'percy' })]);
    for (const type of ['identification', 'traffic', 'item', 'message'] as const)
      expect((await importLines([lineOf(type, { account: 'a2' })])).reasons).toEqual([
        "1: account: what is known by this key is another account's: a key stays with its account",
      ]);
    expect(await rows("SELECT FROM records.identifier WHERE account_id = 'a2' AND type = 'IP_ADDRESS_TIME'")).toEqual([]);
  });

  it('moves a person who signs in to another account', async () => {
    await importLines([...allLines(), lineOf('account', { key: 'a2', handle: 'percy' })]);
    expect(await importLines([lineOf('holder', { account: 'a2' })])).toEqual({ changed: { holder: 1 } });
    expect(await rows('SELECT issuer, subject, account_id FROM records.account_holder')).toEqual([
      { issuer: 'https://id.example.org', subject: 'orla', account_id: 'a2' },
    ]);
  });

  it('refuses a notice that says something else, and any deletion of one', async () => {
    await importLines(allLines());
    expect((await importLines([lineOf('notice', { explanation: 'Other hens.' })])).reasons).toEqual([
      '1: key: a notice that says something else is known by it; a notice never changes',
    ]);
    await superuser.query(`UPDATE enforcement.notice SET explanation = '[deleted]', notifier_email = NULL, redacted_at = now()`);
    expect(await importLines([lineOf('notice')])).toEqual({ unchanged: { notice: 1 } });
    const deletion = JSON.parse('{"type":"notice","key":"n1","deleted":true}');
    expect((await importLines([deletion])).reasons).toEqual([
      '1: type: must be one of account, identification, traffic, item, message, holder',
    ]);
  });

  it("makes no canary of somebody's account, and somebody's of no canary", async () => {
    await importLines([lineOf('account'), lineOf('account', { key: 'a2', handle: 'nobody', canary: true })]);
    expect((await importLines([lineOf('account', { canary: true })])).reasons).toEqual(["1: canary: this account is known as somebody's"]);
    expect(await importLines([lineOf('account', { key: 'a2', handle: 'no-one' })])).toEqual({ changed: { account: 1 } });
    expect(await rows('SELECT account_id FROM records.canary')).toEqual([{ account_id: 'a2' }]);
  });
});

describe('what names an account', () => {
  it('changes with its e-mail address: the old one names nobody, the new one names it', async () => {
    await importLines([lineOf('account')]);
    expect(await names('EMAIL')).toEqual([index('EMAIL', 'orla@example.org')]);
    expect(await importLines([lineOf('account', { identifiers: [{ type: 'EMAIL', value: 'new@example.org' }] })])).toEqual({
      changed: { account: 1 },
    });
    expect(await names('EMAIL')).toEqual([index('EMAIL', 'new@example.org')]);
    expect(await names('PHONE_NUMBER')).toEqual([]);
    expect(await rows('SELECT emails FROM records.subscriber')).toEqual([{ emails: ['new@example.org', 'orla@example.net'] }]);
  });

  it('is changed by a line that changes nothing else of the account', async () => {
    const plain = lineOf('account', { identifiers: [{ type: 'USER_ID', value: 'u1' }] });
    await importLines([plain]);
    expect(await importLines([{ ...plain, identifiers: [{ type: 'USER_ID', value: 'u2' }] }])).toEqual({ changed: { account: 1 } });
    expect(await importLines([{ ...plain, identifiers: [{ type: 'USER_ID', value: 'u2' }] }])).toEqual({ unchanged: { account: 1 } });
  });

  it('follows a record of an address, whether it is changed or deleted', async () => {
    await importLines([lineOf('account'), lineOf('identification')]);
    await importLines([lineOf('identification', { at: '2024-03-01T11:00:00.5Z', ip: '2001:DB8::1' })]);
    expect(await names('IP_ADDRESS_TIME')).toEqual([index('IP_ADDRESS_TIME', '2001:db8::1 2024-03-01T11:00:00Z')]);
    expect(await names('IP_ADDRESS_PORT_TIME')).toEqual([index('IP_ADDRESS_PORT_TIME', '2001:db8::1 1024 2024-03-01T11:00:00Z')]);
    await importLines([{ type: 'identification', key: 'd1', deleted: true }]);
    expect(await names('IP_ADDRESS_TIME')).toEqual([]);
    expect(await names('IP_ADDRESS_PORT_TIME')).toEqual([]);
  });

  it('stays while another record or the line of the account gives it', async () => {
    const device = { kind: 'IMEI' as const, value: imei };
    const at = { at: '2024-03-01T10:00:00.9Z' };
    await importLines([
      lineOf('account', { identifiers: [{ type: 'IP_ADDRESS_TIME', value: '192.0.2.1 2024-03-01T10:00:00Z' }] }),
      lineOf('identification', { device }),
      lineOf('identification', { key: 'd2', device, ...at }),
      lineOf('identification', { key: 'd3', ip: '192.0.2.1' }),
    ]);
    await importLines([{ type: 'identification', key: 'd1', deleted: true }]);
    expect(await names('IMEI')).toEqual([index('IMEI', imei)]);
    expect(await names('IP_ADDRESS_PORT_TIME')).toHaveLength(2);
    await importLines([
      { type: 'identification', key: 'd2', deleted: true },
      { type: 'identification', key: 'd3', deleted: true },
    ]);
    expect(await names('IMEI')).toEqual([]);
    expect(await names('IP_ADDRESS_TIME'), 'the line of the account still gives it').toEqual([
      index('IP_ADDRESS_TIME', '192.0.2.1 2024-03-01T10:00:00Z'),
    ]);
  });

  it('keeps the device of a record when the line of the account gives it no more', async () => {
    const device = { kind: 'IMEI' as const, value: imei };
    const other = '352099001761481';
    await importLines([
      lineOf('account', { subscriber: { name: 'Orla', devices: [device, { kind: 'IMEI', value: other }] } }),
      lineOf('identification', { device }),
    ]);
    expect(await names('IMEI')).toHaveLength(2);
    expect(await importLines([lineOf('account')])).toEqual({ changed: { account: 1 } });
    expect(await names('IMEI')).toEqual([index('IMEI', imei)]);
    await importLines([{ type: 'identification', key: 'd1', deleted: true }]);
    expect(await names('IMEI')).toEqual([]);
  });
});

describe('an account that was erased', () => {
  const erased = async (account: string, finished = false): Promise<void> => {
    await superuser.query(
      `INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject,
         confirmed_at, records_erased_at, finished_at)
       VALUES (gen_random_uuid(), $1, '', CASE WHEN $2 THEN NULL ELSE 'x' END, 'i', 'a', now(), 'i', 'b', now(), CASE WHEN $2 THEN now() END, CASE WHEN $2 THEN now() END)`,
      [account, finished],
    );
  };

  it('is not brought back by any line, nor is what is left of it changed or deleted; others are written', async () => {
    await importLines(allLines());
    await erased('a1');
    const before = await rows('SELECT a.handle, s.name, t.destination FROM records.account a, records.subscriber s, records.traffic t');
    expect(
      await importLines([
        lineOf('account', { handle: 'again', subscriber: { name: 'Back' } }),
        lineOf('traffic', { destination: 'changed.example' }),
        lineOf('message', { key: 'm2' }),
        lineOf('item', { text: 'Back.' }),
        lineOf('identification', { key: 'd2' }),
        lineOf('holder', { subject: 'somebody' }),
        { type: 'identification', key: 'd1', deleted: true },
        lineOf('account', { key: 'a2', handle: 'percy' }),
      ]),
    ).toEqual({
      added: { account: 1 },
      skipped: { account: 1, traffic: 1, message: 1, item: 1, identification: 2, holder: 1 },
    });
    expect(await importLines([{ type: 'account', key: 'a1', deleted: true }])).toEqual({ skipped: { account: 1 } });
    expect(
      await rows(
        "SELECT a.handle, s.name, t.destination FROM records.account a, records.subscriber s, records.traffic t WHERE a.id = 'a1' AND s.account_id = 'a1'",
      ),
    ).toEqual(before);
    expect(await rows("SELECT FROM content.message WHERE id = 'm2'")).toEqual([]);
  });

  it('is not brought back in a database that has only the list of erasures', async () => {
    await erased('a1', true);
    expect(await importLines([lineOf('account')])).toEqual({ skipped: { account: 1 } });
    expect(await rows('SELECT FROM records.account')).toEqual([]);
  });

  it('keeps its holder until its history is erased as well, and then lets the person hold another', async () => {
    await importLines([...allLines(), lineOf('account', { key: 'a2', handle: 'percy' })]);
    await erased('a1');
    const gone: FileLine = { type: 'holder', issuer: 'https://id.example.org', subject: 'orla', deleted: true };
    expect(await importLines([lineOf('holder', { account: 'a2' })])).toEqual({ skipped: { holder: 1 } });
    expect(await importLines([gone])).toEqual({ skipped: { holder: 1 } });
    await superuser.query('UPDATE erasure.request SET records_erased_at = now(), finished_at = now(), reason = NULL');
    expect(await importLines([lineOf('holder', { account: 'a2' })])).toEqual({ changed: { holder: 1 } });
  });
});
