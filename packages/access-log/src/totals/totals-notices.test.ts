/** Decided notices in a day's totals, by who gave them: those of public bodies are counted apart. */
import { parseLeaf } from '@writ/tlog';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aheadOf, type Bench, makeBench, makeDraft, poolAs } from '../../testing/log-under-test.ts';
import { openKeyring } from '../keys/keyring.ts';
import { totalsName } from './totals-leaf.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.end());

const decided = (legal: Record<string, string>) => {
  const draft = makeDraft();
  return { ...draft, kind: 'enforcement' as const, type: 'notice.decided.v1' as const, details: { ...draft.details, legal } };
};

test('the totals of a day count decided notices by their source, in bands, and no other entry', async () => {
  let aheadMs = 0;
  const log = await bench.open({ clock: aheadOf(() => aheadMs) });
  for (let count = 0; count < 10; count++) await log.append(decided({ source: 'STATE_ACTOR' }));
  await log.append(decided({ source: 'ARTICLE_16' }));
  await log.append(decided({}));
  await log.append({ ...decided({ source: 'TRUSTED_FLAGGER' }), type: 'restriction.applied.v1' });
  aheadMs = 24 * 60 * 60 * 1000;
  await log.append(makeDraft());
  const pool = poolAs(bench, 'log');
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry where event_id = $1', [
    openKeyring({ masterKey: bench.masterKey }).named(totalsName('2031-05-06')),
  ]);
  await pool.end();
  const leaf = parseLeaf(new Uint8Array(rows[0]?.leaf ?? Buffer.alloc(0)));
  expect('public' in leaf ? leaf.public['notices'] : null).toEqual({ STATE_ACTOR: 10, ARTICLE_16: '<10', unreadable: '<10' });
});
