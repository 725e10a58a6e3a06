/**
 * The queues between who sees that something is due and who does it: pg-boss on the tables of migration 0014_worker, under the role of
 * `orders`. One job a kind and key at a time, for however many workers there are; one that fails is tried again, later each time, and
 * ends among the dead; one whose process is gone goes to another.
 */
import { type DatabaseConnection, pools } from '@writ/prisma';
import { PgBoss } from 'pg-boss';
import { selectSnapshot } from './changes.ts';

export interface Queued {
  readonly kind: string;
  readonly key: string;
}

export interface Queues {
  /** Puts in one of them those that are not there. */
  put(queue: string, jobs: readonly Queued[]): Promise<void>;
  /** What the database is now, as {@link Changes} keeps it. */
  snapshot(): Promise<string>;
  /** Wakes the lanes for which there are jobs, and says what else there is. */
  wake(): Promise<QueueState>;
  /** Takes back what processes that are gone have left, and removes what ended long ago. */
  tidy(): Promise<void>;
  /** Takes nothing more, and resolves when what is under way has ended; what has not in `withinMs` milliseconds is given back and its signal aborted. */
  stop(withinMs: number): Promise<void>;
}

export interface QueueState {
  /** Whether a process has a job under way, or had one when it died. */
  readonly isAnyActive: boolean;
  /** Milliseconds until a job that failed is to be tried again; null where none is. */
  readonly againMs: number | null;
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

/** Lanes are woken when there is a job. This is for what nobody foresaw. */
const lookSeconds = 60;
const tidySeconds = 2;

/** By an index of what is not over: `again` in seconds. */
const selectState = `select name, count(*) filter (where state < 'active' and start_after <= worker.job_now())::int as ready,
    coalesce(bool_or(state = 'active'), false) as active,
    extract(epoch from min(start_after) filter (where state < 'active' and start_after > worker.job_now()) - worker.job_now())::float8 as again
  from worker.job_common where name = any($1::text[]) and state in ('created', 'retry', 'active') and not blocked group by name`;

interface StateRow {
  readonly name: string;
  readonly ready: number;
  readonly active: boolean;
  readonly again: number | null;
}

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

interface Lane {
  isBusy: boolean;
  wake(): void;
}

/** The lanes of one queue, and for how many jobs in it nobody is known to be at work: what this process put there, and what it last found. */
class Lanes {
  readonly #lanes: Lane[] = [];
  #left = 0;

  /** Does one job after the other, without a pause while there are any. */
  async open(boss: PgBoss, queue: string, work: QueueOptions['work']): Promise<void> {
    let id = '';
    const lane: Lane = { isBusy: false, wake: () => boss.notifyWorker(id) };
    id = await boss.work<Queued>(queue, { pollingIntervalSeconds: lookSeconds }, async ([job]) => {
      lane.isBusy = true;
      this.#left -= 1;
      try {
        if (job !== undefined) await work(job.data, job.signal);
      } finally {
        lane.isBusy = false;
        if (this.#left > 0) lane.wake();
      }
    });
    this.#lanes.push(lane);
  }

  /** So many jobs were put there. */
  added(jobs: number): void {
    this.found(Math.max(0, this.#left) + jobs);
  }

  /** So many are there: as many lanes look, and one that is busy does when it is done. */
  found(jobs: number): void {
    this.#left = jobs;
    for (const lane of this.#lanes.filter(({ isBusy }) => !isBusy).slice(0, jobs)) lane.wake();
  }
}

/** What is in these queues; their lanes with work are woken. */
async function wakeReady(boss: PgBoss, lanes: ReadonlyMap<string, Lanes>): Promise<QueueState> {
  const { rows } = (await boss.getDb().executeSql(selectState, [[...lanes.keys()]])) as { rows: StateRow[] };
  for (const [name, of] of lanes) of.found(rows.find((row) => row.name === name)?.ready ?? 0);
  const again = rows.flatMap((row) => (row.again === null ? [] : [row.again * 1_000]));
  return { isAnyActive: rows.some(({ active }) => active), againMs: again.length === 0 ? null : Math.min(...again) };
}

/** Opens them and begins to do what is in them. Throws when the database can't be reached or has other tables. */
export async function openQueues({ database, lanes, work, onFault }: QueueOptions): Promise<Queues> {
  const boss = new PgBoss({ ...database, ...settings, max: pools.jobs });
  boss.on('error', onFault);
  await boss.start();
  const opened = new Map<string, Lanes>();
  for (const { queue, lanes: length } of lanes) {
    const of = new Lanes();
    await Promise.all(Array.from({ length }, () => of.open(boss, queue, work)));
    opened.set(queue, of);
  }
  return {
    put: async (queue, jobs) => {
      if (jobs.length === 0) return;
      await boss.insert(
        queue,
        jobs.map((data) => ({ data, singletonKey: `${data.kind} ${data.key}` })),
      );
      opened.get(queue)?.added(jobs.length);
    },
    async snapshot() {
      const { rows } = (await boss.getDb().executeSql(selectSnapshot)) as { rows: { seen: string }[] };
      return rows[0]?.seen ?? '';
    },
    wake: () => wakeReady(boss, opened),
    tidy: () => boss.supervise(),
    stop: (withinMs) => boss.stop({ timeout: withinMs }),
  };
}
