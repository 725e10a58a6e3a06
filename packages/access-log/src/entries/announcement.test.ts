/** The series of an announcement where another process, or another program, has written into it. */
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, makeBench, poolAs, publicDraft, storedEntries } from '../../testing/log-under-test.ts';
import { type AccessLog, announce } from '../index.ts';
import { prepareEntry } from './prepared-entry.ts';

const type = 'policy.changed.v1';
const at = new Date('2031-05-06T12:00:00.000Z');
let bench: Bench;
let log: AccessLog;
let pool: pg.Pool;
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  pool = poolAs(bench, 'log');
});
afterAll(async () => {
  await pool.end();
  await bench.end();
});

test('an announcement skips an entry of another kind in its place', async () => {
  await log.append({ ...publicDraft(), type: 'limit.hit.v1', name: `announcement/${type}/0` });
  const heard: unknown[] = [];
  await announce({
    pool,
    log,
    type,
    at,
    next(said) {
      heard.push([...said]);
      return said.length === 1 ? { policy: 'a' } : undefined;
    },
  });
  expect(heard).toEqual([[{}], [{}, { type, time: at.toISOString(), policy: 'a' }]]);
  expect((await storedEntries(pool)).map(({ event }) => event)).toEqual(
    [0, 1].map((place) => log.eventNamed(`announcement/${type}/${place}`)),
  );
});

test('an announcement lists two processes that contradict each other, each once', async () => {
  const say = (policy: string) =>
    announce({ pool, log, type, at, next: (said) => (said.some((one) => one['policy'] === policy) ? undefined : { policy }) });
  const before = (await storedEntries(pool)).length;
  await Promise.all(['b', 'c', 'b', 'c'].map(say));
  expect((await storedEntries(pool)).length).toBe(before + 2);
});

test('an announcement that is never correct ends without filling the log', async () => {
  let count = 0;
  const counting = {
    eventNamed: log.eventNamed,
    async append(draft: Parameters<AccessLog['append']>[0]) {
      count += 1;
      return { leaf: prepareEntry(draft).leaf } as Awaited<ReturnType<AccessLog['append']>>;
    },
  };
  await expect(announce({ pool, log: counting, type, at, next: () => ({ policy: 'again' }) })).rejects.toThrow(/still something to say/);
  expect(count).toBe(4_096);
});
