import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { newEventId, PublicError, StartError } from '@writ/core';
import { openNote, parseCheckpoint, parseTlogProof, parseVerifierKey, verifyConsistency } from '@writ/tlog';
import { plainRoot } from '@writ/tlog/testing';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  account,
  aheadOf,
  type Bench,
  leavePending,
  makeBench,
  makeDraft,
  origin,
  poolAs,
  publicDraft,
  storedEntries,
  undeclared,
  verifyOpenings,
  verifyReceipt,
} from '../../testing/log-under-test.ts';
import { vouchedPendingRow } from '../append/pending.ts';
import { type AccessLog, type Appended, type EntryDraft, openLogReader } from '../index.ts';
import { openKeyring } from '../keys/keyring.ts';

let bench: Bench;
let pool: pg.Pool;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
});
afterEach(async () => {
  await pool.end();
  await bench.end();
});

const appendMany = (log: AccessLog, count: number, make = makeDraft): Promise<Appended[]> =>
  Promise.all(Array.from({ length: count }, () => log.append(make())));
const checkpointOf = (log: AccessLog, note: string) => parseCheckpoint(openNote(note, [parseVerifierKey(log.verifierKey)]).body);

/** The root over everything stored, by definition. */
async function rootOfAll(): Promise<Uint8Array> {
  const { rows } = await pool.query<{ leaf_hash: Buffer }>('select leaf_hash from log.log_entry order by idx');
  return plainRoot(rows.map(({ leaf_hash: hash }) => new Uint8Array(hash)));
}

