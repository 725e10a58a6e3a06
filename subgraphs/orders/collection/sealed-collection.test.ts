/** Collections that are sealed to the keys of accounts: once the snapshot is taken, a copy of the whole database and the installation's key open nothing of it. */
import { openDescribedFile, openFilePart, snapshotRowKey } from '@writ/prisma/client';
import { GeneratedSource, sha256Of } from '@writ/source/testing';
import { afterEach, expect, test } from 'vitest';
import { SnapshotSealError } from '../../../prisma/snapshot-seal.ts';
import { type Collecting, collecting } from '../testing/collecting.ts';
import { HeldKeys } from '../testing/held-keys.ts';
import { keptRows as keptRowsOf, keysOfDump as keysOf, openedByDump as openedOf, opens } from '../testing/opened-by-dump.ts';
import { collectDue } from './collect-job.ts';

const { account, email } = GeneratedSource;
let on: Collecting;
afterEach(() => on.close());

const collectOf = (services: Collecting['services'], snapshot: string) => collectDue.run(services, snapshot);
const minuteMs = 60_001;

const keptRows = () => keptRowsOf(on.admin);
const keysOfDump = (snapshot: string) => keysOf(on.admin, on.services.preservationKey, snapshot);
const openedByDump = (snapshot: string) => openedOf(on.admin, on.services.preservationKey, snapshot);

async function stateOf(snapshot: string) {
  const { rows } = await on.admin.query(
    `SELECT p.taken_at IS NOT NULL AS taken, p.wrapped, p.to_accounts, c.wrapped AS seed, c.state::text
       FROM orders.preservation p LEFT JOIN orders.collection c ON c.preservation_id = p.id WHERE p.id = $1 ORDER BY c.asked_at`,
    [snapshot],
  );
  return rows;
}

/** What the service opens of a snapshot, by category, as rows are sealed. */
async function openedKeys(keys: HeldKeys, snapshot: string) {
  const { rows } = await on.admin.query(
    `SELECT id, account_id AS account, category::text, period::text, version, sealed[1] AS sealed FROM orders.snapshot_key WHERE preservation_id = $1`,
    [snapshot],
  );
  keys.permit('handle', 'operation', account);
  const asked = rows.map((row) => ({ ...row, table: 'orders.snapshot_key' }));
  const opened = await keys.open({ handle: 'handle', operation: 'operation', keys: asked });
  return new Map(asked.map(({ id, category, period }) => [`${category} ${period}`, snapshotRowKey(opened.get(id) ?? new Uint8Array())]));
}

test('without the service, a dump and the key of the installation open every row: the search finds what there is', async () => {
  on = await collecting(5, undefined, 1);
  const snapshot = await on.serve('plain');
  await collectOf(on.services, snapshot);
  expect(await stateOf(snapshot)).toMatchObject([{ taken: true, to_accounts: false, wrapped: expect.anything() }]);
  expect(await openedByDump(snapshot)).toEqual([7, 7]);
});

test('with it they open no row and no file of a snapshot that is taken, and the service opens all', async () => {
  const keys = new HeldKeys();
  on = await collecting(5, undefined, 1, keys);
  const snapshot = await on.serve('sealed');
  await collectOf(on.services, snapshot);
  expect(await stateOf(snapshot)).toEqual([{ taken: true, to_accounts: true, wrapped: null, seed: null, state: 'TAKEN' }]);
  expect(await openedByDump(snapshot)).toEqual([0, 7]);
  expect(keys.asked).toEqual([[{ id: account, identifiers: [{ type: 'EMAIL', value: email }] }]]);

  const opened = await openedKeys(keys, snapshot);
  expect([...opened.keys()].toSorted()).toEqual(['CONTENT 2024-01-01', 'TRAFFIC 2024-01-01']);
  const byKey = (name: string) => opened.get(name) ?? expect.fail(name);
  const [traffic, content] = [byKey('TRAFFIC 2024-01-01'), byKey('CONTENT 2024-01-01')];
  const rows = await keptRows();
  expect(rows.filter((row) => opens(traffic, row)).map(({ place }) => place[1])).toEqual(Array(5).fill('TRAFFIC'));
  expect(rows.filter((row) => opens(content, row)).map(({ place }) => place[1])).toEqual(['ITEM', 'ITEM']);

  const { rows: files } = await on.admin.query(
    `SELECT DISTINCT d.file, d.sealed FROM content.described_file d JOIN content.fetched_file f USING (preservation_id, file) WHERE f.why IS NULL`,
  );
  const parts = await on.admin.query('SELECT part, sealed FROM content.preserved_file ORDER BY part');
  const [{ file, sealed }] = files;
  const bytes = parts.rows.map((row) => openFilePart(content, { preservation: snapshot, file, part: row.part }, row.sealed));
  const described = openDescribedFile(content, { preservation: snapshot, file }, sealed);
  expect(described.sha256).toBe(sha256Of(Buffer.concat(bytes)));
  for (const key of await keysOfDump(snapshot))
    for (const row of parts.rows)
      expect(() => openFilePart(key, { preservation: snapshot, file, part: row.part }, row.sealed)).toThrow(SnapshotSealError);
});

