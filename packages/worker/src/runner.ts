/**
 * The worker: every second it puts in its queue what is due by the installation's own clock, and does what is in the queues, whoever put it there. Several may run on one
 * database. It decides nothing: an order that has lapsed permits nothing, and a restriction that has ended keeps nothing from readers, whether or not the worker has
 * written that down.
 *
 * Each kind of job is asked what is due within a second of any write to the database, by whichever process; while nobody writes, one statement twice a second says so, and
 * nothing is asked again until time alone can make something due. What is found, and when, is the same as if all were asked every second. Lanes take a job as soon as this
 * process has put it there, and within half a second of another's; loops have within half a second what anybody writes. Where neither is known (no database,
 * a work that is not asked together) all are asked as often as they may be.
 */
import { type Draining, intervalLoop } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { Changes } from './changes.ts';
import { DueKeyBackoff } from './due-key-backoff.ts';
import { FaultLine } from './fault-line.ts';
import type { Job, Waiting, Work } from './job.ts';
import { KnownDue } from './known-due.ts';
import { openQueues, type Queued, type QueueState, type Queues } from './queue.ts';
import { Resting } from './resting.ts';

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

/** Between two looks whether anything was written. */
const tickMs = 450;
/** Between two looks of a loop whether it may go on resting, which ask no database. */
const restMs = 50;
const tidyMs = 2_000;
/** Where nobody has a job under way there is nothing to take back, and what ended long ago can wait. */
const tidyIdleMs = 300_000;
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
  readonly #changes = new Changes();
  readonly #known: ReadonlyMap<Work, KnownDue>;
  readonly #lookMs: number;
  #isWell = false;
  #queues: Queues | undefined;
  #queueState: (QueueState & { readonly seen: string | undefined; readonly at: number }) | undefined;
  #looking: Promise<void> | undefined;
  #lookAt = Number.NEGATIVE_INFINITY;
  #tidiedAt = Number.NEGATIVE_INFINITY;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#faults = new FaultLine(options.onFault);
    const jobs = options.works.flatMap((work) => work.jobs);
    this.#jobs = new Map(jobs.map((job) => [job.name, job]));
    this.#known = new Map(options.works.map((work) => [work, new KnownDue(work)]));
    this.#lookMs = options.lookMs ?? 1_000;
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
      await this.#counted(kind, async () => void (await job.run(key, AbortSignal.any([this.#stopping.signal, lost]))));
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

  /** Puts in the queue those of its keys that are due and not put off. */
  async #put(queues: Queues, queue: string, job: Job, keys: Iterable<string>): Promise<void> {
    const due = new Set(keys);
    this.#faults.isOver(job.name, due);
    const wanted = this.#backoff.get(job)?.next(due, performance.now()) ?? [...due];
    await queues.put(
      queue,
      wanted.map((key) => ({ kind: job.name, key })),
    );
  }

  /** Those that are always due, in one statement. */
  async #putSpaced(queues: Queues, { queue, jobs }: Work): Promise<void> {
    const always = jobs.filter((job) => job.pauseMs === undefined && !job.isAsked);
    const wanted = always.flatMap(
      (job) =>
        this.#backoff
          .get(job)
          ?.next(['all'], performance.now())
          .map((key) => ({ kind: job.name, key })) ?? [],
    );
    await queues.put(queue, wanted);
  }

  async #lookAtWork(queues: Queues, work: Work, seen: string | undefined): Promise<boolean> {
    let isWell = await this.#try(ofQueue, 'put', () => this.#putSpaced(queues, work));
    const known = this.#known.get(work);
    for (const { job, cause } of (await known?.look(seen)) ?? []) {
      isWell = false;
      this.#faults.failed(ofQueue, job.name, cause);
    }
    for (const job of work.jobs) {
      if (known?.has(job) !== true) continue;
      if (!(await this.#try(ofQueue, job.name, () => this.#put(queues, work.queue, job, known.keys(job))))) isWell = false;
    }
    return isWell;
  }

  /** Puts in its queue what is due; one kind that can't be asked keeps no other waiting. */
  async look(queues: Queues, seen: string | undefined): Promise<void> {
    const isWell = await Promise.all(this.#options.works.map((work) => this.#lookAtWork(queues, work, seen)));
    this.#isWell = !isWell.includes(false);
    this.#ended.look = performance.now();
  }

  /** Whether a lane could find something: something was written since the queues were looked at, or one that failed is to be tried again. */
  #mayHaveJobs(seen: string | undefined): boolean {
    const state = this.#queueState;
    if (state === undefined || seen === undefined || state.seen !== seen) return true;
    return state.againMs !== null && performance.now() >= state.at + state.againMs;
  }

  /** Looks whether anything was written, wakes who has to do something then, and begins a look each second. */
  async tick(): Promise<void> {
    const isOpen = await this.#try(ofQueue, 'open', async () => {
      const queues = await this.#opened();
      await this.#changes.look(() => queues.snapshot());
      const seen = this.#changes.seen();
      if (this.#mayHaveJobs(seen)) {
        const at = performance.now();
        this.#queueState = { ...(await queues.wake()), seen, at };
      }
      if (this.#looking !== undefined || performance.now() < this.#lookAt) return;
      this.#lookAt = performance.now() + this.#lookMs - this.tickMs / 2;
      this.#looking = this.look(queues, seen).finally(() => {
        this.#looking = undefined;
      });
    });
    if (isOpen) return;
    this.#queueState = undefined;
    this.#isWell = false;
    this.#ended.look = performance.now();
  }

  get tickMs(): number {
    return Math.min(tickMs, this.#lookMs);
  }

  async tidy(): Promise<void> {
    const idle = this.#queueState?.isAnyActive === false;
    if (!idle || performance.now() - this.#tidiedAt >= tidyIdleMs)
      await this.#try(ofQueue, 'tidy', async () => {
        await this.#queues?.tidy();
        this.#tidiedAt = this.#queues === undefined ? this.#tidiedAt : performance.now();
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
    return this.#options.works.flatMap(({ jobs, clock }) =>
      jobs.flatMap((job) =>
        job.pauseMs === undefined
          ? []
          : [intervalLoop(job.rest === undefined ? job.pauseMs : Math.min(job.pauseMs, restMs), this.#loop(job, clock))],
      ),
    );
  }

  #loop(job: Job, clock: Work['clock']): () => Promise<void> {
    const resting = new Resting(job, { changes: this.#changes, clock, lookMs: this.tickMs });
    const run = async () => {
      let found = false;
      await this.#counted(job.name, async () => {
        found = await job.run('all', this.#stopping.signal);
      });
      return found;
    };
    return async () => {
      await this.#try(job.name, 'all', async () => {
        if (!resting.isPausing() && !(await resting.mayRest())) await resting.round(run);
      });
    };
  }

  async #end(running: readonly { stop(): Promise<void> }[]): Promise<void> {
    this.#stopping.abort();
    await Promise.all(running.map((one) => one.stop()));
    await this.#looking;
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
    intervalLoop(runner.tickMs, () => runner.tick()),
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
