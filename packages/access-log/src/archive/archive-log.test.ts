/** A log of 600 entries is archived on a real database with a witness: refused on one changed byte before and after, and read as before when rows are gone. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@writ/prisma';
import {
  bundlePath,
  decodeBundle,
  hashLeaf,
  makeWitnessPolicy,
  openWitnessedCheckpoint,
  tilePath,
  verifyConsistency,
  verifyInclusion,
  type WitnessPolicy,
} from '@writ/tlog';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HttpWitness, logKeyOf } from '../../testing/http-witness.ts';
import {
  type Bench,
  endFirstRange,
  makeBench,
  makeDraft,
  origin,
  poolAs,
  publicDraft,
  verifyOpenings,
  verifyReceipt,
} from '../../testing/log-under-test.ts';
import { type AccessLog, type Appended, type EntryDraft, type LogReader, openLogReader } from '../index.ts';
import { archiveLog } from './archive-log.ts';
import { type ArchivePlan, planArchive } from './archive-plan.ts';
import { openLeafArchive } from './archived-leaves.ts';
import { folderStore } from './folder-store.ts';
import { ArchiveError, type ArchiveStore } from './store.ts';
import { checkpointPath } from './write-files.ts';

const size = 600;
let folder: string;
let bench: Bench;
let witness: HttpWitness;
let policy: WitnessPolicy;
let owner: pg.Client;
let superuser: pg.Client;
let pool: pg.Pool;
let log: AccessLog;
let store: ArchiveStore;
const drafts: EntryDraft[] = [];
const receipts: Appended[] = [];

async function append(draft: EntryDraft): Promise<void> {
  const receipt = await log.append(draft);
  receipts[receipt.index] = receipt;
  drafts[receipt.index] = draft;
}
async function growTo(upTo: number): Promise<void> {
  await Promise.all(Array.from({ length: upTo - receipts.length }, () => append(makeDraft())));
  await log.awaitCosigned(upTo - 1);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-archive-'));
  store = folderStore(join(folder, 'archive'));
  bench = await makeBench();
  // What is archived lies in two ranges of the tables.
  await endFirstRange(bench, 300);
  const logKey = logKeyOf(origin, bench.signingKey);
  witness = await new HttpWitness('one.example', logKey).start();
  policy = makeWitnessPolicy({ logs: [{ origin, key: logKey }], witnesses: [witness.pinned.key], quorum: 1 });
  log = await bench.open({
    witnesses: { witnesses: [witness.pinned], quorum: 1, graceMs: 3_600_000, gapMs: 50 },
    archive: openLeafArchive(store),
  });
  owner = await connect(bench.database.options('owner'));
  superuser = await connect(bench.database.options('postgres'));
  pool = poolAs(bench, 'audit');
  await append(makeDraft());
  await append({ ...publicDraft(), name: 'a/named/one' });
  await growTo(size);
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await superuser.end();
  await bench.end();
  await witness.stop();
  await rm(folder, { recursive: true });
});

async function ownPlan(): Promise<ArchivePlan> {
  const planned = await planArchive(owner, policy);
  if (planned === undefined) throw new Error('there is no cosigned checkpoint');
  return planned;
}
/** As if the totals of a day had counted all of it. */
async function plan(): Promise<ArchivePlan> {
  const planned = await ownPlan();
  return { ...planned, to: Math.floor(planned.checkpoint.size / 256) };
}
const archive = async (changes: { store?: ArchiveStore; keepRows?: boolean; whole?: boolean; plan?: ArchivePlan } = {}) =>
  archiveLog({ client: owner, store, plan: await plan(), progress: () => () => undefined, keepRows: false, whole: false, ...changes });

/** At the same time, over its own connection. */
async function secondRun() {
  const client = await connect(bench.database.options('owner'));
  try {
    return await archiveLog({ client, store, plan: await plan(), progress: () => () => undefined, keepRows: false, whole: false });
  } finally {
    await client.end();
  }
}

