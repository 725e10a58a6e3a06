/** `writ seal` over a real database and source: what was collected before the service of keys was there, and who opens it before and after. */
import { randomBytes } from 'node:crypto';
import { PublicError } from '@writ/core';
import { openDescribedFile, openFilePart, snapshotRowKey, unwrapPreservationKey } from '@writ/prisma/client';
import { GeneratedSource, sha256Of } from '@writ/source/testing';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSnapshotRow } from '../../../prisma/snapshot-seal.ts';
import { collectDue } from '../../../subgraphs/orders/collection/collect-job.ts';
import { type Collecting, collecting } from '../../../subgraphs/orders/testing/collecting.ts';
import { HeldKeys } from '../../../subgraphs/orders/testing/held-keys.ts';
import { keptRows, keysOfDump, openedByDump, opens } from '../../../subgraphs/orders/testing/opened-by-dump.ts';
import { leftToSeal, sealSnapshots } from './seal-snapshots.ts';

const { account, email } = GeneratedSource;
let on: Collecting;
let client: pg.Client;
let keys: HeldKeys;
const said: string[] = [];
beforeEach(async () => {
  on = await collecting(5, undefined, 1);
  client = await on.owner();
  keys = new HeldKeys();
  said.length = 0;
});
afterEach(async () => {
  await client.end();
  await on.close();
});

const collected = async (order: string): Promise<string> => {
  const snapshot = await on.serve(order);
  await collectDue.run(on.services, snapshot);
  return snapshot;
};
const seal = (own: Partial<Parameters<typeof sealSnapshots>[0]> = {}) =>
  sealSnapshots({
    ...{ client, keys: on.services.preservationKey, service: keys, clock: on.services.clock, say: (text: string) => void said.push(text) },
    ...own,
  });
const openedBy = (snapshot: string) => openedByDump(on.admin, on.services.preservationKey, snapshot);
const rowsOf = async (sql: string, values: unknown[] = []) => (await on.admin.query(sql, values)).rows;
const stateOf = (snapshot: string) => rowsOf('SELECT wrapped, to_accounts FROM orders.preservation WHERE id = $1', [snapshot]);
const entries = async () =>
  (
    await rowsOf(
      `SELECT (draft->>'entry')::jsonb AS entry FROM log.log_pending WHERE (draft->>'entry')::jsonb->>'type' = 'record.sealed.v1'`,
    )
  ).map(({ entry }) => entry);

/** What the service opens of a snapshot, by category and month. */
async function openedKeys(snapshot: string): Promise<Map<string, Uint8Array>> {
  const asked = (
    await rowsOf(
      `SELECT id, account_id AS account, category::text, period::text, version, sealed[1] AS sealed FROM orders.snapshot_key WHERE preservation_id = $1`,
      [snapshot],
    )
  ).map((row) => ({ ...row, table: 'orders.snapshot_key' }));
  keys.permit('handle', 'operation', account);
  const opened = await keys.open({ handle: 'handle', operation: 'operation', keys: asked });
  return new Map(asked.map(({ id, category, period }) => [`${category} ${period}`, snapshotRowKey(opened.get(id) ?? new Uint8Array())]));
}

test('a snapshot of before is sealed so that a dump and every key of the installation open nothing, and the service opens all as it was', async () => {
  const snapshot = await collected('before');
  const wrapped = (await stateOf(snapshot))[0]?.wrapped;
  const old = unwrapPreservationKey(on.services.preservationKey, snapshot, wrapped);
  const before = new Map((await keptRows(on.admin)).map(({ place, sealed }) => [place.join(' '), openSnapshotRow(old, place, sealed)]));
  expect(await openedBy(snapshot)).toEqual([7, 7]);

  expect(await seal()).toBe(0);
  expect(said).toEqual(['There are 1 snapshots under the key of the installation.', 'Sealed: 1. Left: 0.']);
  expect(await stateOf(snapshot)).toEqual([{ wrapped: null, to_accounts: true }]);
  expect(keys.asked).toEqual([[{ id: account, identifiers: [{ type: 'EMAIL', value: email }] }]]);
  expect(await openedBy(snapshot)).toEqual([0, 7]);
  const rows = await keptRows(on.admin);
  // Nor does whoever remembers the key that it had.
  expect(rows.filter((row) => opens(old, row))).toEqual([]);

  const opened = await openedKeys(snapshot);
  expect([...opened.keys()].toSorted()).toEqual(['CONTENT 2024-01-01', 'TRAFFIC 2024-01-01']);
  const keyOf = (kind: string) => opened.get(`${kind === 'TRAFFIC' ? kind : 'CONTENT'} 2024-01-01`) ?? expect.fail('no key');
  const after = rows.map(({ place, sealed }) => [place.join(' '), openSnapshotRow(keyOf(place[1]), place, sealed)] as const);
  expect(new Map(after)).toEqual(before);
  // A row of traffic opens under its own key alone.
  expect(rows.filter((row) => opens(keyOf('CONTENT'), row)).map(({ place }) => place[1])).toEqual(['ITEM', 'ITEM']);
});

