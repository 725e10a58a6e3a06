import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';
import { batch, moveDue } from './clock-job.ts';

const hour = 3_600_000;
let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const later = (hours: number): Date => new Date(served.state.now.getTime() + hours * hour).toISOString() as unknown as Date;
const services = () => ({ ...served.parts, db });
const events = async () =>
  (await served.sql("select body->'statuses'->-1->>'status' as status, occurred_at from enforcement.outbox order by sequence")).map(
    ({ status, occurred_at: at }) => `${String(status)} ${(at as Date).toISOString()}`,
  );
const stored = async () => (await served.sql('select state, generation, closed_at from enforcement.restriction'))[0];
const types = (): string[] => served.entries.map(({ type }) => type);

const begun = 'DISABLED 2026-03-01T13:00:00.000Z';
const ended = 'AVAILABLE 2026-03-01T14:00:00.000Z';

describe('a round of the clock', () => {
  test('notifies subscribers of the beginning, and of the end with a log entry, each once, and never early', async () => {
    await acts.restrict('agent', { startsAt: later(1), endsAt: later(2) });
    served.pass(hour - 1);
    await moveDue(services());
    expect(await stored()).toEqual({ state: 'SCHEDULED', generation: 0, closed_at: null });
    served.pass(1);
    await moveDue(services());
    await moveDue(services());
    expect(await stored()).toEqual({ state: 'ACTIVE', generation: 0, closed_at: null });
    expect([await events(), types()]).toEqual([[begun], ['restriction.applied.v1']]);
    served.pass(hour - 1);
    await moveDue(services());
    expect(await stored()).toMatchObject({ state: 'ACTIVE' });
    served.pass(1);
    await moveDue(services());
    await moveDue(services());
    expect(await stored()).toEqual({ state: 'ENDED', generation: 0, closed_at: new Date('2026-03-01T14:00:00.000Z') });
    expect([await events(), types()]).toEqual([
      [begun, ended],
      ['restriction.applied.v1', 'restriction.ended.v1'],
    ]);
    expect(served.entries[1]).toMatchObject({
      kind: 'enforcement',
      subject: 'author',
      details: {
        initiator: { issuer: 'SYSTEM', subject: null, organisation: null },
        action: 'end',
        legal: { ground: 'DECISION_GROUND_ILLEGAL_CONTENT' },
        target: { item: 'item-1', status: 'DISABLED', territories: ['DE'] },
      },
    });
  });
  test('that comes late notifies of what readers get then: of nothing, if the restriction has begun and ended meanwhile', async () => {
    await acts.restrict('agent', { startsAt: later(1), endsAt: later(2) });
    served.pass(9 * hour);
    await moveDue(services());
    expect(await events()).toEqual([]);
    expect(types()).toEqual(['restriction.applied.v1', 'restriction.ended.v1']);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
  });
  test('skips what another session is changing, and does not wait for it', async () => {
    await acts.restrict('agent', { endsAt: later(1) });
    served.pass(hour);
    const hold = 'select from enforcement.restriction for update';
    expect(await served.during(hold, () => moveDue(services()))).toBe(0);
    await moveDue(services());
    expect(await stored()).toMatchObject({ state: 'ENDED' });
  });
  test('whose entry cannot be logged keeps its change, reports it, and leaves the entry to the log’s own worker', async () => {
    await acts.restrict('agent', { endsAt: later(1) });
    served.pass(hour);
    served.state.logFails = true;
    await expect(moveDue(services())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(await stored()).toMatchObject({ state: 'ENDED' });
    expect(await served.sql("select from log.log_pending where draft->>'entry' like '%\"restriction.ended.v1\"%'")).toHaveLength(1);
  });
});

test('a restriction that is lifted in the second in which it began notifies no subscriber', async () => {
  const made = await acts.restrict('agent', { startsAt: later(1) });
  const lift = () => acts.lift('agent', made.id);
  served.pass(hour);
  expect(await lift()).toMatchObject({ state: 'LIFTED' });
  expect(await events()).toEqual([]);
  expect(types()).toEqual(['restriction.applied.v1', 'restriction.ended.v1']);
});

test('readers at an instant before the end do not get the item, wherever the clock of another process has moved it to', async () => {
  await acts.restrict('agent', { endsAt: later(1) });
  served.pass(hour);
  await moveDue(services());
  expect(await stored()).toMatchObject({ state: 'ENDED' });
  const withheld = "select enforcement.withheld(array['item-1'], 'DE', $1) as item";
  expect(await served.sql(withheld, ['2026-03-01T12:59:59.999Z'])).toEqual([{ item: 'item-1' }]);
  expect(await served.sql(withheld, ['2026-03-01T13:00:00.000Z'])).toEqual([]);
});

test('of several workers one notifies of each end, and all ends of more than one round are sent', async () => {
  await acts.restrict('agent', { endsAt: later(1) });
  await served.sql(`insert into enforcement.restriction
    (id, state, item_id, account_id, visibility, territories, starts_at, ends_at, order_id, decided_by, decided_at)
    select 'r' || n, 'ACTIVE', 'i' || n, 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{DE}', '2026-03-01Z', '2026-03-01T13:00Z', 'o', 'i agent', '2026-03-01Z'
      from generate_series(1, ${batch + 2}) n`);
  served.pass(hour);
  const told = () => types().filter((type) => type === 'restriction.ended.v1').length;
  const workers = [served.startWorker(), served.startWorker()];
  try {
    await expect.poll(told).toBe(batch + 3);
  } finally {
    for (const worker of workers) await worker.close();
  }
  expect(told()).toBe(batch + 3);
  expect(await served.sql("select from enforcement.restriction where state <> 'ENDED'")).toEqual([]);
});
