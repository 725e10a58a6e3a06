import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { socketConnection } from '@writ/prisma';
import { testSocketVariable } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bench, makeBench, makeDraft } from '../../../packages/access-log/testing/log-under-test.ts';
import { changeEntry, putBack } from '../../demo/tamper.ts';
import { writeRunFile } from '../../server/process/run-file.ts';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

describe('the change behind the back of the log', () => {
  let bench: Bench;
  let superuser: ReturnType<typeof socketConnection>;
  beforeAll(async () => {
    bench = await makeBench();
    const { host, database } = bench.database.options('log');
    superuser = socketConnection(String(host), 'postgres', String(database));
    const log = await bench.open();
    for (let count = 0; count < 3; count += 1) await log.append(makeDraft());
  });
  afterAll(() => bench.end());

  async function leaves(): Promise<string[]> {
    const client = new pg.Client(superuser);
    await client.connect();
    const { rows } = await client.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
    await client.end();
    return rows.map(({ leaf }) => leaf.toString('hex'));
  }

  it('is one bit of one entry, once, and can be undone', async () => {
    const before = await leaves();
    expect(await changeEntry(superuser, 1)).toBe(true);
    const after = await leaves();
    expect(after.map((leaf, i) => leaf === before[i])).toEqual([true, false, true]);
    const bits = BigInt(`0x${after[1]}`) ^ BigInt(`0x${before[1]}`);
    expect(bits.toString(2).replace(/0/g, '')).toBe('1');
    expect(await changeEntry(superuser, 1)).toBe(false);
    expect(await changeEntry(superuser, 2)).toBe(true);
    expect(await putBack(superuser)).toEqual([1, 2]);
    expect(await leaves()).toEqual(before);
    expect(await putBack(superuser)).toEqual([]);
  });

  it('undoes nothing that was changed in another way', async () => {
    const other = `begin; set local session_replication_role = replica;
      update log.log_entry set leaf = set_byte(leaf, 60, get_byte(leaf, 60) # 4) where idx = 0; commit`;
    const client = new pg.Client(superuser);
    await client.connect();
    await client.query(other);
    expect(await putBack(superuser)).toEqual([]);
    await client.query(other);
    await client.end();
  });

  it('fails for a missing entry', async () => {
    expect(await changeEntry(superuser, 3)).toBe(false);
  });

  it('is refused to everybody but the superuser', async () => {
    for (const role of ['owner', 'log', 'audit'] as const)
      await expect(changeEntry({ ...superuser, user: `writ_${role}` }, 0)).rejects.toThrow(/permission denied/);
    expect((await leaves()).length).toBe(3);
    expect(await putBack(superuser)).toEqual([]);
  });
});

describe('writ tamper', () => {
  let folder: string;
  let said: Output;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
    vi.stubEnv('WRIT_DATA', folder);
    vi.stubEnv('WRIT_BASE_URL', undefined);
    vi.stubEnv('DATABASE_URL', undefined);
    said = keepOutput();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['a database of its own', 'DATABASE_URL', 'postgres://writ@db.example/writ'],
    ['a public address', 'WRIT_BASE_URL', 'https://writ.example.org'],
  ])('refuses a Writ with %s, even beside a running demo', async (_, setting, value) => {
    writeRunFile(folder, {
      process: process.pid,
      baseUrl: 'http://localhost:4000',
      socketFolder: process.env[testSocketVariable] ?? folder,
    });
    vi.stubEnv(setting, value);
    for (const args of [['--index', '0'], ['--undo']]) {
      said.err = '';
      expect(await main(['tamper', ...args])).toBe(1);
      expect(said.err).toMatch(/^writ: writ tamper is only for the demo: [^\n]+\n$/);
    }
  });

  it('refuses where no demo runs', async () => {
    expect(await main(['tamper', '--index', '0'])).toBe(1);
    expect(said.err).toMatch(/^writ: No demo runs here: [^\n]+\n$/);
  });

  it.each([
    [[]],
    [['--index']],
    [['--index', '-1']],
    [['--index', '1.5']],
    [['--index', '01']],
    [['--index', '1', '--undo']],
    [['x']],
    [['--force']],
  ])('refuses the call %j with one sentence and exit code 2', async (args) => {
    expect(await main(['tamper', ...args])).toBe(2);
    expect(said.err).toMatch(/^writ: [^\n]+\n$/);
  });
});
