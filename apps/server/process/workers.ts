/**
 * Several processes that serve one port. The first process starts them, replaces one that dies and stops them all; it answers nothing
 * itself and hands connections on in turn. They share nothing but the database and the files of keys and anchors.
 */
import cluster, { type Worker } from 'node:cluster';
import { type Draining, StartError } from '@writ/core';
import type { Sample, Telemetry } from '@writ/telemetry';
import { faults } from './process-log.ts';
import { runUntilStopped, type Stack } from './until-stopped.ts';

const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** Whoever served for so long has not died of how it was started. */
const soundAfterMs = 60_000;
/** A start takes seconds, and on a machine with ten times more to do than it can a minute; one that takes five hangs. */
const startWithinMs = 300_000;
/** Each ends in the time of the settings by itself, and says what it cut; one that does not is ended so much later. */
const lateMs = 500;

/** What a worker reports about its start, and what it answers when it is asked for its metrics. */
type Report =
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'metrics'; readonly ask: number; readonly samples: readonly Sample[] };

/** The first process asks for metrics. */
interface Ask {
  readonly ask: number;
}

/** A worker that has not answered by then has no metrics this time. */
const metricsMs = 4_000;

/** Whether this process is one of several, started by {@link startWorkers}. */
export const isWorker: boolean = cluster.isWorker;

/** What is used of a process of the cluster. */
export type OneWorker = Pick<Worker, 'on' | 'once' | 'off' | 'send'> & { process: Pick<Worker['process'], 'pid' | 'kill'> };

/** What one of them measures; null where it does not answer. */
function samplesOf(worker: OneWorker, ask: number): Promise<readonly Sample[] | null> {
  return new Promise((resolve) => {
    const end = (samples: readonly Sample[] | null): void => {
      clearTimeout(late);
      worker.off('message', heard);
      resolve(samples);
    };
    const heard = (report: Report): void => {
      if (report.state === 'metrics' && report.ask === ask) end(report.samples);
    };
    const late = setTimeout(() => end(null), metricsMs);
    worker.on('message', heard);
    worker.send({ ask } satisfies Ask, (error) => {
      if (error !== null) end(null);
    });
  });
}

class Workers implements Draining {
  readonly name = 'workers';
  readonly #fork: () => OneWorker;
  readonly #living = new Set<OneWorker>();
  readonly #pauses = new Set<NodeJS.Timeout>();
  #stopping = false;
  #asked = 0;

  constructor(fork: () => OneWorker) {
    this.#fork = fork;
  }

  /**
   * Starts one more. Resolves when it serves; rejects with StartError when it ends before, and makes an end of one that hangs. `died` is how
   * often in a row one did in its place.
   */
  start(died = 0): Promise<void> {
    const worker = this.#fork();
    this.#living.add(worker);
    let servesSince: number | undefined;
    let why: string | undefined;
    const hangs = setTimeout(() => {
      why = `A worker served nothing within ${startWithinMs / 60_000} minutes of its start.`;
      worker.process.kill('SIGKILL');
    }, startWithinMs);
    return new Promise((resolve, reject) => {
      worker.on('message', (report: Report) => {
        if (report.state === 'failed') why = report.why;
        else if (report.state === 'ready') {
          clearTimeout(hangs);
          servesSince = performance.now();
          resolve();
        }
      });
      const over = (how: string): void => {
        clearTimeout(hangs);
        this.#living.delete(worker);
        if (servesSince === undefined) reject(new StartError(why ?? `A worker ended before it served anything (${how}).`));
        else {
          const isSound = performance.now() - servesSince > soundAfterMs;
          this.#replace(isSound ? 0 : died, { worker: worker.process.pid, how });
        }
      };
      worker.once('exit', (code, signal) => over(signal ?? `exit code ${code}`));
      worker.on('error', (error) => {
        // One that could not even be made never exits.
        if (worker.process.pid === undefined) over(error.message);
        else faults.report('workers', 'process', error);
      });
    });
  }

  #replace(died: number, fault: Record<string, unknown>): void {
    if (this.#stopping) return;
    const pauseMs = Math.min(firstPauseMs * 2 ** died, longestPauseMs);
    faults.log.error({ part: 'workers', ...fault, pauseMs }, 'a worker is gone and will be replaced');
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      this.start(died + 1).catch((error: Error) => this.#replace(died + 1, { why: error.message }));
    }, pauseMs);
    this.#pauses.add(pause);
  }

  /** What each of them measures, by its number; one that is starting, or hangs, is left out. */
  readonly metrics = async (): Promise<ReadonlyMap<string, readonly Sample[]>> => {
    this.#asked += 1;
    const ask = this.#asked;
    const answers = await Promise.all([...this.#living].map(async (worker) => [worker.process.pid, await samplesOf(worker, ask)] as const));
    return new Map(answers.flatMap(([pid, samples]) => (samples === null ? [] : [[String(pid), samples]])));
  };

  #kill(signal: NodeJS.Signals): void {
    for (const worker of this.#living) worker.process.kill(signal);
  }

  /** Tells all of them to stop, and waits until they are gone. */
  async close(): Promise<void> {
    this.#stopping = true;
    for (const pause of this.#pauses) clearTimeout(pause);
    const gone = [...this.#living].map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    this.#kill('SIGTERM');
    await Promise.all(gone);
  }

  left(): readonly string[] {
    return [...this.#living].map(({ process }) => `process ${process.pid}`);
  }

  /** Each cuts by itself, and says what. */
  cut(): void {
    setTimeout(() => this.#kill('SIGKILL'), lateMs).unref();
  }
}

/** Starts `count` processes by this process's own command; resolves when all of them serve. Throws StartError when one can't. */
export async function startWorkers(
  count: number,
  stack: Pick<Stack, 'drain'>,
  fork: () => OneWorker = cluster.fork,
): Promise<Pick<Workers, 'metrics'>> {
  const workers = new Workers(fork);
  stack.drain(workers);
  await Promise.all(Array.from({ length: count }, () => workers.start()));
  return workers;
}

const tell = (report: Report): Promise<void> =>
  new Promise((resolve) => void process.send?.(report, undefined, undefined, () => resolve()));

/** Answers the first process whenever it asks what this one measures. */
export function answerMetrics(telemetry: Pick<Telemetry, 'collect'>): void {
  process.on('message', ({ ask }: Ask) => {
    void telemetry.collect().then((samples) => tell({ state: 'metrics', ask, samples }));
  });
}

/** A worker's own run: serves until it is stopped, and leaves it to the first process to say why it can't. Answers the exit code. */
export async function runWorker(serve: (stack: Stack) => Promise<void>): Promise<number> {
  try {
    return await runUntilStopped(async (stack) => {
      await serve(stack);
      await tell({ state: 'ready' });
    });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    await tell({ state: 'failed', why: error.message });
    return 1;
  } finally {
    // The way to the first process must not keep one that has nothing left to do.
    process.channel?.unref();
  }
}
