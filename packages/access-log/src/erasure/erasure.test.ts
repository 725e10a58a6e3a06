import { newEventId } from '@writ/core';
import { connect } from '@writ/prisma';
import { hashLeaf, openCheckpoint, parseVerifierKey, verifyConsistency, verifyInclusion } from '@writ/tlog';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  account,
  type Bench,
  leavePending,
  makeBench,
  makeDraft,
  origin,
  poolAs,
  verifyOpenings,
  verifyReceipt,
} from '../../testing/log-under-test.ts';
import {
  type AccessLog,
  type Appended,
  type EntryDraft,
  ErasureOutdated,
  eraseAccount,
  type LogDetails,
  openDetails,
  openLogReader,
  ownersPendingRow,
} from '../index.ts';

let bench: Bench;
let log: AccessLog;
let owner: pg.Client;
let pool: pg.Pool;
let details: LogDetails;
let receipts: Appended[];

const [ann, bea] = [account('acc-1'), account('acc-2')];
const privateFields = ['target', 'legal', 'response.digest'];
const erasedEntry = (changes: Partial<EntryDraft> = {}): EntryDraft => ({
  event: newEventId(),
  kind: 'platform',
  type: 'subject.erased.v1',
  at: new Date('2032-01-01T00:00:00.000Z'),
  details: { action: 'erase', outcome: 'success', target: { request: 'r-1' } },
  ...changes,
});
const erase = (changes: Partial<Parameters<typeof eraseAccount>[1]> = {}) =>
  eraseAccount(owner, { account: ann, seen: [0, 2], entry: erasedEntry(), masterKey: bench.masterKey, ...changes });
const head = async () => (await owner.query('select size, root, note from log.log_head')).rows[0];
const keysOf = async (subject: string) =>
  (await owner.query('select version, wrapped is null as gone from log.subject_key where subject_id = $1 order by version', [subject]))
    .rows;

beforeEach(async () => {
  bench = await makeBench();
  log = await bench.open();
  owner = await connect(bench.database.options('owner'));
  pool = poolAs(bench, 'log');
  details = openDetails({ pool, masterKey: bench.masterKey });
  receipts = [];
  for (const subject of [ann, bea, ann]) receipts.push(await log.append(makeDraft({ subject })));
});
afterEach(async () => {
  await pool.end();
  await owner.end();
  await bench.end();
});

test('the entries of an erased account are neither found nor opened any more, and all others are unchanged', async () => {
  expect(await details.entriesOf(ann)).toEqual([0, 2]);
  expect(Object.keys((await details.opening(0, privateFields))?.openings ?? {}).sort()).toEqual([...privateFields].sort());
  expect(await erase()).toEqual({ keys: 1, entries: 2 });
  expect(await details.entriesOf(ann)).toEqual([]);
  for (const index of [0, 2]) {
    const opened = await details.opening(index, [...privateFields, 'type', 'initiator']);
    expect(Object.keys(opened?.openings ?? {}).sort()).toEqual(['initiator', 'type']);
    expect(opened?.commitments).toEqual(receipts[index]?.commitments);
  }
  expect(await details.entriesOf(bea)).toEqual([1]);
  expect(Object.keys((await details.opening(1, privateFields))?.openings ?? {})).toHaveLength(3);
  expect(await keysOf('account:acc-1')).toEqual([{ version: 1, gone: true }]);
  expect(await keysOf('account:acc-2')).toEqual([{ version: 1, gone: false }]);
});

test('an erasure changes no root, and every proof still verifies, old and new', async () => {
  const before = await head();
  await erase();
  expect(await head()).toEqual(before);
  for (const receipt of receipts) verifyReceipt(log, receipt);
  // An opening that was handed over before still proves what it proved.
  verifyOpenings(receipts[0] as Appended, receipts[0]?.openings(privateFields) ?? {});
  const later = await log.append(makeDraft({ subject: bea }));
  verifyReceipt(log, later);
  await vi.waitFor(async () => expect((await openLogReader(pool).checkpoint())?.size).toBeGreaterThanOrEqual(later.size));
  const reader = openLogReader(pool);
  const checkpoint = await reader.checkpoint();
  const { size, root } = openCheckpoint({ text: checkpoint?.note ?? '', origin, keys: [parseVerifierKey(log.verifierKey)] });
  const proof = await reader.consistencyProof(3, size);
  verifyConsistency({ from: 3, to: size, fromRoot: new Uint8Array(before.root), toRoot: root, proof: proof ?? [] });
  for (const { index, leaf } of await reader.leaves([0, 1, 2]))
    verifyInclusion({ index, size, root, leafHash: hashLeaf(leaf), proof: (await reader.inclusionProof(index, size)) ?? [] });
});

