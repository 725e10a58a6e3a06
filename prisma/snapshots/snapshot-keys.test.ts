/** Keys of snapshots that are sealed to the keys of accounts: what each follows from, and that no row is opened by another's. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isToAccounts, rowKeys } from '../record-rows.ts';
import { newPreservationKey, SnapshotSealError } from '../snapshot-seal.ts';
import { snapshotDataKey, snapshotKeyName, snapshotRowKey } from './snapshot-keys.ts';

const seed = Buffer.alloc(64, 7);
const place = { preservation: 'p', account: 'a', category: 'TRAFFIC', period: '2026-02-01' };

test('a data key follows from seed, snapshot, account, category and month, by HKDF-SHA-256 as anybody can make it', () => {
  const bound = createHash('sha256').update('["p","a","TRAFFIC","2026-02-01"]').digest();
  const info = Buffer.concat([Buffer.from('writ/snapshot/data-key/v1'), Buffer.of(0), bound]);
  expect(snapshotDataKey(seed, place)).toEqual(Buffer.from(hkdfSync('sha256', seed, '', info, 32)));
});

test.each([
  ['snapshot', { preservation: 'q' }],
  ['account', { account: 'b' }],
  ['category', { category: 'CONTENT' }],
  ['month', { period: '2026-03-01' }],
])('a data key is another one for another %s', (_, other) => {
  expect(snapshotDataKey(seed, { ...place, ...other })).not.toEqual(snapshotDataKey(seed, place));
});

test('what rows are sealed under has 64 bytes, follows from a data key, and from no other length', () => {
  expect(snapshotRowKey(randomBytes(32))).toHaveLength(64);
  for (const length of [0, 31, 33, 64]) expect(() => snapshotRowKey(randomBytes(length))).toThrow(RangeError);
});

const master = randomBytes(32);
const row = { preservation: 'p', kind: 'TRAFFIC', at: new Date('2026-02-28T23:59:59.999Z'), wrapped: null };

test('a row without a wrapped key is opened by that of its account, category and month alone', () => {
  const key = randomBytes(64);
  const opened = new Map([[snapshotKeyName(place), key]]);
  const keyOf = rowKeys(master, { accountId: 'a' }, opened);
  expect(isToAccounts(row)).toBe(true);
  expect(keyOf(row)).toBe(key);
  for (const other of [{ preservation: 'q' }, { kind: 'MESSAGE' }, { at: new Date('2026-03-01T00:00:00.000Z') }])
    expect(() => keyOf({ ...row, ...other })).toThrow(SnapshotSealError);
  expect(() => rowKeys(master, { accountId: 'b' }, opened)(row)).toThrow(SnapshotSealError);
  expect(() => rowKeys(master, { accountId: 'a' })(row)).toThrow(SnapshotSealError);
});

test('a row with a wrapped key is opened by that alone, whatever else was opened', () => {
  const { key, wrapped } = newPreservationKey(master, 'p');
  const keyOf = rowKeys(master, { accountId: 'a' }, new Map([[snapshotKeyName(place), randomBytes(64)]]));
  expect(isToAccounts({ wrapped })).toBe(false);
  expect(keyOf({ ...row, wrapped })).toEqual(key);
  expect(() => keyOf({ ...row, preservation: 'q', wrapped: Buffer.from(wrapped) })).toThrow(SnapshotSealError);
});

test('content of both kinds is under the keys of content', () => {
  const key = randomBytes(64);
  const keyOf = rowKeys(master, { accountId: 'a' }, new Map([[snapshotKeyName({ ...place, category: 'CONTENT' }), key]]));
  expect(['ITEM', 'MESSAGE'].map((kind) => keyOf({ ...row, kind }))).toEqual([key, key]);
});
