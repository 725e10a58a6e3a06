/**
 * The worker: every second it asks each kind of job what is due by the installation's own clock and puts that in the queue, and does what
 * is in the queue, whoever put it there. Several may run on one database. It decides nothing: an order that has lapsed permits nothing,
 * whether or not the worker has written that down.
 */
import { intervalLoop } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import type { Services } from '../dependencies.ts';
import { Asked } from './due-key-backoff.ts';
import { FaultLine } from './fault-line.ts';
import type { JobKind } from './job.ts';
import { openQueue, type Queue } from './queue.ts';

export interface RunnerOptions {
  readonly database: DatabaseConnection;
  readonly kinds: readonly JobKind[];
  /** Told what could not be done, once until it goes well again. */
  readonly onFault: (cause: unknown) => void;
  readonly lookMs?: number;
}

const tidyMs = 2_000;
/** Takes the place of a kind, for the queue itself. */
const ofQueue = 'queue';

class Runner {
  readonly #services: Services;
  readonly #options: RunnerOptions;
  readonly #faults: FaultLine;
  readonly #asked: ReadonlyMap<JobKind, Asked>;
  #queue: Queue | undefined;

  constructor(services: Services, options: RunnerOptions) {
    this.#services = services;
    this.#options = options;
    this.#faults = new FaultLine(options.onFault);
    this.#asked = new Map(options.kinds.map((kind) => [kind, new Asked()]));
  }

  /** Runs a piece of the worker's own work; a fault of it ends nothing. */
  async #try(part: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#faults.wentWell(ofQueue, part);
    } catch (cause) {
      this.#faults.failed(ofQueue, part, cause);
    }
  }

  async #work(job: { kind: string; key: string }): Promise<void> {
    try {
      const kind = this.#options.kinds.find(({ name }) => name === job.kind);
      if (kind === undefined) throw new TypeError(`This version of Writ knows no job ${job.kind}.`);
      await kind.run(this.#services, job.key);
      this.#faults.wentWell(job.kind, job.key);
    } catch (cause) {
      this.#faults.failed(job.kind, job.key, cause);
      throw cause;
    }
  }

  async #opened(): Promise<Queue> {
    const { database } = this.#options;
    this.#queue ??= await openQueue({
      database,
      work: (job) => this.#work(job),
      onFault: (cause) => this.#faults.failed(ofQueue, 'work', cause),
    });
    return this.#queue;
  }

  async #ask(queue: Queue, kind: JobKind, asked: Asked): Promise<void> {
    const due = new Set(await kind.due(this.#services.db, this.#services.clock()));
    this.#faults.isOver(kind.name, due);
    await queue.put(asked.next(due, performance.now()).map((key) => ({ kind: kind.name, key })));
  }

  /** Puts in the queue what is due; one kind that can't be asked keeps no other waiting. */
  look(): Promise<void> {
    return this.#try('open', async () => {
      const queue = await this.#opened();
      for (const [kind, asked] of this.#asked) await this.#try(kind.name, () => this.#ask(queue, kind, asked));
    });
  }

  tidy(): Promise<void> {
    return this.#try('tidy', async () => {
      await this.#queue?.tidy();
      this.#faults.wentWell(ofQueue, 'work');
    });
  }

  async stop(): Promise<void> {
    await this.#queue?.stop();
  }
}

/** Starts it. `stop` resolves when what is under way has ended. */
export function startRunner(services: Services, options: RunnerOptions): { stop(): Promise<void> } {
  const runner = new Runner(services, options);
  const looking = intervalLoop(options.lookMs ?? 1_000, () => runner.look());
  const tidying = intervalLoop(tidyMs, () => runner.tidy());
  return {
    stop: async () => {
      await Promise.all([looking.stop(), tidying.stop()]);
      await runner.stop();
    },
  };
}
