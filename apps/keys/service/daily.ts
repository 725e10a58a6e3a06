/** What the service does once a day by itself: does erasures that waited, wraps secrets again once an epoch is over, and destroys the KEKs before. */
import type { Clock } from '@writ/core';
import type pg from 'pg';
import type { Backend } from '../backends/backend.ts';
import { rewrap } from '../secrets/rewrap.ts';
import { writeJournal } from '../store/journal.ts';

/** Calls `work` from now on, again and again; answers what stops that. */
export type Ticks = (work: () => void) => () => void;

const dayMs = 86_400_000;

/** Once a day. It keeps no process alive. */
export const onceADay: Ticks = (work) => {
  const timer = setInterval(work, dayMs);
  timer.unref();
  return () => clearInterval(timer);
};

export interface DailyOptions {
  readonly pool: pg.Pool;
  readonly backend: Backend;
  readonly clock: Clock;
  readonly ticks?: Ticks;
  /** Does the erasures that waited for the end of an order. */
  readonly erase: () => Promise<void>;
  /** What fails is tried again at the next tick; nothing was destroyed. */
  readonly onFault: (cause: unknown) => void;
}

async function rewrapAndTell({ pool, backend, clock, onFault, erase }: DailyOptions): Promise<void> {
  try {
    // First: what is erased need not be wrapped again.
    await erase();
    const { secrets, destroyedThrough } = await rewrap({ pool, backend, clock });
    if (destroyedThrough !== null)
      await writeJournal(pool, clock(), { operation: 'REWRAP', outcome: 'DONE', part: null, secrets, destroyedThrough });
  } catch (cause) {
    onFault(cause);
  }
}

/** Begins now, so that a service that is started often does it too; answers what stops it and waits for what runs. */
export function beginDaily(options: DailyOptions): () => Promise<void> {
  const { ticks = onceADay } = options;
  let last = Promise.resolve();
  const work = (): void => {
    last = last.then(() => rewrapAndTell(options));
  };
  const stop = ticks(work);
  work();
  return () => {
    stop();
    return last;
  };
}
