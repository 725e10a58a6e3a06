import { setImmediate as anotherCall } from 'node:timers/promises';
import { PublicError } from '@writ/core';
import { afterEach, expect, test } from 'vitest';
import type { Services } from '../context.ts';
import { workOnBatches } from './batch-job.ts';
import { withinConcurrencyLimit } from './concurrency-limit.ts';

let held: (() => void)[] = [];
let done: Promise<unknown>[] = [];
afterEach(async () => {
  for (const release of held) release();
  await Promise.all(done);
  [held, done] = [[], []];
});

/** Requests that go on until they are released, each telling when it began. */
function requests(count: number, told: string[] = []): void {
  for (let i = 0; i < count; i += 1) {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.push(resolve);
    const act = (): Promise<void> => {
      told.push(`request ${i}`);
      return promise;
    };
    done.push(withinConcurrencyLimit(act));
  }
}

test('two requests are worked on at a time, in the order in which they came', async () => {
  const told: string[] = [];
  requests(4, told);
  await anotherCall();
  expect(told).toEqual(['request 0', 'request 1']);
  held[1]?.();
  await anotherCall();
  expect(told).toEqual(['request 0', 'request 1', 'request 2']);
});

test('a request is refused while sixteen wait', async () => {
  requests(18);
  await expect(withinConcurrencyLimit(async () => {})).rejects.toThrow(PublicError);
});

test('the worker takes its turn among them, and is never refused', async () => {
  const told: string[] = [];
  requests(18);
  const saved = async (): Promise<boolean> => {
    told.push('work');
    return false;
  };
  const services = { clock: () => new Date(), db: { $transaction: saved } } as unknown as Services;
  const worked = workOnBatches(services).catch(() => undefined);
  for (const [i, release] of held.entries()) {
    told.push(`released ${i}`);
    release();
    await done[i];
  }
  await worked;
  expect(told.indexOf('work')).toBeGreaterThan(told.indexOf('released 16'));
});
