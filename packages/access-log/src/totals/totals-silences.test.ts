import { parseLeaf } from '@writ/tlog';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aheadOf, type Bench, makeBench, makeDraft, poolAs } from '../../testing/log-under-test.ts';
import { openKeyring } from '../keys/keyring.ts';
import { totalsName } from './totals-leaf.ts';

const dayMs = 24 * 60 * 60 * 1000;

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.end());

/** What the public leaf of a day's totals says. */
async function totalsOf(day: string): Promise<Record<string, unknown>> {
  const pool = poolAs(bench, 'log');
  try {
    const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry where event_id = $1', [
      openKeyring({ masterKey: bench.masterKey }).named(totalsName(day)),
    ]);
    const leaf = parseLeaf(new Uint8Array(rows[0]?.leaf ?? Buffer.alloc(0)));
    return 'public' in leaf ? { ...leaf.public } : {};
  } finally {
    await pool.end();
  }
}

test('the totals count non-disclosure periods as they ran when the day ended, in bands: no exact number, and none from few', async () => {
  let aheadMs = 0;
  const asked: Date[] = [];
  const options = {
    clock: aheadOf(() => aheadMs),
    nonDisclosures: async (_on: unknown, at: Date) => {
      asked.push(at);
      return new Map([
        ['under 30 days', 0],
        ['30 to 90 days', 9],
        ['90 to 180 days', 10],
        ['180 to 365 days', 127],
      ]);
    },
  };
  const log = await bench.open(options);
  await log.append(makeDraft());
  expect(asked).toEqual([]);
  aheadMs = dayMs;
  await log.append(makeDraft());
  expect(asked).toEqual([new Date('2031-05-07T00:00:00.000Z')]);
  expect(await totalsOf('2031-05-06')).toMatchObject({
    silences: { 'under 30 days': '<10', '30 to 90 days': '<10', '90 to 180 days': 10, '180 to 365 days': 120 },
    types: { 'record.disclosed.v1': '<10' },
  });
});

test('the totals of days that are made up for are each counted at their own end', async () => {
  let aheadMs = 0;
  const asked: Date[] = [];
  const log = await bench.open({
    clock: aheadOf(() => aheadMs),
    nonDisclosures: async (_on, at) => new Map([['under 30 days', asked.push(at) * 10]]),
  });
  await log.append(makeDraft());
  aheadMs = 3 * dayMs;
  await log.append(makeDraft());
  expect(asked.map((at) => at.toISOString().slice(0, 10))).toEqual(['2031-05-07', '2031-05-08', '2031-05-09']);
  expect((await totalsOf('2031-05-07'))['silences']).toEqual({ 'under 30 days': 20 });
});

test('the totals have no non-disclosure periods where they cannot be counted', async () => {
  let aheadMs = 0;
  const log = await bench.open({ clock: aheadOf(() => aheadMs) });
  await log.append(makeDraft());
  aheadMs = dayMs;
  await log.append(makeDraft());
  expect(await totalsOf('2031-05-06')).toMatchObject({ silences: {} });
});