test('the entry of an erasure follows by itself, and gives the account no new key', async () => {
  const entry = erasedEntry();
  await erase({ entry });
  await vi.waitFor(async () => expect(await openLogReader(pool).leafByEvent(entry.event)).not.toBeNull());
  const leaf = await openLogReader(pool).leafByEvent(entry.event);
  expect((await details.opening(leaf?.index ?? -1, ['type', 'target']))?.openings).toMatchObject({
    type: { value: 'subject.erased.v1' },
    target: { value: { request: 'r-1' } },
  });
  expect(await keysOf('account:acc-1')).toHaveLength(1);
  await expect(erase({ entry: erasedEntry({ subject: ann }) })).rejects.toThrow(TypeError);
});

test('a later entry about the account is under a new key', async () => {
  await erase();
  const { index } = await log.append(makeDraft({ subject: ann }));
  expect(await details.entriesOf(ann)).toEqual([index]);
  expect(Object.keys((await details.opening(index, privateFields))?.openings ?? {})).toHaveLength(3);
  expect(Object.keys((await details.opening(0, privateFields))?.openings ?? {})).toEqual([]);
  expect(await keysOf('account:acc-1')).toEqual([
    { version: 1, gone: true },
    { version: 2, gone: false },
  ]);
  expect(await erase({ seen: [index] })).toEqual({ keys: 1, entries: 1 });
});

test('a second erasure destroys nothing more', async () => {
  await erase();
  const [first] = (await owner.query(`select destroyed_at from log.subject_key where subject_id = 'account:acc-1'`)).rows;
  expect(await erase()).toEqual({ keys: 0, entries: 0 });
  const [second] = (await owner.query(`select destroyed_at from log.subject_key where subject_id = 'account:acc-1'`)).rows;
  expect(second).toEqual(first);
});

test('an erasure stops if an entry came meanwhile, in the log or pending', async () => {
  await expect(erase({ seen: [0] })).rejects.toThrow(ErasureOutdated);
  await log.close();
  await leavePending(bench, log.pendingRow(makeDraft({ subject: ann })), '0 s');
  await expect(erase()).rejects.toThrow(ErasureOutdated);
  expect(await keysOf('account:acc-1')).toEqual([{ version: 1, gone: false }]);
  expect(await details.entriesOf(ann)).toEqual([0, 2]);
  await owner.query('delete from log.log_pending');
  expect(await erase()).toEqual({ keys: 1, entries: 2 });
});

test('an erasure and the changes in its transaction happen together or not at all', async () => {
  const also = () => owner.query(`create table log.was_here ()`);
  await expect(erase({ also: () => also().then(() => Promise.reject(new Error('no'))) })).rejects.toThrow('no');
  expect(await keysOf('account:acc-1')).toEqual([{ version: 1, gone: false }]);
  await erase({ also });
  expect((await owner.query(`select to_regclass('log.was_here') as made`)).rows).toEqual([{ made: 'log.was_here' }]);
});

test('an erasure that the database refuses changes nothing, and the connection remains usable', async () => {
  const entry = erasedEntry();
  await owner.query('insert into log.log_pending (event_id, draft) values ($1, $2)', [
    entry.event,
    JSON.stringify(ownersPendingRow(entry).draft),
  ]);
  await expect(erase({ entry })).rejects.toMatchObject({ code: '23505' });
  expect(await keysOf('account:acc-1')).toEqual([{ version: 1, gone: false }]);
  expect(await details.entriesOf(ann)).toEqual([0, 2]);
});

test('simultaneous appends leave no entry under a destroyed key, and none that is found only partly', async () => {
  for (let round = 0; round < 10; round += 1) {
    const appending = Promise.all(Array.from({ length: 20 }, () => log.append(makeDraft({ subject: ann }))));
    const outcome = await erase({ seen: await details.entriesOf(ann) }).catch((error: unknown) => error);
    if (!(outcome instanceof ErasureOutdated)) expect(outcome).toMatchObject({ keys: expect.any(Number) });
    await appending;
    for (const index of await details.entriesOf(ann))
      expect(Object.keys((await details.opening(index, privateFields))?.openings ?? {})).toHaveLength(3);
  }
});
