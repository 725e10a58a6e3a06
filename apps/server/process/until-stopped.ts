/**
 * Keeps a server running until it is asked to stop or fails, then ends everything in reverse order, and lets what is under way end. A start that
 * fails half way closes what it had opened; one that is stopped half way closes what it opens even later. What is still under way when the time
 * is over is named in the process log and cut; nothing that hangs keeps the process after that, and its database goes with it.
 */
import cluster from 'node:cluster';
import { type Draining, StartError, type StopRules } from '@writ/core';
import { faults } from './process-log.ts';
import { starter } from './starter.ts';

export interface Stack {
  /** Whether the stop has been asked for. */
  readonly isStopping: boolean;
  /** Remembers how to close what was just opened. Throws when the stop has been asked for: a start goes no further. */
  defer(close: () => Promise<void>): void;
  /** The same for a part that serves or works: it begins to end when the stop is asked for. What was opened before it is there until it has ended. */
  drain(part: Draining): void;
  /** By which rules it stops. Until they are known it does as a demo does. */
  obey(rules: Pick<StopRules, 'withinMs' | 'withParent'>): void;
  /** Something is gone that nothing works without: says so and stops everything. The exit code is then 1. */
  fail(why: StartError): void;
}

const parentPollMs = 250;
/** One word to stop arrives several times: from the terminal, from npm and from the first of several processes. */
const sameSignalMs = 1_000;
/** What was cut has so long to end. */
const cutMs = 1_000;

/** The start was stopped before it was done. */
class Stopped extends StartError {}

/** A signal that the first process of several sends is not a second one: that process ends this one itself when it is late. */
function onSignals(stop: () => void): void {
  let since: number | undefined;
  const onSignal = (): void => {
    since ??= performance.now();
    if (!cluster.isWorker && performance.now() - since >= sameSignalMs) {
      faults.log.warn({ part: 'stop' }, 'a second signal: everything is cut');
      process.exit(1);
    }
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  process.on('SIGHUP', () =>
    faults.log.warn({ part: 'stop' }, 'SIGHUP changes nothing: settings are read at a start alone, and the log is standard error'),
  );
}

class Running implements Stack {
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #parts = new Map<Draining, { readonly begin: () => Promise<void> }>();
  readonly #ended = Promise.withResolvers<void>();
  #rules: Pick<StopRules, 'withinMs' | 'withParent'> = { withinMs: 3_000, withParent: true };
  #isStopping = false;
  #code = 0;

  /** Resolves when the stop is asked for. */
  readonly ended = this.#ended.promise;

  get isStopping(): boolean {
    return this.#isStopping;
  }

  get code(): number {
    return this.#code;
  }

  watch(): void {
    onSignals(() => this.stop());
    // npm killed outright can't pass a signal on.
    setInterval(() => {
      if (this.#rules.withParent && process.ppid !== starter) this.stop();
    }, parentPollMs).unref();
  }

  stop(): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    for (const { begin } of this.#parts.values()) void begin();
    this.#ended.resolve();
  }

  defer(close: () => Promise<void>): void {
    this.#closers.push(close);
    if (this.#isStopping) throw new Stopped('Stopped before it had started.');
  }

  drain(part: Draining): void {
    let ending: Promise<void> | undefined;
    const end = async (): Promise<void> => {
      try {
        await part.close();
      } catch (error) {
        faults.report('stop', part.name, error);
      }
      this.#parts.delete(part);
    };
    const begin = (): Promise<void> => {
      ending ??= end();
      return ending;
    };
    this.#parts.set(part, { begin });
    this.defer(begin);
  }

  obey(rules: Pick<StopRules, 'withinMs' | 'withParent'>): void {
    this.#rules = rules;
  }

  fail(why: StartError): void {
    if (this.#isStopping) return;
    // Said now: closing may take its whole time and end in an exit.
    process.stderr.write(`writ: ${why.message}\n`);
    this.#code = 1;
    this.stop();
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        faults.report('stop', 'close', error);
      }
    }
  }

  /** Time is up. */
  #cut(): void {
    const left = [...this.#parts.keys()].map((part) => ({ part: part.name, underWay: part.left() }));
    faults.log.warn({ part: 'stop', left }, 'not everything ended in time, and is cut: see WRIT_STOP_WITHIN');
    this.#code = 1;
    for (const part of this.#parts.keys()) part.cut();
  }

  /** Closes what is open, and what a start in progress opens meanwhile; its error, if any, comes of the closing. */
  async close(starting: Promise<void>): Promise<void> {
    this.stop();
    const late = setTimeout(() => this.#cut(), this.#rules.withinMs);
    const hangs = setTimeout(() => process.exit(1), this.#rules.withinMs + cutMs);
    await this.#closeAll();
    await Promise.allSettled([starting]);
    await this.#closeAll();
    clearTimeout(late);
    clearTimeout(hangs);
    // Runs only if something that nobody closes keeps the process: a handle must not outlive the server.
    setTimeout(() => process.exit(), cutMs).unref();
  }
}

/** Starts, waits, closes. Answers the exit code; throws what the start threw, after closing. */
export async function runUntilStopped(start: (stack: Stack) => Promise<void>): Promise<number> {
  const running = new Running();
  const alive = setInterval(() => undefined, 2 ** 30);
  running.watch();
  const starting = start(running);
  try {
    await Promise.race([starting, running.ended]);
    await running.ended;
  } finally {
    clearInterval(alive);
    await running.close(starting);
  }
  return running.code;
}
