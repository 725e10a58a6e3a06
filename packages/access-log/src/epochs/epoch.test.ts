/** A new epoch: the same entries under a new origin, what it says of the one before, and who may open it. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import {
  formatVerifierKey,
  fromBase64Url,
  hashLeaf,
  makeVerifierKey,
  openCheckpoint,
  parseLeaf,
  parseVerifierKey,
  verifyConsistency,
  verifyTlogProof,
} from '@writ/tlog';
import { plainRoot } from '@writ/tlog/testing';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backUpLog, changeLog } from '../../testing/backup.ts';
import { type Cut, startProxy } from '../../testing/cutting-proxy.ts';
import { aheadOf, type Bench, makeBench, makeDraft, poolAs, storedEntries } from '../../testing/log-under-test.ts';
import { type AccessLog, type Appended, openLogReader } from '../index.ts';
import type { AccessLogOptions } from '../log/access-log.ts';

let bench: Bench;
let pool: pg.Pool;
let folder: string;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  folder = await mkdtemp(join(tmpdir(), 'writ-epoch-'));
});
afterEach(async () => {
  await pool.end();
  await bench.end();
  await rm(folder, { recursive: true });
});

const originOf = (epoch: number) => `demo.writ.localhost/log/${epoch}`;
const anchorOf = (epoch: number) => join(folder, `${epoch}.anchor`);
const open = (epoch: number, changes: Partial<AccessLogOptions> = {}) =>
  bench.open({ origin: originOf(epoch), anchorFile: anchorOf(epoch), previousAnchorFile: anchorOf(epoch - 1), ...changes });
const append = (log: AccessLog, count: number) => Promise.all(Array.from({ length: count }, () => log.append(makeDraft())));
const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
const verifierKeyOf = (key: KeyObject, epoch: number) =>
  formatVerifierKey(
    makeVerifierKey(originOf(epoch), fromBase64Url(createPublicKey(key).export({ format: 'jwk' }).x ?? '') ?? new Uint8Array()),
  );

/** A log of `count` entries in an epoch, closed again. */
async function filled(epoch: number, count: number, changes: Partial<AccessLogOptions> = {}): Promise<Appended[]> {
  const log = await open(epoch, changes);
  const receipts = await append(log, count);
  await log.close();
  return receipts;
}

