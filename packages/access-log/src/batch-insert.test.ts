import { newEventId } from '@writ/core';
import { appendLeaves, emptyFrontier } from '@writ/tlog';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, makeBench, poolAs, storedEntries } from '../testing/log-under-test.ts';
import { type BatchRows, insertBatch } from './batch-insert.ts';
import { prepareEntry } from './prepared-entry.ts';

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
  return { from, entries: [{ entry, fields: [] }], grown, edges: [], keys: [], note: 'note', settled: [] };
}

test('a batch moves the head from the size it was computed for', async () => {
  expect((await pool.query(insertBatch(rowsFrom(0)))).rowCount).toBe(1);
  expect((await pool.query('select size, note from log.log_head')).rows).toEqual([{ size: '1', note: 'note' }]);
});

test('a batch that was computed for another size changes no head, and says so by its row count', async () => {
  const client = await pool.connect();
  await client.query('begin');
  expect((await client.query(insertBatch(rowsFrom(1)))).rowCount).toBe(0);
  await client.query('rollback');
  client.release();
  expect((await pool.query('select size from log.log_head')).rows).toEqual([{ size: '0' }]);
  expect(await storedEntries(pool)).toEqual([]);
});
