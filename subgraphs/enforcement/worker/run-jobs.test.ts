import { expect, test } from 'vitest';
import type { Services } from '../context.ts';
import type { Job } from './job.ts';
import { runJobs } from './run-jobs.ts';

const services = {} as Services;
const job = (name: string, round: Job['round'], more: Partial<Job> = {}): Job => ({ name, pauseMs: 1, round, ...more });
/** What a test waits for, and whoever says that it is so. */
const promised = () => Promise.withResolvers<void>();

test('a worker continues at once while there may be more, and pauses when there is none', async () => {
  const rested = promised();
  const left = [true, true, false];
  const rounds: number[] = [];
  const running = runJobs(
    services,
    [
      job(
        'long-rest',
        async () => {
          rounds.push(rounds.length);
          if (rounds.length === left.length) rested.resolve();
          return left[rounds.length - 1] ?? false;
        },
        { pauseMs: 3_600_000 },
      ),
    ],
    () => undefined,
  );
  await rested.promise;
  await running.stop();
  expect(rounds).toHaveLength(3);
});

test('a worker reports an error once, under the name of its job, and again after a successful round', async () => {
  const faults: unknown[] = [];
  const failures = [1, 2, null, 3];
  const over = promised();
  let count = 0;
  const round = async (): Promise<boolean> => {
    const failure = failures[count] ?? null;
    count += 1;
    if (count > failures.length) over.resolve();
    if (failure !== null) throw new Error(`fault ${failure}`);
    return false;
  };
  const running = runJobs(services, [job('weak', round)], (name, cause) => faults.push([name, cause]));
  await over.promise;
  await running.stop();
  expect(faults).toEqual([
    ['weak', new Error('fault 1')],
    ['weak', new Error('fault 3')],
  ]);
});

test('a worker lets one job that hangs or fails delay no other', async () => {
  const done = promised();
  const hanging = promised();
  const jobs = [
    job('hangs', () => hanging.promise.then(() => false)),
    job('fails', () => Promise.reject(new Error('no'))),
    job('works', async () => {
      done.resolve();
      return false;
    }),
  ];
  const running = runJobs(services, jobs, () => undefined);
  await done.promise;
  hanging.resolve();
  await running.stop();
});

test('a worker stops when what is in progress has ended: it tells the jobs, begins nothing more, and then closes', async () => {
  const begun = promised();
  const did: string[] = [];
  const round = async (_: Services, stopping: AbortSignal): Promise<boolean> => {
    did.push('begin');
    begun.resolve();
    await new Promise((resolve) => stopping.addEventListener('abort', resolve));
    did.push('end');
    return true;
  };
  const close = async () => {
    did.push('close');
  };
  const running = runJobs(services, [job('slow', round, { close })], () => undefined);
  await begun.promise;
  await running.stop();
  expect(did).toEqual(['begin', 'end', 'close']);
});
