/**
 * Runs each job in a loop of its own: round after round while there may be more, then a rest. One that fails keeps no other waiting; its
 * fault is told once until a round of it goes well again. No loop keeps a process alive by itself.
 */
import { intervalLoop } from '@writ/core';
import type { Services } from '../context.ts';
import type { Job } from './job.ts';

/** Told which job could not be done, and why. */
export type OnJobFault = (job: string, cause: unknown) => void;

function loop(services: Services, job: Job, stopping: AbortSignal, onFault: OnJobFault): { stop(): Promise<void> } {
  let isFailing = false;
  return intervalLoop(job.pauseMs, async () => {
    try {
      while (!stopping.aborted && (await job.round(services, stopping))) isFailing = false;
      isFailing = false;
    } catch (cause) {
      if (!isFailing) onFault(job.name, cause);
      isFailing = true;
    }
  });
}

/** Starts them. `stop` prevents every next round, and resolves when those under way have ended and each job has closed what it holds. */
export function runJobs(services: Services, jobs: readonly Job[], onFault: OnJobFault): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loops = jobs.map((job) => loop(services, job, stopping.signal, onFault));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops.map((one) => one.stop()));
      await Promise.all(jobs.map((job) => job.close?.()));
    },
  };
}
