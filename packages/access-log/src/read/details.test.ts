import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  account,
  type Bench,
  makeBench,
  makeDraft,
  poolAs,
  publicDraft,
  verifyOpenings,
  verifyReceipt,
} from '../../testing/log-under-test.ts';
import { type AccessLog, type AccountPart, type LogDetails, openDetails, openLogReader } from '../index.ts';
import { EnvelopeError } from '../keys/envelope.ts';

let bench: Bench;
let log: AccessLog;
let pool: pg.Pool;
let owner: pg.Pool;
let details: LogDetails;
beforeEach(async () => {
  bench = await makeBench();
  log = await bench.open();
  pool = poolAs(bench, 'log');
  owner = poolAs(bench, 'postgres');
  details = openDetails({ pool, masterKey: bench.masterKey });
});
afterEach(async () => {
  await Promise.all([pool.end(), owner.end()]);
  await bench.end();
});

/** What an erasure does. */
async function erase(subject: string): Promise<void> {
  await owner.query('update log.subject_key set wrapped = null, destroyed_at = now() where subject_id = $1', [subject]);
}

describe('an opening', () => {
  test('gives the requested fields, and they belong to the leaf', async () => {
    const draft = makeDraft();
    const receipt = await log.append(draft);
    const opening = await details.opening(receipt.index, ['target', 'initiator', 'nothing']);
    expect(Object.keys(opening?.openings ?? {}).sort()).toEqual(['initiator', 'target']);
    expect(opening?.openings['target']?.value).toEqual(draft.details['target']);
    expect(opening?.commitments).toEqual(receipt.commitments);
    verifyOpenings({ leaf: receipt.leaf, commitments: opening?.commitments ?? {} }, opening?.openings ?? {});
  });

  test('is null where there is nothing to open', async () => {
    await log.append(publicDraft());
    for (const index of [0, 1, -1, 0.5, Number.NaN]) expect(await details.opening(index, ['type'])).toBeNull();
  });

  test('fails under another master key, and when fields were moved to another entry', async () => {
    await log.append(makeDraft({ details: { reason: 'first', target: 'a' } }));
    await log.append(makeDraft({ details: { reason: 'second', target: 'b' } }));
    const stranger = openDetails({ pool, masterKey: randomBytes(32) });
    await expect(stranger.opening(0, ['reason'])).rejects.toThrow(EnvelopeError);
    await owner.query(
      `update log.log_detail a set fields_ct = b.fields_ct, commitments = b.commitments, version = b.version
       from log.log_detail b where a.idx = 0 and b.idx = 1 and a.subject_id = b.subject_id and a.commitments ? 'reason'`,
    );
    await expect(details.opening(0, ['reason'])).rejects.toThrow(EnvelopeError);
    await expect(details.opening(0, ['type', 'target'])).rejects.toThrow(EnvelopeError);
    expect((await details.opening(0, ['target']))?.openings['target']).toBeDefined();
  });

  test.each([`commitments - 'type'`, `commitments - 'type' || '{"kind": "a"}'`, `commitments || '{"kind": "a"}'`])(
    'fails when the row names other fields than it contains: %s',
    async (said) => {
      await log.append(makeDraft({ details: { reason: 'first' } }));
      await owner.query(`update log.log_detail set commitments = ${said} where commitments ? 'reason'`);
      await expect(details.opening(0, ['reason'])).rejects.toThrow(EnvelopeError);
      await expect(details.values([0], ['reason'])).rejects.toThrow(EnvelopeError);
    },
  );

  test('reads only what is stored with the requested fields, one row per key', async () => {
    await log.append(makeDraft());
    const { rows } = await owner.query(
      'select subject_id, array(select jsonb_object_keys(commitments)) as fields from log.log_detail order by 1',
    );
    expect(rows.map(({ subject_id, fields }) => [subject_id, fields.includes('target'), fields.includes('type')])).toEqual([
      ['account:acc-1', true, false],
      [expect.stringMatching(/^organisation:/), false, true],
    ]);
    await owner.query(`update log.log_detail set fields_ct = 'gone' where subject_id = 'account:acc-1'`);
    expect(Object.keys((await details.opening(0, ['type']))?.openings ?? {})).toEqual(['type']);
    expect((await details.opening(0, []))?.openings).toEqual({});
    await expect(details.opening(0, ['legal'])).rejects.toThrow(EnvelopeError);
  });
});