describe('an append', () => {
  test('gives a receipt that verifies, with openings that belong to the leaf', async () => {
    const log = await bench.open();
    const draft = makeDraft();
    const receipt = await log.append(draft);
    expect(receipt).toMatchObject({ event: draft.event, index: 0, size: 1 });
    verifyReceipt(log, receipt);
    const openings = receipt.openings(['response.digest', 'type', 'time', 'no.such.field']);
    expect(Object.keys(openings).sort()).toEqual(['response.digest', 'time', 'type']);
    expect(openings['response.digest']?.value).toBe(draft.details['response.digest']);
    expect(openings['time']?.value).toBe(draft.at.toISOString());
    verifyOpenings(receipt, openings);
    const forged = {
      ...openings,
      'response.digest': { ...openings['response.digest'], value: '00'.repeat(32), salt: `${openings['response.digest']?.salt}` },
    };
    expect(() => verifyOpenings(receipt, forged)).toThrow('does not say this value');
  });

  test('stores no text of a private entry in the clear', async () => {
    const log = await bench.open();
    await log.append(makeDraft({ details: { target: 'topsecretword', reason: 'topsecretword' } }));
    const { rows } = await pool.query<{ row: string }>(
      `select e::text as row from log.log_entry e union all select d::text from log.log_detail d union all select h::text from log.log_head h`,
    );
    const hex = Buffer.from('topsecretword').toString('hex');
    // The entry, its fields under two keys, and the head.
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ row }) => row.includes('topsecretword') || row.includes(hex))).toEqual([]);
  });

  test('of a public entry has an empty opening and no private row', async () => {
    const log = await bench.open();
    const receipt = await log.append(publicDraft());
    verifyReceipt(log, receipt);
    expect([receipt.commitments, receipt.openings(['type'])]).toEqual([{}, {}]);
    expect((await pool.query('select from log.log_detail')).rowCount).toBe(0);
  });

  test('continues over tile borders and a restart: dense, every receipt verifies, and the root is that of all leaves', async () => {
    const log = await bench.open();
    const receipts = [...(await appendMany(log, 300)), ...(await appendMany(log, 212, publicDraft))];
    await log.close();
    const again = await bench.open();
    receipts.push(...(await appendMany(again, 300)));
    for (const receipt of receipts) verifyReceipt(again, receipt);
    expect(receipts.map(({ index }) => index).sort((a, b) => a - b)).toEqual(Array.from({ length: 812 }, (_, i) => i));
    await again.close();
    const { size, root } = checkpointOf(again, (await openLogReader(pool).checkpoint())?.note ?? '');
    expect(size).toBe(812);
    expect(root).toEqual(await rootOfAll());
    expect((await pool.query('select from log.log_tile')).rowCount).toBe(3);
  });

  test('of 500 entries at once on two writers gives one dense log with valid receipts and consistent checkpoints', async () => {
    const logs = [await bench.open(), await bench.open()] as const;
    const work = async (log: AccessLog): Promise<Appended[]> => {
      const own: Appended[] = [];
      for (let i = 0; i < 5; i += 1) own.push(await log.append(makeDraft()));
      return own;
    };
    const receipts = (await Promise.all(logs.flatMap((log) => Array.from({ length: 50 }, () => work(log))))).flat();
    for (const receipt of receipts) verifyReceipt(logs[0], receipt);
    const stored = await storedEntries(pool);
    expect(stored).toEqual(receipts.map(({ index, event }) => ({ index, event })).sort((a, b) => a.index - b.index));
    expect(stored.map(({ index }) => index)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    await Promise.all(logs.map((log) => log.close()));
    const reader = openLogReader(pool);
    const roots = new Map(
      receipts.map(({ proof }) => checkpointOf(logs[0], parseTlogProof(proof).checkpoint)).map(({ size, root }) => [size, root]),
    );
    const last = checkpointOf(logs[1], await logs[1].checkpoint());
    expect(roots.size).toBeGreaterThan(2);
    for (const [from, fromRoot] of roots) {
      const proof = (await reader.consistencyProof(from, last.size)) ?? [];
      verifyConsistency({ from, to: last.size, fromRoot, toRoot: last.root, proof });
    }
  });

  test('continues after others have appended more than the replica reads to catch up', async () => {
    const [log, other] = [await bench.open(), await bench.open()];
    const receipts = [await log.append(publicDraft()), ...(await appendMany(other, 1_100, publicDraft)), await log.append(publicDraft())];
    expect(receipts.at(-1)).toMatchObject({ index: 1_101, size: 1_102 });
    for (const receipt of receipts) verifyReceipt(log, receipt);
    await log.close();
    expect(checkpointOf(log, (await openLogReader(pool).checkpoint())?.note ?? '').root).toEqual(await rootOfAll());
  });

  test('of a draft that cannot be an entry fails alone: the others are appended', async () => {
    const log = await bench.open();
    const outcomes = await Promise.allSettled([
      log.append(makeDraft()),
      log.append(makeDraft({ type: undeclared('x') })),
      log.append(makeDraft()),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await storedEntries(pool)).length).toBe(2);
  });

  test('with a subject key that does not open fails for the entries of that subject alone', async () => {
    const log = await bench.open();
    await log.append(makeDraft({ subject: account('good') }));
    await pool.query(`insert into log.subject_key (subject_id, version, wrapped) values ('account:bad', 1, $1)`, [randomBytes(93)]);
    const outcomes = await Promise.allSettled(['bad', 'good'].map((id) => log.append(makeDraft({ subject: account(id) }))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(bench.messages).toEqual([expect.objectContaining({ level: 'error', fields: { code: 'EnvelopeError' } })]);
  });

  test('beyond its share of the queue is rejected, other kinds are not, and once it is answered there is room again', async () => {
    const log = await bench.open();
    const refusal = () => makeDraft({ kind: 'platform', details: { outcome: 'failure' } });
    const refused = async (draft: EntryDraft) => {
      const error = await log.append(draft).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PublicError);
      expect(error).toMatchObject({ code: 'LOG_UNAVAILABLE', detail: { retryAfterSeconds: 2 } });
    };
    const taken = [appendMany(log, 1_536, publicDraft), appendMany(log, 256, refusal), appendMany(log, 1)];
    await Promise.all([refused(publicDraft()), refused(refusal())]);
    expect((await Promise.all(taken)).flat()).toHaveLength(1_793);
    expect((await log.append(publicDraft())).index).toBe(1_793);
    expect((await log.append(refusal())).index).toBe(1_794);
  });
});

