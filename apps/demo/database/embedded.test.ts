import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { StartError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, connectionFor, socketConnection } from '../../../prisma/connect.ts';
import { type Embedded, startEmbedded } from './embedded.ts';

const isRoot = process.getuid?.() === 0;
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const entry = fileURLToPath(new URL('./embedded.ts', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly socketFolder: string;
  readonly location: string;
}

/** A process of its own that starts the server and stays. */
async function startElsewhere(options: Parameters<typeof startEmbedded>[0]): Promise<Started> {
  const script = `import { startEmbedded } from ${JSON.stringify(entry)};
    const { socketFolder, location } = await startEmbedded(${JSON.stringify(options)});
    console.log(JSON.stringify({ socketFolder, location }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { child, ...(JSON.parse(line) as Omit<Started, 'child'>) };
  throw new Error('the other process started nothing');
}

const kill = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

/** The process number of the server on this data. */
const serverOf = (location: string) => Number.parseInt(readFileSync(join(location, 'data', 'postmaster.pid'), 'utf8'), 10);
const runs = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};
const soon = (check: () => void) => vi.waitFor(check, { interval: 10 });

describe('the embedded server', () => {
  let root: string;
  let options: { dataFolder: string; projectFolder: string };
  const started: Embedded[] = [];
  const start = async (more: { fast?: boolean; dataFolder?: string } = {}) => {
    const embedded = await startEmbedded({ ...options, ...more });
    started.push(embedded);
    return embedded;
  };
  const removed: string[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'writ embedded '));
    options = { dataFolder: join(root, 'data'), projectFolder };
  });
  afterEach(async () => {
    for (const embedded of started.splice(0)) {
      await embedded.stop();
      if (isRoot && embedded.location.startsWith('/var/lib/writ-')) removed.push(embedded.location);
    }
    for (const folder of [root, ...removed.splice(0)]) rmSync(folder, { recursive: true, force: true });
  });

  test('creates its owner and database, and keeps the data for the next start', async () => {
    const first = await start();
    expect(first.reused).toBe(false);
    const owner = await connect(connectionFor('owner', first));
    const { rows } = await owner.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: true, rolcreatedb: false }]);
    await owner.query('create table kept as select 1 as n');
    await owner.end();
    await first.stop();
    await first.stop();
    expect(existsSync(first.socketFolder)).toBe(false);

    const second = await start();
    expect(second.reused).toBe(true);
    expect(second.location).toBe(first.location);
    const again = await connect(connectionFor('owner', second));
    expect((await again.query('select n from kept')).rows).toEqual([{ n: 1 }]);
    await again.end();
  });

  test('listens on no port and accepts no one else', async () => {
    const embedded = await start();
    const client = await connect(socketConnection(embedded.socketFolder, 'postgres', 'postgres'));
    const { rows } = await client.query("select current_setting('listen_addresses') as addresses, current_setting('timezone') as zone");
    await client.end();
    expect(rows).toEqual([{ addresses: '', zone: 'UTC' }]);
    expect(statSync(embedded.socketFolder).mode & 0o777).toBe(0o700);
    expect(statSync(join(embedded.location, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(embedded.location, 'data')).uid === 0).toBe(false);
    expect(readFileSync(join(embedded.location, 'data', 'pg_hba.conf'), 'utf8')).toBe('local all all trust\n');
  });

  test('refuses a second start on the same data, naming the first', async () => {
    await start();
    await expect(start()).rejects.toThrow(new RegExp(`already running \\(process ${process.pid}\\)`));
    await expect(start()).rejects.toBeInstanceOf(StartError);
    const other = await start({ dataFolder: join(root, 'other') });
    expect(other.reused).toBe(false);
  });

  test('starts once when two processes start together', async () => {
    const results = await Promise.allSettled([start(), start()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('ends soon after its parent was killed, and the next start recovers', async () => {
    const other = await startElsewhere(options);
    const pid = serverOf(other.location);
    await expect(start()).rejects.toThrow(`already running (process ${other.child.pid})`);
    const client = await connect(connectionFor('owner', other));
    await client.query('create table kept as select 1 as n');
    await kill(other.child);
    await soon(() => expect(runs(pid)).toBe(false));
    await soon(() => expect(existsSync(other.socketFolder)).toBe(false));
    await client.end();
    const next = await start();
    expect(next.reused).toBe(true);
  });

  test('waits for the server of a parent that was killed a moment ago', async () => {
    const other = await startElsewhere(options);
    await kill(other.child);
    const next = await start();
    const client = await connect(connectionFor('owner', next));
    expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await client.end();
  });

  test('recovers when the server itself was killed', async () => {
    const first = await start();
    process.kill(serverOf(first.location), 'SIGKILL');
    await soon(() => expect(existsSync(first.socketFolder)).toBe(false));
    await first.stop();
    const next = await start();
    expect(next.reused).toBe(true);
  });

  test.skipIf(!existsSync('/proc/self/task'))(
    'waits for what a killed server leaves behind, which holds its memory (skipped without /proc)',
    async () => {
      const first = await start();
      const server = serverOf(first.location);
      const [left = 0] = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ').map(Number);
      process.kill(left, 'SIGSTOP');
      process.kill(server, 'SIGKILL');
      await first.stop();
      const next = start();
      await soon(() => expect(readFileSync(join(first.location, 'server.log'), 'utf8')).toContain('is still in use'));
      process.kill(left, 'SIGCONT');
      expect((await next).reused).toBe(true);
    },
  );

  test('leaves nothing of a fast start, whether it is stopped or its parent killed', async () => {
    const mine = await start({ fast: true });
    await mine.stop();
    expect([mine.location, mine.socketFolder].filter(existsSync)).toEqual([]);
    const other = await startElsewhere({ ...options, fast: true });
    expect(lstatSync(other.location).isDirectory()).toBe(true);
    await kill(other.child);
    await soon(() => expect([other.location, other.socketFolder].filter(existsSync)).toEqual([]));
  });

  test('reports data of another version', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.location, 'data', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17 and this is 18/);
  });

  test.runIf(isRoot)('as root begins again when the data folder was deleted, and refuses one whose database is gone', async () => {
    const first = await start();
    await first.stop();
    rmSync(options.dataFolder, { recursive: true });
    const second = await start();
    expect(second.reused).toBe(false);
    await second.stop();
    rmSync(second.location, { recursive: true });
    await expect(start()).rejects.toThrow(/delete .* to start again/);
  });

  test.skipIf(isRoot)('as an ordinary user names the folder that cannot be written', async () => {
    chmodSync(root, 0o500);
    await expect(start()).rejects.toThrow(/can't be made\. Check who owns/);
    chmodSync(root, 0o700);
  });
});
