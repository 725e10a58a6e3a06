/**
 * Automatic work. A job reads what is due from the tables of its subgraph, never from the queue, and works in transactions that do nothing
 * when they were done before. So a job may be lost, killed in the middle or run twice, and still has its effect once.
 */
import type { Clock } from '@writ/core';

interface Means {
  readonly db: unknown;
  readonly clock: Clock;
}

/** A job for each key. */
export interface JobKind<Services extends Means> {
  /** Lower case letters and hyphens; part of what names a job in the queue, and its name in the process log. */
  readonly name: string;
  /** The keys of all that is due at `now`. A key is an id of ours and tells nothing about a person. Asked every second: an index answers it. */
  due(db: Services['db'], now: Date): Promise<readonly string[]>;
  /** Does what is due on one key by the installation's clock, or nothing when nothing is. Throws when it could not; then it is tried again. */
  run(services: Services, key: string): Promise<void>;
}

/** Many rows at once: one job for all that is due, of which there is one at a time. */
export interface Sweep<Services extends Means> {
  readonly name: string;
  /** Whether anything is due at `now`. A sweep without it is done once a minute. */
  due?(db: Services['db'], now: Date): Promise<boolean>;
  /** For one that can't wait for a look: it is no job but a loop of every process, which rests so long when it has found nothing more. */
  readonly pauseMs?: number;
  /**
   * Does a bounded part of what is due, and answers whether there may be more. What it takes it keeps from other processes, by SKIP LOCKED
   * or a lease. Throws when it could not; then it is tried again.
   */
  round(services: Services, stopping: AbortSignal): Promise<boolean>;
  /** Ends what a round has left under way, and gives back what it holds; called once, after the last round. */
  close?(): Promise<void>;
}

/** A kind or a sweep with what it works on. */
export interface Job extends Pick<Sweep<Means>, 'name' | 'pauseMs'> {
  /** The keys of what is due; a sweep has one. */
  due(): Promise<readonly string[]>;
  /** Whether a key that stays due is put in the queue more and more seldom. */
  readonly isSpaced: boolean;
  run(key: string, stopping: AbortSignal): Promise<void>;
}

/** How much of something waits to be sent. It names nobody. */
export interface Waiting {
  readonly what: string;
  readonly count: number;
  /** Since when the oldest of it waits. */
  readonly since: Date | null;
  /** How much was given up, and waits for a person. */
  readonly dead: number;
  /** Why it waits, as codes, and how much of it for each; left out where nothing has failed. */
  readonly why?: Readonly<Record<string, number>>;
}

/** A number about a work: what it counts, and of which kind. It names nobody. */
export interface Figure {
  readonly what: string;
  readonly of: string | null;
  readonly value: number;
}

/** All automatic work of a subgraph. */
export interface Work {
  /** Its queue in the database, and how many of its jobs are done side by side. */
  readonly queue: string;
  readonly lanes: number;
  readonly jobs: readonly Job[];
  /** What of it waits to be sent. */
  waiting?(): Promise<readonly Waiting[]>;
  /** What of it is due or was given up. */
  figures?(): Promise<readonly Figure[]>;
  /** Gives back what it holds, when nothing of it is under way any more. */
  close(): Promise<void>;
}

export interface WorkOptions<Services extends Means> extends Omit<Work, 'jobs' | 'waiting' | 'figures'> {
  readonly kinds: readonly (JobKind<Services> | Sweep<Services>)[];
  waiting?(db: Services['db'], now: Date): Promise<readonly Waiting[]>;
  figures?(db: Services['db'], now: Date): Promise<readonly Figure[]>;
}

/** The automatic work of a subgraph, under the role of its services. */
export function workOf<Services extends Means>(
  services: Services,
  { kinds, close, waiting, figures, ...queue }: WorkOptions<Services>,
): Work {
  const dueNow = <Due>(due: (db: Services['db'], now: Date) => Promise<Due>) => due(services.db, services.clock());
  const jobOf = (kind: JobKind<Services> | Sweep<Services>): Job => {
    if ('run' in kind) return { name: kind.name, isSpaced: true, due: () => dueNow(kind.due), run: (key) => kind.run(services, key) };
    const { name, due, pauseMs } = kind;
    return {
      name,
      ...(pauseMs === undefined ? {} : { pauseMs }),
      isSpaced: due === undefined,
      due: async () => (due === undefined || (await dueNow(due)) ? ['all'] : []),
      run: async (_key, stopping) => {
        while (!stopping.aborted && (await kind.round(services, stopping)));
      },
    };
  };
  return {
    ...queue,
    jobs: kinds.map(jobOf),
    ...(waiting === undefined ? {} : { waiting: () => waiting(services.db, services.clock()) }),
    ...(figures === undefined ? {} : { figures: () => figures(services.db, services.clock()) }),
    close: async () => {
      for (const kind of kinds) if ('close' in kind) await kind.close?.();
      await close();
    },
  };
}