interface Kept {
  tiles: string;
  whole: string;
  archives: string;
}
async function kept(): Promise<Kept | undefined> {
  const { rows } = await owner.query<Kept>(
    `select (select count(*) from log.log_tile where level = 0) as tiles, (select count(*) from log.log_entry where leaf <> '') as whole,
            (select count(*) from log.archive) as archives`,
  );
  return rows[0];
}
const untouched = { tiles: '2', whole: String(size), archives: '0' };

/** Turns one bit of a file over, and back when it is called again. */
async function flip(path: string, at: number): Promise<void> {
  const file = join(folder, 'archive', path);
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
async function flipEntry(index: number): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  await superuser.query('update log.log_entry set leaf = set_byte(leaf, 60, get_byte(leaf, 60) # 1) where idx = $1', [index]);
}
const readerOf = (from?: ArchiveStore): LogReader => openLogReader(pool, from && openLeafArchive(from));

describe('before any row is removed', () => {
  test('nothing is, without an archive that was written down', async () => {
    expect((await owner.query('select log.drop_archived(16) as kept')).rows).toEqual([{ kept: null }]);
    expect(await kept()).toEqual(untouched);
  });

  test('an entry that was changed in the database is named, and is not written', async () => {
    await flipEntry(300);
    await expect(archive()).rejects.toThrow(/Entry 300 of the database is not the one/);
    await flipEntry(300);
    expect(await store.read(bundlePath(1, 256))).toBeUndefined();
    expect(await kept()).toEqual(untouched);
  });

  test('a run that was stopped while it wrote is repeated', async () => {
    let left = 2;
    const ending: ArchiveStore = {
      ...store,
      create: (path, bytes) => (left-- > 0 ? store.create(path, bytes) : Promise.reject(new ArchiveError('The store is gone.'))),
    };
    await expect(archive({ store: ending })).rejects.toThrow('The store is gone.');
    expect(await kept()).toEqual(untouched);
    const { made, read, removed } = await archive({ keepRows: true });
    // Three bundles, three tiles of level 0, one of level 1, the checkpoint: some are of the run before.
    expect({ made: made > 0 && made < 8, files: read.files, removed }).toEqual({ made: true, files: 8, removed: undefined });
    expect(await kept()).toEqual(untouched);
  });

  test.each([
    ['a bundle', bundlePath(0, 256), 100],
    ['the partial bundle', bundlePath(2, size - 512), 70],
    ['a tile of entries', tilePath({ level: 0, n: 1, width: 256 }), 8_191],
    ['the partial tile of entries', tilePath({ level: 0, n: 2, width: size - 512 }), 0],
    ['the tile above', tilePath({ level: 1, n: 0, width: 2 }), 40],
    ['the length of an entry', bundlePath(1, 256), 0],
  ])('one changed bit of %s refuses all of it', async (_, path, at) => {
    await flip(path, at);
    await expect(archive()).rejects.toThrow(ArchiveError);
    await flip(path, at);
    expect(await kept()).toEqual(untouched);
  });

  test('one changed bit of its checkpoint does, and a missing file', async () => {
    const path = checkpointPath(await plan());
    await flip(path, 30);
    await expect(archive()).rejects.toThrow(/checkpoints\/1\/600 of the archive is not/);
    await flip(path, 30);
    const missing: ArchiveStore = { ...store, read: async (name) => (name === bundlePath(0, 256) ? undefined : store.read(name)) };
    await expect(archive({ store: missing })).rejects.toThrow(/has no tile\/entries\/000/);
    expect(await kept()).toEqual(untouched);
  });

  test('nothing is planned to go that no totals have counted: the log counts it when the day ends', async () => {
    expect(await ownPlan()).toMatchObject({ from: 0, to: 0, checkpoint: { size } });
    expect(await archive({ plan: await ownPlan() })).toMatchObject({ removed: 0 });
    expect(await kept()).toEqual({ ...untouched, archives: '1' });
  });

  test('a checkpoint without the quorum is not archived', async () => {
    const other = await new HttpWitness('other.example', logKeyOf(origin, bench.signingKey)).start();
    const stranger = makeWitnessPolicy({ ...policy, witnesses: [other.pinned.key] });
    expect(await planArchive(owner, stranger)).toBeUndefined();
    await other.stop();
  });
});

