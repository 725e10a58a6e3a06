import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@writ/prisma';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-import-'));
const file = join(folder, 'lines.ndjson');
const account = {
  type: 'account',
  key: 'a1',
  handle: 'orla',
  registeredAt: '2020-01-02T03:04:05Z',
  identifiers: [],
  subscriber: { name: 'Orla' },
};
const item = { type: 'item', key: 'i1', account: 'a1', publishedAt: '2024-03-01T10:00:00Z', text: 'Two hens.' };
const indexKey = randomBytes(32).toString('base64');
let database: TestDatabase;
let said: Output;

function use({ name, options }: TestDatabase): void {
  vi.stubEnv('DATABASE_URL', `postgres://writ_owner@/${name}?host=${encodeURIComponent(options('owner').host)}`);
}

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('WRIT_ISSUER', 'https://id.example.org');
  vi.stubEnv('WRIT_KEY_INDEX', indexKey);
  use(database);
  said = keepOutput();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const put = (...lines: unknown[]): void =>
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

async function rows(query: string): Promise<unknown[]> {
  const client = new pg.Client(database.options('postgres'));
  await client.connect();
  const result = await client.query(query);
  await client.end();
  return result.rows;
}

describe('writ import', () => {
  it('prints what a line must be', async () => {
    expect(await main(['import', '--schema'])).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({
      oneOf: expect.arrayContaining([expect.objectContaining({ additionalProperties: false })]),
    });
  });

  it('refuses a file with a bad line, with number and reason, and leaves no entry', async () => {
    put(account, '{"type":"post"}', { ...item, account: 'a2' });
    expect(await main(['import', file])).toBe(1);
    expect(said.err).toContain(`${file}:2: type: must be one of account, identification, traffic, item, message, notice, holder\n`);
    expect(said.err).toContain(`${file}:3: account: no such account is known`);
    expect(said.err).toMatch(/writ: nothing was imported: 2 of 3 lines were refused\.\n$/);
    expect(said.out).toBe('');
    expect(await rows('SELECT id FROM records.account')).toEqual([]);
    expect(await rows('SELECT event_id FROM log.log_pending')).toEqual([]);
  });

  it('imports a good file, reports what is new, and leaves the entry for the log', async () => {
    put(account, item);
    expect(await main(['import', file])).toBe(0);
    expect(said.out).toMatch(/^Imported 2 lines\. Added: 1 account, 1 item\. SHA-256 of the file: [0-9a-f]{64}\n$/);
    expect(said.err).toMatch(/Import: 100 %\n$/);
    expect(await rows('SELECT id, account_id FROM content.item')).toEqual([{ id: 'i1', account_id: 'a1' }]);
    const [pending] = await rows("SELECT draft->>'entry' AS entry FROM log.log_pending");
    expect(JSON.stringify(pending)).toContain('import.applied.v1');
  });

  it('says what it changed, deleted and left alone', async () => {
    put(
      { ...account, subscriber: { name: 'Orla Quennelby' } },
      { type: 'item', key: 'i1', deleted: true },
      { type: 'item', key: 'i9', deleted: true },
    );
    expect(await main(['import', file])).toBe(0);
    expect(said.out).toMatch(/^Imported 3 lines\. Changed: 1 account\. Unchanged: 1 item\. Deleted: 1 item\. SHA-256/);
  });

  it('that is killed leaves nothing, and what is imported again is whole', async () => {
    const killed = await freshDatabase();
    use(killed);
    put(...Array.from({ length: 20_000 }, (_, index) => ({ ...account, key: `k${index}`, handle: `h${index}` })));
    const child = spawn(process.execPath, [join(import.meta.dirname, '../writ.mjs'), 'import', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exit = once(child, 'exit');
    for await (const text of child.stderr) if (/Import: [2-6]\d %/.test(String(text))) child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
    const there = async (table: string): Promise<unknown> => {
      const client = await connect(killed.options('postgres'));
      const { rows: found } = await client.query(`SELECT count(*)::int AS count FROM ${table}`);
      await client.end();
      return found[0];
    };
    for (const table of ['records.account', 'records.identifier', 'importing.line', 'log.log_pending'])
      expect(await there(table), table).toEqual({ count: 0 });
    expect(await main(['import', file])).toBe(0);
    expect(await there('records.subscriber')).toEqual({ count: 20_000 });
    await killed.drop();
  });

  it.each([[[]], [['a', 'b']], [['--schema', 'a']], [['--scheme']]])('refuses the call %j', async (args) => {
    expect(await main(['import', ...args])).toBe(2);
    expect(said.err).toMatch(/^writ: [^\n]*writ import --help\.\n$/);
  });

  it.each([
    ['a missing file', join(folder, 'none'), "can't be read"],
    ['a folder', folder, 'is not a file'],
  ])('fails for %s in one sentence', async (_, path, words) => {
    expect(await main(['import', path])).toBe(1);
    expect(said.err).toMatch(/^writ: [^\n]+\n$/);
    expect(said.err).toContain(words);
  });

  it('fails for a database without tables in one sentence', async () => {
    const empty = await emptyDatabase();
    use(empty);
    put(account);
    expect(await main(['import', file])).toBe(1);
    expect(said.err.split('\n').at(-2)).toBe("writ: The database doesn't have Writ's tables: run its migrations first.");
    await empty.drop();
  });

  it('fails in demo mode while no demo runs', async () => {
    vi.stubEnv('DATABASE_URL', undefined);
    vi.stubEnv('WRIT_ISSUER', undefined);
    vi.stubEnv('WRIT_DATA', folder);
    put(account);
    expect(await main(['import', file])).toBe(1);
    expect(said.err).toBe('writ: No database: run "npm start" first, to use its database, or set DATABASE_URL.\n');
  });
});
