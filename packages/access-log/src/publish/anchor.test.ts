/** A database that was set back is noticed after a restart too, by what the replica keeps outside it. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { emptyRoot, formatCheckpoint, openCheckpoint, parseVerifierKey, signNote } from '@writ/tlog';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backUpLog, changeLog } from '../../testing/backup.ts';
import { aheadOf, type Bench, makeBench, makeDraft, origin, poolAs } from '../../testing/log-under-test.ts';
import type { AccessLog } from '../index.ts';
import { makeIdentity } from '../log/identity.ts';
import { openAnchor } from './anchor.ts';

let bench: Bench;
let pool: pg.Pool;
let folder: string;
let anchorFile: string;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  folder = await mkdtemp(join(tmpdir(), 'writ-anchor-'));
  anchorFile = join(folder, 'kept', 'log-anchor');
});
afterEach(async () => {
  await pool.end();
  await bench.end();
  await rm(folder, { recursive: true });
});

const appendMany = (log: AccessLog, count: number) => Promise.all(Array.from({ length: count }, () => log.append(makeDraft())));
const anchored = async (log: AccessLog) =>
  openCheckpoint({ text: await readFile(anchorFile, 'utf8'), origin, keys: [parseVerifierKey(log.verifierKey)] });

/** A log of `count` entries that was opened with the anchor file and closed. */
async function closedLog(count: number): Promise<AccessLog> {
  const log = await bench.open({ anchorFile });
  await appendMany(log, count);
  await log.close();
  return log;
}

const change = (sql: string) => changeLog(pool, sql);

describe('the anchor file', () => {
  test('exists after a first start, follows within two seconds, and has the last size after closing', async () => {
    const log = await bench.open({ anchorFile });
    expect(await anchored(log)).toMatchObject({ size: 0 });
    await appendMany(log, 3);
    await vi.waitFor(async () => expect(await anchored(log)).toMatchObject({ size: 3 }));
    const { rows } = await pool.query<{ root: Buffer }>('select root from log.log_head');
    expect((await anchored(log)).root).toEqual(new Uint8Array(rows[0]?.root ?? []));
    await log.append(makeDraft());
    await log.close();
    expect(await anchored(log)).toMatchObject({ size: 4 });
    expect((await stat(anchorFile)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'kept')), 'nothing is left beside it').toEqual(['log-anchor']);
    expect(bench.messages).toEqual([]);
  });

  test('that is missing beside a log with entries is created again, and this is reported', async () => {
    await closedLog(2);
    await rm(anchorFile);
    const log = await bench.open({ anchorFile });
    expect(await anchored(log)).toMatchObject({ size: 2 });
    expect(bench.messages).toEqual([
      expect.objectContaining({ level: 'warn', fields: { size: 2 }, message: expect.stringContaining('no anchor file') }),
    ]);
  });

  test('that is shared by replicas never goes back', async () => {
    const identity = makeIdentity(origin, bench.signingKey, origin);
    const logger = { warn: () => {}, error: () => {} };
    const [ahead, behind] = [await openAnchor(anchorFile, identity, logger), await openAnchor(anchorFile, identity, logger)];
    await ahead.keep({ size: 9, root: new Uint8Array(32) });
    await behind.keep({ size: 5, root: new Uint8Array(32) });
    expect((await openAnchor(anchorFile, identity, logger)).known).toMatchObject({ size: 9 });
    await behind.keep({ size: 12, root: new Uint8Array(32) });
    await ahead.keep({ size: 10, root: new Uint8Array(32) });
    expect((await openAnchor(anchorFile, identity, logger)).known).toMatchObject({ size: 12 });
  });

  test('that was removed, or set back by another replica that wrote at the same time, is repaired within two seconds', async () => {
    const log = await bench.open({ anchorFile });
    const before = await readFile(anchorFile, 'utf8');
    await appendMany(log, 2);
    await vi.waitFor(async () => expect(await anchored(log)).toMatchObject({ size: 2 }));
    await writeFile(anchorFile, before);
    await vi.waitFor(async () => expect(await anchored(log)).toMatchObject({ size: 2 }));
    await rm(anchorFile);
    await vi.waitFor(async () => expect(await anchored(log)).toMatchObject({ size: 2 }));
  });

  test('that can no longer be written degrades the health, and the log continues', async () => {
    const log = await bench.open({ anchorFile });
    await rm(join(folder, 'kept'), { recursive: true });
    await writeFile(join(folder, 'kept'), 'in the way');
    await log.append(makeDraft());
    await vi.waitFor(() =>
      expect(log.health()).toEqual({
        ready: true,
        degraded: expect.stringMatching(/^The anchor file .*\(E[A-Z]+\).* may go unnoticed\.$/),
      }),
    );
    await rm(join(folder, 'kept'));
    await vi.waitFor(() => expect(log.health()).toEqual({ ready: true }));
    expect(await anchored(log)).toMatchObject({ size: 1 });
    expect(bench.messages.filter(({ message }) => message === 'the anchor is not kept')).toHaveLength(1);
  });
});

