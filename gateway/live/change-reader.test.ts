/** What is read of the changes, on a real database, while transactions of several connections are open. */
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeKinds, createChangeReader } from './change-reader.ts';

let database: TestDatabase;
let gateway: pg.Pool;
let orders: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  const poolOf = (role: 'log' | 'orders' | 'postgres') => new pg.Pool({ ...database.options(role), max: 3 });
  [gateway, orders, owner] = [poolOf('log'), poolOf('orders'), poolOf('postgres')];
});
beforeEach(async () => {
  await owner.query('DELETE FROM console.change');
});
afterAll(async () => {
  await Promise.all([gateway.end(), orders.end(), owner.end()]);
  await database.drop();
});

const tell = 'SELECT orders.tell_readers($1, $2)';

/** Waits until every transaction has ended that began before now, on the whole server: other tests have some of their own. */
async function othersEnded(): Promise<void> {
  const { rows } = await owner.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
  const isOver = 'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 AS over';
  await expect.poll(async () => (await owner.query<{ over: boolean }>(isOver, [rows[0]?.xid])).rows[0]?.over).toBe(true);
}

test('every change is read once, also one whose transaction began first and ended last', async () => {
  const reader = createChangeReader(gateway);
  let { edge, changes } = await reader.read(null);
  expect(changes).toEqual([]);
  const slow = await orders.connect();
  await slow.query('BEGIN');
  await slow.query(tell, ['slow', ['AGENT']]);
  await orders.query(tell, ['quick', ['AGENT', 'COUNSEL']]);
  const read: (string | null)[] = [];
  const look = async () => {
    ({ edge, changes } = await reader.read(edge));
    read.push(...changes.map(({ id }) => id));
  };
  await look();
  expect(read, 'nothing is read before an older transaction has ended').toEqual([]);
  await slow.query('COMMIT');
  slow.release();
  await orders.query(tell, ['later', ['AGENT']]);
  await look();
  await othersEnded();
  await look();
  expect(read).toEqual(['slow', 'quick', 'later']);
});

test('a change has its kind, its id, a sequence and its readers; of a transaction that failed there is none', async () => {
  const reader = createChangeReader(gateway);
  const { edge } = await reader.read(null);
  const failed = await orders.connect();
  await failed.query('BEGIN');
  await failed.query(tell, ['failed', ['AGENT']]);
  await failed.query('ROLLBACK');
  failed.release();
  await orders.query(tell, ['nobody', []]);
  await orders.query(tell, ['order', ['ISSUING DE northport-police', 'AUDITOR']]);
  await othersEnded();
  const { changes } = await reader.read(edge);
  expect(changes).toEqual([
    { kind: 'ORDER', id: 'order', sequence: expect.stringMatching(/^\d+$/), readers: ['ISSUING DE northport-police', 'AUDITOR'] },
  ]);
});

test('work reaches the desk: a row by its id, several rows of one statement without one', async () => {
  const reader = createChangeReader(gateway);
  const { edge } = await reader.read(null);
  const add = `INSERT INTO enforcement.work_item (id, kind, subject_id) SELECT w, 'NOTICE', w FROM unnest($1::text[]) w`;
  await owner.query(add, [['a']]);
  await owner.query(add, [['b', 'c']]);
  await owner.query(`UPDATE enforcement.work_item SET closed_at = now() WHERE id = 'a'`);
  await owner.query(`UPDATE enforcement.work_item SET closed_at = now() WHERE id = 'none'`);
  await othersEnded();
  const { changes } = await reader.read(edge);
  expect(changes.map(({ kind, id, readers }) => [kind, id, readers])).toEqual(
    ['a', null, 'a'].map((id) => ['WORK', id, ['AGENT', 'COUNSEL']]),
  );
});

test('a duty reaches its body, one of the platform to the desk, and both to auditors', async () => {
  const reader = createChangeReader(gateway);
  const { edge } = await reader.read(null);
  const add = `INSERT INTO orders.duty (id, work_id, kind, cause, created_at, due_at, organisation, country) VALUES ($1, $1, 'REPORT_ACCESS', 'c', now(), now(), $2, $3)`;
  await owner.query(add, ['theirs', 'northport-police', 'DE']);
  await owner.query(add, ['ours', null, null]);
  await othersEnded();
  const { changes } = await reader.read(edge);
  expect(changes.map(({ id, readers }) => [id, readers])).toEqual([
    ['theirs', ['BODY DE northport-police', 'AUDITOR']],
    ['ours', ['AGENT', 'COUNSEL', 'AUDITOR']],
  ]);
});

test('what is older than ten minutes is deleted, and nothing else', async () => {
  const reader = createChangeReader(gateway);
  for (const id of ['old', 'new']) await orders.query(tell, [id, ['AGENT']]);
  await owner.query(`UPDATE console.change SET written_at = now() - interval '11 minutes' WHERE subject = 'old'`);
  await reader.forget();
  expect((await owner.query('SELECT subject FROM console.change')).rows).toEqual([{ subject: 'new' }]);
});

test('what has changed in a time is answered by its kinds, of what concerns one of the texts; of a longer time than it is kept, every kind', async () => {
  const reader = createChangeReader(gateway);
  await orders.query(tell, ['mine', ['ISSUING DE northport-police', 'AGENT']]);
  expect(await reader.kindsSince(1_000, ['ISSUING', 'ISSUING DE northport-police'])).toEqual(['ORDER']);
  expect(await reader.kindsSince(1_000, ['ISSUING', 'ISSUING DE southport-police'])).toEqual([]);
  await owner.query(`UPDATE console.change SET written_at = now() - interval '2 minutes'`);
  expect(await reader.kindsSince(60_000, ['AGENT'])).toEqual([]);
  expect(await reader.kindsSince(120_000, ['AGENT'])).toEqual(['ORDER']);
  for (const age of [600_000, Number.NaN, Infinity]) expect(await reader.kindsSince(age, ['AGENT'])).toHaveLength(changeKinds.length);
});