describe('several entries at once', () => {
  test('are opened like single ones, and those without anything to open are absent', async () => {
    const receipts = [];
    for (const reason of ['first', 'second']) receipts.push(await log.append(makeDraft({ details: { reason, legal: { reason } } })));
    await log.append(publicDraft());
    const found = await details.openings([0, 1, 2, 3, -1, 0.5], ['legal', 'reason']);
    expect([...found.keys()].sort()).toEqual([0, 1]);
    for (const { index, leaf, commitments } of receipts) {
      expect(found.get(index)).toEqual(await details.opening(index, ['legal', 'reason']));
      expect(found.get(index)?.commitments).toEqual(commitments);
      verifyOpenings({ leaf, commitments }, found.get(index)?.openings ?? {});
    }
  });

  test('return their values alone, each its own, and nothing that was erased', async () => {
    await log.append(makeDraft({ details: { reason: 'first', target: 'a' }, subject: account('a') }));
    await log.append(makeDraft({ details: { reason: 'second', target: 'b', legal: null }, subject: account('b') }));
    await log.append(makeDraft({ details: { action: 'third' } }));
    await erase('account:a');
    const found = await details.values([0, 1, 2, 3], ['reason', 'target', 'legal']);
    expect(Object.fromEntries(found)).toEqual({ 0: { reason: 'first' }, 1: { reason: 'second', target: 'b', legal: null } });
    expect(await details.values([], ['reason'])).toEqual(new Map());
    expect(await details.values([1], [])).toEqual(new Map());
  });

  test('are refused when a value of one of them was changed', async () => {
    await log.append(makeDraft({ details: { reason: 'first', target: 'a' } }));
    await log.append(makeDraft({ details: { reason: 'second', target: 'b' } }));
    await owner.query(
      `update log.log_detail set fields_ct = set_byte(fields_ct, 20, get_byte(fields_ct, 20) # 1) where idx = 1 and commitments ? 'reason'`,
    );
    await expect(details.values([0, 1], ['reason'])).rejects.toThrow(EnvelopeError);
    await expect(details.openings([0, 1], ['reason'])).rejects.toThrow(EnvelopeError);
    expect((await details.values([0, 1], ['target'])).size).toBe(2);
    expect((await details.values([0], ['reason', 'type'])).get(0)).toMatchObject({ reason: 'first' });
  });
});

test('entries about an account come in pages, in either order', async () => {
  for (const id of ['a', 'b', 'a', 'a', 'a']) await log.append(makeDraft({ subject: account(id) }));
  const found = (part: AccountPart) => details.entriesOf(account('a'), part);
  expect(await found({})).toEqual([0, 2, 3, 4]);
  expect(await found({ after: 0, limit: 2 })).toEqual([2, 3]);
  expect(await found({ after: 2, below: 4 })).toEqual([3]);
  expect(await found({ newestFirst: true, limit: 2 })).toEqual([4, 3]);
  expect(await found({ newestFirst: true, after: 3 })).toEqual([2, 0]);
  expect(await found({ newestFirst: true, below: 4, after: null })).toEqual([3, 2, 0]);
});

test('entries about an account are found for it, and for no other account', async () => {
  const [first] = await Promise.all(['a', 'b', 'a'].map((id) => log.append(makeDraft({ subject: account(id) }))));
  expect((await details.entriesOf(account('a'))).length).toBe(2);
  expect(await details.entriesOf(account('a'))).toContain(first?.index);
  expect(await details.entriesOf(account('c'))).toEqual([]);
  expect(await openDetails({ pool, masterKey: randomBytes(32) }).entriesOf(account('a'))).toEqual([]);
});

describe('after a subject was erased (I6),', () => {
  test('its fields are gone, those of others and all commitments remain, and no root has changed', async () => {
    const draft = makeDraft();
    const receipt = await log.append(draft);
    await log.append(makeDraft({ subject: account('other') }));
    const root = (await owner.query('select root from log.log_head')).rows;
    await erase('account:acc-1');
    const opening = await details.opening(0, ['target', 'legal', 'response.digest', 'initiator']);
    expect(Object.keys(opening?.openings ?? {})).toEqual(['initiator']);
    expect(opening?.commitments).toEqual(receipt.commitments);
    expect((await details.opening(1, ['target']))?.openings['target']).toBeDefined();
    expect((await owner.query('select root from log.log_head')).rows).toEqual(root);
    const again = await log.append(draft);
    expect(again.openings(['target', 'initiator'])).toEqual(receipt.openings(['initiator']));
    verifyReceipt(log, again);
    expect((await openLogReader(pool).leaf(0))?.leaf ?? receipt.leaf).toEqual(receipt.leaf);
  });

  test('a later entry about it is under a new key, at once and not only when the cached one has expired', async () => {
    await log.append(makeDraft());
    await erase('account:acc-1');
    const { index } = await log.append(makeDraft());
    const { rows } = await owner.query(`select version from log.subject_key where subject_id = 'account:acc-1' and wrapped is not null`);
    expect(rows).toEqual([{ version: 2 }]);
    expect((await details.opening(index, ['target']))?.openings['target']).toBeDefined();
    expect((await details.opening(0, ['target']))?.openings).toEqual({});
  });
});
