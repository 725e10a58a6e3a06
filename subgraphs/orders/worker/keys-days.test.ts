/** Days of the service of keys, on the real database: each is in the log once, also after the service was away. */
import type { KeyService, ServiceDays } from '@writ/keys-client';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overdueDays } from '../alerts/day-of-keys.ts';
import type { Services } from '../dependencies.ts';
import { openOrderWork } from '../index.ts';
import { HeldKeys } from '../testing/held-keys.ts';
import { type Served, serve } from '../testing/served.ts';
import { keptDays } from './days-kept.ts';
import { keysDays } from './keys-days.ts';

let served: Served;
let db: PrismaClient;
const service = new HeldKeys();
beforeAll(async () => {
  served = await serve({ works: false });
  db = openPrisma(served.options.database, 4);
});
afterAll(async () => {
  await db?.$disconnect();
  await served?.close();
});

const kept = keptDays(service) ?? expect.fail('The service is asked for days.');
const job = keysDays(kept);
const due = (now: string) => job.due(db, new Date(now));
const run = (day: string) => job.run({ ...served.options, db, clock: () => served.state.now } as unknown as Services, day);
const logged = () => served.entries.filter(({ type }) => type === 'keys.opened.v1');

it('are asked for once they are over and settled, the last one first of all', async () => {
  expect(await due('2026-03-02T00:09:59.999Z')).toEqual(['2026-02-28']);
  expect(await due('2026-03-02T00:10:00.000Z')).toEqual(['2026-03-01']);
});

it('are in the log as the service signed them: public, under a name of the day, and once', async () => {
  served.state.now = new Date('2026-03-02T12:00:00Z');
  await run('2026-03-01');
  const { event: _, at, ...leaf } = logged()[0] ?? {};
  expect(leaf).toEqual({
    ...{ name: 'keys.opened/2026-03-01', kind: 'system', type: 'keys.opened.v1' },
    details: {
      ...{ day: '2026-03-01', root: '0'.repeat(64), signature: 'AA==' },
      counts: { granted: '<10', opened: 10, keys: 20, refused: '<10' },
    },
  });
  expect(at).toEqual(served.state.now);
  await Promise.all([run('2026-03-01'), run('2026-03-01')]);
  expect(logged()).toHaveLength(1);
  expect(await due('2026-03-02T12:00:00Z')).toEqual([]);
});

