/** What entries say for reports in a day's totals: effects, complaints and measures, in bands, and decisions in bulk apart. */
import { parseLeaf } from '@writ/tlog';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aheadOf, type Bench, makeBench, makeDraft, poolAs } from '../../testing/log-under-test.ts';
import type { Json } from '../entries/entry.ts';
import { openKeyring } from '../keys/keyring.ts';
import { totalsName } from './totals-leaf.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.end());

const saying = (
  type: 'order.fulfilled.v1' | 'order.released.v1' | 'complaint.decided.v1' | 'restriction.applied.v1' | 'notice.decided.v1',
  fact?: Json,
) => {
  const draft = makeDraft();
  return { ...draft, kind: 'enforcement' as const, type, details: { ...draft.details, ...(fact === undefined ? {} : { fact }) } };
};

test('the totals of a day count what entries say for reports by its kind, in bands, and no entry that says something else', async () => {
  let aheadMs = 0;
  const log = await bench.open({ clock: aheadOf(() => aheadMs) });
  for (let count = 0; count < 11; count += 1)
    await log.append(saying('order.fulfilled.v1', { fact: 'effect', effect: 'act', hours: count }));
  await log.append(saying('order.released.v1', { fact: 'effect', effect: 'inform', hours: 1 }));
  await log.append(saying('order.released.v1'));
  await log.append(saying('complaint.decided.v1', { fact: 'complaint', outcome: 'REVERSED' }));
  await log.append(saying('restriction.applied.v1', { fact: 'measure', ground: 'LAW' }));
  await log.append(saying('restriction.applied.v1', { fact: 'measure' }));
  await log.append(saying('notice.decided.v1', { fact: 'measure', ground: 'TERMS' }));
  aheadMs = 24 * 60 * 60 * 1000;
  await log.append(makeDraft());
  const pool = poolAs(bench, 'log');
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry where event_id = $1', [
    openKeyring({ masterKey: bench.masterKey }).named(totalsName('2031-05-06')),
  ]);
  await pool.end();
  const leaf = parseLeaf(new Uint8Array(rows[0]?.leaf ?? Buffer.alloc(0)));
  expect('public' in leaf ? leaf.public : null).toMatchObject({
    effects: { act: 10, inform: '<10' },
    complaints: { REVERSED: '<10' },
    measures: { LAW: '<10', unreadable: '<10' },
  });
});
