/** Days of the service of keys, on the real database: each is in the log once, also after the service was away. */
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overdueDay } from '../alerts/day-of-keys.ts';
import type { Services } from '../dependencies.ts';
import { openOrderWork } from '../index.ts';
import { HeldKeys } from '../testing/held-keys.ts';
import { type Served, serve } from '../testing/served.ts';
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

const job = keysDays((day) => service.day(day));
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
  const figure = { what: 'day of keys', of: null };
  expect(await overdueDay(db, new Date('2026-03-07T00:09:59Z'))).toEqual({ ...figure, value: 0 });
  expect(await overdueDay(db, new Date('2026-03-07T00:10:30Z'))).toEqual({ ...figure, value: 30 });
  expect(await overdueDay(db, new Date('2026-03-08T00:10:00Z'))).toEqual({ ...figure, value: 86_400 });
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
