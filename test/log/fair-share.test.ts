/**
 * What a single entry waits for while decisions are made in bulk, on a real database: shown by places in the log, and not by times. And what keeps its
 * place behind them.
 */
import { setImmediate as anotherCall } from 'node:timers/promises';
import { type AccessLog, type DecisionDraft, type EntryDraft, openDetails } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { account, type Bench, leavePending, makeBench, makeDraft, poolAs } from '../../packages/access-log/testing/log-under-test.ts';

const [entries, each] = [12, 1_000];

let bench: Bench;
let log: AccessLog;
let pool: pg.Pool;
beforeEach(async () => {
  bench = await makeBench();
  log = await bench.open();
  pool = poolAs(bench, 'log');
});
afterEach(async () => {
  await pool.end();
  await bench.end();
});

const decisionOf = (entry: number, n: number): DecisionDraft => {
  const id = `r-${entry}-${String(n).padStart(4, '0')}`;
  return { id, account: account(`bulk-${n % 50}`), fields: { id, target: { item: `item-${n}`, status: 'DISABLED' } } };
};

const bulkDraft = (entry: number, legal: Record<string, string> = {}): EntryDraft => ({
  event: newEventId(),
  kind: 'enforcement',
  type: 'decisions.v1',
  at: new Date('2031-05-06T07:08:09.123Z'),
  details: { initiator: { issuer: 'i' }, action: 'restrict', outcome: 'success', legal, refs: { batch: 'b-1' } },
  decisions: Array.from({ length: each }, (_, n) => decisionOf(entry, n)),
});

/** Asks for all of them at once; answers their places in the log once all are in it. What the caller asks next comes with another call. */
async function beginBulk(legal?: Record<string, string>): Promise<{ places: Promise<number[]> }> {
  const places = Promise.all(Array.from({ length: entries }, async (_, entry) => (await log.append(bulkDraft(entry, legal))).index));
  await anotherCall();
  return { places };
}

const restriction = (of: string, more: Partial<EntryDraft> = {}): EntryDraft =>
  makeDraft({ kind: 'enforcement', type: 'restriction.applied.v1', subject: account(of), ...more });

it('a decision about somebody else is in the log before twelve thousand that came first, and all of these follow in their order', async () => {
  const bulk = await beginBulk();
  const single = await log.append(restriction('single'));
  const places = await bulk.places;
  expect(single.index).toBeLessThan(2);
  expect(places).toEqual(Array.from({ length: entries + 1 }, (_, i) => i).filter((index) => index !== single.index));
  const details = openDetails({ pool, masterKey: bench.masterKey });
  const values = await details.values(places, ['decisions']);
  for (const index of places) expect(values.get(index)?.['decisions']).toMatchObject({ count: each });
});

it('decisions go on while single ones never cease', async () => {
  let isOver = false;
  const bulk = await beginBulk();
  const over = bulk.places.finally(() => {
    isOver = true;
  });
  const singles: number[] = [];
  while (!isOver) singles.push((await log.append(restriction('single'))).index);
  const places = await over;
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const before = singles.filter((single) => single < (places.at(-1) ?? 0));
  expect(before.length).toBeGreaterThan(entries / 2);
});

it.each<[string, Record<string, string> | undefined, EntryDraft]>([
  ['about an account that they cover', undefined, restriction('bulk-7')],
  ['under the same order', { order: 'o-1' }, restriction('single', { details: { legal: { order: 'o-1' } } })],
  [
    'of a step of their batch, which is about no account',
    undefined,
    (({ subject: _, ...step }) => step)(makeDraft({ type: 'batch.undone.v1' })),
  ],
])('an entry %s comes after all of them', async (_, legal, draft) => {
  const bulk = await beginBulk(legal);
  const { index } = await log.append(draft);
  expect(await bulk.places).toEqual(Array.from({ length: entries }, (_place, i) => i));
  expect(index).toBe(entries);
});

it('what an outage has left pending is made up for in between single entries', async () => {
  for (let entry = 0; entry < entries; entry += 1) await leavePending(bench, log.pendingRow(bulkDraft(entry)), '3 s');
  const size = () => log.figures().size;
  await expect.poll(size, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
  const { index } = await log.append(restriction('single'));
  await expect.poll(size, { timeout: 60_000 }).toBe(entries + 1);
  expect(index).toBeLessThan(entries / 2);
});
