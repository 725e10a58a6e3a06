/** The start that all adapters share, with the book where ADAPTER_BOOK says: a file, or the address of a database. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { publicKeyText } from '@writ/source';
import { openSource } from '@writ/source/client';
import { type MadeEntry, MadeLog, MemorySource } from '@writ/source/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, type RunningAdapter, SettingError, serveAdapter } from './serve-adapter.ts';

const log = new MadeLog('log.example.org');
const [writ, own] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const role = `adapter_${randomUUID().slice(0, 8)}`;
let folder: string;
let database: TestDatabase;
let superuser: pg.Pool;
let adapter: RunningAdapter | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-adapter-'));
  writeFileSync(join(folder, 'key.pem'), String(own.privateKey.export({ type: 'pkcs8', format: 'pem' })));
  writeFileSync(join(folder, 'policy.txt'), log.policyText);
  database = await freshDatabase();
  superuser = new pg.Pool({ ...database.options('postgres'), max: 1 });
  await superuser.query(`CREATE ROLE ${role} LOGIN`);
  await superuser.query(`ALTER ROLE ${role} SET synchronous_commit = on`);
  await superuser.query(`GRANT CREATE ON DATABASE "${database.name}" TO ${role}`);
});
afterEach(async () => {
  await adapter?.stop();
  adapter = undefined;
});
afterAll(async () => {
  await superuser.query(`DROP OWNED BY ${role}`);
  await superuser.query(`DROP ROLE ${role}`);
  await superuser.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function address(name = database.name): string {
  const { host, port } = database.options('postgres');
  return `postgresql://${role}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
}

async function start(book: string): Promise<RunningAdapter> {
  const env: Environment = {
    ADAPTER_KEY_FILE: join(folder, 'key.pem'),
    WRIT_LOG_POLICY_FILE: join(folder, 'policy.txt'),
    WRIT_SOURCE_PUBLIC_KEY: publicKeyText(writ.publicKey),
    ADAPTER_LISTEN: '127.0.0.1:0',
    ADAPTER_BOOK: book,
  };
  const person = { id: 'ana', handle: 'ana', identifiers: [{ type: 'EMAIL' as const, value: 'ana@example.org' }] };
  const records = ['2020', '2021'].map((year) => {
    const at = `${year}-01-01T00:00:00.000Z`;
    return { type: 'identification' as const, key: year, account: 'ana', at, recordedAt: at, ip: '203.0.113.7' };
  });
  adapter = await serveAdapter(new MemorySource({ accounts: [person], records, gaps: [], items: [], files: [] }), env);
  return adapter;
}

function ordered(): MadeEntry {
  const collect = {
    as: 'ORDER',
    order: 'o-1',
    identifier: { type: 'EMAIL', value: 'ana@example.org' },
    categories: [{ category: 'IDENTIFICATION', from: '2019-01-01T00:00:00.000Z', to: '2022-01-01T00:00:00.000Z' }],
    horizon: new Date().toISOString(),
    until: new Date(Date.now() + 600_000).toISOString(),
  };
  return log.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect } } });
}

async function collected({ url }: RunningAdapter, entry: MadeEntry): Promise<number> {
  const source = openSource({ url, key: writ.privateKey, adapterKey: own.publicKey });
  let lines = 0;
  const consistency = async (from: number, to: number) => log.consistency(from, to);
  for await (const part of source.collect({ receipt: log.receipt(entry), consistency, limit: 1 }))
    for await (const _ of part.lines) lines += 1;
  return lines;
}

describe.each([
  ['a file', () => join(folder, 'book.sqlite')],
  ['a database', () => address()],
])('with its book in %s', (_, place) => {
  it('an adapter answers an order once in whole, also after it was started again', async () => {
    const entry = ordered();
    expect(await collected(await start(place()), entry)).toBe(2);
    await adapter?.stop();
    await expect(collected(await start(place()), entry)).rejects.toMatchObject({ code: 'ALREADY_COLLECTED' });
    expect(await collected(adapter as RunningAdapter, ordered())).toBe(2);
  });
});

describe('a book in a database', () => {
  it('has what was asked, and nobody but its own role reads it', async () => {
    const entry = ordered();
    await collected(await start(address()), entry);
    const { rows } = await superuser.query('SELECT idx, accounts FROM writ_book.entry WHERE entry = $1', [entry.event]);
    expect(rows).toEqual([{ idx: String(entry.index), accounts: '["ana"]' }]);
    for (const reader of ['owner', 'orders', 'records', 'source'] as const) {
      const client = new pg.Client(database.options(reader));
      await client.connect();
      await expect(client.query('SELECT entry FROM writ_book.entry'), reader).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
  });

  it('that can not be opened is a setting that is wrong, with what the database answered', async () => {
    await expect(start(address('no_such_database'))).rejects.toThrow(SettingError);
    await expect(start(address('no_such_database'))).rejects.toThrow(
      /^The book in the database of ADAPTER_BOOK can't be opened: .*no_such_database/,
    );
  });

  it('whose role loses in a power cut what it confirmed is refused', async () => {
    await superuser.query(`ALTER ROLE ${role} SET synchronous_commit = off`);
    await expect(start(address())).rejects.toThrow('synchronous_commit off');
    await superuser.query(`ALTER ROLE ${role} SET synchronous_commit = on`);
  });
});
