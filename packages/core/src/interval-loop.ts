/** Work that comes back: a second after it has ended, never twice at once, and not for the sake of keeping a process alive. */

/** A repeated piece of work. */
export interface IntervalLoop {
  /** Resolves when the first round has ended. */
  readonly first: Promise<void>;
  /** Prevents the next round and resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Runs `work` now and again `pauseMs` after it has ended. `work` must handle its own errors. */
export function intervalLoop(pauseMs: number, work: () => Promise<void>): IntervalLoop {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    await work();
    if (!stopped) timer = setTimeout(() => start(), pauseMs).unref();
  };
  let current = Promise.resolve();
  const start = (): void => {
    current = round();
  };
  start();
  return {
    first: current,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
