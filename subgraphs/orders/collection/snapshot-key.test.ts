import { randomBytes } from 'node:crypto';
import { newPreservationKey, unwrapPreservationKey } from '@writ/prisma/client';
import { expect, it } from 'vitest';
import type { Database } from '../store/database.ts';
import { snapshotKey } from './snapshot-key.ts';

const [next, previous] = [1, 2].map((fill) => ({ key: randomBytes(32), check: new Uint8Array(32).fill(fill) })) as [
  { key: Buffer; check: Uint8Array },
  { key: Buffer; check: Uint8Array },
];
const services = { preservationKey: [next, previous] };
/** A transaction in which the database names a key. */
const naming = (value: Uint8Array | null) => ({ $queryRaw: async () => [{ value }] }) as unknown as Database;
const begun = newPreservationKey(previous.key, 'snapshot');

it('a collection that began under the key before ends under the one that is used when it ends', async () => {
  const kept = await snapshotKey(naming(next.check), services, 'snapshot', begun.wrapped);
  expect(unwrapPreservationKey(next.key, 'snapshot', kept)).toEqual(begun.key);
  expect(await snapshotKey(naming(next.check), services, 'snapshot', kept as Uint8Array<ArrayBuffer>)).toBe(kept);
});

it('stays as it is while the key before is used, also where the database names none yet', async () => {
  expect(await snapshotKey(naming(previous.check), services, 'snapshot', begun.wrapped)).toBe(begun.wrapped);
  expect(await snapshotKey(naming(null), services, 'snapshot', begun.wrapped)).toBe(begun.wrapped);
});

it('a new one is under the key that is used, and none is made by a process that lacks it', async () => {
  const made = await snapshotKey(naming(next.check), services, 'snapshot');
  expect(unwrapPreservationKey(next.key, 'snapshot', made)).toHaveLength(64);
  const alone = { preservationKey: [previous] };
  await expect(snapshotKey(naming(next.check), alone, 'snapshot', begun.wrapped)).rejects.toThrow('WRIT_KEY_PRESERVATION was replaced');
});
