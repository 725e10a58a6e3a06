import { randomBytes } from 'node:crypto';
import { beginReplacement, type CheckedKey, connect, nameKey } from '@writ/prisma';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account, type Bench, makeBench, makeDraft, poolAs, verifyReceipt } from '../../testing/log-under-test.ts';
import { vouchedPendingRow } from '../append/pending.ts';
import { type AccessLog, type LogDetails, openDetails } from '../index.ts';
import { EnvelopeError } from './envelope.ts';
import { openKeyring } from './keyring.ts';
import { beginUnderNext, countVouchedBefore, reindexSubjects, rewrapKeys } from './replace-master.ts';

let bench: Bench;
let owner: pg.Client;
let pool: pg.Pool;
const next = randomBytes(32);
const name: CheckedKey = 'MASTER';
const both = () => ({ masterKey: next, previousMasterKey: bench.masterKey });
async function begin(): Promise<void> {
  await nameKey(owner, name, bench.masterKey);
  await beginUnderNext(owner, both(), async () => expect(await beginReplacement(owner, name, next, bench.masterKey)).toBe(true));
}
const [ann, bea] = [account('acc-1'), account('acc-2')];
const quiet = () => {};

beforeEach(async () => {
  bench = await makeBench();
  owner = await connect(bench.database.options('owner'));
  pool = poolAs(bench, 'log');
});
afterEach(async () => {
  await owner.end();
  await pool.end();
  await bench.end();
});

const detailsBy = (masterKey: Uint8Array): LogDetails => openDetails({ pool, masterKey });
const appended = async (log: AccessLog, subject = ann): Promise<number> => (await log.append(makeDraft({ subject }))).index;

test('entries from before, meanwhile and after open under the new key alone, and are found by their account', async () => {
  const old = await bench.open();
  const first = await appended(old);
  await old.close();
  const log = await bench.open(both());
  const second = await appended(log);
  const readable = async (by: LogDetails, index: number) =>
    Object.keys((await by.opening(index, ['target', 'initiator']))?.openings ?? {}).sort();
  expect(await readable(detailsBy(bench.masterKey), second)).toEqual(['initiator', 'target']);
  const names = log.eventNamed('totals/2031-05-06');

  await begin();
  const third = await appended(log, bea);
  expect(log.eventNamed('totals/2031-05-06')).toBe(names);
  verifyReceipt(log, await log.append(makeDraft({ subject: ann })));
  const meanwhile = openDetails({ pool, ...both() });
  expect(await meanwhile.entriesOf(ann)).toEqual([first, second, 3]);
  expect(await readable(meanwhile, first)).toEqual(['initiator', 'target']);

  await owner.query("update log.subject_key set wrapped = null, destroyed_at = now() where subject_id = 'account:acc-2'");
  expect(await rewrapKeys(owner, both(), quiet)).toBeGreaterThan(1);
  expect(await rewrapKeys(owner, both(), quiet)).toBe(0);
  expect(await reindexSubjects(owner, both(), quiet)).toEqual({ moved: 2, lost: 0 });
  expect(await reindexSubjects(owner, both(), quiet)).toEqual({ moved: 0, lost: 0 });

  const after = detailsBy(next);
  expect(await after.entriesOf(ann)).toEqual([first, second, 3]);
  for (const index of [first, second]) expect(await readable(after, index)).toEqual(['initiator', 'target']);
  expect((await after.opening(third, ['target']))?.openings).toEqual({});
  await expect(detailsBy(bench.masterKey).opening(first, ['target'])).rejects.toBeInstanceOf(EnvelopeError);
  expect(await detailsBy(bench.masterKey).entriesOf(ann)).toEqual([]);

  const later = await bench.open({ masterKey: next });
  expect(later.eventNamed('totals/2031-05-06')).toBe(names);
  verifyReceipt(later, await later.append(makeDraft()));
});

test('a log that has only the old key stops at its next entry, and does not start again', async () => {
  const log = await bench.open();
  await appended(log);
  await begin();
  await expect(appended(log)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  await vi.waitFor(() => expect(log.health()).toMatchObject({ ready: false }));
  await expect(bench.open()).rejects.toThrow(/^The log's master key was replaced/);
  expect((await owner.query('select size from log.log_head')).rows).toEqual([{ size: '1' }]);
});

test('entries that wait are counted while only the old key vouches for them', async () => {
  const pending = async (keys: Parameters<typeof openKeyring>[0]) => {
    const row = vouchedPendingRow(openKeyring(keys), makeDraft());
    await owner.query('alter table log.log_pending disable trigger user');
    await owner.query('insert into log.log_pending (event_id, draft, by_owner) values ($1, $2, false)', [row.eventId, row.draft]);
  };
  await pending({ masterKey: bench.masterKey });
  await pending(both());
  await pending({ masterKey: next });
  expect(await countVouchedBefore(owner, both())).toBe(1);
});