describe('a start is refused because of the anchor file', () => {
  test('when an older backup was restored; the newer database starts', async () => {
    const first = await bench.open({ anchorFile });
    await appendMany(first, 300);
    await first.close();
    const restore = await backUpLog(pool);
    const second = await bench.open({ anchorFile });
    await appendMany(second, 2);
    await second.close();
    await expect(bench.open({ anchorFile })).resolves.toBeDefined();
    await restore();
    const refused = await bench.open({ anchorFile }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartError);
    expect(String(refused)).toMatch(
      /has size 300, this replica has acknowledged 302: an older copy of the database was restored\. Restore .* open a new epoch/,
    );
    expect(String(refused)).toContain(anchorFile);
    await expect(bench.open(), 'what only the anchor tells').resolves.toBeDefined();
  });

  test('when the log was emptied, and no new log begins in its place', async () => {
    await closedLog(3);
    await change('delete from log.log_entry; delete from log.log_head; delete from log.log_detail; delete from log.log_subject');
    await expect(bench.open({ anchorFile })).rejects.toThrow('has size 0, this replica has acknowledged 3');
    expect((await pool.query('select from log.log_head')).rowCount).toBe(0);
  });

  test.each([
    ['as long', 3, 'has another root at size 3'],
    ['longer', 5, 'is not the one this replica knows'],
  ])('when somebody with the key made another log that is %s', async (_, size, message) => {
    await closedLog(3);
    await change(
      'delete from log.log_entry; delete from log.log_head; delete from log.log_checkpoint; delete from log.log_detail; delete from log.log_subject',
    );
    const fork = await bench.open();
    await appendMany(fork, size);
    await fork.close();
    await expect(bench.open({ anchorFile })).rejects.toThrow(message);
  });

  test('when the file is damaged, of another log, by another key, or unreadable', async () => {
    await closedLog(1);
    const good = await readFile(anchorFile, 'utf8');
    const wrong = async (text: string, message: string) => {
      await writeFile(anchorFile, text);
      await expect(bench.open({ anchorFile })).rejects.toThrow(message);
    };
    await wrong(good.replace('\n1\n', '\n0\n'), 'not a checkpoint by the key');
    await wrong(good.slice(0, 60), 'not a checkpoint by the key');
    await wrong('', 'is of the log , not of');
    const { signer } = makeIdentity(origin, generateKeyPairSync('ed25519').privateKey, origin);
    await wrong(signNote(formatCheckpoint({ origin, size: 0, root: emptyRoot }), [signer]), 'not a checkpoint by the key');
    await wrong(good.replace('/log/1', '/log/2'), 'is of the log demo.writ.localhost/log/2, not of demo.writ.localhost/log/1');
    await rm(anchorFile);
    await expect(bench.open({ anchorFile: folder })).rejects.toThrow("can't be read (EISDIR)");
    await writeFile(anchorFile, good);
    await expect(bench.open({ anchorFile })).resolves.toBeDefined();
  });

  test('when the file cannot be written at the first start', async () => {
    await writeFile(join(folder, 'kept'), 'in the way');
    await expect(bench.open({ anchorFile })).rejects.toThrow(/anchor file .*(read|written) \(E[A-Z]+\)/);
  });
});

test('a checkpoint that was set back while the log is idle is noticed and not published', async () => {
  let aheadMs = 0;
  const log = await bench.open({ clock: aheadOf(() => aheadMs) });
  const restore = await backUpLog(pool);
  await appendMany(log, 2);
  await vi.waitFor(async () => expect(await log.checkpoint()).toContain('\n2\n'));
  await restore();
  await vi.waitFor(() =>
    expect(bench.messages[0]).toMatchObject({ fields: { code: 'LOG_STOPPED' }, message: expect.stringContaining('an older copy') }),
  );
  expect(await log.checkpoint()).toContain('\n2\n');
  aheadMs = 6_000;
  expect(log.health().ready).toBe(false);
});
