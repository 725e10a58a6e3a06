/**
 * The worker: every second it asks each kind of job what is due by the installation's own clock and puts that in its queue, and does what
 * is in the queues, whoever put it there. Several may run on one database. It decides nothing: an order that has lapsed permits nothing,
 * and a restriction that has ended keeps nothing from readers, whether or not the worker has written that down.
 */
import { type Draining, intervalLoop } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { DueKeyBackoff } from './due-key-backoff.ts';
import { FaultLine } from './fault-line.ts';
import type { Job, Waiting, Work } from './job.ts';
import { openQueues, type Queued, type Queues } from './queue.ts';

export interface WorkerOptions {
  /** The queues, under the role of `orders`: no other reaches them. Each job works under the role of its own subgraph. */
  readonly database: DatabaseConnection;
  /** Closed with the worker. */
  readonly works: readonly Work[];
  /** Called with the kind of job that failed and why: once, until all jobs of the kind succeed again. */
  readonly onFault: (kind: string, cause: unknown) => void;
  readonly lookMs?: number | undefined;
  /** Told at the start and once a minute what waits to be sent. */
  readonly onWaiting?: (waiting: readonly Waiting[]) => void;
  /** Does each job, or each run of a loop, for who measures it. */
  readonly around?: (kind: string, work: () => Promise<void>) => Promise<void>;
  /** Milliseconds that a job has to end when the worker stops, before it is given back to the queue. */
  readonly stopMs?: number;
}

/** A worker that runs. */
export interface RunningWorker extends Draining {
  health(): WorkerHealth;
}

export interface WorkerHealth {
  /** Whether its rounds go on: whether one ended within the last minute. A round that fails is one that ended. */
  readonly isAlive: boolean;
  /** Whether the last round found out what is due, and reached the queues. */
  readonly isWell: boolean;
}

const tidyMs = 2_000;
const defaultStopMs = 30_000;
const hangsAfterMs = 60_000;
const countMs = 60_000;
/** Takes the place of a kind, for the queue itself. */
const ofQueue = 'queue';

