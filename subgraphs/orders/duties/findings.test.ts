/** Findings of auditors on a database: acted on once, with their proof and their entry, and never without. */
import { randomUUID } from 'node:crypto';
import { findingFact, vouch } from '@writ/access';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logDecision, testQueueKey } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let it: Served;
beforeEach(async () => {
  it = await serve();
});
afterEach(() => it.close());

const police = { organisation: 'north-police', country: 'DE' };

async function leave(changes: Partial<typeof police> = {}, key = testQueueKey): Promise<string> {
  const event = randomUUID();
  const finding = { event, about: 1n, verdict: 'UNLAWFUL', ...police };
  await it.sql(
    `insert into orders.finding (event, about, verdict, organisation, country, text, at, proof) values ($1, 1, 'UNLAWFUL', $2, $3, 'Why.', now(), $4)`,
    [event, changes.organisation ?? police.organisation, changes.country ?? police.country, vouch(key, findingFact(finding))],
  );
  return event;
}
const duties = () =>
  it.sql(`select finding_event::text as event, organisation, article from orders.duty where kind = 'ANSWER_FINDING' order by created_at`);

const owed = (event: string) => ({ event, organisation: 'north-police', article: 'Directive (EU) 2016/680, Art. 4(4)' });
const becomes = (...events: string[]) => expect.poll(duties).toEqual(events.map(owed));

describe('a finding', () => {
  test('is owed an answer once its entry is in the log, and one whose entry never came is not', async () => {
    await leave();
    const event = await leave();
    await logDecision(it.sql, event);
    await becomes(event);
    const later = await leave();
    await logDecision(it.sql, later);
    await becomes(event, later);
  });

  test.each([
    ['another body than the proof names', { organisation: 'south-police' }, testQueueKey],
    ['another country', { country: 'FR' }, testQueueKey],
    ['a proof by another key', {}, new Uint8Array(32).fill(9)],
  ] as const)('with %s is acted on by nobody, and the operator hears of it', async (_, changes, key) => {
    await logDecision(it.sql, await leave(changes, key));
    await expect.poll(() => String(it.faults[0])).toContain('nothing proves that an auditor recorded it');
    expect(await duties()).toEqual([]);
  });
});