test('so are its files, under the names that they have by the new keys; the entry names the snapshot and who ran the command, and nobody of whom it is', async () => {
  const snapshot = await collected('files');
  const file = async () => {
    const [described] = await rowsOf('SELECT DISTINCT ON (file) file, sealed FROM content.described_file');
    const parts = await rowsOf('SELECT file, part, sealed FROM content.preserved_file ORDER BY part');
    const counts = await rowsOf(
      `SELECT (SELECT count(*)::int FROM content.described_file) AS described, (SELECT count(*)::int FROM content.fetched_file) AS fetched`,
    );
    return { described, parts, counts };
  };
  const before = await file();
  expect(await seal()).toBe(0);
  const after = await file();
  expect(after.counts).toEqual(before.counts);
  expect([after.parts.length, before.parts.length]).toEqual([before.parts.length, expect.any(Number)]);
  expect(after.described.file).not.toEqual(before.described.file);
  const key = (await openedKeys(snapshot)).get('CONTENT 2024-01-01') ?? expect.fail('no key');
  const place = { preservation: snapshot, file: after.described.file };
  const bytes = after.parts.map(({ part, sealed }) => openFilePart(key, { ...place, part }, sealed));
  expect(openDescribedFile(key, place, after.described.sealed).sha256).toBe(sha256Of(Buffer.concat(bytes)));
  for (const own of await keysOfDump(on.admin, on.services.preservationKey, snapshot))
    for (const { part, sealed } of after.parts)
      expect(() => openFilePart(own, { ...place, part }, sealed)).toThrow('not what was preserved');

  const [entry] = await entries();
  const { user, host, databaseUser } = entry.details.request;
  expect([user, host, databaseUser]).toEqual([expect.any(String), expect.any(String), 'writ_owner']);
  expect(entry).toMatchObject({ type: 'record.sealed.v1', kind: 'system' });
  expect(entry.details).toEqual({
    ...{ action: 'seal', outcome: 'success', legal: { basis: 'ORDER', order: 'files' }, target: { snapshot } },
    request: { user, host, databaseUser },
  });
  // Once is enough.
  expect(await seal()).toBe(0);
  expect(await entries()).toHaveLength(1);
});

test('stopped at a statement, whichever it is, it leaves each snapshot whole, as it was or sealed, and goes on', async () => {
  const snapshots = [await collected('first'), await collected('second')];
  const old = new Map<string, Uint8Array>();
  for (const id of snapshots) old.set(id, unwrapPreservationKey(on.services.preservationKey, id, (await stateOf(id))[0]?.wrapped));
  class Stopped extends Error {}
  let stoppedAt = 0;
  for (let most = 1; ; most += 3) {
    let count = 0;
    const dying = new Proxy(client, {
      get(target, name) {
        if (name !== 'query') return Reflect.get(target, name);
        return (...given: [string]) => {
          count += 1;
          // What was begun is rolled back, as the server does with a connection that is cut.
          if (count > most && given[0] !== 'ROLLBACK') return Promise.reject(new Stopped());
          return target.query(...given);
        };
      },
    });
    const left = await seal({ client: dying }).catch((error: unknown) => {
      if (error instanceof Stopped) return null;
      throw error;
    });
    const rows = await keptRows(on.admin);
    for (const id of snapshots) {
      const isSealed = (await stateOf(id))[0]?.wrapped === null;
      const opened = isSealed ? [...(await openedKeys(id)).values()] : [old.get(id) ?? expect.fail('no key')];
      expect(rows.filter((row) => row.place[0] === id && opened.some((key) => opens(key, row))).length, `${id} after ${most}`).toBe(7);
    }
    if (left === 0) break;
    stoppedAt = most;
  }
  expect(stoppedAt).toBeGreaterThan(30);
  expect(await entries()).toHaveLength(2);
  expect(await leftToSeal(client)).toMatchObject({ snapshots: 0 });
  for (const id of snapshots) expect(await openedBy(id)).toEqual([0, 14]);
});