it('are caught up one after the other, so that they are in the log in their order, and none is there that the service does not sign', async () => {
  served.state.now = new Date('2026-03-06T12:00:00Z');
  const now = served.state.now.toISOString();
  expect(await due(now)).toEqual(['2026-03-02']);
  service.isAway = true;
  await expect(run('2026-03-02')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  service.isAway = false;
  await run('2026-03-04');
  expect(await due(now)).toEqual(['2026-03-02']);
  for (let [day] = await due(now); day !== undefined; [day] = await due(now)) await Promise.all([run(day), run(day)]);
  expect(logged().map(({ details }) => (details as { day: string }).day)).toEqual([
    ...['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'],
  ]);
});

it('that are in the log and not known to be, as a process died in between, are not there a second time', async () => {
  await served.sql(`DELETE FROM orders.keys_day WHERE day = '2026-03-05'`);
  await run('2026-03-05');
  expect(logged()).toHaveLength(5);
  expect(await due('2026-03-06T12:00:00Z')).toEqual([]);
});

it('are overdue since the first that is missing could have been asked for', async () => {
  const figure = { what: 'day of keys', of: '1' };
  expect(await overdueDays(kept, db, new Date('2026-03-07T00:09:59Z'))).toEqual([{ ...figure, value: 0 }]);
  expect(await overdueDays(kept, db, new Date('2026-03-07T00:10:30Z'))).toEqual([{ ...figure, value: 30 }]);
  expect(await overdueDays(kept, db, new Date('2026-03-08T00:10:00Z'))).toEqual([{ ...figure, value: 86_400 }]);
});

it('are asked for, and ends are brought and counted, where there is a service of keys and nowhere else', async () => {
  const found = async (keyService: HeldKeys | null) => {
    const work = openOrderWork({ ...served.options, keyService, onFault: () => {}, onAddressRefused: () => {} });
    const names = work.jobs.map(({ name }) => name).filter((name) => ['bring-ends', 'keys-days'].includes(name));
    const waiting = [...((await work.waiting?.()) ?? []), ...((await work.figures?.()) ?? [])];
    await work.close();
    return [...names, ...waiting.map(({ what }) => what).filter((what) => ['ends', 'day of keys'].includes(what))];
  };
  expect(await found(null)).toEqual([]);
  expect(await found(service)).toEqual(['bring-ends', 'keys-days', 'ends', 'day of keys']);
});

describe('days of three services', () => {
  const owners = ['platform', 'court', 'auditor'];
  const held = owners.map(() => new HeldKeys());
  const services: readonly ServiceDays[] = held.map((own, at) => ({
    ...{ owner: owners[at] ?? '', name: 'fab'.charAt(at).repeat(16), key: `key of ${at}` },
    day: (day) => own.day(day),
  }));
  const [platform, court, auditor] = services.map(({ name }) => name);
  const { accountKeys, register, open, end } = service;
  const asking = (of: readonly ServiceDays[]): KeyService => ({ accountKeys, register, open, end, daysOf: of });
  const keptOf = (of = services) => keptDays(asking(of)) ?? expect.fail('Three services are asked for days.');
  const ofThree = keysDays(keptOf());
  const dueAt = (now: string, job = ofThree) => job.due(db, new Date(now));
  const runAt = (now: string, key: string, job = ofThree) =>
    job.run({ ...served.options, db, clock: () => new Date(now) } as unknown as Services, key);
  /** Whatever is due of services that answer, each day by two workers. */
  async function caughtUp(now: string, but?: string): Promise<void> {
    for (;;) {
      const due = (await dueAt(now)).filter((key) => but === undefined || !key.startsWith(but));
      if (due.length === 0) return;
      await Promise.all([...due, ...due].map((key) => runAt(now, key)));
    }
  }
  const daysIn = (name: string | undefined) =>
    served.entries.flatMap(({ type, details }) => {
      const { service: of, day } = details as Record<string, string>;
      return type === 'keys.opened.v2' && of === name ? [day] : [];
    });

  it('begin after the last day of the one service, all on one day, each with an entry of its own', async () => {
    const now = '2026-03-08T12:00:00Z';
    expect(await dueAt(now)).toEqual([auditor, court, platform].toSorted().map((name) => `${name} 2026-03-06`));
    await caughtUp(now);
    expect(served.entries.filter(({ type }) => type === 'keys.opened.v2')).toHaveLength(6);
    const { event: _, at: __, ...leaf } = served.entries.find(({ name }) => name === `keys.opened/${court}/2026-03-06`) ?? {};
    expect(leaf).toEqual({
      ...{ name: `keys.opened/${court}/2026-03-06`, kind: 'system', type: 'keys.opened.v2' },
      details: {
        ...{ owner: 'court', service: court, key: 'key of 1', services: [auditor, court, platform].toSorted() },
        ...{ day: '2026-03-06', root: '0'.repeat(64), signature: 'AA==' },
        counts: { granted: '<10', opened: 10, keys: 20, refused: '<10' },
      },
    });
  });

  it('do not wait for those of a service that is away, whose own are caught up in their order', async () => {
    const [, away] = held;
    if (away === undefined) expect.fail('There are three services.');
    away.isAway = true;
    const now = '2026-03-10T12:00:00Z';
    await expect(runAt(now, `${court} 2026-03-08`)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await caughtUp(now, court);
    const days = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'];
    expect([platform, court, auditor].map(daysIn)).toEqual([days, days.slice(0, 2), days]);
    const figure = { what: 'day of keys', value: 0 };
    expect(await overdueDays(keptOf(), db, new Date(now))).toEqual([
      ...[
        { ...figure, of: '1' },
        { ...figure, of: '2', value: 86_400 + 11 * 3_600 + 3_000 },
        { ...figure, of: '3' },
      ],
    ]);
    away.isAway = false;
    expect(await dueAt(now)).toEqual([`${court} 2026-03-08`]);
    await caughtUp(now);
    expect(daysIn(court)).toEqual(days);
  });

  it('that are in the log and not known to be are not there a second time', async () => {
    await served.sql(`UPDATE orders.keys_service SET next = '2026-03-09' WHERE service = $1`, [court]);
    await caughtUp('2026-03-10T12:00:00Z');
    expect(daysIn(court)).toHaveLength(4);
  });

  it('of a service in place of another begin where those of the others are', async () => {
    const [own] = held;
    const other: ServiceDays = {
      owner: 'another court',
      name: 'c'.repeat(16),
      key: 'key of 3',
      day: (day) => own?.day(day) ?? expect.fail('none'),
    };
    await served.sql(`UPDATE orders.keys_service SET next = '2026-03-08' WHERE service = $1`, [platform]);
    const replaced = keysDays(keptOf(services.map((one) => (one.name === court ? other : one))));
    expect(await dueAt('2026-03-10T12:00:00Z', replaced)).toEqual([`${other.name} 2026-03-08`, `${platform} 2026-03-08`]);
    await runAt('2026-03-10T12:00:00Z', `${other.name} 2026-03-08`, replaced);
    expect(daysIn(other.name)).toEqual(['2026-03-08']);
  });
});
