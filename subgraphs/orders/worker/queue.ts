/**
 * The queue between who sees that something is due and who does it: pg-boss on the tables of migration 0014_worker, under the role of
 * `orders`. One job a kind and key at a time, for however many workers there are; one that fails is tried again, later each time, and
 * ends among the dead; one whose process is gone goes to another.
 */
import { type DatabaseConnection, pools } from '@writ/prisma';
import { PgBoss } from 'pg-boss';

export interface Job {
  readonly kind: string;
  readonly key: string;
}

export interface Queue {
  /** Puts in those that are not there. */
  put(jobs: readonly Job[]): Promise<void>;
  /** Takes back what processes that are gone have left, and removes what ended long ago. */
  tidy(): Promise<void>;
  /** Takes nothing more and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  readonly database: DatabaseConnection;
  /** Does a job; one that rejects is tried again. */
  readonly work: (job: Job) => Promise<void>;
  /** Told what is wrong with the queue itself. */
  readonly onFault: (cause: unknown) => void;
  /** How many jobs are done side by side. */
  readonly lanes?: number;
}

const name = 'due';
const lookSeconds = 1;
const tidySeconds = 2;
const stopMs = 30_000;

const settings = {
  schema: 'worker',
  migrate: false,
  supervise: false,
  schedule: false,
  registerInstance: false,
  reindex: false,
  monitorVacuum: false,
  openTelemetry: { enabled: false },
  monitorIntervalSeconds: tidySeconds,
  maintenanceIntervalSeconds: 600,
} as const;

/** Does one job after the other, without a pause while there are any. */
async function openLane(boss: PgBoss, work: QueueOptions['work']): Promise<() => void> {
  let lane = '';
  const wake = (): void => boss.notifyWorker(lane);
  lane = await boss.work<Job>(name, { pollingIntervalSeconds: lookSeconds }, async ([job]) => {
    try {
      if (job !== undefined) await work(job.data);
    } finally {
      wake();
    }
  });
  return wake;
}

/** Opens it and begins to do what is in it. Throws when the database can't be reached or has other tables. */
export async function openQueue({ database, work, onFault, lanes = pools.jobs - 2 }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({ ...database, ...settings, max: lanes + 2 });
  boss.on('error', onFault);
  await boss.start();
  const wake = await Promise.all(Array.from({ length: lanes }, () => openLane(boss, work)));
  return {
    put: async (jobs) => {
      if (jobs.length === 0) return;
      await boss.insert(
        name,
        jobs.map((data) => ({ data, singletonKey: `${data.kind} ${data.key}` })),
      );
      for (const lane of wake) lane();
    },
    tidy: () => boss.supervise(),
    stop: () => boss.stop({ timeout: stopMs }),
  };
}