test('a collection waits for a service that is away, keeps nothing meanwhile, and goes on as it was begun', async () => {
  const keys = new HeldKeys();
  on = await collecting(6_000, undefined, 0, keys);
  const snapshot = await on.serve('waiting');
  keys.isAway = true;
  await expect(collectOf(on.services, snapshot)).rejects.toThrow(expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' }));
  expect(await keptRows()).toEqual([]);
  // A process without the service does not fall back.
  on.pass(minuteMs);
  await expect(collectOf({ ...on.services, keyService: null }, snapshot)).rejects.toThrow(
    expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' }),
  );
  expect(await keptRows()).toEqual([]);
  keys.isAway = false;
  on.pass(minuteMs);
  await collectOf(on.services, snapshot);
  expect((await stateOf(snapshot)).at(-1)).toEqual({ taken: true, to_accounts: true, wrapped: null, seed: null, state: 'TAKEN' });
  const key = (await openedKeys(keys, snapshot)).get('TRAFFIC 2024-01-01') ?? expect.fail('no key');
  const rows = await keptRows();
  expect([rows.length, rows.filter((row) => opens(key, row)).length]).toEqual([6_000, 6_000]);
});

test('a collection that was begun before the service was set goes on under the key of the installation', async () => {
  on = await collecting(6_000);
  const snapshot = await on.serve('older');
  const { source } = on.services;
  let parts = 0;
  const breaking = {
    ...on.services,
    source: {
      ...source,
      endCollection: source.endCollection.bind(source),
      collect: (asked: Parameters<typeof source.collect>[0]) => {
        parts += 1;
        if (parts > 1) throw new Error('this process ends');
        return source.collect(asked);
      },
    },
  } as unknown as Collecting['services'];
  await expect(collectOf(breaking, snapshot)).rejects.toThrow('this process ends');
  expect((await keptRows()).length).toBe(5_000);
  // The next one has an entry of its own, and goes on behind the parts that are kept.
  await on.admin.query(`UPDATE orders.collection SET state = 'REFUSED', fault = 'OVERSTEP' WHERE preservation_id = $1`, [snapshot]);
  on.pass(minuteMs);
  await collectOf({ ...on.services, keyService: new HeldKeys() }, snapshot);
  expect((await stateOf(snapshot)).at(-1)).toMatchObject({ taken: true, to_accounts: false });
  expect(await openedByDump(snapshot)).toEqual([6_000, 6_000]);
});

test('what names nobody is taken as what names somebody: with no wrapped key', async () => {
  on = await collecting(1, undefined, 0, new HeldKeys());
  const snapshot = await on.serve('nobody');
  await on.admin.query(`UPDATE orders.order_target SET value = 'nobody@people.example' WHERE id = $1`, [snapshot]);
  await collectOf(on.services, snapshot);
  expect((await stateOf(snapshot)).at(-1)).toMatchObject({ taken: true, to_accounts: true, wrapped: null });
  expect(await keptRows()).toEqual([]);
});

test('a snapshot that is taken without a question in the end keeps no seed of an earlier try', async () => {
  const keys = new HeldKeys();
  const ask = keys.accountKeys.bind(keys);
  on = await collecting(6_000, undefined, 0, keys);
  const snapshot = await on.serve('stopped');
  // The first part is kept; then nobody answers.
  keys.accountKeys = async (accounts) => {
    const found = await ask(accounts);
    keys.isAway = true;
    return found;
  };
  await expect(collectOf(on.services, snapshot)).rejects.toThrow(expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' }));
  expect(await stateOf(snapshot)).toMatchObject([{ taken: false, seed: expect.any(Buffer), state: 'RUNNING' }]);
  await on.admin.query(`UPDATE orders.order_target SET type = 'ITEM_ID'`);
  on.pass(minuteMs);
  await collectOf(on.services, snapshot);
  expect(await stateOf(snapshot)).toEqual([{ taken: true, to_accounts: true, wrapped: null, seed: null, state: 'REVOKED' }]);
});
