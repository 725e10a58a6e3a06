/**
 * A backup that was made before an erasure and is restored after it brings back entries and proofs, and not what was erased: the wrapped
 * keys are no part of it, and are restored from the newest copy of them alone (docs/decisions/erasure.md).
 */
import { newEventId } from '@writ/core';
import { connect, type DatabaseConnection } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { hashLeaf, openCheckpoint, parseVerifierKey, verifyInclusion } from '@writ/tlog';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { account, type Bench, makeBench, makeDraft, origin, verifyReceipt } from '../../testing/log-under-test.ts';
import { type AccessLog, type Appended, eraseAccount, openDetails, openLogReader } from '../index.ts';

const [ann, bea] = [account('acc-1'), account('acc-2')];
const privateFields = ['target', 'legal', 'response.digest'];
/** Of the tables of the log: the keys alone, or all the others, whichever there are. */
type Part = 'keys' | 'others';
/** Tables as JSON texts, as they were: by what inserts them. */
type Copy = ReadonlyMap<string, string>;

async function asSuperuser<T>(connection: DatabaseConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(connection);
  return work(client).finally(() => client.end());
}

/** What the log holds, by the tables that are cut and not by their partitions; the list of types, the turns and the ranges come with the migrations. */
const tablesOf = `select t.table_name as name, string_agg(format('%I', c.column_name), ', ') as columns
  from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
  where table_schema = 'log' and t.table_type = 'BASE TABLE' and t.table_name not in ('pending_type', 'turn', 'log_range')
    and not exists (select from pg_inherits where inhrelid = format('log.%I', t.table_name)::regclass) and c.is_generated = 'NEVER' group by t.table_name`;

const copyOf = ({ options }: Pick<TestDatabase, 'options'>, part: Part): Promise<Copy> =>
  asSuperuser(options('postgres'), async (client) => {
    const copy = new Map<string, string>();
    const { rows: tables } = await client.query<{ name: string; columns: string }>(tablesOf);
    for (const { name, columns } of tables.filter((table) => (table.name === 'subject_key') === (part === 'keys'))) {
      const { rows } = await client.query<{ all: string }>(`select coalesce(json_agg(t), '[]')::text as all from log.${name} t`);
      copy.set(`log.${name} (${columns}) select ${columns} from json_populate_recordset(null::log.${name}, $1)`, rows[0]?.all ?? '');
    }
    return copy;
  });

const restored: TestDatabase[] = [];
const pools: pg.Pool[] = [];

/** A fresh database with these copies and nothing else. */
async function restore(...copies: readonly Copy[]): Promise<TestDatabase> {
  const database = await freshDatabase();
  restored.push(database);
  await asSuperuser(database.options('postgres'), async (client) => {
    // Without the checks between tables, as a restore does, so that their order is free.
    await client.query('set session_replication_role = replica');
    for (const [into, rows] of copies.flatMap((copy) => [...copy])) await client.query(`insert into ${into}`, [rows]);
  });
  return database;
}

let bench: Bench;
let log: AccessLog;
let receipts: Appended[];
let main: Copy;
let oldKeys: Copy;
beforeEach(async () => {
  bench = await makeBench();
  log = await bench.open();
  receipts = [];
  for (const subject of [ann, bea, ann]) receipts.push(await log.append(makeDraft({ subject })));
  [main, oldKeys] = [await copyOf(bench.database, 'others'), await copyOf(bench.database, 'keys')];
  const draft = makeDraft({ event: newEventId(), type: 'subject.erased.v1', details: { target: { request: 'r-1' } } });
  const { subject: _nobody, ...entry } = draft;
  const owner = await connect(bench.database.options('owner'));
  await eraseAccount(owner, { account: ann, seen: [0, 2], entry, masterKey: bench.masterKey }).finally(() => owner.end());
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end();
  await bench.end();
  for (const database of restored.splice(0)) await database.drop();
});

const poolOf = (database: TestDatabase): pg.Pool => {
  const pool = new pg.Pool({ ...database.options('log'), max: 2 });
  pools.push(pool);
  return pool;
};
/** How many of the private fields of each entry can be opened. */
async function openedIn(database: TestDatabase): Promise<number[]> {
  const details = openDetails({ pool: poolOf(database), masterKey: bench.masterKey });
  const openings = await details.openings([0, 1, 2], privateFields);
  return [0, 1, 2].map((index) => Object.keys(openings.get(index)?.openings ?? {}).length);
}

test('an erased account remains erased in a restored backup, and all others can be opened', async () => {
  const database = await restore(main, await copyOf(bench.database, 'keys'));
  expect(await openedIn(database)).toEqual([0, 3, 0]);
});

test('a copy of the keys from before would restore it, which is why it is not kept', async () => {
  expect(await openedIn(await restore(main, oldKeys))).toEqual([3, 3, 3]);
});

test('without keys, no entry can be opened', async () => {
  expect(await openedIn(await restore(main))).toEqual([0, 0, 0]);
});

test('the restored log opens under its key, gives every proof, and continues', async () => {
  const database = await restore(main, await copyOf(bench.database, 'keys'));
  await log.close();
  const reopened = await bench.open({ database: database.options('log') });
  for (const receipt of receipts) verifyReceipt(reopened, receipt);
  const next = await reopened.append(makeDraft({ subject: bea }));
  verifyReceipt(reopened, next);
  const reader = openLogReader(poolOf(database));
  const note = await reopened.checkpoint();
  const { size, root } = openCheckpoint({ text: note, origin, keys: [parseVerifierKey(log.verifierKey)] });
  expect(size).toBeGreaterThanOrEqual(3);
  for (const { index, leaf } of await reader.leaves([0, 1, 2]))
    verifyInclusion({ index, size, root, leafHash: hashLeaf(leaf), proof: (await reader.inclusionProof(index, size)) ?? [] });
});