class Runner {
  readonly #options: WorkerOptions;
  readonly #faults: FaultLine;
  readonly #jobs: ReadonlyMap<string, Job>;
  readonly #backoff: ReadonlyMap<Job, DueKeyBackoff>;
  readonly #stopping = new AbortController();
  readonly #cut = Promise.withResolvers<void>();
  /** How many jobs of each kind are under way. */
  readonly #underWay = new Map<string, number>();
  /** When the last round of each ended. */
  readonly #ended = { look: performance.now(), tidy: performance.now() };
  #isWell = false;
  #queues: Queues | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#faults = new FaultLine(options.onFault);
    const jobs = options.works.flatMap((work) => work.jobs);
    this.#jobs = new Map(jobs.map((job) => [job.name, job]));
    this.#backoff = new Map(jobs.filter((job) => job.isSpaced).map((job) => [job, new DueKeyBackoff()]));
  }

  async #counted(kind: string, work: () => Promise<void>): Promise<void> {
    this.#underWay.set(kind, (this.#underWay.get(kind) ?? 0) + 1);
    const { around = (_kind, own) => own() } = this.#options;
    try {
      await around(kind, work);
    } finally {
      this.#underWay.set(kind, (this.#underWay.get(kind) ?? 1) - 1);
    }
  }

  /** Does a piece of the worker's work, and answers whether it succeeded; its failure ends nothing else. */
  async #try(kind: string, key: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#faults.wentWell(kind, key);
      return true;
    } catch (cause) {
      this.#faults.failed(kind, key, cause);
      return false;
    }
  }

  async #run({ kind, key }: Queued, lost: AbortSignal): Promise<void> {
    const isDone = await this.#try(kind, key, async () => {
      const job = this.#jobs.get(kind);
      if (job === undefined) throw new TypeError(`This version of Writ knows no job ${kind}.`);
      await this.#counted(kind, () => job.run(key, AbortSignal.any([this.#stopping.signal, lost])));
    });
    // The queue keeps what is thrown, for whoever reads it: that is another role than the one whose work it was.
    if (!isDone) throw new Error(`${kind} could not be done: the process log says why.`);
  }

  async #opened(): Promise<Queues> {
    const { database, works } = this.#options;
    this.#queues ??= await openQueues({
      database,
      lanes: works,
      work: (job, lost) => this.#run(job, lost),
      onFault: (cause) => this.#faults.failed(ofQueue, 'work', cause),
    });
    return this.#queues;
  }

  async #ask(queues: Queues, queue: string, job: Job): Promise<void> {
    const due = new Set(await job.due());
    this.#faults.isOver(job.name, due);
    const keys = this.#backoff.get(job)?.next(due, performance.now()) ?? [...due];
    const jobs = keys.map((key) => ({ kind: job.name, key }));
    await queues.put(queue, jobs);
  }

  /** Puts in its queue what is due; one kind that can't be asked keeps no other waiting. */
  async look(): Promise<void> {
    let isWell = true;
    const isOpen = await this.#try(ofQueue, 'open', async () => {
      const queues = await this.#opened();
      const lookAt = async ({ queue, jobs }: Work): Promise<void> => {
        for (const job of jobs)
          if (job.pauseMs === undefined && !(await this.#try(ofQueue, job.name, () => this.#ask(queues, queue, job)))) isWell = false;
      };
      await Promise.all(this.#options.works.map(lookAt));
    });
    this.#isWell = isOpen && isWell;
    this.#ended.look = performance.now();
  }

  async tidy(): Promise<void> {
    await this.#try(ofQueue, 'tidy', async () => {
      await this.#queues?.tidy();
      this.#faults.wentWell(ofQueue, 'work');
    });
    this.#ended.tidy = performance.now();
  }

  health(): WorkerHealth {
    const isAlive = performance.now() - Math.min(this.#ended.look, this.#ended.tidy) < hangsAfterMs;
    return { isAlive, isWell: isAlive && this.#isWell && !this.#stopping.signal.aborted };
  }

  /** Counts what waits, and says so. */
  async count(): Promise<void> {
    await this.#try(ofQueue, 'waiting', async () => {
      const waiting = await Promise.all(this.#options.works.map(async (work) => (await work.waiting?.()) ?? []));
      this.#options.onWaiting?.(waiting.flat());
    });
  }

  loops() {
    const run = (job: Job) => this.#counted(job.name, () => job.run('all', this.#stopping.signal));
    const loop = (job: Job) => async () => void (await this.#try(job.name, 'all', () => run(job)));
    return [...this.#jobs.values()].flatMap((job) => (job.pauseMs === undefined ? [] : [intervalLoop(job.pauseMs, loop(job))]));
  }

  async #end(running: readonly { stop(): Promise<void> }[]): Promise<void> {
    this.#stopping.abort();
    await Promise.all(running.map((one) => one.stop()));
    await this.#queues?.stop(this.#options.stopMs ?? defaultStopMs);
    await Promise.all(this.#options.works.map((work) => work.close()));
  }

  /** Resolves when what is under way has ended, or is cut. */
  async stop(running: readonly { stop(): Promise<void> }[]): Promise<void> {
    await Promise.race([this.#end(running), this.#cut.promise]);
  }

  cut(): void {
    this.#cut.resolve();
  }

  left(): readonly string[] {
    return [...this.#underWay].flatMap(([kind, count]) => (count === 0 ? [] : [`${count} ${kind}`]));
  }
}

/** Starts it; `close` resolves when what is under way has ended. */
export function startWorker(options: WorkerOptions): RunningWorker {
  const runner = new Runner(options);
  const running = [
    intervalLoop(options.lookMs ?? 1_000, () => runner.look()),
    intervalLoop(tidyMs, () => runner.tidy()),
    ...(options.onWaiting === undefined ? [] : [intervalLoop(countMs, () => runner.count())]),
    ...runner.loops(),
  ];
  return {
    name: 'worker',
    close: () => runner.stop(running),
    left: () => runner.left(),
    cut: () => runner.cut(),
    health: () => runner.health(),
  };
}