describe('once it is archived', () => {
  beforeAll(async () => {
    const { made, removed } = await archive();
    expect({ made, removed }).toEqual({ made: 0, removed: 2 });
  });

  test('the bytes of all full bundles are gone, but those of the first entry and of one with a name', async () => {
    expect(await kept()).toEqual({ tiles: '0', whole: String(2 + size - 512), archives: '1' });
    const { rows } = await owner.query("select idx::int from log.log_entry where leaf <> '' and idx < 512 order by idx");
    expect(rows).toEqual([{ idx: 0 }, { idx: 1 }]);
  });

  test('every leaf, bundle and tile is answered as before', async () => {
    const reader = readerOf(store);
    const leaves = await reader.leaves(receipts.map(({ index }) => index));
    expect(leaves.map(({ leaf }) => leaf)).toEqual(receipts.map(({ leaf }) => leaf));
    expect((await reader.leafByEvent(receipts[300]?.event ?? expect.fail()))?.leaf).toEqual(receipts[300]?.leaf);
    for (const [n, width] of [
      [0, 256],
      [0, 7],
      [1, 256],
      [2, size - 512],
    ] as const) {
      const own = receipts.slice(n * 256, n * 256 + width).map(({ leaf }) => leaf);
      expect(decodeBundle((await reader.bundle(n, width)) ?? new Uint8Array(), width)).toEqual(own);
      expect(await reader.tile(0, n, width)).toEqual(new Uint8Array(Buffer.concat(own.map(hashLeaf))));
    }
  });

  test('proofs need no archive, and neither do the entries that stayed', async () => {
    const reader = readerOf();
    const { root } = (await plan()).checkpoint;
    for (const index of [0, 1, 300, 511, 512, 599]) {
      const proof = (await reader.inclusionProof(index, size)) ?? expect.fail();
      verifyInclusion({ index, size, leafHash: hashLeaf(receipts[index]?.leaf ?? expect.fail()), proof, root });
    }
    expect((await reader.leaves([0, 1, 512])).map(({ leaf }) => leaf)).toEqual([0, 1, 512].map((index) => receipts[index]?.leaf));
    await expect(reader.leaf(300)).rejects.toThrow(/Entry 300 is in the archive of the log alone: set WRIT_LOG_ARCHIVE/);
  });

  test('an entry that is appended again is found with its receipt, and a renewed receipt opens', async () => {
    const again = await log.append(drafts[300] ?? expect.fail());
    expect({ index: again.index, leaf: again.leaf }).toEqual({ index: 300, leaf: receipts[300]?.leaf });
    verifyReceipt(log, again);
    verifyOpenings(again, again.openings(['type', 'outcome']));
    expect((await log.cosignedReceipt(300, ['type'])).leaf).toBe(Buffer.from(receipts[300]?.leaf ?? []).toString('base64'));
  });

  test('where the archive is away, an entry that is appended again has no receipt, and its neighbours in the batch have theirs', async () => {
    const gone: ArchiveStore = { ...store, read: async () => Promise.reject(new ArchiveError('The store is gone.')) };
    const other = await bench.open({ archive: openLeafArchive(gone) });
    expect(bench.messages).toContainEqual({
      level: 'error',
      fields: { code: 'LOG_ARCHIVE' },
      message: "old entries of the log can't be shown: The store is gone.",
    });
    const [before, again, found] = await Promise.allSettled(
      [drafts[550], drafts[300], drafts[1]].map((draft) => other.append(draft ?? expect.fail())),
    );
    expect(again).toMatchObject({ status: 'rejected', reason: { code: 'LOG_UNAVAILABLE' } });
    expect([before, found]).toMatchObject([
      { status: 'fulfilled', value: { index: 550 } },
      { status: 'fulfilled', value: { index: 1 } },
    ]);
    expect(await other.health()).toMatchObject({ ready: true });
    await other.close();
  });

  test('a changed byte in the archive is never handed on', async () => {
    // In entry 257: behind the first entry of the bundle and two lengths.
    const at = 2 + (receipts[256]?.leaf.length ?? 0) + 2 + 60;
    await flip(bundlePath(1, 256), at);
    const reader = readerOf(store);
    await expect(reader.leaf(257)).rejects.toThrow(/Entry 257 of the archive is not the one of the log/);
    await expect(reader.bundle(1, 256)).rejects.toThrow(ArchiveError);
    expect((await reader.leaf(258))?.leaf).toEqual(receipts[258]?.leaf);
    await flip(bundlePath(1, 256), at);
  });

  test('a run reads back what is new alone, where the earlier ones read the rest; the whole on request, and in a new place', async () => {
    await growTo(820);
    const read: string[] = [];
    const noting: ArchiveStore = {
      ...store,
      read: (path) => {
        read.push(path);
        return store.read(path);
      },
    };
    const bundles = () => read.splice(0).filter((path) => path.startsWith('tile/entries/'));
    expect(await archive({ store: noting, keepRows: true })).toMatchObject({ read: { from: 2 } });
    expect(bundles()).toEqual([bundlePath(2, 256), bundlePath(3, 52)]);
    expect(await archive({ store: noting, keepRows: true, whole: true })).toMatchObject({ read: { from: 0 } });
    expect(bundles()).toEqual([0, 1, 2].map((n) => bundlePath(n, 256)).concat(bundlePath(3, 52)));
    await expect(archive({ store: { ...noting, place: 'elsewhere' }, keepRows: true })).resolves.toMatchObject({ read: { from: 0 } });
  });

  test.each([
    ['of what is new', bundlePath(2, 256), 100, false],
    ['of the tile that gives the tree of what was read before', tilePath({ level: 1, n: 0, width: 3 }), 40, false],
    ['of what was read before, on request', bundlePath(0, 256), 100, true],
  ])('one changed bit %s refuses all of a later run', async (_, path, at, whole) => {
    const before = await kept();
    await flip(path, at);
    await expect(archive({ whole })).rejects.toThrow(ArchiveError);
    await flip(path, at);
    expect(await kept()).toEqual(before);
  });

  test('the log goes on, and the next run archives what is new; a run that was stopped while it removed is repeated', async () => {
    await growTo(1_100);
    await archive({ keepRows: true });
    expect(await plan()).toMatchObject({ from: 2, to: 4 });
    const { checkpoint } = await plan();
    await owner.query('select log.record_archive(1, $1, $2, $3)', [checkpoint.size, Buffer.from(checkpoint.root), store.place]);
    // Another run, of an archive that ends earlier, takes no more than it has read back.
    expect(await archive({ plan: { ...(await plan()), to: 3 } })).toMatchObject({ made: 0, removed: 1 });
    expect(await plan()).toMatchObject({ from: 3, to: 4 });
    const planned = await plan();
    const [one, two] = await Promise.all([archive(), secondRun()]);
    expect(Number(one.removed) + Number(two.removed)).toBeGreaterThanOrEqual(1);
    // A run that planned before another one removed the same takes that from the archive.
    expect(await archive({ plan: planned })).toMatchObject({ made: 0, read: { from: 3 }, removed: 0 });
    expect(await kept()).toMatchObject({ tiles: '0' });
    expect((await readerOf(store).leaves([100, 700, 1_000])).map(({ leaf }) => leaf)).toEqual(
      [100, 700, 1_000].map((index) => receipts[index]?.leaf),
    );
    const proof = (await readerOf().consistencyProof(size, 1_100)) ?? expect.fail();
    const before = Buffer.from((await store.read('checkpoints/1/600')) ?? []).toString();
    const { root: fromRoot } = openWitnessedCheckpoint({ text: before, policy });
    verifyConsistency({ from: size, to: 1_100, fromRoot, toRoot: checkpoint.root, proof });
  });

  test('a replica that starts afterwards goes on from it, and none starts without the archive', async () => {
    await expect(bench.open()).rejects.toThrow(/set WRIT_LOG_ARCHIVE/);
    const other = await bench.open({ archive: openLeafArchive(store) });
    const receipt = await other.append(makeDraft());
    expect(receipt.index).toBe(1_100);
    verifyReceipt(other, receipt);
  });
});