describe('one event id is one entry', () => {
  test('when it is appended twice at once, again later, by another replica, and after it was followed by others', async () => {
    const log = await bench.open();
    const other = await bench.open();
    const draft = makeDraft();
    const [first, twin] = await Promise.all([log.append(draft), log.append(draft)]);
    expect(twin).toEqual(first);
    await appendMany(log, 300);
    for (const receipt of [await log.append(draft), await other.append({ ...draft, details: { reason: 'another' } })]) {
      expect(receipt).toMatchObject({ event: draft.event, index: 0, size: 301 });
      expect(receipt.leaf).toEqual(first.leaf);
      expect(receipt.commitments).toEqual(first.commitments);
      expect(receipt.openings(['target', 'time'])).toEqual(first.openings(['target', 'time']));
      verifyReceipt(log, receipt);
    }
    expect((await storedEntries(pool)).length).toBe(301);
  });

  test('also when it is appended on two replicas at the same time, with new entries beside it', async () => {
    const logs = [await bench.open(), await bench.open()] as const;
    const drafts = Array.from({ length: 40 }, () => makeDraft());
    const [one, two] = await Promise.all(logs.map((log) => Promise.all(drafts.map((draft) => log.append(draft)))));
    expect(one?.map(({ index }) => index)).toEqual(two?.map(({ index }) => index));
    for (const receipt of two ?? []) verifyReceipt(logs[1], receipt);
    expect((await storedEntries(pool)).length).toBe(40);
  });
});

describe('the pending entry of a change', () => {
  const insert = (draft: EntryDraft, age: string) =>
    leavePending(bench, vouchedPendingRow(openKeyring({ masterKey: bench.masterKey }), draft), age);
  const pendingCount = async () => (await pool.query('select from log.log_pending')).rowCount;

  test('is removed in the transaction of its append', async () => {
    const log = await bench.open();
    const draft = makeDraft();
    await insert(draft, '0 s');
    await log.append(draft);
    expect(await pendingCount()).toBe(0);
    await insert(draft, '0 s');
    expect((await log.append(draft)).index).toBe(0);
    expect(await pendingCount()).toBe(0);
  });

  test('that was not appended is appended later under its id, and a recent one is left to its own process', async () => {
    const draft = makeDraft({ details: { reason: 'nul \0 inside' } });
    const young = makeDraft();
    await insert(draft, '3 s');
    await insert(young, '-1 hour');
    const log = await bench.open();
    await vi.waitFor(async () => expect(await pendingCount()).toBe(1));
    expect(await storedEntries(pool)).toEqual([{ index: 0, event: draft.event }]);
    expect((await log.append(draft)).openings(['reason'])['reason']?.value).toBe('nul \0 inside');
  });

  test('that is malformed is reported by its id and blocks no other', async () => {
    const bad = newEventId();
    await leavePending(bench, { eventId: bad, draft: { x: 'topsecretword' } }, '9 s');
    const draft = makeDraft();
    await insert(draft, '3 s');
    await bench.open();
    await vi.waitFor(async () => expect(await pendingCount()).toBe(1));
    expect(bench.messages[0]).toMatchObject({ level: 'error', fields: { code: 'TypeError', event: bad } });
    expect(JSON.stringify(bench.messages)).not.toContain('topsecretword');
  });

  test('that cannot be appended blocks no valid one, even in masses, is reported ever less often, and degrades the health', async () => {
    for (let i = 0; i < 300; i += 1) await leavePending(bench, { eventId: newEventId(), draft: {} }, '9 s');
    const draft = makeDraft();
    await insert(draft, '3 s');
    let aheadMs = 0;
    const began = performance.now();
    const log = await bench.open({ clock: aheadOf(() => aheadMs) });
    await vi.waitFor(async () => expect(await storedEntries(pool)).toEqual([{ index: 0, event: draft.event }]));
    await vi.waitFor(() => expect(log.health()).toEqual({ ready: true, degraded: '300 pending entries could not be appended yet.' }));
    const tellings = () => bench.messages.filter(({ message }) => message === 'a pending entry was not appended').length;
    await vi.waitFor(() => expect(tellings()).toBeGreaterThanOrEqual(600));
    expect(bench.messages.filter(({ message }) => message.startsWith('the log is degraded'))).toHaveLength(1);
    await pool.query(`delete from log.log_pending`);
    // Each is tried after one second, two more, four more, and so on, and its failures 1, 2, 4, 8 and so on are told: two within the seconds that this takes.
    const failures = 1 + Math.floor(Math.log2(1 + (performance.now() - began) / 1_000));
    const told = 300 * (1 + Math.floor(Math.log2(failures)));
    aheadMs = 60_000;
    await vi.waitFor(() => expect(log.health()).toEqual({ ready: true }));
    expect(tellings(), 'the first and the second failure of each, and on a busy machine the fourth').toBeLessThanOrEqual(told);
  });

  test('that the log refuses takes no other row of its batch with it', async () => {
    const log = await bench.open();
    await pool.query(`insert into log.subject_key (subject_id, version, wrapped) values ('account:bad', 1, $1)`, [randomBytes(93)]);
    await insert(makeDraft({ subject: account('bad') }), '9 s');
    const draft = makeDraft();
    await insert(draft, '3 s');
    await vi.waitFor(async () => expect((await storedEntries(pool)).map(({ event }) => event)).toContain(draft.event));
    await vi.waitFor(() => expect(log.health()).toEqual({ ready: true, degraded: '1 pending entry could not be appended yet.' }));
  });
});

