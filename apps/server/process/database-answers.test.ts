import { socketConnection } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { databaseProbe } from './database-answers.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const nowhere = socketConnection('/nowhere', 'writ_records', 'writ');

it('an answer is believed for ten seconds, and one that there is none for a second', async () => {
  let [answers, asked] = [true, 0];
  const probe = databaseProbe(nowhere, async () => {
    asked += 1;
    return answers;
  });
  expect([await probe(), await probe(), asked]).toEqual([true, true, 1]);
  answers = false;
  await vi.advanceTimersByTimeAsync(9_999);
  expect([await probe(), asked]).toEqual([true, 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect([await probe(), asked]).toEqual([false, 2]);
  answers = true;
  await vi.advanceTimersByTimeAsync(999);
  expect([await probe(), asked]).toEqual([false, 2]);
  await vi.advanceTimersByTimeAsync(1);
  expect([await probe(), asked]).toEqual([true, 3]);
});

it('a database that hangs is asked once, and is none after two seconds', async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let asked = 0;
  const probe = databaseProbe(nowhere, () => {
    asked += 1;
    return promise;
  });
  const both = Promise.all([probe(), probe()]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([await both, asked]).toEqual([[false, false], 1]);
  resolve(true);
  expect([await probe(), asked]).toEqual([true, 1]);
});

it('a real one answers under the role of the part, and one that is not there does not', async () => {
  vi.useRealTimers();
  const database = await freshDatabase();
  try {
    expect(await databaseProbe(database.options('records'))()).toBe(true);
    expect(await databaseProbe({ ...database.options('records'), database: 'absent' })()).toBe(false);
  } finally {
    await database.drop();
  }
});
