/** No acknowledged entry is ever lost or doubled, whatever happens to the connection: invariants I1 to I3. */
import { PublicError } from '@writ/core';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cut, type CuttingProxy, startProxy } from '../../testing/cutting-proxy.ts';
import {
  account,
  aheadOf,
  type Bench,
  makeBench,
  makeDraft,
  poolAs,
  storedEntries,
  verifyOpenings,
  verifyReceipt,
} from '../../testing/log-under-test.ts';
import { type AccessLog, type Appended, openDetails } from '../index.ts';

let bench: Bench;
let pool: pg.Pool;
let proxy: CuttingProxy;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  proxy = await startProxy(bench.database.options('log'));
});
afterEach(async () => {
  await bench.end();
  await proxy.end();
  await pool.end();
});

const openThroughProxy = (): Promise<AccessLog> => bench.open({ database: proxy.through(bench.database.options('log')) });

/** Every acknowledged entry is in the log once, at its index; indices are dense. */
async function requireKept(log: AccessLog, acknowledged: readonly Appended[]): Promise<void> {
  const stored = await storedEntries(pool);
  expect(stored.map(({ index }) => index)).toEqual(stored.map((_, i) => i));
  expect(new Set(stored.map(({ event }) => event)).size).toBe(stored.length);
  for (const receipt of acknowledged) {
    expect(stored[receipt.index]?.event).toBe(receipt.event);
    verifyReceipt(log, receipt);
  }
}

describe('a connection that is lost at the COMMIT', () => {
  test.each<[Cut, string]>([
    ['before', 'the server never saw it: the batch is written by the second try'],
    ['after', 'the server had committed: the batch is found and not written again'],
    ['late', 'the server commits while the second try waits for the lock: found'],
  ])('loses no entry (%s): %s', async (cut) => {
    const log = await openThroughProxy();
    await log.append(makeDraft());
    const happened = proxy.cutNext(cut);
    const drafts = Array.from({ length: 20 }, (_, i) => makeDraft({ subject: account(`a${i}`) }));
    const receipts = await Promise.all(drafts.map((draft) => log.append(draft)));
    await happened;
    expect((await storedEntries(pool)).length).toBe(21);
    expect(receipts.map(({ event }) => event)).toEqual(drafts.map(({ event }) => event));
    await requireKept(log, receipts);
    for (const receipt of receipts) verifyOpenings(receipt, receipt.openings(['target', 'type']));
    expect(receipts[0]?.openings(['target'])['target']?.value).toEqual(drafts[0]?.details['target']);
    expect(bench.messages.map(({ level }) => level)).toEqual(['warn']);
    const details = openDetails({ pool, masterKey: bench.masterKey });
    expect(await details.entriesOf(account('a7'))).toEqual([receipts[7]?.index]);
  });
});

test('under load with killed backends, every acknowledged entry is in the log once', async () => {
  const logs = [await bench.open(), await bench.open()] as const;
  const acknowledged: Appended[] = [];
  let refused = 0;
  let left = 900;
  const work = async (log: AccessLog): Promise<void> => {
    while (left > 0) {
      left -= 1;
      try {
        acknowledged.push(await log.append(makeDraft()));
      } catch (error) {
        expect(error).toBeInstanceOf(PublicError);
        refused += 1;
      }
      if (left % 150 === 0)
        await pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'writ_log' and datname = current_database()`,
        );
    }
  };
  await Promise.all(logs.flatMap((log) => Array.from({ length: 24 }, () => work(log))));
  expect(acknowledged.length + refused).toBe(900);
  expect(acknowledged.length).toBeGreaterThan(450);
  expect(bench.messages.length).toBeGreaterThan(0);
  await requireKept(logs[0], acknowledged);
});

test('a replica that hangs with the lock is disconnected, and the others continue', async () => {
  const log = await bench.open();
  await log.append(makeDraft());
  const stuck = new pg.Client(bench.database.options('log'));
  stuck.on('error', () => {});
  await stuck.connect();
  const { beginSequenced } = await import('../append/sequencer-lock.ts');
  await stuck.query(beginSequenced);
  const receipt = await log.append(makeDraft());
  expect(receipt.index).toBe(1);
  await expect(stuck.query('select 1')).rejects.toThrow();
});

test('while the database is down, callers are refused soon, the health reports it, and the log recovers by itself', async () => {
  let aheadMs = 0;
  const database = proxy.through(bench.database.options('log'));
  const log = await bench.open({ database, clock: aheadOf(() => aheadMs) });
  await log.append(makeDraft());
  await proxy.pause();
  const appending = Promise.allSettled(Array.from({ length: 600 }, () => log.append(makeDraft())));
  aheadMs = 6_000;
  expect(log.health()).toEqual({ ready: false, reason: expect.stringMatching(/^Nothing could be appended for (?:[6-9]|\d\d) seconds\.$/) });
  aheadMs = 0;
  const outcomes = await appending;
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'LOG_UNAVAILABLE', detail: { retryAfterSeconds: 2 } } });
  aheadMs = 5_000;
  expect(log.health()).toEqual({ ready: false, reason: expect.stringMatching(/^No checkpoint could be published for \d+ seconds\.$/) });
  await proxy.resume();
  await vi.waitFor(() => expect(log.health()).toEqual({ ready: true }));
  expect((await log.append(makeDraft())).index).toBe(1);
  expect(JSON.stringify(bench.messages)).not.toMatch(/\bacc-1\b|police|SUBSCRIBER/);
});