describe('the publication', () => {
  test('starts with size 0, publishes the head within two seconds, and the last one on closing', async () => {
    const log = await bench.open();
    expect(checkpointOf(log, await log.checkpoint())).toMatchObject({ origin, size: 0 });
    await appendMany(log, 5);
    await vi.waitFor(async () => expect(checkpointOf(log, await log.checkpoint()).size).toBe(5));
    await log.append(makeDraft());
    await log.close();
    expect((await openLogReader(pool).checkpoint())?.size).toBe(6);
    await expect(log.append(makeDraft())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  });
});

test('leaves out a head that the log did not sign, and the health reports it', async () => {
  let aheadMs = 0;
  const log = await bench.open({ clock: aheadOf(() => aheadMs) });
  await pool.query(`update log.log_head set size = 9, note = replace(note, E'\\n0\\n', E'\\n9\\n')`);
  await vi.waitFor(() => expect(bench.messages).not.toEqual([]));
  aheadMs = 6_000;
  expect(log.health()).toEqual({ ready: false, reason: expect.stringContaining('No checkpoint could be published') });
  expect((await openLogReader(pool).checkpoint())?.size).toBe(0);
  expect(bench.messages[0]).toMatchObject({ level: 'error', fields: { code: 'LOG_STOPPED' } });
});

describe('the start of a log is refused, in one sentence,', () => {
  test.each([
    ['another origin', { origin: 'other.example/log/1' }, 'holds the log demo.writ.localhost/log/1'],
    ['another signing key', { signingKey: generateKeyPairSync('ed25519').privateKey }, 'not a checkpoint by the key'],
    ['another master key', { masterKey: randomBytes(32) }, 'master key is not the one'],
    ['another key name', { keyName: 'other.example' }, 'not a checkpoint by the key'],
  ])('for %s', async (_, change, message) => {
    const log = await bench.open();
    await log.append(makeDraft());
    await log.close();
    const error = await bench.open(change).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartError);
    expect(String(error)).toContain(message);
    await expect(bench.open()).resolves.toBeDefined();
  });

  test('if its tables are missing, or may not be written', async () => {
    await expect(bench.open({ database: bench.database.options('audit') })).rejects.toThrow('may not write the log');
    await pool.query('drop schema log cascade');
    await expect(bench.open()).rejects.toThrow('no tables for the log');
  });

  test.each([
    ['an entry', `update log.log_entry set leaf_hash = sha256('x') where idx = 257`],
    ['the head', `update log.log_head set size = 4`],
    ['the head and its note', `update log.log_head set note = replace(note, 'demo', 'dem0')`],
    ['an edge', `update log.log_edge set data = sha256('x') where level = 1`],
    ['all of the head', 'delete from log.log_head'],
  ])('if somebody changed %s', async (_, change) => {
    const log = await bench.open();
    await appendMany(log, 258, publicDraft);
    await log.close();
    await pool.query(`begin; set local session_replication_role = replica; ${change}; commit`);
    await expect(bench.open()).rejects.toThrow("access log can't be continued");
  });
});

