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
  /**
   * The keys of all that is due at `now`. A key is an id of ours and tells nothing about a person. Asked every second in which something was written, and with an
   * instant of five minutes later when nothing is: an index answers it. It depends on the database and on `now` alone, where the work is asked {@link WorkOptions.together};
   * what falls due stays so for ten minutes, or until somebody writes.
   */
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
  /** How such a loop knows, without a look of its own, that it would find nothing; it looks after each pause when left out. */
  readonly rest?: {
    /** When at the earliest something falls due by time alone, of what was not due at `since`; null for never. What anybody writes ends the rest before. */
    until(db: Services['db'], since: Date): Promise<Date | null>;
    /** Whether something in this process wants a round at once. Asked after each pause: it asks no database. */
    isCalled?(services: Services): boolean;
  };
  /**
   * Does a bounded part of what is due, and answers whether there may be more. What it takes it keeps from other processes, by SKIP LOCKED
   * or a lease. Throws when it could not; then it is tried again.
   */
  round(services: Services, stopping: AbortSignal): Promise<boolean>;
  /** Ends what a round has left under way, and gives back what it holds; called once, after the last round. */
  close?(): Promise<void>;
}

/** How a job is asked what is due: now and of the database itself, when left out. */
export interface Asked {
  /** The transaction of {@link Work.together}. */
  readonly within?: unknown;
  readonly at?: Date;
}

/** A kind or a sweep with what it works on. */
export interface Job extends Pick<Sweep<Means>, 'name' | 'pauseMs'> {
  /** The keys of what is due; a sweep has one. */
  due(asked?: Asked): Promise<readonly string[]>;
  /** Whether the database is asked what is due; it is always due otherwise. */
  readonly isAsked: boolean;
  /** As {@link Sweep.rest}. */
  readonly rest?: { until(since: Date): Promise<Date | null>; isCalled(): boolean };
  /** Whether a key that stays due is put in the queue more and more seldom. */
  readonly isSpaced: boolean;
  /** Answers whether it found more than a round of nothing; a job of a key always does. */
  run(key: string, stopping: AbortSignal): Promise<boolean>;
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
  readonly clock: Clock;
  /** Asks all its jobs in one transaction. Missing where what is due depends on more than the database and the instant: then it is asked at every look. */
  together?<T>(ask: (within: unknown) => Promise<T>): Promise<T>;
  /** What of it waits to be sent. */
  waiting?(): Promise<readonly Waiting[]>;
  /** What of it is due or was given up. */
  figures?(): Promise<readonly Figure[]>;
  /** Gives back what it holds, when nothing of it is under way any more. */
  close(): Promise<void>;
}

export interface WorkOptions<Services extends Means> extends Omit<Work, 'jobs' | 'clock' | 'together' | 'waiting' | 'figures'> {
  readonly kinds: readonly (JobKind<Services> | Sweep<Services>)[];
  /** Runs it in a transaction. To be given where every `due` depends on the database and the instant alone. */
  together?<T>(db: Services['db'], ask: (within: Services['db']) => Promise<T>): Promise<T>;
  waiting?(db: Services['db'], now: Date): Promise<readonly Waiting[]>;
  figures?(db: Services['db'], now: Date): Promise<readonly Figure[]>;
}

function jobOf<Services extends Means>(services: Services, kind: JobKind<Services> | Sweep<Services>): Job {
  const { db, clock } = services;
  const dueThen = <Due>(due: (db: Services['db'], now: Date) => Promise<Due>, { within = db, at = clock() }: Asked = {}) => due(within, at);
  if ('run' in kind) {
    const { name, due } = kind;
    const run = (key: string) => kind.run(services, key).then(() => true);
    return { name, isSpaced: true, isAsked: true, due: (asked) => dueThen(due, asked), run };
  }
  const { name, due, pauseMs, rest } = kind;
  return {
    name,
    ...(pauseMs === undefined ? {} : { pauseMs }),
    ...(rest && { rest: { until: (since: Date) => rest.until(db, since), isCalled: () => rest.isCalled?.(services) ?? false } }),
    isSpaced: due === undefined,
    isAsked: due !== undefined,
    due: async (asked) => (due === undefined || (await dueThen(due, asked)) ? ['all'] : []),
    run: async (_key, stopping) => {
      let found = false;
      while (!stopping.aborted && (await kind.round(services, stopping))) found = true;
      return found;
    },
  };
}

/** The automatic work of a subgraph, under the role of its services. */
export function workOf<Services extends Means>(
  services: Services,
  { kinds, close, together, waiting, figures, ...queue }: WorkOptions<Services>,
): Work {
  const { db, clock } = services;
  return {
    ...queue,
    clock,
    jobs: kinds.map((kind) => jobOf(services, kind)),
    ...(together && { together: <T>(ask: (within: unknown) => Promise<T>) => together(db, ask) }),
    ...(waiting === undefined ? {} : { waiting: () => waiting(db, clock()) }),
    ...(figures === undefined ? {} : { figures: () => figures(db, clock()) }),
    close: async () => {
      for (const kind of kinds) if ('close' in kind) await kind.close?.();
      await close();
    },
  };
}
