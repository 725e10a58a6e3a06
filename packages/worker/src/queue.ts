/**
 * The queues between who sees that something is due and who does it: pg-boss on the tables of migration 0014_worker, under the role of
 * `orders`. One job a kind and key at a time, for however many workers there are; one that fails is tried again, later each time, and
 * ends among the dead; one whose process is gone goes to another.
 */
import { type DatabaseConnection, pools } from '@writ/prisma';
import { PgBoss } from 'pg-boss';

export interface Queued {
  readonly kind: string;
  readonly key: string;
}

export interface Queues {
  /** Puts in one of them those that are not there. */
  put(queue: string, jobs: readonly Queued[]): Promise<void>;
  /** Takes back what processes that are gone have left, and removes what ended long ago. */
  tidy(): Promise<void>;
  /** Takes nothing more, and resolves when what is under way has ended; what has not in `withinMs` milliseconds is given back and its signal aborted. */
  stop(withinMs: number): Promise<void>;
}

export interface QueueOptions {
  readonly database: DatabaseConnection;
  /** Each queue, and how many of its jobs are done side by side. */
  readonly lanes: readonly { readonly queue: string; readonly lanes: number }[];
  /** Does a job until the signal says that it is somebody else's now; one that rejects is tried again. */
  readonly work: (job: Queued, lost: AbortSignal) => Promise<void>;
  /** Told what is wrong with the queue itself. */
  readonly onFault: (cause: unknown) => void;
}

const lookSeconds = 1;
const tidySeconds = 2;

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
async function openLane(boss: PgBoss, queue: string, work: QueueOptions['work']): Promise<() => void> {
  let lane = '';
  const wake = (): void => boss.notifyWorker(lane);
  lane = await boss.work<Queued>(queue, { pollingIntervalSeconds: lookSeconds }, async ([job]) => {
    try {
      if (job !== undefined) await work(job.data, job.signal);
    } finally {
      wake();
    }
  });
  return wake;
}

/** Opens them and begins to do what is in them. Throws when the database can't be reached or has other tables. */
export async function openQueues({ database, lanes, work, onFault }: QueueOptions): Promise<Queues> {
  const boss = new PgBoss({ ...database, ...settings, max: pools.jobs });
  boss.on('error', onFault);
  await boss.start();
  const wakes = new Map<string, readonly (() => void)[]>();
  for (const { queue, lanes: length } of lanes)
    wakes.set(queue, await Promise.all(Array.from({ length }, () => openLane(boss, queue, work))));
  return {
    put: async (queue, jobs) => {
      if (jobs.length === 0) return;
      await boss.insert(
        queue,
        jobs.map((data) => ({ data, singletonKey: `${data.kind} ${data.key}` })),
      );
      for (const wake of wakes.get(queue) ?? []) wake();
    },
    tidy: () => boss.supervise(),
    stop: (withinMs) => boss.stop({ timeout: withinMs }),
  };
}
