/** What a grant of the service of keys writes waits for its opening: how often the database is flushed, and what is left where it is killed between the two. */
import { formatAddCheckpoint } from '@writ/tlog';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { keysDatabase } from '../../apps/keys/secrets/testing/keys-database.ts';
import { confirmed } from '../../apps/keys/store/flushes.ts';
import { connect } from '../../prisma/connect.ts';
import { KeysUnderTest } from '../attack/keys/keys-service.ts';
import { FaultCluster } from '../faults/fault-cluster.ts';

let cluster: FaultCluster;
let keys: KeysUnderTest;
beforeAll(async () => {
  cluster = await FaultCluster.open();
  await asked('ALTER SYSTEM SET autovacuum = off');
  await cluster.stop();
  await cluster.start();
  const database = keysDatabase(async () => ({ options: (role) => cluster.connection(role), drop: async () => {} }));
  keys = await KeysUnderTest.start(undefined, database);
  await holdWriters();
});
afterAll(async () => {
  // A server that was not killed since goes on, so that it can stop.
  for (const pid of held) signalled(pid, 'SIGCONT');
  await keys.end();
  await cluster.close();
});

async function asked<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = await connect(cluster.connection('postgres'));
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The server's own processes that write from time to time: while they are held, nothing but a commit that waits flushes. */
let held: readonly number[] = [];
async function holdWriters(): Promise<void> {
  const rows = await asked<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE backend_type IN ('walwriter', 'background writer', 'checkpointer')",
  );
  expect(rows).toHaveLength(3);
  held = rows.map(({ pid }) => pid);
  for (const pid of held) process.kill(pid, 'SIGSTOP');
}

function signalled(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

const flushedTo = async () => (await asked<{ at: string }>('SELECT pg_current_wal_flush_lsn() AS at'))[0]?.at;
const opening = ({ handle, operation }: { handle: string; operation: string }) => ({
  ...{ v: 1, handle, operation },
  keys: [keys.alma.key('TRAFFIC', '2026-01-01').asked],
});
const rowsOf = async (table: string) => Number((await keys.pool.query(`SELECT FROM ${table}`)).rowCount);

/** Which statements of the service, by their names, moved forward what is on the disk. */
async function flushing(act: () => Promise<unknown>): Promise<string[]> {
  const flushes: string[] = [];
  const query = pg.Pool.prototype.query as (...of: unknown[]) => Promise<unknown>;
  const spy = vi.spyOn(pg.Pool.prototype, 'query').mockImplementation(async function (this: pg.Pool, ...of: unknown[]) {
    const before = await flushedTo();
    const answer = await query.apply(this, of);
    const [one] = of as [string | { name: string }];
    if ((await flushedTo()) !== before) flushes.push(typeof one === 'string' ? one : one.name);
    return answer;
  } as typeof pg.Pool.prototype.query);
  try {
    await act();
    return flushes;
  } finally {
    spy.mockRestore();
  }
}

const confirming = expect.stringContaining('pg_logical_emit_message');

it('a grant flushes nothing, and its opening once, with all that came before', async () => {
  const one = keys.lawful();
  const replies: unknown[] = [];
  expect(await flushing(async () => replies.push((await keys.grant(one.body)).status))).toEqual([]);
  expect(await flushing(async () => replies.push((await keys.post('/v1/open', opening(one), 'records')).status))).toEqual([confirming]);
  expect(replies).toEqual([201, 200]);
});

it('a refusal is on the disk before it is answered, with the tree that it was judged by', async () => {
  const { body } = keys.lawful();
  expect(await flushing(() => keys.grant({ ...body, acts: [] }))).toEqual([expect.stringContaining('INSERT INTO journal')]);
});

it('a cosignature and a signed day are on the disk before they are answered, with the tree and the grants that they rest on', async () => {
  const isFlushed = async () =>
    (await asked<{ is: boolean }>('SELECT pg_current_wal_flush_lsn() = pg_current_wal_insert_lsn() AS is'))[0]?.is;
  expect((await keys.grant(keys.lawful().body)).status).toBe(201);
  expect(await isFlushed()).toBe(false);
  const note = keys.log.checkpoint({ cosigned: 0 });
  const { size } = keys.log;
  expect((await keys.text('/add-checkpoint', formatAddCheckpoint({ oldSize: size, proof: [], checkpoint: note }))).status).toBe(200);
  expect(await isFlushed()).toBe(true);
  expect((await keys.grant(keys.lawful().body)).status).toBe(201);
  expect(await isFlushed()).toBe(false);
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  expect((await keys.post('/v1/days', { v: 1, day }, 'orders')).status).toBe(200);
  expect(await isFlushed()).toBe(true);
});

it('where the database is killed between both, the handle opens nothing, and the same decision is granted and opened afterwards', async () => {
  await confirmed(keys.pool);
  const before = {
    granted: await rowsOf('opened'),
    begun: await rowsOf('begun'),
    lines: await rowsOf('journal'),
    seen: await keys.seenSize(),
  };
  const one = keys.lawful();
  expect((await keys.grant(one.body)).status).toBe(201);
  await cluster.kill();
  await cluster.start();
  const after = {
    granted: await rowsOf('opened'),
    begun: await rowsOf('begun'),
    lines: await rowsOf('journal'),
    seen: await keys.seenSize(),
  };
  expect(after).toEqual(before);
  expect(await keys.post('/v1/open', opening(one), 'records')).toMatchObject({ status: 403, body: { code: 'NO_PERMIT' } });
  expect((await keys.grant(one.body)).status).toBe(201);
  const open = () => keys.post('/v1/open', opening(one), 'records');
  expect((await open()).status).toBe(200);
  await cluster.kill();
  await cluster.start();
  expect(await rowsOf('opened')).toBe(before.granted + 1);
  expect(await keys.seenSize()).toBe(keys.log.size);
  // The opening that was answered counts still.
  for (const status of [200, 200, 200, 403]) expect((await open()).status).toBe(status);
});
