import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { batch, moveDue, startClockWorker } from './clock-worker.ts';
import { openEnforcement } from './index.ts';
import { actsOn } from './testing/acts.ts';
import { type Served, serve } from './testing/served.ts';

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
  (await served.sql('select type, occurred_at from enforcement.outbox order by sequence')).map(
    ({ type, occurred_at: at }) => `${String(type)} ${(at as Date).toISOString()}`,
  );
const stored = async () => (await served.sql('select state, generation, closed_at from enforcement.restriction'))[0];
const types = (): string[] => served.entries.map(({ type }) => type);

const applied = 'org.writ.restriction.applied.v1 2026-03-01T12:00:00.000Z';
const begun = 'org.writ.restriction.begun.v1 2026-03-01T13:00:00.000Z';
const ended = 'org.writ.restriction.ended.v1 2026-03-01T14:00:00.000Z';

describe('a round', () => {
  test('tells the begin to the outbox and the end to the log too, each once, and never early', async () => {
    await acts.restrict('agent', { startsAt: later(1), endsAt: later(2) });
    served.pass(hour - 1);
    await moveDue(services());
    expect(await stored()).toEqual({ state: 'SCHEDULED', generation: 0, closed_at: null });
    served.pass(1);
    await moveDue(services());
    await moveDue(services());
    expect(await stored()).toEqual({ state: 'ACTIVE', generation: 0, closed_at: null });
    expect([await events(), types()]).toEqual([[applied, begun], ['restriction.applied.v1']]);
    served.pass(hour - 1);
    await moveDue(services());
    expect(await stored()).toMatchObject({ state: 'ACTIVE' });
    served.pass(1);
    await moveDue(services());
    await moveDue(services());
    expect(await stored()).toEqual({ state: 'ENDED', generation: 0, closed_at: new Date('2026-03-01T14:00:00.000Z') });
    expect([await events(), types()]).toEqual([
      [applied, begun, ended],
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
  test('that comes late tells both, in order, at the instants at which readers got them', async () => {
    await acts.restrict('agent', { startsAt: later(1), endsAt: later(2) });
    served.pass(9 * hour);
    await moveDue(services());
    expect(await events()).toEqual([applied, begun, ended]);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
  });
  test('leaves out what somebody is changing, and does not wait for them', async () => {
    await acts.restrict('agent', { endsAt: later(1) });
    served.pass(hour);
    const hold = 'select from enforcement.restriction for update';
    expect(await served.during(hold, () => moveDue(services()))).toBe(0);
    await moveDue(services());
    expect(await stored()).toMatchObject({ state: 'ENDED' });
  });
  test('whose entry can not be logged has moved, says so, and leaves the entry to the log’s own worker', async () => {
    await acts.restrict('agent', { endsAt: later(1) });
    served.pass(hour);
    served.state.logFails = true;
    await expect(moveDue(services())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(await stored()).toMatchObject({ state: 'ENDED' });
    const pending = "select p.event_id from log.log_pending p join enforcement.outbox o using (event_id) where o.type like '%ended%'";
    expect(await served.sql(pending)).toHaveLength(1);
  });
});

test('a restriction that is lifted in the second in which it began has begun and ended', async () => {
  const made = await acts.restrict('agent', { startsAt: later(1) });
  const lift = () => acts.lift('agent', made.id);
  served.pass(hour);
  expect(await lift()).toMatchObject({ state: 'LIFTED' });
  expect(await events()).toEqual([applied, begun, 'org.writ.restriction.ended.v1 2026-03-01T13:00:00.000Z']);
});

test('readers at an instant before the end get nothing, wherever the clock of another process has moved it to', async () => {
  await acts.restrict('agent', { endsAt: later(1) });
  served.pass(hour);
  await moveDue(services());
  expect(await stored()).toMatchObject({ state: 'ENDED' });
  const withheld = "select enforcement.withheld(array['item-1'], 'DE', $1) as item";
  expect(await served.sql(withheld, ['2026-03-01T12:59:59.999Z'])).toEqual([{ item: 'item-1' }]);
  expect(await served.sql(withheld, ['2026-03-01T13:00:00.000Z'])).toEqual([]);
});

describe('the worker', () => {
  test('is started with the subgraph: of several processes one tells each end, and more than a round of them are all told', async () => {
    const others = await Promise.all([openEnforcement(served.parts), openEnforcement(served.parts)]);
    await acts.restrict('agent', { endsAt: later(1) });
    await served.sql(`insert into enforcement.restriction
      (id, state, account_id, account_decision, territories, starts_at, ends_at, order_id, decided_by, decided_at)
      select 'r' || n, 'ACTIVE', 'author', 'DECISION_ACCOUNT_SUSPENDED', '{DE}', '2026-03-01Z', '2026-03-01T13:00Z', 'o', 'i agent', '2026-03-01Z'
        from generate_series(1, ${batch + 2}) n`);
    served.pass(hour);
    const told = async () => (await events()).filter((event) => event.includes('ended')).length;
    await expect.poll(told, { timeout: 10_000 }).toBe(batch + 3);
    await expect.poll(() => types().filter((type) => type === 'restriction.ended.v1').length).toBe(batch + 3);
    for (const other of others) await other.close();
    expect(await told()).toBe(batch + 3);
  });
  test('ends with the subgraph: who closed it is not asked for the time again', async () => {
    let asked = 0;
    const clock = () => {
      asked += 1;
      return served.state.now;
    };
    const other = await openEnforcement({ ...served.parts, clock });
    await expect.poll(() => asked, { timeout: 5_000 }).toBeGreaterThan(0);
    await other.close();
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asked).toBe(before);
  });
  test('that is stopped moves nothing more', async () => {
    const log = { ...served.parts.log, append: () => Promise.reject(new Error('nobody appends')) };
    const faults: unknown[] = [];
    const worker = startClockWorker({ ...services(), log }, (cause) => faults.push(cause));
    await worker.stop();
    await acts.restrict('agent', { endsAt: later(1) });
    served.pass(hour);
    await expect.poll(stored, { timeout: 5_000 }).toMatchObject({ state: 'ENDED' });
    expect(faults).toEqual([]);
  });
  test('tells a fault once, and goes on when it is over', async () => {
    let rounds = 0;
    const clock = () => {
      rounds += 1;
      if (rounds < 3) throw new Error('no time');
      return served.state.now;
    };
    const faults: unknown[] = [];
    const worker = startClockWorker({ ...services(), clock }, (cause) => faults.push(cause));
    await expect.poll(() => rounds, { timeout: 10_000 }).toBeGreaterThan(2);
    await worker.stop();
    expect(faults).toEqual([new Error('no time')]);
  });
});