test('a log of a few entries whose head is missing is not begun again', async () => {
  const log = await bench.open();
  await log.append(publicDraft());
  await log.close();
  await pool.query('delete from log.log_head');
  await expect(bench.open()).rejects.toThrow('The log has no head');
  expect((await pool.query('select from log.log_head')).rowCount).toBe(0);
});

describe('a replica that remembers more than the database stops', () => {
  test('when the head was set back, permanently and visibly', async () => {
    const log = await bench.open();
    await appendMany(log, 3, publicDraft);
    const { rows } = await pool.query('select size, root, note from log.log_head');
    await appendMany(log, 2, publicDraft);
    const client = await pool.connect();
    await client.query(`set session_replication_role = replica`);
    await client.query('delete from log.log_entry where idx >= 3');
    await client.query('update log.log_head set size = $1, root = $2, note = $3', [rows[0].size, rows[0].root, rows[0].note]);
    await client.query(`set session_replication_role = origin`);
    client.release();
    await expect(log.append(publicDraft())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    await expect(log.append(publicDraft())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(log.health()).toEqual({ ready: false, reason: expect.stringContaining('an older copy') });
    expect((await storedEntries(pool)).length).toBe(3);
    expect(bench.messages.filter(({ message }) => message.includes('stopped'))).toHaveLength(1);
    const tellings = () =>
      bench.messages.filter(({ message }) => message.startsWith('the log is not ready') && message.includes('an older copy'));
    await vi.waitFor(() => expect(tellings()).toHaveLength(1));
  });

  test('when the head of another replica is not signed by the log', async () => {
    const [log, other] = [await bench.open(), await bench.open()];
    await log.append(publicDraft());
    await other.append(publicDraft());
    await pool.query(`update log.log_head set note = regexp_replace(note, '.{10}\\n$', E'AAAAAAAAA=\\n')`);
    await expect(log.append(publicDraft())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(log.health()).toMatchObject({ ready: false, reason: expect.stringContaining("The note of the log's head is not a checkpoint") });
    expect((await storedEntries(pool)).length).toBe(2);
  });

  test('when somebody with the key has signed another history', async () => {
    const log = await bench.open();
    await log.append(publicDraft());
    const client = await pool.connect();
    await client.query(`set session_replication_role = replica`);
    await client.query('truncate log.log_entry cascade; delete from log.log_head; delete from log.log_checkpoint');
    await client.query(`set session_replication_role = origin`);
    client.release();
    const fork = await bench.open();
    await appendMany(fork, 2, publicDraft);
    await expect(log.append(publicDraft())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(log.health()).toMatchObject({ ready: false, reason: expect.stringContaining('damaged or is not the one this replica knows') });
  });
});
