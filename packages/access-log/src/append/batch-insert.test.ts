import { newEventId } from '@writ/core';
import { appendLeaves, emptyFrontier } from '@writ/tlog';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, makeBench, poolAs, storedEntries } from '../../testing/log-under-test.ts';
import { prepareEntry } from '../entries/prepared-entry.ts';
import { type BatchRows, insertBatch } from './batch-insert.ts';

let bench: Bench;
let pool: pg.Pool;
beforeEach(async () => {
  bench = await makeBench();
  await bench.open();
  pool = poolAs(bench, 'log');
});
afterEach(async () => {
  await pool.end();
  await bench.end();
});

/** Rows of one public entry that go on from a log of `from` entries, whatever they were. */
function rowsFrom(from: number): BatchRows {
  const entry = prepareEntry({ event: newEventId(), kind: 'system', type: 'totals.v1', at: new Date(), details: {} });
  const grown = appendLeaves(emptyFrontier, [...Array.from({ length: from }, () => entry.leafHash), entry.leafHash]);
  return { from, entries: [{ entry, fields: [], subjects: [] }], grown, edges: [], keys: [], note: 'note', logged: [] };
}

test('a batch moves the head from the size it was computed for', async () => {
  await pool.query(insertBatch(rowsFrom(0)));
  expect((await pool.query('select size, note from log.log_head')).rows).toEqual([{ size: '1', note: 'note' }]);
});

test('a batch that was computed for another size fails, and a COMMIT that was sent with it commits no change', async () => {
  const client = new pg.Client({ ...bench.database.options('log'), pipeline: true });
  await client.connect();
  await client.query('begin');
  const [inserted, committed] = await Promise.allSettled([client.query(insertBatch(rowsFrom(1))), client.query('commit')]);
  await client.end();
  expect(inserted).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
  expect(committed).toMatchObject({ status: 'fulfilled', value: { command: 'ROLLBACK' } });
  expect((await pool.query('select size from log.log_head')).rows).toEqual([{ size: '0' }]);
  expect(await storedEntries(pool)).toEqual([]);
});
