/** The worker of `enforcement` as a whole: over the subgraph's own database role and the log. Any number of processes may run one. */
import type { AccessLog } from '@writ/access-log';
import type { Clock } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { type JobFactories, jobsOf } from './jobs.ts';
import { type OnJobFault, runJobs } from './run-jobs.ts';

export interface EnforcementWorkerOptions extends JobFactories {
  readonly database: DatabaseConnection;
  readonly log: AccessLog;
  readonly clock: Clock;
  /** Proves what is left for `orders` in the queue. */
  readonly queueKey: Uint8Array;
  /** Told which job could not be done and why, once until it goes well again; a warning of the process when left out. */
  readonly onFault?: OnJobFault;
}

const warn: OnJobFault = (job, cause) =>
  process.emitWarning(
    `worker: ${job} can not be done just now; what readers get is not affected. Check the database and the log. ${String(cause)}`,
  );

/** Starts it; `close` resolves when what is under way has ended. Connections are made when they are needed. */
export function openEnforcementWorker(options: EnforcementWorkerOptions): { close(): Promise<void> } {
  const { database, log, clock, queueKey, onFault = warn } = options;
  const db = openPrisma(database);
  const running = runJobs({ db, log, clock, queueKey }, jobsOf(options), onFault);
  return {
    close: async () => {
      await running.stop();
      await db.$disconnect();
    },
  };
}