const leafAt = async (index: number): Promise<Uint8Array> =>
  new Uint8Array((await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry where idx = $1', [index])).rows[0]?.leaf ?? []);
async function publicAt(index: number): Promise<Record<string, unknown>> {
  const leaf = parseLeaf(await leafAt(index));
  return 'public' in leaf ? leaf.public : expect.unreachable(`entry ${index} is not public`);
}
const headOrigin = async () => (await pool.query('select origin, size from log.log_head')).rows[0];
const entryCount = async () => (await storedEntries(pool)).length;
const refusal = async (epoch: number, changes: Partial<AccessLogOptions> = {}): Promise<string> => {
  const error = await open(epoch, changes).then(
    () => expect.unreachable('it started'),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(StartError);
  return String(error);
};
const emptyLog =
  'delete from log.log_entry; delete from log.log_head; delete from log.log_tile; delete from log.log_edge; delete from log.log_checkpoint; delete from log.log_detail; delete from log.log_subject';

test('a planned epoch carries all entries, states that first, and proves them under both origins', async () => {
  const first = await open(1);
  const before = await append(first, 300);
  await first.close();
  const oldNote = (await openLogReader(pool).checkpoint())?.note ?? '';
  const second = await open(2);
  expect(await publicAt(300)).toEqual({
    type: 'log.epoch.v1',
    time: expect.any(String),
    origin: originOf(2),
    epoch: 2,
    carried: 300,
    continuity: 'complete',
    lost: 0,
    previous: oldNote,
  });
  const [after] = await append(second, 1);
  expect(after).toMatchObject({ index: 301, size: 302 });
  await second.close();
  const [oldKey, newKeyOf] = [parseVerifierKey(first.verifierKey), parseVerifierKey(second.verifierKey)];
  expect(newKeyOf.id).not.toBe(oldKey.id);
  const { proof, leaf } = before[299] as Appended;
  expect(verifyTlogProof({ text: proof, leaf, origin: originOf(1), keys: [oldKey] })).toMatchObject({ index: 299 });
  expect(() => verifyTlogProof({ text: proof, leaf, origin: originOf(2), keys: [newKeyOf] })).toThrow(
    'No signature of this note is by a pinned key',
  );
  const again = await second.checkpoint();
  const [old, now] = [
    openCheckpoint({ text: oldNote, origin: originOf(1), keys: [oldKey] }),
    openCheckpoint({ text: again, origin: originOf(2), keys: [newKeyOf] }),
  ];
  const consistency = await openLogReader(pool).consistencyProof(old.size, now.size);
  verifyConsistency({ from: old.size, to: now.size, fromRoot: old.root, toRoot: now.root, proof: consistency ?? [] });
  const leaves = await Promise.all((await storedEntries(pool)).map(({ index }) => leafAt(index)));
  expect(now.root).toEqual(plainRoot(leaves.map(hashLeaf)));
  expect(await readFile(anchorOf(1), 'utf8')).toContain(`${originOf(1)}\n300\n`);
  expect(await readFile(anchorOf(2), 'utf8')).toContain(`${originOf(2)}\n302\n`);
  expect(bench.messages).toEqual([
    {
      level: 'warn',
      fields: { carried: 300, continuity: 'complete', known: 300 },
      message: `a new epoch of the log is opened: ${originOf(2)}`,
    },
  ]);
});

test('an epoch opens once, and a repeated start continues it', async () => {
  await filled(1, 2);
  await filled(2, 1);
  await filled(2, 1);
  expect(await entryCount()).toBe(5);
  expect((await publicAt(2))['type']).toBe('log.epoch.v1');
});

test('of ten replicas that start at once one opens the epoch, and all append', async () => {
  await filled(1, 2);
  const logs = await Promise.all(Array.from({ length: 10 }, () => open(2)));
  await Promise.all(logs.map((log) => append(log, 2)));
  expect(await entryCount()).toBe(23);
  expect((await publicAt(2))['type']).toBe('log.epoch.v1');
  const types = await pool.query(`select from log.log_entry where convert_from(leaf, 'utf8') like '%log.epoch.v1%'`);
  expect(types.rowCount).toBe(1);
});

test('a replica of the former epoch that still runs appends and publishes nothing any more', async () => {
  let aheadMs = 0;
  const old = await open(1, { clock: aheadOf(() => aheadMs) });
  await append(old, 3);
  await vi.waitFor(async () => expect(await old.checkpoint()).toContain('\n3\n'));
  await (await open(2)).close();
  await expect(append(old, 1)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  expect(await entryCount()).toBe(4);
  expect(old.health()).toEqual({ ready: false, reason: expect.stringContaining(`is ${originOf(2)} and no more ${originOf(1)}`) });
  aheadMs = 10_000;
  await old.close();
  const { rows } = await pool.query('select epoch, size from log.log_checkpoint order by epoch, size desc');
  expect(rows).toContainEqual({ epoch: 2, size: '4' });
  expect(rows.filter(({ epoch }) => epoch === 1)[0]).toEqual({ epoch: 1, size: '3' });
});

test.each<Cut>(['before', 'after', 'late'])(
  'a start that is cut off at its COMMIT (%s) leaves the old epoch or the new one',
  async (cut) => {
    await filled(1, 2);
    const config = bench.database.options('log');
    const proxy = await startProxy(config);
    try {
      const isCut = proxy.cutNext(cut);
      const [, refused] = await Promise.all([isCut, open(2, { database: proxy.through(config) }).catch((error: unknown) => error)]);
      expect(refused).toBeInstanceOf(StartError);
      if (cut !== 'late')
        expect(await headOrigin()).toEqual(cut === 'before' ? { origin: originOf(1), size: '2' } : { origin: originOf(2), size: '3' });
      const log = await open(2);
      await append(log, 1);
      expect(await headOrigin()).toEqual({ origin: originOf(2), size: '4' });
      expect(await publicAt(2)).toMatchObject({ type: 'log.epoch.v1', carried: 2, continuity: 'complete' });
    } finally {
      await proxy.end();
    }
  },
);

describe('after a restored backup,', () => {
  let lastNote: string;
  let restore: () => Promise<unknown>;
  beforeEach(async () => {
    await filled(1, 290);
    restore = await backUpLog(pool);
    await filled(1, 20);
    lastNote = await readFile(anchorOf(1), 'utf8');
    await restore();
  });

  test('the loss is stated publicly, and no checkpoint of the former epoch is signed any more', async () => {
    expect(await refusal(1)).toContain('has size 290, this replica has acknowledged 310');
    const log = await open(2);
    expect(await publicAt(290)).toMatchObject({ carried: 290, continuity: 'entries-lost', lost: 20, previous: lastNote });
    expect(await append(log, 1)).toEqual([expect.objectContaining({ index: 291 })]);
    await log.close();
    expect(await refusal(1)).toContain(`has continued as ${originOf(2)}`);
    expect(await refusal(1, { anchorFile: join(folder, 'other') })).toContain(`has continued as ${originOf(2)}`);
    expect(await readFile(anchorOf(1), 'utf8')).toBe(lastNote);
    expect(bench.messages.at(-1)).toMatchObject({ level: 'error', fields: { carried: 290, continuity: 'entries-lost', known: 310 } });
  });

  test('a backup from before an epoch opened leads to the next epoch, which quotes the lost one', async () => {
    await (await open(2)).close();
    const second = await readFile(anchorOf(2), 'utf8');
    await restore();
    expect(await refusal(2)).toMatch(
      /log\/2 was opened before: an older copy of the database was restored\. .* set WRIT_LOG_ORIGIN to .*\/log\/3\./,
    );
    await open(3);
    expect(await publicAt(290)).toMatchObject({ epoch: 3, carried: 290, continuity: 'entries-lost', lost: 1, previous: second });
  });

  test('no epoch opens while the file of the former one cannot be believed', async () => {
    await writeFile(anchorOf(1), lastNote.replace('\n310\n', '\n280\n'));
    expect(await refusal(2)).toContain(`${anchorOf(1)} is not a checkpoint by the key`);
    await rm(anchorOf(1));
    await copyFile('/dev/null', anchorOf(1));
    expect(await refusal(2)).toContain(`${anchorOf(1)} is of the log ,`);
    expect(await headOrigin()).toEqual({ origin: originOf(1), size: '290' });
  });
});

test.each([
  ['as long', 3],
  ['longer', 300],
])('another log by the same key that is %s is called forked', async (_, size) => {
  await filled(1, 3);
  const lastNote = await readFile(anchorOf(1), 'utf8');
  await changeLog(pool, emptyLog);
  await filled(1, size, { anchorFile: join(folder, 'other') });
  await open(2);
  expect(await publicAt(size)).toMatchObject({ carried: size, continuity: 'forked', lost: 0, previous: lastNote });
});

test('an older file of the former epoch, as a killed replica leaves it, is no fork', async () => {
  await filled(1, 257);
  const early = await readFile(anchorOf(1), 'utf8');
  await filled(1, 300);
  await writeFile(anchorOf(1), early);
  await open(2);
  expect(await publicAt(557)).toMatchObject({ continuity: 'complete', previous: expect.stringContaining('\n557\n') });
});

describe('an empty database', () => {
  test('begins with what the file of the former epoch shows of the lost one', async () => {
    await filled(1, 5);
    const lastNote = await readFile(anchorOf(1), 'utf8');
    await changeLog(pool, emptyLog);
    expect(await refusal(1)).toContain('has size 0, this replica has acknowledged 5');
    const log = await open(2);
    expect(await publicAt(0)).toMatchObject({ carried: 0, continuity: 'entries-lost', lost: 5, previous: lastNote });
    expect(await append(log, 1)).toEqual([expect.objectContaining({ index: 1 })]);
  });

  test('states that nothing is known, where there is no file', async () => {
    await open(7);
    expect(await publicAt(0)).toMatchObject({ epoch: 7, carried: 0, continuity: 'unknown', lost: 0, previous: null });
  });

  test('begins a first epoch without such an entry', async () => {
    await open(1);
    expect(await entryCount()).toBe(0);
  });
});

describe('another signing key', () => {
  test('is stated after the epoch, publicly', async () => {
    await filled(1, 2);
    const [signingKey, previousKey] = [newKey(), verifierKeyOf(bench.signingKey, 1)];
    const log = await open(2, { signingKey, previousKey });
    expect(log.verifierKey).toBe(verifierKeyOf(signingKey, 2));
    expect(await publicAt(2)).toMatchObject({ type: 'log.epoch.v1', continuity: 'complete' });
    expect(await publicAt(3)).toEqual({
      type: 'key.rotated.v1',
      time: expect.any(String),
      epoch: 2,
      from: previousKey,
      to: log.verifierKey,
    });
    await log.close();
    await open(2, { signingKey });
    expect(await refusal(2)).toContain('is not a checkpoint by the key');
    const again = await open(3, { signingKey, previousKey: verifierKeyOf(signingKey, 2) });
    expect(again.verifierKey).toBe(verifierKeyOf(signingKey, 3));
    expect([await entryCount(), (await publicAt(4))['type']]).toEqual([5, 'log.epoch.v1']);
  });

  test('requires the old one to be named, and named correctly', async () => {
    await filled(1, 2);
    const signingKey = newKey();
    // The anchor is looked at first; without it the head's own signature is.
    expect(await refusal(2, { signingKey })).toContain('is not a checkpoint by the key');
    expect(await refusal(2, { signingKey, previousAnchorFile: join(folder, 'none') })).toMatch(
      /signed by another key .* WRIT_LOG_PREVIOUS_KEY/,
    );
    const stranger = verifierKeyOf(newKey(), 1);
    expect(await refusal(2, { signingKey, previousKey: stranger, previousAnchorFile: join(folder, 'none') })).toMatch(
      /signed by another key/,
    );
    expect(await refusal(2, { signingKey, previousKey: verifierKeyOf(bench.signingKey, 2) })).toContain(
      `but the epoch before this one is ${originOf(1)}`,
    );
    expect(await refusal(2, { signingKey, previousKey: 'x' })).toContain('WRIT_LOG_PREVIOUS_KEY is not a verifier key');
    expect(await headOrigin()).toEqual({ origin: originOf(1), size: '2' });
  });

  test('is not accepted within an epoch', async () => {
    await filled(1, 2);
    expect(await refusal(1, { signingKey: newKey(), anchorFile: join(folder, 'none') })).toContain('is not a checkpoint by the key');
  });
});

describe('a start is refused', () => {
  test.each([
    ['with another host', 'demo.example.org/log/2', /set WRIT_LOG_ORIGIN to it, or use another database\. A new epoch keeps the host\./],
    ['with a jump by two', originOf(5), /whose next epoch is demo\.writ\.localhost\/log\/4: set WRIT_LOG_ORIGIN/],
    ['with a lower epoch', originOf(2), /has continued as demo\.writ\.localhost\/log\/3, and Writ never signs/],
    ['with an origin of no epoch', 'demo.writ.localhost', /must look like log\.example\.org\/log\/1/],
  ])('%s', async (_, origin, sentence) => {
    await filled(3, 1);
    expect(await refusal(0, { origin, anchorFile: join(folder, 'none'), previousAnchorFile: join(folder, 'none') })).toMatch(sentence);
    expect(await headOrigin()).toEqual({ origin: originOf(3), size: '2' });
  });

  test('for a tree that does not give the old head', async () => {
    await filled(1, 3);
    await changeLog(pool, `update log.log_entry set leaf_hash = sha256('x') where idx = 1`);
    expect(await refusal(2)).toContain("does not give the head's root");
    expect(await headOrigin()).toEqual({ origin: originOf(1), size: '3' });
  });
});
