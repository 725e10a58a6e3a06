import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeLog } from '../testing/fake-log.ts';
import { now } from '../testing/small-graph.ts';
import { countFailedSignIns } from './failed-sign-ins.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hour = () => vi.advanceTimersByTimeAsync(3_600_000);

function counting() {
  const fake = fakeLog();
  const faults: unknown[] = [];
  const failures = countFailedSignIns(
    fake.log,
    () => now,
    (cause) => faults.push(cause),
  );
  return { ...fake, failures, faults };
}
const numbers = ({ entries }: ReturnType<typeof counting>) => entries.map(({ details }) => details['target']);

test('an hour of failed sign-ins is one entry per graph with their number, and without anything else about them', async () => {
  const own = counting();
  for (let i = 0; i < 1_000; i++) own.failures.count('public');
  own.failures.count('audit');
  expect(own.entries).toEqual([]);
  await hour();
  expect(own.entries).toEqual([
    {
      event: expect.any(String),
      kind: 'system',
      type: 'auth.failed.v1',
      at: now,
      details: { action: 'authenticate', outcome: 'failure', target: { public: 1_000, audit: 1 } },
    },
  ]);
  await own.failures.close();
});

test('an hour without a failed sign-in has no entry, and no sign-in is counted twice', async () => {
  const own = counting();
  await hour();
  own.failures.count('platform');
  await hour();
  await hour();
  expect(numbers(own)).toEqual([{ platform: 1 }]);
  await own.failures.close();
  expect(numbers(own)).toEqual([{ platform: 1 }]);
});

test('an entry that could not be written is reported, and its number is in the next one', async () => {
  const own = counting();
  const gone = new Error('gone');
  own.fail(gone, 'auth.failed.v1');
  own.failures.count('authority');
  await hour();
  expect([own.entries, own.faults]).toEqual([[], [gone]]);
  own.fail(gone, 'another type');
  own.failures.count('authority');
  await own.failures.close();
  expect(numbers(own)).toEqual([{ authority: 2 }]);
});

test('closing writes the remaining number and stops the clock', async () => {
  const own = counting();
  own.failures.count('public');
  await own.failures.close();
  expect(numbers(own)).toEqual([{ public: 1 }]);
  own.failures.count('public');
  await hour();
  expect(own.entries).toHaveLength(1);
});