test('one that is read at this moment, or of an identifier that another account has, is left, and others are sealed; so is none whose order ends meanwhile', async () => {
  const [read, taken] = [await collected('read'), await collected('taken')];
  await on.admin.query(
    `INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx, preservations)
     VALUES ($1, 'TRAFFIC', gen_random_uuid(), 'ORDER', 'read', $2, now(), now() + interval '1 hour', now() + interval '1 hour', 0, $3)`,
    [randomBytes(32), account, [read]],
  );
  const refusing = {
    accountKeys: () => Promise.reject(new PublicError('FORBIDDEN', 'Refused.', { reason: 'KEYS_IDENTIFIER_TAKEN' })),
  };
  expect(await seal({ service: refusing })).toBe(2);
  expect(said).toContain('Snapshot read is left as it was. It is read under a living grant.');
  expect(said).toContain('Snapshot taken is left as it was. The service of keys refuses: KEYS_IDENTIFIER_TAKEN.');
  // Of two commands one seals it.
  const other = await on.owner();
  await other.query(`BEGIN; SET LOCAL writ.sealing = 'taken'`);
  expect((await other.query('SELECT FROM content.preserved FOR UPDATE')).rowCount).toBe(2);
  expect(await seal()).toBe(2);
  expect(said.at(-2)).toBe(
    'Snapshot taken is left as it was. Another command seals it, or grants are being made all the time: run it again.',
  );
  await other.end();
  expect(await seal()).toBe(1);
  expect(await stateOf(taken)).toEqual([{ wrapped: null, to_accounts: true }]);
  await on.admin.query('UPDATE orders.access_grant SET revoked_at = now()');
  // An order that ends meanwhile destroys the key; nothing is sealed then.
  const ending = {
    accountKeys: async (asked: Parameters<typeof keys.accountKeys>[0]) => {
      await on.admin.query(`UPDATE orders.preservation SET state = 'ENDED', ended_at = now(), wrapped = NULL WHERE id = $1`, [read]);
      return keys.accountKeys(asked);
    },
  };
  expect(await seal({ service: ending })).toBe(0);
  expect(await stateOf(read)).toEqual([{ wrapped: null, to_accounts: false }]);
  expect(await rowsOf('SELECT DISTINCT preservation_id AS id FROM orders.snapshot_key')).toEqual([{ id: taken }]);
  expect(await entries()).toHaveLength(1);
});

test('a service that is away ends the run; its policies are for a session that names the snapshot, and its key stays where a row has no other', async () => {
  const snapshot = await collected('guarded');
  keys.isAway = true;
  await expect(seal()).rejects.toThrow(expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' }));
  expect(await openedBy(snapshot)).toEqual([7, 7]);
  keys.isAway = false;
  expect((await client.query('SELECT FROM records.preserved')).rowCount).toBe(0);
  await client.query("SELECT set_config('writ.sealing', $1, false)", [snapshot]);
  expect((await client.query('SELECT FROM records.preserved')).rowCount).toBe(5);
  await expect(client.query(`UPDATE records.preserved SET at = now()`)).rejects.toThrow('what is preserved is not changed');
  await expect(client.query(`UPDATE orders.preservation SET wrapped = NULL, to_accounts = true WHERE id = '${snapshot}'`)).rejects.toThrow(
    'taken once',
  );
  expect(await seal()).toBe(0);
  expect((await client.query('SELECT FROM records.preserved')).rowCount).toBe(0);

  // What is open besides is named: a collection under way.
  expect(await leftToSeal(client)).toEqual({ snapshots: 0, collections: 0, oldest: null });
  const [at, running] = [new Date('2026-03-02T10:00:00Z'), await on.serve('running')];
  await on.admin.query(
    `INSERT INTO orders.collection (event, preservation_id, asked_at, wrapped, to_accounts, try_at) VALUES (gen_random_uuid(), $1, $2, '\\x00', true, $2)`,
    [running, at],
  );
  expect(await leftToSeal(client)).toEqual({ snapshots: 0, collections: 1, oldest: at });
});
